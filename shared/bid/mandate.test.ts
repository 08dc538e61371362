import { expect, test } from 'vitest';
import { nl } from '../messages/nl.ts';
import { contractPaper } from '../contract/paper.ts';
import { contract } from '../contract/contract.ts';
import { termsFor, type ContractTerms } from '../contract/terms.ts';
import { instant } from '../kernel/moments.ts';
import { plain } from '../papers/plain.ts';
import { openAt, openers, first, played, robot, second, signAt } from '../tender/example.ts';
import { approveOpening, recordOpening } from '../tender/open.ts';
import { currentMandate, mandateOf } from './mandate.ts';

test('a version has its words for good: other words are another version', () => {
  expect(currentMandate).toBe('2026.1');
  const { title: _, version: __, ...words } = nl.pages.provider.invitation.mandate;
  expect(words).toEqual({
    gives: 'Uw organisatie geeft {name} volmacht om namens alle leden te handelen.',
    bid: '{name} mag de inschrijving indienen en toelichten. Tot de sluiting mag {name} haar ook wijzigen of intrekken.',
    contract: 'Wordt er gegund, dan mag {name} de overeenkomst en haar addenda namens alle leden ondertekenen.',
    bound: 'Uw organisatie is dan zelf partij en hoofdelijk aansprakelijk, alsof zij zelf heeft ondertekend.',
    revoke: 'Is er met uw bevestiging ingediend? Dan kunt u de volmacht in het portaal niet meer alleen terugnemen.',
  });
});

test('a member gives it, a subcontractor does not', () => {
  expect([mandateOf('member'), mandateOf('subcontractor')]).toEqual(['2026.1', '']);
});

test('the opening tells of a member what it gave and when; the contract cites it', () => {
  const p = played('published');
  for (const one of openers.slice(0, 2)) p.go(approveOpening, one, openAt);
  const at = '2026-05-03T22:30:00.000Z';
  const party = { kvk: second, name: 'De Beuk', role: 'member', relied: false, lots: ['A'] };
  p.go(recordOpening, robot, openAt, { bids: [{ kvk: first, lots: [{ lot: 'A', price: 1 }], partners: [{ ...party, mandate: '2026.1', mandatedAt: at }, { ...party, kvk: '28000009', role: 'subcontractor' }] }] });
  const { bidsOf } = p.tender();
  expect(bidsOf[0]?.partners?.map(({ mandate }) => mandate)).toEqual([{ text: '2026.1', at }, undefined]);
  const clause = (terms: ContractTerms | undefined): string => (terms === undefined ? '' : plain(contractPaper(terms, contract.initial, signAt)));
  const awarded = { ...played('final').tender(), bidsOf };
  // Half past ten at night in UTC is half past midnight in Amsterdam: the next day.
  expect(clause(termsFor(awarded, { kvk: first, name: 'De Linde' }, {})))
    .toContain('De Linde is de penvoerder en ondertekent deze overeenkomst en haar addenda namens alle leden, krachtens volmacht. Die is in deze inschrijving gegeven op maandag 4 mei 2026 door De Beuk.');
  const two = [...(bidsOf[0]?.partners ?? []), { ...party, role: 'member' as const, kvk: '28000002', name: 'De Es', mandate: { text: '2026.1', at: instant('2026-05-06T10:00:00+02:00') } }];
  expect(clause(termsFor({ ...awarded, bidsOf: [{ kvk: first, lots: ['A'], partners: two }] }, { kvk: first, name: 'De Linde' }, {}))).toContain('gegeven op maandag 4 mei 2026 door De Beuk en op woensdag 6 mei 2026 door De Es.');
  expect(clause(termsFor(played('final').tender(), { kvk: first, name: 'De Linde' }, {}))).not.toContain('volmacht');
});
