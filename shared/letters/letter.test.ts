import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amsterdam, addDays, day } from '../kernel/moments.ts';
import { plain } from '../papers/plain.ts';
import { bidKey, type Tender } from '../tender/state.ts';
import { brug, byValue, decided, duin, facts, files, kade, lettersAt, linde, organisationNames, ster } from './example.ts';
import { letterFor } from './letter.ts';
import { list, typed } from './writing.ts';

const textOf = (kvk: string, over: Parameters<typeof facts>[1] = {}): string => plain(letterFor(facts(kvk, over)).paper);
/** The part of a letter on one lot, without the line below its heading. */
const on = (lot: string, text: string): string => text.split(new RegExp(`\\n\\nPerceel ${lot}: [^\\n]*\\n-+\\n\\n`))[1]?.split(/\n\n(?:Perceel \w+:|Opschortende)/)[0] ?? '';

describe('a letter', () => {
  test('is addressed, dated and signed; what it is about stands in its head', () => {
    const { subject, paper } = letterFor(facts(duin));
    expect(subject).toBe('Mededeling van de gunningsbeslissing: Veelvoorkomende jeugdhulp');
    expect([paper.kind, paper.title, paper.language, paper.at, paper.name]).toEqual(['letter', subject, 'nl', lettersAt, 'gunningsbeslissing-tnd_1-27000002-2026-06-01']);
    expect(paper.references.map(({ term, value }) => `${term}: ${value}`)).toEqual([
      'Van: Servicebureau Jeugdhulp Haaglanden, namens de colleges van burgemeester en wethouders van Delft, Rijswijk, Wassenaar, Zoetermeer, Westland, Midden-Delfland, Leidschendam-Voorburg en Pijnacker-Nootdorp',
      'Aan: Jeugdzorg Duin en Vaart', 'KvK-nummer: 27000002', 'Datum: maandag 1 juni 2026', 'Kenmerk: tnd_1',
    ]);
    const text = plain(paper);
    expect(text).toContain('op hetzelfde moment: maandag 1 juni 2026, 10.00 uur (Nederlandse tijd).');
    expect(text).not.toMatch(/…|undefined|null|NaN|\{|\}/);
    expect(paper.foot).toBe('Servicebureau Jeugdhulp Haaglanden · kenmerk tnd_1 · bladzijde {page} van {pages}');
    const noted = decided({ publication: { preparedBy: 'p', preparedAt: lettersAt, tenderNedNumber: '412345', sentAt: lettersAt, tenderNedPublishedAt: '' } });
    expect(textOf(duin, { tender: noted })).toContain('Kenmerk: tnd_1\nKenmerk TenderNed: 412345');
  });

  test('of an award covers all lots of its reader', () => {
    const { event, paper } = letterFor(facts(linde));
    const text = plain(paper);
    expect(event).toBe('letter.award');
    expect(text).toContain('- A Ambulant. Uitkomst: Wij zijn van plan dit perceel aan u te gunnen.\n- B Groep. Uitkomst: Wij zijn van plan dit perceel aan u te gunnen.');
    expect(on('B', text)).toBe([
      'Wij zijn van plan dit perceel aan u te gunnen. Uw inschrijving staat in de rangorde op plaats 1 van 1. Voor dit perceel sluiten wij één contract.',
      'Uw beoordeling',
      [
        'Uw scores op perceel B:',
        '- K1 Gezinsgericht werken. Score of prijs: 100 procent; Punten: 42,50; Hoogste aantal punten: 42,5',
        '- K2 Collectief aanbod. Score of prijs: 100 procent; Punten: 27,50; Hoogste aantal punten: 27,5',
        '- P Tarief per uur. Score of prijs: € 1.234,50; Punten: 30,00; Hoogste aantal punten: 30',
        '- Totaal. Score of prijs: –; Punten: 100,00; Hoogste aantal punten: 100',
      ].join('\n'),
      'Uw totaal is 100,00 punten. De punten zijn berekend en per criterium afgerond zoals in de aanbestedingsstukken staat.',
      'Onze motivering per criterium',
      'K1 Gezinsgericht werken:\nU beschrijft goed hoe het gezin meebeslist.\n\nVoorbeelden ontbreken.\n\nK2 Collectief aanbod: Het aanbod sluit aan.',
      'Aan wie wij dit perceel ook willen gunnen',
      'Wij gunnen dit perceel aan niemand anders.',
    ].join('\n\n'));
    expect(text).toContain('Begint niemand op tijd een kort geding, dan kunnen wij de gunning definitief maken vanaf dinsdag 23 juni 2026.');
    expect(text).toContain('op vrijdag 1 januari 2027 en duurt het 6 jaar. Daarna kan het met ten hoogste 2 jaar worden verlengd.');
  });

  test('of a lot that was drawn tells how to draw it again', () => {
    const draw = (kvk: string): string => createHash('sha256').update(`klein|A|${kvk}`).digest('hex');
    expect(draw(linde) < draw(duin)).toBe(true);
    expect(on('A', textOf(duin))).toContain(`Voor u is de tekst “klein|A|27000002” en de uitkomst ${draw(duin)}. De eerste woorden lagen vast voordat iemand kon inschrijven.`);
    expect(on('A', textOf(duin))).toContain('- Stichting De Linde. Plaats: 1; Totaal: 75,63; K1: 31,88; K2: 13,75; P: 30,00\n- Uw inschrijving. Plaats: 2; Totaal: 75,63; K1: 31,88; K2: 13,75; P: 30,00\n\n- Stichting De Linde was op geen enkel criterium beter dan u. Het lot heeft beslist.');
    expect(on('A', textOf(linde))).toContain(draw(linde));
  });

  test('that tells a loss names where the winner was better and by how much, and the criterion that decided a tie', () => {
    const cheaper = decided({ prices: { ...decided().prices, [bidKey('A', duin)]: 10_000 } });
    expect(on('A', textOf(duin, { tender: cheaper }))).toContain('- Stichting De Linde was beter dan u op: P Tarief per uur (30,00 tegen 26,25, dat is 3,75 meer).');
    const [K1, K2] = byValue.criteria ?? [];
    const level: Partial<Tender> = { method: 'points', criteria: [{ ...K1, id: 'K1', weight: 40, maxValue: undefined }, { ...K2, id: 'K2', weight: 20, maxValue: undefined }] as Tender['criteria'] };
    // 30 + 10 against 20 + 20: equal, and K1 is the heavier.
    const even = { ...files, [bidKey('A', brug)]: { ...files[bidKey('A', brug)]!, consensus: { K1: { score: 50, motivation: 'x' }, K2: { score: 100, motivation: 'y' } } } };
    const text = on('A', textOf(brug, { tender: decided(level, even), files: even }));
    expect(text).toContain('beslist dan het zwaarste criterium waarop er verschil is. Dat was K1 Gezinsgericht werken.');
    expect(text).toContain('was beter dan u op: K1 Gezinsgericht werken (30,00 tegen 20,00, dat is 10,00 meer).');
    // Fixed tariffs: there is no price to head a column with.
    expect(text).toContain('- K1 Gezinsgericht werken. Score: 50 procent; Punten: 20,00; Hoogste aantal punten: 40');
  });

  test('by value reckons in euros', () => {
    const text = on('A', textOf(brug, { tender: decided(byValue) }));
    expect(text).toContain('- K1 Gezinsgericht werken. Score: 25 procent; Waarde: € 10,00; Hoogste waarde: € 40,00');
    expect(text).toContain('Uw prijs is € 80,00. Daar gaat de waarde van uw kwaliteit af: € 30,00. Uw fictieve prijs is € 50,00.');
    expect(text).toContain('- Stichting De Linde. Plaats: 1; Fictieve prijs: € 47,50; K1: € 30,00; K2: € 10,00\n- Uw inschrijving. Plaats: 3; Fictieve prijs: € 50,00; K1: € 10,00; K2: € 20,00');
    expect(text).toContain('was beter dan u op: K1 Gezinsgericht werken (€ 30,00 tegen € 10,00, dat is € 20,00 meer).');
    const dear = decided({ ...byValue, prices: { ...decided().prices, [bidKey('A', duin)]: 8751 } });
    expect(on('A', textOf(duin, { tender: dear }))).toContain('was beter dan u op: de prijs, die was lager.');
  });

  test('has more criteria than fit beside a name: the characteristics go on in a second table', () => {
    const criteria = Array.from({ length: 8 }, (_, i) => ({ id: `Q${i + 1}`, kind: 'quality' as const, title: 'x', weight: 12.5, scale: [0, 25, 50, 100] }));
    const given = (kvk: string, score: number) => ({ ...files[bidKey('A', kvk)]!, consensus: Object.fromEntries(criteria.map(({ id }) => [id, { score, motivation: 'm' }])) });
    const these = { [bidKey('A', linde)]: given(linde, 50), [bidKey('A', duin)]: given(duin, 25) };
    const bidsOf = [linde, duin].map((kvk) => ({ kvk, lots: ['A'] }));
    const text = on('A', textOf(duin, { tender: decided({ criteria, bidsOf }, these), files: these }));
    expect(text).toContain('Kenmerken: de punten per criterium (2 van 2):\n- Stichting De Linde. Plaats: 1; Totaal: 50,00; Q7: 6,25; Q8: 6,25');
  });

  test('tells who is kept out why, and of the winner the name only', () => {
    expect(on('A', textOf(kade))).toBe('Wij gunnen dit perceel niet aan u. Uw inschrijving is uitgesloten en daarom niet inhoudelijk beoordeeld.\n\nDe reden is: Wij vonden een vals verklaard jaarverslag.'
      + '\n\nAan wie wij dit perceel willen gunnen\n\n- Stichting De Linde (KvK-nummer 27000001), plaats 1.');
    expect(on('A', textOf(ster))).toContain('is niet volledig en is daarom niet inhoudelijk beoordeeld.\n\nDe reden is: Het prijzenblad ontbreekt.');
    const text = on('A', textOf(brug));
    expect(text).toContain('haalt niet op elk criterium de vereiste minimumscore');
    expect(text).toContain('- K1 Gezinsgericht werken. Score: 25 procent; Minimum: 50 procent\n- K2 Collectief aanbod. Score: 100 procent; Minimum: geen');
    expect(text).toContain('- Stichting De Linde. Plaats: 1; Totaal: 75,63; K1: 31,88; K2: 13,75; P: 30,00\n\nWat andere');
    const nobody = decided({ bidsOf: [{ kvk: kade, lots: ['A'] }] });
    expect(on('A', textOf(kade, { tender: nobody }))).toContain('Wij gunnen dit perceel aan niemand.');
    const two = decided({ lots: [{ id: 'A', title: 'Ambulant', maxAwards: 2 }, { id: 'B', title: 'Groep', maxAwards: 1 }] });
    expect(on('A', textOf(duin, { tender: two }))).toContain('Voor dit perceel sluiten wij hooguit 2 contracten.');
    expect(on('A', textOf(duin, { tender: two }))).toContain('Aan wie wij dit perceel ook willen gunnen\n\n- Stichting De Linde (KvK-nummer 27000001), plaats 1.');
  });

  test('tells the standstill to the hour, what can be done in it, and that it accepts nothing', () => {
    const text = textOf(duin);
    expect(text).toContain('Eerst loopt een opschortende termijn (standstill) van 20 kalenderdagen. Die staat in de aanbestedingsstukken. De eerste dag is dinsdag 2 juni 2026, de dag na de verzending van deze brief. De termijn eindigt op maandag 22 juni 2026 om 24.00 uur (Nederlandse tijd).');
    expect(text).toContain('De laatste van de 20 dagen is zondag 21 juni 2026.');
    expect(text).toContain('kort geding beginnen bij de voorzieningenrechter van de rechtbank Den Haag');
    expect(text).toContain('voor het einde van de opschortende termijn: maandag 22 juni 2026 om 24.00 uur. Dit is een vervaltermijn.');
    expect(text).toContain('binnen zes weken');
    expect(text).toContain('Commissie van Aanbestedingsexperts');
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
        lot: 'A', kvk, assessment: 1, screening: null, individual: {}, unlocks: [], defects: [],
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
  expect([typed(' a  b\n\nc '), typed('Waarom?'), addDays(day('2026-06-01'), 20)]).toEqual(['a b\n\nc.', 'Waarom?', '2026-06-21']);
});

describe('a combination', () => {
  const member = (kvk: string, name: string, lots: readonly string[], role: 'member' | 'subcontractor' = 'member') => ({ kvk, name, role, relied: false, lots });
  const together = (tender: Tender): Tender => ({
    ...tender,
    bidsOf: tender.bidsOf.map((bid) => (bid.kvk === linde ? { ...bid, partners: [member('28000001', "'t Kompas", ['A']), member('28000002', 'De Beuk', ['B']), member('28000003', 'Van der Berg', ['A'], 'subcontractor')] } : bid)),
  });
  test('is addressed and named by all of its members, on each lot by those of that lot; subcontractors are no bidder', () => {
    const tender = together(decided());
    expect(letterFor(facts(linde, { tender })).paper.references.find(({ term }) => term === 'Aan')?.value).toBe("combinatie van Stichting De Linde, 't Kompas en De Beuk (penvoerder Stichting De Linde)");
    const rival = on('A', textOf(duin, { tender }));
    expect(rival).toContain("- combinatie van Stichting De Linde en 't Kompas (penvoerder Stichting De Linde) (KvK-nummer 27000001), plaats 1.");
    expect(rival).not.toContain('De Beuk');
    expect(textOf(duin, { tender })).not.toContain('Van der Berg');
  });
});

test('who is passed over by the most lots of one bidder reads the rule, and no reason that was none', () => {
  const limits = { mostBids: null, mostAwards: 1, rule: 'best-rank', subcontractorsOnce: false } as const;
  const base = decided({ limits });
  const decision = base.decision!;
  const passed = { ...base, decision: { ...decision, lots: decision.lots.map((lot) => (lot.id !== 'A' ? lot : { ...lot, ranked: lot.ranked.map((bid) => ({ ...bid, status: bid.kvk === linde ? 'limited' as const : bid.kvk === duin ? 'awarded' as const : bid.status })) })) } };
  const text = on('A', textOf(linde, { tender: passed }));
  expect(text).toContain('Wij gunnen dit perceel niet aan u, al staat uw inschrijving in de rangorde op plaats 1 van');
  expect(text).toContain('kan een inschrijver hooguit één perceel krijgen.\n\nVolgens de aanbestedingsstukken krijgt u de percelen waarop u het hoogst staat.');
  expect(text).toContain('- Jeugdzorg Duin en Vaart (KvK-nummer 27000002), plaats 2.');
  expect(text).not.toMatch(/was beter dan u|geen enkel criterium/);
});
