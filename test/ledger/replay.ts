import { createDecipheriv } from 'node:crypto';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { commitment } from '../../functions/store/hash.ts';
import { stateKey, text } from '../../functions/store/items.ts';
import type { Line } from '../../functions/store/ledger.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Kind } from '../../shared/kernel/aggregate.ts';
import type { Portal } from '../portal.ts';
import { ledger, states } from '../rush/tables.ts';
import { aggregates } from './aggregates.ts';
import { evolved } from './evolved.ts';

export interface Replayed { readonly wrong: readonly string[]; readonly kinds: readonly string[]; readonly streams: number }

/**
 * Builds every state anew from the lines of the ledger and the content beside them, and compares it to the byte with
 * what is stored (DESIGN, Ledger). Content must be what its line committed to; no state may stand without its lines.
 */
export async function replay(portal: Portal): Promise<Replayed> {
  const items = await states(portal);
  const secrets = vault(portal);
  const wrong: string[] = [];
  const told = new Set<string>();
  const byStream = Map.groupBy(await ledger(portal), ({ stream }) => stream);
  for (const [stream, lines] of byStream) {
    const [, kind = '', partition = '', item = ''] = /^([a-z]+)#(.*)\/([^/]*)$/.exec(stream) ?? [];
    const of = aggregates[kind as Kind];
    // Denials, and who signs in or out, change nothing.
    if (of === undefined) { if (kind !== 'security') wrong.push(`${stream}: of no known kind`); continue; }
    const key = stateKey({ of, partition, item });
    const place = `${key.pk.S} ${key.sk.S}`;
    told.add(place);
    const stored = items.get(place);
    const opened = async (value: string): Promise<string> => (of.secret === true ? secrets.open(stream, value) : value);
    const contents = new Map<number, object>();
    for (const line of lines) {
      const value = await contentOf(line, items, opened, wrong);
      if (value !== undefined) contents.set(line.seq, value);
    }
    const { state, faults } = evolved(of, lines, contents);
    wrong.push(...faults);
    if (stored === undefined) { wrong.push(`${stream}: nothing is stored`); continue; }
    if (await opened(text(stored, 'state')) !== canonical(state as Json)) wrong.push(`${stream}: the state differs`);
    if (stored['version']?.N !== String(lines.length) || text(stored, 'head') !== lines.at(-1)?.hash) wrong.push(`${stream}: stands at another line`);
  }
  for (const [place, item] of items) if (item['version'] !== undefined && item['head'] !== undefined && !told.has(place)) wrong.push(`${place}: no line tells of it`);
  secrets.close();
  return { wrong, kinds: [...new Set([...byStream.keys()].map((stream) => stream.split('#')[0] ?? ''))].sort(), streams: byStream.size };
}

/** What evolving may see of the content: what is kept beside the ledger, never what is sealed. */
async function contentOf(line: Line, items: ReadonlyMap<string, Record<string, AttributeValue>>, opened: (value: string) => Promise<string>, wrong: string[]): Promise<object | undefined> {
  if (line.data['content'] === undefined) return undefined;
  const kept = items.get(`content#${line.stream} ${String(line.seq).padStart(8, '0')}`);
  if (kept === undefined) {
    if (line.type !== 'bid.submitted') wrong.push(`${line.stream} ${line.seq}: its content is gone`);
    return undefined;
  }
  const { salt, value } = JSON.parse(await opened(text(kept, 'content'))) as { salt: string; value: object };
  if (commitment(salt, value) !== line.data['content']) wrong.push(`${line.stream} ${line.seq}: the content is not what was committed to`);
  return value;
}

/** Opens what is secret, in the provider door's role and by the format that docs/sealing.md describes. */
export function vault({ stack: { engines } }: Portal): { open(place: string, locked: string): Promise<string>; close(): void } {
  const kms = new KMSClient({ endpoint: engines.kms, region: 'eu-west-1', credentials: principalOf('provider') });
  return {
    async open(place, locked) {
      const [wrapped = '', iv = '', tag = '', body = ''] = locked.split('.').map((part) => Buffer.from(part, 'base64'));
      const { Plaintext = new Uint8Array() } = await kms.send(new DecryptCommand({ CiphertextBlob: wrapped as Buffer, KeyId: engines.draftsKey, EncryptionContext: { place } }));
      const decipher = createDecipheriv('aes-256-gcm', Plaintext, iv as Buffer).setAAD(Buffer.from(place)).setAuthTag(tag as Buffer);
      return Buffer.concat([decipher.update(body as Buffer), decipher.final()]).toString('utf8');
    },
    close: () => { kms.destroy(); },
  };
}
