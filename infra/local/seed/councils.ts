import { workingDayOnOrAfter } from '../../../shared/kernel/holidays.ts';
import { addDays, dayOf, instantOf, later, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { strategyRisks } from '../../../shared/region/risks.ts';
import type { Visitor } from '../../client/client.ts';
import { at } from '../../season/prepare.ts';
import type { Play } from '../../season/tender.ts';
import type { World } from '../../season/world.ts';

/**
 * What municipalities do and are told beside the procedures: who wants mail, a college with remarks that have their
 * answer and one whose remarks wait for it, letters that were sent, and two risks that changed.
 */
export function seedCouncils(world: World, now: Instant, plays: readonly Play[]): void {
  const { agenda, as, college } = world;
  const on = (days: number, act: () => Promise<unknown>): void => { agenda.add(later(now, { days }), async () => { await act(); }); };
  const asking = plays.find(({ file }) => file.id === 'colleges');
  const prefer = (visitor: Visitor, mail: string, segments: readonly string[], email: string): Promise<unknown> => visitor.command('/preferences', { mail, segments, email });
  const remark = async (municipality: string, remarks: string): Promise<void> => {
    if (asking === undefined || asking.portalId === '') return;
    await (await college(municipality)).command(`${at(asking)}/decisions/${municipality}`, { outcome: 'approved-with-remarks', decidedOn: dayOf(instantOf(world.stack.clock.now())), reference: `Z/${municipality.slice(2)}/118`, remarks });
  };
  on(-6, async () => {
    await prefer(await college('GM1916'), 'at-once', ['1', '2', '3', '4', '5'], 'p.duivesteijn@leidschendam-voorburg.example');
    await prefer(await as('council-leidschendam-voorburg'), 'daily', ['5'], 'w.otten@leidschendam-voorburg.example');
    await prefer(await college('GM0503'), 'at-once', ['1', '2', '3', '4', '5'], 'l.vandermeer@delft.example');
    await prefer(await college('GM1783'), 'daily', ['1', '4', '5'], 'c.zuidgeest@westland.example');
  });
  on(-3, async () => {
    const officer = await as('officer');
    const decisions = strategyRisks.find(({ id }) => id === 'decisions');
    await officer.command('/risks/decisions/assessments', {
      title: decisions?.title.nl, titleEnglish: decisions?.title.en, segments: ['1', '2', '3', '4', '5'], owner: 'Procesleider inkoop jeugdhulp', chance: 'medium', impact: 'high', status: 'watched',
      measure: 'Colleges krijgen de stukken met een gevraagde datum, en een herinnering als die datum nadert.', measureEnglish: 'Colleges get the documents with a day that is asked, and a reminder when that day comes near.',
      reason: 'De colleges hebben de stukken voor segment 5. Een besluit dat later komt, verschuift de publicatie.',
    });
    await officer.command('/risks', {
      title: 'Aanbieders vinden te weinig personeel voor het collectieve aanbod', titleEnglish: 'Providers find too few people for collective care', segments: ['4', '5'], owner: 'Accountmanagers Servicebureau', chance: 'medium', impact: 'medium', status: 'open',
      measure: 'In de nota van inlichtingen vragen wij aanbieders hoe zij personeel werven. Wij bespreken dit elk kwartaal.', measureEnglish: 'We ask providers how they recruit, and talk about it every quarter.', reason: 'Aanbieders noemden dit bij de consultatie.',
    });
  });
  // One municipality keeps up with its letters; the newest are left to the visitor.
  on(-1, () => sendLetters(world, 'GM1916', dayOf(later(now, { days: -1 }))));
  on(-2, () => remark('GM0503', 'Leg in de leidraad uit hoe aanbieders samenwerken met de lokale teams in Delft.'));
  on(-1, async () => {
    await remark('GM0629', 'Neem op dat groepsaanbod ook in kleine kernen te vinden is.');
    if (asking === undefined || asking.portalId === '') return;
    const officer = await as('officer');
    const { recordedAt } = await decisionOf(await college('GM0503'), at(asking));
    await officer.command(`/procedures/${asking.portalId}/decisions/GM0503/answers`, { recordedAt, answer: 'Dat doen wij. De leidraad krijgt een paragraaf over samenwerken met lokale teams.' });
  });
}

/** What the college itself reads of its decision. */
const decisionOf = async (college: Visitor, path: string): Promise<{ readonly recordedAt: Instant }> => (await college.view<{ own: { recordedAt: Instant } }>(path)).own;

interface Drafts { readonly drafts: readonly { readonly id: string; readonly at: Instant }[] }

/** Approves every draft that lay there for a week, by the day on which its college decided. */
async function sendLetters(world: World, municipality: string, today: Day): Promise<void> {
  const visitor = await world.college(municipality);
  const { drafts } = await visitor.view<Drafts>('/letters');
  for (const { id, at: drafted } of drafts) {
    const decidedOn = workingDayOnOrAfter(addDays(dayOf(drafted), 7));
    if (decidedOn > today) continue;
    const { letter: { version } } = await visitor.view<{ letter: { version: number } }>(`/letters/${id}`);
    await visitor.command(`/letters/${id}/approvals`, { version, caseNumber: `Z/${municipality.slice(2)}/${decidedOn.slice(5).replace('-', '')}`, decidedOn, signatories: 'De secretaris en de burgemeester' });
  }
}
