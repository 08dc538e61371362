import type { Child } from 'hono/jsx';
import { approves } from '../../../../shared/council/decision.ts';
import { fill } from '../../../../shared/messages/fill.ts';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Decisions } from '../../council/decisions.tsx';
import { H2, P } from '../../public/text.tsx';
import { MoreOnDecisions } from '../decisions.tsx';
import { Acts } from '../acts.tsx';
import type { TenderProps } from '../tender.tsx';
import { tenderPath } from '../text.tsx';

/** How far the colleges are, and the request to them. */
export function Colleges(props: TenderProps): Child {
  const { model: { tender: of, decisions }, t, language } = props;
  const words = t.pages.staff.tender;
  if (decisions.length === 0 && !of.acts.some(({ act }) => act === 'tender.ask-colleges')) return null;
  return (
    <>
      {decisions.length > 0 ? <Decisions decisions={decisions} progress={words.collegesAsked} reference t={t} language={language} /> : <H2>{words.colleges}</H2>}
      {decisions.length > 0 && decisions.every(approves) && <P>{words.collegesAll}</P>}
      {decisions.length > 0 && <MoreOnDecisions id={of.id} decisions={decisions} page={props} />}
      <Acts acts={of.acts} only={['tender.ask-colleges']} page={props} />
    </>
  );
}

/** By two people: who did the first half, and what the second still needs. */
export function Publication(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const { tender: words, byYou, byOther, none } = t.pages.staff;
  if (of.stage === 'concept') return null;
  const { publication } = of;
  return (
    <>
      <H2>{words.publication}</H2>
      {of.publishedAt === '' && <P>{words.twoPeople}</P>}
      {publication === null ? <P>{words.notPrepared}</P> : (
        <DescriptionList items={[
          { term: words.preparedBy, value: <><Moment at={publication.prepared.at} language={language} />, {publication.prepared.me ? byYou : byOther}</> },
          { term: words.sentAt, value: <Moment at={publication.sentAt} language={language} /> },
          { term: words.tenderNedNumber, value: publication.tenderNedNumber === '' ? none : publication.tenderNedNumber },
          { term: words.tenderNedPublishedAt, value: publication.tenderNedPublishedAt === '' ? fill(words.noWord, { from: publication.withoutWordFrom }, language) : <Moment at={publication.tenderNedPublishedAt} language={language} /> },
          { term: words.key, value: publication.key ? words.keyReady : words.keyWaits },
          ...(of.publishedAt === '' ? [] : [{ term: words.publishedAt, value: <Moment at={of.publishedAt} language={language} /> }]),
        ]} />
      )}
      <LinkList items={[{ text: t.publication.rules.toRules, to: props.href(tenderPath(of, '/rules')) }, { text: fill(t.route.toRoute, { segment: of.segment }, language), to: props.href(`/staff/routes/${of.segment}`) }]} />
      <Acts acts={of.acts} only={['tender.prepare-publication', 'tender.publish']} page={props} />
    </>
  );
}

export function Documents({ model: { tender: of, documents }, t, language, may, href }: TenderProps): Child {
  const words = t.pages.staff.tender;
  const open = (of.stage === 'concept' || of.stage === 'colleges') && of.publication === null;
  return (
    <>
      <H2>{words.documents}</H2>
      <P>{fill(words.documentsCount, { count: documents }, language)}</P>
      {may('staff.documents') && <LinkList items={[{ text: open ? words.toDocuments : words.toDocumentsRead, to: href(tenderPath(of, '/documents')) }]} />}
    </>
  );
}
