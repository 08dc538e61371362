import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { instant } from '../kernel/moments.ts';
import { answers, askedOf, asksAny, municipalityChoices, procedureKinds, procedurePhases, searchQuery, type Searched } from './procedure-search.ts';

const since = instant('2026-05-01T09:00:00+02:00');
const youth: Searched = { kind: 'tender', segment: 5, phase: 'open', since, texts: ['tnd_1', 'Ambulante jeugdhulp', 'Perceel één: gezinnen', '482913'] };
const hit = (of: Searched, search: Readonly<Record<string, string>>): boolean => answers(of, askedOf(search));

describe('the search of procedures', () => {
  test('finds by every word, whatever its capitals and accents, and by the name of its segment', () => {
    for (const q of ['', 'AMBULANTE', 'een gezinnen', '  perceel  één ', '482913', 'tnd_1']) expect([q, hit(youth, { q })]).toEqual([q, true]);
    for (const q of ['verblijf', 'ambulante verblijf']) expect([q, hit(youth, { q })]).toEqual([q, false]);
    expect(hit({ ...youth, segment: 1 }, { q: 'verblijf' })).toBe(true);
  });

  test('narrows by segment, kind and phase; what no form offers finds nothing', () => {
    for (const asked of [{ segment: '5' }, { kind: 'tender' }, { phase: 'open' }, { segment: '5', kind: 'tender', phase: 'open', q: 'jeugdhulp' }]) expect(hit(youth, asked)).toBe(true);
    for (const asked of [{ segment: '4' }, { kind: 'open-house' }, { phase: 'ended' }, { segment: '05' }, { kind: '__proto__' }, { municipality: 'GM9999' }]) expect(hit(youth, asked)).toBe(false);
  });

  // Den Haag takes no part in segment 5 (S001 ch. 5), Voorschoten left on 1 January 2024.
  test('knows whose procedure it is on the day of publication', () => {
    expect(['GM0503', 'GM0518', 'GM0626'].map((municipality) => hit(youth, { municipality }))).toEqual([true, false, false]);
    expect(['GM0503', 'GM0518', 'GM0626'].map((municipality) => hit({ ...youth, segment: 2, since: instant('2023-05-01T09:00:00+02:00') }, { municipality }))).toEqual([true, true, true]);
    expect(hit({ ...youth, segment: 0 }, { municipality: 'GM0503' })).toBe(false);
    expect(municipalityChoices(since).map(({ name }) => name)).toEqual(['Delft', 'Den Haag', 'Leidschendam-Voorburg', 'Midden-Delfland', 'Pijnacker-Nootdorp', 'Rijswijk', 'Wassenaar', 'Westland', 'Zoetermeer']);
  });

  test('an address asks the same again, and never finds more by asking more', () => {
    const asks = fc.record({ q: fc.string({ maxLength: 20 }).map((text) => text.trim()), segment: fc.constantFrom('', '1', '5'), municipality: fc.constantFrom('', 'GM0503', 'GM0518'), kind: fc.constantFrom('', ...procedureKinds), phase: fc.constantFrom('', ...procedurePhases) });
    fc.assert(fc.property(asks, (asked) => {
      const again = askedOf(Object.fromEntries(new URLSearchParams(searchQuery(asked))));
      expect(again).toEqual(asked);
      expect(asksAny(asked)).toBe(searchQuery(asked) !== '');
      if (answers(youth, asked)) for (const field of Object.keys(asked)) expect(answers(youth, { ...asked, [field]: '' })).toBe(true);
    }));
  });
});
