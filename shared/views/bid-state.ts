import type { Upload } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import { checklistOf, contentOf, readBackOf, type Part } from '../bid/checklist.ts';
import { submissionOn, type Bid } from '../bid/bid.ts';
import type { Draft } from '../bid/draft.ts';
import { partnersOn, type Partner, type Partners } from '../bid/partner.ts';
import { pinnedFor, type Pinned } from '../bid/uploads.ts';
import type { Declaration } from '../provider/declaration.ts';
import type { SealedLot } from '../bid/bid.ts';
import { lotStand, type LotStand } from './lot-stand.ts';
import { isQuality } from '../tender/criteria.ts';
import { stageOf } from '../tender/stage.ts';
import type { Tender } from '../tender/state.ts';
import { bidsValidUntil, type Validity } from '../tender/validity.ts';
import type { BidHead } from './provider.ts';

/** Until when a bidder is bound: once it submitted, and as long as the award is not final. */
export function ownValidity(tender: Tender, { effective }: Pick<Bid, 'effective'>): Validity | null {
  const counts = Object.values(effective).some((n) => n !== null);
  const matters = ['published', 'opened', 'assessed', 'provisional'].includes(tender.status);
  return (counts && matters ? bidsValidUntil(tender) : undefined) ?? null;
}

/** One lot of a bid as its bidder sees it: what is drafted, and apart from that what was submitted. */
export interface LotState {
  readonly id: string;
  readonly title: string;
  /** Chosen in the draft. */
  readonly chosen: boolean;
  readonly complete: boolean;
  readonly parts: readonly (Part & { readonly title: string })[];
  readonly documents: number;
  /** A price of € 0,00 is filled in: allowed, and rarely meant. */
  readonly nought: boolean;
  /** The submission that counts on this lot now, if any. */
  readonly submitted: { readonly n: number; readonly at: Instant } | null;
  readonly stand: LotStand;
}

/** Every lot of the tender, in its order. `declaration`: left out when nothing can be submitted any more. */
export const lotStates = (tender: Tender, draft: Draft, bid: Bid, uploads: readonly Upload[], partners: Partners = {}, declaration?: Declaration): LotState[] => tender.lots.map(({ id, title }) => {
  const { parts, documents, complete } = checklistOf(tender, id, draft, uploads, partners);
  const submission = submissionOn(bid, id);
  return {
    id, title, chosen: draft.lots.includes(id), complete, documents, nought: contentOf(tender, id, draft).price === 0,
    parts: parts.map((part) => ({ ...part, title: titleOf(tender, partners, part) })),
    submitted: submission === undefined ? null : { n: submission.n, at: submission.at },
    stand: lotStand(id, draft, bid, uploads, partners, declaration),
  };
});

const titleOf = ({ criteria }: Tender, partners: Partners, { kind, id }: Pick<Part, 'kind' | 'id'>): string =>
  (kind === 'partner' ? partners[id]?.name : criteria.find((criterion) => criterion.id === id)?.title) ?? '';

/** What the chosen lots still ask of a bidder; the most urgent only. Nothing is only said when each counts as it is drafted. */
export function leftToDo(lots: readonly Pick<LotState, 'chosen' | 'stand'>[]): 'submit' | 'changes' | 'nothing' {
  const stands = lots.filter(({ chosen }) => chosen).map(({ stand }) => stand.is);
  if (stands.length === 0 || stands.some((is) => is === 'none' || is === 'withdrawn')) return 'submit';
  return stands.includes('changed') ? 'changes' : 'nothing';
}

/** May a draft still be filled and submitted? The deciders and the gate judge it once more. */
export const isOpen = (tender: Tender, at: Instant): boolean => ['questions', 'submission'].includes(stageOf(tender, at));

/** What the pages of a bid say first. */
export const bidHead = (tender: Tender, at: Instant): BidHead =>
  ({ id: tender.id, title: tender.title, stage: stageOf(tender, at), closesAt: tender.plan.closesAt, open: isOpen(tender, at), namesHidden: tender.namesHidden });

/** A part that is wanting, with the title of its criterion, or the name of who has not confirmed; empty for a price that has none. */
export interface Missing { readonly kind: Part['kind']; readonly id: string; readonly title: string }

/** One lot as it is read back before submitting. */
export interface ReadBackLot {
  readonly id: string;
  readonly title: string;
  readonly missing: readonly Missing[];
  /** In cents; null where none is filled in or asked. */
  readonly price: number | null;
  /** The price is € 0,00: the bidder is warned, and may mean it. */
  readonly nought: boolean;
  readonly answers: readonly { readonly criterion: string; readonly title: string; readonly questions: readonly string[]; readonly text: string }[];
  readonly documents: readonly Pinned[];
  readonly partners: readonly Pick<Partner, 'kvk' | 'name' | 'role' | 'relied' | 'status'>[];
  /** The submission that this one replaces, if any. */
  readonly replaces: number | null;
}

/** What is submitted when the signatory submits now, and the fingerprint that goes along with it. */
export function readBackLots(tender: Tender, draft: Draft, bid: Bid, uploads: readonly Upload[], declaration: Declaration, partners: Partners = {}): { lots: ReadBackLot[]; readBack: string } {
  const lots = tender.lots.filter(({ id }) => draft.lots.includes(id)).map(({ id, title }): ReadBackLot => {
    const content = contentOf(tender, id, draft);
    return {
      id, title,
      missing: checklistOf(tender, id, draft, uploads, partners).parts.filter(({ done }) => !done).map((part) => ({ kind: part.kind, id: part.id, title: titleOf(tender, partners, part) })),
      price: content.price ?? null, nought: content.price === 0,
      answers: answersOf(tender, content),
      documents: pinnedFor(uploads, [id], draft.removed),
      partners: partnersOn(partners, id).map(({ kvk, name, role, relied, status }) => ({ kvk, name, role, relied, status })),
      replaces: submissionOn(bid, id)?.n ?? null,
    };
  });
  return { lots, readBack: readBackOf(tender, draft, uploads, declaration, partners) };
}

const answersOf = ({ criteria }: Tender, { answers }: SealedLot): ReadBackLot['answers'] => criteria.filter(isQuality).flatMap(({ id, title, questions }) => {
  const text = answers[id];
  return text === undefined ? [] : [{ criterion: id, title, questions: questions ?? [], text }];
});

/** What a submission is worth now, lot by lot. */
export type Standing = 'effective' | 'replaced' | 'withdrawn';
export function standingOf(bid: Bid, n: number, lot: string): Standing {
  if (submissionOn(bid, lot)?.n === n) return 'effective';
  return bid.submissions.some((later) => later.n > n && later.lots.includes(lot)) ? 'replaced' : 'withdrawn';
}

/** What waits for a provider in a tender; the most urgent only. */
export type Waiting = 'submit' | 'not-begun' | 'submitted' | 'sign' | 'nothing';
export function waitingOf(tender: Tender, draft: Draft, bid: Bid, contract: { readonly awarded: boolean; readonly signedAt: Instant | '' }, at: Instant): Waiting {
  const standing = tender.lots.filter(({ id }) => submissionOn(bid, id) !== undefined).map(({ id }) => id);
  if (tender.finalAt !== '' && contract.awarded && contract.signedAt === '' && tender.status === 'final') return 'sign';
  if (isOpen(tender, at)) {
    if (draft.lots.some((lot) => !standing.includes(lot))) return 'submit';
    return standing.length > 0 ? 'submitted' : 'not-begun';
  }
  return standing.length > 0 ? 'submitted' : 'nothing';
}
