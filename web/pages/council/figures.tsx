import { fill } from '../../../shared/messages/fill.ts';
import type { Figure } from '../../../shared/council/figures.ts';
import { segments } from '../../../shared/region/segments.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Table } from '../../parts/table.tsx';
import { showEuro } from '../../../shared/kernel/money.ts';
import { H1, H2, P } from '../public/text.tsx';

/** What a municipality spent on each segment, year by year. */
export const figures: Page<Models['council.figures']> = {
  title: ({ t }) => t.councilLetter.figures.title,
  body: ({ model: { years }, t, language, href, may }) => {
    const words = t.councilLetter.figures;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {years.map(({ year, entered, figures: all }) => (
          <>
            <H2>{fill(words.year, { year }, language)}</H2>
            {all.length === 0 ? <EmptyState language={language} text={fill(words.none, { year }, language)} /> : (
              <>
                {!entered && <P>{words.known}</P>}
                <Table<Figure>
                  caption={fill(words.caption, { year }, language)} hideCaption rows={all}
                  columns={[
                    { head: words.columns.segment, cell: ({ segment }) => `${segment} ${segments[segment].title[language]}` },
                    { head: words.columns.euros, figures: true, cell: ({ euros }) => (euros === null ? words.unknown : showEuro(euros * 100, language).replace(/[.,]00$/, '')) },
                    { head: words.columns.youths, figures: true, cell: ({ youths }) => (youths === null ? words.unknown : String(youths)) },
                  ]}
                />
              </>
            )}
            {may('figures.enter') && <LinkList items={[{ text: fill(all.length === 0 ? words.enter : words.change, { year }, language), to: href(`/council/figures/${year}`) }]} />}
          </>
        ))}
        <LinkList items={[{ text: words.back, to: href('/council/letters') }]} />
      </>
    );
  },
};
