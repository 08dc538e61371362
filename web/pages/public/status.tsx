import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { PartStand, StatusView } from '../../../shared/views/status.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutageNotices } from '../../parts/outage.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { H1, H2, P } from './text.tsx';

const tones: Readonly<Record<PartStand, TagTone>> = { answers: 'good', silent: 'bad', unseen: 'neutral' };

/** Whether the portal works, for who wonders whether it is the portal or his own connection. */
export const status: Page<Models['public.status']> = {
  title: ({ t }) => t.status.title,
  body: (props) => {
    const { model: { at, parts, outages }, t, language, href } = props;
    const words = t.status;
    const stand = parts.some((one) => one.stand === 'silent') ? 'silent' : (outages ?? []).some((one) => one.stand === 'running') ? 'running' : 'answers';
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <Notice tone={stand === 'answers' ? 'success' : 'warning'} language={language} title={words[stand].title}><p>{words[stand].text}</p></Notice>
        <P>{words.clock}: <strong><Moment at={at} language={language} exact /></strong></P>
        <Table<StatusView['parts'][number]>
          caption={words.parts} rows={parts}
          columns={[
            { head: words.columns.part, cell: ({ part }) => words.part[part] },
            { head: words.columns.stand, cell: (one) => <Tag tone={tones[one.stand]}>{words.stand[one.stand]}</Tag> },
          ]}
        />
        <P>{words.unseen}</P>
        <H2>{words.outages}</H2>
        {outages === null ? <P>{words.unread}</P> : outages.length === 0 ? <P>{words.none}</P> : <OutageNotices outages={outages} page={props} />}
        <P>{fill(words.json, { address: '/v1/public/status' }, language)}</P>
        <LinkList items={[{ text: t.outage.list.link, to: href('/outages') }]} />
      </>
    );
  },
};
