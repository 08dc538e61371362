import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { FileRow } from '../../../shared/views/staff/assessment.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { refusalText } from '../../texts.ts';
import { H2, P } from '../public/text.tsx';
import { BackLink, bidderName, bidderNote, Heading, OtherLots, showNumber, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.files']>;

/** The bids on one lot: screened or not, how far each assessor is, the consensus, and prices once they may be seen. */
export const files: Page<Models['staff.files']> = {
  title: ({ model, t, language }) => `${fill(t.pages.staff.files.title, { lot: model.lot }, language)}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lot, opened, pricesVisible, rows, assessors }, t, language } = props;
    const words = t.pages.staff.files;
    return (
      <>
        <Heading head={tender} title={fill(words.title, { lot }, language)} t={t} language={language} />
        {!opened ? <Notice tone="info" language={language}>{words.sealed}</Notice> : (
          <>
            {rows.some(({ kvk }) => kvk === '') && <P>{t.pages.assessors.hiddenHere}</P>}
            {!pricesVisible && <P>{words.pricesLater}</P>}
            {assessors.some(({ me }) => me) && <P>{words.ownFirst}</P>}
            {rows.length === 0 ? <EmptyState language={language} text={words.empty} /> : <Table<FileRow> caption={words.table} hideCaption rows={rows} columns={columns(props)} />}
          </>
        )}
        {opened && rows.length > 0 && <P>{props.model.unscreened === 0 ? t.pages.assessors.allScreened : fill(t.pages.assessors.toScreen, { count: props.model.unscreened }, language)}</P>}
        <ScreenRest {...props} />
        {opened && rows.length > 0 && <LinkList items={[{ text: fill(t.pages.assessors.table.link, { lot }, language), to: props.href(tenderPath(tender, `/scores/${lot}`)) }]} />}
        <OtherLots head={tender} lot={lot} below="files" title={words.otherLots} page={props} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** One act for every bid that is in order, once the others have their own finding. */
function ScreenRest({ model: { acts, unscreened }, t, language, form }: Props): Child {
  const [act] = acts;
  if (act === undefined || unscreened === 0) return null;
  const { title, intro } = t.commands['tender.screen-rest'];
  return <><H2>{title}</H2>{act.refused === null ? <><P>{intro}</P>{form('tender.screen-rest')}</> : <P>{refusalText(act.refused, language)}</P>}</>;
}

const tones: Readonly<Record<FileRow['screening'], TagTone>> = { open: 'attention', admissible: 'good', excluded: 'bad', unsuitable: 'bad', incomplete: 'bad' };

function columns({ model: { tender, lot, criteria, pricesVisible }, t, language, href }: Props): Column<FileRow>[] {
  const { files: words } = t.pages.staff;
  return [
    {
      head: words.columns.provider,
      cell: (row) => <><a class="utrecht-link" href={href(tenderPath(tender, `/files/${lot}/${row.id}`))}>{bidderName(row, t, language)}</a><span class="note">{bidderNote(row, t, language)}</span>{row.unread && <Tag tone="bad">{words.unread}</Tag>}{row.members.length > 0 && <span class="note">{fill(t.pages.staff.parties.with, { names: row.members }, language)}</span>}</>,
    },
    { head: words.columns.screening, cell: ({ screening }) => <Tag tone={tones[screening]}>{words.screening[screening]}</Tag> },
    { head: words.columns.assessors, cell: (row) => row.assessors.map(({ name, me, state }) => <span class="note">{me ? t.pages.staff.you : name}: {words.states[state]}</span>) },
    ...criteria.map(({ id, title }): Column<FileRow> => ({
      head: `${words.columns.consensus} ${id} ${title}`, shown: <>{words.columns.consensus} {id} <Dutch on={language}>{title}</Dutch></>,
      figures: true,
      cell: (row): Child => (row.consensus === null ? words.hidden : row.consensus[id] === undefined ? words.noConsensus : fill(t.pages.staff.file.percent, { score: showNumber(row.consensus[id], language) }, language)),
    })),
    ...(pricesVisible ? [{ head: words.columns.price, figures: true, cell: ({ price }: FileRow): Child => (price === null ? words.noPrice : <Money cents={price} language={language} />) }] : []),
  ];
}
