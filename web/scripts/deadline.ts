import type { SpanWords } from '../parts/time-left.ts';
import { goOn, walkCells } from './cells.ts';
import { countdown, wrongClock, type ClockWords, type Deadline } from './countdown.ts';
import { keepTyped } from './keep.ts';
import { usePasskey } from './passkey.ts';
import { signOutEverywhere } from './sign-out.ts';
import { warnOfTheEnd } from './session.ts';

/** When this page was asked for, by the browser's clock. */
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const asked = Date.now() - performance.now() + (navigation?.requestStart ?? 0);

/** Counts on every deadline line of the page. Without this script the line stands as the server wrote it. */
function start(line: HTMLElement): void {
  const { until = '', at = '', words = '{}', clock = '', left = '', passed = '' } = line.dataset;
  const [shown, spoken] = [line.querySelector('.left'), line.querySelector('[role=status]')];
  if (shown === null || spoken === null) return;
  const deadline: Deadline = { until: Date.parse(until), at: Date.parse(at), asked, words: JSON.parse(words) as SpanWords, left, passed };
  const own = line.querySelector('.clock');
  if (own !== null && clock !== '') own.textContent = wrongClock(deadline, JSON.parse(clock) as ClockWords);
  let before = asked;
  const timer = setInterval(tick, 1000);
  function tick(): void {
    const now = Date.now();
    const { text, over, announce } = countdown(deadline, now, before);
    before = now;
    if (shown !== null && shown.textContent !== text) shown.textContent = text;
    if (spoken !== null && announce !== '') spoken.textContent = announce;
    if (!over) return;
    clearInterval(timer);
    line.classList.add('passed');
    line.replaceChildren(text);
    line.setAttribute('role', 'status');
  }
  tick();
}

for (const line of document.querySelectorAll<HTMLElement>('[data-until]')) start(line);
for (const box of document.querySelectorAll<HTMLElement>('.session')) warnOfTheEnd(box, asked);
for (const form of document.querySelectorAll<HTMLFormElement>('form.passkey')) usePasskey(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form.person')) signOutEverywhere(form);
for (const table of document.querySelectorAll<HTMLElement>('.scores')) walkCells(table);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keepTyped(form);
// The browser itself leads to a part of the page first, and takes the focus along.
addEventListener('load', () => { setTimeout(goOn); });
