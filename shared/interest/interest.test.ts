import { beforeEach, describe, expect, test } from 'vitest';
import { admissionRef } from '../admission/admission.ts';
import { admissionId, openedAt, played as playedHouse } from '../admission/example.ts';
import { instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { languageOf } from '../notify/language.ts';
import { id, played, provider, publishAt } from '../tender/example.ts';
import { tenderRef } from '../tender/tender.ts';
import { chooseInterest, follow, markInterestBounced, stopInterest, unfollow } from './commands.ts';
import { interestList, interestRef, mostFollowed, type InterestSummary } from './interest.ts';
import { admissionNews, fitsProfile, followerNotices, tenderNews, type News } from './news.ts';

const at = instant('2026-03-02T08:00:00.000Z');
const kvk = '27000009';
const actor = { ...provider(kvk), name: 'Anna d’Arc', email: 'anna@zorg.example' };
const wanted = { kinds: ['tender'], segments: ['5'], municipalities: ['GM0503'], mail: 'at-once', email: 'anna@zorg.example' };
let h: House;
const onPublished = (): House => played('published');
const stored = () => h.state(interestRef(actor.person));
const listed = (): InterestSummary[] => h.stored().flatMap(([ref, state]) => { const line = ref.of.listing?.(state, ref); return line?.list === interestList ? [line.summary as InterestSummary] : []; });
const choose = (input: object) => h.try(chooseInterest, { by: actor, at, input });
const onProcedure = (command: typeof follow, procedure: string, by = actor) => h.try(command, { by, at, path: { procedure } });
beforeEach(() => { h = house(); });

describe('what somebody wants to hear of', () => {
  test('is kept with segments, municipalities and kinds; name and address stay out of the ledger and its lists', () => {
    expect(choose(wanted)).toBe('done');
    expect(stored()).toMatchObject({ kvk, chosen: true, kinds: ['tender'], segments: [5], municipalities: ['GM0503'], mail: 'at-once', name: actor.name, email: actor.email, since: at });
    expect(JSON.stringify([h.log, listed()])).not.toMatch(/anna|Arc/);
    expect(listed()).toEqual([{ person: actor.person, kvk, chosen: true, kinds: ['tender'], segments: [5], municipalities: ['GM0503'], follows: [], mail: 'at-once' }]);
    choose(wanted);
    expect(h.log).toHaveLength(1);
  });

  test('is told in English to who chooses so, until Dutch is chosen', () => {
    const language = (chosen?: string) => { choose({ ...wanted, language: chosen }); return languageOf(stored()); };
    expect([language(), language('en'), language('en'), language('nl')]).toEqual(['nl', 'en', 'en', 'nl']);
    expect(h.log).toHaveLength(3);
  });

  test('nothing chosen is everything', () => {
    expect(choose({ mail: 'daily', email: actor.email })).toBe('done');
    expect(stored()).toMatchObject({ chosen: true, kinds: [], segments: [], municipalities: [] });
  });

  test.each([
    ['a segment that there is not', { ...wanted, segments: ['6'] }, 'interest.no-such-segment'],
    ['a municipality outside the region', { ...wanted, municipalities: ['GM0363'] }, 'interest.no-such-municipality'],
    ['mail without an address', { mail: 'at-once' }, 'interest.no-address'],
  ])('%s is refused, and nothing changes', (_, input, code) => {
    expect([choose(input), stored().since]).toEqual([code, '']);
  });

  test('no mail leaves no address behind, and who wants none is in no list', () => {
    choose(wanted);
    choose({ ...wanted, mail: 'none' });
    expect([stored().email, stored().chosen, listed()]).toEqual(['', true, []]);
  });

  test('stopping leaves nothing, is so again, and one can begin anew', () => {
    choose(wanted);
    expect([1, 2].map(() => h.try(stopInterest, { by: actor, at }))).toEqual(['done', 'done']);
    expect([stored(), listed(), h.log.length]).toEqual([interestRef('').of.initial, [], 2]);
    expect([choose(wanted), stored().chosen]).toEqual(['done', true]);
  });

  test('an address from which mail came back is used no more, nor taken again; one that was replaced is left alone', () => {
    choose(wanted);
    const bounce = (email: string) => h.try(markInterestBounced, { by: actor, at, path: { person: actor.person }, input: { email } });
    expect([bounce('old@zorg.example'), listed().length]).toEqual(['done', 1]);
    expect([bounce('ANNA@zorg.example'), listed().length]).toEqual(['done', 0]);
    expect(choose(wanted)).toBe('contact.address-bounces');
    expect([choose({ ...wanted, email: 'a@zorg.example' }), listed().length]).toEqual(['done', 1]);
  });
});

describe('following', () => {
  test('a public tender, once, and not any more', () => {
    h = onPublished();
    expect([onProcedure(follow, id), onProcedure(follow, id), stored().follows, listed()[0]?.follows]).toEqual(['done', 'done', [id], [id]]);
    expect([onProcedure(unfollow, id), onProcedure(unfollow, id), stored().follows]).toEqual(['done', 'done', []]);
    expect(h.log.filter(({ type }) => type.startsWith('interest.'))).toHaveLength(2);
  });

  test('what is not public yet, or is not there, is not there', () => {
    h = played('approved');
    expect([onProcedure(follow, id), onProcedure(follow, 'tnd_none'), onProcedure(follow, 'adm_none'), onProcedure(follow, 'rev_1'), onProcedure(unfollow, id)]).toEqual(Array(5).fill('missing'));
  });

  test('an open house too', () => {
    h = playedHouse('open');
    expect([onProcedure(follow, admissionId), stored().follows]).toEqual(['done', [admissionId]]);
  });

  test('without an address it says what to do first; who wants no mail needs none', () => {
    h = onPublished();
    const without = { ...actor, email: '' };
    expect(onProcedure(follow, id, without)).toBe('interest.address-first');
    h.when(chooseInterest, { by: without, at, input: { mail: 'none' } });
    expect(onProcedure(follow, id, without)).toBe('done');
  });

  test('has an end', () => {
    h = onPublished();
    h.given(interestRef(actor.person), at, actor.person, ...Array.from({ length: mostFollowed }, (_, i) => ({ type: 'interest.followed' as const, data: { kvk, procedure: `tnd_x${i}` }, content: { by: 'store' as const, value: { name: '', email: 'a@b.example' } } })));
    expect(onProcedure(follow, id)).toBe('interest.too-many');
  });
});

const news = (more: Partial<News> = {}): News => ({ about: id, kind: 'tender', segment: 5, since: publishAt, event: 'tender.published', at: publishAt, params: { title: 'T' }, first: true, ...more });
const summary = (more: Partial<InterestSummary> = {}): InterestSummary => ({ person: 'prs_1', kvk, chosen: true, kinds: [], segments: [], municipalities: [], follows: [], mail: 'at-once', ...more });

describe('who hears of what', () => {
  // Segments 1–3 the nine, 4–5 the eight without Den Haag (S001 ch. 5).
  test.each([
    ['nothing chosen', {}, true],
    ['its kind', { kinds: ['tender'] as const }, true],
    ['another kind', { kinds: ['open-house'] as const }, false],
    ['one of its segments', { segments: [1, 5] as const }, true],
    ['another segment', { segments: [4] as const }, false],
    ['a municipality that takes part', { municipalities: ['GM0518', 'GM0503'] }, true],
    ['one that does not', { municipalities: ['GM0518'] }, false],
    ['all of it', { kinds: ['tender', 'open-house'] as const, segments: [5] as const, municipalities: ['GM0503'] }, true],
    ['all but one', { kinds: ['tender'] as const, segments: [4] as const, municipalities: ['GM0503'] }, false],
  ])('%s', (_, profile, fits) => {
    expect(fitsProfile(summary(profile), news())).toBe(fits);
  });

  test('a publication reaches who wants it and who follows, each once; anything later who follows', () => {
    const all = [summary({ person: 'wants' }), summary({ person: 'both', follows: [id] }), summary({ person: 'follows', chosen: false, follows: [id] }), summary({ person: 'only-follows-another', chosen: false, follows: ['tnd_2'] })];
    const to = (what: News) => followerNotices(what, all, []).map(({ person }) => person);
    expect([to(news()), to(news({ event: 'tender.answered', first: false }))]).toEqual([['wants', 'both', 'follows'], ['both', 'follows']]);
  });

  test('nobody whose organisation was told of the same line, nobody who wants no mail', () => {
    const told = [{ party: `org_${kvk}`, event: 'tender.answered', about: id, at, params: {}, body: '' }];
    const all = [summary({ follows: [id] }), summary({ person: 'prs_2', kvk: '27000008', follows: [id], mail: 'daily' }), summary({ person: 'prs_3', kvk: '27000007', follows: [id], mail: 'none' })];
    expect(followerNotices(news(), all, told).map(({ person, daily, notice }) => [person, daily, notice.party])).toEqual([['prs_2', true, 'fol_prs_2']]);
  });

  test('before the publication nothing of a tender is news, and of what stays inside never', () => {
    const line = (type: string, data: object = {}) => ({ type, item: '-', at, data });
    const [concept, whole] = [played('approved').state(tenderRef(id)), played('contracted').state(tenderRef(id))];
    expect(['tender.withdrawn', 'tender.published'].map((type) => tenderNews(line(type), concept))).toEqual([undefined, undefined]);
    const inside = ['bid.submitted', 'bid.withdrawn', 'colleges.asked', 'opening.recorded', 'proceedings.started', 'award.lapsed', 'complaint.filed', 'inquiry.requested', 'question.answered-alone', 'partner.invited', 'document.bound', 'contract.ending'];
    expect(inside.map((type) => tenderNews(line(type), whole))).toEqual(inside.map(() => undefined));
    expect(tenderNews(line('award.provisional', { lots: [{ id: 'A', ranked: [{ kvk: '27000001' }] }] }), whole)?.params).toEqual({ title: whole.title });
  });

  test('of an open house the same', () => {
    const of = playedHouse('open').state(admissionRef(admissionId));
    const line = (type: string, data: object = {}) => ({ type, item: '-', at: openedAt, data });
    expect(['admission.opened', 'admission.closed'].map((type) => admissionNews(line(type), of)?.first)).toEqual([true, false]);
    expect(['application.submitted', 'application.admitted', 'room.announced', 'admission.withdrawn'].map((type) => admissionNews(line(type), of))).toEqual([undefined, undefined, undefined, undefined]);
    expect(admissionNews(line('admission.opened'), { ...of, openedAt: '' })).toBeUndefined();
  });
});
