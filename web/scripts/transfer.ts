/** An upload in parts that was begun: enough to go on with it, also after the page was loaded again. */
export interface Which { readonly document: string; readonly upload: string }
interface Open { readonly partSizes: readonly number[]; readonly wanted: readonly { readonly number: number; readonly url: string }[] }
export interface Sendable { readonly name: string; readonly size: number; readonly lastModified: number; slice(from: number, to: number): Blob }

/** What a transfer needs of the world around it. `ask` throws `Refused` for an answer that more tries will not change. */
export interface Wire {
  ask(path: string, body: object, signal: AbortSignal): Promise<unknown>;
  put(url: string, part: Blob, progress: (bytes: number) => void, signal: AbortSignal): Promise<void>;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
export interface Memory { get(file: string): Which | undefined; set(file: string, which: Which | undefined): void }
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
export type Told = (state: 'sending' | 'lost', bytes: number) => void;

/** After so many tries in a row without a part getting through, a person has to look. */
const mostTries = 10;

/** The same file on the same machine: all that a browser tells of it. */
export const fingerprint = ({ name, size, lastModified }: Sendable): string => `${name}|${size}|${lastModified}`;

/**
 * Sends what is not there yet, part by part, and makes the file. A line that drops is tried again, ever later; each
 * time the bucket is asked what it has, so that nothing is sent twice.
 * @returns the key of the file.
 */
export async function transfer(file: Sendable, wire: Wire, memory: Memory, told: Told, signal: AbortSignal): Promise<string> {
  const mark = fingerprint(file);
  const { size } = file;
  let sent = -1;
  for (let tries = 0; ; ) {
    try {
      const { which, open } = await begin();
      for (const { number, url } of open.wanted) {
        const from = open.partSizes.slice(0, number - 1).reduce((sum, one) => sum + one, 0);
        const length = open.partSizes[number - 1] ?? 0;
        const before = size - open.wanted.filter((one) => one.number >= number).reduce((sum, one) => sum + (open.partSizes[one.number - 1] ?? 0), 0);
        await wire.put(url, file.slice(from, from + length), (bytes) => { told('sending', before + bytes); }, signal);
        tries = 0;
      }
      const { key } = await wire.ask('/completions', { ...which, size }, signal) as { key: string };
      memory.set(mark, undefined);
      return key;
    } catch (error) {
      if (signal.aborted || (error instanceof Refused && error.status < 500)) throw error;
      tries += 1;
      if (tries > mostTries) throw error;
      told('lost', Math.max(0, sent));
      await wire.wait(Math.min(30_000, 250 * 2 ** tries), signal);
    }
  }

  async function begin(): Promise<{ which: Which; open: Open }> {
    const known = memory.get(mark);
    if (known !== undefined) {
      try {
        return seen(known, await wire.ask('/parts', { ...known, size }, signal) as Open);
      } catch (error) {
        // Gone: it was cleared away, or finished after all.
        if (!(error instanceof Refused) || error.status !== 404) throw error;
        memory.set(mark, undefined);
      }
    }
    const { document, upload, ...open } = await wire.ask('', { name: file.name, size }, signal) as Which & Open;
    memory.set(mark, { document, upload });
    return seen({ document, upload }, open);
  }

  function seen(which: Which, open: Open): { which: Which; open: Open } {
    sent = size - open.wanted.reduce((sum, { number }) => sum + (open.partSizes[number - 1] ?? 0), 0);
    told('sending', sent);
    return { which, open };
  }
}
