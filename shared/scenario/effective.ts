import type { Instant } from '../kernel/instant.ts';
import { dayOf } from '../kernel/instant.ts';
import { participants } from '../region/participants.ts';
import type { ScenarioBid, ScenarioTender } from './schema.ts';

/** Whose approving decision is missing, sorted by code; or, when nobody's is, the moment of publication. */
export type Publication = { readonly missing: readonly string[]; readonly at?: Instant };

/**
 * Publication waits until every municipality that takes part in the segment, on the day planned for it, has approved:
 * at `publishAt` or at the last of their first approvals, whichever is later.
 */
export function publicationOf({ segment, publishAt, collegeDecisions }: ScenarioTender): Publication {
  const approvals = participants(segment, dayOf(publishAt)).map(({ code }) => ({
    code, at: earliest(collegeDecisions.filter((one) => one.municipality === code && one.outcome === 'approved').map(({ at }) => at)),
  }));
  const missing = approvals.flatMap(({ code, at }) => (at === undefined ? [code] : []));
  if (missing.length > 0) return { missing };
  return { missing, at: approvals.reduce((latest, { at }) => (at !== undefined && at > latest ? at : latest), publishAt) };
}

const earliest = (moments: readonly Instant[]): Instant | undefined => [...moments].sort()[0];

type Extension = ScenarioTender['extensions'][number];

/**
 * Extensions that take effect, in the order of their moments, each with the closing that it moves. One that comes at
 * or after the closing then in force comes too late and does nothing.
 */
export function effectiveExtensions({ closesAt, extensions }: ScenarioTender): { extension: Extension; from: Instant }[] {
  let inForce = closesAt;
  return inOrder(extensions, ({ at }) => at).flatMap((extension) => {
    const from = inForce;
    if (extension.at >= from) return [];
    inForce = extension.closesAt;
    return [{ extension, from }];
  });
}

/** The closing after every extension that took effect. */
export const closingOf = (tender: ScenarioTender): Instant =>
  effectiveExtensions(tender).at(-1)?.extension.closesAt ?? tender.closesAt;

/** What stands of a provider on a lot at the closing; `bid` is the one that is opened, `index` its place in the file. */
export type Standing =
  | { readonly kvk: string; readonly lot: string; readonly status: 'opened'; readonly bid: ScenarioBid; readonly index: number }
  | { readonly kvk: string; readonly lot: string; readonly status: 'late' | 'withdrawn' };

/**
 * Plays submissions and withdrawals in the order of their instants (docs/rehearsal.md, "On time"): received before the closing
 * or refused; a new bid replaces the one that stands, a withdrawal ends whichever stands, and nothing earlier revives.
 * `late` is who never was on time. At one instant the order of the file holds, and a bid's own withdrawal follows it.
 * The last closing serves for every act: an extension must come before the closing that it moves, so that nobody can be
 * too late for one closing and on time for the next.
 * @returns one standing per provider and lot, sorted by lot in the order of the file, then by kvk.
 */
export function effectiveBids(tender: ScenarioTender): Standing[] {
  const acts = tender.bids.flatMap((bid, index) => [
    { at: bid.submitAt, bid, index, withdraws: false },
    ...(bid.withdrawAt === undefined ? [] : [{ at: bid.withdrawAt, bid, index, withdraws: true }]),
  ]);
  const closedAt = closingOf(tender);
  const standings = new Map<string, Standing>();
  for (const { at, bid, index, withdraws } of inOrder(acts, (act) => act.at)) {
    const { kvk, lot } = bid;
    const key = `${lot}|${kvk}`;
    const stands = standings.get(key);
    if (at >= closedAt) standings.set(key, stands ?? { kvk, lot, status: 'late' });
    else if (!withdraws) standings.set(key, { kvk, lot, status: 'opened', bid, index });
    else if (stands?.status === 'opened') standings.set(key, { kvk, lot, status: 'withdrawn' });
  }
  const lots = tender.lots.map(({ id }) => id);
  return [...standings.values()].sort((a, b) => lots.indexOf(a.lot) - lots.indexOf(b.lot) || (a.kvk < b.kvk ? -1 : 1));
}

/** A stable sort by moment. */
const inOrder = <T>(list: readonly T[], momentOf: (one: T) => Instant): T[] =>
  [...list].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0));
