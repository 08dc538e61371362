import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { revisionNotaPaper } from '../../../shared/papers/revision-nota.ts';
import type { Models } from '../../../shared/views/index.ts';
import { nameOf } from '../../../shared/views/revision/changed.ts';
import type { Page, PageProps } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.revision-nota']>;

/** The nota van beantwoording as everybody reads it, and below it what only this provider reads. */
export const nota: Page<Models['provider.revision-nota']> = {
  title: ({ model, language }) => revisionNotaPaper(model.nota, language).title,
  body: (props) => {
    const { model: { nota: of }, t, language, href } = props;
    const own = `/provider/revisions/${of.revision.id}`;
    return (
      <>
        <Paper paper={revisionNotaPaper(of, language)} {...(of.articles.length > 7 ? { contents: t.contracts.page.contents } : {})} />
        <Confidential {...props} />
        <LinkList items={[{ text: t.papers.toPdf, to: href(`${own}/rounds/${of.round}/nota/pdf`) }, { text: t.pages.revision.provider.back, to: href(own) }]} />
      </>
    );
  },
};

function Confidential({ model: { own }, t, language }: Props): Child {
  const { nota: words, react } = t.pages.revision.provider;
  const { stance } = t.commands['reaction.write'].fields;
  const { outcome } = t.commands['reply.give'].fields;
  if (own.length === 0) return null;
  return (
    <>
      <H2>{words.own}</H2>
      <P>{words.ownText}</P>
      {own.map((one) => (
        <section aria-label={one.number === '' ? react.whole : nameOf(one)}>
          <H3>{one.number === '' ? react.whole : nameOf(one)}</H3>
          <P><strong>{fill(words.reaction, { stance: stance.codes[one.remark.stance].toLowerCase() }, language)}</strong></P>
          <blockquote><Lines text={one.remark.reason} />{one.remark.wording !== '' && <><P><strong>{react.proposal}</strong></P><Lines text={one.remark.wording} /></>}</blockquote>
          <P><strong>{fill(words.answer, { outcome: outcome.codes[one.outcome].toLowerCase() }, language)}</strong></P>
          <Lines text={one.motivation} />
          {one.wording !== '' && <><P><strong>{words.wording}</strong></P><blockquote><Lines text={one.wording} /></blockquote></>}
        </section>
      ))}
    </>
  );
}
