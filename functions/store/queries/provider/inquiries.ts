import { attachedId, attachedKey, attachedPrefix, attachOffers, takesPapers } from '../../../../shared/inquiry/attach.ts';
import { handInOffers } from '../../../../shared/inquiry/hand-in.ts';
import { askedOf, inquiry as aggregate, inquiryAt, saidOf, type AnswerContent, type JudgmentContent } from '../../../../shared/inquiry/inquiry.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { evidenceRef } from '../../../../shared/provider/evidence.ts';
import { mustBePublished } from '../../../../shared/tender/guards.ts';
import { tenderAt } from '../../../../shared/tender/tender.ts';
import { ownInquiry, ownRows } from '../../../../shared/views/inquiries.ts';
import type { Upload } from '../../../../shared/kernel/command.ts';
import type { AttachView } from '../../../../shared/views/provider.ts';
import type { Query, QueryContext } from '../../reader.ts';
import { addressesOf } from '../papers.ts';
import { loadEach } from './organisation.ts';

/** What was asked of the reader's organisation in one tender. */
export const inquiries: Query<'provider.inquiries'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, all] = await Promise.all([store.load(tenderAt(path)), store.all(aggregate, path['tender'] ?? '')]);
  mustBePublished(of);
  return { tender: { id: of.id, title: of.title }, inquiries: ownRows(all, actor.kvk, at) };
};

/** One of them; what was asked of another is not there. */
export const inquiry: Query<'provider.inquiry'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, { state }, { state: file }] = await loadEach(store, [tenderAt(path), inquiryAt(path), evidenceRef(actor.kvk)]);
  const said = await store.said<AnswerContent | JudgmentContent>(inquiryAt(path), askedOf(state, actor.kvk) === undefined ? [] : saidOf(state, [actor.kvk]));
  const shown = ownInquiry(state, actor.kvk, at, { said, addresses: await addressesOf(store, said) });
  if (shown === undefined) throw missing();
  const open = shown.standing === 'open' && of.status !== 'withdrawn';
  const lying = open && takesPapers(shown.kind) ? await lyingFor(context, shown.id) : undefined;
  return {
    tender: { id: of.id, title: of.title }, inquiry: shown, open,
    offers: { ...handInOffers(file, { kind: shown.kind, on: dayOf(at) }), ...attachOffers(lying ?? [], shown.kind) },
    attach: lying === undefined ? null : await attachView(context, lying, shown.id),
  };
};

type Lying = Upload & { readonly name: string };
async function lyingFor({ store, actor }: QueryContext, id: string): Promise<Lying[]> {
  const uploads = await store.uploads('evidence', attachedPrefix(actor.kvk, id));
  const names = await store.fileNames('evidence', uploads);
  return uploads.map((one) => ({ ...one, name: names[one.key] ?? one.key }));
}

async function attachView({ store, actor, search, here }: QueryContext, lying: readonly Lying[], id: string): Promise<AttachView> {
  return {
    upload: await store.uploadForm('evidence', attachedKey(actor.kvk, id, store.newDocumentId()), here.replace('/v1/provider/', '/provider/')),
    lying: await Promise.all(lying.map(async ({ key, version, name, size }) => ({ id: attachedId(key), name, size, url: await store.download('evidence', { key, version }, name) }))),
    added: lying.find(({ key }) => key === search['key'])?.name ?? null,
  };
}
