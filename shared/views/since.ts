import { amsterdam, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { RefusalParams } from '../kernel/refusal.ts';
import type { MessageLine } from '../provider/overview.ts';
import type { PublishedTender, TenderSummary } from './published.ts';
import type { PlanningStep } from './planning.ts';
import type { QuestionView } from './question.ts';
import type { OwnApplication } from './admission/own.ts';
import type { ApplicationRow } from './admission/staff.ts';
import type { OwnRevision } from './revision/own.ts';
import type { InputLine } from './revision/staff.ts';
import type { TimelineEntry, TimelineName } from './room/timeline.ts';
import type { StaffTender } from './staff/tender.ts';

export type ChangeName = 'message' | 'tender' | 'nota' | 'alone' | 'refused' | 'rectification' | 'moved' | 'published' | 'questions' | 'closing' | 'letters' | 'opened' | 'withdrawn' | 'dated' | 'step' | 'applied' | 'input' | 'supplement' | 'intended' | 'decided' | 'presented' | 'replied' | 'later' | 'final' | 'countersigned' | 'consequence';
/** Something that happened at a moment or on a day, and where it stands; empty for the page that tells it. `dated` and `step`: a date of a timeline, called by its own name `what`. */
export interface Change { readonly name: ChangeName; readonly at: Instant | Day; readonly to: string; readonly params: RefusalParams; readonly what?: TimelineName }

/** Is it from after the previous visit? At a first visit nothing is, as everything would be. */
export const isNew = (at: Instant | '', previous: Instant | ''): boolean => previous !== '' && at !== '' && at > previous;

/** What is known by its day alone is told again on the day of the visit itself: twice rather than never. */
const isSince = (when: Instant | Day, previous: Instant): boolean => (isDay(when) ? when >= dayOf(previous) : when > previous);
const isDay = (when: Instant | Day): when is Day => when.length === 10;
const momentOf = (when: Instant | Day): Instant => (isDay(when) ? amsterdam(when, '00:00') : when);

/** Of these the ones from after the previous visit and not from after now, the newest first. */
export const changesSince = (changes: readonly Change[], previous: Instant, at: Instant): readonly Change[] =>
  changes.filter((one) => isSince(one.at, previous) && momentOf(one.at) <= at).sort((a, b) => (momentOf(a.at) < momentOf(b.at) ? 1 : momentOf(a.at) > momentOf(b.at) ? -1 : 0));

const one = (name: ChangeName, at: Instant | '', to: string, params: RefusalParams = {}): Change[] => (at === '' ? [] : [{ name, at, to, params }]);

/** Steps that have a moment and no change of their own. */
const told = ['published', 'questions', 'closing', 'letters'] as const satisfies readonly ChangeName[];
const steps = (planning: readonly PlanningStep[], to: string): Change[] =>
  planning.flatMap(({ name, at = '' as const, passed }) => told.filter((known) => known === name && passed).flatMap((known) => one(known, at, to)));

const moves = (extensions: PublishedTender['extensions'], to: string): Change[] => extensions.flatMap((move) => one('moved', move.at, to, { from: move.from, to: move.to }));

/** What the page of a tender can tell a bidder. */
export function ownTenderChanges(tender: PublishedTender, notas: readonly { readonly number: number; readonly at: Instant }[], questions: readonly QuestionView[]): Change[] {
  const here = `/tenders/${tender.id}`;
  const own = `/provider/tenders/${tender.id}#questions`;
  return [
    ...notas.flatMap(({ number, at }) => one('nota', at, `${here}/notas#nota-${number}`, { number })),
    ...questions.flatMap(({ alone, refusal }) => [...one('alone', alone?.at ?? '', own), ...one('refused', refusal?.at ?? '', own)]),
    ...tender.rectifications.flatMap(({ number, at }) => one('rectification', at, `${here}/rectifications`, { number })),
    ...moves(tender.extensions, here), ...steps(tender.planning, here), ...one('withdrawn', tender.withdrawn?.at ?? '', here),
  ];
}

/** What an organisation's first page can tell: messages, and tenders that were published. */
export const homeChanges = (messages: readonly MessageLine[], tenders: readonly TenderSummary[]): Change[] => [
  ...messages.flatMap(({ id, event, at }) => one('message', at, `/provider/inbox/${id}`, { event })),
  ...tenders.flatMap(({ id, title, publishedAt }) => one('tender', publishedAt, `/provider/tenders/${id}`, { title })),
];

/** What staff's page of a tender can tell. Bids are counted nowhere here: only that the opening was recorded, which the page says. `record`: the reader may see the record of it. */
export const staffTenderChanges = ({ id, rectified, extensions, planning, opening, withdrawn }: Pick<StaffTender, 'id' | 'rectified' | 'extensions' | 'planning' | 'opening' | 'withdrawn'>, record: boolean): Change[] => {
  const here = `/staff/tenders/${id}`;
  return [
    ...(rectified.last === null ? [] : one('rectification', rectified.last.at, `${here}/rectifications`, { number: rectified.last.number })),
    ...moves(extensions, here), ...steps(planning, here), ...one('opened', opening?.recordedAt ?? '', record ? `${here}/opening` : here), ...one('withdrawn', withdrawn?.at ?? '', here),
  ];
};

const places = { tender: 'tenders', admission: 'admissions', revision: 'revisions' } as const;
/** What a page of several procedures can tell: their dates that passed. */
export const datedChanges = (past: readonly TimelineEntry[], door: 'council' | 'staff'): Change[] =>
  past.map(({ what, at, on, kind, id, title }) => ({ name: 'dated', what, at: at === '' ? on : at, to: `/${door}/${places[kind]}/${id}`, params: { title } }));
/** The same of a page of one. */
export const stepChanges = (past: readonly TimelineEntry[]): Change[] => past.map(({ what, at, on }) => ({ name: 'step', what, at: at === '' ? on : at, to: '', params: {} }));

/** What staff's page of an open house can tell beside its dates: who applied. `applications` is null before the opening, and for who may not read them. */
export const applied = (id: string, applications: readonly ApplicationRow[] | null): Change[] =>
  (applications ?? []).flatMap(({ kvk, name, submittedAt, readable }) => one('applied', submittedAt, readable ? `/staff/admissions/${id}/applications/${kvk}` : '', { name: name === '' ? kvk : name }));

/** What staff's page of a revision can tell beside its dates: what providers said in the consultation. */
export const inputChanges = (inputs: readonly Pick<InputLine, 'at' | 'name'>[]): Change[] => inputs.flatMap(({ at, name }) => one('input', at, '', { name }));

/** What an organisation's page of its application can tell. What it did itself it knows. */
export const ownApplicationChanges = ({ supplements, intended, decided }: Pick<OwnApplication, 'supplements' | 'intended' | 'decided'>): Change[] => [
  ...supplements.flatMap(({ askedAt, dueOn }) => one('supplement', askedAt, '', { dueOn })),
  ...one('intended', intended?.at ?? '', ''), ...(decided === null || decided.outcome === 'withdrawn' ? [] : one('decided', decided.at, '')),
];

/** What a provider's page of a revision can tell. */
export function ownRevisionChanges({ id, rounds, later, final, acceptance, withdrawn }: Pick<OwnRevision, 'id' | 'rounds' | 'later' | 'final' | 'acceptance' | 'withdrawn'>): Change[] {
  const here = `/provider/revisions/${id}`;
  return [
    ...rounds.flatMap(({ number, presentedAt, repliedAt }) => [...one('presented', presentedAt, `${here}/rounds/${number}`, { number }), ...one('replied', repliedAt, `${here}/rounds/${number}/nota`, { number })]),
    ...later.flatMap(({ at, from, to }) => one('later', at, '', { from, to })),
    ...one('final', final?.at ?? '', final === null ? '' : `${here}/texts/${final.version}`), ...one('countersigned', acceptance.countersignedAt, ''), ...one('consequence', acceptance.consequence?.at ?? '', ''), ...one('withdrawn', withdrawn?.at ?? '', ''),
  ];
}
