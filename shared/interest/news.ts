import type { AdmissionEvent } from '../admission/admission.ts';
import type { Admission } from '../admission/state.ts';
import type { Instant } from '../kernel/moments.ts';
import { followerParty } from '../notify/digest.ts';
import { organisationParty, type Happened, type Notice, type Params } from '../notify/notice.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { TenderEvent } from '../tender/events.ts';
import type { NotaEvent } from '../tender/nota.ts';
import type { Tender } from '../tender/state.ts';
import { takingPart } from '../views/procedure-search.ts';
import type { InterestSummary, Profile, PublicKind } from './interest.ts';

/** What followers are told of, by the sentence of its mail (shared/messages, `interest.news`). */
export const newsEvents = [
  'tender.published', 'tender.rectified', 'tender.rectified-later', 'tender.extended', 'tender.questions-extended', 'tender.answered', 'award.provisional', 'award.final', 'tender.withdrawn',
  'admission.opened', 'admission.changed', 'admission.closed',
] as const;
export type NewsEvent = (typeof newsEvents)[number];

/** Something that anybody may read on the page of a procedure. `first`: the procedure became public with it. */
export interface News {
  readonly about: string; readonly kind: PublicKind; readonly segment: SegmentNumber | 0; readonly since: Instant;
  readonly event: NewsEvent; readonly at: Instant; readonly params: Params; readonly first: boolean;
}

type DataOf<T extends string> = Extract<TenderEvent | AdmissionEvent, { type: T }>['data'];
type Told = readonly [NewsEvent, Params?];

/** Of a line about a tender what is public of it; nothing before the publication. */
export function tenderNews({ type, at, data }: Happened, { id: about, title, segment, publishedAt, plan: { closesAt } }: Tender): News | undefined {
  const told = ofTender(type, data, closesAt);
  return told === undefined || publishedAt === '' ? undefined
    : { about, kind: 'tender', segment, since: publishedAt, event: told[0], at, params: { title, ...told[1] }, first: type === 'tender.published' };
}

function ofTender(type: string, data: object, closesAt: Instant): Told | undefined {
  switch (type) {
    case 'tender.published': return [type, { closesAt }];
    case 'tender.rectified': {
      const { number, closesAt: later } = data as DataOf<'tender.rectified'>;
      return later === '' ? [type, { number }] : ['tender.rectified-later', { number, closesAt: later }];
    }
    case 'deadline.extended': return ['tender.extended', { closesAt: (data as DataOf<'deadline.extended'>).to }];
    // Told with a closing that moves too, if one does.
    case 'questions.extended': {
      const { to, closing } = data as DataOf<'questions.extended'>;
      return closing ? undefined : ['tender.questions-extended', { questionsUntil: to }];
    }
    case 'nota.published': return ['tender.answered', { number: (data as NotaEvent['data']).number }];
    // That it was decided stands on the public page; who won is told once it is final (Aw 2.57, 2.138).
    case 'award.provisional': case 'award.final': case 'tender.withdrawn': return [type];
    default: return undefined;
  }
}

/** Of a line about an open house what is public of it; nothing before the opening, and nothing of who applies. */
export function admissionNews({ type, at, data }: Happened, { id: about, title, segment, openedAt }: Admission): News | undefined {
  if (openedAt === '' || (type !== 'admission.opened' && type !== 'admission.changed' && type !== 'admission.closed')) return undefined;
  const more = type === 'admission.changed' ? { from: (data as DataOf<typeof type>).from } : {};
  return { about, kind: 'open-house', segment, since: openedAt, event: type, at, params: { title, ...more }, first: type === 'admission.opened' };
}

const fits = <T>(wanted: readonly T[], ...has: readonly T[]): boolean => wanted.length === 0 || has.some((one) => wanted.includes(one));

/** Does a new procedure fit? What was left open fits always; a municipality by who takes part in the segment on the day of publication. */
export const fitsProfile = ({ kinds, segments, municipalities }: Profile, { kind, segment, since }: Pick<News, 'kind' | 'segment' | 'since'>): boolean =>
  fits(kinds, kind) && fits<number>(segments, segment) && fits<string>(municipalities, ...takingPart(segment, since));

/** A notice to one follower, and how it goes. */
export interface ToFollower { readonly notice: Notice; readonly person: string; readonly daily: boolean }

/**
 * Who is told: who follows the procedure and, of a publication, whose profile it fits; each once. Whose organisation was
 * told of the same line already (`told`, the other notices) is not told again.
 */
export function followerNotices({ about, event, at, params, ...news }: News, interests: readonly InterestSummary[], told: readonly Notice[]): ToFollower[] {
  const parties = new Set(told.map(({ party }) => party));
  return interests
    .filter((one) => one.follows.includes(about) || (news.first && one.chosen && fitsProfile(one, news)))
    .filter(({ kvk, mail }) => mail !== 'none' && !parties.has(organisationParty(kvk)))
    .map(({ person, mail }) => ({ notice: { party: followerParty(person), event, about, at, params, body: '' }, person, daily: mail === 'daily' }));
}
