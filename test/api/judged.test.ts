import { expect, test } from 'vitest';
import { views } from '../../shared/views/index.ts';
import { tally, unjudged } from './judged.ts';

const page = (view: string, language: string) => ({ name: `${view} for staff${language === 'en' ? ' in English' : ''}`, html: `<!doctype html>\n<html lang="${language}" class="utrecht-root">` });
const all = Object.keys(views).flatMap((view) => ['nl', 'en'].map((language) => page(view, language)));

test('every page route of the table has to be judged, in both languages', () => {
  expect(unjudged(all)).toEqual([]);
  expect(unjudged(all.filter(({ name }) => name !== 'staff.log for staff in English'))).toEqual(['staff.log in en']);
  expect(unjudged(all.map((one) => ({ ...one, html: one.html.replace('"en"', '"nl"') })))).toHaveLength(Object.keys(views).length);
});

test('how much is judged is counted from the table', () => {
  const routes = Object.keys(views).length;
  expect(tally(all)).toBe(`${routes} of ${routes} page routes × 2 languages × 2 widths: ${routes * 4} judgments`);
  expect(tally(all.slice(2))).toBe(`${routes - 1} of ${routes} page routes × 2 languages × 2 widths: ${routes * 4 - 4} judgments`);
});
