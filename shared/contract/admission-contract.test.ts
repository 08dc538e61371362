import { describe, expect, test } from 'vitest';
import { admissionRef } from '../admission/admission.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { day, type Day, type Instant } from '../kernel/moments.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { plain } from '../papers/plain.ts';
import { countersignAdmission, endAdmissionContract, resume, signAdmission, suspend } from './admission-commands.ts';
import { agreed, conditions, contracted, id, kvk, lead, on, products, signatory, type Agreed } from './admission-example.ts';
import { hashOfAdmissionTerms, type AdmissionTerms } from './admission-terms.ts';
import { agendaOf, type ContractSummary } from './agenda.ts';
import { bindsOn, signedFor, type RegisterEntry } from './admitted.ts';
import { contract, contractRef } from './contract.ts';
import { addAddendum } from './addendum-commands.ts';
import { endContract, proposeExtension } from './life-commands.ts';
import { admissionContractPaper } from './paper.ts';

const signAt = on('2027-02-20');
const sign = (a: Agreed, at: Instant, readBack = a.readBack(at)) => a.ask(signAdmission, signatory, at, { readBack, agreed: true });
const countersign = (a: Agreed, at: Instant, readBack = a.contract().hash) => a.ask(countersignAdmission, lead, at, { readBack });
const listed = (a: Agreed) => contract.listing?.(a.contract(), { partition: id, item: kvk });
const entry = (a: Agreed): RegisterEntry => listed(a)?.summary as RegisterEntry;
const textOf = (a: Agreed): string => plain(admissionContractPaper(a.contract().admitted!.terms, a.contract(), signAt));

describe('signing', () => {
  test('is for who was admitted, and binds to the text that was read', () => {
    const a = agreed();
    expect([sign(a, signAt), countersign(a, signAt, 'x')]).toEqual(['missing', 'missing']);
    a.admit(1, on('2027-02-15'), '2027-03-01');
    expect(countersign(a, signAt, a.readBack(signAt))).toBe('contract.provider-first');
    expect(sign(a, signAt, 'f'.repeat(64))).toBe('contract.changed');
    expect(sign(a, signAt)).toBe('done');
    expect([countersign(a, signAt, 'f'.repeat(64)), countersign(a, signAt)]).toEqual(['contract.changed', 'done']);
    // The SHA-256 of terms and text as canonical JSON, made here by hand.
    const { hash, admitted } = a.contract();
    const { title, opening, sections } = JSON.parse(JSON.stringify(admissionContractPaper(admitted!.terms, contract.initial, signAt))) as Record<string, Json>;
    expect(hash).toBe(sha256Hex(canonical({ terms: admitted!.terms, text: { title, opening, sections: (sections as Json[]).slice(0, -1) } } as unknown as Json)));
  });

  test('twice is once, and not after the last day of all contracts', () => {
    const a = agreed({ until: '2027-12-31' });
    a.admit(1, on('2027-02-15'), '2027-03-01');
    expect(sign(a, on('2028-01-01'))).toBe('contract.ended');
    expect([sign(a, signAt), sign(a, signAt), a.log.filter(({ type }) => type === 'agreement.signed').length]).toEqual(['done', 'done', 1]);
    expect(countersign(a, on('2028-01-01'))).toBe('contract.ended');
  });

  test('no command on the contract of a tender takes it', () => {
    const a = contracted();
    const path = { tender: id, kvk };
    for (const [command, input] of [[endContract, { how: 'mutual', noticeOn: '2027-03-01', endsOn: '2028-01-01', reason: 'x' }], [proposeExtension, { years: 1 }], [addAddendum, { from: '2027-04-01', basis: '2163g', reason: 'x', text: 'y' }]] as const) {
      expect(a.try(command, { by: lead, at: on('2027-03-02'), path, input })).toBe('missing');
    }
  });

  test('the ledger has days, ids and the hash, no name and no tariff', () => {
    const lines = contracted().log.filter(({ stream }) => stream.startsWith('contract#')).map(({ data }) => JSON.stringify(data)).join('\n');
    expect(lines).toContain('"products":["P1","P2"],"municipalities":["GM0503","GM0603"],"conditions":1,"from":"2027-03-01","until":"2032-12-31"');
    expect(lines).not.toMatch(/8250|s27|Linde|Begeleiding/);
  });
});

describe('the text', () => {
  test('has the products with the tariffs, the municipalities, the conditions and the days of this provider', () => {
    const a = agreed();
    a.admit(1, on('2027-02-15'), '2027-03-01', ['P2'], ['GM0603']);
    a.signBoth(signAt);
    const text = textOf(a);
    for (const part of ['Deel 1. Algemeen deel', 'Deel 2. Individueel deel', 'Deel 3. Vaste bepalingen', 'de gemeenten Rijswijk. De andere', 'toelatingsprocedure “Veelvoorkomende jeugdhulp”']) expect(text).toContain(part);
    expect(text).toContain('- P2 Daghulp. Eenheid: dagdeel; Tarief: € 82,50');
    expect(text).not.toMatch(/P1 |Delft/);
    expect(text).toContain('Eerste dag: maandag 1 maart 2027\nLaatste dag: vrijdag 31 december 2032');
    expect(text).toContain('Versie van de voorwaarden: 1, geldt sinds vrijdag 1 januari 2027\n\n- V1 Kwaliteit\n\nPartijen overleggen elk kwartaal.');
  });

  test('speaks of admission, and of no tender', () => {
    expect(textOf(contracted())).not.toMatch(/inschrijv|aanbested|gunn|gegund|percee|perceel|score|rangorde|…|undefined|null|NaN|\{|\}/i);
  });

  test('keeps the spending room apart from a budget ceiling, and has none where a task is funded', () => {
    expect(textOf(contracted())).toContain('De maximale bestedingsruimte is geen budgetplafond. Bij een budgetplafond wordt hulp boven het bedrag niet betaald.');
    const task = textOf(contracted({ segment: 2 }));
    expect(task).toContain('Er geldt geen maximale bestedingsruimte.');
    expect(task).not.toContain('budgetplafond');
  });

  test('a version never changes: what was signed by it is what is shown', () => {
    const terms: AdmissionTerms = {
      template: 'admission-1', admission: { id: 'adm_1', title: 'Proef' }, provider: { kvk, name: 'De Linde' }, municipalities: [{ code: 'GM0503', name: 'Delft' }],
      products: [{ id: 'P1', title: 'Begeleiding', unit: '04', tariff: 8250 }], conditions: { number: 1, from: day('2027-01-01'), titles: [{ id: 'V1', title: 'Kwaliteit' }] },
      clauses: '', from: day('2027-03-01'), until: day('2032-12-31'), room: true,
    };
    // A new wording is a new version beside this one, never another hash here.
    expect(hashOfAdmissionTerms(terms)).toBe('77774c07bf16e1bcef6b9d692839277f62897f1d50871603ea6717290ee73218');
    expect(() => hashOfAdmissionTerms({ ...terms, template: '2026.1' })).toThrow('no text of version 2026.1');
    expect(new Set([{}, { room: false }, { clauses: 'x' }, { from: day('2027-03-02') }].map((other) => hashOfAdmissionTerms({ ...terms, ...other }))).size).toBe(4);
  });

  test('has the version of the terms of its first day, or of the day of signing if that is later, for everyone alike', () => {
    const a = agreed();
    a.admit(1, on('2027-02-15'), '2027-03-01', ['P1']);
    const value = { summary: 'Hoger tarief', conditions, products: products.map((one) => ({ ...one, tariff: 9000 })), clauses: '' };
    a.given(admissionRef(id), on('2027-02-16'), 'lead', { type: 'admission.changed', data: { number: 2, from: day('2027-04-01') }, content: { by: 'store', value } });
    const versionAt = (of: string) => { const terms = a.terms(on(of)); return [terms?.conditions.number, terms?.products[0]?.tariff]; };
    expect([versionAt('2027-02-20'), versionAt('2027-03-31'), versionAt('2027-04-01')]).toEqual([[1, 8250], [1, 8250], [2, 9000]]);
    // Whoever read the text of the day before reads it again.
    const before = a.readBack(on('2027-03-31'));
    expect([sign(a, on('2027-04-01'), before), sign(a, on('2027-04-01'))]).toEqual(['contract.changed', 'done']);
  });
});

describe('suspension', () => {
  const from = (a: Agreed, of: string, at: string) => a.ask(suspend, lead, on(at), { from: of, reason: 'Inspectie.' });
  const back = (a: Agreed, of: string, at: string) => a.ask(resume, lead, on(at), { on: of, reason: 'Hersteld.' });
  test('needs a contract that both signed; a suspended one is still a contract', () => {
    const a = agreed();
    expect(from(a, '2027-03-01', '2027-02-20')).toBe('missing');
    a.admit(1, on('2027-02-15'), '2027-03-01');
    sign(a, signAt);
    expect(from(a, '2027-03-01', '2027-02-20')).toBe('contract.not-signed');
    countersign(a, signAt);
    expect([back(a, '2027-04-01', '2027-03-02'), from(a, '2027-04-01', '2027-03-02'), from(a, '2027-05-01', '2027-03-03')]).toEqual(['suspension.none', 'done', 'suspension.open']);
    expect([bindsOn(a.contract(), day('2027-04-02')), bindsOn(a.contract(), day('2033-01-01'))]).toEqual([true, false]);
  });
  test.each([['2027-02-28', '2027-02-20', 'suspension.outside'], ['2027-03-01', '2027-02-20', 'done'], ['2027-04-01', '2027-04-02', 'suspension.outside'], ['2033-01-01', '2027-04-02', 'suspension.outside'], ['2032-12-31', '2027-04-02', 'done']])(
    'from %s, said on %s: %s', (of, at, says) => { expect(from(contracted(), of, at)).toBe(says); });
  test('does not change what the register said of yesterday, and a later one begins after it', () => {
    const a = contracted();
    from(a, '2027-04-01', '2027-03-10');
    expect([back(a, '2027-03-31', '2027-03-20'), back(a, '2027-04-19', '2027-04-20'), back(a, '2027-05-01', '2027-04-20')]).toEqual(['suspension.outside', 'suspension.outside', 'done']);
    expect([from(a, '2027-04-25', '2027-04-20'), from(a, '2027-05-01', '2027-04-20')]).toEqual(['suspension.outside', 'done']);
    expect(entry(a).periods[0]?.suspensions).toEqual([{ from: '2027-04-01', until: '2027-04-30' }, { from: '2027-05-01', until: '' }]);
    // Called off before it began: there was none.
    back(a, '2027-05-01', '2027-04-21');
    expect(entry(a).periods[0]?.suspensions).toEqual([{ from: '2027-04-01', until: '2027-04-30' }]);
    expect(textOf(a)).toContain('De overeenkomst is opgeschort vanaf donderdag 1 april 2027. De reden is: Inspectie.\n\nDe opschorting is geëindigd: vanaf zaterdag 1 mei 2027 geldt de overeenkomst weer volledig. De reden is: Hersteld.');
  });
});

describe('an earlier end', () => {
  const end = (a: Agreed, how: string, noticeOn: string, endsOn: string) => a.ask(endAdmissionContract, lead, on('2028-01-10'), { how, noticeOn, endsOn, reason: 'Daarom.' });
  test.each([
    ['region', '2028-01-10', '2029-01-09', 'contract.notice-short'], ['provider', '2028-01-10', '2029-01-10', 'done'], ['mutual', '2028-01-10', '2028-01-10', 'done'],
    ['dissolved', '2028-01-10', '2028-01-10', 'done'], ['dissolved', '2028-01-05', '2028-01-09', 'contract.end-past'], ['dissolved', '2028-01-10', '2028-01-09', 'contract.end-before-notice'],
    ['region', '2028-01-11', '2029-02-01', 'contract.notice-future'], ['mutual', '2028-01-10', '2032-12-31', 'contract.end-too-late'], ['fire', '2028-01-10', '2029-02-01', 'input.invalid'],
  ])('%s on %s until %s: %s', (how, noticeOn, endsOn, says) => { expect(end(contracted(), how, noticeOn, endsOn)).toBe(says); });
  test('stands in the paper and in the register, with its reason in the paper only', () => {
    const a = contracted();
    end(a, 'dissolved', '2028-01-10', '2028-01-12');
    expect(textOf(a)).toContain('De regio heeft de overeenkomst ontbonden op maandag 10 januari 2028. De laatste dag is woensdag 12 januari 2028.\n\nDe reden is: Daarom.');
    expect(JSON.stringify(listed(a))).not.toContain('Daarom');
    expect(entry(a).periods[0]?.until).toBe('2028-01-12');
  });
});

describe('the register', () => {
  test('has whom both signed for, by name, and no reason, no person and no money', () => {
    const a = agreed();
    a.admit(1, on('2027-02-15'), '2027-03-01');
    expect(listed(a)).toBeUndefined();
    sign(a, signAt);
    expect(listed(a)).toMatchObject({ list: 'contracts', key: `${id}#${kvk}` });
    countersign(a, signAt);
    a.ask(suspend, lead, on('2027-03-10'), { from: '2027-03-11', reason: 'Geheim' });
    expect(listed(a)).toEqual({
      list: 'admitted', key: ` ${id}#${kvk}`,
      summary: {
        admission: id, title: 'Veelvoorkomende jeugdhulp', kvk, name: '',
        periods: [{ from: '2027-03-01', until: '2032-12-31', products: [{ id: 'P1', title: 'Begeleiding' }, { id: 'P2', title: 'Daghulp' }], municipalities: ['GM0503', 'GM0603'], suspensions: [{ from: '2027-03-11', until: '' }] }],
      },
    });
  });

  test('keeps the history of who ends and comes back, also while the new contract waits', () => {
    const a = contracted();
    a.ask(endAdmissionContract, lead, on('2028-01-10'), { how: 'mutual', noticeOn: '2028-01-10', endsOn: '2028-01-31', reason: 'x' });
    const periods = () => entry(a).periods.map(({ from, until, products: all }) => [from, until, all.map(({ id: product }) => product).join()]);
    a.admit(2, on('2028-03-01'), '2028-04-01', ['P2']);
    expect([signedFor(a.contract(), 1), signedFor(a.contract(), 2)]).toEqual([true, false]);
    expect(countersign(a, on('2028-03-02'))).toBe('contract.provider-first');
    sign(a, on('2028-03-02'));
    expect([listed(a)?.list, periods()]).toEqual(['admitted', [['2027-03-01', '2028-01-31', 'P1,P2']]]);
    countersign(a, on('2028-03-03'));
    expect(periods()).toEqual([['2027-03-01', '2028-01-31', 'P1,P2'], ['2028-04-01', '2032-12-31', 'P2']]);
    expect(a.contract()).toMatchObject({ ending: null, admitted: { number: 2, suspensions: [] } });
  });

  test('does not have who was never admitted for a day', () => {
    const a = contracted();
    a.ask(endAdmissionContract, lead, on('2027-02-25'), { how: 'mutual', noticeOn: '2027-02-25', endsOn: '2027-02-26', reason: 'x' });
    expect(entry(a).periods).toEqual([]);
  });
});

test('the working list has who waits for the region, and no contract that runs', () => {
  const a = agreed();
  a.admit(1, on('2027-02-15'), '2027-03-01');
  sign(a, signAt);
  expect(agendaOf([listed(a)?.summary as ContractSummary], [], signAt)).toEqual([{ on: '2027-03-01' as Day, what: 'countersign', number: 0, tender: { id, title: 'Veelvoorkomende jeugdhulp' }, kvk, name: '', past: false }]);
  countersign(a, signAt);
  expect(a.state(contractRef(id, kvk)).countersignedName).toBe('lead');
});
