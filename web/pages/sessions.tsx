import type { SessionRow, SessionsView } from '../../shared/views/sessions.ts';
import { fill } from '../../shared/messages/fill.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Page } from '../page.ts';
import { H1, H2, P } from './public/text.tsx';

/** Where the reader is signed in, and the buttons that end that: one session, or all but this one (OWASP ASVS 5.0, 7.5.2). */
export const sessionsPage = (door: SessionRow['door']): Page<SessionsView> => ({
  title: ({ t }) => t.frame.sessions.title,
  body: ({ model: { sessions }, t, language, href, csrf }) => {
    const words = t.frame.sessions;
    const action = href(`/${door}/sessions/ends`);
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {sessions.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<SessionRow>
            caption={words.title} hideCaption rows={sessions}
            columns={[
              { head: words.columns.since, cell: ({ since, own }) => <><Moment at={since} language={language} /> {own && <Tag tone="good">{words.own}</Tag>}</> },
              { head: words.columns.door, cell: (one) => words.doors[one.door] },
              { head: words.columns.last, cell: ({ last }) => <Moment at={last} language={language} /> },
              { head: words.columns.until, cell: ({ until }) => <Moment at={until} language={language} /> },
              { head: words.columns.end, cell: ({ name, since }) => (
                <form method="post" action={action}>
                  <input type="hidden" name="_csrf" value={csrf} />
                  <input type="hidden" name="session" value={name} />
                  <Button look="secondary" about={fill(words.about, { since }, language)}>{words.end}</Button>
                </form>
              ) },
            ]}
          />
        )}
        {sessions.some(({ own }) => !own) && (
          <>
            <H2>{words.others}</H2>
            <P>{words.unknown}</P>
            <form method="post" action={action}>
              <input type="hidden" name="_csrf" value={csrf} />
              <input type="hidden" name="session" value="others" />
              <Button>{words.endOthers}</Button>
            </form>
          </>
        )}
        <LinkList items={[{ text: t.frame.home, to: href(`/${door}`) }]} />
      </>
    );
  },
});
