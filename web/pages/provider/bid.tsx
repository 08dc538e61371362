import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { leftToDo, type LotState } from '../../../shared/views/bid-state.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { LotStand } from '../../../shared/views/lot-stand.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { FreshLine } from '../../parts/fresh-line.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Moment } from '../../parts/moment.tsx';
import { OutageNotices } from '../../parts/outage.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { H1, H2, H3, P } from '../public/text.tsx';
import { OnceTasks } from './once.tsx';
import { BidStatus, ReceiptLink } from './bid-status.tsx';

type Model = Models['provider.bid'];
type Props = PageProps<Model>;

/** The task list of a bid: every section with its state, and apart from that what was submitted. */
export const bid: Page<Model> = {
  title: ({ model, t }) => `${t.pages.provider.bid.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lots, outages }, t, language, at, href } = props;
    const words = t.pages.provider.bid;
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        <OutageNotices outages={outages} page={props} />
        <BidStatus tender={tender} lots={lots} at={at} t={t} language={language} href={href} />
        <Rectified {...props} />
        {tender.open && tender.namesHidden && <Notice tone="warning" language={language}>{t.pages.assessors.warnDraft}</Notice>}
        {tender.open && <Tasks {...props} />}
        <History {...props} />
        <LinkList items={[{ text: words.backToTender, to: href(`/provider/tenders/${tender.id}`) }]} />
      </>
    );
  },
};

/** A bid from before the last rectification: it stands, and its bidder is asked to say so or to replace it. */
function Rectified({ model: { tender, rectification, lots }, t, language, href, may, form }: Props): Child {
  const words = t.publication.rectifications.bid;
  if (rectification === null || !lots.some(({ submitted }) => submitted !== null)) return null;
  const { number, unconfirmed, confirmedAt } = rectification;
  const read = <p><a class="utrecht-link" href={href(`/tenders/${tender.id}/rectifications#rectification-${number}`)}>{words.read}</a></p>;
  if (unconfirmed.length === 0) return confirmedAt === '' ? null : <Notice tone="info" language={language}><p>{fill(words.confirmed, { at: confirmedAt, number }, language)}</p>{read}</Notice>;
  return (
    <>
      <Notice tone="warning" language={language}>
        <p>{fill(words.flag, { lots: unconfirmed.map((lot) => fill(t.pages.provider.tender.lot, { lot }, language)), number }, language)}</p>
        {read}
      </Notice>
      {tender.open && (may('bid.confirm') ? <><P>{words.replace}</P>{form('bid.confirm', { values: { rectification: number } })}</> : <P>{words.preparer}</P>)}
    </>
  );
}

function Tasks({ model: { tender, lots, once, partners, preference }, t, language, at, href, may, fresh }: Props): Child {
  const { bid: words, partners: together } = t.pages.provider;
  const here = href(`/provider/tenders/${tender.id}/bid`);
  const chosen = lots.filter((lot) => lot.chosen);
  const left = leftToDo(lots);
  const ready = chosen.length > 0 && once.complete && chosen.every(({ complete }) => complete);
  return (
    <>
      <H2>{words.tasks}</H2>
      <LinkList items={[{
        text: words.chooseLots, to: `${here}/lots`,
        note: chosen.length === 0 ? words.noLots : fill(words.lotsChosen, { lots: chosen.map(({ id }) => id) }, language),
      }, ...(preference === null ? [] : [{
        text: together.preference, to: `${here}/preferences`,
        note: preference.length === 0 ? together.unpreferred : fill(together.preferred, { lots: preference }, language),
      }]), {
        text: together.task, to: `${here}/partners`,
        note: partners.all === 0 ? together.alone : fill(together.counted, partners, language),
      }]} />
      <OnceTasks once={once} tender={tender.id} t={t} language={language} />
      {chosen.map((lot) => <LotTasks lot={lot} here={here} t={t} language={language} />)}
      {chosen.length > 0 && (
        <>
          <H3>{words.review}</H3>
          <P>{left === 'nothing' ? words.allSubmitted : !ready ? words.incomplete : left === 'changes' ? words.reviewChanged : words.reviewText}{may('bid.submit') || left === 'nothing' ? '' : ` ${words.preparerNote}`}</P>
          {may('bid.submit') && left !== 'nothing' && <FreshLine fresh={fresh} at={at} language={language} />}
          <p class="actions"><ButtonLink look={ready && left !== 'nothing' ? 'primary' : 'secondary'} to={`${here}/review`}>{left === 'changes' ? words.again : words.toReview}</ButtonLink></p>
        </>
      )}
    </>
  );
}

const tones = { none: 'bad', withdrawn: 'neutral', submitted: 'good', changed: 'attention' } as const satisfies Record<LotStand['is'], TagTone>;

/** Under each lot that is chosen: what of it is submitted. */
function Stand({ stand, here, t, language }: { stand: LotStand; here: string } & Pick<Props, 't' | 'language'>): Child {
  const words = t.pages.provider.bid;
  return (
    <P>
      <Tag tone={tones[stand.is]}>{fill(words.stands[stand.is], { ...(stand.is === 'none' ? {} : { at: stand.at }), ...('n' in stand ? { n: stand.n } : {}) }, language)}</Tag>{' '}
      {stand.is === 'submitted' && <ReceiptLink here={here} n={stand.n} t={t} language={language} />}
      {stand.is === 'changed' && <a class="utrecht-link" href={`${here}/review`}>{words.again}</a>}
    </P>
  );
}

interface Task { readonly name: string; readonly to: string; readonly state: string; readonly done: boolean; /** Done, and worth another look. */ readonly look?: boolean }

function LotTasks({ lot: { id, title, parts, documents, nought, stand }, here, t, language }: { lot: LotState; here: string } & Pick<Props, 't' | 'language'>): Child {
  const words = t.pages.provider.bid;
  const answers = parts.filter(({ kind }) => kind === 'answer');
  const answered = answers.filter(({ done }) => done).length;
  const price = parts.find(({ kind }) => kind === 'price');
  const tasks: Task[] = [
    ...(answers.length === 0 ? [] : [{
      name: words.answers, to: `${here}/lots/${id}/answers`, done: answered === answers.length,
      state: fill(words.answersState, { done: answered, all: answers.length }, language),
    }]),
    ...(price === undefined ? [] : [{ name: words.price, to: `${here}/lots/${id}/price`, done: price.done, state: nought ? words.nought : price.done ? words.done : words.todo, ...(nought ? { look: true } : {}) }]),
    { name: words.documents, to: `${here}/lots/${id}/documents`, done: documents > 0, state: fill(words.documentCount, { count: documents }, language) },
  ];
  return (
    <>
      <H3><DutchIn on={language} text={fill(words.lot, { lot: id, title }, language)} typed={[title]} /></H3>
      <Stand stand={stand} here={here} t={t} language={language} />
      <Table<Task>
        caption={fill(words.lot, { lot: id, title }, language)} hideCaption rows={tasks}
        columns={[
          { head: words.columns.part, cell: ({ name, to }) => <a class="utrecht-link" href={to}>{name}<span class="visually-hidden"> ({id})</span></a> },
          { head: words.columns.state, cell: ({ state, done, look = false }) => <Tag tone={look ? 'attention' : done ? 'good' : 'neutral'}>{state}</Tag> },
        ]}
      />
    </>
  );
}

function History({ model: { tender, lots, submissions, withdrawals }, t, language, href, may }: Props): Child {
  const words = t.pages.provider.bid;
  const here = `/provider/tenders/${tender.id}/bid`;
  if (submissions.length === 0) return null;
  return (
    <>
      <H2>{words.history}</H2>
      <Table<Model['submissions'][number]>
        caption={words.history} hideCaption rows={[...submissions].reverse()}
        columns={[
          { head: words.historyColumns.n, cell: ({ n }) => fill(words.nth, { n }, language) },
          { head: words.historyColumns.at, cell: ({ at }) => <Moment at={at} language={language} exact /> },
          { head: words.historyColumns.lots, cell: (one) => one.lots.map(({ id, standing }) => `${id} (${words.standings[standing]})`).join(', ') },
          { head: words.historyColumns.receipt, cell: ({ n }) => <a class="utrecht-link" href={href(`${here}/receipts/${n}`)}>{words.toReceipt}<span class="visually-hidden"> {n}</span></a> },
        ]}
      />
      {withdrawals.map(({ at, lots: ended }) => <P>{fill(words.withdrawal, { at, lots: ended }, language)}</P>)}
      {tender.open && may('bid.withdraw') && lots.some(({ submitted }) => submitted !== null) && (
        <LinkList items={[{ text: words.withdraw, to: href(`${here}/withdrawals`), note: words.toWithdraw }]} />
      )}
    </>
  );
}
