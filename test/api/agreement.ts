import { atAdmission, playAdmission, type AdmissionPlay } from '../../infra/season/admission.ts';
import type { World } from '../../infra/season/world.ts';
import { day, instant } from '../../shared/kernel/moments.ts';

interface Shown { readonly contract: { readonly hash: string } }
interface Register { readonly providers: readonly { readonly kvk: string; readonly periods: readonly { readonly from: string; readonly until: string; readonly suspended: boolean }[] }[] }

/** What the public register said, each time it was asked: of the day that is named, at the moment in virtual time. */
export type Answers = Record<string, string>;

/**
 * An admitted provider from the signatures to the end of its contract, with its spending room; and the register at each
 * step. Its steps stand on the agenda of the world.
 */
export function agreement(world: World, kvk: string): { readonly play: AdmissionPlay; readonly answers: Answers } {
  const play = playAdmission(world, {
    id: 'toegelaten', segment: 5, title: 'Begeleiding, open voor wie voldoet', openAt: instant('2026-01-14T10:00:00+01:00'), startsOn: day('2026-02-01'), entry: 'continuous', decisionTermDays: 42,
    conditions: [{ id: 'C1', title: 'Registratie' }], applications: [{ kvk, submitAt: instant('2026-01-15T10:00:00+01:00'), meets: ['C1'], decideAt: instant('2026-01-19T10:00:00+01:00') }],
  }, instant('2026-01-13T10:00:00+01:00'));
  const answers: Answers = {};
  const on = (moment: string, act: () => Promise<unknown>): void => { world.agenda.add(instant(moment), async () => { await act(); await world.settle(); }); };
  const office = async (who: string, below: string, input: object): Promise<unknown> => (await world.as(who)).command(`${atAdmission(play)}/contracts/${kvk}${below}`, input);
  const own = async (): Promise<string> => (await (await world.provider(kvk)).view<Shown>(`${atAdmission(play)}/contract`)).contract.hash;
  /** Anybody asks, without signing in. */
  const asked = async (name: string, of: string): Promise<void> => {
    const response = await (await world.as('officer')).fetch(`/v1/public/register?q=${kvk}&municipality=GM0503${of === '' ? '&history=yes' : `&on=${of}`}`);
    const { providers } = await response.json() as Register;
    answers[name] = providers.flatMap(({ periods }) => periods.map(({ from, until, suspended }) => `${from}/${until}${suspended ? ' suspended' : ''}`)).join(' ') || 'no';
  };

  on('2026-01-20T10:00:00+01:00', async () => {
    const readBack = await own();
    await (await world.provider(kvk)).command(`${atAdmission(play)}/contract/signatures`, { readBack, agreed: true });
    await asked('signed by one', '2026-02-01');
    await office('lead', '/countersignatures', { readBack });
    await asked('signed by both, before the first day', '2026-01-31');
    await asked('signed by both, first day', '2026-02-01');
    await office('officer', '/rooms', { year: 2026, amount: 10_000_00 });
  });
  on('2026-02-03T10:00:00+01:00', async () => {
    await office('officer', '/rooms/uses', { year: 2026, through: '2026-02-02', amount: 7_000_00 });
    await office('officer', '/rooms/talks', { year: 2026, on: '2026-02-03', report: 'Meer jeugdigen dan verwacht.' });
    await office('lead', '/rooms/decisions', { year: 2026, outcome: 'raise', amount: 12_000_00, reason: 'De vraag is groter.' });
    await office('lead', '/suspensions', { from: '2026-02-10', reason: 'Onderzoek van de inspectie.' });
    await (await world.as('officer')).view(`${atAdmission(play)}/contracts/${kvk}`);
    await own();
  });
  on('2026-02-20T10:00:00+01:00', async () => {
    await asked('before the suspension', '2026-02-09');
    await asked('suspended', '2026-02-20');
    await office('lead', '/suspensions/endings', { on: '2026-02-21', reason: 'In orde.' });
    await asked('resumed', '2026-02-21');
    await office('lead', '/endings', { how: 'mutual', noticeOn: '2026-02-20', endsOn: '2026-03-31', reason: 'De aanbieder stopt.' });
    await asked('last day', '2026-03-31');
    await asked('after the end', '2026-04-01');
    await asked('ever', '');
    // The region's working list, and the files that go with it.
    await (await world.as('officer')).view('/agenda');
  });
  return { play, answers };
}
