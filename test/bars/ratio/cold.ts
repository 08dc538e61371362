import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Row } from '../row.ts';
import { eventOf } from './event.ts';
import type { Ground } from './ground.ts';
import { median, spread } from './middle.ts';

/** What a fresh process does: loads a bundle, answers one request, and tells how long after its start, and what CPU that took (ms). */
const fresh = `
import { readFileSync, writeSync } from 'node:fs';
const { handler } = await import(process.argv[2]);
const { statusCode, body } = await handler(JSON.parse(readFileSync(process.argv[3], 'utf8')), {});
const ms = performance.now();
const { user, system } = process.cpuUsage();
writeSync(3, JSON.stringify({ ms, cpu: (user + system) / 1000, statusCode, bytes: body.length }));
process.exit();
`;

interface Starter { readonly name: string; readonly bundle: string; readonly env: Record<string, string>; readonly event: string }
/** From the start of a process: until the first answer, and the CPU of that; ms. */
interface Start { readonly ms: number; readonly cpu: number }
const target = 1.3;
export const promise = 'cold start of a door ÷ bare hono + DynamoDB client, slowest door';

/**
 * From the start of a process to the answer of its first request, a page with a form that reads, of every door beside a
 * bare handler; one after another, so that what the machine does meanwhile meets all of them.
 */
export async function coldRow(ground: Ground, rounds: number): Promise<Row> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-cold-'));
  try {
    const script = path.join(dir, 'fresh.mjs');
    writeFileSync(script, fresh);
    const starters = await startersOf(ground, dir);
    const taken = new Map<string, Start[]>(starters.map(({ name }) => [name, []]));
    // The first of each reads its bundle from the disk; it is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const starter of round % 2 === 0 ? starters : starters.toReversed()) {
        const one = await start(script, starter);
        if (round > 0) taken.get(starter.name)?.push(one);
      }
    }
    return rowOf(taken);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Each door's start beside the bare one of the same round. CPU is told too: it tells a slow door from a busy machine. */
export function rowOf(taken: ReadonlyMap<string, readonly Start[]>): Row {
  const bare = taken.get('bare') ?? [];
  const beside = (all: readonly Start[], of: keyof Start): number[] => all.map((one, i) => one[of] / (bare[i]?.[of] ?? Number.NaN));
  const doors = [...taken].filter(([name]) => name !== 'bare').map(([name, all]) => ({ name, all, ratios: beside(all, 'ms') })).sort((a, b) => median(b.ratios) - median(a.ratios));
  const [slowest, ...others] = doors;
  if (slowest === undefined) throw new RangeError('no door was started');
  const ms = (all: readonly Start[]): string => spread(all.map((one) => one.ms), 0);
  return {
    promise, target: `≤ ${target}`, kept: median(slowest.ratios) <= target,
    measured: `${slowest.name} ${spread(slowest.ratios)}, ${ms(slowest.all)} ÷ ${ms(bare)} ms, CPU ${median(beside(slowest.all, 'cpu')).toFixed(2)}; ${others.map(({ name, ratios }) => `${name} ${median(ratios).toFixed(2)}`).join(', ')}; ${bare.length} starts each`,
  };
}

async function startersOf({ now, tender, concept, kvks, bundleOf, environmentOf, visitor, stack }: Ground, dir: string): Promise<Starter[]> {
  const starter = (name: string, of: string, event: APIGatewayProxyEventV2): Starter => {
    const file = path.join(dir, `${name}.json`);
    writeFileSync(file, JSON.stringify(event));
    return { name, bundle: bundleOf(of), env: environmentOf(name === 'bare' ? 'public' : name), event: file };
  };
  const form = async (door: 'provider' | 'staff' | 'council', person: string, at: string): Promise<Starter> =>
    starter(door, door, eventOf({ path: `/${door}${at}`, at: now, cookies: (await visitor(door, person)).cookies(new URL(stack.origin)) }));
  return [
    starter('bare', 'bare-page', eventOf({ path: '/', at: now })),
    // Nobody fills in anything at the public door: its page of a tender reads.
    starter('public', 'public', eventOf({ path: `/tenders/${tender}`, at: now })),
    // Not of what is kept encrypted or lies in a bucket: the bare handler has DynamoDB's client alone.
    await form('provider', `org-${kvks[0] ?? ''}`, `/tenders/${tender}/questions`),
    await form('staff', 'officer', `/tenders/${concept}/descriptions`),
    await form('council', 'college-delft', '/preferences'),
  ];
}

async function start(script: string, { name, bundle, env, event }: Starter): Promise<Start> {
  const child = spawn(process.execPath, [script, bundle, event], { env, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let told = '';
  // What a function logs goes to its standard output.
  child.stdio[3]?.on('data', (chunk: Buffer) => { told += chunk.toString(); });
  await once(child, 'close');
  const { ms, cpu, statusCode, bytes } = JSON.parse(told === '' ? '{}' : told) as Partial<Start> & { statusCode?: number; bytes?: number };
  if (ms === undefined || cpu === undefined || statusCode !== 200 || (bytes ?? 0) < 50) throw new Error(`${name} answered ${String(statusCode)} in a fresh process`);
  return { ms, cpu };
}
