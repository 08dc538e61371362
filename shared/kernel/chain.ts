import { canonical, type Json } from './canonical.ts';
import { sha256Hex } from './sha256.ts';

/** A line of a stream, as the ledger keeps it (docs/ledger.md). */
export interface ChainLine {
  readonly stream: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly door: string;
  readonly type: string;
  readonly version?: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly request?: string;
  readonly prev: string;
  readonly hash: string;
}

/**
 * Whether each line of one stream, in order, is as it was written: its own hash is that of its members, its number
 * follows, and it carries the hash of the line before it, 64 zeros for the first. One flag a line.
 */
export function wholeLines(lines: readonly ChainLine[]): boolean[] {
  return lines.map(({ hash, ...unsigned }, i) =>
    unsigned.seq === i + 1 && unsigned.prev === (lines[i - 1]?.hash ?? '0'.repeat(64)) && hash === sha256Hex(canonical(unsigned as unknown as Json)));
}

/** The stream as an export that `npm run verify` takes: each line, and the line that closes the file. */
export function exportOf(lines: readonly ChainLine[]): string {
  const last = lines.at(-1);
  const head = sha256Hex(last === undefined ? '' : `${last.stream} ${last.seq} ${last.hash}\n`);
  return [...lines, { events: lines.length, head, streams: last === undefined ? 0 : 1 }].map((line) => `${canonical(line as unknown as Json)}\n`).join('');
}
