import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { nl } from '../messages/nl.ts';
import { priceModels, type Criterion } from './criteria.ts';
import { closesAt, played } from './example.ts';
import { isRelative, rulesNow, statementOf, type RuleLine } from './rules-statement.ts';
import { newTender, type Tender } from './state.ts';

const names = (tender: Tender): string[] => statementOf(tender).map(({ rule }) => rule);
const line = (tender: Tender, rule: string): RuleLine => statementOf(tender).find((one) => one.rule === rule) ?? expect.fail(rule);
const quality = fc.record({ kind: fc.constant('quality' as const), id: fc.constant('K'), title: fc.constant('K'), weight: fc.constant(70), scale: fc.constant([0, 100]), minimum: fc.option(fc.constant(100), { nil: undefined }) });
const price = fc.record({ kind: fc.constant('price' as const), id: fc.constant('P'), title: fc.constant('P'), weight: fc.constant(30), model: fc.constantFrom(...priceModels) });
const tenders = fc.tuple(fc.constantFrom('points' as const, 'value' as const), fc.array(quality, { maxLength: 3 }), fc.array(price, { maxLength: 2 }), fc.integer({ min: 0, max: 6 }))
  .map(([method, qualities, prices, rounding]): Tender => ({ ...newTender, id: 'tnd_1', method, rounding, criteria: [...qualities, ...(method === 'value' ? [] : prices)] as Criterion[] }));

describe('the statement of the rules', () => {
  test('tells of each price criterion its formula, and that the ranking is made again only where a formula is relative', () => {
    fc.assert(fc.property(tenders, (tender) => {
      // Second method: from the criteria, not from the statement's own summary of them.
      const models = tender.criteria.flatMap((one) => (one.kind === 'price' ? [one.model] : []));
      const told = names(tender).filter((rule) => ['lowest', 'linear', 'absolute'].includes(rule));
      expect(told).toEqual(models.map((model) => ({ 'relative-lowest': 'lowest', 'relative-linear': 'linear', 'absolute-linear': 'absolute' })[model]));
      const relative = models.includes('relative-lowest') || models.includes('relative-linear');
      expect([names(tender).includes('reranks'), names(tender).includes('keepsRank')]).toEqual([relative, !relative]);
      expect(isRelative(rulesNow(tender))).toBe(relative);
      expect(names(tender).includes('minimum')).toBe(tender.criteria.some((one) => one.kind === 'quality' && one.minimum !== undefined));
      expect(names(tender).includes('fixed')).toBe(tender.method === 'points' && models.length === 0);
      expect(line(tender, 'rounding').params).toEqual({ decimals: tender.rounding });
      expect(new Set(names(tender).filter((rule) => !told.includes(rule))).size).toBe(names(tender).length - told.length);
    }));
  });

  test('gives the dates that follow from the planning: answers ten days before, bids ninety days after the closing', () => {
    const tender = played('published').tender();
    expect(line(tender, 'answers').params).toMatchObject({ days: 10, answersDueOn: addDays(dayOf(closesAt), -10) });
    expect(line(tender, 'valid').params).toMatchObject({ days: 90, after: 14, validUntil: '2026-08-10' });
    expect(line(tender, 'objections').params).toMatchObject({ closesAt });
    expect(line(newTender, 'answers').params).toEqual({ days: 10 });
  });

  test('is fixed at publication: what the portal would publish next time changes nothing', () => {
    const tender = played('published').tender();
    expect(tender.rules).toEqual(rulesNow(tender));
    const other: Tender = { ...tender, rules: { ...rulesNow(tender), standstillDays: 15 } };
    expect(line(other, 'standstill').params).toEqual({ days: 15 });
    expect(played('keyed').tender().rules).toBeNull();
  });

  // Aw 2.39(2) does not switch on 2.71, 2.113 or 2.127.
  test('never tells a self-imposed rule as law', () => {
    const own = statementOf(played('published').tender());
    expect(own.filter(({ basis }) => basis === 'law').map(({ rule }) => rule)).toEqual(['regime', 'answers']);
    for (const messages of [nl, en]) {
      for (const { rule, basis } of own) {
        const text = messages.publication.rules.lines[rule].text.join(' ');
        expect(text, rule).not.toMatch(/wettelijk|legal minimum|statutory|minimaal volgens/i);
        if (basis === 'own') expect(text.replace(/verplicht ons daar niet toe|does not oblige us/, ''), rule).not.toMatch(/verplicht|oblige/);
      }
    }
    expect(nl.publication.rules.lines.standstill.text.join(' ')).toContain('Artikel 2.127 van de Aanbestedingswet verplicht ons daar niet toe');
  });

  test('says it in short sentences', () => {
    for (const messages of [nl, en]) {
      const sentences = Object.values(messages.publication.rules.lines).flatMap(({ text }) => text.flatMap((one) => one.split(/(?<=[.?!])\s/)));
      expect(sentences.filter((one) => one.split(/\s+/).length > 22)).toEqual([]);
    }
  });
});
