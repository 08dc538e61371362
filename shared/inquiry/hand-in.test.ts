import { expect, test } from 'vitest';
import { endOfDay, instant, later, type Instant } from '../kernel/moments.ts';
import { evidenceRef } from '../provider/evidence.ts';
import { recordEvidence, removeEvidence } from '../provider/evidence-commands.ts';
import { exclusion, first, id, jurist, lastInquiry, lettersAt, officer, openAt, played, provider, second, type Played } from '../tender/example.ts';
import { ownInquiry, pageOfAsked, placeOf, staffInquiry } from '../views/inquiries.ts';
import { answer } from './commands.ts';
import { handInOffers } from './hand-in.ts';
import { inquiryRef, type AnswerContent, type HandedIn, type Said } from './inquiry.ts';
import { requestHearing, requestRepair, requestVerification } from './request.ts';

const signatory = provider(first);
const policy = { type: 'insurance', issuedOn: '2026-01-01', validUntil: '2026-06-02' };
/** Records an uploaded file in a bidder's own file, as this version. */
function paper(p: Played, evidence: string, version: string, input: object, kvk: string = first, at: Instant = lettersAt): void {
  p.contents.set(`${kvk}/${evidence}`, { verdict: 'ok', version, size: 100, name: `${evidence}-${version}.pdf` });
  p.go(recordEvidence, provider(kvk), at, input, { evidence });
}
function asked(): Played {
  const p = played('provisional');
  paper(p, 'doc_1', 'v1', policy);
  paper(p, 'doc_2', 'v1', { type: 'g-account', issuedOn: '2025-01-01' });
  paper(p, 'doc_3', 'v1', policy, second);
  p.go(requestVerification, officer, lettersAt);
  return p;
}
const give = (p: Played, evidence: readonly string[], at: Instant = lettersAt): string => p.ask(answer, signatory, at, { text: 'Hierbij.', evidence }, { inquiry: lastInquiry(p) });
const said = (p: Played): Said => p.said(inquiryRef(id, lastInquiry(p))) as Said;
const given = (p: Played): readonly HandedIn[] | undefined => {
  const answered = p.state(inquiryRef(id, lastInquiry(p))).answers[first];
  return answered && (said(p).get(answered.seq) as AnswerContent).evidence;
};
const pinned: HandedIn = { id: 'doc_1', type: 'insurance', key: `${first}/doc_1`, version: 'v1', size: 100, name: 'doc_1-v1.pdf', issuedOn: policy.issuedOn, validUntil: policy.validUntil } as HandedIn;

test('papers of the own file go with the answer, each once; the ledger tells how many and no names', () => {
  const p = asked();
  expect(give(p, ['doc_1', 'doc_2', 'doc_1'])).toBe('done');
  expect(given(p)).toEqual([pinned, { ...pinned, id: 'doc_2', type: 'g-account', key: `${first}/doc_2`, name: 'doc_2-v1.pdf', issuedOn: '2025-01-01', validUntil: '' }]);
  expect(p.log.at(-1)?.data).toEqual({ inquiry: lastInquiry(p), kind: 'verification', kvk: first, papers: 2 });
  const without = asked();
  expect(without.ask(answer, signatory, lettersAt, { text: 'Niets.' }, { inquiry: lastInquiry(without) })).toBe('done');
  expect(given(without)).toEqual([]);
});

test('the version that was handed in stays, also when the paper is replaced and taken out', () => {
  const p = asked();
  give(p, ['doc_1']);
  paper(p, 'doc_1', 'v2', { ...policy, validUntil: '2027-01-01' });
  expect(p.state(evidenceRef(first)).pieces['doc_1']?.version).toBe('v2');
  expect(given(p)).toEqual([pinned]);
  p.go(removeEvidence, signatory, lettersAt, {}, { evidence: 'doc_1' });
  expect(given(p)).toEqual([pinned]);
});

test('what is not in the own file is refused: unknown, of another, or taken out', () => {
  const p = asked();
  for (const wrong of ['doc_9', 'doc_3', 'constructor']) expect(give(p, ['doc_1', wrong])).toBe('inquiry.evidence-unknown');
  p.go(removeEvidence, signatory, lettersAt, {}, { evidence: 'doc_2' });
  expect(give(p, ['doc_2'])).toBe('inquiry.evidence-unknown');
  expect(given(p)).toBeUndefined();
});

test('a paper counts on the Dutch day of the answer: its last day still, the day after no more', () => {
  const midnight = endOfDay(policy.validUntil as never);
  expect(midnight).toBe(instant('2026-06-02T22:00:00Z'));
  const p = asked();
  expect(give(p, ['doc_2', 'doc_1'], midnight)).toBe('inquiry.evidence-expired');
  expect(() => { p.go(answer, signatory, midnight, { text: 'x', evidence: ['doc_1'] }, { inquiry: lastInquiry(p) }); }).toThrow(expect.objectContaining({ field: 'evidence', params: { names: ['doc_1-v1.pdf'] } }) as Error);
  expect(give(p, ['doc_1'], later(midnight, { ms: -1 }))).toBe('done');
  const renewed = asked();
  paper(renewed, 'doc_1', 'v2', { ...policy, validUntil: '2027-01-01' }, first, midnight);
  expect(give(renewed, ['doc_1'], midnight)).toBe('done');
});

test('no paper goes with a repair or a hearing', () => {
  const p = played('opened');
  paper(p, 'doc_1', 'v1', policy, first, openAt);
  p.go(requestRepair, officer, openAt, { defect: 'unsigned', bids: [`A_${first}`], text: 'Onderteken alsnog.' });
  expect(give(p, ['doc_1'], openAt)).toBe('inquiry.evidence-kind');
  expect(p.ask(answer, signatory, openAt, { text: 'Hierbij.' }, { inquiry: lastInquiry(p) })).toBe('done');
  p.go(requestHearing, jurist, openAt, { bids: [`A_${first}`], ground: exclusion.ground, text: 'Wij overwegen uitsluiting.' });
  expect(give(p, ['doc_1'], openAt)).toBe('inquiry.evidence-kind');
});

test('the form offers the own file in words, with a warning where it would be refused', () => {
  const file = asked().state(evidenceRef(first));
  const offers = (on: string) => handInOffers(file, { kind: 'verification', on: on as never }).evidence;
  expect(offers('2026-06-02')).toEqual([
    { code: 'doc_1', label: 'Polis aansprakelijkheid: doc_1-v1.pdf, geldig tot en met dinsdag 2 juni 2026', english: 'Liability insurance policy: doc_1-v1.pdf, valid up to and including Tuesday 2 June 2026' },
    { code: 'doc_2', label: 'Bewijs van een G-rekening: doc_2-v1.pdf, geldig tot er iets verandert', english: 'Proof of a G account: doc_2-v1.pdf, valid until something changes' },
  ]);
  expect(offers('2026-06-03')?.[0]?.label).toBe('Polis aansprakelijkheid: doc_1-v1.pdf. Let op: verlopen. Dit document gold tot en met dinsdag 2 juni 2026.');
  for (const kind of ['repair', 'hearing'] as const) expect(handInOffers(file, { kind, on: '2026-06-02' as never })).toEqual({});
});

test('staff and the bidder see what was handed in, with the address of that version', () => {
  const p = asked();
  give(p, ['doc_1']);
  paper(p, 'doc_1', 'v2', { ...policy, validUntil: '2027-01-01' });
  const state = p.state(inquiryRef(id, lastInquiry(p)));
  const addresses = new Map(['v1', 'v2'].map((version) => [placeOf({ key: pinned.key, version }), `https://bucket.example/${version}`]));
  const { key: _, version: __, ...told } = pinned;
  const papers = [{ ...told, url: 'https://bucket.example/v1' }];
  const shown = { said: said(p), addresses };
  expect(staffInquiry(state, { names: new Map(), page: pageOfAsked(state, ''), ...shown }, lettersAt)?.asked.map(({ kvk, answer: given }) => [kvk, given?.papers])).toEqual([[first, papers]]);
  expect(ownInquiry(state, first, lettersAt, shown)?.answer?.papers).toEqual(papers);
});
