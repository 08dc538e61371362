import { parseArgs } from 'node:util';
import { counted } from './counted.ts';
import { tableOf } from './row.ts';

/** `npm run bars [-- --bids N]`: what a submission and an opening ask of DynamoDB, beside what the design promises. Exit 1 when a promise is broken. */
const { values } = parseArgs({ options: { bids: { type: 'string', default: '150' } } });
const rows = await counted(Number(values.bids));
process.stdout.write(`${tableOf(rows)}\n`);
process.exitCode = rows.every(({ kept }) => kept) ? 0 : 1;
