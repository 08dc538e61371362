import { parseArgs } from 'node:util';
import { counted } from './counted.ts';
import { tableOf } from './row.ts';

/** `npm run bars [-- --bids N]`: every promise of the design with its target and what is measured. Exit 1 when one is broken. */
const { values } = parseArgs({ options: { bids: { type: 'string', default: '150' } } });
const rows = await counted(Number(values.bids));
process.stdout.write(`${tableOf(rows)}\n`);
process.exitCode = rows.every(({ kept }) => kept) ? 0 : 1;
