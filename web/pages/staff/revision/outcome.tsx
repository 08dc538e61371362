import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import { LinkList } from '../../../parts/link-list.tsx';
import { Decisions } from '../../council/decisions.tsx';
import { H2, P } from '../../public/text.tsx';
import { MoreOnDecisions } from '../decisions.tsx';
import { Acts } from '../acts.tsx';
import { revisionPath, type RevisionProps } from './parts.tsx';

/** "7 van de 9 colleges", and the adoption by a second person. */
export function Colleges(props: RevisionProps): Child {
  const { model: { revision: of, decisions }, t, language } = props;
  const words = t.pages.revision.staff.colleges;
  if (of.asked === null) return null;
  const { at, version, count } = of.asked;
  return (
    <>
      {decisions.length > 0 ? <Decisions decisions={decisions} progress={words.counter} reference t={t} language={language} /> : <><H2>{words.title}</H2>{of.final !== null && <P>{fill(words.adopted, { count }, language)}</P>}</>}
      <P>{fill(words.askedAt, { version, at }, language)}</P>
      <MoreOnDecisions id={of.id} decisions={decisions} page={props} />
      <Acts acts={of.acts} only={['revision.adopt', 'revision.take-back']} page={props} />
    </>
  );
}

/** Others who meet the conditions can take part in the final text through an open house, where the route of the segment allows that. */
export function Others({ model: { revision: of }, t, may, form }: RevisionProps): Child {
  const words = t.pages.revision.staff.others;
  if (of.final === null || !may('admission.create')) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{words.text}</P>
      <details>
        <summary>{t.commands['admission.create'].title}</summary>
        {form('admission.create', { values: { segment: String(of.segment), title: of.title, revision: of.id } })}
      </details>
    </>
  );
}

/** Who signed, in numbers; each provider stands on the page of the signing. */
export function Signing(props: RevisionProps): Child {
  const { model: { revision: of, signatures }, t, language, href } = props;
  const words = t.pages.revision.staff.signing;
  if (of.final === null || signatures === null) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{fill(words.starts, { ...of.final }, language)}</P>
      <P>{fill(words.counts, { ...signatures }, language)}</P>
      {of.signing !== null && <P>{fill(words.ended, { ...of.signing }, language)}</P>}
      <LinkList items={[{ text: words.toSigning, to: href(revisionPath(of.id, '/signing')) }]} />
      <Acts acts={of.acts} only={['revision.end-signing']} page={props} />
    </>
  );
}
