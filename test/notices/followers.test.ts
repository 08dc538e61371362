import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { interest, interestRef, type Interest } from '../../shared/interest/interest.ts';
import { organisation, organisationRef } from '../../shared/provider/organisation.ts';
import { first, id, played, publishAt, questionsUntil } from '../../shared/tender/example.ts';
import { readingRef } from '../../shared/tender/reading.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { openPostOffice, record, type PostOffice } from './post-office.ts';

/** Mail to who follows a procedure or asked for what is new, with the workers as they run. */
let office: PostOffice;
beforeAll(async () => { office = await openPostOffice(); });
afterAll(() => office.close());

const person = async (who: string, more: Partial<Interest> = {}): Promise<void> => office.put(interestRef(`prs_${who}`), {
  ...interest.initial, kvk: '27000009', name: `Naam d’${who}`, email: `${who}@zorg.example`, mail: 'at-once', follows: [id], since: publishAt, ...more,
} satisfies Interest);
const published = record(`tender#${id}/-`, 'tender.published', publishAt, { segment: 5, closesAt: '2026-05-12T10:00:00.000Z', questionsUntil, rules: {} });
const nota = record(`nota#${id}/1`, 'nota.published', '2026-04-01T08:00:00.000Z', { number: 1, questions: ['q'] });
const later = record(`tender#${id}/-`, 'deadline.extended', '2026-04-01T09:00:00.000Z', { from: '2026-05-12T10:00:00.000Z', to: '2026-05-19T10:00:00.000Z' });

let since: number;
const mails = async () => (await office.mails()).slice(since);
const to = async (): Promise<string[]> => (await mails()).map((mail) => mail.to[0]?.split('@')[0] ?? '').sort();

beforeEach(async () => {
  await office.empty();
  await office.put(tenderRef(id), played('published').tender());
  since = (await office.mails()).length;
});

describe('at once', () => {
  test('a publication goes to who asked for such procedures, a nota to who follows; told again nobody hears it twice', async () => {
    await person('wants', { chosen: true, segments: [5], municipalities: ['GM0503'], follows: [] });
    await person('wants-other', { chosen: true, segments: [1], follows: [] });
    await person('follows');
    await person('none', { mail: 'none', email: '' });
    await person('bounced', { bouncedAt: publishAt });
    await office.tell(published, nota);
    await office.tell(nota, published);
    expect(await to()).toEqual(['follows', 'follows', 'wants']);
  });

  test('the mail says what anybody can read, where it stands, and how to end it in one click', async () => {
    await person('follows');
    await office.tell(later);
    const [mail] = await mails();
    expect(mail?.text).toContain('Indienen kan nu tot');
    expect(mail?.text).toContain(`https://portaal.example/tenders/${id}\n`);
    expect(mail?.text).toContain('voor Naam d’follows.');
    const [, stop] = /(https:\/\/portaal\.example\/provider\/stop\/[0-9a-f]{48})\n/.exec(mail?.text ?? '') ?? [];
    expect(mail?.headers).toEqual({ 'Content-Language': 'nl', 'List-Unsubscribe': `<${stop ?? ''}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(mail?.text).not.toMatch(/2700000/);
  });

  test('who chose English is told in English', async () => {
    await person('follows', { language: 'en' });
    await office.tell(later);
    const [mail] = await mails();
    expect([mail?.headers?.['Content-Language'], mail?.subject]).toEqual(['en', 'News about Veelvoorkomende jeugdhulp']);
    expect(mail?.text).toContain('You can now submit until Tuesday 19 May 2026, 12:00 (Dutch time).');
    expect(mail?.text).toContain('No more mail? Stop here, without signing in:');
  });

  test('who is told as an organisation that takes part is not told again', async () => {
    await office.put(organisationRef(first), { ...organisation.initial, kvk: first, name: 'Zorg', email: `post@${first}.example`, registeredAt: publishAt });
    await office.put(readingRef(id, first), readingRef(id, first).of.initial);
    await person('colleague', { kvk: first });
    await person('stranger');
    await office.tell(nota);
    expect(await to()).toEqual(['post', 'stranger']);
  });

  test('a mail that does not go is tried again, without a trace for staff', async () => {
    await person('follows');
    office.down.add('follows@zorg.example');
    await expect(office.tell(nota)).rejects.toThrow();
    office.down.clear();
    await office.tell(nota);
    expect([await to(), await office.posts(), (await office.inboxes())[0]?.failed]).toEqual([['follows'], [], { prs_follows: 1 }]);
  });

  test('what comes back for good goes nowhere any more', async () => {
    await person('bounce.follows');
    await office.tell(nota);
    await office.tell(later);
    expect([await to(), await office.posts()]).toEqual([['bounce.follows'], []]);
  });
});

describe('daily', () => {
  test('one mail of a working day gathers everything since, each once', async () => {
    await person('daily', { mail: 'daily' });
    await person('at-once');
    await office.tell(nota, later);
    expect(await to()).toEqual(['at-once', 'at-once']);
    // A Saturday; the Monday is Easter; the Tuesday twice.
    for (const at of ['2026-04-04T04:00:00.000Z', '2026-04-07T04:00:00.000Z', '2026-04-07T04:00:00.000Z', '2026-04-08T04:00:00.000Z']) await office.morning(at);
    const daily = (await mails()).filter((mail) => mail.to[0] === 'daily@zorg.example');
    expect(daily.map(({ subject }) => subject)).toEqual(['Nieuws over procedures: 2 berichten']);
    expect([daily[0]?.text.includes('nota van inlichtingen 1'), daily[0]?.text.includes('de sluiting is later'), daily[0]?.headers?.['List-Unsubscribe']?.includes('/provider/stop/')]).toEqual([true, true, true]);
    await office.tell(nota, later);
    await office.morning('2026-04-09T04:00:00.000Z');
    expect((await mails()).filter((mail) => mail.to[0] === 'daily@zorg.example')).toHaveLength(1);
  });

  test('who stopped meanwhile gets none, and nothing is left to count', async () => {
    await person('daily', { mail: 'daily' });
    await office.tell(nota);
    await office.put(interestRef('prs_daily'), interest.initial);
    await office.morning('2026-04-02T04:00:00.000Z');
    await person('daily', { mail: 'daily' });
    await office.morning('2026-04-03T04:00:00.000Z');
    expect(await to()).toEqual([]);
  });
});
