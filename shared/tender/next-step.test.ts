import { describe, expect, it } from 'vitest';
import { instant, later } from '../kernel/moments.ts';
import { approveExtension, proposeExtension } from './extend.ts';
import { assessors, begin, both, closesAt, jurist, lead, lettersAt, officer, openAt, openers, played, publishAt, signAt, type Played } from './example.ts';
import { nextStepOf, waitsFor } from './next-step.ts';
import { approveOpening, recordOpening } from './open.ts';
import { recordProceedings } from './proceedings.ts';
import { tender as aggregate } from './tender.ts';
import { withdraw } from './withdraw.ts';

const next = (p: Played, at = begin) => nextStepOf(p.tender(), at);
const barrier = instant('2026-05-12T12:02:00+02:00');

describe('the next step', () => {
  it.each([
    ['concept', begin, 'ask-colleges'], ['asked', begin, 'await-colleges'], ['approved', begin, 'await-colleges'], ['prepared', publishAt, 'publish'], ['keyed', publishAt, 'publish'],
    ['published', publishAt, 'await-closing'], ['published', closesAt, 'await-barrier'], ['published', later(barrier, { ms: -1 }), 'await-barrier'], ['published', barrier, 'open-first'],
    ['opened', openAt, 'assess'], ['agreed', openAt, 'assess'], ['assessed', lettersAt, 'propose-award'], ['provisional', lettersAt, 'await-standstill'],
    ['provisional', later(signAt, { hours: -9, ms: -1 }), 'await-standstill'], ['provisional', later(signAt, { hours: -9 }), 'finalise'], ['final', signAt, 'sign-contracts'],
  ] as const)('after %s at %s is %s', (step, at, name) => {
    expect(next(played(step), at).name).toBe(name);
  });
  it('of a tender that lacks something is to complete it', () => {
    expect(nextStepOf({ ...aggregate.initial, id: 'x', segment: 5 }, begin).name).toBe('complete-documents');
  });
  it('tells until when is waited', () => {
    expect(next(played('published'), publishAt).until).toBe(closesAt);
    expect(next(played('published'), closesAt).until).toBe(barrier);
    // Letters on Monday 1 June: the twentieth day is Sunday 21 June, so Monday 22 June 24:00.
    expect(next(played('provisional'), lettersAt).until).toBe(instant('2026-06-23T00:00:00+02:00'));
  });
  it('of an opening is the second within ten minutes of the first, and then a first again', () => {
    const p = played('published');
    p.go(approveOpening, openers[0], openAt);
    expect(next(p, later(openAt, { minutes: 10 }))).toMatchObject({ name: 'open-second', not: 'o1', until: later(openAt, { minutes: 10 }) });
    expect(next(p, later(openAt, { minutes: 10, ms: 1 })).name).toBe('open-first');
    p.go(approveOpening, openers[1], openAt);
    expect(next(p, openAt).name).toBe('await-opening');
    p.go(recordOpening, jurist, openAt, {});
    expect(next({ ...p, tender: () => ({ ...p.tender(), assessors: ['a1', 'a2'] }) }, openAt).name).toBe('appoint-assessors');
  });
  it('is the extension first, by somebody else than who proposed it', () => {
    const p = played('published');
    const at = later(publishAt, { days: 1 });
    p.go(proposeExtension, both, at, { closesAt: later(closesAt, { days: 7 }), reason: 'Nota' });
    expect(next(p, at)).toMatchObject({ name: 'approve-extension', roles: ['lead'], not: 'both' });
    expect(next(p, later(closesAt, { hours: 1 })).name).toBe('approve-extension');
    p.go(approveExtension, lead, at);
    expect(next(p, at).name).toBe('await-extension');
  });
  it('waits for the judge while proceedings run, and is none when the tender was withdrawn', () => {
    const p = played('provisional');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 1 }), { reference: 'C/09/1' });
    expect(next(p, signAt)).toMatchObject({ name: 'await-judgment', roles: ['jurist'] });
    p.go(withdraw, lead, signAt, { reason: 'x' });
    expect(next(p, signAt).name).toBe('none');
  });
});

describe('whom it waits for', () => {
  const waits = (p: Played, actor: typeof lead, at = publishAt) => waitsFor(next(p, at), p.tender(), actor);
  it('is who has the role', () => {
    expect([officer, lead, jurist, openers[0]].map((one) => waits(played('concept'), one))).toEqual([true, true, false, false]);
    expect([officer, lead, jurist, openers[0]].map((one) => waits(played('published'), one, openAt))).toEqual([false, false, false, true]);
  });
  it('is not who did the first half, whatever roles that person has', () => {
    const prepared = played('keyed');
    expect(waits(prepared, lead)).toBe(true);
    expect(waits(prepared, { ...both, person: 'officer' })).toBe(false);
    expect(waits(prepared, both)).toBe(true);
  });
  it('is an assessor only where he was appointed', () => {
    const p = played('opened');
    expect(waits(p, assessors[0], openAt)).toBe(true);
    expect(waits(p, { ...assessors[0], person: 'other' }, openAt)).toBe(false);
    expect(waits(p, lead, openAt)).toBe(true);
  });
});
