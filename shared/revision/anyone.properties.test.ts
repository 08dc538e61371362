import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { may, type Act } from '../access/table.ts';
import { recordRevisionDecision } from '../council/commands.ts';
import { streamOf } from '../kernel/aggregate.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { dayOf, later, type Instant } from '../kernel/moments.ts';
import { participants } from '../region/participants.ts';
import { hashOfText, type Article } from './article.ts';
import { revisionCommands } from './commands.ts';
import { both, closeAt, college, consultAt, finalAt, jurist, lead, madeAt, officer, one, played, presentAt, provider, reactAt, replyAt, revisionId, signAt, stranger, three, two, type Played, type PlayedStage } from './example.ts';
import { hashOfRemarks } from './reaction.ts';
import { repliesRef } from './reply.ts';
import { runningTerm, workingVersion, type RevisionStatus } from './revision.ts';
import { textRef } from './text.ts';

/** One person with every role of staff: only the rules keep this one from deciding alone. */
const everything: Actor = { ...both, person: 'all' };
const people = [officer, lead, both, everything, jurist, ...[one, two, three, stranger].map(provider)];
const all: readonly AnyCommand[] = [...revisionCommands, recordRevisionDecision];

/** A well-formed wish of each command, given what stands; `roll` makes one differ from another. */
function inputOf(name: string, p: Played, at: Instant, by: Actor, roll: number): unknown {
  const state = p.revision();
  const round = state.rounds.length;
  const version = workingVersion(state);
  const stances = ['agree', 'agree-if', 'objection', 'question'];
  const outcomes = ['adopted', 'partly', 'not-adopted', 'answered'];
  const outcome = outcomes[roll % 4];
  const until = later(at, { days: 7 - ((new Date(at).getUTCDay() + 6) % 7) });
  const limits = roll % 5 === 0 ? { limits: true, limitsWhy: 'Drie.' } : {};
  const readBack = state.final?.hash ?? 'none';
  const inputs: Record<string, unknown> = {
    'revision.describe': { title: `Titel ${roll}`, refusal: 'ends', ...limits }, 'revision.find-limits': { finding: ['no-limit', 'allowed', 'new-contract'][roll % 3], motivation: 'Zo.' },
    'revision.invite': { kvk: roll % 2 === 0 ? three : '27000004', name: 'N', turnover: roll, youths: roll }, 'revision.invite-list': { lines: '27000005;N;1;1' }, 'revision.leave-out': { kvk: three },
    'revision.plan': { consultOn: '2025-10-01', draftOn: '2026-01-12', repliesOn: '2026-02-27', finalOn: '2026-03-16', signUntil: '2026-06-15', startsOn: '2027-01-01' },
    'text.write-article': { ...(roll % 3 === 0 ? {} : { article: p.articles(version)[roll % 3] ?? 'none' }), number: String(roll), text: `Tekst ${roll}.` }, 'text.remove-article': { article: p.articles(version)[0] ?? 'none' },
    'text.import': { markdown: `# 1.1\nTekst ${roll}.\n# 9\nNieuw.` }, 'revision.consult': { inputUntil: dayOf(at) }, 'input.give': { title: 'T', text: 'x' }, 'input.note': { voice: 'table', on: dayOf(at), title: 'T', text: 'x' },
    'input.answer': { answer: 'Ja.' }, 'revision.prepare-text': { version: roll % 4 === 0 ? Math.max(1, version - 1) : version }, 'revision.ask-colleges': { version: state.prepared?.version ?? version },
    'revision.present': { version: state.prepared?.version ?? version, reactUntil: until, names: roll % 2 === 0 ? 'named' : 'anonymous' },
    'revision.propose-later': { term: runningTerm(state)?.term ?? 'reactions', until: later(until, { days: 7 }), reason: 'x' }, 'revision.close-reactions': { round },
    'reaction.write': { stance: stances[roll % 4], reason: `Reden ${roll}.`, ...(roll % 3 === 0 ? { wording: 'Anders.' } : {}), confidential: roll % 5 === 0 }, 'reaction.remove': { article: Object.keys(p.remarks(by.kvk, round))[0] ?? 'none' },
    'reaction.submit': { readBack: hashOfRemarks(state.rounds.at(-1)?.version ?? 0, p.remarks(by.kvk, round)), confirmed: true },
    'reply.give': { reactions: [one, two, three].filter((_, i) => ((roll >> i) & 1) === 0), outcome, motivation: `Om reden ${roll}.`, ...(outcome === 'adopted' || (outcome === 'partly' && roll % 3 > 0) ? { wording: `Nieuwe tekst ${roll}.` } : {}) },
    'revision.take-back': { reason: 'x' }, 'revision.adopt': { signUntil: until, startsOn: '2028-12-31', late: true }, 'revision.withdraw': { reason: 'x' },
    'revision.accept': { readBack, agreed: true }, 'revision.refuse': { readBack, reason: 'Te duur.' }, 'revision.countersign': { readBack }, 'revision.confirm-consequence': { means: 'continues', motivation: 'x' },
    'decision.record-revision': { outcome: roll % 9 === 0 ? 'rejected' : 'approved', decidedOn: dayOf(at) },
  };
  return inputs[name] ?? {};
}

/** What comes next, more often than not: anything at random seldom gets as far as a signature. */
const next: Readonly<Record<RevisionStatus, readonly string[]>> = {
  concept: ['revision.consult'], consultation: ['text.begin', 'text.write-article', 'revision.prepare-text', 'revision.present', 'revision.present'],
  reacting: ['reaction.write', 'reaction.write', 'reaction.write', 'reaction.submit', 'reaction.submit', 'reaction.submit', 'revision.close-reactions', 'revision.propose-later'],
  answering: ['reply.give', 'reply.give', 'reply.give', 'revision.publish-replies'], replied: ['text.begin', 'revision.prepare-text', 'revision.ask-colleges', 'revision.consult', 'text.write-article', 'revision.find-limits'],
  'colleges-asked': ['decision.record-revision', 'decision.record-revision', 'revision.adopt', 'revision.adopt'], signing: ['revision.accept', 'revision.refuse', 'revision.countersign', 'revision.end-signing'],
  signed: ['revision.confirm-consequence', 'revision.countersign'], withdrawn: ['input.note'],
};
const starts: readonly (readonly [PlayedStage, Instant])[] = [
  ['concept', madeAt], ['consultation', consultAt], ['consultation', presentAt], ['presented', reactAt], ['presented', reactAt], ['reacted', reactAt], ['reacted', reactAt], ['closed', closeAt], ['closed', closeAt], ['replied', replyAt],
  ['replied', replyAt], ['colleges', finalAt], ['final', signAt], ['final', signAt], ['signed', later(signAt, { days: 60 })],
];
const wish = fc.record({ who: fc.nat(50), what: fc.nat(all.length - 1), jump: fc.constantFrom(0, 0, 0, 0, 1, 1, 4, 8), article: fc.nat(3), roll: fc.nat(255), straight: fc.constantFrom(true, true, false) });
const ends = new Set(['revision.create', 'revision.withdraw', 'revision.take-back', 'revision.leave-out']);

test('whatever anyone tries, in whatever order: every reaction has one reply, what was shown stays as it was, and nobody decides alone', () => {
  const seen = new Map<string, number>();
  fc.assert(fc.property(fc.constantFrom(...starts), fc.array(wish, { minLength: 25, maxLength: 50 }), ([stage, from], wishes) => {
    const p = played(stage);
    let at = from;
    const shown = new Map<number, readonly Article[]>();
    for (const { who, what, jump, article, roll, straight } of wishes) {
      at = later(at, { days: jump });
      const usual = next[p.revision().status];
      const wanted = all.filter(({ name }) => name === usual[what % usual.length]);
      for (const command of straight ? wanted : [...all.slice(what), ...all.slice(0, what)].slice(0, 5)) {
        // An end comes now and then: after it little more can be seen.
        if (command.name === 'revision.create' || (ends.has(command.name) && roll % 8 !== 0)) continue;
        const state = p.revision();
        const colleges = participants(1, dayOf(at)).map(({ code }) => code);
        // Colleges come one after another, so that all of them do.
        const municipality = colleges[p.log.filter(({ type }) => type === 'decision.recorded').length % colleges.length] ?? '';
        const articles = [...(state.rounds.at(-1)?.articles ?? []), 'general'];
        const path = { revision: revisionId, round: String(roll % 11 === 0 ? 1 : Math.max(1, state.rounds.length)), version: String(workingVersion(state) - (roll % 13 === 0 ? 1 : 0)), article: articles[article] ?? 'general', kvk: [one, two, three][roll % 3] ?? one, municipality, input: 'none' };
        const able = [...people, college(municipality)].filter((person) => may(person, command.name as Act, path));
        const by = able[who % able.length];
        const before = p.log.length;
        if (by === undefined || p.ask(command, by, at, inputOf(command.name, p, at, by, roll), path) !== 'done' || p.log.length === before) continue;
        seen.set(command.name, (seen.get(command.name) ?? 0) + 1);
        break;
      }
      for (const { number, hash } of p.revision().frozen) {
        const { articles } = p.text(number);
        if (!shown.has(number)) expect(hashOfText(articles)).toBe(hash);
        expect(shown.get(number) ?? articles).toEqual(articles);
        shown.set(number, articles);
      }
    }
    for (const outcome of [...checkRecord(p), ...checkTexts(p)]) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }), { numRuns: 150, seed: 20_260_112 });
  // The test is worth something only if the commands really happened, and the outcomes did.
  const told = ['second nota', 'all answered', 'adopted taken over', 'signed by two'];
  expect([...all.map(({ name }) => name), ...told].filter((name) => !seen.has(name) && name !== 'revision.create' && name !== 'input.answer')).toEqual([]);
}, 120_000);

/** Second method: reads the record from its beginning, as an auditor would, knowing nothing of states. */
function checkRecord(p: Played): string[] {
  const outcomes: string[] = [];
  const last = new Map<string, Line>();
  const reacted = new Map<string, Line>();
  const answers = new Map<string, string>();
  /** Versions on which something was adopted. */
  let wordings = new Set<number>();
  const accepted = new Set<string>();
  const invited = new Set<string>();
  const decided = new Map<string, string>();
  let [limits, cleared, until, frozen] = [false, '', '' as string, 0];
  for (const line of p.log) {
    const { type, at, actor, data } = line;
    const by = (other: string): string | undefined => last.get(other)?.actor;
    expect(last.has('revision.withdrawn'), `${type} after the end`).toBe(false);
    switch (type) {
      case 'provider.invited': invited.add(data['kvk'] as string); expect(last.has('revision.final')).toBe(false); break;
      case 'provider.left-out': invited.delete(data['kvk'] as string); expect(last.has('revision.consultation')).toBe(false); break;
      case 'revision.described': expect(data['limits'] === true || !limits || cleared === 'no-limit').toBe(true); limits = data['limits'] as boolean; cleared = ''; break;
      case 'limits.found': cleared = data['finding'] as string; break;
      case 'revision.draft':
        expect(actor).not.toBe(by('text.prepared'));
        expect(dayOf(at) > (last.get('revision.consultation')?.data['inputUntil'] as string)).toBe(true);
        expect(data['version']).toBe(frozen + 1);
        expect(data['hash']).not.toBe(undefined);
        frozen += 1;
        reacted.clear();
        answers.clear();
        until = data['reactUntil'] as string;
        break;
      case 'later.proposed': break;
      case 'revision.extended': expect(actor).not.toBe(by('later.proposed')); expect((data['to'] as string) > until).toBe(true); until = data['to'] as string; break;
      case 'reaction.submitted': expect(at < until && invited.has(data['kvk'] as string)).toBe(true); reacted.set(data['kvk'] as string, line); break;
      case 'reaction.withdrawn': expect(at < until).toBe(true); reacted.delete(data['kvk'] as string); break;
      case 'reactions.closed':
        expect(at >= later(until as Instant, { seconds: 120 })).toBe(true);
        expect(data['reacted']).toMatchObject([...reacted.values()].map((one_) => ({ kvk: one_.data['kvk'], hash: one_.data['hash'], articles: one_.data['articles'] })).sort((a, b) => ((a.kvk as string) < (b.kvk as string) ? -1 : 1)));
        break;
      case 'reply.given':
        for (const kvk of data['kvks'] as string[]) {
          expect(reacted.get(kvk)?.data['articles']).toContain(data['article']);
          answers.set(`${kvk} ${data['article'] as string}`, data['outcome'] as string);
        }
        break;
      case 'revision.replied': {
        const asked = [...reacted].flatMap(([kvk, { data: of }]) => (of['articles'] as string[]).map((article) => `${kvk} ${article}`));
        expect([...answers.keys()].sort()).toEqual(asked.sort());
        expect(data['reactions']).toBe(asked.length);
        if (asked.length > 0) outcomes.push('all answered');
        if (data['round'] === 2) outcomes.push('second nota');
        wordings = new Set([...answers].filter(([key, outcome]) => (outcome === 'adopted' || outcome === 'partly') && !key.endsWith(' general')).map(() => frozen));
        break;
      }
      case 'text.prepared': expect(wordings.has(data['version'] as number)).toBe(false); break;
      case 'revision.colleges-asked': expect(!limits || cleared === 'allowed' || cleared === 'no-limit').toBe(true); frozen = Math.max(frozen, data['version'] as number); decided.clear(); break;
      case 'decision.recorded': decided.set(data['municipality'] as string, data['outcome'] as string); break;
      case 'revision.final':
        expect(actor).not.toBe(by('text.prepared'));
        expect(participants(1, dayOf(at)).every(({ code }) => decided.get(code) === 'approved')).toBe(true);
        expect(data['hash']).toBe(last.get('revision.colleges-asked')?.data['hash']);
        until = data['signUntil'] as string;
        break;
      case 'revision.accepted': case 'revision.refused':
        expect(at < until && invited.has(data['kvk'] as string) && data['hash'] === last.get('revision.final')?.data['hash']).toBe(true);
        expect(accepted.has(data['kvk'] as string)).toBe(false);
        if (type === 'revision.accepted') accepted.add(data['kvk'] as string);
        break;
      case 'revision.countersigned': expect(accepted.has(data['kvk'] as string)).toBe(true); break;
      case 'revision.signed': expect(data['accepted']).toBe(accepted.size); if (accepted.size > 1) outcomes.push('signed by two'); break;
      case 'consequence.confirmed': expect(last.has('revision.signed') && !accepted.has(data['kvk'] as string)).toBe(true); break;
      case 'revision.withdrawn': expect(last.has('revision.final')).toBe(false); break;
    }
    last.set(type, line);
  }
  return outcomes;
}
type Line = Played['log'][number];

/** Every text begins as the one before it, with the last wording of each article on which something was adopted and stayed so. */
function checkTexts(p: Played): string[] {
  const { rounds } = p.revision();
  const outcomes: string[] = [];
  for (const { number, reacted, repliedAt, version, articles } of rounds.filter((one_) => one_.repliedAt !== '')) {
    const wordings = new Map<string, string>();
    for (const article of [...articles, 'general']) {
      const ref = repliesRef(revisionId, number, article);
      const by = reacted.filter((one_) => one_.articles.includes(article)).map(({ kvk }) => kvk);
      expect(p.state(ref).replies.flatMap(({ kvks }) => kvks).sort(), `${article} on ${repliedAt}`).toEqual(by);
      const adopting = new Set<string>();
      let wording = '';
      const given = p.log.filter(({ stream }) => stream === streamOf(ref));
      given.forEach(({ data }, i) => {
        for (const kvk of data['kvks'] as string[]) if (data['outcome'] === 'adopted' || data['outcome'] === 'partly') adopting.add(kvk); else adopting.delete(kvk);
        const said = (p.said(ref).get(i + 1) as { wording: string }).wording;
        wording = adopting.size === 0 ? '' : said === '' ? wording : said;
      });
      if (wording !== '') wordings.set(article, wording);
    }
    const begun = p.said(textRef(revisionId, version + 1)).get(1) as { articles: Article[] } | undefined;
    if (begun === undefined) continue;
    expect(begun.articles.map(({ id, text }) => [id, text])).toEqual(p.text(version).articles.map(({ id, text }) => [id, wordings.get(id) ?? text]));
    if (wordings.size > 0) outcomes.push('adopted taken over');
  }
  return outcomes;
}
