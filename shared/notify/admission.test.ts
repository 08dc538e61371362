import { expect, test } from 'vitest';
import { askSupplement, complete, decide, judge, planTalk, propose, reportTalk } from '../admission/review-commands.ts';
import { approveChange, proposeChange } from '../admission/change-commands.ts';
import { beHeard, supplement, withdraw } from '../admission/apply-commands.ts';
import { allMet, gva, jurist, lead, officer, one, papers, planned, played, provider, quality, submittedAt, two, work, type Played } from '../admission/example.ts';
import { close } from '../admission/open-commands.ts';
import { dayOf, later } from '../kernel/moments.ts';
import { plain } from '../papers/plain.ts';
import { applicantNotices } from './admission.ts';

/** Everything that providers were told along the way, by who, what and with which facts. */
function told(p: Played, applicants: readonly string[] = []): { party: string; event: string; params: object; text: string }[] {
  return p.log.filter(({ stream }) => /^(admission|application)#/.test(stream)).flatMap(({ stream, type, at, data }) =>
    applicantNotices({ type, item: stream.split('/').at(-1) ?? '', at, data }, { admission: p.admission(), application: stream.startsWith('application') ? p.application() : undefined, name: 'De Linde', applicants }))
    .map(({ party, event, params: { title: _, ...params }, paper }) => ({ party, event, params, text: paper === undefined ? '' : plain(paper) }));
}

const dueOn = '2026-10-19';
const after = later(submittedAt, { days: 16 });
const notMet = { condition: quality, verdict: 'not-met', motivation: 'Het certificaat is van een ander.' };
const rest = [{ condition: gva, verdict: 'met', considered: [papers(one).gva], motivation: 'Geldig.' }, { condition: work, verdict: 'met', motivation: 'Past.' }];

test('of an application its own provider hears: receipts, what is asked and by when, and the letters', () => {
  const p = played('received');
  p.go(askSupplement, officer, submittedAt, { conditions: [quality], text: 'Stuur het certificaat.' });
  p.go(supplement, provider(one), submittedAt, { answers: [{ condition: quality, statement: 'Het volgt.' }] });
  p.go(complete, officer, submittedAt);
  p.go(planTalk, officer, submittedAt, { at: later(submittedAt, { days: 2 }), about: 'De werkwijze.' });
  p.go(reportTalk, officer, later(submittedAt, { days: 2 }), { on: dayOf(later(submittedAt, { days: 2 })), report: 'Gehouden.' });
  p.go(judge, jurist, after, { judgments: [notMet, ...rest] });
  p.go(propose, officer, after);
  p.go(beHeard, provider(one), after, { text: 'Wij zijn het oneens.' });
  p.go(decide, lead, after);
  const found = told(p);
  expect(found.map(({ event, params }) => [event, params])).toEqual([
    ['application.submitted', { at: submittedAt, days: planned.decisionDays }],
    ['supplement.asked', { dueOn }], ['supplement.given', {}],
    ['talk.planned', { at: later(submittedAt, { days: 2 }) }],
    ['letter.application-intended', { subject: 'Voorgenomen afwijzing van uw aanmelding: Begeleiding thuis' }], ['hearing.given', {}],
    ['letter.application-refused', { subject: 'Afwijzing van uw aanmelding: Begeleiding thuis' }],
  ]);
  expect(new Set(found.map(({ party }) => party))).toEqual(new Set([`org_${one}`]));
  const [intended = '', refused = ''] = found.flatMap(({ text }) => (text === '' ? [] : [text]));
  for (const letter of [intended, refused]) {
    expect(letter).toContain('V1 Kwaliteit');
    expect(letter).toContain('Het certificaat is van een ander.');
    // What was found met is no reason, and an open house has no words of a tender.
    expect(letter).not.toMatch(/V3 Werkwijze|inschrijv|aanbested|gunning|perceel|score|bezwaar|Awb/i);
  }
  // Fourteen days from 22 October, a Thursday; the court from the day of the letter, in twenty days, which is a Tuesday.
  expect(intended).toContain('U kunt tot en met woensdag 4 november 2026, 24.00 uur reageren.');
  expect(refused).toContain('uiterlijk op dinsdag 10 november 2026');
  expect(refused).toContain('U kunt zich altijd opnieuw aanmelden');
});

test('who is admitted hears for what, and from when; an intended admission is told to nobody', () => {
  const p = played('judged');
  p.go(propose, officer, submittedAt);
  p.go(decide, lead, submittedAt);
  const found = told(p);
  expect(found.map(({ event }) => event)).toEqual(['application.submitted', 'letter.application-admitted']);
  expect(found.at(-1)?.text).toMatch(/P1 Begeleiding[\s\S]*Delft[\s\S]*Van vrijdag 1 januari 2027 tot en met vrijdag 31 december 2032/);
});

test('a letter that would lack its reasons is not sent', () => {
  const p = played('judged');
  const line = { type: 'application.refused', item: one, at: submittedAt, data: { number: 1, kvk: one, terms: 1, failed: ['V9'] } };
  expect(() => applicantNotices(line, { admission: p.admission(), application: p.application(), name: '', applicants: [] })).toThrow('no reasons on V9');
  expect(allMet(one)).toHaveLength(3);
});

test('everyone who ever applied hears the same of other terms and of the closing', () => {
  const p = played('open');
  p.go(proposeChange, officer, submittedAt, { summary: 'Het tarief stijgt.', from: '2026-12-01', products: [{ product: 'P1', professionals: 8000, otherClient: 500, overhead: 1200, indexation: 300 }] });
  p.go(approveChange, lead, submittedAt, { proposal: p.admission().change?.proposedAt });
  p.go(close, lead, submittedAt, { reason: 'De contracten zijn vol.' });
  expect(told(p, [one, two]).map(({ party, event, params }) => [party, event, params])).toEqual([
    ...[one, two].map((kvk) => [`org_${kvk}`, 'admission.changed', { from: '2026-12-01' }]), ...[one, two].map((kvk) => [`org_${kvk}`, 'admission.closed', { reason: 'De contracten zijn vol.' }]),
  ]);
});

test('who withdraws gets a receipt', () => {
  const p = played('received');
  p.go(withdraw, provider(one), submittedAt);
  expect(told(p).map(({ event }) => event)).toEqual(['application.submitted', 'application.withdrawn']);
});
