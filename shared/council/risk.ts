import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import { strategyRisks } from '../region/risks.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { Text } from '../region/text.ts';

export const levels = ['low', 'medium', 'high'] as const;
export type Level = (typeof levels)[number];
export const riskStatuses = ['open', 'watched', 'occurred', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

/** What everybody reads of a risk. A level is empty until somebody rated it; `reason` says why it stands as it does. */
export interface RiskView {
  readonly id: string;
  readonly title: Text;
  readonly segments: readonly SegmentNumber[];
  /** Empty where nobody took one yet. */
  readonly measure: Text;
  readonly chance: Level | '';
  readonly impact: Level | '';
  readonly status: RiskStatus;
  readonly reason: string;
  /** Empty while the strategy's own words stand. */
  readonly changedAt: Instant | '';
}

/** One change as municipalities were told of it. `number` is that of its event, `title` as it was then. */
export interface RiskChange extends Pick<RiskView, 'title' | 'status' | 'chance' | 'impact' | 'measure' | 'reason'> { readonly number: number; readonly at: Instant }

/** `owner` answers for it inside the region; colleges and the public do not read it. */
export interface Risk extends RiskView {
  readonly owner: string;
  /** What municipalities were told, the oldest first. */
  readonly changes: readonly RiskChange[];
}

interface Rated { readonly risk: string; readonly segments: readonly SegmentNumber[]; readonly chance: Level; readonly impact: Level; readonly status: RiskStatus }
type Words = Kept<{ title: Text; owner: string; measure: Text; reason: string }>;
/**
 * `changed` is told, and `assessed` is not: what readers see stayed as it was. `told`: the segments whose municipalities
 * hear of it, those that it no longer touches among them.
 */
export type RiskEvent =
  | { readonly type: 'risk.changed'; readonly data: Rated & { readonly told: readonly SegmentNumber[] }; readonly content: Words }
  | { readonly type: 'risk.assessed'; readonly data: Rated; readonly content: Words };

const nobody: Text = { nl: '', en: '' };
export const noRisk: Risk = { id: '', title: nobody, segments: [], measure: nobody, chance: '', impact: '', status: 'open', reason: '', changedAt: '', owner: '', changes: [] };

export const risksList = 'risks';

/** A risk of the purchasing strategy (S001 ch. 7; S003: councils are told how risks are managed). */
export const risk: Aggregate<Risk, RiskEvent> = {
  kind: 'risk',
  initial: noRisk,
  evolve({ changedAt, changes }, { type, data: { risk: id, segments, chance, impact, status }, content: { value } }, { seq, at }) {
    const { title, measure, reason } = value;
    const told = type === 'risk.changed';
    return {
      id, segments, chance, impact, status, ...value, changedAt: told ? at : changedAt,
      changes: told ? [...changes, { number: seq, at, title, status, chance, impact, measure, reason }] : changes,
    };
  },
  listing: (state) => ({ list: risksList, key: state.id, summary: seen(state) }),
};

export const risksPartition = 'region';
export const riskRef = (id: string): Ref<Risk, RiskEvent> => ({ of: risk, partition: risksPartition, item: id });

/** What readers see of a risk. */
export const seen = ({ id, title, segments, measure, chance, impact, status, reason, changedAt }: RiskView): RiskView =>
  ({ id, title, segments, measure, chance, impact, status, reason, changedAt });

/** As it stands: what was recorded, else as the strategy has it; undefined for what neither knows. */
export function standing(id: string, recorded: Risk): Risk | undefined {
  if (recorded.id !== '') return recorded;
  const own = strategyRisks.find((one) => one.id === id);
  return own === undefined ? undefined : { ...noRisk, id, title: own.title, segments: own.segments, measure: own.measure };
}

/** Every risk as it stands, those of the strategy first and in its order, then the others as they came. `recorded` are those that were written. */
export function allRisks(recorded: readonly RiskView[]): RiskView[] {
  const known = new Map(recorded.map((one) => [one.id, one]));
  const own = strategyRisks.flatMap(({ id }) => known.get(id) ?? standing(id, noRisk) ?? []);
  const others = recorded.filter(({ id }) => !strategyRisks.some((one) => one.id === id));
  return [...own, ...others].map(seen);
}

/** Those that touch one of the segments and were not closed. */
export const openRisks = (risks: readonly RiskView[], segments: readonly SegmentNumber[]): RiskView[] =>
  risks.filter((one) => one.status !== 'closed' && one.segments.some((segment) => segments.includes(segment)));
