import * as z from 'zod';
import { priceModels } from '../tender/criteria.ts';
import { screeningOutcomes } from '../tender/ranking.ts';
import { cents, count, day, id, kvk, list, moment, municipality, name, segment } from './values.ts';

/**
 * The rehearsal file, version 1 (docs/rehearsal.md, "The file"). Moments are read to UTC. Optional is what the rehearsal can do
 * without or supplies itself: motivations, numbers of documents and assessors, and what a rule makes conditional
 * (a price, a minimum, a reply), which `checkScenario` then judges.
 */
const quality = z.strictObject({
  id, kind: z.literal('quality'), title: name, weight: z.number().optional(), maxValue: z.int().optional(),
  scale: list(z.number()), minimum: z.number().optional(),
});
const price = z.strictObject({
  id, kind: z.literal('price'), title: name, weight: z.number(), model: z.enum(priceModels),
  pmin: cents.optional(), pmax: cents.optional(),
});

/** Both usual words for the opposite of `approved` are read. */
const collegeOutcome = z.enum(['approved', 'rejected', 'refused']);

const tender = z.strictObject({
  id, segment, title: name, publishAt: moment, questionsUntil: moment, closesAt: moment,
  collegeDecisions: list(z.strictObject({ municipality, at: moment, outcome: collegeOutcome })),
  lots: list(z.strictObject({ id, title: name, maxAwards: count(1) })),
  awardMethod: z.enum(['points', 'value']),
  rounding: count(0, 10).optional(),
  criteria: list(z.discriminatedUnion('kind', [quality, price], 'is not "quality" or "price"')),
  assessors: count(1).default(3),
  questions: list(z.strictObject({ kvk, at: moment, text: name, answer: name.optional(), answerAt: moment.optional() })),
  extensions: list(z.strictObject({ at: moment, closesAt: moment, reason: z.string().optional() })),
  bids: list(z.strictObject({
    kvk, lot: z.string(), submitAt: moment, price: cents.optional(), documents: count(0).default(0), withdrawAt: moment.optional(),
  })),
  screening: list(z.strictObject({ kvk, lot: z.string(), outcome: z.enum(screeningOutcomes), reason: z.string().optional() })),
  scores: list(z.strictObject({
    kvk, lot: z.string(), criterion: z.string(), individual: list(z.number()), consensus: z.number().optional(),
  })),
  awardAt: moment,
  proceedings: list(z.strictObject({ at: moment, judgmentAt: moment, outcome: z.enum(['upheld', 'struck']) })),
});

const admission = z.strictObject({
  id, segment, title: name, openAt: moment, startsOn: day,
  entry: z.union([z.literal('continuous'), z.array(day).min(1)]),
  decisionTermDays: count(1),
  conditions: list(z.strictObject({ id, title: name })),
  applications: list(z.strictObject({
    kvk, submitAt: moment, meets: list(z.string()),
    supplement: z.strictObject({ at: moment, meets: list(z.string()) }).optional(), decideAt: moment.optional(),
  })),
});

const round = z.strictObject({ consultAt: moment, draftAt: moment, reactUntil: moment, replyAt: moment });
const revision = z.strictObject({
  id, segment, title: name, rounds: z.array(round).min(1).max(2), finalAt: moment, signUntil: moment,
  articles: list(z.strictObject({ id: z.string().regex(/\S/, 'is empty'), text: name })),
  invited: list(z.strictObject({ kvk, turnover: cents, youths: count(0) })),
  reactions: list(z.strictObject({
    kvk, round: count(1), at: moment, article: z.string().optional(), stance: z.enum(['agree', 'agree-if', 'objection', 'question']),
    text: z.string().optional(), reply: z.enum(['adopted', 'partly', 'not-adopted', 'answered']).optional(),
    replyText: z.string().optional(), newText: z.string().optional(),
  })),
  decisions: list(z.strictObject({ kvk, at: moment, outcome: z.enum(['accepted', 'refused']) })),
});

export const scenarioSchema = z.strictObject({
  version: z.literal(1), name, seed: z.string(),
  providers: list(z.strictObject({ kvk, name })),
  tenders: list(tender), admissions: list(admission), revisions: list(revision),
});

/** A rehearsal file as read: moments in UTC, absent lists empty. */
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioTender = Scenario['tenders'][number];
export type ScenarioBid = ScenarioTender['bids'][number];
export type ScenarioAdmission = Scenario['admissions'][number];
export type ScenarioRevision = Scenario['revisions'][number];
