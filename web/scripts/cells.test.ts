import { describe, expect, test } from 'vitest';
import { fieldAfter, moveOf, type Press } from './cells.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('a key in a table of scores', () => {
  test('leads to another criterion or row from a score', () => {
    expect(moveOf(press('Enter'), 'score')).toEqual({ rows: 1, columns: 0 });
    expect(moveOf(press('Enter', { shiftKey: true }), 'score')).toEqual({ rows: -1, columns: 0 });
    expect(moveOf(press('ArrowRight'), 'score')).toEqual({ rows: 0, columns: 1 });
    expect(moveOf(press('ArrowLeft'), 'score')).toEqual({ rows: 0, columns: -1 });
  });
  test('keeps what the browser does with it: taking a score, writing, moving by word', () => {
    for (const one of [press('ArrowDown'), press('ArrowUp'), press('Tab'), press('ArrowDown', { altKey: true }), press('ArrowLeft', { altKey: true }), press('ArrowRight', { metaKey: true }), press('Enter', { ctrlKey: true })]) expect(moveOf(one, 'score')).toBeUndefined();
    for (const one of [press('Enter'), press('ArrowLeft'), press('ArrowRight', { ctrlKey: true }), press('ArrowDown')]) expect(moveOf(one, 'motivation')).toBeUndefined();
  });
  test('leads to another row from a motivation, with Ctrl', () => {
    expect(moveOf(press('Enter', { ctrlKey: true }), 'motivation')).toEqual({ rows: 1, columns: 0 });
    expect(moveOf(press('Enter', { ctrlKey: true, shiftKey: true }), 'motivation')).toEqual({ rows: -1, columns: 0 });
  });
});

test('the field that a move leads to, and none beyond the edge', () => {
  const grid = [['a1', 'a2'], ['b1', 'b2'], ['c1', 'c2']];
  expect(fieldAfter(grid, 'a2', { rows: 1, columns: 0 })).toBe('b2');
  expect(fieldAfter(grid, 'b2', { rows: 0, columns: -1 })).toBe('b1');
  for (const [from, rows, columns] of [['a1', -1, 0], ['a1', 0, -1], ['c2', 1, 0], ['c2', 0, 1], ['elsewhere', 1, 1]] as const) expect(fieldAfter(grid, from, { rows, columns })).toBeUndefined();
});
