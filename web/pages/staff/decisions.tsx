import type { Child } from 'hono/jsx';
import { procedurePath } from '../../../shared/council/procedure.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { CollegeDecision, WholeDecision } from '../../../shared/views/colleges.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { dutchOn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Decisions } from '../council/decisions.tsx';
import { DecideBy, Said } from '../council/own.tsx';
import { H1, H2, H3, P } from '../public/text.tsx';

type Props = PageProps<Models['staff.decisions']>;

/** What colleges decided on one procedure, what they remarked and attached, and the form of the answer. */
export const decisions: Page<Models['staff.decisions']> = {
  title: ({ model, t }) => `${t.decisions.title}: ${model.procedure.title}`,
  body: (props) => {
    const { model: { procedure, decisions: all }, t, language, at, href } = props;
    const words = t.decisions;
    const told = all.filter(({ remarks, documents }) => remarks !== '' || documents.length > 0);
    return (
      <>
        <H1>{words.title}</H1>
        <P lang={dutchOn(language)}>{procedure.title}</P>
        {procedure.open && <DecideBy decideBy={procedure.decideBy} at={at} t={t} language={language} />}
        <Decisions decisions={all} progress={words.progress} reference heading={false} t={t} language={language} />
        {told.length === 0 && <P>{words.nothingSaid}</P>}
        {told.map((one) => <Whole one={one} page={props} />)}
        <LinkList items={[...(procedure.open ? [{ text: words.whatIf.link, to: href(`/staff/procedures/${procedure.id}/what-if`) }] : []), { text: words.toProcedure, to: href(`/staff${procedurePath(procedure.id)}`) }]} />
      </>
    );
  },
};

/** One decision. The form stands with one of them at a time; an answer that was given can be given anew. */
function Whole({ one, page: { model: { procedure, answering }, t, language, form, may, href } }: { readonly one: WholeDecision; readonly page: Props }): Child {
  const answers = procedure.open && one.outcome === 'approved-with-remarks';
  const at = { procedure: procedure.id, municipality: one.municipality };
  return (
    <section id={one.municipality} aria-label={one.name}>
      <H2>{one.name}</H2>
      <P>{fill(t.pages.council.tender.ownText, { outcome: t.pages.council.home.outcomes[one.outcome === '' ? 'open' : one.outcome], decidedOn: one.decidedOn, recordedAt: one.recordedAt }, language)}</P>
      <Said own={one} open={false} t={t} language={language} />
      {answers && one.open && <Notice tone="warning" language={language}>{t.decisions.toAnswer}</Notice>}
      {answers && answering === one.municipality && <><H3>{one.open ? t.decisions.give : t.decisions.anew}</H3>{form('decision.answer-remarks', { at, values: { recordedAt: one.recordedAt, ...(one.answer === '' ? {} : { answer: one.answer }) } })}</>}
      {answers && answering !== one.municipality && may('decision.answer-remarks', at) && <LinkList items={[{ text: fill(one.open ? t.decisions.giveTo : t.decisions.anewTo, { name: one.name }, language), to: href(`/staff/procedures/${procedure.id}/decisions?answer=${one.municipality}#${one.municipality}`) }]} />}
    </section>
  );
}

/** On the page of a procedure: that something waits for an answer, and the way to all of it. */
export function MoreOnDecisions({ id, decisions: all, page: { t, may, href, language } }: { readonly id: string; readonly decisions: readonly CollegeDecision[]; readonly page: Pick<PageProps<unknown>, 't' | 'may' | 'href' | 'language'> }): Child {
  if (!may('staff.decisions')) return null;
  return (
    <>
      {all.some(({ open }) => open) && <Notice tone="warning" language={language}>{t.decisions.holdUp}</Notice>}
      <LinkList items={[{ text: t.decisions.toDecisions, to: href(`/staff/procedures/${id}/decisions`) }, { text: t.decisions.whatIf.link, to: href(`/staff/procedures/${id}/what-if`) }]} />
    </>
  );
}
