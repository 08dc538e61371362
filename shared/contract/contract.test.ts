import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../kernel/sha256.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { amsterdam, day, later, type Instant } from '../kernel/moments.ts';
import { plain } from '../papers/plain.ts';
import { first, id, jurist, lead, officer, played, provider, readBack, second, signAt, type Played } from '../tender/example.ts';
import { addAddendum, countersignAddendum, hashOfAddendum, signAddendum } from './addendum-commands.ts';
import { agendaOf, type ContractSummary } from './agenda.ts';
import { countersign, sign } from './commands.ts';
import { contract, contractRef, type Contract } from './contract.ts';
import { announceBy, endsFrom, lastDayOf } from './days.ts';
import { endContract, extend, proposeExtension } from './life-commands.ts';
import { contractPaper } from './paper.ts';
import { hashOfTerms, termsFor, type ContractTerms } from './terms.ts';

const kvk = { kvk: first };
const on = (of: string, time = '12:00'): Instant => amsterdam(day(of), time);
const running = (): Played => played('contracted');
const state = (p: Played): Contract => p.state(contractRef(id, first));
const textOf = (p: Played): string => plain(contractPaper(state(p).terms!, state(p), p.tender().finalAt as Instant));

describe('signing', () => {
  test('binds to the text that was read: another hash is refused, for each party', () => {
    const p = played('final');
    expect(p.ask(sign, provider(first), signAt, { readBack: 'f'.repeat(64), agreed: true })).toBe('contract.changed');
    expect(p.ask(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true })).toBe('done');
    expect(p.ask(countersign, lead, signAt, { readBack: 'f'.repeat(64) }, kvk)).toBe('contract.changed');
    expect(p.ask(countersign, lead, signAt, { readBack: readBack(p, first) }, kvk)).toBe('done');
    // Both are the SHA-256 of terms and text as canonical JSON, made here by hand.
    const { terms, hash } = state(p);
    const { title, opening, sections } = JSON.parse(JSON.stringify(contractPaper(terms!, contract.initial, signAt))) as Record<string, Json>;
    const text = (sections as Json[]).slice(0, -1);
    expect(hash).toBe(sha256Hex(canonical({ terms, text: { title, opening, sections: text } } as unknown as Json)));
  });

  test('what was signed stays, whatever becomes of the organisation', () => {
    const p = running();
    const before = state(p);
    expect(before.terms?.provider).toEqual({ kvk: first, name: '' });
    expect([before.signedName, before.countersignedName]).toEqual([`s${first}`, 'lead']);
    expect(textOf(p)).toContain(`Voor de aanbieder: s${first}, dinsdag 23 juni 2026, 09:00:00,000 uur (Nederlandse tijd)`);
    expect(textOf(p)).toContain(`SHA-256 van de tekst: ${before.hash}`);
  });

  test('the ledger has no name and no price', () => {
    const lines = running().log.filter(({ stream }) => stream.startsWith('contract#')).map(({ data }) => JSON.stringify(data)).join('\n');
    expect(lines).toContain(first);
    expect(lines).not.toMatch(/8750|9000|lead|s2700/);
  });
});

describe('the text', () => {
  test('has three parts, the rule of precedence and the term of six years', () => {
    const text = textOf(running());
    for (const part of ['Deel 1. Algemeen deel', 'Deel 2. Individueel deel', 'Deel 3. Vaste bepalingen']) expect(text).toContain(part);
    expect(text).toContain('- deze overeenkomst, met haar addenda; een later addendum gaat voor een eerder\n- de nota’s van inlichtingen; een latere gaat voor een eerdere\n- de aanbestedingsstukken\n- de inschrijving van de aanbieder');
    expect(text).toContain('Eerste dag: vrijdag 1 januari 2027\nLaatste dag: vrijdag 31 december 2032\nVerlenging: bij elkaar hooguit 2 jaar\nVerlenging aankondigen: uiterlijk woensdag 30 juni 2032');
    expect(text).toContain('- A Ambulant. Tarief per uur: € 87,50');
    expect(text).not.toMatch(/…|undefined|null|NaN|\{|\}/);
  });

  test('a version never changes: what was signed by it is what is shown', () => {
    const terms: ContractTerms = {
      template: '2026.1', tender: { id: 'tnd_1', title: 'Proef', tenderNed: '1' }, municipalities: ['Delft', 'Rijswijk'], provider: { kvk: '27000001', name: 'De Linde' }, priced: 'Tarief',
      lots: [{ id: 'A', title: 'Ambulant', price: 8750 }], from: day('2027-01-01'), until: day('2032-12-31'), extensionYears: 2, notas: [1, 2],
    };
    // A new wording is a new version beside this one, never another hash here.
    expect(hashOfTerms(terms)).toBe('8322aa391616aa2caf7e5a18bf8ef523b071124847f113249d73426145f9def8');
    expect(() => hashOfTerms({ ...terms, template: '2020.0' })).toThrow('no text of version 2020.0');
    for (const other of [{ notas: [1] }, { lots: [{ id: 'A', title: 'Ambulant', price: 8751 }] }, { until: day('2032-12-30') }]) expect(hashOfTerms({ ...terms, ...other })).not.toBe(hashOfTerms(terms));
  });

  test('is about who was awarded, once the award is final', () => {
    expect(termsFor(played('provisional').tender(), { kvk: first, name: '' }, {})).toBeUndefined();
    expect(termsFor(played('final').tender(), { kvk: second, name: '' }, {})).toBeUndefined();
    expect(termsFor(played('final').tender(), { kvk: first, name: '' }, {})?.lots.map(({ id: lot }) => lot)).toEqual(['A', 'B']);
  });
});

describe('days', () => {
  test.each([['2032-12-31', '2032-06-30'], ['2033-08-31', '2033-02-28'], ['2034-12-30', '2034-06-29']])('an option on a contract until %s is announced by %s', (until, by) => {
    expect(announceBy(day(until))).toBe(by);
  });
  test('a year of notice ends on the day with the same number', () => {
    expect(endsFrom(day('2028-02-29'))).toBe('2029-02-28');
  });
});

describe('an option', () => {
  const propose = (p: Played, at: Instant, years = 1) => p.ask(proposeExtension, officer, at, { years }, kvk);
  test('is proposed by one and taken up by another, on the last day at the latest', () => {
    const p = running();
    const last = on('2032-06-30', '23:59');
    expect(propose(p, last)).toBe('done');
    expect(p.ask(extend, { ...lead, person: officer.person }, last, {}, kvk)).toBe('contract.option-same-person');
    expect(p.ask(extend, lead, on('2032-07-01', '00:00'), {}, kvk)).toBe('contract.option-late');
    expect(p.ask(extend, lead, last, {}, kvk)).toBe('done');
    expect(lastDayOf(state(p))).toBe('2033-12-31');
    expect(p.ask(extend, lead, last, {}, kvk)).toBe('contract.option-not-proposed');
    expect(textOf(p)).toContain('Op woensdag 30 juni 2032 heeft de regio aangekondigd dat zij met 1 jaar verlengt. De laatste dag is nu zaterdag 31 december 2033.');
  });
  test('is lost the day after, and says until when it was', () => {
    const p = running();
    expect(propose(p, on('2032-07-01', '00:00'))).toBe('contract.option-late');
    expect(propose(p, on('2032-06-30', '23:59'), 3)).toBe('contract.option-too-long');
    expect(propose(p, on('2032-06-30'), 2)).toBe('done');
    p.go(extend, lead, on('2032-06-30'), {}, kvk);
    expect(lastDayOf(state(p))).toBe('2034-12-31');
    expect(propose(p, on('2033-01-01'))).toBe('contract.no-option');
  });
  test('is there for a contract that both signed, and that nobody ended', () => {
    expect(propose(played('final'), signAt)).toBe('missing');
    const p = played('final');
    p.go(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true });
    expect(propose(p, signAt)).toBe('contract.not-signed');
    const q = running();
    q.go(endContract, lead, on('2028-01-10'), { how: 'provider', noticeOn: '2028-01-10', endsOn: '2029-01-10', reason: 'Wij stoppen.' }, kvk);
    expect(propose(q, on('2028-02-01'))).toBe('contract.ending');
  });
});

describe('an addendum', () => {
  const input = { from: '2027-03-01', basis: '2163g', reason: 'Verhuizing van een locatie.', text: 'Artikel 2.2: de locatie is Rijswijk.' };
  const at = on('2027-02-01');
  const one = { ...kvk, addendum: '1' };
  test('is numbered, tells reason and article, and counts when both have signed its very text', () => {
    const p = running();
    p.go(addAddendum, jurist, at, input, kvk);
    const [added] = state(p).addenda;
    expect(added).toMatchObject({ number: 1, ...input, signed: null });
    expect(added?.hash).toBe(hashOfAddendum(state(p).hash, added!));
    expect(p.ask(addAddendum, officer, at, input, kvk)).toBe('addendum.open');
    expect(p.ask(countersignAddendum, lead, at, { readBack: added?.hash }, one)).toBe('contract.provider-first');
    expect(p.ask(signAddendum, provider(first), at, { readBack: state(p).hash, agreed: true }, { addendum: '1' })).toBe('contract.changed');
    expect(p.ask(signAddendum, provider(second), at, { readBack: added?.hash, agreed: true }, { addendum: '1' })).toBe('missing');
    expect(p.ask(signAddendum, provider(first), at, { readBack: added?.hash, agreed: true }, { addendum: '2' })).toBe('missing');
    p.go(signAddendum, provider(first), at, { readBack: added?.hash, agreed: true }, { addendum: '1' });
    expect(p.ask(countersignAddendum, lead, at, { readBack: 'x' }, one)).toBe('contract.changed');
    p.go(countersignAddendum, lead, at, { readBack: added?.hash }, one);
    expect(textOf(p)).toContain('Addendum 1\n----------\n\nGeldt vanaf: maandag 1 maart 2027\nGrond: Artikel 2.163g Aanbestedingswet 2012: niet-wezenlijke wijziging\nReden: Verhuizing van een locatie.\n\nDe wijziging\n\nArtikel 2.2: de locatie is Rijswijk.');
    p.go(addAddendum, officer, at, { ...input, text: 'Nog iets.' }, kvk);
    expect(state(p).addenda.map(({ number }) => number)).toEqual([1, 2]);
  });
  test.each([['2026-12-31'], ['2033-01-01']])('on %s lies outside the term', (from) => {
    expect(running().ask(addAddendum, officer, at, { ...input, from }, kvk)).toBe('addendum.outside');
  });
  test('needs an article of the law', () => {
    expect(running().ask(addAddendum, officer, at, { ...input, basis: '2163a' }, kvk)).toBe('input.invalid');
  });
});

describe('an earlier end', () => {
  const end = (p: Played, how: string, noticeOn: string, endsOn: string) => p.ask(endContract, lead, on('2028-01-10'), { how, noticeOn, endsOn, reason: 'Daarom.' }, kvk);
  test.each([
    ['region', '2028-01-10', '2029-01-09', 'contract.notice-short'], ['region', '2028-01-10', '2029-01-10', 'done'], ['provider', '2028-01-10', '2029-01-09', 'contract.notice-short'],
    ['mutual', '2028-01-10', '2028-01-10', 'done'], ['mutual', '2028-01-10', '2028-01-09', 'contract.end-before-notice'], ['region', '2028-01-11', '2029-02-01', 'contract.notice-future'],
    ['region', '2028-01-10', '2032-12-31', 'contract.end-too-late'], ['fire', '2028-01-10', '2029-02-01', 'input.invalid'],
  ])('%s on %s until %s: %s', (how, noticeOn, endsOn, says) => {
    expect(end(running(), how, noticeOn, endsOn)).toBe(says);
  });
  test('is the last day from then on; after it nothing changes any more', () => {
    const p = running();
    end(p, 'provider', '2028-01-10', '2029-01-10');
    expect(lastDayOf(state(p))).toBe('2029-01-10');
    expect(textOf(p)).toContain('De aanbieder heeft opgezegd op maandag 10 januari 2028. De laatste dag is woensdag 10 januari 2029.');
    expect(p.ask(addAddendum, officer, on('2029-01-11', '00:00'), { from: '2029-01-10', basis: '2163g', reason: 'x', text: 'y' }, kvk)).toBe('contract.ended');
  });
});

describe('the working list', () => {
  const listed = (p: Played): ContractSummary => contract.listing?.(state(p), { partition: id, item: first })?.summary as ContractSummary;
  const rows = (p: Played, at: Instant) => agendaOf([listed(p)], [p.tender()], at).map(({ on: when, what, number, past }) => [when, what, number, past]);
  test('has who must sign, then the option and the end, and no option that was lost', () => {
    const p = played('final');
    expect(contract.listing?.(contract.initial, { partition: id, item: first })).toBeUndefined();
    expect(agendaOf([], [p.tender()], signAt)).toEqual([{ on: '2027-01-01', what: 'sign', number: 1, tender: { id, title: 'Veelvoorkomende jeugdhulp' }, kvk: first, name: '', past: false }]);
    p.go(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true });
    expect(rows(p, signAt)).toEqual([['2027-01-01', 'countersign', 0, false]]);
    p.go(countersign, lead, signAt, { readBack: readBack(p, first) }, kvk);
    expect(rows(p, signAt)).toEqual([['2032-06-30', 'announce', 2, false], ['2032-12-31', 'end', 0, false]]);
    expect(rows(p, on('2032-07-01'))).toEqual([['2032-12-31', 'end', 0, false]]);
    expect(rows(p, on('2033-01-01'))).toEqual([]);
  });
  test('puts the first day on top and tells what is late', () => {
    const p = running();
    p.go(proposeExtension, officer, on('2027-02-01'), { years: 2 }, kvk);
    p.go(addAddendum, officer, on('2027-02-01'), { from: '2027-02-10', basis: '2163c', reason: 'x', text: 'y' }, kvk);
    expect(rows(p, later(on('2027-02-10'), { days: 1 }))).toEqual([['2027-02-10', 'addendum', 1, true], ['2032-06-30', 'approve', 2, false], ['2032-12-31', 'end', 0, false]]);
    p.go(signAddendum, provider(first), on('2027-02-02'), { readBack: state(p).addenda[0]?.hash, agreed: true }, { tender: id, addendum: '1' });
    expect(rows(p, on('2027-02-02'))[0]).toEqual(['2027-02-10', 'addendum', 1, false]);
    p.go(countersignAddendum, lead, on('2027-02-03'), { readBack: state(p).addenda[0]?.hash }, { ...kvk, addendum: '1' });
    // Of an addendum that counts there is nothing left to do: it is a date, and after that it is not here.
    expect([rows(p, on('2027-02-10'))[0], rows(p, on('2027-02-11'))[0]]).toEqual([['2027-02-10', 'change', 1, false], ['2032-06-30', 'approve', 2, false]]);
    p.go(endContract, lead, on('2027-03-01'), { how: 'mutual', noticeOn: '2027-03-01', endsOn: '2028-01-01', reason: 'x' }, kvk);
    expect(rows(p, on('2027-03-01')).at(-1)).toEqual(['2028-01-01', 'notice', 0, false]);
  });
});
