import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, Lines, P } from '../public/text.tsx';
import { isOpen } from './questions.tsx';
import { Heading, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.question']>;

/** One question in full: whether it stays confidential, and the answer to its asker alone. */
export const question: Page<Models['staff.question']> = {
  title: ({ model, t, language }) => `${fill(t.publication.questions.one.title, { n: model.number }, language)}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, question: one, number }, t, language, href } = props;
    const words = t.publication.questions;
    const asked = t.pages.staff.questions;
    return (
      <>
        <Heading head={tender} title={fill(words.one.title, { n: number }, language)} t={t} language={language} />
        <P>{words.kinds[one.kind]}. {fill(one.lot === '' ? asked.asked : asked.askedLot, { at: one.askedAt, lot: one.lot }, language)}, {one.late ? words.wasLate : words.inTime}.</P>
        <Lines text={one.text} on={language} />
        {one.confidential !== '' && <><H2>{words.one.reason}</H2><Lines text={one.confidential} on={language} /></>}
        {one.refusal !== null && <P>{fill(words.one.refused, { ...one.refusal }, language)} {one.state === 'take-back' && fill(words.one.until, { ...one.refusal }, language)}</P>}
        {one.alone !== null && <><Lines text={fill(words.one.alone, { ...one.alone }, language)} /><P>{fill(words.one.ground, { ...one.alone }, language)}</P></>}
        {!isOpen(one) && one.alone === null && <P>{fill(words.staffStates[one.state], { number: one.nota ?? '', until: '' }, language)}</P>}
        {isOpen(one) && <Acts {...props} />}
        <LinkList items={[{ text: words.one.back, to: href(tenderPath(tender, '/questions')) }]} />
      </>
    );
  },
};

function Acts({ model: { question: one, mayAct, late, answersDueOn }, t, language, form }: Props): Child {
  const words = t.publication.questions.one;
  const [alone, refuse] = [t.commands['question.answer-alone'], t.commands['question.refuse-confidentiality']];
  if (!mayAct) return <P>{words.closed}</P>;
  const confidential = one.state === 'confidential';
  return (
    <>
      {!confidential && <P>{words.inNota}</P>}
      {(confidential || (one.kind === 'objection' && one.refusal === null)) && (
        <>
          <H2>{alone.title}</H2>
          <P>{alone.intro}</P>
          {late && <Notice tone="warning" language={language}>{fill(words.late, { day: answersDueOn }, language)}</Notice>}
          {form('question.answer-alone')}
        </>
      )}
      {confidential && <><H2>{refuse.title}</H2><P>{refuse.intro}</P>{form('question.refuse-confidentiality')}</>}
    </>
  );
}
