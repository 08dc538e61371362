/**
 * Compares an export of the ledger with the copies that the witness made of every line (docs/ledger.md, "Copies").
 * Copies show what a chain cannot: that its own end was cut off, or that somebody wrote the whole of it anew.
 */
import { createHash } from 'node:crypto';

/** What is wrong, in one sentence that names the line; undefined when the export is what was copied. */
export async function compareWithCopies(ledger: AsyncIterable<string>, copies: AsyncIterable<string>): Promise<{ fault: string } | { copied: number; without: number }> {
  const known = new Map<string, string>();
  for await (const text of copies) {
    const { alarm, stream, seq } = JSON.parse(text) as { alarm?: string; stream: string; seq: number };
    const place = `${stream} ${seq}`;
    if (alarm !== undefined) return { fault: `${place}: the witness saw ${alarm} happen to it` };
    const before = known.get(place);
    const digest = digestOf(text);
    // A batch that was delivered twice is copied twice; both say the same.
    if (before !== undefined && before !== digest) return { fault: `${place}: there are two copies, and they differ` };
    known.set(place, digest);
  }
  let copied = 0;
  let without = 0;
  let uncopied = '';
  for await (const text of ledger) {
    const { stream, seq } = JSON.parse(text) as { stream?: string; seq: number };
    if (stream === undefined) continue;
    const place = `${stream} ${seq}`;
    const copy = known.get(place);
    if (copy === undefined) {
      without += 1;
      uncopied = stream;
      continue;
    }
    if (copy !== digestOf(text)) return { fault: `${place}: not what its copy says` };
    // The newest lines of a stream may still be on their way to the copies; one between copied lines never was.
    if (uncopied === stream) return { fault: `${stream} ${seq - 1}: it has no copy, and the line after it has` };
    copied += 1;
    known.delete(place);
  }
  const [gone] = known.keys();
  return gone === undefined ? { copied, without } : { fault: `${gone}: there is a copy of it, and the ledger does not have it` };
}

const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
