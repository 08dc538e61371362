import type { World } from '../../infra/season/world.ts';
import { dayOf, instant, instantOf } from '../../shared/kernel/moments.ts';
import { participants } from '../../shared/region/participants.ts';
import { hashOfText } from '../../shared/revision/article.ts';
import { hashOfRemarks } from '../../shared/revision/reaction.ts';
import { makeOpenHouse, openOpenHouse } from '../open-house.ts';
import { hashWith, makeRevision, type MadeRevision } from '../revision.ts';
import { outage } from './outage.ts';
import { readEverything, readFiles } from './requests.ts';

/**
 * A revision of running agreements beside the tender, with two providers: input, one round of reactions and replies,
 * a text that the colleges decide on twice, one signature and one refusal. Its steps stand on the agenda of the world.
 */
export function revision(world: World, [one, two]: readonly [string, string]): void {
  // Others can be admitted after it.
  world.routes.needed.set(1, ['revision', 'open-house']);
  let made: MadeRevision = { id: '', path: '', articles: [] };
  const on = (moment: string, act: () => Promise<unknown>): void => { world.agenda.add(instant(moment), async () => { await act(); await world.settle(); }); };
  const office = async (who: string, to: string, input?: object, path = made.path) => (await world.as(who)).command(path + to, input);
  const own = async (kvk: string, to: string, input?: object) => (await world.provider(kvk)).command(made.path + to, input);
  /** Everything there is to read of it, at this stage. */
  const named = (version: string): Readonly<Record<string, string>> => ({ revision: made.id, version, from: '1', round: '1', article: made.articles[1]?.id ?? '', kvk: one });
  const read = (version = '1') => readEverything(world, named(version), one);
  const decisions = async (): Promise<void> => {
    const today = dayOf(instantOf(world.stack.clock.now()));
    for (const { code } of participants(1, today)) await (await world.college(code)).command(`${made.path}/decisions/${code}`, { outcome: 'approved', decidedOn: today });
  };
  const shorter = 'De hulp begint binnen vier weken.';

  on('2026-01-13T11:00:00+01:00', async () => {
    const mistake = await makeRevision(world, [one], { title: 'Vergissing', limits: true });
    const office_ = (who: string, to: string, input?: object): Promise<unknown> => office(who, to, input, mistake.path);
    await office_('officer', '/invitation-lists', { lines: `KvK;Naam;Omzet;Jeugdigen\n${two};Aanbieder ${two};800000,00;90` });
    await office_('officer', '/invitations/removals', { kvk: two });
    await office_('officer', '/texts/1/articles/removals', { article: mistake.articles[0]?.id });
    const { result } = await office_('officer', '/texts/1/imports', { markdown: '# 1.1 Doel\nSamen.\n\n## Artikel 3.1 Wachttijd\nBinnen zes weken.' }) as { result: { articles: string[] } };
    // An article that has its number still is the same article.
    if (result.articles[1] !== mistake.articles[1]?.id) throw new Error('article 3.1 became another');
    await office_('jurist', '/findings', { finding: 'no-limit', motivation: 'Iedereen met een overeenkomst kan dit.' });
    await office_('officer', '/descriptions', { title: 'Een vergissing', refusal: 'continues' });
    await office_('lead', '/withdrawal', { reason: 'Opnieuw opgezet.' });
    made = await makeRevision(world, [one, two]);
    await read();
    await office('officer', '/consultations', { inputUntil: '2026-01-16' });
  });
  on('2026-01-14T11:00:00+01:00', async () => {
    await own(one, '/inputs', { title: 'Kortere wachttijd', text: 'Maak de wachttijd korter.' });
    const { stream } = await office('officer', '/notes', { voice: 'table', on: '2026-01-14', title: 'Ontwikkeltafel verblijf', text: 'Breed gedragen.' });
    await office('officer', `/inputs/${stream.split('/').at(-1) ?? ''}/answers`, { answer: 'Dit staat in artikel 3.1.' });
  });
  on('2026-01-20T11:00:00+01:00', async () => {
    await office('officer', '/preparations', { version: 1 });
    await office('lead', '/presentations', { version: 1, reactUntil: instant('2026-02-13T17:00:00+01:00'), names: 'anonymous' });
    await office('officer', '/extensions', { term: 'reactions', until: instant('2026-02-16T17:00:00+01:00'), reason: 'Het is vakantie.' });
    await office('lead', '/extensions/approvals');
  });
  on('2026-02-09T11:00:00+01:00', async () => {
    const article = made.articles[1]?.id ?? '';
    const reaction = '/rounds/1/reaction';
    const remark = { stance: 'objection', reason: 'Zes weken is te lang.', wording: shorter, confidential: false } as const;
    await own(one, `${reaction}/articles/general`, { stance: 'agree' });
    await own(one, `${reaction}/removals`, { article: 'general' });
    await own(one, `${reaction}/articles/${article}`, remark);
    const submit = () => own(one, `${reaction}/submissions`, { readBack: hashOfRemarks(1, { [article]: remark }), confirmed: true });
    await submit();
    await own(one, `${reaction}/withdrawals`);
    await submit();
    await read();
  });
  // The afternoon of its last day.
  on('2026-02-16T16:00:00+01:00', () => outage(world, made, one));
  on('2026-02-17T17:02:00+01:00', async () => {
    await office('officer', '/closings', { round: 1 });
    await read();
    await office('jurist', `/rounds/1/articles/${made.articles[1]?.id ?? ''}/replies`, { reactions: [one], outcome: 'adopted', motivation: 'Wij maken de wachttijd korter.', wording: shorter });
    await office('lead', '/replies');
    await office('officer', '/texts/2/beginnings');
    await office('officer', '/preparations', { version: 2 });
    await office('officer', '/requests', { version: 2 });
    await office('lead', '/returns', { reason: 'De colleges krijgen nog een toelichting.' });
    await office('officer', '/preparations', { version: 2 });
    await office('officer', '/requests', { version: 2 });
    await read('2');
  });
  on('2026-03-16T11:00:00+01:00', async () => {
    await decisions();
    await office('lead', '/adoptions', { signUntil: instant('2026-06-15T17:00:00+02:00'), startsOn: '2027-01-01' });
  });
  on('2026-06-04T11:00:00+02:00', async () => {
    const readBack = hashWith(made.articles, made.articles[1]?.id ?? '', shorter);
    if (readBack === hashOfText(made.articles)) throw new Error('nothing was adopted');
    await own(one, '/signature/acceptances', { readBack, agreed: true });
    await own(two, '/signature/refusals', { readBack, reason: 'Vier weken halen wij niet.' });
    await office('lead', `/signatures/${one}/countersignatures`, { readBack });
    await read('2');
    // A term runs, a nota is out, and the text was shown to all.
    await readFiles(world, named('2'), one);
  });
  on('2026-06-15T17:02:00+02:00', async () => {
    await office('officer', '/signing-endings');
    await office('lead', `/signatures/${two}/consequences`, { means: 'ends', endsOn: '2026-12-31', motivation: 'Artikel 1.4.2.' });
    await read('2');
    const others = await makeOpenHouse(world, { title: 'Verblijf: ook voor anderen', segment: '1', revision: made.id });
    await (await world.as('officer')).command(`${others}/requests`);
    await openOpenHouse(world, others, instantOf(world.stack.clock.now()), 1);
    const admission = { admission: others.slice('/admissions/'.length) };
    await readEverything(world, admission, one);
    await readFiles(world, admission, one);
  });
}
