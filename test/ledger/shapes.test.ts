import { beforeAll, describe, expect, test } from 'vitest';
import { eventSteps } from '../../shared/past/events.ts';
import { stateSteps } from '../../shared/past/states.ts';
import { differs, type Shape, type Shapes } from './shape.ts';
import { shapesNow, writtenShapes } from './shapes.ts';

/** What the code of today says and stores has the shape that was written down: whatever changes has a step (docs/migration.md). */
let now: Shapes;
const written = writtenShapes();
beforeAll(() => { now = shapesNow(); });

describe('the shapes of events and states', () => {
  test('are those that were written down; what changes is a new version with a step to it, then `node test/ledger/shapes.ts`', () => {
    expect(Object.entries(now).flatMap(([name, shape]) => (written[name] === undefined ? [`${name}: is not written down`] : differs(name, written[name], shape)))).toEqual([]);
    // What was widened is written down too, so that it is not narrowed again.
    expect(Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(written[name]))).toEqual([]);
  });
  test('are all there: of every type that has steps each version before', () => {
    for (const [name, steps] of Object.entries({ ...eventSteps, ...stateSteps })) for (let version = 1; version <= steps.length; version += 1) expect(written, `${name} ${version}`).toHaveProperty([`${name} ${version}`]);
    expect(Object.keys(now).length).toBeGreaterThan(200);
  });
  test('of what pages read without its line stay as they are: its version is in that line', () => {
    expect(Object.keys(eventSteps).filter((type) => /^inquiry\.(answered|judged)$/.test(type))).toEqual([]);
  });
});

describe('a shape may be widened and nothing else', () => {
  const before: Shape = { has: { kind: { any: ['"a"', '"b"'] }, list: { list: { has: { n: 'number' } } }, day: '""' } };
  const has = (before as { has: Record<string, Shape> }).has;
  test.each<[string, Shape, string[]]>([
    ['the same', before, []],
    ['one more word', { has: { ...has, kind: { any: ['"a"', '"b"', '"c"'] } } }, []],
    ['any word', { has: { ...has, kind: 'string' } }, []],
    ['a member that need not be there', { has: { ...has, more: 'string' }, may: ['more'] }, []],
    ['one word less', { has: { ...has, kind: '"a"' } }, ['x 1.kind: "b" became "a"']],
    ['a new member', { has: { ...has, more: 'string' } }, ['x 1.more: is new']],
    ['another name', { has: { kind: has['kind'] as Shape, rows: has['list'] as Shape, day: '""' } }, ['x 1.list: is gone', 'x 1.rows: is new']],
    ['another value within', { has: { ...has, list: { list: { has: { n: 'string' } } } } }, ['x 1.list[].n: number became string']],
    ['a list of what was one', { has: { ...has, day: { list: 'string' } } }, ['x 1.day: "" became list']],
  ])('%s', (_, after, faults) => { expect(differs('x 1', before, after)).toEqual(faults); });
  test('what was not always there cannot be expected', () => {
    expect(differs('x 1', { has: { a: 'string' }, may: ['a'] }, { has: { a: 'string' } })).toEqual(['x 1.a: was not always there']);
  });
});
