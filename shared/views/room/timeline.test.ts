import { describe, expect, it } from 'vitest';
import { admissionRef } from '../../admission/admission.ts';
import { admissionId, madeAt as houseAt, openedAt, planned as housePlan, played as playedHouse } from '../../admission/example.ts';
import { later, type Instant } from '../../kernel/moments.ts';
import * as agreed from '../../revision/example.ts';
import { revisionRef } from '../../revision/revision.ts';
import { begin, closesAt, jurist, lead, lettersAt, officer, openAt, played, publishAt, signAt, type Step } from '../../tender/example.ts';
import { approveExtension, proposeExtension } from '../../tender/extend.ts';
import { recordProceedings } from '../../tender/proceedings.ts';
import type { Tender } from '../../tender/state.ts';
import { withdraw } from '../../tender/withdraw.ts';
import { timelineOf, type Procedures, type TimelineEntry } from './timeline.ts';

const none: Procedures = { tenders: [], admissions: [], revisions: [] };
const ofTender = (of: Tender, at: Instant, inside = true): TimelineEntry[] => timelineOf({ ...none, tenders: [of] }, at, inside);
const told = (entries: readonly TimelineEntry[]) => entries.map(({ what, on, passed }) => [what, on, passed]);

describe('the timeline of a tender', () => {
  it('has every date in its order, and tells which have passed', () => {
    // By hand from the planning of the example; the answers of the nota are a duty of the office and no date of a council.
    expect(told(ofTender(played('published').tender(), later(publishAt, { days: 60 })))).toEqual([
      ['asked', '2026-01-12', true], ['decideBy', '2026-01-30', true], ['published', '2026-02-02', true], ['questions', '2026-03-16', true],
      ['closing', '2026-05-12', false], ['award', '2026-06-01', false], ['start', '2027-01-01', false],
    ]);
  });
  it('tells nobody outside that colleges were asked, nor a publication that is only planned', () => {
    expect(told(ofTender(played('published').tender(), publishAt, false)).map(([what]) => what)).toEqual(['published', 'questions', 'closing', 'award', 'start']);
    expect(ofTender(played('asked').tender(), begin).map(({ what }) => what)).toContain('publishAt');
    expect(ofTender(played('asked').tender(), begin, false).map(({ what }) => what)).not.toContain('publishAt');
  });
  it('says that a closing moved, from when and why', () => {
    const p = played('published');
    const to = later(closesAt, { days: 7 });
    p.go(proposeExtension, officer, later(publishAt, { days: 5 }), { closesAt: to, reason: 'Er kwamen veel vragen.' });
    p.go(approveExtension, lead, later(publishAt, { days: 6 }));
    const state: Tender = { ...p.tender(), plan: { ...p.tender().plan, closesAt: to }, extensions: [{ from: closesAt, to, at: publishAt, reason: 'Er kwamen veel vragen.' }] };
    expect(ofTender(state, publishAt).find(({ what }) => what === 'closing')).toMatchObject({ on: '2026-05-19', at: to, moved: { from: closesAt, reason: 'Er kwamen veel vragen.' } });
    expect(ofTender(played('published').tender(), publishAt).every(({ moved }) => moved === null)).toBe(true);
  });
  it('keeps what was planned and did not happen among what is coming, as overdue', () => {
    const late = later(lettersAt, { days: 3 });
    expect(ofTender(played('opened').tender(), late).find(({ what }) => what === 'award')).toMatchObject({ passed: false, overdue: true });
    expect(ofTender(played('asked').tender(), later(publishAt, { days: 1 })).find(({ what }) => what === 'publishAt')).toMatchObject({ passed: false, overdue: true });
    expect(ofTender(played('provisional').tender(), late).filter(({ overdue }) => overdue)).toEqual([]);
  });
  it('has nothing to come once it is withdrawn', () => {
    const p = played('published');
    p.go(withdraw, lead, later(publishAt, { days: 1 }), { reason: 'Het gaat niet door.' });
    const entries = ofTender(p.tender(), later(publishAt, { days: 2 }));
    expect(entries.at(-1)).toMatchObject({ what: 'withdrawn', passed: true });
    expect(entries.filter(({ passed }) => !passed)).toEqual([]);
  });
  it('tells of proceedings, and no end of a standstill while they run', () => {
    const p = played('verified');
    expect(ofTender(p.tender(), later(lettersAt, { days: 1 })).map(({ what }) => what)).toEqual(expect.arrayContaining(['letters', 'standstill', 'signing']));
    p.go(recordProceedings, jurist, later(lettersAt, { days: 1 }), { reference: 'C/09/1' });
    const names = ofTender(p.tender(), later(lettersAt, { days: 2 })).map(({ what }) => what);
    expect([names.includes('proceedings'), names.includes('standstill')]).toEqual([true, false]);
  });
  it.each(['asked', 'published', 'opened', 'provisional', 'final', 'contracted'] as const satisfies readonly Step[])('says each thing once, by day, at step %s', (step) => {
    for (const at of [begin, publishAt, openAt, lettersAt, signAt]) {
      const entries = ofTender(played(step).tender(), at);
      expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).sort());
      expect(new Set(entries.map(({ what }) => what)).size).toBe(entries.length);
    }
  });
});

describe('the timeline of an open house and of a revision', () => {
  it('tells an open house by its opening and the day on which contracts can start', () => {
    const of = playedHouse('open').state(admissionRef(admissionId));
    expect(timelineOf({ ...none, admissions: [of] }, openedAt, false).map(({ what, on }) => [what, on])).toEqual([['open', '2026-10-01'], ['start', housePlan.startsOn]]);
    expect(timelineOf({ ...none, admissions: [of] }, openedAt, true)[0]).toMatchObject({ what: 'asked', kind: 'admission', segment: of.segment });
    expect(houseAt < openedAt).toBe(true);
  });
  it('tells a revision by its planning, with what came later than planned and what is overdue', () => {
    const p = agreed.played('final');
    const of = p.state(revisionRef(agreed.revisionId));
    const entries = timelineOf({ ...none, revisions: [of] }, agreed.signAt, true);
    expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['consultOn', 'draftOn', 'repliesOn', 'finalOn', 'signUntil', 'startsOn', 'reactUntil', 'asked']));
    expect(entries.find(({ what }) => what === 'signUntil')).toMatchObject({ on: '2026-06-15', passed: false, moved: null });
    const overdue = timelineOf({ ...none, revisions: [agreed.played('closed').state(revisionRef(agreed.revisionId))] }, agreed.finalAt, true).filter((one) => one.overdue);
    expect(overdue.map(({ what }) => what)).toEqual(['repliesOn']);
  });
  it('puts all procedures among each other by day, and by the hour within one', () => {
    const all = timelineOf({ tenders: [played('provisional').tender()], admissions: [playedHouse('open').state(admissionRef(admissionId))], revisions: [agreed.played('final').state(revisionRef(agreed.revisionId))] }, lettersAt, true);
    expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).sort());
    for (const [i, one] of all.entries()) {
      const next = all[i + 1];
      if (next !== undefined && next.on === one.on && one.at !== '' && next.at !== '') expect(one.at <= next.at).toBe(true);
    }
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(3);
  });
});
