import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { recordRevisionDecision } from '../../../shared/council/commands.ts';
import { later, type Instant } from '../../../shared/kernel/moments.ts';
import { accept, confirmConsequence, countersign, refuseText } from '../../../shared/revision/acceptance-commands.ts';
import { general } from '../../../shared/revision/article.ts';
import { answered, closeAt, college, finalAt, jurist, lead, objection, officer, one, played, provider, reactAt, reacted, reactUntil, replyAt, revisionId, secondRound, secondUntil, signAt, signUntil, three, two, type Played } from '../../../shared/revision/example.ts';
import { endSigning, takeBack } from '../../../shared/revision/final-commands.ts';
import { withdraw } from '../../../shared/revision/reaction-commands.ts';
import { reply } from '../../../shared/revision/reply-commands.ts';
import { closeReactions } from '../../../shared/revision/round-commands.ts';
import type { Models, ViewName } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import type { Page } from '../../../web/page.ts';
import type { Query } from '../reader.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { staffQueries } from './staff.ts';

type Name = Extract<ViewName, `${'staff' | 'council'}.${string}`>;
/** What somebody sees: the model, the page in Dutch, in at most three requests; the English one is drawn too. */
async function see<K extends Name>(p: Played, name: K, actor: Actor, at: Instant, more: Readonly<Record<string, string>> = {}, search = {}): Promise<{ model: Models[K]; text: string; html: string }> {
  const store = fakeReader({ states: p.stored() });
  const path = { revision: revisionId, round: '1', ...more };
  const model = await ({ ...staffQueries, ...councilQueries }[name] as unknown as Query<K>)({ at, actor, path, search, store, here: '/' });
  expect([name, store.requests]).toEqual([name, Math.min(store.requests, 3)]);
  const page = { ...staffPages, ...councilPages }[name] as unknown as Page<Models[K]>;
  const [html = ''] = await Promise.all((['nl', 'en'] as const).map((language) => draw(page, model, { at, actor, path, language })));
  expect(textOf(html)).not.toMatch(/inschrijv|aanbested|gunning|perceel|percelen|rangorde|score|bezwaar/i);
  return { model, text: textOf(html), html };
}
const first = (p: Played): string => p.articles(1)[0] ?? '';
const second = (p: Played): string => p.articles(1)[1] ?? '';

/** The first objects to two articles, the second in confidence to the first of them, the third asks something of the whole. */
function heard(): Played {
  const p = played('presented');
  reacted(p, one, { [first(p)]: objection, [second(p)]: { ...objection, stance: 'agree-if', wording: '' } });
  reacted(p, two, { [first(p)]: { ...objection, stance: 'agree', reason: 'Vertrouwelijk verhaal.', wording: 'Tekst van artikel 1.2.', confidential: true } });
  reacted(p, three, { [general]: { stance: 'question', reason: 'Wanneer?', wording: '', confidential: false } });
  return p;
}
function closed(): Played {
  const p = heard();
  p.go(closeReactions, officer, closeAt, { round: 1 });
  return p;
}

describe('the reactions of a round', () => {
  it('stand there by article, stance and provider, with what is open', async () => {
    const { model: { round }, text } = await see(closed(), 'staff.revision-reactions', officer, replyAt);
    expect(round.totals).toEqual({ articles: 3, reacted: 3, reactions: 4, open: 4, unmet: 1, stances: { agree: 1, 'agree-if': 1, objection: 1, question: 1 } });
    expect(round.articles.map(({ number, reactions, open, unmet, confidential }) => [number, reactions, open, unmet, confidential])).toEqual([['', 1, 1, 0, 0], ['1.1', 2, 2, 1, 1], ['2.1', 1, 1, 0, 0], ['3.1', 0, 0, 0, 0]]);
    expect(round.providers.map(({ name, attitude, reactions }) => [name, attitude, reactions])).toEqual([['De Linde', 'objection', 2], ['Het Anker', 'agree', 1], ['Zonnehof', 'question', 1]]);
    expect(text).toContain('Gereageerd: 3 van de 3 aanbieders. Reacties: 4.');
    expect(text).toContain('Nog te beantwoorden: 4.');
    expect(round.next?.id).toBe(general);
  });
  it('show the support by attitude: of providers, turnover and youths', async () => {
    const { model: { round }, text } = await see(closed(), 'staff.revision-reactions', lead, replyAt);
    // De Linde has 6 of 10 million and 300 of 500 youths, Het Anker 3 and 150, Zonnehof 1 and 50.
    expect(round.shares.map(({ of, shares }) => [of, shares.providers, shares.turnover, shares.youths])).toEqual([
      ['objection', '33.3', '60.0', '60.0'], ['agree-if', '0.0', '0.0', '0.0'], ['question', '33.3', '10.0', '10.0'], ['agree', '33.3', '30.0', '30.0'], ['none', '0.0', '0.0', '0.0'],
    ]);
    expect(text).toContain('60,0%');
  });
  it('are those that count at this moment, and are answered only after the closing', async () => {
    const p = heard();
    p.go(withdraw, provider(one), reactAt);
    const { model: { round }, text } = await see(p, 'staff.revision-reactions', officer, reactAt);
    expect(round.totals.reacted).toBe(2);
    expect([round.totals.reactions, round.next, round.acts.map(({ act, refused }) => [act, refused?.code])]).toEqual([2, null, [['revision.close-reactions', 'revision.term-runs']]]);
    expect(text).toContain('Niet gereageerd');
    expect((await see(p, 'staff.revision-reactions', officer, reactUntil)).text).toContain('De termijn is voorbij');
    expect((await see(p, 'staff.revision-article', officer, reactAt, { article: first(p) })).text).toContain('Beantwoorden kan als de reacties zijn afgesloten');
    await expect(see(played('consultation'), 'staff.revision-reactions', officer, reactAt)).rejects.toThrow('missing');
  });
  it('count who is against something as long as nothing of it is adopted', async () => {
    const p = closed();
    const unmet = async (): Promise<number> => (await see(p, 'staff.revision-reactions', officer, replyAt)).model.round.totals.unmet;
    const say = (outcome: string, more = {}): void => { p.go(reply, officer, replyAt, { reactions: [one], outcome, motivation: 'Zo.', ...more }, { article: first(p) }); };
    const before = await unmet();
    say('not-adopted');
    const refused = await unmet();
    say('partly', { wording: 'Half.' });
    expect([before, refused, await unmet()]).toEqual([1, 1, 0]);
  });
  it('can be looked at by stance, by what is open, and by provider; nonsense shows all', async () => {
    const p = closed();
    p.go(reply, officer, replyAt, { reactions: [one], outcome: 'not-adopted', motivation: 'Nee.' }, { article: second(p) });
    const shown = async (search: object): Promise<string[]> => (await see(p, 'staff.revision-reactions', officer, replyAt, {}, search)).model.round.articles.map(({ number }) => number);
    expect([await shown({ stance: 'objection' }), await shown({ open: 'yes' }), await shown({ kvk: one }), await shown({ kvk: three, open: 'yes' })]).toEqual([['1.1'], ['', '1.1'], ['1.1', '2.1'], ['']]);
    expect((await shown({ stance: 'x', kvk: '99999999', open: '1' })).length).toBe(4);
    expect((await see(p, 'staff.revision-reactions', officer, replyAt, {}, { stance: 'agree-if', open: 'yes' })).text).toContain('Er zijn geen artikelen met deze keuze');
  });
  it('lead to the nota when all are answered, and say what the round before changed', async () => {
    const p = played('closed');
    p.go(reply, officer, replyAt, { reactions: [one], outcome: 'answered', motivation: 'Zo.' }, { article: first(p) });
    expect((await see(p, 'staff.revision-reactions', lead, replyAt)).model.round.acts.map(({ act, refused }) => [act, refused])).toEqual([['revision.publish-replies', null]]);
    expect((await see(played('replied'), 'staff.revision-reactions', lead, replyAt)).model.round.acts).toEqual([]);
    const next = secondRound();
    expect((await see(next, 'staff.revision-reactions', officer, later(secondUntil, { hours: 1 }), { round: '2' })).model.round).toMatchObject({ changed: { from: 1, articles: 1 }, totals: { reactions: 1, open: 1 } });
    expect((await see(next, 'staff.revision-reactions', officer, secondUntil)).model.round).toMatchObject({ changed: null, next: null, acts: [], totals: { open: 0 } });
  });
});

describe('one article', () => {
  it('has every reaction with its reason and proposal, the open ones first, and offers them to be answered together', async () => {
    const p = closed();
    const { model: { article }, text, html } = await see(p, 'staff.revision-article', officer, replyAt, { article: first(p) });
    expect(article.reactions.map(({ name, stance, reply: given }) => [name, stance, given])).toEqual([['De Linde', 'objection', ''], ['Het Anker', 'agree', '']]);
    expect(article.reactions[1]?.proposal.map(({ is, text: words }) => [is, words])).toEqual([['same', 'Tekst van artikel 1.'], ['removed', '1'], ['added', '2'], ['same', '.']]);
    expect([text.includes('Vertrouwelijk'), html.includes('name="reactions"'), article.openInRound, article.nextOpen?.number, article.previous?.id, article.next?.number]).toEqual([true, true, 4, '2.1', general, '2.1']);
    await expect(see(p, 'staff.revision-article', officer, replyAt, { article: 'art_none' })).rejects.toThrow('missing');
  });
  it('shows its replies and how it will read, and the way to the next', async () => {
    const p = closed();
    const half = { outcome: 'partly', motivation: 'Half.', wording: 'Tekst van artikel 1.1. En meer.' };
    p.go(reply, officer, replyAt, { ...half, reactions: [one] }, { article: first(p) });
    expect((await see(p, 'staff.revision-article', officer, replyAt, { article: first(p) })).model.article.reactions.map(({ name }) => name)).toEqual(['Het Anker', 'De Linde']);
    p.go(reply, officer, replyAt, { ...half, reactions: [two] }, { article: first(p) });
    const { model: { article }, text } = await see(p, 'staff.revision-article', jurist, replyAt, { article: first(p) });
    expect(article.replies).toMatchObject([{ outcome: 'partly', motivation: 'Half.', names: ['De Linde'], me: false }, { names: ['Het Anker'] }]);
    expect([article.resulting.filter(({ is }) => is !== 'same'), article.openInRound, article.nextOpen?.id]).toEqual([[{ is: 'added', text: ' En meer.' }], 2, second(p)]);
    for (const words of ['Aan De Linde', 'Aan Het Anker', 'En meer.', 'Volgende open artikel: Artikel 2.1 Kop 2.1', 'Een antwoord vervangen']) expect(text).toContain(words);
    const whole = await see(p, 'staff.revision-article', officer, replyAt, { article: general });
    expect([whole.text.includes('De tekst als geheel'), whole.model.article.nextOpen?.id]).toEqual([true, second(p)]);
  });
  it('asks nothing more once the nota is out', async () => {
    const p = played('closed');
    answered(p, 'adopted');
    const { text, html, model } = await see(p, 'staff.revision-article', officer, replyAt, { article: first(p) });
    expect([text.includes('De nota is gepubliceerd'), html.includes('<form'), model.article.resulting.length > 0]).toEqual([true, false, true]);
    const next = secondRound();
    expect((await see(next, 'staff.revision-article', officer, later(secondUntil, { hours: 1 }), { article: first(next) })).model.article.open).toBe(false);
  });
});

describe('the signing', () => {
  const endAt = later(signUntil, { seconds: 120 });
  it('shows of each provider what it answered and who acts next, the support, and ends nothing by silence', async () => {
    const p = played('final');
    const readBack = p.revision().final?.hash;
    p.go(accept, provider(one), signAt, { readBack, agreed: true });
    p.go(refuseText, provider(two), signAt, { readBack, reason: 'Te duur.' });
    const before = await see(p, 'staff.revision-signing', lead, signAt);
    expect(before.model.signing.signatures.map(({ name, answer, waits }) => [name, answer, waits])).toEqual([['De Linde', 'accepted', 'countersign'], ['Zonnehof', 'none', 'provider'], ['Het Anker', 'refused', 'end']]);
    expect(before.model.signing.shares.map(({ of, providers, shares }) => [of, providers, shares.turnover])).toEqual([['accepted', 1, '60.0'], ['refused', 1, '30.0'], ['none', 1, '10.0']]);
    expect([before.html.includes('name="readBack"'), before.text.includes('Te duur.'), before.text.includes('Gevolg bevestigen')]).toEqual([true, true, false]);
    p.go(countersign, lead, signAt, { readBack }, { kvk: one });
    p.go(endSigning, officer, endAt);
    p.go(confirmConsequence, lead, endAt, { means: 'ends', endsOn: '2026-12-31', motivation: 'Artikel 1.4.' }, { kvk: two });
    const after = await see(p, 'staff.revision-signing', lead, endAt);
    expect(after.model.signing.signatures.map(({ name, waits }) => [name, waits])).toEqual([['Zonnehof', 'consequence'], ['De Linde', 'nobody'], ['Het Anker', 'nobody']]);
    for (const words of ['Gevolg bevestigen', 'De overeenkomst eindigt na donderdag 31 december 2026', 'Artikel 1.4.', 'Namens de regio getekend']) expect(after.text).toContain(words);
    expect((await see(p, 'staff.revision-signing', officer, endAt)).text).not.toContain('Gevolg bevestigen');
    await expect(see(played('colleges'), 'staff.revision-signing', lead, finalAt)).rejects.toThrow('missing');
  });
  it('can be ended or extended by who may, when it may', async () => {
    const acts = async (actor: Actor, at: Instant) => (await see(played('final'), 'staff.revision-signing', actor, at)).model.signing.acts.map(({ act, refused }) => [act, refused?.code ?? '']);
    expect([await acts(officer, signAt), await acts(officer, endAt), await acts(lead, signAt)]).toEqual([[['revision.end-signing', 'revision.term-runs'], ['revision.propose-later', '']], [['revision.end-signing', ''], ['revision.propose-later', '']], []]);
  });
});

describe('a municipality', () => {
  const delft = college('GM0503');
  const theHague = college('GM0518');
  const councillor: Actor = { ...delft, person: 'raad', roles: ['councillor'] };
  it('knows of a revision once providers do, where it takes part', async () => {
    await expect(see(played('concept'), 'council.revision', delft, reactAt)).rejects.toThrow('missing');
    expect((await see(played('concept'), 'council.revisions', delft, reactAt)).text).toContain('Er is nog geen herziening voor uw gemeente');
    expect((await see(played('consultation'), 'council.revision', delft, reactAt)).text).toContain('Er is nog geen tekst');
    await expect(see(played('presented', 4), 'council.revision', theHague, reactAt)).rejects.toThrow('missing');
    expect((await see(played('presented', 4), 'council.revisions', theHague, reactAt)).model.revisions).toEqual([]);
    await expect(see(played('presented'), 'council.revision', { ...delft, municipality: 'GM9999' }, reactAt)).rejects.toThrow('missing');
  });
  it('reads the rounds in numbers and the text, and of no provider anything', async () => {
    for (const p of [closed(), played('signed')]) {
      const { model, html, text } = await see(p, 'council.revision', delft, later(signUntil, { days: 1 }));
      expect(JSON.stringify(model) + html).not.toMatch(/27000001|De Linde|Het Anker|Te kort|te kort|Vertrouwelijk verhaal|600000000|60[.,]0/);
      expect(text).toContain('Tekst van artikel 2.1.');
    }
    expect((await see(played('signed'), 'council.revision', delft, later(signUntil, { days: 1 }))).text).toContain('Getekend: 1. Geweigerd: 0. Geen antwoord: 2.');
  });
  it('is asked for its decision, and Den Haag in segment 3 for day treatment only', async () => {
    const p = played('colleges', 3);
    const mine = async (actor: Actor) => (await see(p, 'council.revision', actor, finalAt)).text;
    expect([(await mine(theHague)).includes('alleen mee voor dagbehandeling'), (await mine(delft)).includes('alleen mee voor dagbehandeling')]).toEqual([true, false]);
    expect([(await mine(delft)).includes('9 van de 9 colleges hebben ingestemd'), (await see(p, 'council.revision', delft, finalAt)).html.includes('<form'), (await see(p, 'council.revision', councillor, finalAt)).html.includes('<form')]).toEqual([true, true, false]);
    expect((await see(p, 'council.revisions', delft, finalAt)).model.revisions).toMatchObject([{ id: revisionId, stage: 'colleges-asked', outcome: 'approved', waits: false }]);
  });
  it('sees no decision of a text that was taken back as one on the next', async () => {
    const p = played('colleges');
    p.go(takeBack, lead, finalAt, { reason: 'Fout.' });
    const { model, text } = await see(p, 'council.revision', delft, finalAt);
    expect([model.own.outcome, model.decisions, model.open, model.revision.text?.version, text.includes('nog niet om een besluit gevraagd')]).toEqual(['', [], false, 1, true]);
    expect(p.ask(recordRevisionDecision, delft, finalAt, { outcome: 'approved', decidedOn: '2026-03-01' }, { municipality: 'GM0503' })).toBe('missing');
  });
});
