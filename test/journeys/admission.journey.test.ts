import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile } from '../../infra/client/client.ts';
import { decideRoutes } from '../../infra/season/routes.ts';
import { participants } from '../../shared/region/participants.ts';
import { Journey, type Walker } from './walk.ts';

/** A provider whose certificate has ended applies, is asked, does not answer, is heard and refused; with a new one it is admitted. */
let journey: Journey;
let house: string;
let applicant: Walker;
let officer: Walker;
let lead: Walker;
const kvk = '27000001';
const at = (path = ''): string => `/admissions/${house}${path}`;
const own = (path = ''): string => `/provider/admissions/${house}/application${path}`;
const staff = (path = ''): string => `/staff/admissions/${house}${path}`;

/** Puts a document into the provider's file, as its page does. */
async function evidence(name: string, type: string, issuedOn: string, validUntil: string): Promise<void> {
  const signatory = await journey.portal.visit('linde-signatory');
  const { upload } = await signatory.view<{ upload: { url: string; fields: Record<string, string> } }>('/organisation/evidence');
  await postFile(upload, name, new TextEncoder().encode(`%PDF-1.7\n% ${name}\n%%EOF\n`));
  await signatory.command(`/organisation/evidence/${/[^/]+$/.exec(upload.fields['key'] ?? '')?.[0] ?? ''}/records`, { type, issuedOn, validUntil });
}

/** Signs everybody in anew: by then their sessions have ended. */
async function day(moment: string): Promise<void> {
  journey.portal.at(moment);
  await Promise.all([applicant.signIn('provider', 'linde-signatory'), officer.signIn('staff', 'officer'), lead.signIn('staff', 'lead')]);
}

beforeAll(async () => {
  journey = await Journey.begin('2027-01-04T09:00:00.000Z');
  await decideRoutes(journey.portal.world, 5);
  const admin = await journey.portal.visit('linde-signatory');
  await admin.command('/organisation/registration', { name: 'De Linde Jeugdzorg', email: 'post@delinde.example' });
  [applicant, officer, lead] = await Promise.all([journey.person('provider', 'linde-signatory'), journey.person('staff', 'officer'), journey.person('staff', 'lead')]);
}, 300_000);
afterAll(() => journey.close());

describe('an open house', { timeout: 300_000 }, () => {
  it('is prepared as a task list, decided on by eight colleges and opened by two people', async () => {
    await officer.follow('Nieuwe toelatingsprocedure');
    await officer.take('Segment 5');
    await officer.type('Titel', 'Begeleiding thuis en in de buurt');
    await officer.press('Beginnen');
    house = /adm_\w+/.exec(officer.page.url())?.[0] ?? '';
    await officer.says('Voorwaarden met bewijs Nog te doen', 'Er is nog geen voorwaarde. Voeg er minstens één toe.');
    await officer.see('m-concept');
    await officer.follow('Voorwaarden met bewijs');
    await officer.type('Code', 'V1');
    await officer.type('Voorwaarde in het kort', 'Werken aan kwaliteit');
    await officer.type('Wat moet een aanbieder kunnen of hebben?', 'U werkt met een kwaliteitssysteem dat een ander toetst.');
    await officer.take(/^Kwaliteitscertificaat/);
    await officer.see('m-condition');
    await officer.press('Toevoegen');
    const api = await journey.portal.visit('officer');
    await api.command(at('/conditions'), { id: 'V2', title: 'Samenwerken in de wijk', text: 'U werkt samen met het wijkteam en de school.' });
    await api.command(at('/products'), { id: '45A04', title: 'Ambulante begeleiding', unit: '04', professionals: 6200, otherClient: 350, overhead: 1480, indexation: 320 });
    await api.command(at('/plans'), { startsOn: '2027-04-01', until: '2033-03-31', entry: 'fixed', days: [{ number: '1', on: '2027-04-01' }, { number: '2', on: '2027-10-01' }], decisionDays: 42, supplementDays: 14, hearingDays: 14 });
    await officer.go(staff());
    await officer.says('Voorwaarden met bewijs 2 toegevoegd', '€ 83,50');
    await officer.follow('Voorleggen');
    await officer.press('Voorleggen');
    const codes = participants(5, '2027-01-04' as never).map(({ code }) => code);
    for (const code of codes.filter((one) => one !== 'GM0503')) await (await journey.portal.world.college(code)).command(at(`/decisions/${code}`), { outcome: 'approved', decidedOn: '2027-01-04' });
    const delft = await journey.person('council', 'college-delft');
    await delft.says('Toelatingsprocedures', 'Uw college is gevraagd om een besluit');
    await delft.see('m-council-home');
    await delft.follow('Begeleiding thuis en in de buurt');
    await delft.says('7 van de 8 colleges hebben ingestemd.', 'Deze stukken zijn nog niet openbaar.');
    await delft.see('m-council');
    await delft.take('Ingestemd');
    await delft.press('Besluit vastleggen');
    await delft.says('8 van de 8 colleges hebben ingestemd.');
    await officer.go(staff());
    await officer.press('Klaar voor openstelling');
    await lead.go(staff());
    await lead.says('8 van de 8 colleges hebben ingestemd.', 'Een procesleider stelt open.', 'Dit wacht op u.');
    await lead.see('m-colleges');
    await lead.press('Openstellen');
    await lead.says('De toelatingsprocedure is open.', 'Er is nog geen aanmelding ingediend.');
    const anybody = await journey.walker();
    await anybody.go('/');
    await anybody.says('Toelating: doorlopend aanmelden', 'Open voor aanmelding');
    await anybody.see('m-public-home');
    await anybody.follow('Begeleiding thuis en in de buurt');
    await anybody.says('V1 Werken aan kwaliteit', 'Eén geldig document van deze soort', 'Wie vandaag wordt toegelaten, kan beginnen op donderdag 1 april 2027');
    await anybody.see('m-public');
    await anybody.go(`/admissions/${house}?language=en`);
    await anybody.says('Whoever meets all conditions is admitted.');
    await anybody.see('m-public-en');
  });

  it('takes an application in steps, with evidence from the own file', async () => {
    await evidence('Certificaat 2024.pdf', 'quality-certificate', '2024-01-15', '2027-01-14');
    await applicant.go('/provider');
    await applicant.says('U kunt zich aanmelden');
    await applicant.follow('Begeleiding thuis en in de buurt');
    await applicant.see('m-own-procedure');
    await applicant.press('Beginnen');
    await applicant.says('NIET INGEDIEND', 'Alle voorwaarden beantwoorden 0 van 2 klaar');
    await applicant.see('m-draft');
    await applicant.follow('Producten en gemeenten kiezen');
    await applicant.take(/Ambulante begeleiding/);
    await applicant.take('Delft');
    await applicant.press('Opslaan');
    await applicant.follow('Alle voorwaarden beantwoorden');
    const [first, second] = await applicant.page.locator('fieldset.row').all();
    if (first === undefined || second === undefined) throw new Error('two conditions');
    await first.getByLabel(/^Hoe voldoet u hieraan/).fill('Wij zijn gecertificeerd.');
    await first.getByLabel(/Certificaat 2024/).check();
    await second.getByLabel(/^Hoe voldoet u hieraan/).fill('In elk wijkteam werkt een collega van ons.');
    await applicant.see('m-answers');
    await applicant.press('Opslaan');
    await applicant.says('2 van 2 klaar');
    await applicant.see('m-draft-ready');
    await applicant.take(/^Alles is naar waarheid ingevuld/);
    await applicant.press('Definitief indienen');
    await applicant.says('Uw aanmelding is ingediend.', 'Wij beslissen uiterlijk op maandag 15 februari 2027.', 'Ontvangstbewijs');
    await applicant.see('m-submitted');
  });

  it('is asked for a valid certificate when the old one has ended, and gives none', async () => {
    await day('2027-01-18T09:00:00.000Z');
    await officer.go('/staff/applications');
    await officer.says('De Linde Jeugdzorg', 'toets of alles er is');
    await officer.see('m-work');
    await officer.follow('De Linde Jeugdzorg');
    await officer.says('Telt niet', 'Certificaat 2024.pdf');
    await officer.see('m-application');
    await officer.follow('Aanvulling vragen');
    await officer.take(/^V1/);
    await officer.type('Wat ontbreekt er?', 'Uw certificaat is verlopen. Stuur een nieuw certificaat.');
    await officer.see('m-ask');
    await officer.press('Aanvulling vragen');
    await officer.says('aanvulling van de aanbieder, tot en met maandag 1 februari 2027', 'staat stil');
    await applicant.go(own());
    await applicant.says('Vul uw aanmelding aan. Dat kan tot en met maandag 1 februari 2027', 'Uw certificaat is verlopen. Stuur een nieuw certificaat.');
    await applicant.see('m-supplement');
    await applicant.go('/provider');
    await applicant.says('Vul aan, tot en met maandag 1 februari 2027');
    await applicant.see('m-provider-home');
  });

  it('hears why it will be refused, answers, and is refused by a second person', async () => {
    await day('2027-02-02T09:00:00.000Z');
    await officer.go(staff(`/applications/${kvk}`));
    await officer.press('Compleet');
    await officer.follow('Voorwaarden beoordelen');
    const [first, second] = await officer.page.locator('fieldset.row').all();
    if (first === undefined || second === undefined) throw new Error('two conditions');
    await first.getByLabel('Voldoet niet').check();
    await first.getByLabel(/^Waarom/).fill('Uw certificaat is op 14 januari verlopen. U stuurde geen nieuw.');
    await second.getByLabel('Voldoet', { exact: true }).check();
    await second.getByLabel(/^Waarom/).fill('De werkwijze past.');
    await officer.see('m-judge');
    await officer.press('Oordelen opslaan');
    await officer.says('Er is een voorwaarde niet vervuld: afwijzen.');
    await officer.press('Voorstellen');
    await journey.portal.stack.settle();
    await lead.go(staff(`/applications/${kvk}`));
    await lead.says('De aanbieder mag nog reageren tot en met dinsdag 16 februari 2027. Beslis daarna.');
    await applicant.go(own());
    await applicant.says('Wij zijn van plan om af te wijzen. U kunt reageren tot en met dinsdag 16 februari 2027', 'Uw certificaat is op 14 januari verlopen.');
    await applicant.see('m-intended');
    await applicant.follow('Reageren op de voorgenomen afwijzing');
    await applicant.type('Uw reactie', 'De audit is uitgesteld. Het nieuwe certificaat komt in maart.');
    await applicant.see('m-hearing');
    await applicant.press('Reactie versturen');
    await lead.go(staff(`/applications/${kvk}`));
    await lead.says('Het nieuwe certificaat komt in maart.');
    await lead.see('m-decide');
    await lead.press('Beslissen');
    await journey.portal.stack.settle();
    await applicant.go(own());
    await applicant.says('Wij hebben u niet toegelaten.', 'U kunt zich altijd opnieuw aanmelden');
    await applicant.see('m-refused');
    await applicant.go('/provider/inbox');
    await applicant.follow('Besluit over uw aanmelding');
    await applicant.says('Afwijzing van uw aanmelding: Begeleiding thuis en in de buurt', 'Uw certificaat is op 14 januari verlopen.');
    await applicant.see('m-letter');
  });

  it('applies again with the new certificate, and is admitted from the next day of entry', async () => {
    await day('2027-03-09T09:00:00.000Z');
    await evidence('Certificaat 2027.pdf', 'quality-certificate', '2027-03-01', '2030-02-28');
    await applicant.go(own());
    await applicant.press('Beginnen');
    await applicant.says('Eerdere aanmeldingen', 'Aanmelding 2', 'Bewijs telt niet');
    await applicant.see('m-again');
    await officer.go(staff());
    await officer.says('Eerdere aanmelding.');
    const api = await journey.portal.visit('linde-signatory');
    const { pieces } = await api.view<{ pieces: { id: string; name: string }[] }>('/organisation/evidence');
    await api.command(at('/application/answers'), { answers: [{ condition: 'V1', statement: 'Wij zijn weer gecertificeerd.', evidence: [pieces.find(({ name }) => name === 'Certificaat 2027.pdf')?.id] }] });
    await applicant.go(own());
    await applicant.take(/^Alles is naar waarheid ingevuld/);
    await applicant.press('Definitief indienen');
    await officer.go(staff(`/applications/${kvk}`));
    await officer.press('Compleet');
    const jurist = await journey.portal.visit('jurist');
    await jurist.command(at(`/applications/${kvk}/judgments`), { judgments: [
      { condition: 'V1', verdict: 'met', considered: [pieces.find(({ name }) => name === 'Certificaat 2027.pdf')?.id], motivation: 'Het certificaat geldt.' }, { condition: 'V2', verdict: 'met', motivation: 'De werkwijze past.' },
    ] });
    await officer.go(staff(`/applications/${kvk}`));
    await officer.says('Alle voorwaarden zijn vervuld: toelaten.');
    await officer.press('Voorstellen');
    await lead.go(staff(`/applications/${kvk}`));
    await lead.press('Beslissen');
    await lead.says('Toegelaten op', 'Het contract begint op donderdag 1 april 2027.');
    await lead.see('m-decided');
    await journey.portal.stack.settle();
    await applicant.go(own());
    await applicant.says('U bent toegelaten.', 'Uw contract begint op donderdag 1 april 2027 en loopt tot en met donderdag 31 maart 2033.');
    await applicant.see('m-admitted');
    await applicant.go(own('?language=en'));
    await applicant.see('m-admitted-en');
    await lead.go('/staff/applications');
    await lead.says('Er wacht geen aanmelding op een besluit.');
    await lead.go('/staff');
    await lead.see('m-staff-home');
  });

  it('nothing on its pages hinders anybody, and all fit a phone', async () => {
    expect(await journey.complaints()).toEqual([]);
  });
});
