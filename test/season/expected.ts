/** What must lie in which folder of a season's outcome, worked out from the file and its expected outcome alone. */

interface Lot { readonly id: string; readonly ranked: readonly { readonly kvk: string; readonly status: string }[]; readonly notRanked: readonly { readonly kvk: string; readonly status: string }[] }
export interface Expected {
  readonly tenders: readonly { readonly id: string; readonly published: boolean; readonly closedAt?: string; readonly lettersAt?: string; readonly lots?: readonly Lot[] }[];
  readonly admissions: readonly { readonly id: string; readonly applications: readonly { readonly kvk: string; readonly status: string }[] }[];
  readonly revisions: readonly object[];
  readonly notices: readonly { readonly municipality: string; readonly event: string; readonly about: string; readonly at: string }[];
}
export interface File {
  readonly providers: readonly { readonly kvk: string; readonly name: string }[];
  readonly tenders?: readonly { readonly id: string; readonly title: string; readonly bids: readonly { readonly kvk: string; readonly lot: string; readonly submitAt: string }[] }[];
  readonly admissions?: readonly { readonly id: string; readonly title: string; readonly applications: readonly { readonly kvk: string; readonly submitAt: string; readonly decideAt?: string }[] }[];
  readonly revisions?: readonly Revision[];
}
interface Revision {
  readonly id: string; readonly title: string; readonly signUntil: string;
  readonly rounds: readonly { readonly reactUntil: string }[];
  readonly reactions: readonly { readonly kvk: string; readonly round: number; readonly at: string }[];
  readonly decisions: readonly { readonly kvk: string; readonly at: string; readonly outcome: string }[];
}

/** Several worked examples as one season: their procedures beside each other, each with its own outcome. */
export function together<F extends File | Expected>(files: readonly F[]): F {
  const all = (name: string): readonly Record<string, unknown>[] => files.flatMap((one) => (one as unknown as Record<string, Record<string, unknown>[] | undefined>)[name] ?? []);
  const key = ({ at, event, municipality }: Record<string, unknown>): string => `${String(at)} ${String(event)} ${String(municipality)}`;
  return {
    ...files[0] as F, tenders: all('tenders'), admissions: all('admissions'), revisions: all('revisions'), notices: all('notices').toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}

/** Of a bidder one letter; of each application that was decided on one, and before a refusal that of its intention. */
export const letters = (file: File, expected: Expected): string[] => [...ofBids(expected), ...ofApplications(file, expected)].sort();

function ofApplications(file: File, { admissions }: Expected): string[] {
  return admissions.flatMap(({ id, applications }) => {
    const days = file.admissions?.find((one) => one.id === id)?.applications ?? [];
    return [...Map.groupBy(applications, ({ kvk }) => kvk)].flatMap(([kvk, own]) => own.flatMap(({ status }, i) => {
      const nth = own.slice(0, i + 1).filter((one) => one.status === status).length;
      const on = new Date(days.filter((one) => one.kvk === kvk)[i]?.decideAt ?? 0).toISOString().slice(0, 10);
      return status === 'pending' ? [] : (status === 'refused' ? ['intended', 'refused'] : ['admitted']).map((kind) => `${id}-${kvk}-application-${kind}-${nth}-${on}.txt`);
    }));
  });
}

/** Everyone whose bid was opened gets one letter: of award when at least one lot was awarded, else of rejection. */
const ofBids = ({ tenders }: Expected): string[] => tenders.flatMap(({ id, lettersAt, lots = [] }) => {
  if (lettersAt === undefined) return [];
  const statuses = Map.groupBy(lots.flatMap(({ ranked, notRanked }) => [...ranked, ...notRanked.filter(({ status }) => status !== 'late' && status !== 'withdrawn')]), ({ kvk }) => kvk);
  return [...statuses].map(([kvk, all]) => `${id}-${kvk}-${all.some(({ status }) => status === 'awarded') ? 'award' : 'rejection'}-${lettersAt.slice(0, 10)}.txt`);
});

/** Every receipt, with the moment that stands on it. */
export const receipts = (file: File, expected: Expected): Map<string, string> => new Map([...ofSubmissions(file, expected), ...numbered(ofAdmissions(file)), ...numbered((file.revisions ?? []).flatMap(ofRevision))]);

type Received = readonly [name: string, at: string];
/** Several of a kind are numbered in their order. */
const numbered = (all: readonly Received[]): Received[] => [...Map.groupBy(all, ([name]) => name)]
  .flatMap(([name, own]) => own.map(([, at]) => new Date(at).toISOString()).sort().map((at, i): Received => [`${name}-${i + 1}.json`, at]));

const ofAdmissions = ({ admissions = [] }: File): Received[] => admissions.flatMap(({ id, applications }) => applications.map(({ kvk, submitAt }): Received => [`${id}-${kvk}-application.submitted`, submitAt]));

/** What a provider says at one moment of a round is one submission; after an acceptance nothing is refused any more. */
function ofRevision({ id, signUntil, rounds, reactions, decisions }: Revision): Received[] {
  const before = (at: string, until: string): boolean => Date.parse(at) < Date.parse(until);
  const reacted = reactions.filter(({ round, at }) => before(at, rounds[round - 1]?.reactUntil ?? '')).map(({ kvk, at }): Received => [`${id}-${kvk}-reaction.submitted`, at]);
  const inTime = decisions.filter(({ at }) => before(at, signUntil));
  const signed = inTime.filter(({ kvk, at }) => !inTime.some((one) => one.kvk === kvk && one.outcome === 'accepted' && before(one.at, at)))
    .map(({ kvk, at, outcome }): Received => [`${id}-${kvk}-revision.${outcome}`, at]);
  return [...new Map(reacted.map((one) => [one.join(' '), one])).values(), ...signed];
}

/** Every submission before the closing has its receipt, numbered by provider in the order in which they came. */
const ofSubmissions = (file: File, { tenders }: Expected): Map<string, string> => new Map(tenders.flatMap(({ id, closedAt }) => {
  const bids = closedAt === undefined ? [] : file.tenders?.find((one) => one.id === id)?.bids.filter(({ submitAt }) => Date.parse(submitAt) < Date.parse(closedAt)) ?? [];
  return [...Map.groupBy(bids, ({ kvk }) => kvk)].flatMap(([kvk, own]) => own
    .map(({ submitAt }) => new Date(submitAt).toISOString()).sort().map((at, i) => [`${id}-${kvk}-${i + 1}.json`, at] as const));
}));

/** Every notice to every municipality. */
export const notices = (expected: Expected): string[] => expected.notices
  .map(({ municipality, event, about, at }) => `${at.replace(/[:.-]/g, '')}-${event}-${about}-${municipality}.txt`).sort();
