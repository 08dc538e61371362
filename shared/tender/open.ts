import { partnerRoles } from '../bid/partner.ts';
import { command } from '../kernel/command.ts';
import { choice, choicesOf, euro, id, moment, optional, rows, text, yesNo, type InputOf } from '../kernel/fields.ts';
import { later, type Instant } from '../kernel/moments.ts';
import { must, refuse } from '../kernel/refusal.ts';
import type { OpenedBid } from './events.ts';
import { isApproved } from './extend.ts';
import { mustBe, mustDiffer, tenderPage } from './guards.ts';
import { aliasesFrom } from './names.ts';
import type { Party } from './state.ts';
import { tenderAt, type TenderEvent } from './tender.ts';
import { unreadOf, unreadReasons } from './unread.ts';

/** Longer than any request that is on its way at the closing can live (DESIGN, Submission and opening). */
export const barrierSeconds = 120;
/** Both openers stand at the screen together. */
export const togetherMinutes = 10;

/**
 * Approves the opening. The second of two different openers, within ten minutes of the first, opens; a first that is
 * older no longer counts. Before the barrier nothing is stored, so that no approval can be given beforehand.
 */
export const approveOpening = command({
  name: 'tender.approve-opening',
  door: 'staff',
  path: '/tenders/:tender/openings',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide(state, _, { at, actor }): TenderEvent[] {
    mustBe(state, 'published');
    const { closesAt } = state.plan;
    const from = later(closesAt, { seconds: barrierSeconds });
    must(at >= from, refuse('opening.early', { closesAt, from }));
    must(!isApproved(state.extension), refuse('opening.extension-underway'));
    const { opening } = state;
    if (opening === null || at > later(opening.firstAt, { minutes: togetherMinutes })) return [{ type: 'opening.approved', data: {}, content: { by: 'store', value: { name: actor.name } } }];
    mustDiffer(actor, opening.firstBy, 'opening.same-person');
    return [{ type: 'tender.opened', data: { closesAt, openers: [opening.firstBy, actor.person] }, content: { by: 'store', value: { name: actor.name } } }];
  },
  gate: (events, { path }) => {
    const opened = events.find((event) => event.type === 'tender.opened');
    return opened && { act: 'open', procedure: path['tender'] ?? '', closesAt: opened.data.closesAt };
  },
  answer: (events) => ({ opened: events.some(({ type }) => type === 'tender.opened') }),
  then: tenderPage,
});

const recordFields = {
  secret: optional(text(64)),
  bids: optional(rows('kvk', {
    kvk: id(), lots: rows('lot', { lot: id(), price: optional(euro()), standing: optional(choice('confirmed', 'unconfirmed')), unread: optional(rows('file', { file: id(), name: optional(text(200)), why: choice(...unreadReasons) })) }),
    partners: optional(rows('kvk', { kvk: id(), name: text(200), role: choice(...partnerRoles), relied: yesNo(), lots: choicesOf(), mandate: optional(text(20)), mandatedAt: optional(moment()) })),
    group: optional(rows('kvk', { kvk: id(), name: text(200) })), preference: optional(choicesOf()),
  })),
};

/**
 * The opening worker tells what it opened: who bid for which lots, and prices. Municipalities learn the number only.
 * What could not be read is told with the bid, which counts as received. When more can be read later the worker tells
 * it all again, and what is new of it completes the record. `secret` follows from the procedure's private key, and
 * where names are hidden it numbers the bidders for good.
 */
export const recordOpening = command({
  name: 'tender.record-opening',
  door: 'worker',
  path: '/tenders/:tender/openings/records',
  fields: recordFields,
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    const bids = (input.bids ?? []).map(openedBid);
    if (state.recordedAt !== '') {
      const better = bids.filter((bid) => bid.lots.some((lot) => (lot.unread ?? []).length < unreadOf(state, lot.lot, bid.kvk).length));
      return better.length === 0 ? [] : [{ type: 'opening.completed', data: { bids: better.length }, content: { by: 'store', value: { bids: better } } }];
    }
    mustBe(state, 'opened');
    const received = bids.reduce((count, { lots }) => count + lots.length, 0);
    const aliases = state.namesHidden ? aliasesFrom(input.secret ?? '', bids.map(({ kvk }) => kvk)) : {};
    const unread = bids.filter((bid) => bid.lots.some((lot) => lot.unread !== undefined)).length;
    return [{ type: 'opening.recorded', data: { received, ...(unread === 0 ? {} : { unread }) }, content: { by: 'store', value: { bids, aliases } } }];
  },
  then: tenderPage,
});

type ToldBid = NonNullable<InputOf<typeof recordFields>['bids']>[number];

/** As it is kept: without what is not there. */
const openedBid = ({ kvk, lots, partners, group, preference }: ToldBid): OpenedBid => ({
  kvk, lots: lots.map(({ lot, price, standing, unread }) => ({
    lot, price: price ?? null, ...(standing === undefined ? {} : { standing }),
    ...(unread === undefined ? {} : { unread: unread.map(({ file, name = '', why }) => ({ file, name, why })) }),
  })),
  ...(partners === undefined ? {} : { partners: partners.map(partyOf) }), ...(group === undefined ? {} : { group }), ...(preference === undefined ? {} : { preference }),
});

interface ToldParty extends Omit<Party, 'mandate'> { readonly mandate?: string | undefined; readonly mandatedAt?: Instant | undefined }
const partyOf = ({ kvk, name, role, relied, lots, mandate, mandatedAt }: ToldParty): Party =>
  ({ kvk, name, role, relied, lots, ...(mandate === undefined || mandatedAt === undefined ? {} : { mandate: { text: mandate, at: mandatedAt } }) });
