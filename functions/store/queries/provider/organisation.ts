import type { AnyRef, Loaded } from '../../../../shared/kernel/aggregate.ts';
import { bidRef, type Bid } from '../../../../shared/bid/bid.ts';
import { draftRef, type Draft } from '../../../../shared/bid/draft.ts';
import { admissionRef, isAdmissionId } from '../../../../shared/admission/admission.ts';
import { application as applicationAggregate, type Application } from '../../../../shared/admission/application.ts';
import type { Admission } from '../../../../shared/admission/state.ts';
import { awardedLots, contract as contractAggregate, contractRef, type Contract } from '../../../../shared/contract/contract.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { dayOf, type Instant } from '../../../../shared/kernel/moments.ts';
import { languageOf } from '../../../../shared/notify/language.ts';
import { declarationRef, type Declaration } from '../../../../shared/provider/declaration.ts';
import { evidenceRef, type EvidenceFile } from '../../../../shared/provider/evidence.ts';
import { overviewOf, type MessageLine, type OverviewLine, type Reacted } from '../../../../shared/provider/overview.ts';
import { memberOf, organisationRef, type Organisation } from '../../../../shared/provider/organisation.ts';
import { acceptanceRef, type Acceptance } from '../../../../shared/revision/acceptance.ts';
import { isInvited, revisionRef, type Revision } from '../../../../shared/revision/revision.ts';
import { tenderRef, type Tender } from '../../../../shared/tender/tender.ts';
import { ownLine, type OwnAdmissionLine } from '../../../../shared/views/admission/own.ts';
import { openFirst } from '../../../../shared/views/admission/published.ts';
import { waitingOf, type Waiting } from '../../../../shared/views/bid-state.ts';
import { fileWarnings } from '../../../../shared/views/declaration-view.ts';
import { isOfOrganisation, organisationView } from '../../../../shared/views/organisation-view.ts';
import { ownRevisionLine, type OwnRevisionLine } from '../../../../shared/views/revision/own.ts';
import { inOrderOfInterest, summaryOf } from '../../../../shared/views/published.ts';
import { partyOf } from '../../../../shared/views/unread.ts';
import { inboxAbout, pageOf } from '../pages.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';
import { admissionRefs } from './admission.ts';
import { invitationLines, invitationRefs } from './partners.ts';

/** On the home page; the rest stands in the inbox. */
const newest = 5;
/** One batch reads a hundred things: an organisation with its own file, four of each of so many procedures, two of each invitation and each revision. */
const most = 16;
const mostInvitations = 11;
const mostRevisions = 4;
/** As many lines as hold all of these, with every round of those revisions. */
const mostLines = 40;

/** Several aggregates of different kinds in one request. */
export async function loadEach<const R extends readonly { readonly of: { readonly initial: unknown } }[]>(store: Reader, refs: R): Promise<Each<R>> {
  return await store.loadMany(refs as unknown as AnyRef[]) as Each<R>;
}
type Each<R> = { readonly [K in keyof R]: R[K] extends { readonly of: { readonly initial: infer S } } ? Loaded<S> : never };

/** What an organisation has in one tender. */
export interface Mine { readonly tender: Tender; readonly draft: Draft; readonly bid: Bid; readonly contract: Contract }
export const refsOf = (tender: string, kvk: string) => [tenderRef(tender), draftRef(tender, kvk), bidRef(tender, kvk), contractRef(tender, kvk)] as const;

export function waiting({ tender, draft, bid, contract }: Mine, kvk: string, at: Instant): Waiting {
  return waitingOf(tender, draft, bid, { awarded: awardedLots(tender, kvk).length > 0, signedAt: contract.signedAt }, at);
}

export const home: Query<'provider.home'> = async ({ store, at, actor, search }) => {
  const mine = isOfOrganisation(actor);
  const [{ items, ...page }, overview] = await Promise.all([
    pageOf<{ id: string }>(store, ['tenders'], { after: search['after'], most }), mine ? store.list<OverviewLine>(overviewOf(actor.kvk), { limit: mostLines, backwards: true }) : { items: [] },
  ]);
  const asked = overview.items.flatMap(({ invitation }) => (invitation === undefined ? [] : [invitation])).slice(0, mostInvitations);
  const refsIn = (id: string): AnyRef[] => (isAdmissionId(id) ? (mine ? admissionRefs(id, actor.kvk) : [admissionRef(id)]) : mine ? refsOf(id, actor.kvk) : [tenderRef(id)]) as unknown as AnyRef[];
  const refs = items.flatMap(({ id }) => refsIn(id));
  const taking = [...new Set(overview.items.flatMap(({ revision }) => revision ?? []))].slice(0, mostRevisions);
  const revisionRefs = taking.flatMap((id) => [revisionRef(id), acceptanceRef(id, actor.kvk)] as unknown as AnyRef[]);
  const loaded = await store.loadMany([...ownRefs(actor.kvk) as unknown as AnyRef[], ...refs, ...revisionRefs, ...invitationRefs(actor.kvk, asked)]);
  const [organisation, declared, file, ...all] = loaded.map(({ state }) => state);
  const [states, revised, invited] = [all.slice(0, refs.length), all.slice(refs.length, refs.length + revisionRefs.length), all.slice(refs.length + revisionRefs.length)];
  const stated = items.map(({ id }, i) => { const from = items.slice(0, i).reduce((sum, one) => sum + refsIn(one.id).length, 0); return { id, states: states.slice(from, from + refsIn(id).length) }; });
  const waits = new Map<string, Waiting>();
  const tenders: Tender[] = [];
  const admissions: OwnAdmissionLine[] = [];
  for (const { id, states: found } of stated) {
    if (isAdmissionId(id)) {
      const [admission, application = applicationAggregate.initial, contract = contractAggregate.initial] = found as [Admission, Application?, Contract?];
      admissions.push(ownLine({ admission, application, contract }, at));
    } else {
      const [tender, draft, bid, contract] = found as [Tender, Draft, Bid, Contract];
      tenders.push(tender);
      waits.set(id, mine ? waiting({ tender, draft, bid, contract }, actor.kvk, at) : 'nothing');
    }
  }
  return {
    organisation: organisationView(organisation as Organisation, actor),
    tenders: inOrderOfInterest(tenders.map((tender) => summaryOf(tender, at))).map((tender) => ({ ...tender, waiting: waits.get(tender.id) ?? 'nothing' })),
    admissions: openFirst(admissions),
    revisions: ownRevisionLines(revised, overview.items.flatMap(({ reacted }) => reacted ?? []), actor.kvk, at),
    messages: newestMessages(overview.items),
    invitations: invitationLines(invited, tenders, at),
    ...page,
    file: mine ? fileWarnings(declared as Declaration, file as EvidenceFile, dayOf(at)) : null,
  };
};

/** The newest, also among those that stand first in the list because they invite. */
const newestMessages = (lines: readonly OverviewLine[]): MessageLine[] =>
  lines.flatMap(({ message: line }) => line ?? []).sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, newest);

/** @param states of every revision it and the own answer to its final text. Those that have ended stand last. */
function ownRevisionLines(states: readonly unknown[], reacted: readonly Reacted[], kvk: string, at: Instant): OwnRevisionLine[] {
  const lines = states.flatMap((state, i): OwnRevisionLine[] => {
    const [of, acceptance] = [state as Revision, states[i + 1] as Acceptance];
    return i % 2 === 1 || !isInvited(of, kvk) ? [] : [ownRevisionLine(of, reacted.some((one) => one.revision === of.id && one.round === of.rounds.length), acceptance, kvk, at)];
  });
  const over = ({ stage }: OwnRevisionLine): number => Number(stage === 'signed' || stage === 'withdrawn');
  return lines.sort((a, b) => over(a) - over(b));
}

const ownRefs = (kvk: string) => [organisationRef(kvk), declarationRef(kvk), evidenceRef(kvk)] as const;

export const organisation: Query<'provider.organisation'> = async ({ store, at, actor }) => {
  const [{ state }, declared, file] = await loadEach(store, ownRefs(actor.kvk));
  const view = organisationView(state, actor);
  if (!isOfOrganisation(actor)) return { organisation: { ...view, email: '', phone: '', language: 'nl' }, members: [], file: null };
  const self = memberOf(state, actor.person, actor.email)?.id;
  return {
    organisation: { ...view, email: state.email, phone: state.phone, language: languageOf(state) },
    members: state.members.map(({ id, name, email, mandate }) => ({ id, name, email, mandate, self: id === self })),
    file: fileWarnings(declared.state, file.state, dayOf(at)),
  };
};

export const inbox: Query<'provider.inbox'> = ({ store, actor, search }) => inboxAbout(store, partyOf(actor), search);

export const message: Query<'provider.message'> = async ({ store, actor, path }: QueryContext) => {
  const found = await store.message(partyOf(actor), path['message'] ?? '');
  if (found === undefined) throw missing();
  return { message: found };
};
