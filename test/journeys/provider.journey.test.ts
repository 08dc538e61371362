import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationOf } from '../../infra/season/bids.ts';
import { publishedTender } from '../portal.ts';
import { Journey, type Walker } from './walk.ts';

let journey: Journey;
let tender: string;
let signatory: Walker;
let colleague: Walker;
const here = (rest = ''): string => `/provider/tenders/${tender}${rest}`;

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(journey.portal, [])).portalId;
  [signatory, colleague] = await Promise.all([journey.walker(), journey.walker()]);
  signatory.withoutMouse();
}, 300_000);
afterAll(() => journey.close());

describe('a provider that nobody knew', { timeout: 300_000 }, () => {
  it('registers with any KvK number', async () => {
    await signatory.go('/');
    await signatory.see('j-public-home');
    await signatory.follow('Inloggen als aanbieder');
    await signatory.see('j-choose-provider');
    await signatory.type('KvK-nummer', '2700');
    await signatory.press('Inloggen met dit nummer');
    expect(await signatory.page.locator('#kvk-error').innerText()).toContain('8 cijfers');
    await signatory.type('KvK-nummer', '27000001');
    await signatory.press('Inloggen met dit nummer');
    await signatory.says('Uw organisatie (KvK 27000001) is nog niet geregistreerd');
    await signatory.see('j-provider-home-unregistered');
    await signatory.doesNotSay('Wat staat er voor u open?');
    await signatory.follow('Organisatie registreren');
    await signatory.says('U wordt de eerste die namens haar mag ondertekenen.');
    await signatory.type('Naam van de organisatie', 'De Linde Jeugdzorg');
    await signatory.press('Registreren');
    await signatory.says('Algemeen e-mailadres: Vul dit veld in');
    expect(await signatory.page.getByLabel('Naam van de organisatie').inputValue()).toBe('De Linde Jeugdzorg');
    await signatory.see('j-register-refused');
    await signatory.page.getByLabel('Algemeen e-mailadres').fill('post@delinde.example');
    await signatory.press('Registreren');
    await signatory.says('Uw organisatie is geregistreerd. ');
    await signatory.says('De Linde Jeugdzorg (KvK 27000001). U mag ondertekenen.');
  });

  it('a colleague is told what to do, asks, and gets a mandate to prepare', async () => {
    await colleague.go('/provider');
    await colleague.press(/^Youssef Amrani/);
    await colleague.says('De Linde Jeugdzorg (KvK 27000001) is geregistreerd, maar u hebt nog geen machtiging. Vraag haar aan.');
    await colleague.go(here());
    await colleague.says('U hebt een machtiging nodig om vragen te stellen en in te schrijven.');
    await colleague.see('j-provider-tender-stranger');
    await colleague.follow('Naar uw organisatie');
    await colleague.press('Machtiging vragen');
    await colleague.says('U hebt De Linde Jeugdzorg om een machtiging gevraagd.');
    await colleague.see('j-organisation-pending');

    await signatory.go('/provider/organisation');
    await signatory.says('Collega’s die om een machtiging vragen: 1.');
    await signatory.see('j-organisation-signatory');
    const grants = signatory.page.locator('form', { has: signatory.page.getByRole('button', { name: 'Machtiging opslaan' }) });
    await signatory.take(/^Youssef Amrani/, grants);
    await signatory.take('Voorbereiden', grants);
    await signatory.press('Machtiging opslaan');
    await signatory.says('De machtiging is gewijzigd.');
  });

  it('the declaration is filled in and signed once, for every tender', async () => {
    await (await journey.portal.visit('org-27000001')).command('/organisation/declaration/completions', declarationOf('De Linde Jeugdzorg'));
  });

  it('the colleague fills in two lots; a wrong price stays as it was typed', async () => {
    await colleague.signIn('provider', 'linde-colleague');
    await colleague.go(here());
    await colleague.says('NIET INGEDIEND', 'U hebt nog niets ingevuld voor deze aanbesteding.');
    await colleague.see('j-provider-tender');
    await colleague.follow('Naar mijn inschrijving');
    await colleague.says('NIET INGEDIEND U hebt niets ingediend. Invullen en uploaden is nog niet indienen.');
    await colleague.see('j-bid-empty');
    await colleague.follow('Percelen kiezen');
    await colleague.see('j-bid-lots');
    await colleague.take(/^A:/);
    await colleague.take(/^B:/);
    await colleague.press('Percelen opslaan');
    for (const lot of ['A', 'B']) {
      await colleague.follow(`Vragen beantwoorden (${lot})`);
      await colleague.type('Antwoord', 'Wij komen thuis.\nIeder gezin houdt één gezicht.', colleague.page.getByRole('group', { name: /^Gezinsgericht werken/ }));
      await colleague.type('Antwoord', 'Elke week een groep op school.', colleague.page.getByRole('group', { name: /^Collectief aanbod/ }));
      await colleague.press('Antwoorden opslaan');
    }
    await colleague.says('Uw antwoorden zijn opgeslagen. Zij tellen pas mee als u indient.', '2 van 2 ingevuld');

    await colleague.follow(/^Prijs invullen \(A\)/);
    await colleague.says('Prijs invullen', 'Perceel A');
    await colleague.type('Prijs in euro', '12.5');
    await colleague.press('Prijs opslaan');
    expect(await colleague.page.title()).toMatch(/^Fout: Prijs invullen/);
    expect(await colleague.page.getByLabel('Prijs in euro').inputValue()).toBe('12.5');
    await colleague.see('j-price-refused');
    await colleague.page.getByRole('link', { name: 'Prijs in euro: Vul een bedrag in euro in, bijvoorbeeld 87,50' }).click();
    await colleague.page.keyboard.press('End');
    await colleague.page.keyboard.type(' euro');
    expect(await colleague.page.getByLabel('Prijs in euro').inputValue()).toBe('12.5 euro');
    await colleague.type('Prijs in euro', '1.012,50');
    await colleague.press('Prijs opslaan');
    await colleague.follow(/^Prijs invullen \(B\)/);
    await colleague.type('Prijs in euro', '87,5');
    await colleague.press('Prijs opslaan');
    await colleague.follow(/^Prijs invullen \(B\)/);
    expect(await colleague.page.getByLabel('Prijs in euro').inputValue()).toBe('87,50');
  });

  it('a file goes straight to the bucket and is no submission', async () => {
    await colleague.go(here('/bid/lots/A/documents'));
    await colleague.page.getByLabel('Kies een bestand').setInputFiles({ name: 'Plan van aanpak – “één gezin”.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% plan\n%%EOF\n') });
    const posted = colleague.page.waitForRequest((request) => request.method() === 'POST');
    await colleague.press('Bestand uploaden');
    expect(new URL((await posted).url()).origin).toBe(new URL(journey.portal.stack.engines.s3).origin);
    await colleague.says('Het bestand “Plan van aanpak – “één gezin”.pdf” is geüpload. U hebt nog niet ingediend.', 'NIET INGEDIEND Uploaden is niet indienen.', 'nog niet ingediend');
    await journey.portal.stack.settle();
    await colleague.go(here('/bid/lots/A/documents'));
    await colleague.says('In orde');
    await colleague.see('j-documents');
  });

  it('who prepares cannot submit', async () => {
    await colleague.go(here('/bid'));
    await colleague.says('NIET INGEDIEND', 'Alles is ingevuld. Controleer het en dien in. U mag voorbereiden. Een collega die mag ondertekenen dient in.');
    await colleague.see('j-bid-ready');
    await colleague.follow('Naar controleren en indienen');
    await colleague.says('U mag voorbereiden, maar niet indienen.');
    expect(await colleague.page.getByRole('button', { name: 'Definitief indienen' }).count()).toBe(0);
    await colleague.go(here('/bid/submissions'));
    await colleague.says('U mag dit niet doen met uw rol of machtiging.');
    await colleague.see('j-forbidden');
  });

  it('the signatory reads everything back, submits, and gets a receipt and a mail', async () => {
    await signatory.signIn('provider', 'org-27000001');
    await signatory.says('NIET INGEDIEND: uw concept is nog niet ingediend');
    await signatory.see('j-provider-home');
    await signatory.go(here('/bid/review'));
    await signatory.says('NIET INGEDIEND', '€ 1.012,50', '€ 87,50', 'Ieder gezin houdt één gezicht.', 'Plan van aanpak – “één gezin”.pdf');
    await signatory.see('j-review');
    await signatory.press('Definitief indienen');
    await signatory.says(' …: Zet een vinkje');
    await signatory.see('j-review-refused');
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    const posted = signatory.page.waitForRequest((request) => request.method() === 'POST');
    await signatory.page.getByRole('button', { name: 'Definitief indienen' }).dblclick();
    await signatory.page.waitForURL(/done=bid\.submit/);
    await signatory.page.waitForLoadState();
    const first = await posted;
    const again = await signatory.context.request.post(first.url(), { headers: first.headers(), data: first.postData() ?? '', maxRedirects: 0 });
    expect([again.status(), again.headers()['location']]).toEqual([303, `${here('/bid')}?done=bid.submit`]);
    await signatory.go(here('/bid'));
    await signatory.says('INGEDIEND Perceel A: ingediend op maandag 2 februari 2026, 10.00 uur (Nederlandse tijd).', 'Inschrijving 1');
    await signatory.doesNotSay('NIET INGEDIEND');
    await signatory.doesNotSay('Inschrijving 2');
    await signatory.see('j-bid-submitted');

    await journey.portal.stack.settle();
    await signatory.follow(/^Ontvangstbewijs/);
    await signatory.says('Ontvangstbewijs van inschrijving 1', 'maandag 2 februari 2026, 10:00:00,000 uur (Nederlandse tijd)', 'De Linde Jeugdzorg (KvK 27000001)');
    await signatory.see('j-receipt');
    await signatory.follow('Dit ontvangstbewijs controleren in het logboek');
    await signatory.says('Uw ontvangstbewijs klopt', 'Die regel is geschreven op maandag 2 februari 2026, 10:00:00,000 uur (Nederlandse tijd).');
    await signatory.see('j-ledger');
    await signatory.go('/provider/inbox');
    await signatory.follow('Ontvangstbewijs van uw inschrijving');
    await signatory.says('Wij hebben uw inschrijving ontvangen.');
    await signatory.see('j-provider-message');
    await signatory.go('/_local/outbox');
    await signatory.follow('Er staat een bericht voor u klaar');
    const mail = await signatory.words();
    expect(mail).toContain('post@delinde.example');
    expect(mail).toContain('10:00:00,000 uur');
    expect(mail).not.toMatch(/1\.012|87,5|gezin/);
    await signatory.see('j-mail');
  });

  it('replaces a lot, withdraws another', async () => {
    await signatory.go(here('/bid/lots/A/price'));
    await signatory.type('Prijs in euro', '999');
    await signatory.press('Prijs opslaan');
    await signatory.says('INGEDIEND', 'Wijzigt u daarna uw concept? Dan telt dat pas als u opnieuw indient.');
    await signatory.follow('Naar controleren en indienen');
    await signatory.says('€ 999,00', 'Dit vervangt uw inschrijving 1 voor dit perceel.');
    await signatory.page.getByLabel(/^B:/).uncheck();
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Definitief indienen');
    await signatory.says('A (vervangen), B (telt mee)', 'A (telt mee)');
    await signatory.follow('Inschrijving intrekken');
    await signatory.see('j-withdraw');
    await signatory.take(/^B:/);
    await signatory.press('Inschrijving intrekken');
    await signatory.says('A (vervangen), B (ingetrokken)', 'perceel B.', 'Voor deze percelen hebt u een concept, maar niet ingediend: B. Alleen wat is ingediend telt mee.');
    await signatory.see('j-bid-withdrawn');
  });

  it('at the closing it is too late, and told so with both times', async () => {
    await signatory.go('/');
    await signatory.moveTo('2026-05-12T12:00', 'Tot 1 minuut ervoor');
    await signatory.signIn('provider', 'org-27000001');
    await signatory.go(here('/bid/review'));
    await signatory.says('U hebt nog 1 minuut.');
    const other = await signatory.tab();
    await other.go('/');
    await other.moveTo('2026-05-12T12:00', 'Tot 1 seconde erna');
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Definitief indienen');
    await signatory.says('Te laat. Wij ontvingen dit op dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd), precies om 12:00:01', 'De inschrijving sloot op dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd), precies om 12:00:00');
    await signatory.see('j-late');
    await signatory.follow('Terug');
    await signatory.says('De termijn is voorbij. U kunt niets meer wijzigen, indienen of intrekken.', 'INGEDIEND Perceel A');
    await signatory.see('j-bid-closed');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});
