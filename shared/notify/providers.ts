import type { BidEvent } from '../bid/bid.ts';
import { awardedLots, awardedProviders, type ContractEvent } from '../contract/contract.ts';
import type { ComplaintEvent } from '../complaint/complaint.ts';
import type { InquiryEvent } from '../inquiry/inquiry.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Letter } from '../letters/letter.ts';
import type { TenderEvent } from '../tender/events.ts';
import type { NotaEvent } from '../tender/nota.ts';
import { standstillEnd } from '../tender/standstill.ts';
import type { Tender } from '../tender/state.ts';
import { organisationParty, type Happened, type Notice, type Params } from './notice.ts';

type DataOf<T extends string> = Extract<TenderEvent | BidEvent | ContractEvent | InquiryEvent | ComplaintEvent, { type: T }>['data'];

/** What the notices to providers need beside the tender; asked for only where it is needed. */
export interface ProviderFacts {
  readonly tender: Tender;
  /** KvK numbers of everyone whom it concerns: mostly those with a bid that counts. */
  readonly bidders: readonly string[];
  /** The letter to a bidder of a provisional award. */
  readonly letterOf: (kvk: string) => Letter;
}

/**
 * What a bidder is told of a file that it submitted and that the check refused: that it is so, and what can still be done.
 * Which file, of which lot, and why stand on its own page only. `at`: when it was first submitted. `one`: that line and version.
 */
export const refusedFile = ({ id, title, plan: { closesAt } }: Tender, { kvk, at, one }: { readonly kvk: string; readonly at: Instant; readonly one: string }): Notice =>
  ({ party: organisationParty(kvk), event: 'document.refused', about: id, at, params: { title, closesAt }, body: '', one });

/**
 * What providers are told: a receipt of what they did, the letter of every bidder on the award decision, and of the
 * procedure what changes something for who takes part in it (Aw 2.109 by analogy: all who take part hear of a later
 * closing). One notice per event and provider.
 */
export function toProviders({ type, item, at, data }: Happened, { tender, bidders, letterOf }: ProviderFacts): Notice[] {
  const { id: about, title } = tender;
  const notice = (kvk: string, event: string, params: Params): Notice =>
    ({ party: organisationParty(kvk), event, about, at, params: { title, ...params }, body: '' });
  const each = (event: string, params: Params): Notice[] => bidders.map((kvk) => notice(kvk, event, params));
  switch (type) {
    // Nothing of the content: it is sealed, also for this inbox (DESIGN, Sealing).
    case 'bid.submitted': {
      const { n, lots, manifestHash } = data as DataOf<'bid.submitted'>;
      return [notice(item, type, { n, lots: lots.length, at, manifestHash })];
    }
    case 'bid.withdrawn': return [notice(item, type, { lots: (data as DataOf<'bid.withdrawn'>).lots.length, at })];
    // Who takes part in which bid is secret, also from who reads inboxes: all of these say the same.
    case 'partner.invited': case 'partner.removed': case 'partner.confirmed': case 'partner.declined': return each('bid.waiting', {});
    case 'deadline.extended': {
      const { from, to, outage } = data as DataOf<'deadline.extended'>;
      return outage === undefined ? each('tender.extended', { from, closesAt: to })
        : each('tender.extended-outage', { from, closesAt: to, outageFrom: outage.beganAt, outageUntil: outage.endedAt });
    }
    // Told with a closing that moves too, if one does.
    case 'questions.extended': {
      const { to, outage, closing } = data as DataOf<'questions.extended'>;
      return closing ? [] : each('tender.questions-extended', { questionsUntil: to, outageFrom: outage.beganAt, outageUntil: outage.endedAt });
    }
    case 'nota.published': return each('tender.answered', { number: (data as NotaEvent['data']).number });
    case 'tender.rectified': {
      const { number, closesAt } = data as DataOf<'tender.rectified'>;
      return each(type, { number, ...(closesAt === '' ? {} : { closesAt }) });
    }
    // The words stay on the page of the tender: what was asked in confidence is in no inbox.
    case 'question.confidentiality-refused': case 'question.answered-alone': return each(type, {});
    case 'award.provisional': return bidders.map((kvk) => {
      const { event, subject, paper } = letterOf(kvk);
      const end = standstillEnd(at);
      return { ...notice(kvk, event, { subject, ...(end.frozen ? {} : { standstillEndsOn: end.endsOn }) }), paper };
    });
    case 'proceedings.started': return each(type, { startedAt: (data as DataOf<'proceedings.started'>).startedAt });
    case 'proceedings.ended': {
      const { outcome, judgmentAt } = data as DataOf<'proceedings.ended'>;
      return each(type, { outcome, judgmentAt });
    }
    case 'award.final': {
      const { contractsFrom, contractsUntil } = data as DataOf<'award.final'>;
      const awarded = awardedProviders(tender);
      return bidders.map((kvk) => (awarded.includes(kvk)
        ? notice(kvk, 'contract.ready', { lots: awardedLots(tender, kvk).length, contractsFrom, contractsUntil })
        : notice(kvk, type, {})));
    }
    case 'contract.extended': {
      const { years, until } = data as DataOf<'contract.extended'>;
      return [notice(item, type, { years, until })];
    }
    case 'addendum.added': {
      const { number, from } = data as DataOf<'addendum.added'>;
      return [notice(item, 'contract.addendum', { number, from })];
    }
    case 'contract.ending': return [notice(item, type, { endsOn: (data as DataOf<'contract.ending'>).endsOn })];
    // The receipt of a complaint, its answer, and what came of the committee's advice.
    case 'complaint.filed': return [notice((data as DataOf<'complaint.filed'>).kvk, type, { dueOn: (data as DataOf<'complaint.filed'>).dueOn, at })];
    case 'complaint.answered': case 'complaint.advised': return [notice((data as DataOf<'complaint.answered'>).kvk, type, {})];
    case 'award.lapsed': return each(type, {});
    case 'inquiry.requested': {
      const { kind, asked, dueOn } = data as DataOf<'inquiry.requested'>;
      return asked.map(({ kvk }) => notice(kvk, `inquiry.${kind}`, { dueOn }));
    }
    case 'inquiry.extended': {
      const { asked, to } = data as DataOf<'inquiry.extended'>;
      return asked.map(({ kvk }) => notice(kvk, type, { dueOn: to }));
    }
    case 'tender.withdrawn': return each(type, { reason: tender.withdrawalReason });
    default: return [];
  }
}
