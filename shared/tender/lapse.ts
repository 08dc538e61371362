import { allOf, command, proved, type Prefill } from '../kernel/command.ts';
import { choiceOf, long } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { awardedProviders } from '../contract/contract.ts';
import { verificationOf } from '../inquiry/found.ts';
import { inquiry, type Inquiries } from '../inquiry/inquiry.ts';
import type { Instant } from '../kernel/moments.ts';
import { namedBy, organisationNames } from '../provider/names.ts';
import { mustBe, mustDiffer, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

const facts = (at: Readonly<Record<string, string>>) => ({ inquiries: proved(allOf(inquiry, at['tender'] ?? '')) });

/** Intended winners whose evidence was found wanting, or who handed in nothing before their term had passed. */
export const failing = (state: Tender, inquiries: Inquiries, at: Instant): string[] =>
  awardedProviders(state).filter((kvk) => ['failed', 'lapsed'].includes(verificationOf(state, inquiries, kvk, at)));

/** An officer lays before the lead that an intended winner could not prove what it declared. The reason goes to that bidder alone. */
export const proposeLapse = command({
  name: 'tender.propose-lapse',
  door: 'staff',
  path: '/tenders/:tender/lapses',
  fields: { provider: choiceOf(), reason: long(4000) },
  target: tenderAt,
  facts: (at) => ({ ...facts(at), names: organisationNames() }),
  decide(state, { provider: kvk, reason }, { at, facts: { inquiries } }): TenderEvent[] {
    mustBe(state, 'provisional');
    must(failing(state, inquiries, at).length > 0, refuse('lapse.nobody'));
    must(awardedProviders(state).includes(kvk), invalid('provider', 'lapse.no-winner'));
    must(failing(state, inquiries, at).includes(kvk), invalid('provider', 'lapse.not-failed'));
    return [{ type: 'lapse.proposed', data: { round: state.round, kvk }, content: { by: 'store', value: { reason } } }];
  },
  then: tenderPage,
  prefill: (state, { at, facts: { inquiries, names } }): Prefill =>
    ({ values: {}, offers: { provider: failing(state, inquiries, at).map((code) => ({ code, label: namedBy(names, code) })) } }),
});

/**
 * A second person lets the decision lapse: the bid that failed is out, the next in rank moves up, and a fresh decision
 * with fresh letters and a fresh standstill follows (docs/sas.md, After the decision). The scores stay as they are.
 */
export const lapseAward = command({
  name: 'tender.lapse-award',
  door: 'staff',
  path: '/tenders/:tender/lapses/approvals',
  fields: {},
  target: tenderAt,
  facts,
  decide(state, _, { at, actor, facts: { inquiries } }): TenderEvent[] {
    mustBe(state, 'provisional');
    must(state.lapse !== null, refuse('lapse.not-proposed'));
    mustDiffer(actor, state.lapse.proposedBy, 'lapse.same-person');
    // What was handed in or judged since then counts.
    must(failing(state, inquiries, at).includes(state.lapse.kvk), refuse('lapse.not-failed'));
    return [{ type: 'award.lapsed', data: { round: state.round, kvk: state.lapse.kvk } }];
  },
  then: tenderPage,
});
