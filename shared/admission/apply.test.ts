import { describe, expect, test } from 'vitest';
import { signAdmission } from '../contract/admission-commands.ts';
import { admissionTerms, hashOfAdmissionTerms } from '../contract/admission-terms.ts';
import { day, instant, later } from '../kernel/moments.ts';
import { removeEvidence } from '../provider/evidence-commands.ts';
import { evidenceRef } from '../provider/evidence.ts';
import { admissionId, allAnswers, lead, officer, papers, planned, played, provider, submittedAt, one, type Played } from './example.ts';
import { answer, begin, choose, submit, withdraw } from './apply-commands.ts';
import { application } from './application.ts';
import { close } from './open-commands.ts';
import { complete, decide, propose } from './review-commands.ts';

const mine = provider(one);
const choice = { products: ['P1'], municipalities: ['GM1916'] };
const begun = (): Played => {
  const p = played('open');
  p.go(begin, mine, submittedAt);
  return p;
};

describe('a draft', () => {
  test('is begun first, and only once', () => {
    const p = played('open');
    expect(p.ask(choose, mine, submittedAt, choice)).toBe('application.not-begun');
    p.go(begin, mine, submittedAt);
    p.go(begin, mine, submittedAt);
    expect(p.log.filter(({ type }) => type === 'application.begun')).toHaveLength(1);
  });
  test('chooses products of the terms, and municipalities that take part', () => {
    const p = begun();
    expect(p.ask(choose, mine, submittedAt, { ...choice, products: ['P9'] })).toBe('application.product-unknown');
    expect(p.ask(choose, mine, submittedAt, { ...choice, municipalities: ['GM0518'] })).toBe('application.municipality-unknown');
    expect(p.ask(submit, mine, submittedAt, { declaration: true })).toBe('application.no-products');
    p.go(choose, mine, submittedAt, choice);
    p.go(choose, mine, submittedAt, choice);
    expect(p.log.filter(({ type }) => type === 'application.chosen')).toHaveLength(1);
  });
  test('answers each condition, with documents of its own file that would prove it', () => {
    const p = begun();
    p.file(one, 'iso', 'quality-certificate', day('2026-10-04'));
    p.file(one, 'gva', 'gva', day('2026-10-05'));
    p.file('27000002', 'other', 'gva', '');
    const ask = (row: object): string => p.ask(answer, mine, submittedAt, { answers: [row] });
    expect(ask({ condition: 'V9', statement: 'x' })).toBe('application.condition-unknown');
    expect(ask({ condition: 'V3' })).toBe('application.answer-empty');
    expect(ask({ condition: 'V2', evidence: ['other'] })).toBe('application.evidence-unknown');
    expect(ask({ condition: 'V2', evidence: ['iso'] })).toBe('application.evidence-kind');
    expect(ask({ condition: 'V3', evidence: ['gva'] })).toBe('application.evidence-kind');
    expect(ask({ condition: 'V1', evidence: ['iso'] })).toBe('application.evidence-expired');
    expect(ask({ condition: 'V2', evidence: ['gva'] })).toBe('done');
    expect(p.ask(answer, mine, submittedAt, { answers: [{ condition: 'V3', statement: 'a' }, { condition: 'V3', statement: 'b' }] })).toBe('application.condition-twice');
    expect(p.application().answers['V2']?.evidence).toEqual([{ id: 'gva', type: 'gva', key: `${one}/gva`, version: '1', size: 10, name: 'gva.pdf', issuedOn: '2026-01-02', validUntil: '2026-10-05' }]);
  });
  test('is no concern of staff', () => {
    expect(played('draft').ask(complete, officer, submittedAt)).toBe('missing');
    expect(application.listing?.(played('draft').application(), { partition: admissionId, item: one })).toBeUndefined();
  });
});

describe('the submission', () => {
  test('pins what the file has then, and names what lacks', () => {
    const p = begun();
    p.go(choose, mine, submittedAt, choice);
    expect(p.ask(submit, mine, submittedAt, { declaration: true })).toBe('application.unanswered');
    const q = played('draft');
    q.given(evidenceRef(one), submittedAt, mine.person, {
      type: 'evidence.recorded', data: { evidence: papers(one).iso, type: 'quality-certificate', issuedOn: day('2026-06-01'), validUntil: day('2029-01-01') },
      content: { by: 'store', value: { key: `${one}/x`, version: '2', size: 11, name: 'nieuw.pdf' } },
    });
    q.go(submit, mine, submittedAt, { declaration: true });
    expect(q.application().answers['V1']?.evidence[0]).toMatchObject({ version: '2', name: 'nieuw.pdf' });
    expect(q.application()).toMatchObject({ status: 'received', submittedAt, terms: 1, decisionDays: 42 });
    // Whatever becomes of the file: here it stays.
    q.go(removeEvidence, mine, submittedAt, {}, { evidence: papers(one).iso });
    expect(q.application().answers['V1']?.evidence[0]).toMatchObject({ version: '2' });
  });
  test('does not take a document that was taken out, or has ended since', () => {
    const p = played('draft');
    p.go(removeEvidence, mine, submittedAt, {}, { evidence: papers(one).gva });
    expect(p.ask(submit, mine, submittedAt, { declaration: true })).toBe('application.evidence-gone');
    const q = played('draft');
    expect(q.ask(submit, mine, instant('2028-01-01T10:00:00+01:00'), { declaration: true })).toBe('done');
    expect(played('draft').ask(submit, mine, instant('2028-01-02T10:00:00+01:00'), { declaration: true })).toBe('application.evidence-gone');
  });
  test('is the end of the draft', () => {
    const p = played('received');
    for (const [command, input] of [[choose, choice], [answer, { answers: allAnswers(one) }], [submit, { declaration: true }]] as const) expect(p.ask(command, mine, submittedAt, input)).toBe('application.is-submitted');
    expect(p.ask(begin, mine, submittedAt)).toBe('application.runs');
  });
  test('is possible while it is open', () => {
    const p = played('draft');
    p.go(close, lead, submittedAt, { reason: 'Genoeg.' });
    expect(p.ask(submit, mine, submittedAt, { declaration: true })).toBe('admission.is-closed');
  });
});

describe('a withdrawal', () => {
  test('is possible until the contract is signed, and then one can apply again', () => {
    expect(played('draft').ask(withdraw, mine, submittedAt)).toBe('application.nothing-to-withdraw');
    const p = played('received');
    p.go(withdraw, mine, submittedAt);
    p.go(withdraw, mine, submittedAt);
    expect(p.application()).toMatchObject({ status: 'withdrawn', decidedAt: submittedAt });
    expect(p.ask(complete, officer, submittedAt)).toBe('application.is-withdrawn');
    p.go(begin, mine, later(submittedAt, { hours: 1 }));
    expect(p.application()).toMatchObject({ status: 'draft', number: 2, submittedAt: '', judgments: {}, earlier: [{ number: 1, outcome: 'withdrawn' }] });
    // Its answers are there again, and so is its choice.
    expect(p.ask(submit, mine, later(submittedAt, { hours: 1 }), { declaration: true })).toBe('done');
  });
  test('of who was admitted waits for no contract', () => {
    const admitted = (planning: object = planned): Played => {
      const p = played('judged', planning);
      p.go(propose, officer, submittedAt);
      p.go(decide, lead, submittedAt);
      return p;
    };
    const p = admitted();
    expect(p.ask(begin, mine, submittedAt)).toBe('application.is-admitted');
    expect(p.ask(withdraw, mine, submittedAt)).toBe('done');
    const signed = admitted({ ...planned, until: '2027-12-31' });
    const terms = admissionTerms(signed.admission(), signed.application(), '', day('2026-10-05'));
    if (terms === undefined) throw new Error('nothing to sign');
    signed.go(signAdmission, mine, later(submittedAt, { hours: 1 }), { readBack: hashOfAdmissionTerms(terms), agreed: true });
    expect(signed.ask(withdraw, mine, later(submittedAt, { hours: 2 }))).toBe('application.is-signed');
    expect(signed.ask(begin, mine, instant('2027-12-31T10:00:00+01:00'))).toBe('application.contract-runs');
    expect(signed.ask(begin, mine, instant('2028-01-01T10:00:00+01:00'))).toBe('done');
  });
});
