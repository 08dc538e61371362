import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const keyShape = z.strictObject({
  id: z.uuid(),
  arn: z.string(),
  account: z.string(),
  region: z.string(),
  description: z.string(),
  createdAt: z.number(),
  state: z.enum(['Enabled', 'Disabled', 'PendingDeletion']),
  deletedAt: z.number().optional(),
  policy: z.string(),
  tags: z.array(z.strictObject({ TagKey: z.string(), TagValue: z.string() })),
  material: z.base64(),
});

/** A key as it lies on disk: moments in ms since 1970, 32 bytes of key material in base64. */
export type Key = z.output<typeof keyShape>;

const aliasShape = z.array(z.strictObject({ name: z.string(), region: z.string(), keyId: z.string() }));
type Alias = z.output<typeof aliasShape>[number];

export interface Keyring {
  /** The key by its id, unless its deletion date has passed: then its material is destroyed. */
  byId(id: string, now: number): Key | undefined;
  aliasTarget(name: string, region: string): string | undefined;
  put(key: Key): void;
  putAlias(alias: Alias): void;
}

function syncDirectory(dir: string): void {
  const fd = openSync(dir, 'r');
  try { fsyncSync(fd); } finally { closeSync(fd); }
}

// The old file or the new one, never half of one, also when the power goes.
function writeDurably(dir: string, name: string, document: object): void {
  const temporary = join(dir, `${name}.tmp`);
  const fd = openSync(temporary, 'w', 0o600);
  try {
    const bytes = Buffer.from(JSON.stringify(document, null, 1));
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
    fsyncSync(fd);
  } finally { closeSync(fd); }
  renameSync(temporary, join(dir, name));
  syncDirectory(dir);
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is damaged:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Opens the keyring in a directory, which is made when it is not there; one process at a time.
 * What `put` has returned from is on disk. @throws Error when a file in it is damaged.
 */
export function openKeyring(dir: string): Keyring {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const files = readdirSync(dir);
  const keys = new Map(files.filter(name => name.startsWith('key-') && name.endsWith('.json'))
    .map(name => read(join(dir, name), keyShape)).map(key => [key.id, key]));
  let aliases = files.includes('aliases.json') ? read(join(dir, 'aliases.json'), aliasShape) : [];
  const putAliases = (next: Alias[]): void => {
    writeDurably(dir, 'aliases.json', next);
    aliases = next;
  };
  const destroy = (id: string): void => {
    putAliases(aliases.filter(alias => alias.keyId !== id));
    rmSync(join(dir, `key-${id}.json`));
    syncDirectory(dir);
    keys.delete(id);
  };
  return {
    byId: (id, now) => {
      const key = keys.get(id);
      if (key?.deletedAt !== undefined && key.deletedAt <= now) destroy(id);
      return keys.get(id);
    },
    aliasTarget: (name, region) => aliases.find(alias => alias.name === name && alias.region === region)?.keyId,
    put: key => {
      writeDurably(dir, `key-${key.id}.json`, key);
      keys.set(key.id, key);
    },
    putAlias: alias => putAliases([...aliases, alias]),
  };
}
