import { expect, test } from 'vitest';
import { instant, later, type Instant } from '../kernel/moments.ts';
import { admissionId, jurist, lead, officer, one, played, provider, submittedAt, work, type Played, type PlayedStage } from './example.ts';
import { application, type ApplicationSummary } from './application.ts';
import { beHeard } from './apply-commands.ts';
import { askSupplement, decide, judge, planTalk, propose } from './review-commands.ts';
import { waitsOf, type Waits } from './waits.ts';

const listed = (p: Played) => application.listing?.(p.application(), { partition: admissionId, item: one });
const waits = (p: Played, at: Instant): Pick<Waits, 'for' | 'by' | 'until'> => {
  const { for: what, by, until } = waitsOf(listed(p)?.summary as ApplicationSummary, at);
  return { for: what, by, until };
};
const at = (stage: PlayedStage, more: (p: Played) => void = () => undefined): Played => {
  const p = played(stage);
  more(p);
  return p;
};
const failing = (p: Played): void => {
  p.go(judge, jurist, submittedAt, { judgments: [{ condition: work, verdict: 'not-met', motivation: 'Nee.' }] });
  p.go(propose, officer, submittedAt);
};

test('an application waits for one thing, of staff or of the provider', () => {
  expect(waits(at('received'), submittedAt)).toEqual({ for: 'completeness', by: 'staff', until: '' });
  expect(waits(at('complete'), submittedAt)).toEqual({ for: 'judgment', by: 'staff', until: '' });
  const supplement = at('received', (p) => { p.go(askSupplement, officer, submittedAt, { conditions: [work], text: 'Meer.' }); });
  expect(waits(supplement, instant('2026-10-19T23:00:00+02:00'))).toEqual({ for: 'supplement', by: 'provider', until: '2026-10-19' });
  expect(waits(supplement, instant('2026-10-20T00:00:00+02:00'))).toEqual({ for: 'completeness', by: 'staff', until: '' });
  const talk = at('complete', (p) => { p.go(planTalk, officer, submittedAt, { at: later(submittedAt, { hours: 24 }), about: 'Werkwijze.' }); });
  expect(waits(talk, submittedAt)).toEqual({ for: 'talk', by: 'staff', until: '2026-10-06' });
  expect(waits(talk, later(submittedAt, { hours: 24 }))).toEqual({ for: 'report', by: 'staff', until: '' });
  expect(waits(at('judged', (p) => { p.go(propose, officer, submittedAt); }), submittedAt)).toEqual({ for: 'decision', by: 'staff', until: '' });
  expect(waits(at('judged', failing), submittedAt)).toEqual({ for: 'hearing', by: 'provider', until: '2026-10-19' });
  expect(waits(at('judged', failing), instant('2026-10-20T00:00:00+02:00'))).toMatchObject({ for: 'decision' });
  expect(waits(at('judged', (p) => { failing(p); p.go(beHeard, provider(one), submittedAt, { text: 'Toch wel.' }); }), submittedAt)).toMatchObject({ for: 'decision' });
});

test('it stands on the list by the last day of its term, until it is decided', () => {
  const p = played('judged');
  expect(listed(p)).toMatchObject({ list: 'applications', key: `2026-11-16 ${admissionId} ${one}`, summary: { judged: 3, number: 1 } });
  expect(waitsOf(listed(p)?.summary as ApplicationSummary, submittedAt).term).toMatchObject({ dueOn: '2026-11-16', daysLeft: 42 });
  p.go(askSupplement, officer, submittedAt, { conditions: [work], text: 'Meer.' });
  // Standing still from the day itself, 5 October, of which the term has not begun: fourteen of its days.
  expect(listed(p)?.key).toBe(`2026-11-30 ${admissionId} ${one}`);
  const q = played('judged');
  q.go(propose, officer, submittedAt);
  q.go(decide, lead, submittedAt);
  expect(listed(q)).toBeUndefined();
});
