import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsNow, Newer, newest, stateNow, type EventSteps, type StateSteps, type Told } from './versions.ts';

/** A term in weeks, then in days, then begun and ended apart; the end once had another name. */
const events: EventSteps = {
  'term.set': [
    ({ data: { weeks }, ...event }) => [{ ...event, version: 2, data: { days: Number(weeks) * 7 } }],
    ({ data: { days } }) => [{ type: 'term.begun', version: 1, data: {} }, { type: 'term.over', version: 1, data: { after: days } }],
  ],
  'term.over': [({ data, ...event }) => [{ ...event, type: 'term.ended', version: 1, data }]],
  'term.ended': [(event) => [{ ...event, version: 2, data: { ...event.data, by: 'law' } }]],
};
const told = (type: string, version: number, data: Told['data']): Told => ({ type, version, data });

describe('an event of an older version', () => {
  it('is told in the newest, step by step, whatever its type became', () => {
    const now = [told('term.begun', 1, {}), told('term.ended', 2, { after: 14, by: 'law' })];
    expect(eventsNow(events, told('term.set', 1, { weeks: 2 }))).toEqual(now);
    expect(eventsNow(events, told('term.set', 2, { days: 14 }))).toEqual(now);
    expect(eventsNow(events, told('term.over', 1, { after: 14 }))).toEqual(now.slice(1));
  });
  it('is left as it is when it is of the newest, with its content', () => {
    const event = { ...told('term.ended', 2, { after: 1 }), content: { why: 'x' } };
    expect(eventsNow(events, event)).toEqual([event]);
    expect(eventsNow(events, told('other.thing', 1, { a: 1 }))).toEqual([told('other.thing', 1, { a: 1 })]);
  });
  it('of a version that nobody here knows is refused, and so is a step that goes nowhere', () => {
    expect(() => eventsNow(events, told('term.ended', 3, {}))).toThrow(Newer);
    expect(() => eventsNow({ 'a.b': [(event) => [event]] }, told('a.b', 1, {}))).toThrow('goes nowhere');
  });
});

describe('a state of an older shape', () => {
  const states: StateSteps = { term: [({ weeks, ...rest }) => ({ ...rest, days: Number(weeks) * 7 }), (state) => ({ ...state, by: '' })] };
  it('is read in the newest, from whichever it was stored in', () => {
    expect([1, 2, 3].map((shape) => stateNow(states, 'term', shape, [{ weeks: 2 }, { days: 14 }, { days: 14, by: '' }][shape - 1] ?? {}))).toEqual(Array(3).fill({ days: 14, by: '' }));
    expect(() => stateNow(states, 'term', 4, {})).toThrow(Newer);
  });
  it('takes as many steps as there are between', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(), (steps, from) => {
      const counted: StateSteps = { x: Array.from({ length: steps }, () => ({ n }) => ({ n: Number(n) + 1 })) };
      const shape = 1 + (from % (steps + 1));
      expect(stateNow(counted, 'x', shape, { n: shape })).toEqual({ n: newest(counted, 'x') });
    }));
  });
});
