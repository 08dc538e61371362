import { randomUUID } from 'node:crypto';
import { open, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the names in a directory last through a power cut. */
export async function syncDir(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a finished file in its place, over what may be there: a reader sees the old or the new one, never half. */
export async function place(file: string, target: string): Promise<void> {
  await rename(file, target);
  await syncDir(dirname(target));
}

/** Writes through a temporary file that is on disk when this returns; on a throw nothing is left of it. */
export async function spool<T>(tmp: string, fill: (write: (chunk: Buffer) => Promise<void>) => Promise<T>): Promise<{ readonly file: string; readonly result: T }> {
  const file = join(tmp, randomUUID());
  const handle = await open(file, 'wx');
  try {
    const result = await fill(async (chunk) => {
      for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
    });
    await handle.sync();
    await handle.close();
    return { file, result };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

/** Writes a JSON file whole or not at all. */
export async function writeJson(tmp: string, target: string, value: unknown): Promise<void> {
  const { file } = await spool(tmp, (write) => write(Buffer.from(JSON.stringify(value))));
  await place(file, target);
}

/** Removes a file for good. */
export async function erase(file: string): Promise<void> {
  await unlink(file);
  await syncDir(dirname(file));
}
