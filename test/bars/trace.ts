import { parseArgs } from 'node:util';
import { counted } from './counted.ts';
import { tableOf } from './row.ts';

/** `node test/bars/trace.ts [--bids N]`: every request of a submission and of an opening, the items in it, and what AWS bills for each. */
const { values } = parseArgs({ options: { bids: { type: 'string', default: '8' } } });
const rows = await counted(Number(values.bids), ({ by, operation, units, items }) => {
  process.stdout.write(`${by} ${operation}: ${units.read} read, ${units.write} written\n${items.map((one) => `    ${one.place}: ${one.bytes} bytes, ${one.units.read} read, ${one.units.write} written\n`).join('')}`);
});
process.stdout.write(`${tableOf(rows)}\n`);
