import { parseArgs } from 'node:util';
import { notMeasured, parts, type Options, type Part } from './parts.ts';
import { tableOf, type Row } from './row.ts';
import { runTests, type Told } from './tests.ts';

const use = `npm run bars [-- OPTIONS]   every promise of the design with its target and what was measured (docs/bars.md)

  --only PART,PART   only these parts: ${Object.keys(parts).join(', ')}
  --browser          also what a browser shows, of every view in both languages and of the journeys: some minutes more
  --worlds N         how many faulty worlds are lived (1000; the promise is about 100000, some twenty minutes)
  --bids N           how many bids are opened and counted (150)
  --rounds N         how often a cold start and a block of warm submissions are repeated (25; no fewer than 11)
  --weak NAME        lives the worlds of a weaker design (docs/simulation.md), to see that it is found
  --help

Exit code 1 when a promise is broken, 2 when what was asked is not understood. What was not measured is neither.
`;

interface Asked extends Options { readonly wanted: readonly string[] }

function asked(): Asked | undefined {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, worlds: { type: 'string', default: '1000' }, bids: { type: 'string', default: '150' }, rounds: { type: 'string', default: '25' }, weak: { type: 'string' }, help: { type: 'boolean' }, browser: { type: 'boolean', default: false } } });
    const wanted = values.only?.split(',') ?? Object.keys(parts).filter((name) => values.browser || parts[name]?.asked === undefined);
    const [worlds, bids, rounds] = [values.worlds, values.bids, values.rounds].map((text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined));
    if (values.help === true || worlds === undefined || bids === undefined || rounds === undefined || rounds < 11 || wanted.some((name) => parts[name] === undefined)) return undefined;
    return { wanted, worlds, bids, rounds, weak: values.weak };
  } catch {
    return undefined;
  }
}

const say = (line: string): void => { process.stderr.write(`${line}\n`); };

/** Tests that failed are said as such: what they measured may be of something else than the portal. */
function failures(told: Told): Row[] {
  const failed = told.flatMap((one) => one.failed.map((test) => `${one.file}: ${test}`));
  return failed.length === 0 ? [] : [{ promise: 'tests that measure this', target: '0 fail', measured: `${failed.length} failed: ${failed[0] ?? ''}`, kept: false }];
}

async function rowsOf(name: string, part: Part, options: Asked, told: Told): Promise<readonly Row[]> {
  if (!options.wanted.includes(name)) return notMeasured(part);
  say(`… ${name}`);
  // A part that could not be measured must not take the others with it.
  return Promise.resolve(part.measure(options, told)).catch((error: unknown) => part.promises.map(([promise, target]) => ({ promise, target, measured: `could not be measured: ${String(error)}`, kept: false })));
}

async function measure(options: Asked): Promise<Row[]> {
  const rows: Row[] = [];
  const paths = [...new Set(options.wanted.flatMap((name) => parts[name]?.tests ?? []))];
  if (paths.length > 0) say(`… tests of ${paths.join(', ')}`);
  const told: Told = paths.length === 0 ? [] : await runTests(paths, Object.assign({}, ...options.wanted.map((name) => parts[name]?.env)) as Record<string, string>);
  for (const [name, part] of Object.entries(parts)) rows.push(...await rowsOf(name, part, options, told));
  return [...rows, ...failures(told)];
}

const options = asked();
if (options === undefined) {
  const helps = process.argv.includes('--help');
  (helps ? process.stdout : process.stderr).write(use);
  process.exitCode = helps ? 0 : 2;
} else {
  const rows = await measure(options);
  const count = (kept: boolean | undefined): number => rows.filter((row) => row.kept === kept).length;
  process.stdout.write(`${tableOf(rows)}\n${count(true)} kept, ${count(false)} broken, ${count(undefined)} not measured in this run\n`);
  process.exitCode = count(false) === 0 ? 0 : 1;
}
