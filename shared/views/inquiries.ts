import type { Day, Instant } from '../kernel/moments.ts';
import { chanceOf, type Chance } from '../inquiry/found.ts';
import { isRepairable, type DefectCode } from '../inquiry/defects.ts';
import { answerOf, askedOf, judgedKeys, judgmentOf, saidOf, standingOf, type AnswerContent, type Asked, type HandedIn, type Inquiries, type Inquiry, type InquiryKind, type JudgmentContent, type LongerTerm, type Said, type Standing } from '../inquiry/inquiry.ts';
import type { NotedDefect } from '../inquiry/request.ts';
import { must, noSuchPage } from '../kernel/refusal.ts';
import { bidKey } from '../tender/state.ts';

/** What every page of a request tells of it. */
interface Told { readonly id: string; readonly kind: InquiryKind; readonly about: string; readonly requestedAt: Instant; readonly dueOn: Day }
export interface JudgedView { readonly lot: string; readonly outcome: 'passed' | 'failed'; readonly motivation: string; readonly at: Instant }
/** A paper that was handed in, in the version of then; `url` works for some minutes. */
export interface PaperView extends Omit<HandedIn, 'key' | 'version'> { readonly url: string }
export interface DocumentView { readonly name: string; readonly size: number; readonly url: string }
export interface AnswerView { readonly at: Instant; readonly text: string; readonly papers: readonly PaperView[]; /** Uploaded for this answer. */ readonly documents: readonly DocumentView[] }
/** What lies ready for an answer that is not sent yet. */
export interface LyingView { readonly id: string; readonly name: string; readonly size: number; readonly url: string }
/** Addresses of files, by `placeOf`. */
export type Addresses = ReadonlyMap<string, string>;
/** What was said, as it was read, and where its papers are. */
export interface Shown { readonly said: Said; readonly addresses: Addresses }
export const placeOf = ({ key, version }: Pick<HandedIn, 'key' | 'version'>): string => `${key} ${version}`;

/** A request as the bidder sees it that was asked: nothing of who else was. */
export interface OwnInquiryRow extends Told { readonly standing: Standing }
export interface OwnInquiry extends OwnInquiryRow {
  readonly text: string; readonly lots: readonly string[]; readonly longer: readonly LongerTerm[];
  readonly answer: AnswerView | null; readonly judgments: readonly JudgedView[];
}

/** As staff sees it. */
export interface InquiryRow extends Told { readonly asked: number; readonly answered: number; readonly judged: number; readonly toJudge: number; readonly lapsed: number }
export interface AskedView { readonly kvk: string; readonly name: string; readonly lots: readonly string[]; readonly standing: Standing; readonly answer: AnswerView | null; readonly judgments: readonly JudgedView[] }
export interface StaffInquiry extends Told {
  readonly text: string; readonly longer: readonly LongerTerm[];
  /** Those of this page; `from` counts from 1, and `next` asks for the following page. */
  readonly asked: readonly AskedView[]; readonly from: number; readonly of: number; readonly next: string;
  readonly offers: readonly { readonly code: string; readonly label: string }[];
}
/** Bids with the same defect, side by side: each has the same chance. */
export interface DefectView { readonly defect: DefectCode; readonly bids: readonly { readonly lot: string; readonly kvk: string; readonly chance: Chance | 'never' }[] }

function toldOf({ id, kind, about, requestedAt, dueOn }: Inquiry): Told | undefined {
  return kind === '' || requestedAt === '' || dueOn === '' ? undefined : { id, kind, about, requestedAt, dueOn };
}

const newestFirst = (a: Told, b: Told): number => (a.requestedAt > b.requestedAt ? -1 : a.requestedAt < b.requestedAt ? 1 : a.id < b.id ? -1 : 1);

/** What was asked of one organisation, the newest first. */
export const ownRows = (inquiries: Inquiries, kvk: string, at: Instant): OwnInquiryRow[] => Object.values(inquiries).flatMap((one) => {
  const told = toldOf(one);
  return told === undefined || askedOf(one, kvk) === undefined ? [] : [{ ...told, standing: standingOf(one, kvk, at) }];
}).sort(newestFirst);

/** One request of those; undefined for what is not there or was asked of another. */
export function ownInquiry(state: Inquiry, kvk: string, at: Instant, shown: Shown): OwnInquiry | undefined {
  const told = toldOf(state);
  const asked = askedOf(state, kvk);
  if (told === undefined || asked === undefined) return undefined;
  return {
    ...told, standing: standingOf(state, kvk, at), text: state.text, lots: asked.lots, longer: state.longer,
    answer: answerView(state, kvk, shown), judgments: judgmentsOf(state, kvk, asked.lots, shown),
  };
}

export const inquiryRows = (inquiries: Inquiries, at: Instant): InquiryRow[] => Object.values(inquiries).flatMap((one) => {
  const told = toldOf(one);
  if (told === undefined) return [];
  const standings = one.asked.map(({ kvk }) => standingOf(one, kvk, at));
  const count = (standing: Standing): number => standings.filter((each) => each === standing).length;
  const keys = judgedKeys(one);
  return [{ ...told, asked: standings.length, answered: count('answered'), lapsed: count('lapsed'), toJudge: keys.length, judged: keys.filter((key) => judgmentOf(one, key) !== undefined).length }];
}).sort(newestFirst);

/** So many bidders a page, and no more of what they said than one request reads. */
const perPage = { bidders: 25, said: 100 } as const;

/** The bidders of a page, from the one that `after` counts; what is no number counts none. */
export function pageOfAsked(state: Inquiry, after: string): { readonly asked: readonly Asked[]; readonly from: number; readonly next: string } {
  must(after === '' || /^\d{1,4}$/.test(after), noSuchPage());
  const from = Number(after);
  let until = from;
  while (until < Math.min(state.asked.length, from + perPage.bidders) && saidOf(state, state.asked.slice(from, until + 1).map(({ kvk }) => kvk)).length <= perPage.said) until += 1;
  return { asked: state.asked.slice(from, until), from: from + 1, next: until < state.asked.length && until > from ? String(until) : '' };
}

export function staffInquiry(state: Inquiry, { names, page: { asked, from, next }, ...shown }: Shown & { names: ReadonlyMap<string, string>; page: ReturnType<typeof pageOfAsked> }, at: Instant): StaffInquiry | undefined {
  const told = toldOf(state);
  return told && {
    ...told, text: state.text, longer: state.longer,
    asked: asked.map(({ kvk, lots }) => ({ kvk, name: names.get(kvk) ?? '', lots, standing: standingOf(state, kvk, at), answer: answerView(state, kvk, shown), judgments: judgmentsOf(state, kvk, lots, shown) })),
    from, of: state.asked.length, next,
    offers: judgedKeys(state).map((code) => ({ code, label: `${code.includes('_') ? `${code.slice(0, -9)}, ` : ''}${names.get(code.slice(-8)) ?? ''} (KvK ${code.slice(-8)})` })),
  };
}

function answerView(state: Inquiry, kvk: string, { said, addresses }: Shown): AnswerView | null {
  const found = answerOf(state, kvk);
  if (found === undefined) return null;
  const { text, evidence, documents } = said.get(found.seq) as AnswerContent;
  return {
    at: found.at, text, papers: evidence.map(({ key, version, ...shown }) => ({ ...shown, url: addresses.get(placeOf({ key, version })) ?? '' })),
    documents: documents.map(({ key, version, name, size }) => ({ name, size, url: addresses.get(placeOf({ key, version })) ?? '' })),
  };
}

function judgmentsOf(state: Inquiry, kvk: string, lots: readonly string[], { said }: Shown): JudgedView[] {
  const keys = state.kind === 'repair' ? lots.map((lot) => [lot, bidKey(lot, kvk)] as const) : [['', kvk] as const];
  return keys.flatMap(([lot, key]) => {
    const found = judgmentOf(state, key);
    return found === undefined ? [] : [{ lot, outcome: found.outcome, motivation: (said.get(found.seq) as JudgmentContent).motivation, at: found.at }];
  });
}

/** By defect, in the order of the list; within one by lot and KvK number. */
export function defectViews(noted: readonly NotedDefect[], tender: string, inquiries: Inquiries, at: Instant): DefectView[] {
  const here = noted.filter((one) => one.tender === tender);
  const found = [...new Set(here.flatMap(({ defects }) => defects))].sort();
  return found.map((defect) => ({
    defect,
    bids: here.filter(({ defects }) => defects.includes(defect)).map(({ lot, kvk }) => ({ lot, kvk, chance: isRepairable(defect) ? chanceOf(inquiries, defect, lot, kvk, at) : 'never' as const }))
      .sort((a, b) => (bidKey(a.lot, a.kvk) < bidKey(b.lot, b.kvk) ? -1 : 1)),
  }));
}
