import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { RiskTable } from '../../parts/risk.tsx';
import { H1, P } from './text.tsx';

/** What can go wrong with the purchasing, and what the region does about it; those that are gone by name only. */
export const risks: Page<Models['public.risks']> = {
  title: ({ t }) => t.pages.room.risks.title,
  body: (props) => {
    const { model: { risks: all }, t, language } = props;
    const words = t.pages.room.risks;
    const closed = all.filter(({ status }) => status === 'closed');
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <RiskTable risks={all.filter(({ status }) => status !== 'closed')} page={props} />
        {closed.length > 0 && <P>{fill(words.closed, { titles: closed.map(({ title }) => title[language]) }, language)}</P>}
        <LinkList items={[{ text: t.pages.public.region.title, to: '/region' }]} />
      </>
    );
  },
};
