import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { GroundView } from '../../../shared/views/declaration-view.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import type { FileProps } from './file-act.tsx';

/** What the bidder declared, for who screens: the grounds with a yes first, and each requirement. */
export function Declared({ model: { file: { declared } }, t, language }: FileProps): Child {
  const words = t.pages.staff.requirements;
  if (declared === null) return <><H2>{words.declaration}</H2><P>{words.forOffice}</P></>;
  const { operator, grounds, signedAt, signedBy, requirements } = declared;
  const yes = grounds.filter(({ answer }) => answer === 'yes');
  return (
    <>
      <H2>{words.declaration}</H2>
      <P>{fill(words.signed, { name: signedBy, at: signedAt }, language)} {fill(words.sme, { answer: t.declarations.answers[operator.sme ? 'yes' : 'no'] }, language)} {operator.group.length === 0 ? words.noGroup
        : fill(words.group, { companies: operator.group.map(({ kvk, name }) => `${name} (KvK ${kvk})`) }, language)}</P>
      {yes.length === 0 ? <P>{words.noYes}</P> : <Notice tone="warning" language={language}>{words.heard}</Notice>}
      {yes.map((one) => <Yes ground={one} t={t} language={language} />)}
      {requirements.length > 0 && <H3>{words.requirements}</H3>}
      {requirements.map(({ id, title, text, said }) => (
        <section aria-label={id}>
          <P><strong>{id} <Dutch on={language}>{title}</Dutch></strong></P>
          <Lines text={text} on={language} />
          {said === null ? <P>{words.unanswered}</P> : <><P>{fill(words.met, { answer: t.declarations.answers[said.met] }, language)}</P><blockquote><Lines text={said.how} on={language} /></blockquote></>}
        </section>
      ))}
    </>
  );
}

function Yes({ ground: { ground, article, explanation }, t, language }: { ground: GroundView } & Pick<FileProps, 't' | 'language'>): Child {
  const words = t.pages.staff.requirements;
  return (
    <>
      <H3>{words.yes}: {t.declarations.grounds[ground]} ({article})</H3>
      {explanation !== null && <DescriptionList items={[{ term: words.explanation, value: <Lines text={explanation.explanation} on={language} /> }, { term: words.measures, value: <Lines text={explanation.measures} on={language} /> }]} />}
    </>
  );
}
