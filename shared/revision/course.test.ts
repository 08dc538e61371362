import { expect, test } from 'vitest';
import { acceptance } from './acceptance.ts';
import { played, one, reactUntil } from './example.ts';
import { reactionGate, signingGate } from './revision.ts';
import { supportOf } from './support.ts';

test('a revision goes from concept to signature, and its text holds what was adopted', () => {
  const p = played('signed');
  expect(p.revision()).toMatchObject({ status: 'signed', signing: { accepted: 1, refused: 0, unanswered: 2 }, frozen: [{ number: 1 }, { number: 2 }] });
  expect(p.text(1).articles.map(({ text }) => text)).toEqual(['Tekst van artikel 1.1.', 'Tekst van artikel 2.1.', 'Tekst van artikel 3.1.']);
  expect(p.text(2).articles[0]).toMatchObject({ id: p.articles(1)[0], number: '1.1', text: 'Binnen twaalf weken.' });
  expect([p.gate(reactionGate('rev_1', 1)), p.gate(signingGate('rev_1'))?.opened]).toEqual([{ closesAt: reactUntil, opened: true }, true]);
  expect(supportOf(p.revision().invited, { [one]: { ...acceptance.initial, outcome: 'accepted' } })).toEqual({ providers: '33.3', turnover: '60.0', youths: '60.0' });
});
