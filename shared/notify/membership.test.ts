import { describe, expect, test } from 'vitest';
import { played as playedHouse } from '../admission/example.ts';
import { askColleges as askOfAdmission } from '../admission/open-commands.ts';
import type { Admission } from '../admission/state.ts';
import { recordDecision } from '../council/commands.ts';
import { decision, missingDecisions, type Decision } from '../council/decision.ts';
import type { Risk } from '../council/risk.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { amsterdam, day, dayOf, instant, type Instant } from '../kernel/moments.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lastDayAfterNotice, memberships, withJoined, withNotice, type Membership } from '../region/membership.ts';
import { participantCodes } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { Revision } from '../revision/revision.ts';
import type { RouteState } from '../route/state.ts';
import { askColleges } from '../tender/colleges.ts';
import { college, officer, played } from '../tender/example.ts';
import { newTender, type Tender } from '../tender/state.ts';
import { admissionNotices } from './admission.ts';
import { collegeReminders } from './college-reminder.ts';
import { routeNotices, toMunicipalities } from './municipal.ts';
import type { Happened, Notice } from './notice.ts';
import { revisionNotices } from './revision.ts';
import { riskNotices } from './risk.ts';

/**
 * Who is asked and told changes on the day that a membership begins or after the day that it ends, and never before: by the
 * calendar of Amsterdam, to the millisecond. Voorschoten left on 1 January 2024 (seed 000); whoever leaves after notice
 * does so on 31 December of the next year (seed 004).
 */
const beside = (segment: SegmentNumber) => ({ id: 'x_1', title: 'T', segment });
const happened = (type: string, at: Instant, data: object): Happened => ({ type, item: '-', at, data });
type Telling = (at: Instant, segment: SegmentNumber, among?: readonly Membership[]) => readonly Notice[];
const tellings: Readonly<Record<string, Telling>> = {
  'a tender is published': (at, segment, among) => toMunicipalities(happened('tender.published', at, { segment }), { ...newTender, ...beside(segment) } as Tender, among),
  'a route is changed': (at, segment, among) => routeNotices(happened('route.changed', at, { segment, number: 1, from: ['sas'], routes: ['open-house'], decidedOn: dayOf(at) }), { decided: null, earlier: [] } as unknown as RouteState, among),
  'an open house opens': (at, segment, among) => admissionNotices(happened('admission.opened', at, {}), { ...beside(segment), plan: null } as unknown as Admission, among),
  'a revision has a draft': (at, segment, among) => revisionNotices(happened('revision.draft', at, { round: 1, reactUntil: at }), beside(segment) as Revision, among),
  'a risk is changed': (at, segment, among) => riskNotices(happened('risk.changed', at, { risk: 'r', segments: [segment], told: [segment] }), { title: { nl: 'R', en: 'R' }, measure: { nl: '', en: '' }, reason: '', changes: [] } as unknown as Risk, among),
};
const codes = (notices: readonly Notice[]): string[] => notices.map(({ party }) => party.replace('gm_', ''));

/** The moments on either side, and for reminders the nearest working days. */
const left: readonly [string, Instant, Instant, string, readonly Membership[] | undefined, readonly [Day, Day]] =
  ['GM0626', instant('2023-12-31T22:59:59.999Z'), instant('2023-12-31T23:00:00.000Z'), 'Voorschoten, that left on 1 January 2024', undefined, [day('2023-12-29'), day('2024-01-02')]];
const notice = day('2026-03-01');
const after = withNotice(memberships, 'GM0637', notice, 'notice');
const leaves: typeof left = ['GM0637', instant('2027-12-31T22:59:59.999Z'), instant('2027-12-31T23:00:00.000Z'), 'who leaves after notice of a calendar year', after, [day('2027-12-31'), day('2028-01-03')]];
const joined: typeof left = ['GM0626', instant('2026-12-31T23:00:00.000Z'), instant('2026-12-31T22:59:59.999Z'), 'who joins on 1 January 2027', withJoined(memberships, 'GM0626', day('2027-01-01'), 'accession'), [day('2027-01-04'), day('2026-12-31')]];

describe.each([left, leaves, joined])('%s: of %s', (code, inside, outside, _, among, mornings) => {
  test.each(Object.keys(tellings))('on the one side of the day it is told that %s, on the other it is not, and the others are told all the same', (name) => {
    for (const segment of [1, 5] as const) {
      const on = (at: Instant) => codes(tellings[name]?.(at, segment, among) ?? []);
      expect([on(inside).includes(code), on(outside).includes(code)]).toEqual([true, false]);
      expect(on(inside).filter((one) => one !== code)).toEqual(on(outside));
      // Of segment 5 Den Haag is told nothing, whoever comes or goes (S001 §3.1).
      expect(on(inside).includes('GM0518')).toBe(segment === 1);
    }
  });

  test('its college is asked on the one side and not on the other, and a publication waits for it as long', () => {
    for (const segment of [1, 5] as const) {
      expect([inside, outside].map((at) => participantCodes(segment, dayOf(at), among).includes(code as never))).toEqual([true, false]);
      expect([inside, outside].map((at) => missingDecisions({}, segment, dayOf(at), among).includes(code as never))).toEqual([true, false]);
    }
  });

  test('its college is reminded as long as it takes part', () => {
    const reminded = (on: Day, decisions: Readonly<Record<string, Decision>> = {}) =>
      codes(collegeReminders({ ...beside(1), asked: { decideBy: addDays(on, 7) }, status: 'colleges-asked' } as never, decisions, amsterdam(on, '06:00'), among));
    const [within, without] = mornings.map((on) => reminded(on));
    expect([within?.includes(code), without?.includes(code), within?.filter((one) => one !== code)]).toEqual([true, false, without]);
    expect(reminded(mornings[0], { [code]: { ...decision.initial, municipality: code, outcome: 'rejected' } as Decision })).not.toContain(code);
  });
});

test('notice of a calendar year ends on 31 December of the next, and until then nothing changes', () => {
  expect(lastDayAfterNotice(notice)).toBe('2027-12-31');
  for (const on of ['2026-03-01', '2026-12-31', '2027-01-01', '2027-12-31'] as const) expect(participantCodes(1, day(on), after)).toEqual(participantCodes(1, day(on)));
});

describe('the commands that ask', () => {
  const askedBy = (command: AnyCommand, state: unknown, at: Instant): readonly string[] => {
    const [event] = command.decide(state as never, {} as never, { at, actor: officer, path: {}, facts: {} as never, newId: () => 'x' });
    return (event?.data as { municipalities: readonly string[] } | undefined)?.municipalities ?? [];
  };
  const [, inside, outside] = left;
  test.each([['a tender', askColleges, played('concept').tender()], ['an open house', askOfAdmission, playedHouse('concept').admission()]] as const)('of %s ask Voorschoten until it left', (_, command, state) => {
    const [before, later] = [inside, outside].map((at) => askedBy(command, state, at));
    expect([before?.length, before?.includes('GM0626'), later]).toEqual([9, true, before?.filter((code) => code !== 'GM0626')]);
  });

  test('a college that was asked and has left records nothing any more', () => {
    const state = { ...played('asked').tender(), status: 'colleges-asked' };
    const record = (at: Instant): string => {
      try {
        recordDecision.decide({ outcome: '' } as never, { outcome: 'approved', decidedOn: dayOf(at) } as never, { at, actor: college('GM0626'), path: { tender: 'tnd_1', municipality: 'GM0626' }, facts: { tender: { state, version: 1 }, chosen: [], files: [] } as never, newId: () => 'x' });
        return 'done';
      } catch (error) { return error instanceof Refusal ? error.code : String(error); }
    };
    expect([record(inside), record(outside)]).toEqual(['done', 'missing']);
  });
});
