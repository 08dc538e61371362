import { stepChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { AwardedList } from '../../parts/awarded.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, H2, H3, Lines, P, StageTag } from '../public/text.tsx';
import { Criteria, Lots, Planning } from './facts.tsx';
import { Decisions } from './decisions.tsx';
import { Own } from './own.tsx';

export type CouncilTenderProps = PageProps<Models['council.tender']>;

/** One procedure as a municipality sees it: first what is asked of its college, then how it stands, then the facts. */
export const tender: Page<Models['council.tender']> = {
  title: ({ model }) => model.tender.title,
  body: (props) => {
    const { model: { tender: of }, t, language, href } = props;
    const words = t.pages.council.tender;
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p>{fill(words.segment, { segment: of.segment }, language)} · <StageTag stage={of.stage} t={t} /></p>
        <Since page={props} of="procedure" changes={stepChanges(props.model.past)} />
        <Now {...props} />
        <Own page={props} id={of.id} act="decision.record" waits={[words.waits, words.confidential]} none={words.ownNone} closed={of.stage === 'withdrawn' ? words.withdrawnClosed : words.closed} />
        <Outcome {...props} />
        <Decisions decisions={props.model.decisions} progress={props.t.pages.council.tender.progress} t={props.t} language={props.language} />
        {of.description !== '' && <><H2>{words.description}</H2><Lines text={of.description} on={language} /></>}
        <Documents {...props} />
        <Lots {...props} />
        <Criteria {...props} />
        <Planning {...props} />
        <LinkList items={[
          ...(of.publishedAt === '' ? [] : [{ text: words.toPublic, to: href(`/tenders/${of.id}`) }]),
          { text: words.back, to: href('/council') },
        ]} />
      </>
    );
  },
};

/** How it stands, where the stage does not speak for itself. Of the bids only how many there were. */
function Now({ model: { tender: { stage, standstill, received, withdrawn, extensions } }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  return (
    <>
      {withdrawn !== null && <Notice tone="warning" language={language}><DutchIn on={language} text={fill(words.withdrawn, { ...withdrawn }, language)} typed={[withdrawn.reason]} /></Notice>}
      {extensions.map(({ from, to, reason }) => <Notice tone="info" language={language}><DutchIn on={language} text={fill(words.extended, { from, to, reason }, language)} typed={[reason]} /></Notice>)}
      {stage === 'frozen' && <Notice tone="warning" language={language}>{words.frozen}</Notice>}
      {(stage === 'standstill' || stage === 'standstill-over') && standstill?.frozen === false && (
        <Notice tone="info" language={language}>{fill(words.standstill, { endsOn: standstill.endsOn, signFrom: standstill.signFrom }, language)}</Notice>
      )}
      {received !== null && <P>{fill(words.received, { count: received }, language)}</P>}
    </>
  );
}

function Outcome({ model: { outcome }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  if (outcome === null) return null;
  return (
    <>
      <H2>{words.outcome}</H2>
      {outcome.lots.map(({ id, awarded }) => (
        <>
          <H3>{fill(words.outcomeLot, { lot: id }, language)}</H3>
          {awarded.length === 0 ? <P>{words.noneAwarded}</P> : <AwardedList awarded={awarded} t={t} language={language} />}
        </>
      ))}
    </>
  );
}

function Documents({ model: { documents }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  return (
    <>
      <H2>{words.documents}</H2>
      {documents.length === 0 ? <EmptyState language={language} text={words.noDocuments} /> : <FileList language={language} files={documents.map(({ name, size, url }) => ({ name, size, to: url }))} />}
    </>
  );
}
