import { command, type At } from '../kernel/command.ts';
import { choice, choices, hidden, integer, long, optional, text, type InputOf } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { segmentNumbers, type SegmentNumber } from '../region/segments.ts';
import { levels, noRisk, riskRef, riskStatuses, standing, type Risk, type RiskEvent } from './risk.ts';

const fields = {
  title: text(200), titleEnglish: optional(text(200)), segments: choices('1', '2', '3', '4', '5'), owner: text(120),
  measure: long(1500), measureEnglish: optional(long(1500)),
  chance: choice(...levels), impact: choice(...levels), status: choice(...riskStatuses), reason: long(1000),
};

const page = (id: string): string => `/staff/risks/${id}`;
const idOf = (at: At): string => at['risk'] ?? '';

/** A risk that the strategy does not name yet. Municipalities of its segments are told. */
export const add = command({
  name: 'risk.add',
  door: 'staff',
  path: '/risks',
  fields,
  target: (_, __, newId) => riskRef(newId('risk')),
  facts: () => ({}),
  decide(state, input, { newId }): RiskEvent[] {
    // The id follows from the key: what stands there was made with the same key, before its record was cleared away.
    must(state.id === '', refuse('key.reused'));
    return [written(noRisk, input, newId('risk'))];
  },
  answer: ([event]) => ({ risk: event?.data.risk ?? '' }),
  then: (_, { item }) => page(item),
  prefill: () => ({ values: { status: 'open' }, offers: {} }),
});

/**
 * Records how a risk stands now: its owner, measure, chance, impact and state, with the reason. Municipalities of its
 * segments are told when what they read of it changed, and not of another owner.
 * @throws Refusal `risk.changed-meanwhile` when a colleague changed it after the writer read it.
 */
export const assess = command({
  name: 'risk.assess',
  door: 'staff',
  path: '/risks/:risk/assessments',
  fields: { ...fields, seen: hidden(optional(integer(0, 1_000_000))) },
  target: (at) => riskRef(idOf(at)),
  facts: () => ({}),
  decide(state, { seen, ...input }, { path }): RiskEvent[] {
    const now = standing(idOf(path), state);
    must(now !== undefined, missing());
    must(seen === undefined || seen === now.changes.length, refuse('risk.changed-meanwhile'));
    const event = written(now, input, now.id);
    return same(now, event) ? [] : [event];
  },
  then: (at) => page(idOf(at)),
  prefill(state, { path }) {
    const now = standing(idOf(path), state);
    return { values: now === undefined ? {} : { ...asTyped(now), seen: now.changes.length }, offers: {} };
  },
});

/** What is recorded of the input, as the event that it is. */
function written(before: Risk, { title, titleEnglish = title, measure, measureEnglish = measure, owner, reason, segments, ...rated }: InputOf<typeof fields>, id: string): RiskEvent {
  const touched = segmentNumbers.filter((one) => segments.some((given) => Number(given) === one));
  const data = { risk: id, segments: touched, ...rated };
  const content = { by: 'store', value: { title: { nl: title, en: titleEnglish }, owner, measure: { nl: measure, en: measureEnglish }, reason } } as const;
  return reads(before) === reads({ ...rated, segments: touched, title: content.value.title, measure: content.value.measure, reason })
    ? { type: 'risk.assessed', data, content }
    : { type: 'risk.changed', data: { ...data, told: told(before.segments, touched) }, content };
}

/** What a reader is told of; the English words explain and change nothing. */
const reads = ({ title, segments, measure, chance, impact, status, reason }: Pick<Risk, 'title' | 'segments' | 'measure' | 'chance' | 'impact' | 'status' | 'reason'>): string =>
  JSON.stringify([title.nl, segments, measure.nl, chance, impact, status, reason]);

/** Segments of either, in their order. */
const told = (before: readonly SegmentNumber[], after: readonly SegmentNumber[]): SegmentNumber[] => segmentNumbers.filter((one) => before.includes(one) || after.includes(one));

const same = (before: Risk, { type, content: { value } }: RiskEvent): boolean =>
  type === 'risk.assessed' && before.owner === value.owner && before.title.en === value.title.en && before.measure.en === value.measure.en;

/** Two equal texts were typed once; what is still to be filled in is left out. */
function asTyped({ title, segments, owner, measure, chance, impact, status, reason }: Risk) {
  const filled = { title: title.nl, titleEnglish: title.en === title.nl ? '' : title.en, owner, measure: measure.nl, measureEnglish: measure.en === measure.nl ? '' : measure.en, chance, impact, status, reason };
  return { segments: segments.map(String), ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== '')) };
}

export const riskCommands = [add, assess];
