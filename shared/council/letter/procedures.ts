import { dayOf } from '../../kernel/moments.ts';
import type { SegmentNumber } from '../../region/segments.ts';
import { segmentNumbers, segments } from '../../region/segments.ts';
import { partOf } from '../../region/participants.ts';
import type { Admission } from '../../admission/state.ts';
import type { Revision } from '../../revision/revision.ts';
import type { Tender } from '../../tender/state.ts';
import { daysBetween } from '../../kernel/day.ts';
import { lower } from './dutch.ts';
import { admissionAsOf, revisionAsOf, tenderAsOf } from './as-of.ts';
import type { LetterFacts } from './facts.ts';

/** A procedure as a letter may tell of it, as it stood at the letter's moment. */
export type Told =
  | { readonly kind: 'tender'; readonly of: Tender }
  | { readonly kind: 'admission'; readonly of: Admission }
  | { readonly kind: 'revision'; readonly of: Revision };

/** For how long a letter still tells of what has ended, in days. */
const remembered = 366;

/**
 * Procedures that councils may know of at the letter's moment: a tender and an open house from their publication, a
 * revision from its consultation, and the one that the letter is about. Those that ended more than a year before are left out.
 */
export function toldOf(facts: LetterFacts): Told[] {
  const { at, about } = facts;
  const lately = (ended: string): boolean => ended === '' || daysBetween(dayOf(ended as typeof at), dayOf(at)) <= remembered;
  const all: readonly (readonly [Told, boolean])[] = [
    ...facts.tenders.map((one) => tenderAsOf(one, at)).map((of) => [{ kind: 'tender', of }, of.publishedAt !== '' && lately(of.signedAt === '' ? of.withdrawnAt : of.signedAt)] as const),
    ...facts.admissions.map((one) => admissionAsOf(one, at)).map((of) => [{ kind: 'admission', of }, of.openedAt !== '' && lately(of.closedAt)] as const),
    ...facts.revisions.map((one) => revisionAsOf(one, at)).map((of) => [{ kind: 'revision', of }, of.rounds.length > 0 && lately(of.signing?.endedAt ?? of.withdrawnAt)] as const),
  ];
  return all.flatMap(([told, seen]) => (seen || told.of.id === about ? [told] : []));
}

/** The one that the letter is about. @throws RangeError when it is not among the facts. */
export function subjectOf(facts: LetterFacts): Told & { readonly segment: SegmentNumber } {
  const found = toldOf(facts).find(({ of }) => of.id === facts.about);
  if (found === undefined || found.of.segment === 0) throw new RangeError(`no procedure ${facts.about}`);
  return { ...found, segment: found.of.segment };
}

/** Segments in which the municipality takes part on the letter's day, the one that the letter is about first. */
export function segmentsOf(facts: LetterFacts): SegmentNumber[] {
  const { segment } = subjectOf(facts);
  const theirs = segmentNumbers.filter((number) => partOf(facts.municipality, number, dayOf(facts.at)) !== undefined);
  return [segment, ...theirs.filter((number) => number !== segment)];
}

/** Has it ended, with contracts or without? */
export const isOver = (one: Told): boolean =>
  (one.kind === 'revision' ? one.of.signing !== null || one.of.withdrawnAt !== '' : one.kind === 'tender' ? one.of.signedAt !== '' || one.of.withdrawnAt !== '' : one.of.closedAt !== '');

/** What a procedure is called in running text. A title that says what it is needs no word before it. */
export const nameOf = ({ kind, of: { title } }: Told): string =>
  (/^(aanbesteding|toelating|herziening)\b/i.test(title) ? `de ${lower(title)}` : `${{ tender: 'de aanbesteding', admission: 'de toelating', revision: 'de herziening' }[kind]} “${title}”`);

/** What a segment is called in running text. */
export const segmentName = (number: SegmentNumber): string => lower(segments[number].title.nl).replace(/ \(.*\)$/, '');
