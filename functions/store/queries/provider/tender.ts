import type { Instant } from '../../../../shared/kernel/moments.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { awardedLots, contractRef } from '../../../../shared/contract/contract.ts';
import { termsFor } from '../../../../shared/contract/terms.ts';
import { ownValidity } from '../../../../shared/views/bid-state.ts';
import { contractView } from '../../../../shared/views/contract.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { answeredIn, inOrder, nota } from '../../../../shared/tender/nota.ts';
import { documentIdOf } from '../../../../shared/tender/rectification.ts';
import { documentAt, openedAt, readingRef, type Reading } from '../../../../shared/tender/reading.ts';
import { question } from '../../../../shared/tender/question.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { isOfOrganisation } from '../../../../shared/views/organisation-view.ts';
import { publishedOf } from '../../../../shared/views/published.ts';
import { inOrderAsked, questionView } from '../../../../shared/views/question.ts';
import type { ReadDocument } from '../../../../shared/views/provider.ts';
import type { Query, Reader } from '../../reader.ts';
import { followingIn } from './interests.ts';
import { interestRef } from '../../../../shared/interest/interest.ts';
import { loadEach, refsOf, waiting } from './organisation.ts';

export const tender: Query<'provider.tender'> = async ({ store, at, actor, path }) => {
  const id = path['tender'] ?? '';
  if (!isOfOrganisation(actor)) {
    const { state } = await store.load(tenderAt(path));
    return { tender: publishedOf(state, at), questions: [], notas: [], documents: [], waiting: 'nothing', awarded: false, validity: null, following: null };
  }
  const [[of, draft, bid, contract, read, interest], questions, notas] = await Promise.all([
    loadEach(store, [...refsOf(id, actor.kvk), readingRef(id, actor.kvk), interestRef(actor.person)]), store.all(question, id), store.all(nota, id),
  ]);
  const numbers = answeredIn(notas);
  return {
    tender: publishedOf(of.state, at),
    questions: inOrderAsked(questions).filter(({ kvk }) => kvk === actor.kvk).map((one) => questionView(one, of.state, numbers.get(one.id), at)),
    notas: inOrder(notas).map(({ number, publishedAt }) => ({ number, at: publishedAt as Instant })),
    documents: await documentsOf(store, of.state, read.state),
    waiting: waiting({ tender: of.state, draft: draft.state, bid: bid.state, contract: contract.state }, actor.kvk, at),
    validity: ownValidity(of.state, bid.state),
    following: followingIn(interest.state, id),
    awarded: of.state.finalAt !== '' && awardedLots(of.state, actor.kvk).length > 0,
  };
};

async function documentsOf(store: Reader, { documents, publishedAt }: Tender, read: Reading): Promise<ReadDocument[]> {
  const names = await store.fileNames('documents', documents.map((one) => ({ ...one, at: publishedAt as Instant })));
  return documents.map(({ key, version, size }) => ({ id: documentIdOf(key), name: names[key] ?? key, size, openedAt: openedAt(read, key, version) ?? '' }));
}

/** The address comes only after the opening was kept; without signing in anybody may download (Aw 2.66). */
export const document: Query<'provider.document'> = async ({ store, at, actor, path }) => {
  const id = path['tender'] ?? '';
  const [of, read] = await loadEach(store, [tenderAt(path), readingRef(id, actor.kvk)]);
  const file = documentAt(of.state, path);
  const [one] = await documentsOf(store, { ...of.state, documents: [file] }, read.state);
  if (one === undefined) throw missing();
  return {
    tender: { id: of.state.id, title: of.state.title, closesAt: of.state.plan.closesAt }, open: of.state.status === 'published' && at < of.state.plan.closesAt,
    document: { ...one, url: one.openedAt === '' ? '' : await store.download('documents', file, one.name) },
  };
};

export const contract: Query<'provider.contract'> = async ({ store, at, actor, path }) => {
  const id = path['tender'] ?? '';
  const [[{ state: of }, { state }, { state: organisation }], notas] = await Promise.all([
    loadEach(store, [tenderAt(path), contractRef(id, actor.kvk), organisationRef(actor.kvk)]), store.all(nota, id),
  ]);
  const terms = state.terms ?? termsFor(of, { kvk: actor.kvk, name: organisation.name }, notas);
  if (terms === undefined || of.finalAt === '') throw missing();
  return {
    tender: { id: of.id, title: of.title, final: of.status === 'final' },
    contract: contractView(terms, state, { at, finalAt: of.finalAt, person: actor.person }),
  };
};
