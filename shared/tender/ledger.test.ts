import { expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { countersign } from '../contract/commands.ts';
import { begin, closesAt, first, id, jurist, lead, lettersAt, officer, openAt, played, provider, publishAt, second, signAt, lastInquiry } from './example.ts';
import { answer, extend, judge } from '../inquiry/commands.ts';
import { requestHearing, requestVerification } from '../inquiry/request.ts';
import { proposeLapse } from './lapse.ts';
import { screen } from './screen.ts';
import { approveExtension, commitExtension, proposeExtension } from './extend.ts';
import { recordProceedings } from './proceedings.ts';
import { ask, publishNota } from './questions.ts';
import { tender } from './tender.ts';
import { withdraw } from './withdraw.ts';

const secret = 'Jan Jansen woont op nummer 12';

test('the ledger holds nothing that people typed as free text, and nothing of a bid before the award', () => {
  const p = played('published');
  p.go(ask, provider(first), publishAt, { text: secret });
  const asked = String(p.log.at(-1)?.data['question']);
  p.go(publishNota, officer, publishAt, { answers: [{ id: asked, question: secret, answer: secret }] }, { nota: '1' });
  p.go(proposeExtension, officer, publishAt, { closesAt: later(closesAt, { days: 7 }), reason: secret });
  p.go(approveExtension, lead, publishAt);
  p.go(commitExtension, officer, publishAt);
  p.go(withdraw, lead, publishAt, { reason: secret });
  const q = played('opened');
  q.go(requestHearing, jurist, openAt, { bids: [`A_${first}`], ground: 'misconduct', text: secret });
  q.go(extend, jurist, openAt, { dueOn: '2026-06-01', reason: secret }, { inquiry: lastInquiry(q) });
  q.go(answer, provider(first), openAt, { text: secret }, { inquiry: lastInquiry(q) });
  q.go(screen, jurist, openAt, { outcome: 'excluded', ground: 'misconduct', selfCleaning: secret, waiver: secret, reason: secret }, { lot: 'A', kvk: first });
  q.go(screen, jurist, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: secret }, { lot: 'A', kvk: second });
  const r = played('provisional');
  r.go(recordProceedings, jurist, lettersAt, { reference: secret });
  r.go(requestVerification, officer, lettersAt, { text: secret });
  r.go(answer, provider(first), lettersAt, { text: secret }, { inquiry: lastInquiry(r) });
  r.go(judge, officer, lettersAt, { bids: [first], outcome: 'failed', motivation: secret }, { inquiry: lastInquiry(r) });
  r.go(proposeLapse, officer, lettersAt, { provider: first, reason: secret });
  const told = JSON.stringify([...p.log, ...q.log, ...r.log].map(({ data }) => data));
  for (const word of ['Jansen', 'Veelvoorkomende', 'Ambulant', 'Gezinsgericht', 'Hoe werkt u', 'Naam a1', 'klein', 'Goed.']) expect(told, word).not.toContain(word);
  // Who bid, and for how much, is told by no event before the award; scores of one assessor by none at all.
  const before = JSON.stringify(played('opened').log);
  for (const word of [first, second, '8750', '9000']) expect(before, word).not.toContain(word);
  expect(played('opened').log.at(-1)).toMatchObject({ type: 'opening.recorded', data: { received: 3 } });
  const given = played('assessed').log.filter(({ type }) => type === 'scores.given');
  expect(given[0]?.data).toEqual({ lot: 'A', kvk: first, assessment: 1 });
});

test('a tender is listed as a concept until it is published', () => {
  const listed = (p: ReturnType<typeof played>) => tender.listing?.(p.tender(), { partition: id, item: '-' });
  expect(tender.listing?.(tender.initial, { partition: id, item: '-' })).toBeUndefined();
  expect(listed(played('keyed'))).toMatchObject({ list: 'concepts', key: `${closesAt} ${id}`, summary: { status: 'colleges-asked', publishedAt: '' } });
  expect(listed(played('published'))).toMatchObject({ list: 'tenders', key: `${closesAt} ${id}`, summary: { segment: 5, title: 'Veelvoorkomende jeugdhulp', status: 'published', closesAt } });
  const p = played('keyed');
  p.go(withdraw, lead, begin, { reason: 'x' });
  expect(listed(p)).toMatchObject({ list: 'concepts', summary: { status: 'withdrawn' } });
});

test('a thing that was done already is no event', () => {
  const p = played('contracted');
  const before = p.log.length;
  p.go(countersign, lead, signAt, { readBack: 'again' }, { kvk: first });
  expect(p.log.length).toBe(before);
});
