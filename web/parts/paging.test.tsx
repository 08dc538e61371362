import { expect, test } from 'vitest';
import { renderPart } from '../render.ts';
import { Paging } from './paging.tsx';

const drawn = (next: string, further: boolean, shown?: { from: number; until: number; of: number }): Promise<string> =>
  renderPart(<main><Paging here="/staff" next={next} further={further} language="nl" {...(shown === undefined ? {} : { shown })} /></main>);

test('says that there is more and leads on; on a further page it leads back as well', async () => {
  const first = await drawn('abc=', false);
  expect(first).toContain('Dit is niet alles.');
  expect(first).toContain('<a class="utrecht-link" rel="next" href="/staff?after=abc%3D">Volgende</a>');
  expect(first).not.toContain('href="/staff"');
  const last = await drawn('', true, { from: 26, until: 30, of: 30 });
  expect(last).toContain('26 tot en met 30 van 30');
  expect(last).not.toContain('rel="next"');
  expect(last).toContain('href="/staff"');
});

test('is not there where all is shown', async () => {
  expect(await drawn('', false, { from: 1, until: 3, of: 3 })).toBe('<main></main>');
});
