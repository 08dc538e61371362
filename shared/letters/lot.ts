import { sha256Hex } from '../kernel/sha256.ts';
import type { Criterion, QualityCriterion } from '../tender/criteria.ts';
import { heft, isQuality } from '../tender/criteria.ts';
import { inAssessment, type AssessmentFile } from '../tender/file.ts';
import type { NotRanked, RankedBid } from '../tender/ranking.ts';
import { bidKey, type Lot } from '../tender/state.ts';
import { drawLots } from '../tender/ties.ts';
import { winners } from './winners.ts';
import { amount, decimal, oneLine, sumOf, type Writing } from './writing.ts';

/** What a letter says of one lot: the outcome, the bidder's own scores, what decided a tie, and who is awarded. */
export function lotSection(w: Writing, lot: Lot): string[] {
  const { kvk, tender, decision, words, say } = w;
  const title = say(words.lot, { lot: lot.id, title: lot.title });
  const outcome = decision.lots.find(({ id }) => id === lot.id);
  const file = fileOn(w, lot.id);
  const bid = outcome?.ranked.find((one) => one.kvk === kvk);
  if (outcome !== undefined && bid !== undefined) {
    const sentence = say(bid.status === 'awarded' ? words.awarded : words.rejected, { rank: bid.rank, ranked: outcome.ranked.length, most: lot.maxAwards });
    return [
      `${title}\n${sentence}`,
      [words.own.title, ...tender.criteria.map((criterion) => ownLine(w, lot, criterion, bid, file)), total(w, lot, bid)].join('\n'),
      ...tie(w, lot, bid),
      winners(w, outcome.ranked, { ranked: bid }),
    ];
  }
  const status = outcome?.notRanked.find((one) => one.kvk === kvk)?.status;
  if (outcome === undefined || status === undefined) throw new RangeError(`no decision on the bid of ${kvk} for ${lot.id}`);
  return [
    `${title}\n${say(words.kept[status], { reason: reasonOf(w, file, status) })}`,
    ...(status === 'below-minimum' ? [[words.own.title, ...scored(w, file)].join('\n')] : []),
    winners(w, outcome.ranked, { status }),
  ];
}

/** The file as it was in the round of the decision. */
function fileOn({ files, kvk, decision }: Writing, lot: string): AssessmentFile | undefined {
  const file = files[bidKey(lot, kvk)];
  return file === undefined ? undefined : inAssessment(file, decision.assessment);
}

function reasonOf({ tender, kvk }: Writing, file: AssessmentFile | undefined, status: NotRanked['status']): string {
  if (status === 'below-minimum') return '';
  if (status === 'verification-failed') return oneLine(tender.failed.find((one) => one.kvk === kvk)?.reason ?? '');
  if (file?.screening?.outcome !== status) throw new RangeError(`no screening that tells why a bid is ${status}`);
  return oneLine(file.screening.reason);
}

/** The bidder's own points on a criterion, with what the assessors found together. */
function ownLine(w: Writing, lot: Lot, criterion: Criterion, bid: RankedBid, file: AssessmentFile | undefined): string {
  const { tender, language, words, say } = w;
  const { id, title } = criterion;
  const points = amount(w, bid.points[id] ?? '0');
  const most = amount(w, String(heft(criterion, tender.method)));
  if (!isQuality(criterion)) return say(words.own.price, { id, title, price: tender.prices[bidKey(lot.id, bid.kvk)] ?? 0, points, most });
  const found = file?.consensus[id];
  if (found === undefined) throw new RangeError(`no consensus on ${id} of the bid of ${bid.kvk} for ${lot.id}`);
  const sentence = tender.method === 'value' ? words.own.value : words.own.points;
  return say(sentence, { id, title, score: decimal(found.score, language), points, most, motivation: oneLine(found.motivation) });
}

/** Scores of a bid that is not ranked: what was scored, with the minimum where it fell short. */
function scored({ tender, language, words, say }: Writing, file: AssessmentFile | undefined): string[] {
  return tender.criteria.filter(isQuality).flatMap((criterion: QualityCriterion) => {
    const { id, title, minimum } = criterion;
    const found = file?.consensus[id];
    if (found === undefined) return [];
    const below = minimum !== undefined && found.score < minimum;
    return [say(below ? words.own.below : words.own.unranked, {
      id, title, score: decimal(found.score, language), minimum: decimal(minimum ?? 0, language), motivation: oneLine(found.motivation),
    })];
  });
}

function total({ tender, language, words, say }: Writing, lot: Lot, bid: RankedBid): string {
  if (tender.method === 'points') return say(words.own.total, { total: decimal(bid.total, language) });
  return say(words.own.fictive, { price: tender.prices[bidKey(lot.id, bid.kvk)] ?? 0, value: sumOf(bid.points), total: Number(bid.total) });
}

/** How a place was decided among equals, so that the bidder can do it again. */
function tie({ tender, words, say }: Writing, lot: Lot, { kvk, decidedBy }: RankedBid): string[] {
  if (decidedBy === 'points') return [];
  if (decidedBy === 'lot') return [say(words.tie.lot, { seed: tender.seed, lot: lot.id, kvk, draw: drawLots(tender.seed, lot.id, sha256Hex)(kvk) })];
  const id = decidedBy.slice('criterion:'.length);
  return [say(words.tie.criterion, { id, title: tender.criteria.find((one) => one.id === id)?.title ?? '' })];
}
