import { describe, expect, test } from 'vitest';
import { recordRevisionDecision } from '../council/commands.ts';
import { later } from '../kernel/moments.ts';
import { decideRoutes } from '../tender/example.ts';
import { accept, confirmConsequence, countersign, refuseText } from './acceptance-commands.ts';
import { hashOfText } from './article.ts';
import { both, college, finalAt, jurist, lead, madeAt, officer, one, played, presentAt, provider, reactAt, replyAt, signAt, signUntil, stranger, three, two, type Played } from './example.ts';
import { adopt, askColleges, endByRoute, endSigning, findLimits, takeBack, withdraw } from './final-commands.ts';
import { describe as describeIt } from './prepare-commands.ts';
import { reactionGate, signingGate } from './revision.ts';
import { prepareText } from './round-commands.ts';
import { begin, write } from './text-commands.ts';

const endAt = later(signUntil, { seconds: 120 });
const terms = { signUntil, startsOn: '2027-01-01' };
const decided = { outcome: 'approved', decidedOn: '2026-02-28' };

describe('a revision that limits providers', () => {
  const limits = { title: 'Anders', refusal: 'ends', limits: true, limitsWhy: 'Drie blijven.' };
  test('goes to the colleges only when a jurist cleared it', () => {
    const p = played('replied');
    expect(p.ask(findLimits, jurist, replyAt, { finding: 'allowed', motivation: 'x' })).toBe('revision.no-limits');
    p.go(describeIt, officer, replyAt, limits);
    p.go(begin, officer, replyAt, {}, { version: '2' });
    p.go(prepareText, officer, replyAt, { version: 2 });
    const ask = (): string => p.ask(askColleges, officer, replyAt, { version: 2 });
    expect(ask()).toBe('revision.limits-unfound');
    p.go(findLimits, jurist, replyAt, { finding: 'new-contract', motivation: 'Een nieuwe opdracht.' });
    expect(ask()).toBe('revision.new-contract');
    p.go(findLimits, jurist, replyAt, { finding: 'allowed', motivation: 'Er zijn er drie.' });
    expect([ask(), p.revision().limitsFound?.by]).toEqual(['done', 'jurist']);
    expect(p.ask(findLimits, jurist, replyAt, { finding: 'allowed', motivation: 'x' })).toBe('revision.is-colleges-asked');
  });
});

describe('the colleges', () => {
  test('are asked about the text as it was prepared, all that take part', () => {
    const p = played('replied');
    expect(p.ask(askColleges, officer, replyAt, { version: 2 })).toBe('revision.not-prepared');
    p.go(begin, officer, replyAt, {}, { version: '2' });
    p.go(prepareText, officer, replyAt, { version: 2 });
    expect(p.ask(askColleges, officer, replyAt, { version: 1 })).toBe('revision.text-changed');
    p.go(write, officer, replyAt, { number: '5', text: 'Nog een.' }, { version: '2' });
    expect(p.ask(askColleges, officer, replyAt, { version: 2 })).toBe('revision.text-changed');
    expect(played('closed').ask(askColleges, officer, replyAt, { version: 1 })).toBe('revision.is-answering');
    for (const [segment, count] of [[1, 9], [4, 8]] as const) {
      const q = played('colleges', segment);
      expect(q.revision().asked).toMatchObject({ version: 2, preparedBy: 'officer', municipalities: { length: count } });
      expect(q.revision().frozen[1]).toMatchObject({ number: 2, hash: hashOfText(q.text(2).articles) });
    }
  });
  test('decide on what is laid before them, until it is adopted', () => {
    const record = (p: Played, more: object = {}, municipality = 'GM0503'): string => p.ask(recordRevisionDecision, college(municipality), replyAt, { ...decided, decidedOn: '2026-02-27', ...more }, { municipality });
    expect(record(played('replied'))).toBe('missing');
    const p = played('colleges', 4);
    expect(record(p, { decidedOn: '2026-02-28' })).toBe('decision.future');
    expect([record(p), record(p, {}, 'GM0518')]).toEqual(['done', 'missing']);
    expect(record(played('final'))).toBe('revision.is-signing');
  });
  test('all approve before the text is final; a decision on a text that was taken back says nothing of the next', () => {
    const p = played('colleges');
    p.go(recordRevisionDecision, college('GM0503'), replyAt, { ...decided, outcome: 'rejected', decidedOn: '2026-02-27' }, { municipality: 'GM0503' });
    expect(p.ask(adopt, lead, finalAt, terms)).toBe('admission.decisions-missing');
    p.go(recordRevisionDecision, college('GM0503'), later(replyAt, { days: 2 }), decided, { municipality: 'GM0503' });
    const at = later(replyAt, { days: 3 });
    p.go(takeBack, lead, at, { reason: 'Een fout.' });
    expect(p.revision()).toMatchObject({ status: 'replied', asked: null, takenBack: [{ version: 2, reason: 'Een fout.' }] });
    p.go(prepareText, officer, at, { version: 2 });
    p.go(askColleges, officer, at, { version: 2 });
    // It was shown when it was first laid before the colleges.
    expect([p.ask(adopt, lead, finalAt, terms), p.revision().frozen.map((one_) => one_.at)]).toEqual(['admission.decisions-missing', [presentAt, replyAt]]);
    expect(played('replied').ask(takeBack, lead, at, { reason: 'x' })).toBe('revision.is-replied');
  });
});

describe('the final text', () => {
  test('is adopted by a second person, with terms that hold together', () => {
    const p = played('colleges');
    const ask = (more: object = {}, by = lead): string => p.ask(adopt, by, finalAt, { ...terms, ...more });
    expect(p.ask(adopt, { ...lead, person: 'officer' }, finalAt, terms)).toBe('revision.same-person');
    expect(ask({ signUntil: finalAt })).toBe('plan.past');
    expect(ask({ signUntil: '2026-06-14T17:00:00+02:00' })).toBe('deadline.weekend');
    expect(ask({ startsOn: '2026-06-14' })).toBe('revision-plan.order');
    expect(ask({ signUntil: '2026-07-02T17:00:00+02:00' })).toBe('revision-plan.late');
    expect(ask({ startsOn: '2027-01-04' })).toBe('revision-plan.starts-late');
    decideRoutes(p, finalAt, ['open-house'], 'Toch anders.', 1);
    expect(ask()).toBe('route.not-revision');
    const late = played('colleges');
    expect(late.ask(adopt, both, finalAt, { signUntil: '2026-07-02T17:00:00+02:00', startsOn: '2027-01-04', late: true })).toBe('done');
    expect(late.revision().final).toMatchObject({ version: 2, hash: hashOfText(late.text(2).articles) });
    expect(late.ask(adopt, lead, finalAt, terms)).toBe('revision.is-signing');
  });
  test('is accepted or refused by who is invited, as it was read, in time', () => {
    const p = played('final');
    const readBack = p.revision().final?.hash ?? '';
    const sign = (kvk: string, more: object = {}, at = signAt): string => p.ask(accept, provider(kvk), at, { readBack, agreed: true, ...more });
    const refuse = (kvk: string, more: object = {}, at = signAt): string => p.ask(refuseText, provider(kvk), at, { readBack, reason: 'Te duur.', ...more });
    expect([sign(stranger), sign(one, { readBack: 'x' }), sign(one, { agreed: false }), sign(one, {}, signUntil)]).toEqual(['missing', 'contract.changed', 'input.invalid', 'acceptance.late']);
    expect([refuse(stranger), refuse(one, { readBack: 'x' }), refuse(one, { reason: '' }), refuse(one, {}, signUntil)]).toEqual(['missing', 'contract.changed', 'input.invalid', 'acceptance.late']);
    expect(played('colleges').ask(accept, provider(one), signAt, { readBack, agreed: true })).toBe('acceptance.early');
    expect([refuse(one), sign(one), refuse(one), sign(one)]).toEqual(['done', 'done', 'acceptance.accepted', 'done']);
    expect(p.acceptance(one)).toMatchObject({ kvk: one, outcome: 'accepted', at: signAt, hash: readBack, signedBy: `signatory-${one}`, reason: '' });
    expect(p.log.filter(({ type }) => type === 'revision.accepted')).toHaveLength(1);
  });
  test('is signed by the region after the provider, and the same text', () => {
    const p = played('final');
    const readBack = p.revision().final?.hash ?? '';
    const sign = (kvk: string, read = readBack): string => p.ask(countersign, lead, signAt, { readBack: read }, { kvk });
    expect([sign(one), sign(stranger)]).toEqual(['contract.provider-first', 'missing']);
    p.go(refuseText, provider(one), signAt, { readBack, reason: 'Te duur.' });
    expect(sign(one)).toBe('contract.provider-first');
    p.go(accept, provider(one), signAt, { readBack, agreed: true });
    expect([sign(one, 'x'), sign(one), sign(one)]).toEqual(['contract.changed', 'done', 'done']);
    expect(p.log.filter(({ type }) => type === 'revision.countersigned')).toHaveLength(1);
    expect(played('signed').ask(countersign, lead, endAt, { readBack: played('signed').acceptance(one).hash }, { kvk: one })).toBe('done');
  });
  test('is signed until nothing can be on its way; then a person confirms each consequence', () => {
    const p = played('final');
    const readBack = p.revision().final?.hash ?? '';
    const confirm = (kvk: string, more: object = {}, at = endAt): string => p.ask(confirmConsequence, lead, at, { means: 'ends', endsOn: '2026-12-31', motivation: 'Artikel 1.4.', ...more }, { kvk });
    p.go(accept, provider(one), signAt, { readBack, agreed: true });
    p.go(refuseText, provider(two), signAt, { readBack, reason: 'Te duur.' });
    expect([confirm(two), p.ask(endSigning, officer, later(endAt, { seconds: -1 }))]).toEqual(['revision.is-signing', 'revision.term-runs']);
    p.go(endSigning, officer, endAt);
    expect(p.revision().signing).toEqual({ endedAt: endAt, accepted: 1, refused: 1, unanswered: 1 });
    expect([p.acceptance(two).consequence, p.acceptance(three).consequence]).toEqual([null, null]);
    expect([confirm(one), confirm(stranger), confirm(two, { endsOn: '2026-06-14' })]).toEqual(['acceptance.accepted', 'missing', 'revision.day-past']);
    expect([p.ask(confirmConsequence, lead, endAt, { means: 'ends', motivation: 'x' }, { kvk: two }), confirm(two, { means: 'continues' })]).toEqual(['consequence.no-day', 'consequence.day-needless']);
    expect([confirm(two), p.ask(confirmConsequence, lead, endAt, { means: 'continues', motivation: 'Er loopt een gesprek.' }, { kvk: three })]).toEqual(['done', 'done']);
    expect([p.acceptance(two), p.acceptance(three)]).toMatchObject([{ outcome: 'refused', consequence: { means: 'ends', endsOn: '2026-12-31', by: 'lead' } }, { outcome: '', consequence: { means: 'continues', endsOn: '' } }]);
    expect(p.ask(accept, provider(three), endAt, { readBack, agreed: true })).toBe('acceptance.late');
    expect(p.gate(signingGate('rev_1'))?.opened).toBe(true);
    expect(p.ask(endSigning, officer, endAt)).toBe('revision.is-signed');
  });
});

describe('a revision that ends early', () => {
  test('can be withdrawn until it is signed, and takes no reaction any more', () => {
    for (const stage of ['concept', 'consultation', 'presented', 'closed', 'replied', 'colleges'] as const) {
      const p = played(stage);
      p.go(withdraw, lead, finalAt, { reason: 'Anders.' });
      expect([stage, p.revision().status, p.revision().withdrawalReason, p.gate(reactionGate('rev_1', 1))?.opened]).toEqual([stage, 'withdrawn', 'Anders.', ['concept', 'consultation'].includes(stage) ? undefined : true]);
      expect(p.ask(withdraw, lead, finalAt, { reason: 'Anders.' })).toBe('revision.is-withdrawn');
    }
    expect([played('final').ask(withdraw, lead, signAt, { reason: 'x' }), played('signed').ask(withdraw, lead, endAt, { reason: 'x' })]).toEqual(['revision.is-signing', 'revision.is-signed']);
  });
  test('ends with its route, for the reason of that decision, and not once it is signed', () => {
    const robot = { ...lead, roles: ['routes' as const] };
    for (const stage of ['presented', 'colleges', 'final', 'signed'] as const) {
      const p = played(stage);
      const at = stage === 'presented' ? reactAt : finalAt;
      p.go(endByRoute, robot, at, { decision: 2 });
      const before = p.revision().status;
      decideRoutes(p, at, ['open-house'], 'De markt is te klein.', 1);
      p.go(endByRoute, robot, at, { decision: 9 });
      expect(p.revision().status).toBe(before);
      p.go(endByRoute, robot, at, { decision: 4 });
      const ends = stage === 'presented' || stage === 'colleges';
      expect([stage, p.revision().status, p.revision().withdrawalReason]).toEqual([stage, ends ? 'withdrawn' : before, ends ? 'De markt is te klein.' : '']);
    }
    expect(played('concept').ask(endByRoute, robot, madeAt, { decision: 1 }, { revision: 'rev_none' })).toBe('missing');
  });
});
