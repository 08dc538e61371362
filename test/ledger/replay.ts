import { createDecipheriv } from 'node:crypto';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { commitment } from '../../functions/store/hash.ts';
import { stateKey, text } from '../../functions/store/items.ts';
import type { Line } from '../../functions/store/ledger.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { bid } from '../../shared/bid/bid.ts';
import { document } from '../../shared/bid/document.ts';
import { draft } from '../../shared/bid/draft.ts';
import { partner } from '../../shared/bid/partner.ts';
import { admission } from '../../shared/admission/admission.ts';
import { application } from '../../shared/admission/application.ts';
import { complaint } from '../../shared/complaint/complaint.ts';
import { contract } from '../../shared/contract/contract.ts';
import { room } from '../../shared/contract/room.ts';
import { decision } from '../../shared/council/decision.ts';
import { figures } from '../../shared/council/figures.ts';
import { letter } from '../../shared/council/letter/letter.ts';
import { contact } from '../../shared/council/contact.ts';
import { risk } from '../../shared/council/risk.ts';
import { post } from '../../shared/notify/post.ts';
import { inquiry } from '../../shared/inquiry/inquiry.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { AnyAggregate, Kind } from '../../shared/kernel/aggregate.ts';
import { declaration } from '../../shared/provider/declaration.ts';
import { evidence } from '../../shared/provider/evidence.ts';
import { organisation } from '../../shared/provider/organisation.ts';
import { acceptance } from '../../shared/revision/acceptance.ts';
import { input } from '../../shared/revision/input.ts';
import { reaction, remarksDraft } from '../../shared/revision/reaction.ts';
import { replies } from '../../shared/revision/reply.ts';
import { revision } from '../../shared/revision/revision.ts';
import { agreementText } from '../../shared/revision/text.ts';
import { route } from '../../shared/route/route.ts';
import { file } from '../../shared/tender/file.ts';
import { nota } from '../../shared/tender/nota.ts';
import { overlap } from '../../shared/tender/overlap.ts';
import { question } from '../../shared/tender/question.ts';
import { reading } from '../../shared/tender/reading.ts';
import { tender } from '../../shared/tender/tender.ts';
import type { Portal } from '../portal.ts';
import { ledger, states } from '../rush/tables.ts';

const aggregates = Object.fromEntries([admission, application, bid, document, draft, partner, complaint, contract, room, decision, inquiry, declaration, evidence, organisation, file, nota, overlap, question, reading, route, revision, agreementText, input, remarksDraft, reaction, replies, acceptance, tender,
  risk, letter, figures, contact, post]
  .map((of) => [of.kind, of as unknown as AnyAggregate])) as Partial<Record<Kind, AnyAggregate>>;

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
    // Denials change nothing.
    if (of === undefined) { if (kind !== 'security') wrong.push(`${stream}: of no known kind`); continue; }
    const key = stateKey({ of, partition, item });
    const place = `${key.pk.S} ${key.sk.S}`;
    told.add(place);
    const stored = items.get(place);
    const opened = async (value: string): Promise<string> => (of.secret === true ? secrets.open(stream, value) : value);
    let state: unknown = of.initial;
    for (const line of lines) {
      // The commitment is the store's; the event that was decided had none.
      const { content: _, ...data } = line.data;
      const event = { type: line.type, data, ...await contentOf(line, items, opened, wrong) };
      try { state = of.evolve(state, event as never, line); } catch { wrong.push(`${stream} ${line.seq}: cannot be replayed`); }
    }
    if (stored === undefined) { wrong.push(`${stream}: nothing is stored`); continue; }
    if (await opened(text(stored, 'state')) !== canonical(state as Json)) wrong.push(`${stream}: the state differs`);
    if (stored['version']?.N !== String(lines.length) || text(stored, 'head') !== lines.at(-1)?.hash) wrong.push(`${stream}: stands at another line`);
  }
  for (const [place, item] of items) if (item['version'] !== undefined && item['head'] !== undefined && !told.has(place)) wrong.push(`${place}: no line tells of it`);
  secrets.close();
  return { wrong, kinds: [...new Set([...byStream.keys()].map((stream) => stream.split('#')[0] ?? ''))].sort(), streams: byStream.size };
}

/** What evolving may see of the content: what is kept beside the ledger, never what is sealed. */
async function contentOf(line: Line, items: ReadonlyMap<string, Record<string, AttributeValue>>, opened: (value: string) => Promise<string>, wrong: string[]): Promise<{ content?: object }> {
  if (line.data['content'] === undefined) return {};
  const kept = items.get(`content#${line.stream} ${String(line.seq).padStart(8, '0')}`);
  if (kept === undefined) {
    if (line.type !== 'bid.submitted') wrong.push(`${line.stream} ${line.seq}: its content is gone`);
    return {};
  }
  const { salt, value } = JSON.parse(await opened(text(kept, 'content'))) as { salt: string; value: object };
  if (commitment(salt, value) !== line.data['content']) wrong.push(`${line.stream} ${line.seq}: the content is not what was committed to`);
  return { content: { by: 'store', value } };
}

/** Opens what is secret, in the provider door's role and by the format that docs/sealing.md describes. */
function vault({ stack: { engines } }: Portal): { open(place: string, locked: string): Promise<string>; close(): void } {
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
