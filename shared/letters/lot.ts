import { showEuro } from '../kernel/money.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { facts, section, subsection, table, text, type Block, type Section } from '../papers/paper.ts';
import type { Criterion, QualityCriterion } from '../tender/criteria.ts';
import { heft, isQuality } from '../tender/criteria.ts';
import { inAssessment, type AssessmentFile, type Score } from '../tender/file.ts';
import { requirementTitle } from '../tender/requirements.ts';
import type { NotRanked, RankedBid } from '../tender/ranking.ts';
import { bidKey, type Lot } from '../tender/state.ts';
import { drawLots } from '../tender/ties.ts';
import { winners } from './winners.ts';
import { amount, decimal, sumOf, typed, type Writing } from './writing.ts';

/** What a letter says of one lot: the outcome, the bidder's own scores, what decided a tie, and who is awarded. */
export function lotSections(w: Writing, lot: Lot): Section[] {
  const { kvk, tender, decision, words, say } = w;
  const title = say(words.lot, { lot: lot.id, title: lot.title });
  const outcome = decision.lots.find(({ id }) => id === lot.id);
  const file = fileOn(w, lot.id);
  const bid = outcome?.ranked.find((one) => one.kvk === kvk);
  if (outcome !== undefined && bid !== undefined) {
    const one = lot.maxAwards === 1;
    const sentence = bid.status === 'awarded' ? (one ? words.awardedOne : words.awarded) : (one ? words.rejectedOne : words.rejected);
    return [
      section(title, bid.status === 'limited' ? limited(w, bid, outcome.ranked.length) : text(say(sentence, { rank: bid.rank, ranked: outcome.ranked.length, most: lot.maxAwards }))),
      subsection(words.own.title, ownTable(w, lot, bid, file), text(total(w, lot, bid))),
      ...reasons(w, tender.criteria.filter(isQuality).map((criterion) => [criterion, consensusOn(w, lot, criterion, file)] as const)),
      ...tie(w, lot, bid),
      winners({ ...w, lot: lot.id }, outcome.ranked, { ranked: bid }),
    ];
  }
  const status = outcome?.notRanked.find((one) => one.kvk === kvk)?.status;
  if (outcome === undefined || status === undefined) throw new RangeError(`no decision on the bid of ${kvk} for ${lot.id}`);
  const kept = section(title, text(words.kept[status], ...requirementOf(w, file, status), ...(status === 'below-minimum' ? [] : [say(words.reason, { reason: reasonOf(w, file, status) })])));
  return [kept, ...(status === 'below-minimum' ? belowMinimum(w, lot, file) : []), winners({ ...w, lot: lot.id }, outcome.ranked, { status })];
}

/** Ranked high enough, and passed over by the rule on the most lots of one bidder (Aw 2.10). */
const limited = ({ tender: { limits }, words, say }: Writing, { rank }: RankedBid, ranked: number): Block =>
  text(say(limits.mostAwards === 1 ? words.limited.textOne : words.limited.text, { rank, ranked, most: limits.mostAwards ?? 0 }), limits.rule === '' ? '' : words.limited[limits.rule]);

/** The file as it was in the round of the decision. */
function fileOn({ files, kvk, decision }: Writing, lot: string): AssessmentFile | undefined {
  const file = files[bidKey(lot, kvk)];
  return file === undefined ? undefined : inAssessment(file, decision.assessment);
}

function reasonOf({ tender, kvk }: Writing, file: AssessmentFile | undefined, status: Exclude<NotRanked['status'], 'below-minimum'>): string {
  if (status === 'verification-failed') return typed(tender.failed.find((one) => one.kvk === kvk)?.reason ?? '');
  if (file?.screening?.outcome !== status) throw new RangeError(`no screening that tells why a bid is ${status}`);
  return typed(file.screening.reason);
}

/** Who is not suitable hears by its title which published requirement it does not meet. */
function requirementOf({ tender, words, say }: Writing, file: AssessmentFile | undefined, status: NotRanked['status']): string[] {
  if (status !== 'unsuitable') return [];
  const found = tender.requirements.find(({ id }) => id === file?.screening?.weighed?.requirement);
  if (found === undefined) throw new RangeError('no requirement that tells why a bid is unsuitable');
  return [say(words.requirement, { requirement: requirementTitle(found) })];
}

function consensusOn({ kvk }: Writing, lot: Lot, { id }: Criterion, file: AssessmentFile | undefined): Score {
  const found = file?.consensus[id];
  if (found === undefined) throw new RangeError(`no consensus on ${id} of the bid of ${kvk} for ${lot.id}`);
  return found;
}

/** The bidder's own score and points on each criterion, beside the most that could be had. */
function ownTable(w: Writing, lot: Lot, bid: RankedBid, file: AssessmentFile | undefined): ReturnType<typeof table> {
  const { tender, language, words: { own }, say } = w;
  const byPoints = tender.method === 'points';
  const rows = tender.criteria.map((criterion) => {
    const score = isQuality(criterion)
      ? say(own.percent, { score: decimal(consensusOn(w, lot, criterion, file).score, language) })
      : showEuro(tender.prices[bidKey(lot.id, bid.kvk)] ?? 0, language);
    return [`${criterion.id} ${criterion.title}`, score, amount(w, bid.points[criterion.id] ?? '0'), amount(w, String(heft(criterion, tender.method)))];
  });
  const most = tender.criteria.reduce((sum, criterion) => sum + heft(criterion, tender.method), 0);
  const sum = byPoints ? [[own.sum, '–', decimal(bid.total, language), decimal(Number(most.toFixed(6)), language)]] : [];
  const heads = [{ text: own.criterion }, { text: tender.criteria.every(isQuality) ? own.justScore : own.score }, { text: byPoints ? own.points : own.value, figures: true as const }, { text: byPoints ? own.most : own.mostValue, figures: true as const }];
  return table(say(own.table, { lot: lot.id }), heads, [...rows, ...sum]);
}

/** What the assessors found together, criterion by criterion, in their own words. */
const reasons = ({ words }: Writing, scored: readonly (readonly [QualityCriterion, Score])[]): Section[] => (scored.length === 0 ? []
  : [subsection(words.own.reasons, facts(...scored.map(([{ id, title }, { motivation }]) => ({ term: `${id} ${title}`, value: typed(motivation) }))))]);

/** Scores of a bid that is not ranked: what was scored, with the minimums. */
function belowMinimum(w: Writing, lot: Lot, file: AssessmentFile | undefined): Section[] {
  const { tender, language, words: { own }, say } = w;
  const scored = tender.criteria.filter(isQuality).flatMap((criterion) => {
    const found = file?.consensus[criterion.id];
    return found === undefined ? [] : [[criterion, found] as const];
  });
  const percent = (score: number): string => say(own.percent, { score: decimal(score, language) });
  const rows = scored.map(([{ id, title, minimum }, { score }]) => [`${id} ${title}`, percent(score), minimum === undefined ? own.noMinimum : percent(minimum)]);
  const heads = [{ text: own.criterion }, { text: own.justScore, figures: true as const }, { text: own.minimum, figures: true as const }];
  return [subsection(own.title, table(say(own.table, { lot: lot.id }), heads, rows)), ...reasons(w, scored)];
}

function total({ tender, language, words, say }: Writing, lot: Lot, bid: RankedBid): string {
  if (tender.method === 'points') return say(words.own.total, { total: decimal(bid.total, language) });
  return say(words.own.fictive, { price: tender.prices[bidKey(lot.id, bid.kvk)] ?? 0, value: sumOf(bid.points), total: Number(bid.total) });
}

/** How a place was decided among equals, so that the bidder can do it again. */
function tie({ tender, words, say }: Writing, lot: Lot, { kvk, decidedBy }: RankedBid): Section[] {
  if (decidedBy === 'points') return [];
  if (decidedBy === 'lot') return [subsection(words.tie.title, text(say(words.tie.lot, { seed: tender.seed, lot: lot.id, kvk, draw: drawLots(tender.seed, lot.id, sha256Hex)(kvk) })))];
  const id = decidedBy.slice('criterion:'.length);
  return [subsection(words.tie.title, text(say(words.tie.criterion, { id, title: tender.criteria.find((one) => one.id === id)?.title ?? '' })))];
}
