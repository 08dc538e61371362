import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { later, type Instant } from '../../../shared/kernel/moments.ts';
import { plain } from '../../../shared/papers/plain.ts';
import { revisionNotaPaper } from '../../../shared/papers/revision-nota.ts';
import { acceptanceRef } from '../../../shared/revision/acceptance.ts';
import { confirmConsequence, countersign, refuseText } from '../../../shared/revision/acceptance-commands.ts';
import { general } from '../../../shared/revision/article.ts';
import { closeAt, college, consultAt, finalAt, lead, objection, officer, one, played, presentAt, provider, reactAt, reactUntil, reacted, replyAt, revisionId, signAt, signUntil, stranger, three, two, type Played } from '../../../shared/revision/example.ts';
import { endSigning } from '../../../shared/revision/final-commands.ts';
import { give, note } from '../../../shared/revision/input-commands.ts';
import { inputRef } from '../../../shared/revision/input.ts';
import { ownDraft, reactionRef } from '../../../shared/revision/reaction.ts';
import { withdraw as withdrawReaction, write } from '../../../shared/revision/reaction-commands.ts';
import { publishReplies, reply } from '../../../shared/revision/reply-commands.ts';
import { repliesRef } from '../../../shared/revision/reply.ts';
import { closeReactions } from '../../../shared/revision/round-commands.ts';
import { revisionRef } from '../../../shared/revision/revision.ts';
import { textRef } from '../../../shared/revision/text.ts';
import type { Models } from '../../../shared/views/index.ts';
import { revisionCalendar } from '../../../shared/papers/calendar.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import type { Page } from '../../../web/page.ts';
import type { LedgerLine, Query } from '../reader.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { councilQueries } from './council.ts';
import { providerQueries } from './provider.ts';
import { staffQueries } from './staff.ts';

type Name = 'provider.revision' | 'provider.revision-round' | 'provider.revision-agreement' | 'provider.revision-nota' | 'provider.revision-redline' | 'staff.revision-nota' | 'council.revision-nota';
const queries = { ...providerQueries, ...staffQueries, ...councilQueries };
const pages = { ...providerPages, ...staffPages, ...councilPages };
const preparer = (kvk: string): Actor => ({ ...provider(kvk), person: 'preparer', roles: ['preparer'] });

/** What somebody of a provider sees of what was played: the model and the text of its page, in at most three requests. */
async function see<K extends Name>(p: Played, name: K, at: Instant, actor: Actor = provider(one), round = '1', more = {}): Promise<{ model: Models[K]; text: string; html: string }> {
  const inputs = p.log.filter(({ stream }) => stream.startsWith('input#')).map(({ stream }) => inputRef(revisionId, stream.split('/').at(-1) ?? ''));
  const refs = [
    revisionRef(revisionId), ...[1, 2, 3].map((version) => textRef(revisionId, version)), ...inputs,
    ...[one, two, three].flatMap((kvk) => [acceptanceRef(revisionId, kvk), ...[1, 2].flatMap((n) => [reactionRef(revisionId, n, kvk), ownDraft({ revision: revisionId, round: String(n) }, provider(kvk))])]),
    ...[...p.articles(1), general].map((article) => repliesRef(revisionId, 1, article)),
  ];
  const store = fakeReader({
    states: refs.map((ref) => [ref, p.state(ref as never)] as const),
    history: (stream) => p.log.filter((line) => line.stream === stream).map((line, i) => ({ seq: i + 1, type: line.type, at: line.at, hash: `hash-${i + 1}` }) as LedgerLine),
  });
  const path = { revision: revisionId, round, ...more };
  const model = await (queries[name] as unknown as Query<K>)({ at, actor, path, search: {}, store, here: '/' });
  expect([name, store.requests]).toEqual([name, Math.min(store.requests, 3)]);
  const page = pages[name] as unknown as Page<Models[K]>;
  const [nl = ''] = await Promise.all((['nl', 'en'] as const).map((language) => draw(page, model, { at, actor, path, language })));
  expect(textOf(nl)).not.toMatch(/bezwaar|gunning|perceel|inschrijv|tnd_/i);
  return { model, text: textOf(nl), html: nl };
}
const step = async (p: Played, at: Instant, kvk = one) => (await see(p, 'provider.revision', at, provider(kvk))).model.revision.next;

describe('where a revision stands for a provider', () => {
  it('is told with who acts and until when, at every moment', async () => {
    const until = { mine: true, at: reactUntil, on: '' };
    expect(await step(played('consultation'), consultAt)).toEqual({ step: 'give-input', mine: true, at: '', on: '2025-11-28' });
    expect(await step(played('consultation'), presentAt)).toMatchObject({ step: 'await-draft', mine: false });
    expect(await step(played('presented'), presentAt)).toEqual({ step: 'react', ...until });
    const p = played('reacted');
    expect(await step(p, reactAt)).toEqual({ step: 'submitted', ...until, mine: false });
    expect(await step(p, reactAt, two)).toEqual({ step: 'react', ...until });
    p.go(write, provider(one), reactAt, { stance: 'agree' }, { article: general });
    expect(await step(p, reactAt)).toEqual({ step: 'resubmit', ...until });
    // The term is over because its moment passed, not because somebody closed it.
    expect(await step(p, reactUntil)).toMatchObject({ step: 'await-replies', mine: false });
    expect(await step(played('closed'), closeAt)).toMatchObject({ step: 'await-replies' });
    expect(await step(played('replied'), replyAt)).toMatchObject({ step: 'await-text' });
    expect(await step(played('colleges'), replyAt)).toMatchObject({ step: 'await-colleges' });
    expect(await step(played('final'), finalAt)).toEqual({ step: 'sign', mine: true, at: signUntil, on: '' });
    const signed = played('signed');
    expect([await step(signed, signAt), await step(signed, signAt, two)].map((next) => next.step)).toEqual(['accepted', 'await-consequence']);
    signed.go(countersign, lead, signAt, { readBack: signed.revision().final?.hash }, { kvk: one });
    signed.go(confirmConsequence, lead, signUntil, { means: 'ends', endsOn: '2026-12-31', motivation: 'Geen antwoord.' }, { kvk: two });
    expect([await step(signed, signAt), await step(signed, signAt, two)]).toEqual([{ step: 'revised', mine: false, at: '', on: '' }, { step: 'ends', mine: false, at: '', on: '2026-12-31' }]);
  });

  it('is nobody else’s, and has nothing of the others', async () => {
    const p = played('reacted');
    for (const name of ['provider.revision', 'provider.revision-round', 'provider.revision-agreement', 'provider.revision-nota'] as const) {
      await expect(see(p, name, reactAt, provider(stranger))).rejects.toThrow('missing');
      await expect(see(played('concept'), name, reactAt)).rejects.toThrow('missing');
    }
    const { model, text } = await see(p, 'provider.revision', reactAt, provider(two));
    expect(model.revision.figures).toEqual({ turnover: 300_000_000, youths: 150 });
    expect(JSON.stringify(model)).not.toMatch(/27000001|27000003|Linde|Zonnehof|600000000|te kort/);
    expect(text).toContain('€ 3.000.000,00');
    expect((await see(p, 'provider.revision-round', reactAt, provider(two))).text).not.toContain('te kort');
  });

  it('has the own input and what staff noted of others, with the answers', async () => {
    const p = played('consultation');
    p.go(give, provider(one), consultAt, { title: 'Wachttijd', text: 'Houd rekening met reistijd.' });
    p.go(note, officer, consultAt, { voice: 'table', on: '2025-09-30', title: 'Tafel verblijf', text: 'De tafel is het eens.' });
    const mine = await see(p, 'provider.revision', consultAt);
    expect(mine.model.inputs.map(({ title }) => title).sort()).toEqual(['Tafel verblijf', 'Wachttijd']);
    expect(mine.text).toContain('Inbreng geven');
    const theirs = await see(p, 'provider.revision', consultAt, provider(two));
    expect(theirs.model.inputs.map(({ title }) => title)).toEqual(['Tafel verblijf']);
    expect(theirs.text).toContain('Ontwikkeltafel, dinsdag 30 september 2025');
  });

  it('stands in a calendar as long as it goes on', async () => {
    const { model: { revision } } = await see(played('final'), 'provider.revision', finalAt);
    const { dates, stamp } = revisionCalendar(revision, 'nl');
    expect(dates.map(({ id, when }) => [id.slice(0, -revisionId.length - 1), 'at' in when ? when.at : when.on])).toEqual([['input1', '2025-11-28'], ['reactions1', reactUntil], ['signing', signUntil], ['revised', '2027-01-01']]);
    expect(stamp).toBe(finalAt);
  });
});

describe('the first page', () => {
  const message = (event: string, at: Instant, n: number) => ({ id: `${at.replace(/[-:.]/g, '')}-${n}`, party: `org_${one}`, event, about: revisionId, at, params: { title: 'Herziening verblijf' }, body: '' });
  async function home(p: Played, at: Instant): Promise<{ model: Models['provider.home']; text: string }> {
    const store = fakeReader({
      states: [revisionRef(revisionId), reactionRef(revisionId, 1, one), acceptanceRef(revisionId, one)].map((ref) => [ref, p.state(ref as never)] as const),
      // Long ago, under much else.
      messages: [message('revision.invited', consultAt, 0), ...Array.from({ length: 60 }, (_, i) => message('revision.draft', presentAt, i + 1))],
    });
    const model = await providerQueries['provider.home']({ at, actor: provider(one), path: {}, search: {}, store, here: '/' });
    expect(store.requests).toBe(3);
    return { model, text: textOf(await draw(providerPages['provider.home'], model, { at, actor: provider(one), path: {} })) };
  }
  it('finds every revision to which the organisation is invited, with what counts of its reactions', async () => {
    const drafted = await home(played('presented'), reactAt);
    expect(drafted.model.revisions.map(({ id, next }) => [id, next.step])).toEqual([[revisionId, 'react']]);
    expect(drafted.text).toContain('Reageer, tot vrijdag 13 februari 2026, 17.00 uur');
    // The newest messages, not those that stand first.
    expect(drafted.model.messages.map(({ event }) => event)).toEqual(Array.from({ length: 5 }, () => 'revision.draft'));
    const p = played('reacted');
    expect((await home(p, reactAt)).text).toContain('Ingediend. Wijzigen kan tot');
    p.go(withdrawReaction, provider(one), reactAt);
    expect((await home(p, reactAt)).model.revisions[0]?.next.step).toBe('react');
    expect((await home(played('signed'), signAt)).model.revisions[0]?.next.step).toBe('accepted');
  });
});

describe('a round of reactions', () => {
  it('says loudly that nothing is submitted, then what counts, and that a change does not count', async () => {
    const p = played('presented');
    const [first = ''] = p.articles(1);
    expect((await see(p, 'provider.revision-round', presentAt)).text).toContain('U hebt nog niets geschreven en niets ingediend.');
    p.go(write, provider(one), reactAt, { stance: 'objection', reason: 'Te kort.' }, { article: first });
    const drafted = await see(p, 'provider.revision-round', reactAt);
    expect(drafted.text).toContain('NIET INGEDIEND');
    expect(drafted.model.articles[0]).toMatchObject({ draft: { reason: 'Te kort.' }, submitted: 'no' });
    reacted(p, one, { [first]: objection });
    const submitted = await see(p, 'provider.revision-round', reactAt);
    expect(submitted.text).not.toContain('NIET INGEDIEND');
    expect(submitted.model.line).toEqual({ stream: `reaction#${revisionId}#1/${one}`, seq: 1, hash: 'hash-1' });
    expect(submitted.text).toContain('Uw concept is gelijk aan wat u hebt ingediend.');
    expect(submitted.text).toContain(`Vingerafdruk van uw reacties: ${p.reaction(one).hash}`);
    p.go(write, provider(one), reactAt, { stance: 'agree' }, { article: first });
    const changed = await see(p, 'provider.revision-round', reactAt);
    expect(changed.text).toContain('De wijzigingen zijn NIET INGEDIEND.');
    expect(changed.model.articles.map((of) => of.submitted)).toEqual(['other', 'no', 'no']);
    const over = await see(p, 'provider.revision-round', reactUntil);
    expect(over.model.open).toBe(false);
    expect(over.html).not.toContain('<form');
    // What was sent is the reaction, whatever the draft became.
    expect(over.text).toContain('De termijn is te kort.');
    p.go(withdrawReaction, provider(one), reactAt);
    expect((await see(p, 'provider.revision-round', reactAt)).text).toContain('Wij zien uw concept niet en het telt niet mee.');
  });

  it('is prepared by anybody of the organisation and submitted by who may sign', async () => {
    const p = played('presented');
    p.go(write, preparer(one), reactAt, { stance: 'agree' }, { article: general });
    const { html, text } = await see(p, 'provider.revision-round', reactAt, preparer(one));
    expect(text).toContain('Indienen doet een collega die mag ondertekenen.');
    expect(html).not.toContain('reaction-submit');
    expect(html).toContain('reaction-write');
  });

  it('is there from the presentation on', async () => {
    await expect(see(played('consultation'), 'provider.revision-round', consultAt)).rejects.toThrow('missing');
  });
});

describe('the agreement', () => {
  it('is there to decide on from its adoption, with what changed since the text before', async () => {
    await expect(see(played('colleges'), 'provider.revision-agreement', replyAt)).rejects.toThrow('missing');
    const p = played('final');
    const { model: { revision }, html: page } = await see(p, 'provider.revision', finalAt);
    expect(revision.texts.map(({ number, round, final }) => [number, round, final])).toEqual([[1, 1, false], [2, 0, true]]);
    expect(page).toContain('/texts/2/changes/1');
    const { model, text, html } = await see(p, 'provider.revision-agreement', finalAt);
    expect(model.articles.map(({ pieces }) => pieces.length > 0)).toEqual([true, false, false]);
    expect(html).toMatch(/<del>.*<ins>/s);
    expect(text).toContain('U hebt nog NIET beslist.');
    expect(text).toContain('Artikel 1.4.');
    expect(html).toContain(p.revision().final?.hash);
    p.go(refuseText, provider(two), signAt, { readBack: p.revision().final?.hash, reason: 'Te duur.' });
    const refused = await see(p, 'provider.revision-agreement', signAt, provider(two));
    expect(refused.text).toContain('Te duur.');
    expect(refused.text).toContain(`Regel 1 in het logboek acceptance#${revisionId}/${two}.`);
    expect(refused.text).toContain('U kunt alsnog ondertekenen zolang de termijn loopt.');
    expect((await see(p, 'provider.revision-agreement', signAt)).text).not.toContain('Te duur.');
    expect((await see(p, 'provider.revision-agreement', signAt, preparer(one))).html).not.toContain('<form');
    p.go(endSigning, officer, later(signUntil, { seconds: 120 }));
    p.go(confirmConsequence, lead, signUntil, { means: 'continues', motivation: 'Een ander belang.' }, { kvk: two });
    expect((await see(p, 'provider.revision-agreement', signUntil, provider(two))).text).toContain('Een ander belang.');
  });
});

describe('two texts beside each other', () => {
  it('are there for who was shown both', async () => {
    const redline = (p: Played, kvk: string) => see(p, 'provider.revision-redline', finalAt, provider(kvk), '1', { version: '2', from: '1' });
    expect((await redline(played('final'), two)).model.changes.counts).toMatchObject({ changed: 1, added: 0, removed: 0, same: 2 });
    await expect(redline(played('final'), stranger)).rejects.toThrow('missing');
    // What lies before the colleges no provider was shown.
    await expect(redline(played('colleges'), two)).rejects.toThrow('missing');
  });
});

describe('the nota van beantwoording', () => {
  const secret = { ...objection, reason: 'Dit is geheim.', wording: '', confidential: true };
  function replied(names: 'named' | 'anonymous'): Played {
    const p = played('presented', 1, names);
    const [first = '', second = ''] = p.articles(1);
    reacted(p, one, { [first]: objection, [second]: secret, [general]: { stance: 'agree', reason: '', wording: '', confidential: false } });
    reacted(p, two, { [first]: { ...objection, reason: 'Ook wij vinden dit te kort.' } });
    p.go(closeReactions, officer, closeAt, { round: 1 });
    const answer = (article: string, reactions: string[], more: object): void => { p.go(reply, officer, replyAt, { reactions, motivation: 'Dank u.', ...more }, { article }); };
    answer(first, [one, two], { outcome: 'adopted', wording: 'Binnen twaalf weken.', motivation: 'U hebt gelijk.' });
    answer(second, [one], { outcome: 'not-adopted', motivation: 'Dat kan niet.' });
    answer(general, [one], { outcome: 'answered' });
    p.go(publishReplies, lead, replyAt);
    return p;
  }

  it('has every reaction with its answer by name, and counts confidential ones; their provider alone reads the answer', async () => {
    const p = replied('named');
    const mine = await see(p, 'provider.revision-nota', replyAt);
    expect(mine.model.nota).toMatchObject({ invited: 3, providers: 2, reactions: 4, confidential: 1 });
    expect(mine.model.nota.articles.map(({ number, wording, confidential, replies }) => [number, wording, confidential, replies.map((of) => of.reactions.map(({ who }) => who))]))
      .toEqual([['', '', 0, [['De Linde']]], ['1.1', 'Binnen twaalf weken.', 0, [['De Linde', 'Het Anker']]], ['2.1', '', 1, []]]);
    expect(mine.text).toContain('Het Anker: niet akkoord');
    expect(mine.text).toContain('Dat kan niet.');
    const theirs = await see(p, 'provider.revision-nota', replyAt, provider(two));
    expect(theirs.model.nota).toEqual(mine.model.nota);
    expect(JSON.stringify(theirs.model)).not.toMatch(/geheim|Dat kan niet/);
    expect(theirs.text).toContain('Niet opgenomen, want vertrouwelijk: 1.');
    expect(plain(revisionNotaPaper(mine.model.nota, 'nl'))).not.toMatch(/geheim|Dat kan niet/);
    for (const [name, reader] of [['staff.revision-nota', officer], ['council.revision-nota', college('GM0518')]] as const) expect((await see(p, name, replyAt, reader)).model).toEqual({ nota: mine.model.nota });
  });

  it('has no names where the round says so', async () => {
    const { model, text } = await see(replied('anonymous'), 'provider.revision-nota', replyAt, provider(three));
    expect(JSON.stringify(model)).not.toMatch(/Linde|Anker|2700000/);
    expect(text).toContain('Een aanbieder: niet akkoord');
  });

  it('is there for the municipalities that were told of it', async () => {
    const p = played('replied', 4);
    expect((await see(p, 'council.revision-nota', replyAt, college('GM0503'))).model.nota.reactions).toBe(1);
    await expect(see(p, 'council.revision-nota', replyAt, college('GM0518'))).rejects.toThrow('missing');
    await expect(see(played('closed'), 'council.revision-nota', closeAt, college('GM0503'))).rejects.toThrow('missing');
  });

  it('is there once it was published, for who was invited', async () => {
    await expect(see(played('closed'), 'provider.revision-nota', closeAt)).rejects.toThrow('missing');
    await expect(see(played('replied'), 'provider.revision-nota', replyAt, provider(stranger))).rejects.toThrow('missing');
  });
});
