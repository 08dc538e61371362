import { streamOf } from '../../../../shared/kernel/aggregate.ts';
import type { Upload } from '../../../../shared/kernel/command.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { bidRef, documentsOn, type Bid } from '../../../../shared/bid/bid.ts';
import { unconfirmedLots } from '../../../../shared/bid/confirm.ts';
import { bindingOf, document, documentPartition, type BidDocument, type Binding } from '../../../../shared/bid/document.ts';
import { bidChecklistOf, needsPreference } from '../../../../shared/bid/checklist.ts';
import { draftRef } from '../../../../shared/bid/draft.ts';
import { partner, partnerPartition, standing } from '../../../../shared/bid/partner.ts';
import { draftKey, draftPrefix, keyParts, pinnedFor } from '../../../../shared/bid/uploads.ts';
import { declarationRef } from '../../../../shared/provider/declaration.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { latestRectification } from '../../../../shared/tender/rectification.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { bidHead, isOpen, lotStates, readBackLots, standingOf } from '../../../../shared/views/bid-state.ts';
import { bidLedger } from '../../../../shared/views/bid-ledger.ts';
import { outageNotices } from '../../../../shared/views/outage.ts';
import { declaredView } from '../../../../shared/views/declaration-view.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { UploadedFile } from '../../../../shared/views/provider.ts';
import { mustBePublished } from '../../../../shared/views/published.ts';
import type { Query, QueryContext } from '../../reader.ts';
import { latestOutages } from '../outages.ts';
import { loadEach } from './organisation.ts';

const tenderOf = ({ path }: QueryContext): string => path['tender'] ?? '';

/** The tender with the draft and the bid of the actor's organisation: one request. */
async function read(context: QueryContext) {
  const { store, actor } = context;
  const id = tenderOf(context);
  const [tender, draft, bid, organisation, declaration] = await loadEach(store, [
    tenderAt(context.path), draftRef(id, actor.kvk), bidRef(id, actor.kvk), organisationRef(actor.kvk), declarationRef(actor.kvk),
  ]);
  mustBePublished(tender.state);
  return { tender: tender.state, draft: draft.state, bid: bid.state, organisation: organisation.state, declaration: declaration.state };
}

const uploadsOf = (context: QueryContext): Promise<readonly Upload[]> =>
  context.store.uploads('drafts', draftPrefix(tenderOf(context), context.actor.kvk));

const partnersOf = (context: QueryContext) => context.store.all(partner, partnerPartition(tenderOf(context), context.actor.kvk));

export const bid: Query<'provider.bid'> = async (context) => {
  const [{ tender, draft, bid: state, declaration }, uploads, partners, recorded] = await Promise.all([read(context), uploadsOf(context), partnersOf(context), latestOutages(context.store)]);
  const taking = standing(partners);
  return {
    tender: bidHead(tender, context.at), outages: tender.status === 'published' ? outageNotices(recorded, context.at, tender.plan.closesAt) : [],
    lots: lotStates(tender, draft, state, uploads, partners, isOpen(tender, context.at) ? declaration : undefined),
    once: bidChecklistOf(tender, draft, declaration),
    partners: { all: taking.length, confirmed: taking.filter(({ status }) => status === 'confirmed').length },
    preference: needsPreference(tender, draft) ? draft.preference.filter((lot) => draft.lots.includes(lot)) : null,
    submissions: state.submissions.map(({ n, at, lots, documents }) =>
      ({ n, at, documents, lots: lots.map((id) => ({ id, standing: standingOf(state, n, id) })) })),
    withdrawals: state.withdrawals,
    rectification: rectificationOf(tender, state),
  };
};

function rectificationOf(tender: Tender, state: Bid): Models['provider.bid']['rectification'] {
  const last = latestRectification(tender);
  if (last === undefined) return null;
  const confirmedAt = state.confirmed?.rectification === last.number ? state.confirmed.at : '';
  return { number: last.number, at: last.at, unconfirmed: unconfirmedLots(tender, state), confirmedAt };
}

export const review: Query<'provider.review'> = async (context) => {
  const [{ tender, draft, bid: state, declaration }, uploads, bound, partners] = await Promise.all([
    read(context), uploadsOf(context), context.store.all(document, documentPartition(tenderOf(context), context.actor.kvk)), partnersOf(context),
  ]);
  const { lots, readBack } = readBackLots(tender, draft, state, uploads, declaration, partners);
  const shown = uploads.filter(({ key }) => lots.some((lot) => lot.documents.some((one) => one.key === key)));
  const names = await context.store.fileNames('drafts', shown);
  return {
    tender: bidHead(tender, context.at),
    lots: lots.map((lot) => ({ ...lot, documents: lot.documents.map((one) => ({ name: names[one.key] ?? one.key, size: one.size, check: checkOf(bound, one) })) })),
    once: bidChecklistOf(tender, draft, declaration), declared: declaredView(tender, draft, declaration),
    readBack,
  };
};

export const documents: Query<'provider.documents'> = async (context) => {
  const { store, at, actor, path, search, here } = context;
  const [{ tender, draft, bid: state }, uploads, bound] = await Promise.all([
    read(context), uploadsOf(context), store.all(document, documentPartition(tenderOf(context), actor.kvk)),
  ]);
  const lot = tender.lots.find(({ id }) => id === path['lot']);
  if (lot === undefined) throw missing();
  const kept = pinnedFor(uploads, [lot.id], draft.removed).map(({ key }) => key);
  const mine = uploads.filter(({ key }) => kept.includes(key));
  const [names, upload] = await Promise.all([store.fileNames('drafts', mine), isOpen(tender, at) ? store.uploadForm('drafts', draftKey({
    tender: tender.id, kvk: actor.kvk, lot: lot.id, document: store.newDocumentId(),
  }), here.replace('/v1/provider/', '/provider/')) : null]);
  const standing = documentsOn(state, lot.id);
  const files = mine.map((one): UploadedFile => ({
    document: keyParts(one.key)?.document ?? '', name: names[one.key] ?? one.key, size: one.size, at: one.at,
    check: checkOf(bound, one),
    submitted: standing.some(({ key, version }) => key === one.key && version === one.version),
  }));
  const added = keyParts(search['key'] ?? '')?.document;
  return {
    tender: bidHead(tender, at), lot: { id: lot.id, title: lot.title }, files, upload,
    added: files.find((file) => file.document === added)?.name ?? null,
  };
};

type Bound = Readonly<Record<string, BidDocument>>;
function boundAs(bound: Bound, { key, version }: Pick<Upload, 'key' | 'version'>): Binding | undefined {
  const known = bound[keyParts(key)?.document ?? ''];
  return known === undefined ? undefined : bindingOf(known, version);
}

function checkOf(bound: Bound, file: Pick<Upload, 'key' | 'version'>): UploadedFile['check'] {
  const binding = boundAs(bound, file);
  if (binding === undefined) return 'waiting';
  return binding.reason === '' ? 'ok' : binding.reason;
}

export const receipt: Query<'provider.receipt'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ tender, bid: state, organisation }, bound, lines] = await Promise.all([
    read(context), store.all(document, documentPartition(tenderOf(context), actor.kvk)), store.history(bidRef(tenderOf(context), actor.kvk)),
  ]);
  const submission = state.submissions.find(({ n }) => String(n) === path['submission']);
  if (submission === undefined) throw missing();
  const { n, lots, documents: count, manifest, manifestHash, seq } = submission;
  const names = await store.fileNames('drafts', manifest.map((one) => ({ ...one, at: submission.at })));
  return {
    tender: bidHead(tender, at),
    receipt: {
      kvk: actor.kvk, organisation: organisation.name, n, at: submission.at, documents: count, manifestHash,
      lots: lots.map((id) => ({ id, title: tender.lots.find((lot) => lot.id === id)?.title ?? '', standing: standingOf(state, n, id) })),
      manifest: manifest.map((one) => ({ ...one, name: names[one.key] ?? '', sha256: boundAs(bound, one)?.hash ?? '' })),
      ledger: { stream: streamOf(bidRef(tender.id, actor.kvk)), seq, hash: lines.find((line) => line.seq === seq)?.hash ?? '' },
    },
  };
};

/** The ledger of the own bid, for who holds a receipt and wants to see that it says the same. */
export const ledger: Query<'provider.ledger'> = async (context) => {
  const { store, at, actor, search } = context;
  const ref = bidRef(tenderOf(context), actor.kvk);
  const [{ tender }, lines] = await Promise.all([read(context), store.history(ref)]);
  return { tender: bidHead(tender, at), ...bidLedger(streamOf(ref), lines, search['fingerprint'] ?? '') };
};
