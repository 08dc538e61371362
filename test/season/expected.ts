/** What must lie in which folder of a season's outcome, worked out from the file and its expected outcome alone. */

interface Lot { readonly id: string; readonly ranked: readonly { readonly kvk: string; readonly status: string }[]; readonly notRanked: readonly { readonly kvk: string; readonly status: string }[] }
export interface Expected {
  readonly tenders: readonly { readonly id: string; readonly published: boolean; readonly closedAt?: string; readonly lettersAt?: string; readonly lots?: readonly Lot[] }[];
  readonly admissions: readonly { readonly id: string; readonly applications: readonly { readonly kvk: string; readonly status: string }[] }[];
  readonly notices: readonly { readonly municipality: string; readonly event: string; readonly about: string; readonly at: string }[];
}
export interface File {
  readonly providers: readonly { readonly kvk: string; readonly name: string }[];
  readonly tenders?: readonly { readonly id: string; readonly title: string; readonly bids: readonly { readonly kvk: string; readonly lot: string; readonly submitAt: string }[] }[];
  readonly admissions?: readonly { readonly id: string; readonly title: string }[];
}

/** Everyone whose bid was opened gets one letter: of award when at least one lot was awarded, else of rejection. */
export const letters = ({ tenders }: Expected): string[] => tenders.flatMap(({ id, lettersAt, lots = [] }) => {
  if (lettersAt === undefined) return [];
  const statuses = Map.groupBy(lots.flatMap(({ ranked, notRanked }) => [...ranked, ...notRanked.filter(({ status }) => status !== 'late' && status !== 'withdrawn')]), ({ kvk }) => kvk);
  return [...statuses].map(([kvk, all]) => `${id}-${kvk}-${all.some(({ status }) => status === 'awarded') ? 'award' : 'rejection'}-${lettersAt.slice(0, 10)}.txt`);
}).sort();

/** Every submission before the closing has its receipt, numbered by provider in the order in which they came. */
export const receipts = (file: File, { tenders }: Expected): Map<string, string> => new Map(tenders.flatMap(({ id, closedAt }) => {
  const bids = closedAt === undefined ? [] : file.tenders?.find((one) => one.id === id)?.bids.filter(({ submitAt }) => Date.parse(submitAt) < Date.parse(closedAt)) ?? [];
  return [...Map.groupBy(bids, ({ kvk }) => kvk)].flatMap(([kvk, own]) => own
    .map(({ submitAt }) => new Date(submitAt).toISOString()).sort().map((at, i) => [`${id}-${kvk}-${i + 1}.json`, at] as const));
}));

/** Every notice to every municipality. */
export const notices = (expected: Expected): string[] => expected.notices
  .map(({ municipality, event, about, at }) => `${at.replace(/[:.-]/g, '')}-${event}-${about}-${municipality}.txt`).sort();
