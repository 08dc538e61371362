import type { Child } from 'hono/jsx';
import { interestOffers, interestValues } from '../../../shared/interest/commands.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Following, FollowedLine } from '../../../shared/views/provider.ts';
import type { Page, PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, P } from '../public/text.tsx';

const pageOf = ({ id, kind }: FollowedLine): string => `/provider/${kind === 'tender' ? 'tenders' : 'admissions'}/${id}`;

/** What somebody follows, of which new procedures it hears, and the form to choose otherwise. */
export const interests: Page<Models['provider.interests']> = {
  title: ({ t }) => t.interest.title,
  body: (props) => {
    const { model: { own, follows }, t, language, href, actor, at, form } = props;
    const [words, stop] = [t.interest, t.commands['interest.stop']];
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <P>{words.public} {words.once}</P>
        {own.bouncedAt !== '' && <Notice tone="warning" language={language}>{fill(words.bounced, { email: own.email, at: own.bouncedAt }, language)}</Notice>}
        <H2>{words.followed}</H2>
        {follows.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<FollowedLine>
            caption={words.followed} hideCaption rows={follows}
            columns={[
              { head: words.columns.title, cell: (line) => <a class="utrecht-link" href={href(pageOf(line))}><Dutch on={language}>{line.title}</Dutch></a> },
              { head: words.columns.kind, cell: ({ kind }) => t.search.kinds[kind] },
              { head: words.columns.end, cell: ({ id, title }) => <Unfollow procedure={id} title={title} page={props} /> },
            ]}
          />
        )}
        <H2>{t.commands['interest.choose'].title}</H2>
        <P>{own.chosen ? fill(words.since, { since: own.since }, language) : words.none}</P>
        {form('interest.choose', { values: { ...interestValues(own, actor), ...(own.chosen ? {} : { language }) }, offers: interestOffers(at) })}
        {own.since !== '' && <><H2>{stop.title}</H2><P>{stop.intro}</P>{form('interest.stop', { compact: true })}</>}
        <LinkList items={[{ text: words.back, to: href('/provider') }]} />
      </>
    );
  },
};

/** A button in a row: it tells who does not see the row which procedure it is about. */
function Unfollow({ procedure, title, page: { post, t } }: { procedure: string; title: string; page: PageProps<unknown> }): Child {
  const to = post('interest.unfollow', { procedure });
  return to !== null && (
    <form method="post" action={to.action} class="compact">
      <input type="hidden" name="_key" value={to.key} /><input type="hidden" name="_csrf" value={to.csrf} /><input type="hidden" name="_then" value="/provider/interests" />
      <Button look="secondary" about={title}>{t.commands['interest.unfollow'].submit}</Button>
    </form>
  );
}

/** On the page of a procedure: the button to follow it, or to end that. Nothing for who does not act for an organisation. */
export function Follow({ following, procedure, t, href, form }: Pick<PageProps<unknown>, 't' | 'href' | 'form'> & { readonly following: Following; readonly procedure: string }): Child {
  if (following === null) return null;
  const words = t.interest;
  return (
    <>
      {following.yes && <P>{following.mailed ? words.following : words.noMail} <a class="utrecht-link" href={href('/provider/interests')}>{words.settings}</a></P>}
      {form(following.yes ? 'interest.unfollow' : 'interest.follow', { at: { procedure }, compact: true })}
    </>
  );
}
