import { workingDayOnOrAfter } from '../../../shared/kernel/holidays.ts';
import { addDays, amsterdam, dayOf, later, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { general } from '../../../shared/revision/article.ts';
import { hashOfRemarks, type Remark } from '../../../shared/revision/reaction.ts';
import { decideRoutes } from '../../season/routes.ts';
import type { World } from '../../season/world.ts';
import { articles, firstRound } from './agreement.ts';
import { providers } from './scenario.ts';

/** Turnover of a year in cents, and how many youths each provider helped. */
const market: Readonly<Record<string, readonly [turnover: number, youths: number]>> = {
  '27000001': [1_240_000_000, 310], '27000002': [860_000_000, 190], '27000003': [415_000_000, 88], '27000004': [1_950_000_000, 402], '27000005': [96_000_000, 21], '27000006': [233_000_000, 54],
};

/**
 * A revision for segment 1 in its second round of reactions: the first was answered, two providers have reacted, and a
 * third has a draft that it did not submit.
 */
export function seedRevision(world: World, now: Instant): void {
  const { agenda, as, provider } = world;
  let id = '';
  const ids = new Map<string, string>();
  const on = (days: number, act: () => Promise<unknown>): void => { agenda.add(later(now, { days }), async () => { await act(); }); };
  const office = async (who: string, path: string, input?: object): Promise<Readonly<Record<string, unknown>>> => (await (await as(who)).command(`/revisions/${id}${path}`, input)).result;
  const write = async (kvk: string, round: number, article: string, remark: Remark): Promise<void> => {
    const { reason, wording, ...rest } = remark;
    await (await provider(kvk)).command(`/revisions/${id}/rounds/${round}/reaction/articles/${ids.get(article) ?? article}`, { ...rest, ...(reason === '' ? {} : { reason }), ...(wording === '' ? {} : { wording }) });
  };
  const react = async (kvk: string, round: number, remarks: Readonly<Record<string, Remark>>): Promise<void> => {
    for (const [article, remark] of Object.entries(remarks)) await write(kvk, round, article, remark);
    const readBack = hashOfRemarks(round, Object.fromEntries(Object.entries(remarks).map(([article, remark]) => [ids.get(article) ?? article, remark])));
    await (await provider(kvk)).command(`/revisions/${id}/rounds/${round}/reaction/submissions`, { readBack, confirmed: true });
  };
  const today = dayOf(now);
  on(-150, async () => {
    await decideRoutes(world, 1);
    const { result } = await (await as('officer')).command('/revisions', {
      segment: '1', title: 'Ontwikkelovereenkomst verblijf', description: 'Wij herzien de overeenkomst met wie nu verblijf levert. Kinderen wonen straks vaker in een gezin of in een kleine groep.',
      refusal: 'ends', refusalClause: 'Artikel 1.4: wie een herziene tekst weigert, noemt een goede reden. De overeenkomst eindigt dan op de laatste dag voordat de herziene tekst begint.',
    });
    id = String(result['revision']);
    for (const { kvk, name } of providers.filter((one) => market[one.kvk] !== undefined)) await office('officer', '/invitations', { kvk, name, turnover: market[kvk]?.[0], youths: market[kvk]?.[1] });
    await office('officer', '/plans', planOn(today));
    await office('officer', '/texts/1/beginnings');
    for (const [number, heading, text] of articles) ids.set(number, String((await office('officer', '/texts/1/articles', { number, heading, text }))['article']));
    await office('officer', '/consultations', { inputUntil: addDays(today, -130) });
  });
  on(-140, async () => {
    await (await provider('27000004')).command(`/revisions/${id}/inputs`, { title: 'Kleine groepen', text: 'Kleine groepen vragen om andere gebouwen. Geef ons daar de tijd voor.' });
    const { stream } = await (await as('officer')).command(`/revisions/${id}/notes`, { voice: 'table', on: addDays(today, -141), title: 'Ontwikkeltafel verblijf', text: 'De tafel steunt de beweging naar kleine groepen, en vraagt om een pad tot 2030.' });
    await office('officer', `/inputs/${stream.split('/').at(-1) ?? ''}/answers`, { answer: 'Artikel 4.1 noemt 2030.' });
  });
  on(-125, async () => {
    await office('officer', '/preparations', { version: 1 });
    await office('lead', '/presentations', { version: 1, reactUntil: until(addDays(today, -100)), names: 'named' });
  });
  on(-105, async () => {
    for (const kvk of Object.keys(market)) {
      const own = firstRound.filter(({ by }) => by.some((one) => one === kvk)).map(({ article, stance, reason, wording }) => [article, { stance, reason, wording, confidential: false }] as const);
      if (own.length > 0) await react(kvk, 1, Object.fromEntries(own));
    }
  });
  on(-92, async () => {
    await office('officer', '/closings', { round: 1 });
    for (const { article, by, outcome, motivation, adopted } of firstRound) {
      await office('officer', `/rounds/1/articles/${ids.get(article) ?? ''}/replies`, { reactions: by, outcome, motivation, ...(adopted === '' ? {} : { wording: adopted }) });
    }
    await office('lead', '/replies');
    await office('officer', '/texts/2/beginnings');
    await office('officer', '/consultations', { inputUntil: addDays(today, -30) });
  });
  on(-20, async () => {
    await office('officer', '/preparations', { version: 2 });
    await office('lead', '/presentations', { version: 2, reactUntil: until(addDays(today, 16)), names: 'named' });
  });
  on(-10, () => react('27000002', 2, { '3.1': said('agree', 'Dank voor deze tekst.'), '3.2': said('agree-if', 'Bij een crisis is overleg vooraf niet mogelijk.', 'Bij een crisis is dat overleg achteraf.') }));
  on(-4, () => react('27000003', 2, { '5.1': said('agree'), '3.2': said('objection', 'Ouders zijn niet altijd bereikbaar.'), [general]: said('question', 'Blijven lopende plaatsingen zoals zij zijn?') }));
  on(-2, () => write('27000001', 2, '4.1', said('agree-if', 'Tachtig procent halen wij alleen als er genoeg gezinshuizen zijn.')));
}

const said = (stance: Remark['stance'], reason = '', wording = ''): Remark => ({ stance, reason, wording, confidential: false });
/** Five in the afternoon of a working day. */
const until = (on: Day): Instant => amsterdam(workingDayOnOrAfter(on), '17:00');

/** As it went, and as it is meant to go; agreements start on the first of January that leaves two months after the signing. */
function planOn(today: Day): object {
  const signUntil = addDays(today, 100);
  const year = Number(addDays(signUntil, 60).slice(0, 4)) + 1;
  return { consultOn: addDays(today, -150), draftOn: addDays(today, -125), repliesOn: addDays(today, 30), finalOn: addDays(today, 45), signUntil, startsOn: `${Math.max(year, 2027)}-01-01`, late: true };
}
