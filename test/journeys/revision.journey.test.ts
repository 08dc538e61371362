import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../infra/season/bids.ts';
import { decideRoutes } from '../../infra/season/routes.ts';
import { participants } from '../../shared/region/participants.ts';
import { Journey, type Walker } from './walk.ts';

/** Two providers and the office revise an agreement in two rounds: the first signs what it asked for, the second refuses. */
let journey: Journey;
let id: string;
let officer: Walker;
let lead: Walker;
let one: Walker;
let two: Walker;
const [linde, kompas] = ['27000001', '27000002'];
const at = (path = ''): string => `/revisions/${id}${path}`;
const act = async (who: string, path: string, input?: object): Promise<Readonly<Record<string, unknown>>> => (await (await journey.portal.world.as(who)).command(at(path), input)).result;
/** What stands between the headings of one article, or of one provider. */
const part = (walker: Walker, name: RegExp) => walker.page.locator('main section').filter({ has: walker.page.getByRole('heading', { name }) }).first();

/** The form of one article stands folded up below it. */
async function unfold(walker: Walker, name: RegExp) {
  const article = part(walker, name);
  await article.locator('summary').first().click();
  return article;
}

/** Signs everybody in anew: by then their sessions have ended. */
async function day(moment: string): Promise<void> {
  journey.portal.at(moment);
  await Promise.all([officer.signIn('staff', 'officer'), lead.signIn('staff', 'lead'), one.signIn('provider', 'linde-signatory'), two.signIn('provider', 'kompas-signatory')]);
}

beforeAll(async () => {
  journey = await Journey.begin('2026-01-05T08:00:00.000Z');
  await decideRoutes(journey.portal.world, 1);
  await register(journey.portal.world, [{ kvk: linde, name: 'De Linde Jeugdzorg' }, { kvk: kompas, name: '’t Kompas Jeugdhulp' }]);
  [officer, lead, one, two] = await Promise.all([journey.person('staff', 'officer'), journey.person('staff', 'lead'), journey.person('provider', 'linde-signatory'), journey.person('provider', 'kompas-signatory')]);
}, 300_000);
afterAll(() => journey.close());

describe('a revision', { timeout: 300_000 }, () => {
  it('begins as a concept with its providers and text, and invites them', async () => {
    await officer.go('/staff/revisions');
    await officer.take('Segment 1');
    await officer.type('Titel', 'Ontwikkelovereenkomst verblijf');
    await officer.type('Waar staat dat in de lopende overeenkomst?', 'Artikel 1.4: wie weigert, beëindigt.');
    await officer.see('h-list');
    await officer.press('Beginnen');
    id = /rev_\w+/.exec(officer.page.url())?.[0] ?? '';
    await act('officer', '/invitations', { kvk: linde, name: 'De Linde Jeugdzorg', turnover: 900_000_000, youths: 300 });
    await act('officer', '/invitations', { kvk: kompas, name: '’t Kompas Jeugdhulp', turnover: 300_000_000, youths: 100 });
    await act('officer', '/texts/1/beginnings');
    for (const [number, heading, text] of [['1.1', 'Doel', 'Kinderen groeien zo thuis mogelijk op.'], ['3.1', 'Wachttijd', 'De hulp begint binnen zes weken na de aanmelding.']] as const) await act('officer', '/texts/1/articles', { number, heading, text });
    await act('officer', '/consultations', { inputUntil: '2026-01-05' });
    await officer.go(`/staff${at()}`);
    await officer.says('De Linde Jeugdzorg', '€ 9.000.000,00');
    await officer.see('h-consultation');
    await journey.portal.stack.settle();
    await one.go('/provider');
    await one.follow('Ontwikkelovereenkomst verblijf');
    await one.type('Onderwerp', 'Wachttijd');
    await one.type('Uw inbreng', 'Reken de wachttijd vanaf een complete aanmelding.');
    await one.see('h-invited');
    await one.press('Inbreng versturen');
    await one.says('Wij hebben uw inbreng ontvangen.');
  });

  it('lays its draft before the providers, who react article by article and submit', async () => {
    await day('2026-01-06T08:00:00.000Z');
    await act('officer', '/preparations', { version: 1 });
    await lead.go(`/staff${at('/presentations')}`);
    await lead.moment('Reageren tot', '2026-01-20', '17:00');
    await lead.take('Met de naam van de aanbieder');
    await lead.see('h-present');
    await lead.press('Voorleggen');
    await lead.says('De aanbieders kunnen reageren.');
    for (const [provider, stance, name] of [[one, 'Niet akkoord', 'one'], [two, 'Akkoord, mits', 'two']] as const) {
      await provider.go(`/provider${at('/rounds/1')}`);
      const article = await unfold(provider, /3\.1/);
      await provider.take(stance, article);
      await provider.type('Waarom?', 'Een aanmelding is vaak niet compleet.', article);
      await provider.type('Uw tekstvoorstel', 'De hulp begint binnen zes weken nadat de aanmelding compleet is.', article);
      await provider.press('Opslaan in het concept', article);
      await provider.says('NIET INGEDIEND');
      await provider.see(`h-draft-${name}`);
      await provider.take('Wij dienen deze reacties in namens onze organisatie.');
      await provider.press('Reacties indienen');
      await provider.says('Uw reacties zijn ingediend.', 'Dit telt');
      await provider.doesNotSay('NIET INGEDIEND');
      await provider.see(`h-submitted-${name}`);
    }
  });

  it('answers like reactions together, and publishes the nota van beantwoording', async () => {
    await day('2026-01-20T16:02:00.000Z');
    await officer.go(`/staff${at('/closings')}`);
    await officer.press('Afsluiten');
    await officer.go(`/staff${at('/rounds/1')}`);
    await officer.says('De Linde Jeugdzorg', '75,0%');
    await officer.see('h-reactions');
    await officer.follow(/3\.1/);
    for (const name of [/^De Linde Jeugdzorg \(/, /Kompas Jeugdhulp \(/]) await officer.take(name);
    await officer.take('Overgenomen');
    await officer.type('Motivering', 'U hebt gelijk.');
    await officer.type('Zo komt het artikel te luiden', 'De hulp begint binnen zes weken nadat de aanmelding compleet is.');
    await officer.see('h-answer');
    await officer.press('Antwoord opslaan');
    await officer.see('h-answered');
    await lead.go(`/staff${at()}`);
    await lead.press('Publiceren');
    await journey.portal.stack.settle();
    await two.go(`/provider${at('/rounds/1/nota')}`);
    await two.says('De Linde Jeugdzorg', 'U hebt gelijk.', 'nadat de aanmelding compleet is');
    await two.see('h-nota');
  });

  it('shows in a second round what changed, and ends it when its one reaction has an answer', async () => {
    await act('officer', '/texts/2/beginnings');
    await act('officer', '/consultations', { inputUntil: '2026-01-20' });
    await day('2026-01-21T08:00:00.000Z');
    await officer.go(`/staff${at('/texts/2/changes/1')}`);
    await officer.says('compleet is');
    await officer.see('h-redline');
    await act('officer', '/preparations', { version: 2 });
    await act('lead', '/presentations', { version: 2, reactUntil: '2026-02-04T16:00:00.000Z', names: 'named' });
    await two.go(`/provider${at('/rounds/2')}`);
    const whole = await unfold(two, /1\.1/);
    await two.take('Vraag', whole);
    await two.type('Waarom?', 'Blijven lopende plaatsingen zoals zij zijn?', whole);
    await two.press('Opslaan in het concept', whole);
    await two.take('Wij dienen deze reacties in namens onze organisatie.');
    await two.press('Reacties indienen');
    await two.see('h-second-round');
    await day('2026-02-04T16:02:00.000Z');
    await act('officer', '/closings', { round: 2 });
    await officer.go(`/staff${at('/rounds/2')}`);
    await officer.follow(/1\.1/);
    await officer.take(/Kompas Jeugdhulp \(/);
    await officer.take('Beantwoord');
    await officer.type('Motivering', 'Ja.');
    await officer.press('Antwoord opslaan');
    await act('lead', '/replies');
  });

  it('is decided on by nine colleges, made final, and signed by one provider and not by the other', async () => {
    await act('officer', '/preparations', { version: 2 });
    await act('officer', '/requests', { version: 2 });
    const codes = participants(1, '2026-02-04' as never).map(({ code }) => code);
    for (const code of codes.filter((each) => each !== 'GM0503')) await (await journey.portal.world.college(code)).command(at(`/decisions/${code}`), { outcome: 'approved', decidedOn: '2026-02-04' });
    const delft = await journey.person('council', 'college-delft');
    await delft.go(`/council${at()}`);
    await delft.says('8 van de 9 colleges hebben ingestemd.');
    await delft.take('Ingestemd');
    await delft.see('h-council');
    await delft.press('Besluit vastleggen');
    await delft.says('9 van de 9 colleges hebben ingestemd.');
    await lead.go(`/staff${at('/adoptions')}`);
    await lead.moment('Ondertekenen tot', '2026-06-15', '17:00');
    await lead.see('h-adopt');
    await lead.press('Vaststellen');
    await journey.portal.stack.settle();
    await one.go(`/provider${at('/agreement')}`);
    await one.says('NIET', 'nadat de aanmelding compleet is', 'Artikel 1.4: wie weigert, beëindigt.');
    await one.see('h-agreement');
    await one.take('Wij aanvaarden de herziene overeenkomst.');
    await one.press('Ondertekenen');
    await one.says('U hebt ondertekend.');
    await one.see('h-signed');
    await two.go(`/provider${at('/agreement')}`);
    await two.type('Waarom weigert u?', 'Zes weken halen wij niet.');
    await two.press('Weigeren');
    await two.see('h-refused');
    await lead.go(`/staff${at('/signing')}`);
    await lead.says('75,0%', 'Zes weken halen wij niet.');
    await lead.press('Ondertekenen');
    await lead.see('h-signing');
  });

  it('ends nothing by itself: a person confirms what follows for who refused', async () => {
    await day('2026-06-15T15:02:00.000Z');
    await act('officer', '/signing-endings');
    await lead.go(`/staff${at('/signing')}`);
    await lead.follow(/Gevolg bevestigen/);
    await lead.take('De overeenkomst eindigt');
    await lead.type('Laatste dag van de overeenkomst', '2026-12-31');
    await lead.type('Motivering', 'Artikel 1.4.');
    await lead.press('Bevestigen');
    await lead.says('Het gevolg is bevestigd.');
    await journey.portal.stack.settle();
    await two.go(`/provider${at('/agreement')}`);
    await two.says('Uw overeenkomst eindigt. De laatste dag is donderdag 31 december 2026.');
    await two.see('h-ended');
    await one.go(`/provider${at('?language=en')}`);
    await one.see('h-revised-en');
  });

  it('nothing on its pages hinders anybody, and all fit a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});
