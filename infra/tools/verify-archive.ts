import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** `apart`: files that `SHA256SUMS` names and that are not in the archive. */
export type ArchiveVerdict = { readonly ok: true; readonly files: number; readonly apart: readonly { readonly path: string; readonly hash: string }[] } | { readonly ok: false; readonly fault: string };

/**
 * Checks a zip against the `SHA256SUMS` in it, as `sha256sum -c` would: every file that is there is named and is as it was,
 * every name is one path below the root, and nothing is named twice. Shares no code with what makes archives.
 */
export function verifyArchive(bytes: Uint8Array): ArchiveVerdict {
  let files: Record<string, Uint8Array>;
  try { files = unzipSync(bytes); } catch (error) { return { ok: false, fault: `not a zip: ${error instanceof Error ? error.message : String(error)}` }; }
  // A further part of an archive has its number behind the name.
  const [list, another] = Object.keys(files).filter((name) => /^SHA256SUMS(-\d+)?$/.test(name));
  const sums = list === undefined || another !== undefined ? undefined : files[list];
  if (sums === undefined) return { ok: false, fault: 'SHA256SUMS is missing, or there more than once' };
  const named = new Map<string, string>();
  for (const line of new TextDecoder('utf-8', { fatal: true }).decode(sums).split('\n').slice(0, -1)) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || name === undefined) return { ok: false, fault: `SHA256SUMS: not a line of it: ${line}` };
    if (name.split('/').some((part) => part === '' || part === '.' || part === '..') || /[\\:]/.test(name)) return { ok: false, fault: `${name}: leads out of the archive` };
    if (named.has(name)) return { ok: false, fault: `${name}: named twice` };
    named.set(name, hash);
  }
  for (const [name, content] of Object.entries(files)) {
    if (name === list) continue;
    const hash = named.get(name);
    if (hash === undefined) return { ok: false, fault: `${name}: is not named in SHA256SUMS` };
    if (createHash('sha256').update(content).digest('hex') !== hash) return { ok: false, fault: `${name}: was changed` };
  }
  return { ok: true, files: Object.keys(files).length - 1, apart: [...named].flatMap(([name, hash]) => (Object.hasOwn(files, name) ? [] : [{ path: name, hash }])) };
}

/** @returns the exit code: 0 whole, 1 broken, 2 not to be read. A file that is apart is looked for beside the archive, in its place. */
export async function mainOfArchive(file: string): Promise<number> {
  let bytes: Uint8Array;
  try { bytes = await readFile(file); } catch (error) { process.stderr.write(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`); return 2; }
  const verdict = verifyArchive(bytes);
  if (!verdict.ok) { process.stdout.write(`${verdict.fault}\n`); return 1; }
  for (const { path: name, hash } of verdict.apart) {
    const place = path.join(path.dirname(file), ...name.split('/'));
    if (!existsSync(place)) { process.stdout.write(`apart: ${name} is not beside the archive\n`); continue; }
    if (createHash('sha256').update(await readFile(place)).digest('hex') !== hash) { process.stdout.write(`${name}: was changed\n`); return 1; }
  }
  process.stdout.write(`ok: ${verdict.files} files are as SHA256SUMS says; ${verdict.apart.length} belong beside them\n`);
  return 0;
}
