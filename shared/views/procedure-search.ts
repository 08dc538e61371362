import { dayOf, type Instant } from '../kernel/moments.ts';
import { municipalities, type MunicipalityCode } from '../region/municipalities.ts';
import { membersOn } from '../region/membership.ts';
import { participantCodes } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { segments } from '../region/segments.ts';

/** What kind of procedure, and whether one can still take part, as the address of the list writes it. */
export const procedureKinds = ['tender', 'open-house'] as const;
export const procedurePhases = ['open', 'running', 'ended'] as const;
export type ProcedurePhase = (typeof procedurePhases)[number];

/** What a reader asks of the list of procedures; empty is not asked. `municipality` is a CBS code, `segment` a digit. */
export interface ProcedureSearch { readonly q: string; readonly segment: string; readonly municipality: string; readonly kind: string; readonly phase: string }
export const searchFields = ['q', 'segment', 'municipality', 'kind', 'phase'] as const satisfies readonly (keyof ProcedureSearch)[];

/** Of a procedure what the search looks at. `since`: from when it is public, which says whose municipalities take part. */
export interface Searched {
  readonly kind: (typeof procedureKinds)[number];
  readonly segment: SegmentNumber | 0;
  readonly phase: ProcedurePhase;
  readonly since: Instant | '';
  /** Its number, title, description and what it is divided into. */
  readonly texts: readonly string[];
}

/** @returns what the address asks, without what it does not. A value that no form offers finds nothing. */
export const askedOf = (search: Readonly<Record<string, string>>): ProcedureSearch =>
  ({ q: (search['q'] ?? '').trim().slice(0, 100), segment: search['segment'] ?? '', municipality: search['municipality'] ?? '', kind: search['kind'] ?? '', phase: search['phase'] ?? '' });

/** Is anything asked at all? */
export const asksAny = (asked: ProcedureSearch): boolean => searchFields.some((field) => asked[field] !== '');

/** The same question as an address, so that a search can be kept or sent on. */
export const searchQuery = (asked: ProcedureSearch): string =>
  new URLSearchParams(searchFields.flatMap((field) => (asked[field] === '' ? [] : [[field, asked[field]]]))).toString();

/** Small letters without accents: who searches for "een" finds "één". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

/** Does this procedure answer the question? Every word must stand somewhere in its texts; everything else must be the same. */
export function answers({ kind, segment, phase, since, texts }: Searched, asked: ProcedureSearch): boolean {
  if (asked.kind !== '' && asked.kind !== kind) return false;
  if (asked.segment !== '' && asked.segment !== String(segment)) return false;
  if (asked.phase !== '' && asked.phase !== phase) return false;
  if (asked.municipality !== '' && !takingPart(segment, since).some((code) => code === asked.municipality)) return false;
  const of = segment === 0 ? [] : [segments[segment].title.nl, segments[segment].title.en];
  const within = plain([...texts, ...of].join(' '));
  return plain(asked.q).split(/\s+/).every((word) => within.includes(word));
}

/** Whose procedure it is: the municipalities that took part in the segment on the day of publication. */
export const takingPart = (segment: SegmentNumber | 0, since: Instant | ''): readonly MunicipalityCode[] =>
  (segment === 0 || since === '' ? [] : participantCodes(segment, dayOf(since)));

/** The municipalities that a form offers: those of the region today, by name. */
export const municipalityChoices = (at: Instant): { readonly code: string; readonly name: string }[] => {
  const now = new Set<string>(membersOn(dayOf(at)));
  return municipalities.filter(({ code }) => now.has(code)).map(({ code, name }) => ({ code, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
};
