import type { Actor, Role } from '../access/actor.ts';
import { recordRevisionDecision } from '../council/commands.ts';
import type { AnyCommand, At } from '../kernel/command.ts';
import { day, instant, later, type Instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { decideRoutes } from '../tender/example.ts';
import { acceptanceRef, type Acceptance } from './acceptance.ts';
import { accept } from './acceptance-commands.ts';
import { adopt, askColleges, endSigning } from './final-commands.ts';
import { hashOfRemarks, ownDraft, reactionRef, type Reaction, type Remark, type Remarks } from './reaction.ts';
import { submit, write as react } from './reaction-commands.ts';
import { create, invite, plan } from './prepare-commands.ts';
import type { ReplyOutcome } from './reply.ts';
import { publishReplies, reply } from './reply-commands.ts';
import { revisionRef, type NameRule, type Revision } from './revision.ts';
import { closeReactions, consult, prepareText, present } from './round-commands.ts';
import { begin, write } from './text-commands.ts';
import { textRef, type AgreementText } from './text.ts';

/** For tests: people, and a revision of segment 1 with three providers and three articles, played through the commands. */
const person = (name: string, role: Role, more: Partial<Actor> = {}): Actor =>
  ({ person: name, roles: [role], kvk: '', municipality: '', name, email: `${name}@example.nl`, ...more });
export const officer = person('officer', 'officer');
export const jurist = person('jurist', 'jurist');
export const lead = person('lead', 'lead');
/** Somebody with both roles, whom only the rule of two people stops. */
export const both = person('both', 'officer', { roles: ['officer', 'lead', 'jurist'] });
export const provider = (kvk: string): Actor => person(`signatory-${kvk}`, 'signatory', { kvk });
export const college = (municipality: string): Actor => person(`college-${municipality}`, 'college', { municipality });
export const [one, two, three, stranger] = ['27000001', '27000002', '27000003', '27000099'];

export const revisionId = 'rev_1';
export const madeAt = instant('2025-09-01T09:00:00+02:00');
export const consultAt = instant('2025-10-01T09:00:00+02:00');
export const presentAt = instant('2026-01-12T09:00:00+01:00');
export const reactAt = instant('2026-02-03T09:00:00+01:00');
/** A Friday. */
export const reactUntil = instant('2026-02-13T17:00:00+01:00');
export const closeAt = later(reactUntil, { seconds: 120 });
export const replyAt = instant('2026-02-27T09:00:00+01:00');
export const finalAt = instant('2026-03-16T09:00:00+01:00');
/** A Monday. */
export const signUntil = instant('2026-06-15T17:00:00+02:00');
export const signAt = instant('2026-05-20T09:00:00+02:00');
export const planned = { consultOn: '2025-10-01', draftOn: '2026-01-12', repliesOn: '2026-02-27', finalOn: '2026-03-16', signUntil: '2026-06-15', startsOn: '2027-01-01' } as const;
export const market = [
  { kvk: one, name: 'De Linde', turnover: 600_000_000, youths: 300 }, { kvk: two, name: 'Het Anker', turnover: 300_000_000, youths: 150 }, { kvk: three, name: 'Zonnehof', turnover: 100_000_000, youths: 50 },
] as const;
export const objection: Remark = { stance: 'objection', reason: 'De termijn is te kort.', wording: 'Binnen twaalf weken.', confidential: false };

export interface Played extends House {
  readonly go: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => void;
  readonly ask: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => string;
  readonly revision: () => Revision;
  readonly text: (version: number) => AgreementText;
  readonly reaction: (kvk: string, round?: number) => Reaction;
  readonly remarks: (kvk: string, round?: number) => Remarks;
  readonly acceptance: (kvk: string) => Acceptance;
  /** Ids of the articles of a version, in order. */
  readonly articles: (version: number) => readonly string[];
}

export function playing(): Played {
  const of = house();
  const at = (path?: At): At => ({ revision: revisionId, round: '1', ...path });
  const text = (version: number): AgreementText => of.state(textRef(revisionId, version));
  return {
    ...of,
    go: (command, by, moment, input = {}, path) => { of.when(command, { by, at: moment, path: at(path), input }); },
    ask: (command, by, moment, input = {}, path) => of.try(command, { by, at: moment, path: at(path), input }),
    revision: () => of.state(revisionRef(revisionId)),
    text, articles: (version) => text(version).articles.map(({ id }) => id),
    reaction: (kvk, round = 1) => of.state(reactionRef(revisionId, round, kvk)),
    remarks: (kvk, round = 1) => of.state(ownDraft({ revision: revisionId, round: String(round) }, provider(kvk))).remarks,
    acceptance: (kvk) => of.state(acceptanceRef(revisionId, kvk)),
  };
}

/** Puts a reaction into a provider's draft of a round and submits all of it. */
export function reacted(p: Played, kvk: string, remarks: Remarks, at: Instant = reactAt, round = 1): void {
  const path = { round: String(round) };
  for (const [article, remark] of Object.entries(remarks)) p.go(react, provider(kvk), at, { stance: remark.stance, ...(remark.reason === '' ? {} : { reason: remark.reason }), ...(remark.wording === '' ? {} : { wording: remark.wording }), confidential: remark.confidential }, { ...path, article });
  const version = p.revision().rounds[round - 1]?.version ?? 0;
  p.go(submit, provider(kvk), at, { readBack: hashOfRemarks(version, p.remarks(kvk, round)), confirmed: true }, path);
}

const stages = ['concept', 'consultation', 'presented', 'reacted', 'closed', 'replied', 'colleges', 'final', 'signed'] as const;
export type PlayedStage = (typeof stages)[number];

/** Plays until a stage: one round in which the first provider objects to the first article and is adopted. */
export function played(until: PlayedStage, segment: SegmentNumber = 1, names: NameRule = 'named'): Played {
  const p = playing();
  const steps: Readonly<Record<PlayedStage, () => void>> = {
    concept() {
      p.go(create, officer, madeAt, { segment: String(segment), title: 'Herziening verblijf', refusal: 'ends', refusalClause: 'Artikel 1.4.' });
      for (const each of market) p.go(invite, officer, madeAt, each);
      p.go(plan, officer, madeAt, planned);
      p.go(begin, officer, madeAt, {}, { version: '1' });
      for (const number of ['1.1', '2.1', '3.1']) p.go(write, officer, madeAt, { number, heading: `Kop ${number}`, text: `Tekst van artikel ${number}.` }, { version: '1' });
    },
    consultation() {
      decideRoutes(p, madeAt, ['revision'], undefined, segment);
      p.go(consult, officer, consultAt, { inputUntil: '2025-11-28' });
    },
    presented() {
      p.go(prepareText, officer, presentAt, { version: 1 });
      p.go(present, lead, presentAt, { version: 1, reactUntil, names });
    },
    reacted() { reacted(p, one, { [p.articles(1)[0] ?? '']: objection }); },
    closed() { p.go(closeReactions, officer, closeAt, { round: 1 }); },
    replied() {
      p.go(reply, officer, replyAt, { reactions: [one], outcome: 'adopted', motivation: 'U hebt gelijk.', wording: 'Binnen twaalf weken.' }, { article: p.articles(1)[0] ?? '' });
      p.go(publishReplies, lead, replyAt);
    },
    colleges() {
      p.go(begin, officer, replyAt, {}, { version: '2' });
      p.go(prepareText, officer, replyAt, { version: 2 });
      p.go(askColleges, officer, replyAt, { version: 2, decideBy: '2026-03-13' });
      for (const { code } of participants(segment, day('2026-03-01'))) p.go(recordRevisionDecision, college(code), later(replyAt, { hours: 24 }), { outcome: 'approved', decidedOn: '2026-02-28' }, { municipality: code });
    },
    final() { p.go(adopt, lead, finalAt, { signUntil, startsOn: '2027-01-01' }); },
    signed() {
      p.go(accept, provider(one), signAt, { readBack: p.revision().final?.hash, agreed: true });
      p.go(endSigning, officer, later(signUntil, { seconds: 120 }));
    },
  };
  for (const stage of stages.slice(0, stages.indexOf(until) + 1)) steps[stage]();
  return p;
}

/** Plays on from closed reactions: answers the one objection so, and publishes. */
export function answered(p: Played, outcome: ReplyOutcome): void {
  const wording = outcome === 'adopted' || outcome === 'partly' ? { wording: 'Binnen twaalf weken.' } : {};
  p.go(reply, officer, replyAt, { reactions: [one], outcome, motivation: 'Om reden.', ...wording }, { article: p.articles(1)[0] ?? '' });
  p.go(publishReplies, lead, replyAt);
}

export const secondUntil = instant('2026-03-20T17:00:00+01:00');
/** Plays a second round until its reactions are closed: the second provider objects to the second article. */
export function secondRound(): Played {
  const p = played('replied');
  const presented = later(replyAt, { days: 3 });
  p.go(begin, officer, replyAt, {}, { version: '2' });
  p.go(consult, officer, replyAt, { inputUntil: '2026-03-01' });
  p.go(prepareText, officer, presented, { version: 2 });
  p.go(present, lead, presented, { version: 2, reactUntil: secondUntil, names: 'anonymous' });
  reacted(p, two, { [p.articles(2)[1] ?? '']: objection }, later(presented, { days: 3 }), 2);
  p.go(closeReactions, officer, later(secondUntil, { seconds: 120 }), { round: 2 });
  return p;
}
