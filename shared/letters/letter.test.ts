import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amsterdam, addDays, day } from '../kernel/moments.ts';
import { bidKey, type Tender } from '../tender/state.ts';
import { brug, byValue, decided, duin, facts, files, kade, lettersAt, linde, organisationNames, ster } from './example.ts';
import { letterFor } from './letter.ts';
import { list, oneLine } from './writing.ts';

const textOf = (kvk: string, over: Parameters<typeof facts>[1] = {}): string => letterFor(facts(kvk, over)).text;
/** The part of a letter on one lot. */
const on = (lot: string, text: string): string => text.split(`\n\nPerceel ${lot}: `)[1]?.split(/\n\n(?:Perceel|Opschortende)/)[0] ?? '';

describe('a letter', () => {
  test('is addressed, dated and signed; what it is about stands in its head', () => {
    const { subject, paragraphs, text } = letterFor(facts(duin));
    expect(subject).toBe('Mededeling van de gunningsbeslissing: Veelvoorkomende jeugdhulp');
    expect(paragraphs.slice(0, 3)).toEqual([
      'Servicebureau Jeugdhulp Haaglanden\nnamens de colleges van burgemeester en wethouders van Delft, Rijswijk, Wassenaar, Zoetermeer, Westland, Midden-Delfland, Leidschendam-Voorburg en Pijnacker-Nootdorp',
      'Aan: Jeugdzorg Duin en Vaart\nKvK-nummer: 27000002',
      `Datum: maandag 1 juni 2026\nKenmerk: tnd_1\nBetreft: ${subject}`,
    ]);
    expect(text).toBe(paragraphs.join('\n\n'));
    expect(text).toContain('op hetzelfde moment: maandag 1 juni 2026, 10.00 uur (Nederlandse tijd).');
    expect(text).not.toMatch(/…|undefined|null|NaN|\{|\}/);
    const noted = decided({ publication: { preparedBy: 'p', preparedAt: lettersAt, tenderNedNumber: '412345', sentAt: lettersAt, tenderNedPublishedAt: '' } });
    expect(textOf(duin, { tender: noted })).toContain('Kenmerk: tnd_1, TenderNed 412345');
  });

  test('of an award covers all lots of its reader', () => {
    const { event, text } = letterFor(facts(linde));
    expect(event).toBe('letter.award');
    expect(text).toContain('- Perceel A (Ambulant): wij zijn van plan dit perceel aan u te gunnen.\n- Perceel B (Groep): wij zijn van plan dit perceel aan u te gunnen.');
    expect(on('B', text)).toBe([
      'Groep\nWij zijn van plan dit perceel aan u te gunnen. Uw inschrijving staat in de rangorde op plaats 1 van 1. Het hoogste aantal contracten voor dit perceel is 1.',
      [
        'Uw beoordeling',
        '- K1 Gezinsgericht werken: score 100 procent, dat zijn 42,50 van de 42,5 punten. Motivering: U beschrijft goed hoe het gezin meebeslist. Voorbeelden ontbreken.',
        '- K2 Collectief aanbod: score 100 procent, dat zijn 27,50 van de 27,5 punten. Motivering: Het aanbod sluit aan.',
        '- P Tarief per uur: uw prijs is € 1.234,50, dat zijn 30,00 van de 30 punten.',
        'Uw totaal is 100,00 punten. De punten zijn berekend en per criterium afgerond zoals in de aanbestedingsstukken staat.',
      ].join('\n'),
      'Wij gunnen dit perceel aan niemand anders.',
    ].join('\n\n'));
    expect(text).toContain('Begint niemand op tijd een kort geding, dan kunnen wij de gunning definitief maken vanaf dinsdag 23 juni 2026.');
    expect(text).toContain('op vrijdag 1 januari 2027 en duurt het 6 jaar. Daarna kan het met ten hoogste 2 jaar worden verlengd.');
  });

  test('of a lot that was drawn tells how to draw it again', () => {
    const draw = (kvk: string): string => createHash('sha256').update(`klein|A|${kvk}`).digest('hex');
    expect(draw(linde) < draw(duin)).toBe(true);
    expect(on('A', textOf(duin))).toContain(`Voor u is de tekst “klein|A|27000002” en de uitkomst ${draw(duin)}. De eerste woorden lagen vast voordat iemand kon inschrijven.`);
    expect(on('A', textOf(duin))).toContain('- Stichting De Linde (KvK-nummer 27000001), plaats 1, totaal 75,63 punten tegen 75,63 voor u. Per criterium: K1 31,88 (u 31,88), K2 13,75 (u 13,75), P 30,00 (u 30,00). Op geen criterium was deze inschrijving beter dan de uwe; het lot heeft beslist.');
    expect(on('A', textOf(linde))).toContain(draw(linde));
  });

  test('that tells a loss names where the winner was better, and the criterion that decided a tie', () => {
    const cheaper = decided({ prices: { ...decided().prices, [bidKey('A', duin)]: 10_000 } });
    expect(on('A', textOf(duin, { tender: cheaper }))).toContain('totaal 75,63 punten tegen 71,88 voor u. Per criterium: K1 31,88 (u 31,88), K2 13,75 (u 13,75), P 30,00 (u 26,25). Het voordeel van deze inschrijving boven de uwe ligt in: Tarief per uur (P).');
    const [K1, K2] = byValue.criteria ?? [];
    const level: Partial<Tender> = { method: 'points', criteria: [{ ...K1, id: 'K1', weight: 40, maxValue: undefined }, { ...K2, id: 'K2', weight: 20, maxValue: undefined }] as Tender['criteria'] };
    // 30 + 10 against 20 + 20: equal, and K1 is the heavier.
    const even = { ...files, [bidKey('A', brug)]: { ...files[bidKey('A', brug)]!, consensus: { K1: { score: 50, motivation: 'x' }, K2: { score: 100, motivation: 'y' } } } };
    const text = on('A', textOf(brug, { tender: decided(level, even), files: even }));
    expect(text).toContain('beslist dan het zwaarste criterium waarop er verschil is. Dat was K1 Gezinsgericht werken.');
    expect(text).toContain('ligt in: Gezinsgericht werken (K1).');
  });

  test('by value reckons in euros', () => {
    const text = on('A', textOf(brug, { tender: decided(byValue) }));
    expect(text).toContain('dat is een waarde van € 10,00 van ten hoogste € 40,00.');
    expect(text).toContain('Uw prijs is € 80,00. Daar gaat de waarde van uw kwaliteit af: € 30,00. Uw fictieve prijs is € 50,00.');
    expect(text).toContain('fictieve prijs € 47,50 tegen € 50,00 voor u. Waarde per criterium: K1 € 30,00 (u € 10,00), K2 € 10,00 (u € 20,00). Het voordeel van deze inschrijving boven de uwe ligt in: Gezinsgericht werken (K1).');
    const dear = decided({ ...byValue, prices: { ...decided().prices, [bidKey('A', duin)]: 8751 } });
    expect(on('A', textOf(duin, { tender: dear }))).toContain('ligt in: de prijs.');
  });

  test('tells who is kept out why, and of the winner the name only', () => {
    expect(on('A', textOf(kade))).toBe('Ambulant\nWij gunnen dit perceel niet aan u. Uw inschrijving is uitgesloten en daarom niet inhoudelijk beoordeeld. De reden is: Wij vonden een vals verklaard jaarverslag.'
      + '\n\nWij zijn van plan dit perceel te gunnen aan:\n- Stichting De Linde (KvK-nummer 27000001), plaats 1.');
    expect(on('A', textOf(ster))).toContain('is niet volledig en is daarom niet inhoudelijk beoordeeld. De reden is: Het prijzenblad ontbreekt.');
    const text = on('A', textOf(brug));
    expect(text).toContain('haalt niet op elk criterium de vereiste minimumscore');
    expect(text).toContain('- K1 Gezinsgericht werken: score 25 procent, en het minimum is 50 procent.');
    expect(text).toContain('- Stichting De Linde (KvK-nummer 27000001), plaats 1, totaal 75,63 punten: K1 31,88, K2 13,75, P 30,00.');
    const nobody = decided({ bidsOf: [{ kvk: kade, lots: ['A'] }] });
    expect(on('A', textOf(kade, { tender: nobody }))).toContain('Wij gunnen dit perceel aan niemand.');
    const two = decided({ lots: [{ id: 'A', title: 'Ambulant', maxAwards: 2 }, { id: 'B', title: 'Groep', maxAwards: 1 }] });
    expect(on('A', textOf(duin, { tender: two }))).toContain('Ook aan deze inschrijvers zijn wij van plan dit perceel te gunnen:\n- Stichting De Linde (KvK-nummer 27000001), plaats 1.');
  });

  test('tells the standstill to the hour, what can be done in it, and that it accepts nothing', () => {
    const text = textOf(duin);
    expect(text).toContain('Eerst loopt een opschortende termijn (standstill) van 20 kalenderdagen, die in de aanbestedingsstukken staat. De eerste dag is dinsdag 2 juni 2026, de dag na de verzending van deze brief. De termijn eindigt op maandag 22 juni 2026 om 24.00 uur (Nederlandse tijd).');
    expect(text).toContain('De laatste van de 20 dagen is zondag 21 juni 2026.');
    expect(text).toContain('kort geding beginnen bij de voorzieningenrechter van de rechtbank Den Haag');
    expect(text).toContain('artikel 6:217, eerste lid');
    const onWorkingDay = textOf(duin, { at: amsterdam(day('2026-06-02'), '10:00') });
    expect(onWorkingDay).toContain('eindigt op maandag 22 juni 2026 om 24.00 uur');
    expect(onWorkingDay).not.toContain('De laatste van de 20 dagen');
  });

  test('says when it replaces a decision that was struck', () => {
    const [first] = [decided().decision];
    const again = decided({ round: 2, assessment: 2, earlier: first === null || first === undefined ? [] : [{ ...first, ended: 'struck' }] }, Object.fromEntries(Object.entries(files).map(([key, one]) => [key, { ...one, assessment: 2 }])));
    const later = Object.fromEntries(Object.entries(files).map(([key, one]) => [key, { ...one, assessment: 2 }]));
    expect(textOf(duin, { tender: again, files: later })).toContain('Deze beslissing vervangt onze beslissing van maandag 1 juni 2026.');
    expect(textOf(duin)).not.toContain('vervangt');
  });

  test('is not written without its reasons', () => {
    const moved = Object.fromEntries(Object.entries(files).map(([key, one]) => [key, { ...one, assessment: 2 }]));
    expect(() => letterFor(facts(duin, { files: moved }))).toThrow('no consensus on K1');
    expect(() => letterFor(facts(kade, { files: {} }))).toThrow('no screening');
    expect(() => letterFor(facts('27009999'))).toThrow('no decision');
    expect(() => letterFor(facts(duin, { tender: { ...decided(), decision: null } }))).toThrow('no decision');
  });

  test('has its courtesy text in English', () => {
    const text = textOf(brug, { language: 'en' });
    expect(text).toContain('It ends on Monday 22 June 2026 at 24:00 (Dutch time).');
    expect(text).not.toMatch(/…|undefined|perceel|inschrijving/);
  });

  test('never tells what stands in the bid of another', () => {
    const scores = fc.constantFrom(50, 75, 100);
    fc.assert(fc.property(fc.array(fc.tuple(scores, fc.constantFrom(0, 50, 100), fc.integer({ min: 7001, max: 9999 })), { minLength: 5, maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (bids, maxAwards) => {
      const kvks = Object.keys(organisationNames);
      const secret = Object.fromEntries(kvks.map((kvk, i) => [bidKey('A', kvk), {
        lot: 'A', kvk, assessment: 1, screening: null, individual: {},
        consensus: { K1: { score: bids[i]?.[0] ?? 0, motivation: `secret ${kvk}` }, K2: { score: bids[i]?.[1] ?? 0, motivation: `secret ${kvk}` } },
      }]));
      const tender = decided({ bidsOf: kvks.map((kvk) => ({ kvk, lots: ['A'] })), lots: [{ id: 'A', title: 'Ambulant', maxAwards }], prices: Object.fromEntries(kvks.map((kvk, i) => [bidKey('A', kvk), (bids[i]?.[2] ?? 0) * 100 + i])) }, secret);
      for (const kvk of kvks) {
        const text = textOf(kvk, { tender, files: secret });
        const shown = (cents: number): string => `€ ${Math.floor(cents / 100000)}.${String(Math.floor(cents / 100) % 1000).padStart(3, '0')},${String(cents % 100).padStart(2, '0')}`;
        for (const other of kvks) {
          expect(text.includes(`secret ${other}`)).toBe(other === kvk);
          expect(text.includes(shown(tender.prices[bidKey('A', other)] ?? 0))).toBe(other === kvk);
          const awarded = tender.decision?.lots[0]?.ranked.some((bid) => bid.kvk === other && bid.status === 'awarded') ?? false;
          expect(text.includes(`KvK-nummer ${other}`)).toBe(awarded && other !== kvk);
        }
      }
    }), { numRuns: 50 });
  });
});

test('small words', () => {
  expect([list([], 'en'), list(['a'], 'en'), list(['a', 'b', 'c'], 'en')]).toEqual(['', 'a', 'a, b en c']);
  expect([oneLine(' a\n\n b '), oneLine('Waarom?'), addDays(day('2026-06-01'), 20)]).toEqual(['a b.', 'Waarom?', '2026-06-21']);
});
