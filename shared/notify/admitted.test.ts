import { expect, test } from 'vitest';
import { on } from '../contract/admission-example.ts';
import { en } from '../messages/en.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { toAdmitted } from './admitted.ts';

const at = on('2028-04-03');
const admission = { id: 'adm_1', title: 'Begeleiding thuis' };
const told = (type: string, data: object) => toAdmitted({ type, item: '27000001', at, data }, admission);

test.each([
  ['application.admitted', { number: 1, kvk: '27000001', terms: 1, contractFrom: '2028-05-01' }, 'admission.contract-ready', { from: '2028-05-01' }],
  ['contract.suspended', { kvk: '27000001', from: '2028-05-01' }, 'contract.suspended', { from: '2028-05-01' }],
  ['contract.resumed', { kvk: '27000001', on: '2028-06-01' }, 'contract.resumed', { on: '2028-06-01' }],
  ['contract.ending', { kvk: '27000001', how: 'mutual', noticeOn: '2028-04-03', endsOn: '2028-06-30' }, 'contract.ending', { endsOn: '2028-06-30' }],
  ['room.announced', { kvk: '27000001', year: 2029, amount: 100 }, 'room.announced', { year: 2029, amount: 100 }],
  // Fourteen days is Easter Monday.
  ['room.used', { kvk: '27000001', year: 2028, amount: 70, through: '2028-04-01', signal: true }, 'room.signal', { year: 2028, talkBy: '2028-04-18' }],
  ['room.decided', { kvk: '27000001', year: 2028, outcome: 'raise', amount: 200 }, 'room.decided', { year: 2028, amount: 200 }],
] as const)('%s: its provider alone, in words that lack nothing', (type, data, event, params) => {
  expect(told(type, data)).toEqual([{ party: 'org_27000001', event, about: 'adm_1', at, params: { title: 'Begeleiding thuis', ...params }, body: '' }]);
  for (const [language, words] of [['nl', nl], ['en', en]] as const) {
    const known: Readonly<Record<string, { subject: string; text: string }>> = words.pages.provider.events;
    const { subject, text } = known[event] ?? { subject: '…', text: '' };
    expect(subject + fill(text, params, language)).not.toMatch(/…|\{/);
  }
});

test('nothing of what is no signal, and nothing of what is somebody else’s to tell', () => {
  for (const [type, data] of [['room.used', { signal: false }], ['room.talked', {}], ['agreement.signed', {}], ['application.refused', {}], ['constructor', {}]] as const) expect(told(type, data)).toEqual([]);
});
