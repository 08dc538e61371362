import { describe, expect, test } from 'vitest';
import type { UploadContent } from '../kernel/command.ts';
import { first, id, jurist, lastInquiry, lettersAt, officer, openAt, played, provider, second, type Played } from '../tender/example.ts';
import { ownInquiry, placeOf } from '../views/inquiries.ts';
import { attached, attachedKey, attachOffers, chosenFrom, chosenKeys, mostAttached } from './attach.ts';
import { answer } from './commands.ts';
import { defectCodes, isRepairable } from './defects.ts';
import { inquiryRef, type AnswerContent, type Said } from './inquiry.ts';
import { requestHearing, requestRepair, requestVerification } from './request.ts';

const paper: UploadContent = { verdict: 'ok', version: 'v1', size: 2048, name: 'ondertekend.pdf' };
const repair = { defect: 'unsigned', bids: [`A_${first}`, `A_${second}`], text: 'Onderteken alsnog.' };
/** Both were asked for repair, or the first is heard. */
function asked(kind: 'repair' | 'hearing' = 'repair'): Played {
  const p = played('opened');
  if (kind === 'repair') p.go(requestRepair, officer, openAt, repair);
  else p.go(requestHearing, jurist, openAt, { bids: [`A_${first}`], ground: 'misconduct', text: 'Wij lazen iets.' });
  return p;
}
const upload = (p: Played, document: string, more: Partial<UploadContent> = {}, kvk: string = first): unknown => p.contents.set(attachedKey(kvk, lastInquiry(p), document), { ...paper, ...more });
const give = (p: Played, documents: readonly string[], kvk: string = first, at = openAt): string => p.ask(answer, provider(kvk), at, { text: 'Hierbij.', documents }, { inquiry: lastInquiry(p) });
const ref = (p: Played) => inquiryRef(id, lastInquiry(p));
const given = (p: Played, kvk: string = first): AnswerContent['documents'] => (p.said(ref(p)).get(p.state(ref(p)).answers[kvk]?.seq ?? 0) as AnswerContent).documents;

describe.each(['repair', 'hearing'] as const)('papers with the answer to a %s', (kind) => {
  test('go along as they lie there, each once; the ledger tells how many and no names', () => {
    const p = asked(kind);
    upload(p, 'doc_1');
    upload(p, 'doc_2', { version: 'v7', name: 'plan.png' });
    expect(give(p, ['doc_2', 'doc_1', 'doc_2'])).toBe('done');
    expect(given(p)).toEqual([
      { id: 'doc_2', key: `${first}/${lastInquiry(p)}/doc_2`, version: 'v7', size: 2048, name: 'plan.png' }, { id: 'doc_1', key: `${first}/${lastInquiry(p)}/doc_1`, version: 'v1', size: 2048, name: 'ondertekend.pdf' },
    ]);
    expect(p.log.at(-1)?.data).toEqual({ inquiry: lastInquiry(p), kind, kvk: first, papers: 2 });
    // What is uploaded over it afterwards is another version, and changes nothing.
    upload(p, 'doc_1', { version: 'v2', name: 'ander.pdf' });
    expect(given(p)[1]).toMatchObject({ version: 'v1', name: 'ondertekend.pdf' });
    expect(give(p, ['doc_1'])).toBe('inquiry.answered');
  });
  test('are not needed', () => {
    const p = asked(kind);
    upload(p, 'doc_1');
    expect(p.ask(answer, provider(first), openAt, { text: 'Niets.' }, { inquiry: lastInquiry(p) })).toBe('done');
    expect(given(p)).toEqual([]);
  });
  test.each([
    ['not there', 'doc_9', 'inquiry.documents-unknown'], ['empty', 'doc_e', 'inquiry.documents-empty'], ['no paper by its bytes', 'doc_t', 'inquiry.documents-type'], ['two documents in one', 'doc_m', 'inquiry.documents-mixed'], ['malicious', 'doc_v', 'inquiry.documents-malware'],
    ['of another bidder', 'doc_o', 'inquiry.documents-unknown'], ['in the own file', 'doc_f', 'inquiry.documents-unknown'], ['a name of JavaScript', 'constructor', 'inquiry.documents-unknown'],
  ])('are refused when one is %s, and then nothing is answered', (_, wrong, code) => {
    const p = asked(kind);
    upload(p, 'doc_1');
    upload(p, 'doc_e', { verdict: 'empty', size: 0 });
    upload(p, 'doc_t', { verdict: 'type', name: 'geen.pdf' });
    upload(p, 'doc_m', { verdict: 'mixed' });
    upload(p, 'doc_v', { verdict: 'malware' });
    upload(p, 'doc_o', {}, second);
    p.contents.set(`${first}/doc_f`, paper);
    expect(give(p, ['doc_1', wrong])).toBe(code);
    expect(p.state(ref(p)).answers).toEqual({});
    expect(give(p, ['doc_1'])).toBe('done');
  });
  test('are twenty at most', () => {
    const p = asked(kind);
    const ids = Array.from({ length: mostAttached + 1 }, (_, i) => `doc_${i}`);
    for (const one of ids) upload(p, one);
    expect(give(p, ids)).toBe('inquiry.documents-many');
    expect(give(p, ids.slice(1))).toBe('done');
  });
});

test('what is too much together was not read, and is refused', () => {
  const files = [1, 2].map((n) => ({ ...paper, key: `${first}/inq_1/doc_${n}`, verdict: 'large' as const }));
  expect(() => attached(files, ['doc_1', 'doc_2'], 'repair')).toThrow(expect.objectContaining({ code: 'inquiry.documents-large', field: 'documents' }) as Error);
  // Nor is anything looked at beyond what may go along, nor outside this organisation and this request.
  const keys = chosenKeys(first, 'inq_1', [...Array.from({ length: 40 }, (_, n) => `doc_${n}`), 'doc_0']);
  expect([keys.length, keys.every((key) => key.startsWith(`${first}/inq_1/`))]).toEqual([mostAttached, true]);
});

test('evidence of a winner comes from its own file, and not this way', () => {
  const p = played('provisional');
  p.go(requestVerification, officer, lettersAt);
  upload(p, 'doc_1');
  expect(give(p, ['doc_1'], first, lettersAt)).toBe('inquiry.documents-kind');
});

test('for a price, and for what was asked on pain of exclusion, there is no request to answer with a paper', () => {
  for (const defect of defectCodes.filter((one) => !isRepairable(one))) {
    const p = played('opened');
    expect(p.ask(requestRepair, officer, openAt, { ...repair, defect })).toMatch(/^repair\.never-/);
    expect(give(p, ['doc_1'])).toBe('missing');
  }
});

test('a form offers what was uploaded, chosen already; nothing is no question', () => {
  const lying = [{ ...paper, key: '1/inq/doc_1' }];
  const offers = attachOffers(lying, 'repair');
  expect(offers).toEqual({ documents: [{ code: 'doc_1', label: 'ondertekend.pdf (2 kB)', english: 'ondertekend.pdf (2 kB)' }] });
  expect(chosenFrom(offers)).toEqual({ documents: ['doc_1'] });
  for (const none of [attachOffers([], 'repair'), attachOffers(lying, 'verification')]) expect([none, chosenFrom(none)]).toEqual([{}, {}]);
});

test('each bidder has the address of its own papers and of no other’s', () => {
  const p = asked();
  for (const kvk of [first, second]) {
    upload(p, 'doc_1', { name: `${kvk}.pdf` }, kvk);
    expect(give(p, ['doc_1'], kvk)).toBe('done');
  }
  const addresses = new Map([first, second].flatMap((kvk) => given(p, kvk).map((one) => [placeOf(one), `https://bucket.example/${one.key}`] as const)));
  for (const kvk of [first, second]) {
    const shown = ownInquiry(p.state(ref(p)), kvk, openAt, { said: p.said(ref(p)) as Said, addresses });
    expect(shown?.answer?.documents).toEqual([{ name: `${kvk}.pdf`, size: 2048, url: `https://bucket.example/${attachedKey(kvk, lastInquiry(p), 'doc_1')}` }]);
  }
});
