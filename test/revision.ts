import { decideRoutes } from '../infra/season/routes.ts';
import type { World } from '../infra/season/world.ts';
import { hashOfText, type Article } from '../shared/revision/article.ts';

/** A revision of the agreements of segment 1, made through the doors: who is invited, a planning, and a text of two articles. */
export interface MadeRevision { readonly id: string; readonly path: string; readonly articles: readonly Article[] }

export async function makeRevision(world: World, kvks: readonly string[], { title = 'Herziening verblijf', limits = false } = {}): Promise<MadeRevision> {
  await decideRoutes(world, 1);
  const officer = await world.as('officer');
  const { result } = await officer.command('/revisions', {
    segment: '1', title, refusal: 'ends', refusalClause: 'Artikel 1.4.2: wie weigert, beëindigt.', ...(limits ? { limits, limitsWhy: 'Alleen wie een noodbed heeft kan meedoen.' } : {}),
  });
  const id = String(result['revision']);
  const path = `/revisions/${id}`;
  for (const kvk of kvks) await officer.command(`${path}/invitations`, { kvk, name: `Aanbieder ${kvk}`, turnover: 120_000_000, youths: 210 });
  await officer.command(`${path}/plans`, { consultOn: '2026-01-13', draftOn: '2026-01-20', repliesOn: '2026-02-27', finalOn: '2026-03-16', signUntil: '2026-06-15', startsOn: '2027-01-01' });
  await officer.command(`${path}/texts/1/beginnings`);
  const articles: Article[] = [];
  for (const [number, heading, text] of [['1.1', 'Doel', 'Wij werken samen aan minder verblijf.'], ['3.1', 'Wachttijd', 'De hulp begint binnen zes weken.']] as const) {
    const written = await officer.command(`${path}/texts/1/articles`, { number, heading, text });
    articles.push({ id: String(written.result['article']), number, heading, text });
  }
  return { id, path, articles };
}

/** The text as it will be, with an article that reads otherwise: what who signs reads back. */
export const hashWith = (articles: readonly Article[], article: string, text: string): string => hashOfText(articles.map((one) => (one.id === article ? { ...one, text } : one)));
