import { describe, expect, test } from 'vitest';
import { played as playedHouse } from '../../admission/example.ts';
import { amsterdam, day } from '../../kernel/moments.ts';
import { milestonesOf } from '../../region/calendars.ts';
import { finalAt, played as playedRevision } from '../../revision/example.ts';
import { played as playedTender } from '../../tender/example.ts';
import { plannedTracks, type PlannedTrack } from './planning.ts';

const noon = (on: string) => amsterdam(day(on), '12:00');
const none = { tenders: [], admissions: [], revisions: [] };
const told = (track: PlannedTrack | undefined) => track?.steps.flatMap(({ id, procedures }) => procedures.map(({ kind, expected, done, late }) => [id, kind, expected, done, late]));

describe('the planning of the strategy', () => {
  test('has every step of both tracks, past, present or to come, also where nothing runs', () => {
    const [b, c] = plannedTracks(none, noon('2026-02-15'));
    expect([b?.steps.map(({ id, state }) => `${id} ${state}`), c?.steps.map(({ id, state }) => `${id} ${state}`)]).toEqual([
      ['consultation past', 'college-decisions past', 'tender now', 'award coming', 'preparation coming', 'start coming'],
      ['consultation past', 'draft past', 'reactions now', 'publication coming', 'ready coming', 'start coming'],
    ]);
    expect([b?.steps.length, c?.lateSteps, c?.mostLate]).toEqual([milestonesOf('B').length, 0, 0]);
  });

  test('shows a revision against the last day of each step', () => {
    const revisions = [playedRevision('replied').revision()];
    // Adoption is planned on 16 March, signatures on 15 June: both before the strategy's own days.
    expect(told(plannedTracks({ ...none, revisions }, finalAt)[1])).toEqual([
      ['consultation', 'revision', '2025-10-01', true, 0], ['draft', 'revision', '2026-01-12', true, 0], ['reactions', 'revision', '2026-02-27', true, 0],
      ['publication', 'revision', '2026-03-16', false, 0], ['ready', 'revision', '2026-06-15', false, 0], ['start', 'revision', '2027-01-01', false, 0],
    ]);
    const late = plannedTracks({ ...none, revisions }, noon('2026-07-10'))[1];
    // 30 June and 1 July went by: ten and nine days ago.
    expect(told(late)?.slice(3)).toEqual([['publication', 'revision', '2026-07-10', false, 10], ['ready', 'revision', '2026-07-10', false, 9], ['start', 'revision', '2027-01-01', false, 0]]);
    expect([late?.lateSteps, late?.mostLate]).toEqual([2, 10]);
    expect(told(plannedTracks({ ...none, revisions: [{ ...playedRevision('concept').revision(), plan: null }] }, noon('2025-11-30'))[1])?.map(([, , expected, , days]) => [expected, days])).toEqual(Array.from({ length: 6 }, () => ['', 0]));
  });

  test('has tenders and open houses on the other track, and waits for nothing that was withdrawn', () => {
    const tenders = [playedTender('published').tender()];
    const admissions = [playedHouse('open').admission()];
    const [b, c] = plannedTracks({ tenders, admissions, revisions: [] }, noon('2026-06-03'));
    const of = (kind: string) => told(b)?.filter((one) => one[1] === kind);
    // Published on 2 February, two days after January; closed on 12 May, before June; the award was planned before today.
    expect(of('tender')).toEqual([
      ['college-decisions', 'tender', '2026-02-02', true, 2], ['tender', 'tender', '2026-05-12', true, 0], ['award', 'tender', '2026-06-03', false, 0], ['start', 'tender', '2027-01-01', false, 0],
    ]);
    expect(of('admission')?.map(([id]) => id)).toEqual(['college-decisions', 'tender', 'start']);
    expect(told(c)).toEqual([]);
    expect(told(plannedTracks({ ...none, tenders: tenders.map((one) => ({ ...one, status: 'withdrawn' as const })) }, noon('2026-06-03'))[0])).toEqual([]);
  });
});
