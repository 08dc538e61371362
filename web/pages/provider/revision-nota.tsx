import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { nameOf } from '../../../shared/views/revision/changed.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { Nota, notaPage } from '../revision-nota.tsx';

type Props = PageProps<Models['provider.revision-nota']>;

/** The nota van beantwoording as everybody reads it, and below it what only this provider reads. */
export const nota: Page<Models['provider.revision-nota']> = {
  ...notaPage('provider'),
  body: (props) => <Nota nota={props.model.nota} door="provider" t={props.t} language={props.language} href={props.href}><Confidential {...props} /></Nota>,
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
        <section aria-label={one.number === '' ? react.whole : one.number}>
          <H3>{one.number === '' ? react.whole : <Dutch on={language}>{nameOf(one)}</Dutch>}</H3>
          <P><strong>{fill(words.reaction, { stance: stance.codes[one.remark.stance].toLowerCase() }, language)}</strong></P>
          <blockquote><Lines text={one.remark.reason} on={language} />{one.remark.wording !== '' && <><P><strong>{react.proposal}</strong></P><Lines text={one.remark.wording} on={language} /></>}</blockquote>
          <P><strong>{fill(words.answer, { outcome: outcome.codes[one.outcome].toLowerCase() }, language)}</strong></P>
          <Lines text={one.motivation} on={language} />
          {one.wording !== '' && <><P><strong>{words.wording}</strong></P><blockquote><Lines text={one.wording} on={language} /></blockquote></>}
        </section>
      ))}
    </>
  );
}
