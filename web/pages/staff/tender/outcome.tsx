import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { RecordedProceedings } from '../../../../shared/tender/state.ts';
import type { LotProgress } from '../../../../shared/views/staff/assessment.ts';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { Dutch, DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Table } from '../../../parts/table.tsx';
import { H2, H3, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import type { TenderProps } from '../tender.tsx';
import { tenderPath } from '../text.tsx';

export function Assessment(props: TenderProps): Child {
  const { model: { tender: of, progress, overlaps }, t, language, may, href } = props;
  const words = t.pages.staff.tender;
  if (of.received === null) return null;
  const reads = may('staff.ranking') || of.assessors.some(({ me, stated }) => me && stated);
  return (
    <>
      <H2>{words.assessment}</H2>
      {of.assessment > 1 && <P>{fill(words.round, { round: of.assessment }, language)}</P>}
      {progress !== null && (
        <Table<LotProgress>
          caption={words.assessment} hideCaption rows={progress}
          columns={[
            { head: t.pages.staff.columns.lot, cell: ({ lot, title }) => <>{lot} <Dutch on={language}>{title}</Dutch></> },
            { head: words.progressColumns.bids, figures: true, cell: ({ bids }) => bids },
            { head: words.progressColumns.screened, figures: true, cell: ({ screened }) => screened },
            { head: words.progressColumns.complete, figures: true, cell: ({ complete }) => complete },
          ]}
        />
      )}
      <ValidityLine {...props} />
      {reads && <LinkList items={of.lots.map(({ id, title }) => ({ text: <DutchIn on={language} text={fill(words.toFiles, { lot: `${id} ${title}` }, language)} typed={[title]} />, to: href(tenderPath(of, `/files/${id}`)) }))} />}
      {overlaps !== null && may('staff.overlaps') && <LinkList items={[{ text: fill(t.pages.staff.overlaps.link, overlaps, language), to: href(tenderPath(of, '/overlaps')) }]} />}
      {may('staff.inquiries') && of.stage === 'opened' && <LinkList items={[{ text: t.inquiry.staff.toList, to: href(tenderPath(of, '/inquiries')) }]} />}
      {reads && of.stage === 'opened' && <LinkList items={of.lots.map(({ id, title }) => ({ text: <DutchIn on={language} text={fill(t.pages.assessors.table.link, { lot: `${id} ${title}` }, language)} typed={[title]} />, to: href(tenderPath(of, `/scores/${id}`)) }))} />}
      <Acts acts={of.acts} only={['tender.close-assessment']} page={props} />
    </>
  );
}

/** Until when bidders are bound, loudly when that ends soon. */
function ValidityLine({ model: { validity }, t, language }: TenderProps): Child {
  if (validity === null) return null;
  const { state, on, extended } = validity;
  const words = t.tasks;
  if (state === 'frozen') return <P>{words.validityFrozen}</P>;
  const sentence = fill(state === 'good' ? words.validity : state === 'short' ? words.validityShort : words.validityOver, { on }, language);
  const more = extended ? ` ${words.validityExtended}` : '';
  return state === 'good' ? <P>{sentence}{more}</P> : <Notice tone="warning" language={language}>{sentence}{more}</Notice>;
}

/** By two people as well; then the standstill with its exact end, and what a judge may do to it. */
export function Award(props: TenderProps): Child {
  const { model: { tender: of }, t, language, may, href } = props;
  const { tender: words, byYou, byOther } = t.pages.staff;
  const { award, stage, standstill, lettersAt, final } = of;
  // What a judge struck stays told while the bids are assessed anew.
  if (stage === 'opened' || (stage === 'withdrawn' && lettersAt === '')) return <><Earlier {...props} /><Proceedings {...props} /></>;
  return (
    <>
      <H2>{words.award}</H2>
      <P>{award === null ? words.awardNot : fill(words.awardProposed, { at: award.at, by: award.me ? byYou : byOther }, language)}</P>
      {standstill?.frozen === true && <Notice tone="warning" language={language}>{words.standstillFrozen}</Notice>}
      <DescriptionList items={[
        ...(lettersAt === '' ? [] : [{ term: words.lettersAt, value: <Moment at={lettersAt} language={language} /> }]),
        ...(standstill === null || standstill.frozen ? [] : [
          { term: words.standstillEnds, value: fill(t.pages.staff.standstillEnd, { endsOn: standstill.endsOn }, language) },
          { term: words.signFrom, value: fill('{day:day}', { day: standstill.signFrom }, language) },
        ]),
        ...(final === null ? [] : [
          { term: words.finalAt, value: <Moment at={final.at} language={language} /> },
          { term: words.contractTerm, value: fill(words.term, { from: final.from, until: final.until }, language) },
        ]),
      ]} />
      {may('staff.ranking') && <LinkList items={of.lots.map(({ id, title }) => ({ text: <DutchIn on={language} text={fill(words.toRanking, { lot: `${id} ${title}` }, language)} typed={[title]} />, to: href(tenderPath(of, `/rankings/${id}`)) }))} />}
      <Earlier {...props} />
      <Acts acts={of.acts} only={['tender.propose-award', 'tender.approve-award']} page={props} />
      <Verification {...props} />
      <Acts acts={of.acts} only={['tender.finalise']} page={props} />
      <Proceedings {...props} />
    </>
  );
}

/** Decisions that hold no more, and why. */
function Earlier({ model: { tender: of }, t, language }: TenderProps): Child {
  if (of.earlier.length === 0) return null;
  return <><H3>{t.inquiry.staff.earlier}</H3><ul>{of.earlier.map(({ ended, at }) => <li>{fill(t.inquiry.staff[ended], { at }, language)}</li>)}</ul></>;
}

/** Evidence of the intended winners, and what follows when it is wanting. */
function Verification(props: TenderProps): Child {
  const { model: { tender: of, verification }, t, language, may, href } = props;
  const words = t.inquiry.staff;
  if (verification === null) return null;
  return (
    <>
      <H3>{words.verification}</H3>
      <P>{verification.asked === 0 ? words.verificationNot : fill(words.verified, { done: verification.passed, all: verification.winners }, language)}</P>
      {of.lapse !== null && <Notice tone="warning" language={language}>{fill(words.lapseProposed, of.lapse, language)}</Notice>}
      {may('staff.inquiries') && <LinkList items={[{ text: words.toList, to: href(tenderPath(of, '/inquiries')) }]} />}
      <Acts acts={of.acts.filter(({ act, refused }) => act === 'tender.lapse-award' || refused === null)} only={['tender.propose-lapse', 'tender.lapse-award']} page={props} />
    </>
  );
}

function Proceedings(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.tender;
  const acts = of.acts.some(({ act }) => act === 'tender.record-proceedings' || act === 'tender.end-proceedings');
  if (of.proceedings.length === 0 && !acts) return null;
  return (
    <>
      <H3>{words.proceedings}</H3>
      {of.proceedings.length > 0 && (
        <Table<RecordedProceedings>
          caption={words.proceedings} hideCaption rows={of.proceedings}
          columns={[
            { head: words.proceedingsColumns.reference, cell: ({ reference }) => reference },
            { head: words.proceedingsColumns.startedAt, cell: ({ startedAt }) => <Moment at={startedAt} language={language} /> },
            { head: words.proceedingsColumns.judgment, cell: ({ judgmentAt, outcome }) => (judgmentAt === undefined || outcome === undefined ? words.running : <><Moment at={judgmentAt} language={language} />: {words.outcomeOf[outcome]}</>) },
          ]}
        />
      )}
      <Acts acts={of.acts} only={['tender.record-proceedings', 'tender.end-proceedings']} page={props} />
    </>
  );
}

export function Contracts(props: TenderProps): Child {
  const { model: { tender: of, contracts }, t, language, may, href } = props;
  const words = t.pages.staff.tender;
  if (contracts === null) return null;
  return (
    <>
      <H2>{words.contracts}</H2>
      <P>{fill(words.contractsCount, { ...contracts, waiting: contracts.awarded - contracts.signed }, language)}</P>
      {may('staff.contracts') && <LinkList items={[{ text: words.toContracts, to: href(tenderPath(of, '/contracts')) }]} />}
      <Acts acts={of.acts} only={['tender.complete-contracts']} page={props} />
    </>
  );
}
