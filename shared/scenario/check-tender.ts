import { isWorkingDay } from '../kernel/holidays.ts';
import { dayOf, later } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { asksPrice, checkCriteria, isCriteriaError } from '../tender/criteria.ts';
import { checkScores } from './check-scores.ts';
import { closingOf, effectiveBids, effectiveExtensions, publicationOf } from './effective.ts';
import { criterionSays } from './criterion-says.ts';
import { fault, twice, unknown } from './fault.ts';
import type { Faults } from './fault.ts';
import type { ScenarioTender } from './schema.ts';

/** Seconds between the closing and the first moment at which a bid can be opened (DESIGN, gate protocol). */
const barrier = 120;

/** @param providers the KvK numbers of the file's providers. */
export function* checkTender(tender: ScenarioTender, providers: ReadonlySet<string>): Faults {
  const { at: publishedAt } = publicationOf(tender);
  yield* checkMoments(tender, publishedAt);
  yield* checkRules(tender);
  yield* checkActs(tender, providers, publishedAt);
  // What is not published is not opened either: nothing of its judging is played.
  yield* checkScores(tender, providers, publishedAt === undefined ? [] : effectiveBids(tender));
}

function* checkMoments(tender: ScenarioTender, publishedAt: Instant | undefined): Faults {
  const { publishAt, questionsUntil, closesAt, extensions, awardAt } = tender;
  yield* onWorkingDay(['closesAt'], closesAt);
  for (const [index, extension] of extensions.entries()) yield* onWorkingDay(['extensions', index, 'closesAt'], extension.closesAt);
  if (questionsUntil < publishAt) yield fault(['questionsUntil'], 'is before the publication');
  if (questionsUntil > closesAt) yield fault(['questionsUntil'], 'is after the closing');
  if (closesAt <= publishAt) yield fault(['closesAt'], 'is not after the publication');
  if (publishedAt !== undefined && closesAt <= publishedAt) {
    yield fault(['closesAt'], `is not after the publication, which waits until ${publishedAt} for the last college decision`);
  }
  for (const { extension, from } of effectiveExtensions(tender)) {
    const path = ['extensions', extensions.indexOf(extension)];
    if (publishedAt !== undefined && extension.at < publishedAt) yield fault([...path, 'at'], `is before the publication at ${publishedAt}`);
    if (extension.closesAt <= from) yield fault([...path, 'closesAt'], `is not later than the closing that it moves, ${from}`);
  }
  const closedAt = closingOf(tender);
  if (awardAt <= later(closedAt, { seconds: barrier })) {
    yield fault(['awardAt'], `is before the bids can be opened, two minutes after the closing at ${closedAt}`);
  }
}

function* onWorkingDay(path: readonly PropertyKey[], at: Instant): Faults {
  if (!isWorkingDay(dayOf(at))) yield fault(path, `is on ${dayOf(at)}, which is not a working day`);
}

function* checkRules({ awardMethod, rounding, criteria, lots }: ScenarioTender): Faults {
  yield* twice('lots', lots, 'id');
  for (const problem of checkCriteria(awardMethod, criteria).filter(isCriteriaError)) {
    yield fault(['criteria', ...problem.path], criterionSays[problem.code]);
  }
  if (awardMethod === 'points' && rounding === undefined) yield fault(['rounding'], 'is missing');
}

function* checkActs(tender: ScenarioTender, providers: ReadonlySet<string>, publishedAt: Instant | undefined): Faults {
  const lots = new Set(tender.lots.map(({ id }) => id));
  const tooEarly = (at: Instant): boolean => publishedAt !== undefined && at < publishedAt;
  for (const [index, { kvk, at, answer, answerAt }] of tender.questions.entries()) {
    const path = ['questions', index];
    yield* unknown([...path, 'kvk'], kvk, providers, 'provider of this file');
    if (tooEarly(at)) yield fault([...path, 'at'], `is before the publication at ${publishedAt}`);
    if (answer === undefined && answerAt !== undefined) yield fault([...path, 'answer'], 'is missing, but answerAt is given');
    if (answer !== undefined && answerAt === undefined) yield fault([...path, 'answerAt'], 'is missing, but an answer is given');
    if (answerAt !== undefined && answerAt < at) yield fault([...path, 'answerAt'], 'is before the question');
  }
  for (const [index, { kvk, lot, submitAt, price, withdrawAt }] of tender.bids.entries()) {
    const path = ['bids', index];
    yield* unknown([...path, 'kvk'], kvk, providers, 'provider of this file');
    yield* unknown([...path, 'lot'], lot, lots, 'lot of this tender');
    if (tooEarly(submitAt)) yield fault([...path, 'submitAt'], `is before the publication at ${publishedAt}`);
    if (withdrawAt !== undefined && withdrawAt < submitAt) yield fault([...path, 'withdrawAt'], 'is before the bid was submitted');
    if (price === undefined && asksPrice(tender.awardMethod, tender.criteria)) {
      yield fault([...path, 'price'], 'is missing, and this tender asks a price');
    }
  }
  for (const [index, { at, judgmentAt }] of tender.proceedings.entries()) {
    if (at < tender.awardAt) yield fault(['proceedings', index, 'at'], 'is before the award letters');
    if (judgmentAt < at) yield fault(['proceedings', index, 'judgmentAt'], 'is before the proceedings began');
  }
}
