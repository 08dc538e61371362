import { readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Upload, UploadHead, Version } from './types.ts';

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Removes data files that no metadata names: their write was never acknowledged, or their removal was. */
function sweep(dir: string, files: readonly string[], kept: ReadonlySet<string>): void {
  for (const file of files) if (file.endsWith('.data') && !kept.has(file)) rmSync(join(dir, file));
}

/** All versions under a bucket's objects directory, newest first for each key. */
export function loadObjects(root: string): Map<string, Version[]> {
  const keys = new Map<string, Version[]>();
  for (const home of readdirSync(root)) {
    const dir = join(root, home);
    const files = readdirSync(dir);
    const versions = files.filter((file) => file.endsWith('.json')).map((file) => readJson<Version>(join(dir, file)));
    sweep(dir, files, new Set(versions.flatMap((version) => (version.kind === 'object' ? [version.data] : []))));
    const [first] = versions;
    if (first === undefined) rmdirSync(dir);
    else keys.set(first.key, versions.sort((a, b) => b.seq - a.seq));
  }
  return keys;
}

/** All multipart uploads under way, with the parts that were acknowledged. */
export function loadUploads(root: string): Map<string, Upload> {
  const uploads = new Map<string, Upload>();
  for (const id of readdirSync(root)) {
    const dir = join(root, id);
    const files = readdirSync(dir);
    if (!files.includes('upload.json')) {
      rmSync(dir, { recursive: true });
      continue;
    }
    const parts = files.filter((file) => /^\d+\.json$/.test(file)).map((file) => readJson<Part>(join(dir, file)));
    sweep(dir, files, new Set(parts.map((part) => part.data)));
    uploads.set(id, { head: readJson<UploadHead>(join(dir, 'upload.json')), parts: new Map(parts.map((part) => [part.number, part])) });
  }
  return uploads;
}
