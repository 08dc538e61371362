import { command } from '../kernel/command.ts';
import { choice, id, text } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBeComplete } from './completeness.ts';
import { mustBe, mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * Lays the documents before the colleges of all municipalities that take part in the segment. From here they stand:
 * what colleges decided on does not change before publication, and afterwards it may not.
 */
export const askColleges = command({
  name: 'tender.ask-colleges',
  door: 'staff',
  path: '/tenders/:tender/requests',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide(state, _, { at }): TenderEvent[] {
    mustBe(state, 'concept');
    mustBeComplete(state, at);
    const municipalities = participants(state.segment as SegmentNumber, dayOf(at)).map(({ code }) => code);
    return [{ type: 'colleges.asked', data: { municipalities } }];
  },
  then: tenderPage,
});

/** Appoints a colleague as assessor, or ends that. `person` is the code that the colleague sees on the start page. */
export const appoint = command({
  name: 'tender.appoint',
  door: 'staff',
  path: '/tenders/:tender/assessors',
  fields: { person: id(), name: text(200), task: choice('assess', 'none') },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { person, name, task }): TenderEvent[] {
    mustNotBeWithdrawn(state);
    must(['concept', 'colleges-asked', 'published', 'opened'].includes(state.status), refuse('assessor.too-late'));
    const others = state.assessors.filter((one) => one !== person);
    const assessors = task === 'assess' ? [...others, person] : others;
    if (task === 'none' && others.length === state.assessors.length) return [];
    // A name stays: it belongs to the scores that its person gave.
    const names = { ...state.assessorNames, [person]: name };
    return [{ type: 'assessors.appointed', data: { assessors }, content: { by: 'store', value: { names } } }];
  },
  then: tenderPage,
});

/** DOMAIN §1, step 11. */
export const fewestAssessors = 3;
