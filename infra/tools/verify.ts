/**
 * `npm run verify -- [--head HEX] [--copies COPIES] FILE`: checks an export of the ledger (docs/ledger.md); a zip is checked as an archive (verify-archive.ts). Written from that document
 * and sharing no code with what writes the ledger, so that a fault in the one is not repeated in the other.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compareWithCopies } from './copies.ts';
import { mainOfArchive } from './verify-archive.ts';

export type Verdict =
  | { readonly ok: true; readonly events: number; readonly streams: number; readonly head: string }
  | { readonly ok: false; readonly fault: string };

class Fault extends Error {}

type Members = Readonly<Record<string, unknown>>;
const zeros = '0'.repeat(64);
const hex = /^[0-9a-f]{64}$/;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Checks the bytes of an export, line by line, so that its size does not matter.
 * `head`: the head that was noted elsewhere; only with it is an export found that was forged as a whole.
 */
export async function verify(bytes: AsyncIterable<Uint8Array>, head?: string): Promise<Verdict> {
  try {
    const chains = new Chains();
    let last: { text: string; number: number } | undefined;
    let number = 0;
    for await (const text of linesIn(bytes)) {
      if (last !== undefined) chains.add(last.text, last.number);
      last = { text, number: number += 1 };
    }
    if (last === undefined) throw new Fault('line 1: the file is empty');
    const found = chains.end(last.text, last.number);
    if (head !== undefined && head !== found.head) throw new Fault(`head: ${found.head} is not the noted ${head}`);
    return { ok: true, ...found };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.message };
    throw error;
  }
}

/** The lines of a file in which every line, the last one too, ends with LF. */
export async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  let number = 0;
  const textOf = (line: Uint8Array): string => {
    number += 1;
    try { return decoder.decode(line); } catch { throw new Fault(`line ${number}: not UTF-8`); }
  };
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = rest.indexOf(10); to >= 0; to = rest.indexOf(10, from)) {
      yield textOf(rest.subarray(from, to));
      from = to + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) throw new Fault(`line ${number + 1}: the file is cut off, its last line has no end`);
}

/** Follows the chains through the file: streams in order, in each stream every number from 1, each line on the one before. */
class Chains {
  #stream = '';
  #seq = 0;
  #hash = zeros;
  #events = 0;
  #streams = 0;
  readonly #head = createHash('sha256');

  add(text: string, number: number): void {
    const line = parsed(text, number);
    const { stream, seq } = line;
    if (typeof stream !== 'string' || typeof seq !== 'number') throw new Fault(`line ${number}: no event, it lacks its stream or its number`);
    const fault = (what: string): Fault => new Fault(`${stream} ${String(seq)}: ${what} (line ${number})`);
    if (stream !== this.#stream) {
      if (stream < this.#stream) throw fault(`out of order, it stands after ${this.#stream}`);
      this.#close();
      [this.#stream, this.#seq, this.#hash] = [stream, 0, zeros];
      this.#streams += 1;
    }
    if (seq !== this.#seq + 1) throw fault(`number ${this.#seq + 1} is expected here`);
    const wrong = wrongMember(line);
    if (wrong !== undefined) throw fault(wrong);
    if (text !== canonical(line)) throw fault('not the canonical text of its members');
    const { hash, ...unsigned } = line;
    if (line['prev'] !== this.#hash) throw fault(seq === 1 ? '"prev" of a first event is not 64 zeros' : '"prev" is not the hash of the event before it');
    if (hash !== sha256(canonical(unsigned))) throw fault('the hash is not that of the event');
    [this.#seq, this.#hash] = [seq, hash as string];
    this.#events += 1;
  }

  /** The last line tells what the file should hold. */
  end(text: string, number: number): { events: number; streams: number; head: string } {
    const closing = parsed(text, number);
    this.#close();
    const [events, streams, head] = [this.#events, this.#streams, this.#head.digest('hex')];
    if (closing['stream'] !== undefined) throw new Fault(`line ${number}: the closing line is missing after ${String(closing['stream'])} ${String(closing['seq'])}`);
    if (closing['events'] !== events) throw new Fault(`line ${number}: the closing line tells of ${String(closing['events'])} events, there are ${events}`);
    if (closing['streams'] !== streams) throw new Fault(`line ${number}: the closing line tells of ${String(closing['streams'])} streams, there are ${streams}`);
    if (closing['head'] !== head) throw new Fault(`line ${number}: the head in the closing line is not that of the chains, ${head}`);
    if (text !== canonical({ events, head, streams })) throw new Fault(`line ${number}: the closing line is not the canonical text of events, head and streams`);
    return { events, streams, head };
  }

  #close(): void {
    if (this.#seq > 0) this.#head.update(`${this.#stream} ${this.#seq} ${this.#hash}\n`);
  }
}

function parsed(text: string, number: number): Members {
  let value: unknown;
  try { value = JSON.parse(text); } catch { throw new Fault(`line ${number}: not JSON`); }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(`line ${number}: not a JSON object`);
  return value as Members;
}

const matches = (pattern: RegExp) => (value: unknown): boolean => typeof value === 'string' && pattern.test(value);
const doors = ['public', 'provider', 'staff', 'council', 'worker'];

/** What each member of an event must look like; "request" may be missing. A copy of no other list: docs/ledger.md is the rule. */
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  stream: matches(/^[a-z]+#.+\/[^/]+$/),
  seq: (value) => Number.isSafeInteger(value),
  at: (value) => matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)(value) && isMoment(value as string),
  actor: matches(/^.+$/s),
  door: (value) => typeof value === 'string' && doors.includes(value),
  type: matches(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
  version: (value) => Number.isSafeInteger(value) && (value as number) > 1,
  data: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isCommitment((value as Members)['content']),
  request: matches(/^[\w=+/.:-]{1,100}$/),
  prev: matches(hex),
  hash: matches(hex),
};
const optional = ['version', 'request'];
const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
const isCommitment = (content: unknown): boolean => content === undefined || matches(/^sha256:[0-9a-f]{64}$/)(content);

function wrongMember(line: Members): string | undefined {
  const unknown = Object.keys(line).find((name) => !Object.hasOwn(members, name));
  if (unknown !== undefined) return `it has a member that is not known, ${JSON.stringify(unknown)}`;
  const wrong = Object.entries(members).find(([name, holds]) => (Object.hasOwn(line, name) ? !holds(line[name]) : !optional.includes(name)));
  return wrong === undefined ? undefined : `"${wrong[0]}" is missing or not well-formed`;
}

/** RFC 8785: members by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Members)[name])}`).join(',')}}`;
}

/** @returns the exit code: 0 whole, 1 broken, 2 not to be checked. */
async function main(words: readonly string[]): Promise<number> {
  const asked = argumentsOf(words);
  if (asked === undefined) {
    process.stderr.write('Use: npm run verify -- [--head HEX] [--copies COPIES] FILE\n     npm run verify -- ARCHIVE.zip\nHEX is a head that was noted before: 64 characters 0-9 and a-f. COPIES is what ledger:export -- --copies wrote.\n');
    return 2;
  }
  const { file, head, copies } = asked;
  if (file.endsWith('.zip')) return mainOfArchive(file);
  const bytes = (from: string): AsyncIterable<Uint8Array> => createReadStream(from, { highWaterMark: 1 << 20 });
  try {
    const verdict = await verify(bytes(file), head);
    if (!verdict.ok) return said(verdict.fault);
    const compared = copies === undefined ? undefined : await compareWithCopies(linesIn(bytes(file)), linesIn(bytes(copies)));
    if (compared !== undefined && 'fault' in compared) return said(compared.fault);
    process.stdout.write(`ok: ${verdict.events} events in ${verdict.streams} streams, head ${verdict.head}\n`);
    if (compared !== undefined) process.stdout.write(`ok: ${compared.copied} events are as they were copied; ${compared.without} of the newest have no copy yet\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${copies === undefined ? file : `${file} or ${copies}`} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

const said = (fault: string): number => { process.stdout.write(`${fault}\n`); return 1; };

function argumentsOf(words: readonly string[]): { file: string; head: string | undefined; copies: string | undefined } | undefined {
  try {
    const { values: { head, copies }, positionals: [file, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { head: { type: 'string' }, copies: { type: 'string' } } });
    return file === undefined || more.length > 0 || (head !== undefined && !hex.test(head)) ? undefined : { file, head, copies };
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
