import { command, proved, stateOf, type At, type Offer } from '../kernel/command.ts';
import { choiceOf, decimal, id, long, rows } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { fewestAssessors } from './colleges.ts';
import { isQuality, type QualityCriterion } from './criteria.ts';
import { fileAt, individualOf, inAssessment, screenedOut, type AssessmentFile, type FileEvent, type Scores } from './file.ts';
import { mustBe } from './guards.ts';
import { mustHaveStated } from './panel.ts';
import { tenderAt, type Tender } from './tender.ts';

const path = '/tenders/:tender/files/:lot/:kvk';
const filePage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/files/${at['lot'] ?? ''}/${at['kvk'] ?? ''}`;
const tenderFact = (at: At) => ({ tender: proved(stateOf(tenderAt(at))) });
const scoreRows = () => rows('criterion', { criterion: id(), score: decimal(0, 100), motivation: long(4000) });

/** An assessor's own scores, each with its motivation. Until they are locked nobody else sees them. */
export const score = command({
  name: 'file.score',
  door: 'staff',
  path: `${path}/scores`,
  fields: { scores: scoreRows() },
  target: fileAt,
  facts: tenderFact,
  decide(state, input, { path: at, actor, facts }): FileEvent[] {
    const tender = facts.tender.state;
    mustHaveStated(tender, actor);
    const which = whichOf(tender, at);
    mustNotBeOut(state);
    mustNotBeLocked(inAssessment(state, tender.assessment), actor.person);
    return [{ type: 'scores.given', data: which, content: { by: 'store', value: { scores: onScale(tender, input.scores) } } }];
  },
  then: filePage,
  prefill: (state, { actor, facts }) => ({
    values: { scores: rowsOf(individualOf(inAssessment(state, facts.tender.state.assessment), actor.person).scores) },
    offers: { scores: criteriaOf(facts.tender.state) },
  }),
});

/**
 * Makes an assessor's scores final, and visible to the others. Only a complete judgment can be compared: there is a
 * score on every quality criterion, also where one is below a minimum.
 */
export const lock = command({
  name: 'file.lock',
  door: 'staff',
  path: `${path}/locks`,
  fields: {},
  target: fileAt,
  facts: tenderFact,
  decide(state, _, { path: at, actor, facts }): FileEvent[] {
    mustHaveStated(facts.tender.state, actor);
    const which = whichOf(facts.tender.state, at);
    mustNotBeOut(state);
    const own = individualOf(inAssessment(state, which.assessment), actor.person);
    if (own.lockedAt !== '') return [];
    must(Object.keys(own.scores).length > 0, refuse('file.nothing-to-lock'));
    const open = facts.tender.state.criteria.filter(isQuality).filter((one) => own.scores[one.id] === undefined);
    must(open.length === 0, refuse('file.incomplete-scores', { criteria: open.map((one) => `${one.id} ${one.title}`) }));
    return [{ type: 'file.locked', data: which }];
  },
  then: filePage,
});

/**
 * Gives an assessor his scores back to mend a mistake, with the reason on record. What was locked stays in the ledger.
 * Once there is a consensus it rests on those scores, and nothing is mended under it.
 */
export const unlock = command({
  name: 'file.unlock',
  door: 'staff',
  path: `${path}/unlocks`,
  fields: { assessor: choiceOf(), reason: long(2000) },
  target: fileAt,
  facts: tenderFact,
  decide(state, { assessor, reason }, { path: at, facts }): FileEvent[] {
    const which = whichOf(facts.tender.state, at);
    const file = inAssessment(state, which.assessment);
    must(Object.hasOwn(file.individual, assessor), invalid('assessor', 'file.unlock-unknown'));
    must(Object.keys(file.consensus).length === 0, refuse('file.consensus-stands'));
    if (individualOf(file, assessor).lockedAt === '') return [];
    return [{ type: 'file.unlocked', data: { ...which, assessor }, content: { by: 'store', value: { reason } } }];
  },
  then: filePage,
  prefill: (state, { facts }) => {
    const { assessors, assessorNames, assessment } = facts.tender.state;
    const locked = assessors.filter((person) => individualOf(inAssessment(state, assessment), person).lockedAt !== '');
    return { values: {}, offers: { assessor: locked.map((person) => ({ code: person, label: assessorNames[person] ?? person })) } };
  },
});

/**
 * Records what the assessors agreed on, after all of them have scored and locked. Prices are no
 * matter of opinion. It can be recorded again until the assessment is closed.
 */
export const agree = command({
  name: 'file.agree',
  door: 'staff',
  path: `${path}/consensus`,
  fields: { scores: scoreRows() },
  target: fileAt,
  facts: tenderFact,
  decide(state, input, { path: at, facts }): FileEvent[] {
    const tender = facts.tender.state;
    const which = whichOf(tender, at);
    mustNotBeOut(state);
    must(tender.assessors.length >= fewestAssessors, refuse('assessor.too-few', { fewest: fewestAssessors }));
    const file = inAssessment(state, tender.assessment);
    const waiting = tender.assessors.filter((person) => individualOf(file, person).lockedAt === '');
    must(waiting.length === 0, refuse('file.not-locked', { assessors: namesOf(tender, waiting) }));
    const scores = onScale(tender, input.scores);
    return [{
      type: 'consensus.recorded',
      data: { ...which, scores: Object.fromEntries(Object.entries(scores).map(([key, one]) => [key, one.score])) },
      content: { by: 'store', value: { motivations: Object.fromEntries(Object.entries(scores).map(([key, one]) => [key, one.motivation])) } },
    }];
  },
  then: filePage,
  prefill: (state, { facts }) => ({
    values: { scores: rowsOf(inAssessment(state, facts.tender.state.assessment).consensus) },
    offers: { scores: criteriaOf(facts.tender.state) },
  }),
});

/** There is a file only of a bid that was opened. */
/** The bid that a path names, while it can be assessed. @throws Refusal `missing` for one that was not opened. */
export function whichOf(tender: Tender, at: At): { lot: string; kvk: string; assessment: number } {
  const { lot = '', kvk = '' } = at;
  if (!tender.bidsOf.some((bid) => bid.kvk === kvk && bid.lots.includes(lot))) throw missing();
  mustBe(tender, 'opened');
  return { lot, kvk, assessment: tender.assessment };
}

function mustNotBeOut(state: AssessmentFile): void {
  must(screenedOut(state) === undefined, refuse('file.screened-out'));
}

function mustNotBeLocked(state: AssessmentFile, person: string): void {
  const { lockedAt } = individualOf(state, person);
  must(lockedAt === '', refuse('file.locked', { at: lockedAt }));
}

interface Row { readonly criterion: string; readonly score: number; readonly motivation: string }

/** Each row names a quality criterion of this tender, once, and a score on its scale. */
function onScale(tender: Tender, given: readonly Row[]): Scores {
  const seen = new Set<string>();
  given.forEach(({ criterion, score: value }, i) => {
    const found = tender.criteria.filter(isQuality).find((one) => one.id === criterion);
    if (found === undefined) throw invalid(`scores.${i}.criterion`, 'criterion.unknown');
    must(!seen.has(criterion), invalid(`scores.${i}.criterion`, 'file.criterion-twice', { criterion }));
    must(found.scale.includes(value), invalid(`scores.${i}.score`, 'file.off-scale', { criterion, scale: found.scale.map(String) }));
    seen.add(criterion);
  });
  return Object.fromEntries(given.map(({ criterion, score: value, motivation }) => [criterion, { score: value, motivation }]));
}

const criteriaOf = (tender: Tender): Offer[] => tender.criteria.filter(isQuality).map((one) => ({ code: one.id, label: labelOf(one) }));
const labelOf = ({ id: code, title, scale }: QualityCriterion): string => `${code} ${title} (${scale.join(' / ')})`;
const rowsOf = (scores: Scores) => Object.entries(scores).map(([criterion, one]) => ({ criterion, score: one.score, motivation: one.motivation }));
const namesOf = (tender: Tender, persons: readonly string[]): string[] => persons.map((person) => tender.assessorNames[person] ?? person);
