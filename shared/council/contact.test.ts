import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { languageOf } from '../notify/language.ts';
import { contactList, contactRef } from './contact.ts';
import { markBounced, preferMail } from './contact-commands.ts';

const at = instant('2026-02-02T08:00:00.000Z');
const actor = (municipality: string, role: 'college' | 'councillor' = 'college'): Actor =>
  ({ person: `prs_${municipality}`, roles: [role], kvk: '', municipality, name: 'Anna de Wit', email: 'a.dewit@gemeente.example' });
const [delft, theHague, voorschoten] = [actor('GM0503'), actor('GM0518', 'councillor'), actor('GM0626')];
const wanted = { mail: 'at-once', segments: ['1', '5'], email: 'a.dewit@gemeente.example' };
let h: House;
beforeEach(() => { h = house(); });
const prefer = (input: object, by: Actor = delft, when = at) => h.try(preferMail, { by, at: when, input });
const stored = (by: Actor = delft) => h.state(contactRef(by.municipality, by.person));
const listed = () => h.stored().flatMap(([ref, state]) => ref.of.listing?.(state, ref) ?? []);

describe('who gets mail of a municipality', () => {
  test('chooses when, of which segments and where; name and address stay out of the ledger and its lists', () => {
    expect(prefer(wanted)).toBe('done');
    expect(stored()).toEqual({ municipality: 'GM0503', person: 'prs_GM0503', role: 'college', name: 'Anna de Wit', email: 'a.dewit@gemeente.example', segments: [1, 5], mail: 'at-once', bouncedAt: '', since: at });
    expect(h.log.map(({ stream, type, data }) => [stream, type, data])).toEqual([
      ['contact#GM0503/prs_GM0503', 'contact.preferred', { municipality: 'GM0503', person: 'prs_GM0503', role: 'college', segments: [1, 5], mail: 'at-once' }],
    ]);
    expect(listed()).toEqual([{ list: contactList, key: 'GM0503 prs_GM0503', summary: { municipality: 'GM0503', person: 'prs_GM0503', role: 'college', segments: [1, 5], mail: 'at-once' } }]);
    prefer(wanted);
    expect(h.log).toHaveLength(1);
  });

  test('chooses English, and Dutch again; who chose before it could be chosen has Dutch', () => {
    prefer(wanted);
    expect(languageOf(stored())).toBe('nl');
    prefer({ ...wanted, language: 'en' });
    prefer({ ...wanted, language: 'en' });
    expect([languageOf(stored()), h.log.length]).toEqual(['en', 2]);
    prefer({ ...wanted, language: 'nl' });
    expect([languageOf(stored()), h.log.length]).toEqual(['nl', 3]);
  });

  test('leaves no address behind when no mail is wanted, and is in no list then', () => {
    prefer(wanted);
    expect(prefer({ mail: 'none', email: 'a.dewit@gemeente.example' })).toBe('done');
    expect([stored().email, stored().mail, listed()]).toEqual(['', 'none', []]);
  });

  // Segments 1–3 the nine, 4–5 the eight without Den Haag (S001 ch. 5); Voorschoten left on 1 January 2024.
  test.each([
    ['a segment of others', { ...wanted, segments: ['5'] }, theHague, at, 'contact.segment-elsewhere'],
    ['a segment that there is not', { ...wanted, segments: ['6'] }, delft, at, 'contact.segment-elsewhere'],
    ['own segments', { ...wanted, segments: ['1', '2', '3'] }, theHague, at, 'done'],
    ['no segment', { ...wanted, segments: undefined }, delft, at, 'contact.no-segment'],
    ['no address', { ...wanted, email: undefined }, delft, at, 'contact.no-address'],
    ['the last day of membership', wanted, voorschoten, instant('2023-12-31T22:59:59.999Z'), 'done'],
    ['the day after', wanted, voorschoten, instant('2023-12-31T23:00:00.000Z'), 'contact.segment-elsewhere'],
    ['nothing, after leaving', { mail: 'none' }, voorschoten, at, 'done'],
    ['a municipality that there is not', wanted, actor('GM9999'), at, 'missing'],
  ])('of %s', (_, input, by, when, outcome) => { expect(prefer(input, by, when)).toBe(outcome); });

  test('gets nothing at an address that bounced until another one is given', () => {
    prefer(wanted);
    const bounce = (email: string) => h.when(markBounced, { by: delft, at: instant('2026-02-03T08:00:00.000Z'), path: { municipality: 'GM0503', person: delft.person }, input: { email } }).length;
    expect([bounce('old@gemeente.example'), bounce(wanted.email), bounce(wanted.email)]).toEqual([0, 1, 0]);
    expect([stored().bouncedAt, listed()]).toEqual(['2026-02-03T08:00:00.000Z', []]);
    expect(prefer({ ...wanted, mail: 'daily' })).toBe('contact.address-bounces');
    expect(prefer({ ...wanted, email: 'anna@gemeente.example' })).toBe('done');
    expect([stored().bouncedAt, listed().length]).toEqual(['', 1]);
  });
});
