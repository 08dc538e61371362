import type { Child } from 'hono/jsx';
import type { PageProps } from '../page.ts';
import { H2 } from '../pages/public/text.tsx';
import { LinkList } from './link-list.tsx';

/** Where the list of this page is to be had as a table: `below` is the page's own path. */
export const SheetLinks = ({ below, page: { t, href } }: { below: string; page: Pick<PageProps<unknown>, 't' | 'href'> }): Child => (
  <>
    <H2>{t.sheets.title}</H2>
    <LinkList items={[{ text: t.sheets.xlsx, to: href(`${below}/xlsx`) }, { text: t.sheets.csv, to: href(`${below}/csv`) }]} />
  </>
);
