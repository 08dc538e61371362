import { expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { closesAt, first, id, played, provider, publishAt, second } from './example.ts';
import { openDocument, openedAt, readingRef, seesReadings } from './reading.ts';

const document = { document: 'leidraad' };

test('a document is opened once a version, by organisation; the ledger has its key and version and nothing of its content', () => {
  const p = played('published');
  const at = later(publishAt, { days: 1 });
  expect(p.ask(openDocument, provider(first), at, {}, document)).toBe('done');
  const before = p.log.length;
  p.go(openDocument, { ...provider(first), person: 'colleague' }, later(at, { days: 1 }), {}, document);
  expect(p.log.length).toBe(before);
  expect(p.log.at(-1)).toMatchObject({ stream: `reading#${id}/${first}`, type: 'document.opened', data: { key: `${id}/leidraad`, version: 'v1' } });
  const state = p.state(readingRef(id, first));
  expect([openedAt(state, `${id}/leidraad`, 'v1'), openedAt(state, `${id}/leidraad`, 'v2')]).toEqual([at, undefined]);
  p.go(openDocument, provider(second), later(at, { days: 2 }), {}, document);
  expect(p.state(readingRef(id, first))).toEqual(state);
});

test('only what is published is there to be opened', () => {
  expect(played('keyed').ask(openDocument, provider(first), publishAt, {}, document)).toBe('missing');
  expect(played('published').ask(openDocument, provider(first), publishAt, {}, { document: 'constructor' })).toBe('missing');
});

test('who read what is for nobody before the closing: it tells who prepares a bid', () => {
  const tender = played('published').tender();
  expect([seesReadings(tender, later(closesAt, { ms: -1 })), seesReadings(tender, closesAt)]).toEqual([false, true]);
  expect(seesReadings(played('keyed').tender(), later(closesAt, { days: 1 }))).toBe(false);
  // A later closing hides it again.
  expect(seesReadings({ ...tender, plan: { ...tender.plan, closesAt: later(closesAt, { days: 7 }) } }, closesAt)).toBe(false);
});
