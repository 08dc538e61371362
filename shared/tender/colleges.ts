import { askedFields, decideByIn, plannedDecideBy } from '../council/asked.ts';
import { people, type Colleague } from '../access/people.ts';
import { command } from '../kernel/command.ts';
import { choice, choiceOf } from '../kernel/fields.ts';
import { dayOf, type Day } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { participantCodes } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBeComplete } from './completeness.ts';
import { mustBe, mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

/**
 * Lays the documents before the colleges of all municipalities that take part in the segment. From here they stand:
 * what colleges decided on does not change before publication, and afterwards it may not.
 */
export const askColleges = command({
  name: 'tender.ask-colleges',
  door: 'staff',
  path: '/tenders/:tender/requests',
  fields: askedFields,
  target: tenderAt,
  facts: () => ({}),
  decide(state, input, { at }): TenderEvent[] {
    mustBe(state, 'concept');
    mustBeComplete(state, at);
    const municipalities = participantCodes(state.segment as SegmentNumber, dayOf(at));
    return [{ type: 'colleges.asked', data: { municipalities, ...decideByIn(input, at, publishOn(state)) } }];
  },
  then: tenderPage,
  prefill: (state, { at }) => ({ values: { ...plannedDecideBy(publishOn(state), at) }, offers: {} }),
});

const publishOn = ({ plan: { publishAt } }: Tender): Day | undefined => publishAt && dayOf(publishAt);

/**
 * Appoints a colleague as assessor, or ends that. Whom the sign-in attests to be an assessor can be appointed; an
 * appointment can be ended of whoever has one, also of who has left.
 */
export const appoint = command({
  name: 'tender.appoint',
  door: 'staff',
  path: '/tenders/:tender/assessors',
  fields: { person: choiceOf(), task: choice('assess', 'none') },
  target: tenderAt,
  facts: () => ({ people: people() }),
  decide(state, { person, task }, { facts }): TenderEvent[] {
    mustNotBeWithdrawn(state);
    must(['concept', 'colleges-asked', 'published', 'opened'].includes(state.status), refuse('assessor.too-late'));
    const others = state.assessors.filter((one) => one !== person);
    const found = assessorsAmong(facts.people).find((one) => one.person === person);
    if (task === 'none') {
      must(found !== undefined || state.assessors.includes(person), invalid('person', 'assessor.unknown'));
      return others.length === state.assessors.length ? [] : [appointed(others, state.assessorNames)];
    }
    must(found !== undefined, invalid('person', 'assessor.unknown'));
    must(state.statements[person]?.conflict !== true, invalid('person', 'assessor.in-conflict', { name: found.name }));
    // A name stays: it belongs to the scores that its person gave.
    return [appointed([...others, person], { ...state.assessorNames, [person]: found.name })];
  },
  then: tenderPage,
  prefill: ({ assessors, assessorNames }, { facts }) => {
    const listed = assessorsAmong(facts.people).map(({ person, name }) => ({ code: person, label: name }));
    const left = assessors.filter((person) => !listed.some(({ code }) => code === person));
    return { values: {}, offers: { person: [...listed, ...left.map((person) => ({ code: person, label: assessorNames[person] ?? person }))] } };
  },
});

const assessorsAmong = (all: readonly Colleague[]): Colleague[] => all.filter(({ roles }) => roles.includes('assessor'));

const appointed = (assessors: readonly string[], names: Readonly<Record<string, string>>): TenderEvent =>
  ({ type: 'assessors.appointed', data: { assessors }, content: { by: 'store', value: { names } } });

/** Our own rule: a bid is judged by at least so many people, each apart. */
export const fewestAssessors = 3;
