import { expect, test } from 'vitest';
import { day } from '../kernel/moments.ts';
import { admissionTerms } from '../contract/admission-terms.ts';
import { admissionText } from '../contract/admission-text.ts';
import { lead, officer, played as revised, revisionId, signAt, type Played } from '../revision/example.ts';
import { admissionRef } from './admission.ts';
import { application } from './application.ts';
import { create } from './prepare-commands.ts';
import { newAdmission } from './state.ts';

/** The text of a revision for others: an open house that names it. */
const begin = (p: Played, more: object = {}): string => p.ask(create, officer, signAt, { segment: '1', title: 'Verblijf', revision: revisionId, ...more });
const begun = (p: Played) => p.state(admissionRef(String(p.log.findLast(({ type }) => type === 'admission.created')?.data['admission'])));

test('others take part in the text of a revision once that is final, in its own segment, and in the very text that was adopted', () => {
  const p = revised('final');
  expect([begin(p, { segment: '2' }), begin(p, { revision: 'rev_99' }), begin(revised('colleges')), begin(p)]).toEqual(['admission.other-segment', 'missing', 'admission.text-not-final', 'done']);
  expect(begun(p).follows).toEqual({ revision: revisionId, version: 2, hash: p.revision().final?.hash });
  p.go(create, lead, signAt, { segment: '1', title: 'Zonder herziening' });
  expect(begun(p).follows).toBeNull();
});

test('the contract of who is admitted names that text by its fingerprint, and no other contract does', () => {
  const hash = 'ab'.repeat(32);
  const terms = { number: 1, from: day('2026-10-01'), summary: '', conditions: [], products: [], clauses: '' };
  const plan = { startsOn: day('2027-01-01'), until: day('2032-12-31'), entry: { kind: 'continuous' }, decisionDays: 42, supplementDays: 14, hearingDays: 14 } as const;
  const admitted = { ...application.initial, status: 'admitted', kvk: '27000001', contractFrom: day('2027-01-01') } as const;
  const textOf = (follows: { revision: string; version: number; hash: string } | null): string => {
    const found = admissionTerms({ ...newAdmission, id: 'adm_1', segment: 1, title: 'Verblijf', plan, versions: [terms], follows }, admitted, 'De Linde', day('2026-12-01')) ?? expect.fail('no terms');
    return JSON.stringify(admissionText(found));
  };
  expect(textOf({ revision: revisionId, version: 2, hash })).toContain(hash);
  expect(textOf(null)).not.toContain('herziene ontwikkelovereenkomst');
});
