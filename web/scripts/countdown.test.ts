import { describe, expect, it } from 'vitest';
import { wordsOf } from '../texts.ts';
import { countdown, wrongClock, type Deadline } from './countdown.ts';

const minutes = 60_000;
const deadline: Deadline = { until: 100 * minutes, at: 0, asked: 5_000_000, words: wordsOf('nl').span, left: 'U hebt nog {left}.', passed: 'Voorbij.' };
const after = (ms: number, before = ms - 1000) => countdown(deadline, deadline.asked + ms, deadline.asked + before);

describe('the clock of a deadline', () => {
  it('counts by the server, whatever the browser’s clock says', () => {
    expect(after(0).text).toBe('U hebt nog 1 uur en 40 minuten.');
    expect(after(99 * minutes).text).toBe('U hebt nog 1 minuut.');
    expect(after(99 * minutes + 1).text).toBe('U hebt nog minder dan een minuut.');
  });
  it('is over at the moment itself', () => {
    expect(after(100 * minutes - 1).over).toBe(false);
    expect(after(100 * minutes)).toEqual({ text: 'Voorbij.', over: true, announce: 'Voorbij.' });
  });
  it('speaks at five moments and at the end, also when the browser slept', () => {
    const spoken = Array.from({ length: 6001 }, (_, second) => after(second * 1000)).filter(({ announce }) => announce !== '');
    expect(spoken.map(({ announce }) => announce)).toEqual([
      'U hebt nog 1 uur.', 'U hebt nog 30 minuten.', 'U hebt nog 10 minuten.', 'U hebt nog 5 minuten.', 'U hebt nog 1 minuut.', 'Voorbij.',
    ]);
    expect(after(97 * minutes, 20 * minutes).announce).toBe('U hebt nog 3 minuten.');
  });
});

describe('a device whose clock is wrong', () => {
  const said = (off: number): string => wrongClock({ at: 5_000_000, asked: 5_000_000 + off, words: wordsOf('nl').span }, wordsOf('nl').deadlineClock);
  it.each([[0, ''], [2 * minutes - 1, ''], [1 - 2 * minutes, ''], [1440 * minutes, ''], [-1440 * minutes, '']])('is not spoken of at %i ms', (off, text) => { expect(said(off)).toBe(text); });
  it('is told how much it is ahead or behind', () => {
    expect(said(7 * minutes + 59_000)).toBe('De klok van uw apparaat loopt 7 minuten voor. Hier geldt onze klok.');
    expect(said(-61 * minutes)).toBe('De klok van uw apparaat loopt 1 uur en 1 minuut achter. Hier geldt onze klok.');
  });
});
