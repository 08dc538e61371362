import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listingOf } from '../access/people.ts';
import { dayOf, later, parseInstant, type Instant } from '../kernel/moments.ts';
import { house } from '../kernel/testing.ts';
import { countersign, sign } from '../contract/commands.ts';
import { awardedProviders } from '../contract/contract.ts';
import { recordDecision } from '../council/commands.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { decide as decideRoute, propose as proposeRoute } from '../route/decide.ts';
import { choice, weighing } from '../route/example.ts';
import { judge as judgeRoute } from '../route/judge.ts';
import { agree, lock, score } from './assess.ts';
import { answer, judge } from '../inquiry/commands.ts';
import { requestHearing, requestVerification } from '../inquiry/request.ts';
import { screen } from './screen.ts';
import { approveAward, closeAssessment, proposeAward } from './award.ts';
import { appoint, askColleges } from './colleges.ts';
import { stateConflict } from './conflict.ts';
import { addPrice, addQuality, setMethod } from './criteria-commands.ts';
import { assessors, college, e1, jurist, lead, officer, openers, provider, robot, readBack as readBackOf } from './example.ts';
import { approveExtension, commitExtension, proposeExtension } from './extend.ts';
import { completeContracts, finalise } from './finalise.ts';
import { lockKey, recordTrial } from './key-trial.ts';
import { approveOpening, recordOpening } from './open.ts';
import { plan } from './plan.ts';
import { addLot, create } from './prepare.ts';
import { endProceedings, recordProceedings } from './proceedings.ts';
import { preparePublication, publish, recordKey } from './publish.ts';
import { addRequirement } from './requirements.ts';
import { screenRest } from './screening.ts';
import { standstillOf } from './stage.ts';
import { bidKey, tenderRef } from './tender.ts';

/** The worked examples of test/scenarios, whose outcomes a program in another language worked out (oracle.py). */
interface Bid { kvk: string; lot: string; submitAt: string; withdrawAt?: string; price?: number }
interface Scenario {
  seed: string;
  tenders: {
    id: string; segment: number; title: string; publishAt: string; questionsUntil: string; closesAt: string; awardMethod: string; rounding: number; awardAt: string;
    collegeDecisions: { municipality: string; at: string; outcome: string }[]; lots: { id: string; title: string; maxAwards: number }[];
    criteria: { kind: string; id: string; scale?: number[] }[]; extensions?: { at: string; closesAt: string; reason: string }[]; bids: Bid[];
    screening?: { kvk: string; lot: string; outcome: string; reason: string }[];
    scores: { kvk: string; lot: string; criterion: string; individual: number[]; consensus: number }[];
    proceedings?: { at: string; judgmentAt: string; outcome: string }[];
  }[];
}
interface Expected {
  published: boolean; missingDecisions: string[]; closedAt: string; received: number; standstillEndsOn: string; finalAt?: string; contractsFrom?: string; contractsUntil?: string;
  lots: { id: string; ranked: object[]; notRanked: { status: string }[] }[];
}
type Script = Scenario['tenders'][number];

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../test/scenarios/${name}.json`, import.meta.url), 'utf8'));
const utc = (text: string): Instant => parseInstant(text) ?? expect.fail(text);

/** What stands at the closing: a withdrawal ends a bid, a later bid replaces an earlier one. */
function standing(script: Script, closesAt: (at: Instant) => Instant): Map<string, Bid> {
  const acts = script.bids.flatMap((bid) => [{ at: utc(bid.submitAt), bid, keep: true }, ...(bid.withdrawAt === undefined ? [] : [{ at: utc(bid.withdrawAt), bid, keep: false }])]);
  const stand = new Map<string, Bid>();
  for (const { at, bid, keep } of acts.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (at >= closesAt(at)) continue;
    if (keep) stand.set(bidKey(bid.lot, bid.kvk), bid); else stand.delete(bidKey(bid.lot, bid.kvk));
  }
  return stand;
}

function season(script: Script, seed: string) {
  const h = house();
  const go = (command: Parameters<typeof h.when>[0], by: typeof officer, at: Instant, input: unknown = {}, path = {}): void => {
    h.when(command, { by, at, input, path: { tender: 'tnd_1', ...path } });
  };
  const state = () => h.state(tenderRef('tnd_1'));
  const before = later(utc(script.publishAt), { days: -30 });
  go(create, officer, before, { segment: String(script.segment), title: script.title });
  go(setMethod, officer, before, { method: script.awardMethod, rounding: script.rounding, seed });
  for (const lot of script.lots) go(addLot, officer, before, lot);
  for (const { kind, ...criterion } of script.criteria) go(kind === 'price' ? addPrice : addQuality, officer, before, criterion);
  go(addRequirement, officer, before, e1);
  go(plan, officer, before, { publishAt: script.publishAt, questionsUntil: script.questionsUntil, closesAt: script.closesAt });
  h.listed.push(...assessors.map(listingOf));
  for (const { person } of assessors) go(appoint, officer, before, { person, task: 'assess' });
  for (const one of assessors) go(stateConflict, one, before, { conflict: 'none' });
  const segment = String(script.segment);
  go(judgeRoute, officer, before, weighing(script.segment as SegmentNumber), { segment });
  go(proposeRoute, officer, before, choice(['sas'], 'Zo besloten.', dayOf(before)), { segment });
  go(decideRoute, lead, before, { proposal: 2 }, { segment });
  go(askColleges, officer, before);
  for (const { municipality, at, outcome } of script.collegeDecisions) go(recordDecision, college(municipality), utc(at), { outcome, decidedOn: dayOf(utc(at)) }, { municipality });
  const approved = script.collegeDecisions.map(({ at }) => utc(at)).sort().at(-1) ?? before;
  const publishAt = approved > utc(script.publishAt) ? approved : utc(script.publishAt);
  go(preparePublication, officer, before, { sentAt: before });
  go(recordKey, robot, before, { keyId: 'k', publicKey: 'p', wrapped: 'w' });
  go(recordTrial, robot, before, { found: 'opened' });
  go(lockKey, robot, before, {});
  go(recordTrial, robot, before, { found: 'denied' });
  const refused = h.try(publish, { by: lead, at: publishAt, path: { tender: 'tnd_1' } });
  if (refused !== 'done') return { refused, state };
  for (const { at, closesAt, reason } of script.extensions ?? []) {
    go(proposeExtension, officer, utc(at), { closesAt, reason });
    go(approveExtension, lead, utc(at));
    go(commitExtension, robot, utc(at));
  }
  const closesAt = (at: Instant): Instant => state().extensions.filter((one) => one.at <= at).at(-1)?.to ?? utc(script.closesAt);
  const stand = standing(script, closesAt);
  const kvks = [...new Set([...stand.values()].map(({ kvk }) => kvk))];
  const openAt = later(state().plan.closesAt, { seconds: 121 });
  go(approveOpening, openers[0], openAt);
  go(approveOpening, openers[1], openAt);
  go(recordOpening, robot, openAt, kvks.length === 0 ? {} : { bids: kvks.map((kvk) => ({ kvk, lots: [...stand.values()].filter((bid) => bid.kvk === kvk).map(({ lot, price }) => ({ lot, price })) })) });
  const inquiryOf = (): string => String(h.log.filter(({ type }) => type === 'inquiry.requested').at(-1)?.data['inquiry']);
  const screenAs = (outcome: string, reason: string, of: { lot: string; kvk: string }): void => {
    if (outcome === 'excluded') {
      go(requestHearing, jurist, openAt, { bids: [bidKey(of.lot, of.kvk)], ground: 'false-statement', text: 'Wij overwegen uitsluiting.' });
      go(answer, provider(of.kvk), openAt, { text: 'Wij zien dat anders.' }, { inquiry: inquiryOf() });
    }
    const more = { excluded: { ground: 'false-statement', selfCleaning: 'Geen.', waiver: 'Niet.' }, unsuitable: { requirement: 'E1' }, incomplete: { defect: 'on-pain-of-exclusion' } }[outcome];
    go(screen, jurist, openAt, { outcome, reason, ...more }, of);
  };
  for (const { kvk, lot, outcome, reason } of script.screening ?? []) if (stand.has(bidKey(lot, kvk))) screenAs(outcome, reason, { lot, kvk });
  for (const { id } of script.lots) go(screenRest, officer, openAt, { found: true }, { lot: id });
  const out = new Set((script.screening ?? []).map(({ lot, kvk }) => bidKey(lot, kvk)));
  for (const { kvk, lot } of stand.values()) {
    const given = script.scores.filter((one) => one.kvk === kvk && one.lot === lot);
    if (given.length === 0 || out.has(bidKey(lot, kvk))) continue;
    const rows = (of: (one: (typeof given)[number]) => number | undefined) => ({ scores: given.map((one) => ({ criterion: one.criterion, score: of(one), motivation: 'Om reden.' })) });
    const others = script.criteria.filter(({ kind, id }) => kind === 'quality' && !given.some(({ criterion }) => criterion === id));
    assessors.forEach((one, i) => {
      const own = rows(({ individual, consensus }) => individual[i] ?? consensus).scores;
      go(score, one, openAt, { scores: [...own, ...others.map(({ id, scale }) => ({ criterion: id, score: scale?.[0], motivation: 'Om reden.' }))] }, { lot, kvk });
      go(lock, one, openAt, {}, { lot, kvk });
    });
    go(agree, lead, openAt, rows(({ consensus }) => consensus), { lot, kvk });
  }
  go(closeAssessment, lead, openAt);
  go(proposeAward, officer, openAt);
  go(approveAward, lead, utc(script.awardAt));
  const decided = state().decision;
  const cases = script.proceedings ?? [];
  const moments = cases.flatMap((one, i) => [{ at: utc(one.at), i, ends: false }, { at: utc(one.judgmentAt), i, ends: true }]).sort((a, b) => (a.at < b.at ? -1 : 1));
  const order: number[] = [];
  for (const { at, i, ends } of moments) {
    if (ends) go(endProceedings, jurist, at, { proceedings: String(order.indexOf(i) + 1), outcome: cases[i]?.outcome });
    else { order.push(i); go(recordProceedings, jurist, at, { reference: 'C/09/1' }); }
  }
  return { refused, state, go, decided, try: h.try, inquiryOf, readBack: (kvk: string) => readBackOf(h, kvk) };
}

test.each(['small', 'edges', 'price-models', 'value-method', 'segment-5'])('%s comes to what the oracle says', (name) => {
  const scenario = read(name) as Scenario;
  const { tenders } = read(`${name}.expected`) as { tenders: Expected[] };
  scenario.tenders.forEach((script, i) => {
    const expected = tenders[i] ?? expect.fail('no outcome');
    const { refused, state, decided, go, try: attempt, inquiryOf, readBack } = season(script, scenario.seed);
    if (!expected.published) return expect(refused).toBe('publication.decisions-missing');
    expect(refused).toBe('done');
    expect(state()).toMatchObject({ received: expected.received, plan: { closesAt: expected.closedAt } });
    expect(decided?.lots.map(({ id, ranked, notRanked }) => ({ id, ranked: ranked.map(({ decidedBy: _, ...bid }) => bid), notRanked }))).toEqual(
      expected.lots.map(({ id, ranked, notRanked }) => ({ id, ranked, notRanked: notRanked.filter(({ status }) => !['late', 'withdrawn'].includes(status)) })));
    if (expected.finalAt === undefined || go === undefined || inquiryOf === undefined) return expect(state().decision).toBeNull();
    expect(standstillOf(state())).toMatchObject({ endsOn: expected.standstillEndsOn });
    const finalAt = utc(expected.finalAt);
    // Nine o'clock of the first working day is good; the last moment of the evening before is not.
    expect(attempt?.(finalise, { by: lead, at: later(finalAt, { hours: -9, ms: -1 }), path: { tender: 'tnd_1' } })).toBe('award.standstill');
    go(requestVerification, officer, utc(script.awardAt));
    go(judge, officer, finalAt, { bids: awardedProviders(state()), outcome: 'passed' }, { inquiry: inquiryOf() });
    go(finalise, lead, finalAt);
    expect(state()).toMatchObject({ contractsFrom: expected.contractsFrom, contractsUntil: expected.contractsUntil });
    for (const kvk of awardedProviders(state())) {
      const read = { readBack: readBack?.(kvk) };
      go(sign, provider(kvk), finalAt, { ...read, agreed: true });
      go(countersign, lead, finalAt, read, { kvk });
    }
    go(completeContracts, officer, finalAt);
    expect(state().status).toBe('signed');
  });
});
