import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import { DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { H2, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import type { TenderProps } from '../tender.tsx';
import { tenderPath } from '../text.tsx';

export function Questions({ model: { tender: of, questions }, t, language, may, href }: TenderProps): Child {
  const words = t.pages.staff.tender;
  if (of.publishedAt === '') return null;
  return (
    <>
      <H2>{words.questions}</H2>
      {questions !== null && <P>{fill(words.questionsCount, questions, language)}</P>}
      <LinkList items={[
        ...(may('staff.questions') ? [{ text: words.toQuestions, to: href(tenderPath(of, '/questions')) }] : []),
        { text: words.toNotas, to: href(tenderPath(of, '/notas')) },
      ]} />
    </>
  );
}

/** What changed after the publication, and what waits for a second person. */
export function Rectifications({ model: { tender: of }, t, language, href }: TenderProps): Child {
  const words = t.publication.rectifications;
  const { publishedAt, rectified } = of;
  if (publishedAt === '') return null;
  return (
    <>
      <H2>{words.title}</H2>
      {rectified.waits !== null && <Notice tone="info" language={language}>{words.waits}: {fill(words.one, { number: rectified.waits }, language).toLowerCase()}.</Notice>}
      <P>{rectified.last === null ? words.none : fill(words.notice, { ...rectified.last }, language)}</P>
      <LinkList items={[{ text: words.title, to: href(tenderPath(of, '/rectifications')) }]} />
    </>
  );
}

/** A later closing is proposed by one and approved by another; then the key moves before the deadline does. */
export function Extensions(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const { tender: words, byYou, byOther } = t.pages.staff;
  const { extension, extensions, publishedAt } = of;
  if (publishedAt === '') return null;
  return (
    <>
      <H2>{words.extensions}</H2>
      {extensions.length === 0 && extension === null && <P>{words.noExtensions}</P>}
      {extensions.map((one) => <P>{fill(words.extended, { ...one }, language)}</P>)}
      {extension !== null && (
        <Notice tone="info" language={language}>
          <p><DutchIn on={language} text={fill(words.proposed, { closesAt: extension.closesAt, reason: extension.reason, by: extension.mine ? byYou : byOther }, language)} typed={[extension.reason]} /></p>
          <p>{extension.approvedAt === '' ? words.awaitsLead : fill(words.approvedWaits, { at: extension.approvedAt }, language)}</p>
        </Notice>
      )}
      <Acts acts={of.acts} only={['tender.propose-extension', 'tender.approve-extension']} page={props} />
    </>
  );
}

/** By two people together; until then nothing is told of bids, not even their number. */
export function Opening(props: TenderProps): Child {
  const { model: { tender: of }, t, language, may, href } = props;
  const { tender: words, byYou, byOther } = t.pages.staff;
  const { opening, received } = of;
  if (opening === null) return null;
  const { from, first, openedAt, recordedAt } = opening;
  return (
    <>
      <H2>{words.opening}</H2>
      {openedAt === '' ? (
        <>
          <P>{fill(words.openFrom, { from }, language)}</P>
          <P>{words.sealed}</P>
          {first !== null && <Notice tone="warning" language={language}><p>{fill(words.firstApproved, { at: first.at, until: first.until, by: first.me ? byYou : byOther }, language)}</p><p>{words.secondNeeded}</p></Notice>}
          <Acts acts={of.acts} only={['tender.approve-opening']} page={props} />
        </>
      ) : (
        <>
          <P>{fill(words.openedAt, { at: openedAt }, language)} {recordedAt === '' ? words.decrypting : received !== null && fill(words.received, { count: received }, language)}</P>
          {recordedAt !== '' && may('staff.opening') && <LinkList items={[{ text: t.papers.opening.link, to: href(tenderPath(of, '/opening')) }]} />}
        </>
      )}
    </>
  );
}
