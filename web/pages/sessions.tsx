import type { PasskeyRow, SessionRow, SessionsView } from '../../shared/views/sessions.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Page, PageProps } from '../page.ts';
import { H1, H2, P } from './public/text.tsx';

/** Where the reader is signed in, and the buttons that end that: one session, or all but this one (OWASP ASVS 5.0, 7.5.2). */
export const sessionsPage = (door: SessionRow['door']): Page<SessionsView> => ({
  title: ({ t }) => t.frame.sessions.title,
  body: (props) => {
    const { model: { sessions, ending }, t, language, href, csrf, fresh } = props;
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
              { head: words.columns.since, cell: ({ since, own, byPasskey }) => <><Moment at={since} language={language} /> {own && <Tag tone="good">{words.own}</Tag>} {byPasskey && <Tag>{words.byPasskey}</Tag>}</> },
              { head: words.columns.door, cell: (one) => words.doors[one.door] },
              { head: words.columns.last, cell: ({ last }) => <Moment at={last} language={language} /> },
              { head: words.columns.until, cell: ({ until }) => <Moment at={until} language={language} /> },
              { head: words.columns.end, cell: ({ name, since, own }) => (ending || own) && (
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
            {ending ? (
              <form method="post" action={action}>
                <input type="hidden" name="_csrf" value={csrf} />
                <input type="hidden" name="session" value="others" />
                <Button>{words.endOthers}</Button>
              </form>
            ) : fresh !== null && <><P>{words.anew}</P><p class="actions"><ButtonLink look="secondary" to={fresh.anew}>{t.frame.again}</ButtonLink></p></>}
          </>
        )}
        <Passkeys {...props} door={door} />
        <LinkList items={[{ text: t.frame.home, to: href(`/${door}`) }]} />
      </>
    );
  },
});

/** Passkeys for when the identity provider is silent. Binding one needs the page's script: without, a line says so. */
function Passkeys({ model: { passkeys, binding, full }, door, t, language, href, csrf, fresh }: PageProps<SessionsView> & { door: SessionRow['door'] }): Child {
  const words = t.frame.passkeys;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{words.lead}</P>
      {passkeys.length > 0 && (
        <Table<PasskeyRow>
          caption={words.title} hideCaption rows={passkeys}
          columns={[
            { head: words.columns.title, cell: ({ title, over }) => <>{title === '' ? words.unnamed : title} {over && <Tag tone="bad">{words.over}</Tag>}</> },
            { head: words.columns.since, cell: ({ since }) => <Moment at={since} language={language} /> },
            { head: words.columns.until, cell: ({ until }) => <Moment at={until} language={language} /> },
            ...(binding ? [{ head: words.columns.end, cell: ({ name, title }: PasskeyRow) => (
              <form method="post" action={href(`/${door}/passkeys/ends`)}>
                <input type="hidden" name="_csrf" value={csrf} />
                <input type="hidden" name="passkey" value={name} />
                <Button look="secondary" about={title === '' ? words.unnamed : title}>{words.end}</Button>
              </form>
            ) }] : []),
          ]}
        />
      )}
      {full ? <P>{words.full}</P> : binding ? (
        <form class="passkey" method="post" action={href(`/${door}/passkeys`)} data-question={href(`/${door}/passkeys/questions`)} data-words={JSON.stringify(words.script)}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="credential" value="" />
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for="passkey-name">{words.name}</label>
            <p class="utrecht-form-field-description" id="passkey-hint">{words.hint}</p>
            <input class="utrecht-textbox" id="passkey-name" name="name" aria-describedby="passkey-hint" autocomplete="off" />
          </div>
          <p class="passkey-cannot">{words.cannot}</p>
          <p class="actions"><Button off>{words.bind}</Button></p>
          <p class="passkey-said" role="status"></p>
        </form>
      ) : fresh !== null && <><P>{words.anew}</P><p class="actions"><ButtonLink look="secondary" to={fresh.anew}>{t.frame.again}</ButtonLink></p></>}
    </>
  );
}
