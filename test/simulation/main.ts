import { parseArgs } from 'node:util';
import { invariantNames } from './checks/names.ts';
import { faultNames } from './faults.ts';
import type { Asked } from './lives.ts';
import { simulate } from './simulate.ts';
import type { Tally, Violation } from './sum.ts';

/**
 * `npm run simulate -- --seeds N [--from S] [--weak NAME]` lives the worlds of N seeds; `--seed S` lives one and tells what
 * happens in it. The last line sums up. Exit code 1 when anything did not hold, 2 when nothing was asked.
 */
const use = 'Use: npm run simulate -- --seeds N [--from S] | --seed S   [--weak NAME]\n';

function asked(): Asked | undefined {
  try {
    const { values: { seeds, seed, from, weak } } = parseArgs({ options: { seeds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' }, weak: { type: 'string' } } });
    const whole = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined);
    const first = whole(seed) ?? whole(from) ?? 1;
    const count = seed === undefined ? whole(seeds) : whole(seed) === undefined ? undefined : 1;
    return count === undefined ? undefined : { first, last: first + count, weak, trace: seed !== undefined };
  } catch {
    return undefined;
  }
}

/** The first of each invariant, with what shows it again. */
function show(violations: readonly Violation[], weak: string | undefined): void {
  for (const name of invariantNames) {
    const found = violations.filter(({ invariant }) => invariant === name).sort((a, b) => a.seed - b.seed);
    for (const { seed, what } of found.slice(0, 5)) process.stdout.write(`${name}: ${what}\n    npm run simulate -- --seed ${seed}${weak === undefined ? '' : ` --weak ${weak}`}\n`);
    if (found.length > 5) process.stdout.write(`    and ${found.length - 5} more of ${name}\n`);
  }
}

const wish = asked();
if (wish === undefined) {
  process.stderr.write(use);
  process.exitCode = 2;
} else {
  const began = performance.now();
  const progress = (tally: Tally, trace: readonly string[]): void => {
    for (const line of trace) process.stdout.write(`${line}\n`);
    if (process.stderr.isTTY) process.stderr.write(`\r${tally.worlds} worlds`);
  };
  const { worlds, requests, faults, violations } = await simulate(wish, progress);
  const seconds = (performance.now() - began) / 1000;
  show(violations, wish.weak);
  process.stdout.write(`${worlds} worlds in ${seconds.toFixed(1)} s, ${(worlds / seconds).toFixed(0)} worlds per second, ${requests} requests to stores\n`);
  process.stdout.write(`faults: ${faultNames.map((name) => `${faults[name]} ${name}`).join(', ')}\n`);
  process.stdout.write(`violations: ${invariantNames.map((name) => `${name} ${violations.filter(({ invariant }) => invariant === name).length}`).join(', ')}\n`);
  process.stdout.write(`${violations.length === 0 ? 'ok' : 'BROKEN'}: seeds ${wish.first} to ${wish.last - 1}, ${violations.length} violations\n`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
