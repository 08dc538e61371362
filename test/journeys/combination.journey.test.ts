import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem, type Visitor } from '../../infra/client/client.ts';
import { moments, publishedTender } from '../portal.ts';
import { draft, readBackOf } from '../rush/bidders.ts';
import { Journey, type Walker } from './walk.ts';

/** Two organisations bid together; the second confirms by its own sign-in. A third bids alone and knows nothing of it. */
const [lead, member, rival, nobody] = ['27000011', '27000012', '27000013', '27000019'] as const;
const kompas = "'t Kompas & Zn. „Jeugd”";
let journey: Journey;
let tender: string;
const here = (rest = ''): string => `/provider/tenders/${tender}${rest}`;
const after = (days: number): string => new Date(Date.parse(moments.publishAt) + days * 86_400_000).toISOString();
const person = (kvk: string): Promise<Visitor> => journey.portal.visit(`org-${kvk}`);
const codeOf = async (asking: Promise<unknown>): Promise<string> => asking.then(() => 'done', (error: unknown) => (error instanceof Problem ? error.code : String(error)));

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(journey.portal, [lead, member, rival])).portalId;
  await draft(await person(rival), tender, { lot: 'A', price: 9100, answer: 'Alleen' }, 1);
  const alone = await person(rival);
  await alone.command(`/tenders/${tender}/bid/submissions`, { readBack: await readBackOf(alone, tender), declaration: true });
  await journey.portal.stack.settle();
  journey.portal.at(after(1));
}, 300_000);
afterAll(() => journey.close());

/** Everything that people who are not concerned can read, to the byte; the number of a request is its own. */
async function told(): Promise<Record<string, string>> {
  const places: [string, readonly string[]][] = [
    [`org-${rival}`, ['', '/inbox', '/organisation', `/tenders/${tender}`, `/tenders/${tender}/bid`, `/tenders/${tender}/bid/partners`, `/tenders/${tender}/bid/review`,
      `/tenders/${tender}/invitations/${lead}`, `/tenders/${tender}/invitations/${member}`, `/tenders/${tender}/invitations/${nobody}`]],
    ...['officer', 'lead', 'jurist', 'opener-1', 'assessor-1'].map((name): [string, readonly string[]] => [name, ['', `/tenders/${tender}`, `/tenders/${tender}/questions`, `/tenders/${tender}/files/A`,
      `/tenders/${tender}/files/A/${lead}`, `/tenders/${tender}/files/A/${member}`, `/tenders/${tender}/files/A/${nobody}`, `/tenders/${tender}/rankings/A`, `/tenders/${tender}/overlaps`, `/tenders/${tender}/log`]]),
  ];
  const answers: Record<string, string> = {};
  for (const [name, paths] of places) {
    const visitor = await journey.portal.visit(name);
    for (const path of paths) {
      const response = await visitor.fetch(`/v1/${visitor.door}${path}`);
      answers[`${name} ${path}`] = `${response.status} ${(await response.text()).replace(/"requestId":"[^"]*"/, '')}`;
    }
  }
  return answers;
}

/** The same wish of the rival, refused before and after for the same reason or none. */
const tries = async (): Promise<string[]> => {
  const other = await person(rival);
  return [
    await codeOf(other.command(`/tenders/${tender}/invitations/${lead}/confirmations`, { asked: 'x', agreed: true })),
    await codeOf(other.command(`/tenders/${tender}/invitations/${lead}/refusals`, {})),
    await codeOf(other.command(`/tenders/${tender}/bid/partners/${member}/removals`)),
    await codeOf(other.command(`/tenders/${tender}/bid/partners/invitations`, { kvk: nobody, name: 'x', role: 'member', lots: ['A'] })),
  ];
};

describe('a combination', { timeout: 300_000 }, () => {
  let penvoerder: Walker;
  let before: Record<string, string>;

  it('begins with an invitation; wrong numbers are told where they stand', async () => {
    before = await told();
    expect(await tries()).toEqual(['missing', 'missing', 'missing', 'partner.unregistered']);
    penvoerder = await journey.person('provider', `org-${lead}`);
    await draft(await person(lead), tender, { lot: 'A', price: 8750, answer: 'Samen' });
    await penvoerder.go(here('/bid'));
    await penvoerder.follow('Combinatie en onderaannemers');
    await penvoerder.says('U hebt niemand uitgenodigd.');
    await penvoerder.see('c-partners-empty');
    await penvoerder.type('KvK-nummer van de organisatie', lead);
    await penvoerder.type('Naam van de organisatie', kompas);
    await penvoerder.take(/^Als lid van de combinatie/);
    await penvoerder.press('Uitnodigen');
    await penvoerder.says('Dit is het KvK-nummer van uw eigen organisatie.');
    await penvoerder.see('c-invite-refused');
    for (const [number, sentence] of [[nobody, 'KvK-nummer 27000019 is niet geregistreerd in dit portaal.'], ['2700012', 'Een KvK-nummer heeft acht cijfers.']] as const) {
      await penvoerder.type('KvK-nummer van de organisatie', number);
      await penvoerder.press('Uitnodigen');
      await penvoerder.says(sentence);
    }
    expect(await penvoerder.page.getByLabel('Naam van de organisatie').inputValue()).toBe(kompas);
    await penvoerder.type('KvK-nummer van de organisatie', '2700 0012');
    await penvoerder.press('Uitnodigen');
    await penvoerder.says('De organisatie is uitgenodigd.', kompas, 'Wacht op bevestiging');
    await penvoerder.see('c-partners-waiting');
    expect(await codeOf((await person(lead)).command(`/tenders/${tender}/bid/partners/invitations`, { kvk: member, name: 'x', role: 'member', lots: ['A'] }))).toBe('partner.twice');
  });

  it('cannot be submitted before its member confirmed, and says who has to', async () => {
    await penvoerder.go(here('/bid'));
    await penvoerder.says('0 van 1 bevestigd', 'Nog niet alles is ingevuld.');
    await penvoerder.go(here('/bid/review'));
    await penvoerder.says(`ontbreekt nog: bevestiging van ${kompas}`);
    await penvoerder.see('c-review-waiting');
    const visitor = await person(lead);
    const refused = await visitor.command(`/tenders/${tender}/bid/submissions`, { readBack: await readBackOf(visitor, tender), declaration: true }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'partner.unconfirmed', body: { params: { partners: [`${kompas} (KvK ${member})`] } } });
  });

  it('is confirmed by the member itself, who reads what it takes on', async () => {
    await journey.portal.stack.settle();
    const [mail] = (await journey.portal.stack.mails()).filter(({ to }) => to.some((one) => one.includes(member))).slice(-1);
    expect(mail?.text).toContain('/provider/inbox/');
    expect(`${mail?.subject ?? ''} ${mail?.text ?? ''}`).not.toMatch(/combinatie|uitnodig|27000011/i);
    const second = await journey.person('provider', `org-${member}`);
    await second.says('Uitnodigingen van andere aanbieders', 'Wacht op uw antwoord', 'Er staat iets voor u klaar');
    await second.see('c-home-invited');
    await second.follow(`Uitnodiging van Aanbieder ${lead}`);
    await second.says('hoofdelijk aansprakelijk: de regio kan uw organisatie aanspreken voor de hele overeenkomst', `Aanbieder ${lead} is de penvoerder.`, 'De volmacht die u geeft', `mag Aanbieder ${lead} de overeenkomst en haar addenda namens alle leden ondertekenen`, 'Versie van deze tekst: 2026.1');
    await second.see('c-invitation');
    await second.press('Bevestigen');
    await second.says('Zet een vinkje');
    await second.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await second.press('Bevestigen');
    await second.says('U hebt bevestigd op', `Daarmee gaf u Aanbieder ${lead} volmacht (versie 2026.1).`);
    await second.see('c-invitation-confirmed');
  });

  it('is nobody else’s business: a rival and staff read to the byte what they read before', async () => {
    expect(await told()).toEqual(before);
    expect(await tries()).toEqual(['missing', 'missing', 'missing', 'partner.unregistered']);
  });

  it('is submitted in one act, after which the member is bound', async () => {
    await penvoerder.go(here('/bid/review'));
    await penvoerder.says(kompas, 'lid van de combinatie. Bevestigd.');
    await penvoerder.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await penvoerder.press('Definitief indienen');
    await penvoerder.says('INGEDIEND Perceel A: ingediend op', '1 van 1 bevestigd');
    await penvoerder.see('c-bid-submitted');
    await penvoerder.follow(/^Ontvangstbewijs/);
    await penvoerder.see('c-receipt');
    expect(await codeOf((await person(member)).command(`/tenders/${tender}/invitations/${lead}/refusals`, {}))).toBe('partner.submitted');
    await journey.portal.stack.settle();
    expect(await told()).toEqual(before);
  });

  it('may have a member that bids itself as well: nothing tells it, or anybody, that this is judged before the opening', async () => {
    const second = await person(member);
    await draft(second, tender, { lot: 'A', price: 9300, answer: 'Ook zelf' });
    await second.command(`/tenders/${tender}/bid/submissions`, { readBack: await readBackOf(second, tender), declaration: true });
    await journey.portal.stack.settle();
    expect(await told()).toEqual(before);
  });

  it('is known to staff after the opening, by all of its names', async () => {
    journey.portal.at(moments.closesAt);
    expect(await codeOf((await person(member)).command(`/tenders/${tender}/invitations/${lead}/confirmations`, { asked: 'x', agreed: true }))).toBe('bid.late');
    for (const [opener, seconds] of [['opener-1', 120], ['opener-2', 121]] as const) {
      journey.portal.at(new Date(Date.parse(moments.closesAt) + seconds * 1000).toISOString());
      await (await journey.portal.visit(opener)).command(`/tenders/${tender}/openings`);
    }
    await journey.portal.stack.settle();
    const officer = await journey.person('staff', 'officer');
    await officer.go(`/staff/tenders/${tender}/files/A`);
    await officer.says(`Aanbieder ${lead}`, `combinatie met Aanbieder ${member}`);
    await officer.see('c-files');
    await officer.follow(`Aanbieder ${lead}`);
    await officer.says('Wie schrijft in?', `Aanbieder ${member} (KvK ${member}): lid van de combinatie, hoofdelijk aansprakelijk`);
    await officer.see('c-file');
  });

  it('overlaps with the bid of its member, which a jurist judges after hearing both', async () => {
    const jurist = await journey.person('staff', 'jurist');
    await jurist.go(`/staff/tenders/${tender}`);
    await jurist.follow('Overlap tussen inschrijvingen: 1 van 1 nog te beoordelen');
    await jurist.says(`combinatie van Aanbieder ${lead} en Aanbieder ${member} (penvoerder Aanbieder ${lead})`, `Aanbieder ${member} (KvK ${member}): lid en inschrijver`, 'Nog niet beoordeeld');
    await jurist.see('c-overlaps');
    expect(await codeOf((await journey.portal.visit('lead')).command(`/tenders/${tender}/assessments`))).toMatch(/^(overlap\.unjudged|assessment\.)/);
    await jurist.follow(/^Beoordelen/);
    await jurist.take(/^Onafhankelijk/);
    await jurist.type('Gehoord op', '11-5-2026');
    await jurist.type('Motivering', 'Ieder rekende zelf, met eigen mensen.');
    await jurist.press('Oordeel vastleggen');
    await jurist.says('Vul een dag in vanaf de opening');
    await jurist.see('c-judge-refused');
    await jurist.type('Gehoord op', '12-5-2026');
    await jurist.press('Oordeel vastleggen');
    await jurist.says('Uw oordeel is vastgelegd.', 'Onafhankelijk', 'Gehoord op dinsdag 12 mei 2026. Ieder rekende zelf, met eigen mensen.');
    await jurist.see('c-overlaps-judged');
  });

  it('leaves pages that are good to read for everybody', async () => { expect(await journey.complaints()).toEqual([]); });
});
