import { expect, it } from 'vitest';
import { withGlossary } from './glossary.tsx';
import { Term } from './parts/term.tsx';
import { renderPart } from './render.ts';
import { textsOf } from './texts.ts';

/** Which words are explained below a page. */
const explained = async (body: Parameters<typeof withGlossary>[0], language: 'nl' | 'en' = 'nl'): Promise<string[]> => {
  const html = await renderPart(<main>{await withGlossary(body, language)}</main>);
  const [, below = ''] = html.split('<details class="glossary">');
  return [...below.matchAll(/<dt><dfn>([^<]*)<\/dfn><\/dt><dd>[^<]{20,}/g)].map(([, word]) => word ?? '');
};

it('explains the words that stand on a page, once each, in its language', async () => {
  expect(await explained(<p>De <strong>Percelen</strong> en het perceel; de standstill-termijn na het UEA.</p>)).toEqual(['een perceel', 'de standstill-termijn', 'het UEA']);
  expect(await explained(<p>Two lots, after a rectification.</p>, 'en')).toEqual(['a lot', 'a rectification']);
});

it('explains nothing where there is nothing, nor a part of another word, nor what stands in a tag', async () => {
  for (const body of [<p>Goedemorgen.</p>, <p>De perceelsgrens, een kavelperceel, GVAB.</p>, <a href="/perceel" title="perceel">x</a>]) expect(await explained(body)).toEqual([]);
});

it('leaves out what the page explains itself, and leaves the page as it was', async () => {
  const body = <><p>Een perceel &amp; een nota van inlichtingen.</p><Term name="lot" language="nl" /></>;
  expect(await explained(body)).toEqual(['een nota van inlichtingen']);
  expect(await renderPart(<>{await withGlossary(body, 'nl')}</>)).toContain(await renderPart(body));
});

it('finds every word by each of its forms, in both languages', async () => {
  for (const language of ['nl', 'en'] as const) {
    for (const { word, forms } of Object.values(textsOf(language).words.terms)) for (const form of forms.split('|').filter((one) => one !== '')) expect(await explained(<p>x {form}.</p>, language), form).toContain(word);
  }
});
