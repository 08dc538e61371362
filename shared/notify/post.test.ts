import { beforeEach, expect, test } from 'vitest';
import { worker } from '../access/actor.ts';
import { instant, later } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { officer } from '../tender/example.ts';
import { recordBounce, recordFailure, recordSent, sendAgain } from './post-commands.ts';
import { postList, postRef } from './post.ts';

const start = instant('2026-02-02T08:00:00.000Z');
const path = { party: 'gm_GM0503', post: 'abc' };
const told = { message: '20260202T080000000Z-x', who: 'prs_1', event: 'tender.published', about: 'tnd_1' };
let h: House;
beforeEach(() => { h = house(); });
const by = worker('notify');
const at = (minutes: number) => later(start, { minutes });
const fail = (attempt: number, minutes: number) => h.try(recordFailure, { by, at: at(minutes), path, input: { ...told, attempt, code: 'MessageRejected' } });
const again = (minutes: number) => h.try(sendAgain, { by: officer, at: at(minutes), path, input: {} });
const sent = (minutes: number) => h.try(recordSent, { by, at: at(minutes), path, input: { code: 'ses-1' } });
const state = () => h.state(postRef('gm_GM0503', 'abc'));
const listed = () => h.stored().flatMap(([ref, one]) => ref.of.listing?.(one, ref) ?? []);

test('a mail that fails is listed with its tries until it went, each try once', () => {
  expect([fail(1, 0), fail(1, 1), fail(2, 2)]).toEqual(['done', 'done', 'done']);
  expect(state().attempts).toEqual([{ at: at(0), outcome: 'failed', code: 'MessageRejected' }, { at: at(2), outcome: 'failed', code: 'MessageRejected' }]);
  expect(listed()).toEqual([{ list: postList, key: `${at(0)} gm_GM0503 abc`, summary: { ...told, party: 'gm_GM0503', post: 'abc', status: 'failed', tried: 2, attempts: state().attempts } }]);
  sent(3);
  expect([state().status, state().attempts.at(-1), listed()]).toEqual(['sent', { at: at(3), outcome: 'sent', code: 'ses-1' }, []]);
});

test('staff have it sent again, once, as long as it did not go', () => {
  expect(again(0)).toBe('missing');
  fail(1, 0);
  expect([again(1), again(2)]).toEqual(['done', 'done']);
  expect([state().status, listed().length, h.log.length]).toEqual(['asked', 1, 2]);
  sent(3);
  expect(again(4)).toBe('post.is-sent');
  h.when(recordBounce, { by, at: at(5), path, input: { ...told, code: 'Permanent' } });
  expect([state().status, again(6), sent(7), again(8)]).toEqual(['bounced', 'done', 'done', 'post.is-sent']);
});

test('what was never a failure has nothing to tell', () => {
  sent(0);
  expect([h.log, state().status]).toEqual([[], '']);
});
