import type { Instant } from '../../kernel/moments.ts';
import { general, type Article } from '../../revision/article.ts';
import { hashOfRemarks, type Reaction, type Remark, type Remarks } from '../../revision/reaction.ts';
import { lastRound, type Revision, type Round } from '../../revision/revision.ts';
import type { ActState } from '../../tender/acts.ts';
import { changedText, type ChangedArticle } from './changed.ts';
import type { RevisionHead } from './head.ts';
import type { OwnStanding } from './own-next.ts';
import { ownRevisionHead, ownSubmission, standingOf, textsForProviders, type OwnLine, type OwnRound } from './own.ts';

/** What a provider drafts of an article, what it sent in the submission that counts, and whether these say the same. `gone`: only the submission speaks of it. */
export interface OwnSide { readonly draft: Remark | null; readonly sent: Remark | null; readonly submitted: 'no' | 'same' | 'other' | 'gone' }
export type ReactedArticle = ChangedArticle & OwnSide;

/** Everything a provider needs to react in a round, and afterwards what it reacted. */
export interface OwnRoundView extends RevisionHead {
  readonly own: OwnRound;
  /** Reactions are taken at this moment. */
  readonly open: boolean;
  readonly standing: OwnStanding;
  /** Hash of text version and draft: what a submission gives back. */
  readonly readBack: string;
  /** Of the submission that counts. */
  readonly line: OwnLine | null;
  /** Number of the text with which this one is compared; 0 where there is none. */
  readonly before: number;
  readonly articles: readonly ReactedArticle[];
  readonly removed: readonly Article[];
  readonly whole: OwnSide;
  readonly acts: readonly ActState[];
}

interface RoundFacts { readonly revision: Revision; readonly round: Round; readonly kvk: string; readonly text: readonly Article[]; readonly before: readonly Article[] | null; readonly reaction: Reaction; readonly draft: Remarks; readonly line: OwnLine | null; readonly acts: readonly ActState[] }

/** The text that providers saw before a version; 0 when that was the first. */
export const textBefore = (of: Pick<Revision, 'rounds' | 'final' | 'frozen'>, version: number): number =>
  Math.max(0, ...textsForProviders(of).map(({ number }) => number).filter((number) => number < version));

/** @throws Refusal `missing` to who is not invited. */
export function ownRoundView({ revision: of, round, kvk, text, before, reaction, draft, line, acts }: RoundFacts, at: Instant): OwnRoundView {
  const head = ownRevisionHead(of, kvk, at);
  const { number, consultedAt, inputUntil, presentedAt, version, reactUntil, repliedAt, names } = round;
  const open = head.stage === 'reacting' && lastRound(of)?.number === number;
  const side = (article: string): OwnSide => {
    const submitted = reaction.submittedAt === '' ? undefined : reaction.remarks[article];
    const written = draft[article];
    return { draft: written ?? null, sent: submitted ?? null, submitted: submitted === undefined ? 'no' : written === undefined ? 'gone' : same(submitted, written) ? 'same' : 'other' };
  };
  const changed = changedText(before, text);
  return {
    ...head,
    own: { number, consultedAt, inputUntil, presentedAt, version, reactUntil, repliedAt, names, articles: round.articles.length, submission: ownSubmission(reaction) },
    open, line, standing: standingOf(version, reaction, draft), readBack: hashOfRemarks(version, draft), before: textBefore(of, version),
    articles: changed.articles.map((one) => ({ ...one, ...side(one.id) })), removed: changed.removed, whole: side(general), acts,
  };
}

const same = (a: Remark, b: Remark): boolean => a.stance === b.stance && a.reason === b.reason && a.wording === b.wording && a.confidential === b.confidential;
