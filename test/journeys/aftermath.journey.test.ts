import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import type { EvidenceView } from '../../shared/views/provider.ts';
import { publishedTender } from '../portal.ts';
import { Journey } from './walk.ts';

/** Two may win. By points: the second, the first, the third; the fourth is excluded after it was heard. */
const bidders = [
  { kvk: '27000001', price: 8000, score: 75 }, { kvk: '27000002', price: 10000, score: 100 }, { kvk: '27000003', price: 9000, score: 50 }, { kvk: '27000004', price: 7000, score: 100 },
] as const;
const [failing, proving, next, excluded] = bidders.map(({ kvk }) => kvk) as [string, string, string, string];
/** Bids together with the next in rank, as a member of its combination. */
const member = '27000005';
const file = '/organisation/evidence';

let journey: Journey;
let tender: string;
const staff = (rest = ''): string => `/staff/tenders/${tender}${rest}`;
const api = (rest: string): string => `/tenders/${tender}${rest}`;

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  const { portal } = journey;
  tender = (await publishedTender(portal, [...bidders.map(({ kvk }) => kvk), member])).portalId;
  portal.at('2026-05-11T08:00:00.000Z');
  await combine();
  for (const { kvk, price } of bidders) await bid(await portal.world.provider(kvk), price);
  await portal.stack.settle();
  portal.at('2026-05-12T10:02:00.000Z');
  for (const id of ['opener-1', 'opener-2']) await (await portal.world.as(id)).command(api('/openings'));
  await portal.stack.settle();
}, 300_000);
afterAll(() => journey.close());

describe('what can happen to bids after the opening', { timeout: 300_000 }, () => {
  it('nobody is excluded unheard; who was heard and is excluded reads why', async () => {
    const jurist = await journey.person('staff', 'jurist');
    await jurist.go(staff(`/files/A/${excluded}`));
    await exclude();
    await jurist.says('De inschrijver is over deze grond en dit perceel nog niet gehoord.');
    await jurist.go(staff('/inquiries'));
    await jurist.follow('Inschrijver horen');
    await jurist.take(new RegExp(excluded));
    await jurist.page.getByLabel(/^Grond/).selectOption({ label: 'Valse verklaring (Aw 2.87 lid 1 onder h)' });
    await jurist.type('Wat houdt u de inschrijver voor?', 'U verklaarde dat er geen boete was. Die was er wel.');
    await jurist.see('j-hearing-form');
    await jurist.press('Verzoek versturen');
    await jurist.says('Het verzoek is verstuurd.', 'donderdag 21 mei 2026, 24.00 uur (Nederlandse tijd)', '0 van 1 beantwoord');
    await journey.portal.stack.settle();
    const heard = await journey.person('provider', `org-${excluded}`);
    await heard.go('/provider/inbox');
    await heard.follow('Voornemen tot uitsluiting: u wordt gehoord');
    await heard.follow('Verzoeken over uw inschrijving');
    await heard.follow('Voornemen tot uitsluiting');
    await heard.says('Die was er wel.', 'Antwoord uiterlijk donderdag 21 mei 2026, 24.00 uur');
    await heard.see('j-heard');
    // A paper first, then the answer: uploading is not answering, and the page says so.
    await heard.page.getByLabel('Kies een bestand').setInputFiles({ name: 'nieuw bestuur.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('het uittreksel')) });
    await heard.press('Bestand uploaden');
    await heard.says('Het bestand “nieuw bestuur.pdf” is geüpload. Uw antwoord is nog niet verstuurd.');
    expect(await heard.page.getByLabel(/^nieuw bestuur\.pdf/).isChecked()).toBe(true);
    await heard.see('j-heard-uploaded');
    await heard.type('Uw antwoord', 'Wij hebben het bestuur vervangen.');
    await heard.press('Antwoord versturen');
    await heard.says('Uw antwoord is ontvangen.', 'Documenten bij dit antwoord: nieuw bestuur.pdf');
    await heard.see('j-heard-answered');
    // Nobody else knows of it.
    const path = new URL(heard.page.url()).pathname;
    const other = await journey.person('provider', `org-${next}`);
    expect((await other.page.goto(new URL(path, other.page.url()).href))?.status()).toBe(404);
    await jurist.go(staff('/inquiries'));
    await jurist.follow('Voornemen tot uitsluiting');
    await jurist.says('Wij hebben het bestuur vervangen.', 'Documenten bij dit antwoord: nieuw bestuur.pdf');
    await jurist.see('j-heard-staff');
    const got = await fetch(await jurist.page.getByRole('link', { name: 'nieuw bestuur.pdf' }).getAttribute('href') ?? '');
    expect([got.status, await got.text()]).toEqual([200, new TextDecoder().decode(pdf('het uittreksel'))]);
    await jurist.go(staff(`/files/A/${excluded}`));
    await exclude();
    await jurist.says('De toetsing is vastgelegd.', 'Eigen maatregelen: Het bestuur is pas na de opening vervangen.', 'Afzien van uitsluiting: Dat past niet bij de ernst.');
    await jurist.see('j-excluded');

    async function exclude(): Promise<void> {
      await jurist.take(/^Uitgesloten/);
      await jurist.page.getByLabel(/^Bij uitsluiting: de grond/).selectOption({ label: 'Valse verklaring (Aw 2.87 lid 1 onder h)' });
      await jurist.page.getByLabel(/^Bij uitsluiting: de eigen maatregelen/).fill('Het bestuur is pas na de opening vervangen.');
      await jurist.page.getByLabel(/^Bij uitsluiting: kon u ervan afzien/).fill('Dat past niet bij de ernst.');
      await jurist.page.getByLabel(/^Reden/).fill('U hebt een boete verzwegen.');
      await jurist.press('Toetsing vastleggen');
    }
  });

  it('a rival that cannot prove what it declared drops out: a combination, next in rank, wins, with fresh letters and a fresh standstill', async () => {
    await assess();
    journey.portal.at('2026-06-01T08:00:00.000Z');
    await award();
    const unheard = await letterOf(excluded);
    expect(unheard).toContain('U hebt een boete verzwegen.');
    await (await journey.portal.world.as('officer')).command(api('/verifications'));
    await handIn();
    // The fourteen days end on Monday 15 June at 24:00, and one of the two winners has not answered.
    journey.portal.at('2026-06-15T22:00:00.000Z');
    const officer = await journey.person('staff', 'officer');
    await officer.go('/staff/tasks');
    await officer.says('Bewijs: laatste dag om te antwoorden', 'maandag 15 juni 2026', 'Te laat');
    await officer.see('j-tasks');
    await officer.follow('Bewijs: laatste dag om te antwoorden');
    await officer.says('Termijn voorbij zonder antwoord');
    await officer.go(staff());
    await officer.follow('Gunning laten vervallen: voorstellen');
    await officer.take(`KvK ${failing}`);
    await officer.type('Reden', 'U hebt geen bewijs geleverd.');
    await officer.see('j-lapse-form');
    await officer.press('Voorstellen');
    const lead = await journey.person('staff', 'lead');
    await lead.go(staff());
    await lead.says(`Voorgesteld is om de inschrijving van KvK ${failing} te laten afvallen.`);
    await lead.see('j-lapse');
    await lead.press('Gunning laten vervallen');
    await lead.says('De gunning is vervallen.', 'De beslissing van maandag 1 juni 2026, 10.00 uur (Nederlandse tijd) is vervallen.');
    journey.portal.at('2026-06-17T08:00:00.000Z');
    await award();
    const fresh = await letterOf(next);
    expect(fresh).toContain('Deze beslissing vervangt onze beslissing van maandag 1 juni 2026');
    expect(fresh).toContain('omdat de bewijsstukken van een beoogde winnaar niet in orde waren');
    // Twenty days from 18 June: Tuesday 7 July. What failed is nobody else's business.
    expect(fresh).toContain('dinsdag 7 juli 2026 om 24.00 uur');
    expect(fresh).not.toContain('geen bewijs');
    expect(fresh).toMatch(/van plan dit perceel aan u te gunnen/i);
    // Everybody reads that it is the combination that wins.
    for (const letter of [fresh, await letterOf(failing)]) expect(letter).toContain(`combinatie van Aanbieder ${next} en Aanbieder ${member} (penvoerder Aanbieder ${next})`);
    expect(await letterOf(failing)).toContain('U hebt geen bewijs geleverd.');
    const winner = await journey.person('provider', `org-${next}`);
    await winner.go('/provider/inbox');
    await winner.follow(/^(Mededeling|Uitslag)/);
    await winner.see('j-fresh-letter');
  });

  it('a complaint gets a receipt, an answer with measures, and freezes nothing', async () => {
    const complains = await journey.person('provider', `org-${excluded}`);
    await complains.go(`/provider/tenders/${tender}`);
    await complains.follow('Klacht indienen of volgen');
    await complains.says('Een klacht schort niets op.');
    await complains.type('Uw klacht', 'De termijn om te antwoorden was te kort.');
    await complains.press('Klacht indienen');
    // Six weeks from 18 June: Wednesday 29 July.
    await complains.says('Uw klacht is ontvangen.', 'uiterlijk op woensdag 29 juli 2026');
    await complains.see('j-complaint');
    await journey.portal.stack.settle();
    await complains.go('/provider/inbox');
    await complains.follow('Ontvangstbewijs van uw klacht');
    await complains.says('Wij antwoorden uiterlijk op woensdag 29 juli 2026.');
    const jurist = await journey.person('staff', 'jurist');
    await jurist.go('/staff/tasks');
    await jurist.says('Klacht beantwoorden', 'woensdag 29 juli 2026');
    await jurist.follow('Klacht beantwoorden');
    await jurist.take('Deels gegrond');
    await jurist.type('Motivering', 'De termijn was zoals in de stukken, maar viel rond Hemelvaart.');
    await jurist.type('Maatregelen', 'Wij geven voortaan meer dagen rond feestdagen.');
    await jurist.see('j-complaint-staff');
    await jurist.press('Antwoord versturen');
    await jurist.says('De klacht is beantwoord.');
    await complains.go(`/provider/tenders/${tender}/complaints`);
    await complains.says('Deels gegrond', 'viel rond Hemelvaart', 'Wij geven voortaan meer dagen rond feestdagen.');
    await complains.press('Vastleggen');
    await complains.says('Voorgelegd aan de Commissie van Aanbestedingsexperts op woensdag 17 juni 2026.');
    const other = await journey.person('provider', `org-${next}`);
    await other.go(`/provider/tenders/${tender}/complaints`);
    await other.doesNotSay('Hemelvaart');
    await jurist.go(staff());
    await jurist.says('dinsdag 7 juli 2026, 24.00 uur');
  });

  it('proceedings that strike the decision lead to a new assessment, a fresh decision and a fresh standstill', async () => {
    const jurist = await journey.person('staff', 'jurist');
    await jurist.go(staff());
    await jurist.follow('Kort geding vastleggen');
    await jurist.type('Zaaknummer of rechtbank', 'C/09/555');
    await jurist.press('Kort geding vastleggen');
    await jurist.says('Het einde is nog niet bekend.');
    await jurist.follow('Uitspraak vastleggen');
    await jurist.take(/^1 \(C\/09\/555\)/);
    await jurist.take(/^De gunning vervalt/);
    await jurist.press('Uitspraak vastleggen');
    await jurist.says('Dit is beoordeling 2, na een uitspraak.', 'is vervallen na een uitspraak van de rechter.');
    await jurist.see('j-struck');
    await assess();
    journey.portal.at('2026-06-22T08:00:00.000Z');
    await award();
    const fresh = await letterOf(next);
    expect(fresh).toContain('Deze beslissing vervangt onze beslissing van woensdag 17 juni 2026. Die is na een uitspraak van de rechter vervallen.');
    // Twenty days from 23 June end on Sunday 12 July, so Monday the 13th.
    expect(fresh).toContain('maandag 13 juli 2026 om 24.00 uur');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints()).toEqual([]);
  });
});

/** The next in rank invites a member, which confirms by its own sign-in. */
async function combine(): Promise<void> {
  const { world } = journey.portal;
  const invited = await world.provider(member);
  await (await world.provider(next)).command(api('/bid/partners/invitations'), { kvk: member, name: 'Samen Sterk', role: 'member', lots: ['A'] });
  const invitation = api(`/invitations/${next}`);
  const { asked } = await invited.view<{ asked: string }>(invitation);
  await invited.command(`${invitation}/confirmations`, { asked, agreed: true });
}

async function bid(provider: Visitor, price: number): Promise<void> {
  const own = api('/bid');
  await provider.command(`${own}/lots`, { lots: ['A'] });
  await provider.command(`${own}/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Onze aanpak.' })) });
  await provider.command(`${own}/lots/A/price`, { price });
  const { readBack } = await provider.view<{ readBack: string }>(`${own}/review`);
  await provider.command(`${own}/submissions`, { lots: ['A'], readBack, declaration: true });
}

/** Who was not kept out is admitted, scored by everybody, and agreed on. */
async function assess(): Promise<void> {
  const { world } = journey.portal;
  await (await world.as('officer')).command(api('/screenings/A'), { found: true });
  for (const { kvk, score } of bidders.filter((one) => one.kvk !== excluded)) {
    const scores = [['K1', score], ['K2', 50]].map(([criterion, given]) => ({ criterion, score: given, motivation: 'Zo oordeelden wij.' }));
    for (const id of ['assessor-1', 'assessor-2', 'assessor-3']) {
      await (await world.as(id)).command(api(`/files/A/${kvk}/scores`), { scores });
      await (await world.as(id)).command(api(`/files/A/${kvk}/locks`));
    }
    await (await world.as('lead')).command(api(`/files/A/${kvk}/consensus`), { scores });
  }
  await (await world.as('lead')).command(api('/assessments'));
}

/** An intended winner answers with a paper of its file and replaces that paper afterwards: staff gets what was handed in, and nothing else. */
async function handIn(): Promise<void> {
  const api = await journey.portal.world.provider(proving);
  const handed = await upload(api, 'polis.pdf', 'de polis van 2026', { type: 'insurance', issuedOn: '2026-01-01', validUntil: '2026-12-31' });
  await upload(api, 'oud.pdf', 'een oude polis', { type: 'insurance', issuedOn: '2025-01-01', validUntil: '2026-05-31' });
  const winner = await journey.person('provider', 'kompas-signatory');
  await winner.go(`/provider/tenders/${tender}`);
  // Ninety days after Tuesday 12 May.
  await winner.says('Uw inschrijving geldt tot en met maandag 10 augustus 2026.');
  await winner.follow('Verzoeken over uw inschrijving');
  await winner.follow('Verzoek om bewijs');
  await winner.says('oud.pdf. Let op: verlopen.', 'polis.pdf, geldig tot en met donderdag 31 december 2026');
  await winner.type('Uw antwoord', 'Hierbij onze polis.');
  await winner.take(/oud\.pdf/);
  await winner.see('j-hand-in');
  await winner.press('Antwoord versturen');
  await winner.says('Verlopen op de dag van uw antwoord: oud.pdf.');
  await winner.see('j-hand-in-refused');
  await winner.page.getByLabel(/oud\.pdf/).uncheck();
  await winner.take(/polis\.pdf/);
  await winner.press('Antwoord versturen');
  await winner.says('Uw antwoord is ontvangen.', 'Ingeleverde documenten', 'polis.pdf');
  await winner.see('j-handed-in');
  await postFile((await api.view<EvidenceView>(`${file}?replace=${handed}`)).upload, 'nieuw.pdf', pdf('de polis van 2027'));
  await api.command(`${file}/${handed}/records`, { type: 'insurance', issuedOn: '2026-06-01', validUntil: '2027-12-31' });
  const officer = await journey.person('staff', 'officer');
  await officer.go(staff('/inquiries'));
  await officer.follow('Verzoek om bewijs');
  await officer.says('Hierbij onze polis.', 'Polis aansprakelijkheid polis.pdf', 'donderdag 31 december 2026');
  await officer.doesNotSay('oud.pdf', 'nieuw.pdf');
  await officer.see('j-handed-in-staff');
  const address = await officer.page.getByRole('link', { name: 'polis.pdf' }).getAttribute('href');
  const got = await fetch(address ?? '');
  expect([got.status, await got.text(), got.headers.get('content-disposition')]).toEqual([200, new TextDecoder().decode(pdf('de polis van 2026')), expect.stringContaining('attachment; filename="polis.pdf"')]);
}

const pdf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n% ${text}\n%%EOF\n`);
/** Puts a paper into a file; tells its id. */
async function upload(by: Visitor, name: string, text: string, what: object): Promise<string> {
  await postFile((await by.view<EvidenceView>(file)).upload, name, pdf(text));
  const id = (await by.view<EvidenceView>(file)).unnamed.find((one) => one.name === name)?.id ?? expect.fail('not uploaded');
  await by.command(`${file}/${id}/records`, what);
  return id;
}

async function award(): Promise<void> {
  const { world, stack } = journey.portal;
  await (await world.as('officer')).command(api('/awards'));
  await (await world.as('lead')).command(api('/awards/approvals'));
  await stack.settle();
}

/** The newest letter to a bidder, as its page says it. */
async function letterOf(kvk: string): Promise<string> {
  const reader = await journey.person('provider', kvk === '27000001' ? 'linde-signatory' : kvk === '27000002' ? 'kompas-signatory' : `org-${kvk}`);
  await reader.go('/provider/inbox');
  await reader.follow(/^(Mededeling|Uitslag)/);
  return reader.words();
}
