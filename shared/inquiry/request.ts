import { allOf, command, listed, proved, stateOf, type At, type Offer, type Prefill } from '../kernel/command.ts';
import { choice, choicesOf, day, long, optional } from '../kernel/fields.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { groundCodes } from '../provider/grounds.ts';
import { namedBy, organisationNames } from '../provider/names.ts';
import { mustBe } from '../tender/guards.ts';
import { bidKey, tenderAt, type Tender } from '../tender/tender.ts';
import { isOpened } from '../tender/visibility.ts';
import { bar, defectCodes, type DefectCode } from './defects.ts';
import { chanceOf, hearingOf, unverified, verifications } from './found.ts';
import { askedOf, inquiry, inquiryRef, type Asked, type InquiryEvent, type InquiryKind } from './inquiry.ts';
import { dueOnOf } from './term.ts';

const target = (at: At, _: unknown, newId: (kind: 'inquiry') => string) => inquiryRef(at['tender'] ?? '', newId('inquiry'));
const page = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/inquiries`;
const tenderId = (at: At): string => at['tender'] ?? '';

/** A bid in whose file a defect was noted. An index is a moment behind; the close of the assessment judges once more. */
export interface NotedDefect { readonly tender: string; readonly lot: string; readonly kvk: string; readonly defects: readonly DefectCode[] }
export const notedDefects = () => listed<NotedDefect>('defects');
/** The bids of a tender with this defect, as `lot_kvk`. */
export const withDefect = (noted: readonly NotedDefect[], tender: string, defect: DefectCode): string[] =>
  noted.filter((one) => one.tender === tender && one.defects.includes(defect)).map(({ lot, kvk }) => bidKey(lot, kvk));

/** Staff may give more than the shortest term, never less; it ends on a working day. */
function termOf(kind: InquiryKind, at: Instant, wanted: Day | undefined): Day {
  const shortest = dueOnOf(kind, at);
  must(wanted === undefined || wanted >= shortest, invalid('dueOn', 'inquiry.term-short', { shortest }));
  must(wanted === undefined || isWorkingDay(wanted), invalid('dueOn', 'inquiry.no-working-day'));
  return wanted ?? shortest;
}

const splitKey = (key: string): { lot: string; kvk: string } => ({ lot: key.slice(0, -9), kvk: key.slice(-8) });
const mustBeOpened = (tender: Tender, lot: string, kvk: string, field: string): void => { must(isOpened(tender, lot, kvk), invalid(field, 'inquiry.unknown-bid')); };

/**
 * Gives the chance to repair one defect to every bid that has it: one text, one term (SAG C-599/10, 44: equal
 * treatment). A price and what was asked on pain of exclusion are never repaired.
 */
export const requestRepair = command({
  name: 'inquiry.request-repair',
  door: 'staff',
  path: '/tenders/:tender/repairs',
  fields: { defect: choice(...defectCodes), bids: choicesOf(), text: long(4000), dueOn: optional(day()) },
  target,
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))), inquiries: proved(allOf(inquiry, tenderId(at))), noted: notedDefects(), names: organisationNames() }),
  decide(_, { defect, bids, text, dueOn }, { at, path, facts, newId }): InquiryEvent[] {
    const tender = facts.tender.state;
    mustBe(tender, 'opened');
    const barred = bar(defect);
    must(barred === undefined, refuse(barred === 'price' ? 'repair.never-price' : 'repair.never-pain'));
    const asked = groupedBids(bids);
    for (const { kvk, lots } of asked) for (const lot of lots) {
      mustBeOpened(tender, lot, kvk, 'bids');
      must(chanceOf(facts.inquiries, defect, lot, kvk, at) === 'none', invalid('bids', 'repair.asked-already', { bid: `${lot} ${kvk}` }));
    }
    const left = withDefect(facts.noted, tenderId(path), defect)
      .filter((key) => { const { lot, kvk } = splitKey(key); return !bids.includes(key) && chanceOf(facts.inquiries, defect, lot, kvk, at) === 'none'; });
    must(left.length === 0, invalid('bids', 'repair.others', { bids: left.map((key) => key.replace('_', ' ')) }));
    return [requested('repair', defect, { tender, asked, dueOn: termOf('repair', at, dueOn), text, id: newId('inquiry') })];
  },
  then: page,
  prefill: (_, { at, facts }): Prefill => ({
    values: { dueOn: dueOnOf('repair', at) },
    offers: { bids: openedBids(facts.tender.state, facts.names) },
  }),
});

/** Hears a bidder that may be excluded, on the ground and before anything is decided (Aw 2.86, 2.87; 2.87a: it can show what it mended). */
export const requestHearing = command({
  name: 'inquiry.request-hearing',
  door: 'staff',
  path: '/tenders/:tender/hearings',
  fields: { bids: choicesOf(), ground: choice(...groundCodes), text: long(8000), dueOn: optional(day()) },
  target,
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))), inquiries: proved(allOf(inquiry, tenderId(at))), names: organisationNames() }),
  decide(_, { bids, ground, text, dueOn }, { at, facts, newId }): InquiryEvent[] {
    const tender = facts.tender.state;
    mustBe(tender, 'opened');
    const asked = groupedBids(bids);
    // What is held against one organisation is no other's business.
    must(asked.length === 1, invalid('bids', 'hearing.one-bidder'));
    for (const { kvk, lots } of asked) for (const lot of lots) {
      mustBeOpened(tender, lot, kvk, 'bids');
      must(hearingOf(facts.inquiries, ground, lot, kvk, at) === 'none', invalid('bids', 'hearing.asked-already', { bid: `${lot} ${kvk}` }));
    }
    return [requested('hearing', ground, { tender, asked, dueOn: termOf('hearing', at, dueOn), text, id: newId('inquiry') })];
  },
  then: page,
  prefill: (_, { at, facts }): Prefill => ({ values: { dueOn: dueOnOf('hearing', at) }, offers: { bids: openedBids(facts.tender.state, facts.names) } }),
});

/**
 * Asks every intended winner for its evidence, all at once and not before they won (Aw 2.85: nobody else proves what it
 * declared). It may run during the standstill. Who proved it for an earlier decision on the same scores need not again.
 */
export const requestVerification = command({
  name: 'inquiry.request-verification',
  door: 'staff',
  path: '/tenders/:tender/verifications',
  fields: { text: optional(long(4000)), dueOn: optional(day()) },
  target,
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))), inquiries: proved(allOf(inquiry, tenderId(at))) }),
  decide(_, { text, dueOn }, { at, facts, newId }): InquiryEvent[] {
    const tender = facts.tender.state;
    mustBe(tender, 'provisional');
    const running = verifications(tender, facts.inquiries).filter(({ round }) => round === tender.round);
    const asked = unverified(tender, facts.inquiries)
      .filter((kvk) => !running.some((one) => askedOf(one, kvk) !== undefined))
      .map((kvk): Asked => ({ kvk, lots: lotsWon(tender, kvk) }));
    must(asked.length > 0, refuse('verification.asked-already'));
    return [requested('verification', '', { tender, asked, dueOn: termOf('verification', at, dueOn), text: text ?? '', id: newId('inquiry') })];
  },
  then: page,
  prefill: (_, { at }): Prefill => ({ values: { dueOn: dueOnOf('verification', at) }, offers: {} }),
});

interface Request { readonly tender: Tender; readonly asked: readonly Asked[]; readonly dueOn: Day; readonly text: string; readonly id: string }
const requested = (kind: InquiryKind, about: string, { tender, asked, dueOn, text, id }: Request): InquiryEvent => ({
  type: 'inquiry.requested',
  data: { inquiry: id, kind, about, assessment: tender.assessment, round: tender.round, asked, dueOn },
  content: { by: 'store', value: { text } },
});

/** `lot_kvk` keys by bidder. */
function groupedBids(keys: readonly string[]): Asked[] {
  const by = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const { lot, kvk } = splitKey(key);
    by.set(kvk, [...by.get(kvk) ?? [], lot]);
  }
  return [...by].map(([kvk, lots]) => ({ kvk, lots })).sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
}

const lotsWon = ({ decision }: Tender, kvk: string): string[] =>
  (decision?.lots ?? []).filter(({ ranked }) => ranked.some((bid) => bid.kvk === kvk && bid.status === 'awarded')).map(({ id }) => id);

const openedBids = (tender: Tender, names: readonly { kvk: string; name: string }[]): Offer[] =>
  tender.lots.flatMap(({ id: lot }) => tender.bidsOf.filter(({ lots }) => lots.includes(lot)).map(({ kvk }): Offer =>
    ({ code: bidKey(lot, kvk), label: `Perceel ${lot}: ${namedBy(names, kvk)}`, english: `Lot ${lot}: ${namedBy(names, kvk)}` })));
