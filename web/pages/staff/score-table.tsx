import type { Child } from 'hono/jsx';
import type { FormValues } from '../../../shared/kernel/form.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { QualityCriterion } from '../../../shared/tender/criteria.ts';
import type { Scores } from '../../../shared/tender/file.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { ScoreRow } from '../../../shared/views/staff/score-table.ts';
import type { Page, PageProps, Post as PostTo } from '../../page.ts';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { keptBy, KeptEarlier, KeptLine } from '../../parts/kept.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Button } from '../../parts/button.tsx';
import { SheetLinks } from '../../parts/sheet-links.tsx';
import { refusalText } from '../../texts.ts';
import { P } from '../public/text.tsx';
import { rowsOf } from './scores.tsx';
import { BackLink, bidderName, bidderNote, Heading, OtherLots, showNumber, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.scores']>;
type Entry = 'file.score' | 'file.agree';

/**
 * All bids on a lot side by side: an assessor enters scores row by row, the lead sees everybody's locked scores and
 * enters the consensus. A row is one form; Tab goes through it from left to right, and a script
 * lets arrows and Enter lead from cell to cell.
 */
export const scores: Page<Models['staff.scores']> = {
  title: ({ model, t, language }) => `${fill(t.pages.assessors.table.title, { lot: model.lot }, language)}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lot, opened, rows, criteria }, t, language } = props;
    const words = t.pages.assessors.table;
    return (
      <>
        <Heading head={tender} title={fill(words.title, { lot }, language)} t={t} language={language} />
        {!opened ? <Notice tone="info" language={language}>{t.pages.staff.files.sealed}</Notice> : (
          <>
            {rows.some(({ acts }) => acts.some(({ act }) => act === 'file.score')) && <P>{words.introScore}</P>}
            {rows.some(({ acts }) => acts.some(({ act }) => act === 'file.agree')) && <P>{words.introAgree}</P>}
            {rows.some((row) => entryOf(row) !== undefined) && <p class="utrecht-paragraph keys" hidden>{words.keys}</p>}
            {rows.length === 0 ? <EmptyState language={language} text={t.pages.staff.files.empty} /> : (
              <div class="scores" role="region" aria-label={fill(words.title, { lot }, language)} tabindex={0}>
                <table class="utrecht-table" role="table">
                  <caption class="visually-hidden">{fill(words.title, { lot }, language)}</caption>
                  <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{t.pages.staff.files.columns.provider}</th>
                    {criteria.map(({ id, title }) => <th scope="col" role="columnheader">{id} <Dutch on={language}>{title}</Dutch></th>)}
                    <th scope="col" role="columnheader">{words.state}</th>
                  </tr></thead>
                  <tbody role="rowgroup">{rows.map((row) => <Row row={row} page={props} />)}</tbody>
                </table>
              </div>
            )}
          </>
        )}
        {opened && rows.length > 0 && <SheetLinks below={tenderPath(tender, `/scores/${lot}`)} page={props} />}
        <OtherLots head={tender} lot={lot} below="scores" title={t.pages.staff.files.otherLots} page={props} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** What this reader may enter in a row now. */
const entryOf = ({ acts }: ScoreRow): Entry | undefined =>
  (['file.score', 'file.agree'] as const).find((entry) => acts.some(({ act, refused }) => act === entry && refused === null));

function Row({ row, page }: { row: ScoreRow; page: Props }): Child {
  const { model: { tender, lot, criteria }, t, language, href } = page;
  const entry = entryOf(row);
  const to = entry === undefined ? null : page.post(entry, { tender: tender.id, lot, kvk: row.id }, { scores: rowsOf(present(row, entry)) });
  return (
    <tr role="row" id={row.id}>
      <th scope="row" role="rowheader">
        <a class="utrecht-link" href={href(tenderPath(tender, `/files/${lot}/${row.id}`))}>{bidderName(row, t, language)}</a>
        <span class="note">{bidderNote(row, t, language)}</span>
      </th>
      {criteria.map((criterion) => (
        <td role="cell" data-head={`${criterion.id} ${criterion.title}`}>
          <Given row={row} criterion={criterion} page={page} but={entry} />
          {entry !== undefined && <Inputs row={row} criterion={criterion} entry={entry} typed={to?.typed} page={page} />}
        </td>
      ))}
      <td role="cell" data-head={t.pages.assessors.table.state}><Last row={row} entry={entry} to={to} page={page} /></td>
    </tr>
  );
}

/** What was given, each with its motivation: of others as far as this reader may see it, and what is not being entered here. */
function Given({ row: { individual, consensus }, criterion, page: { t, language }, but }: { row: ScoreRow; criterion: QualityCriterion; page: Props; but: Entry | undefined }): Child {
  const told = [
    ...individual.filter(({ me, scores: of }) => of !== null && !(me && but === 'file.score'))
      .map(({ me, left, name, scores: of }) => ({ name: me ? t.pages.staff.you : left ? fill(t.pages.assessors.left, { name }, language) : name, one: of?.[criterion.id] })),
    ...(consensus === null || but === 'file.agree' ? [] : [{ name: t.pages.staff.file.consensus, one: consensus[criterion.id] }]),
  ].filter(({ one }) => one !== undefined);
  if (told.length === 0) return null;
  return (
    <ul class="given">{told.map(({ name, one }) => (
      <li>{name}: <strong>{fill(t.pages.staff.file.percent, { score: showNumber(one?.score ?? 0, language) }, language)}</strong><span class="note"><Dutch on={language}>{one?.motivation}</Dutch></span></li>
    ))}</ul>
  );
}

const formId = (row: ScoreRow, entry: string): string => `${entry.replace('.', '-')}-${row.id}`;
/** What stands in the fields: own scores, or the consensus so far. */
const present = ({ individual, consensus }: ScoreRow, entry: Entry): Scores => (entry === 'file.score' ? individual.find(({ me }) => me)?.scores : consensus) ?? {};

/** The fields of one cell, with what was typed earlier where that is put back. */
function Inputs({ row, criterion: { id, title, scale }, entry, typed: earlier, page: { t, language } }: { row: ScoreRow; criterion: QualityCriterion; entry: Entry; typed: FormValues | undefined; page: Props }): Child {
  const words = t.pages.assessors.table;
  const [form, now] = [formId(row, entry), present(row, entry)[id]];
  const about = `${bidderName(row, t, language)}, ${id} ${title}`;
  // In a form a number is written with a comma, in either language (shared/kernel/form.ts).
  const typed = (score: number): string => String(score).replace('.', ',');
  const [score = '', motivation = ''] = earlier === undefined ? [now === undefined ? '' : typed(now.score), now?.motivation] : ['score', 'motivation'].map((field) => earlier[`scores.${id}.${field}`]?.[0]);
  return (
    <div class="entry">
      <label class="utrecht-form-label" for={`${form}-${id}-score`}>{words.score}<span class="visually-hidden"> <DutchIn on={language} text={about} typed={[title]} /></span></label>
      <select class="utrecht-select" id={`${form}-${id}-score`} name={`scores.${id}.score`} form={form} autocomplete="off">
        <option value="">{t.words.choose}</option>
        {scale.map((one) => <option value={typed(one)} selected={typed(one) === score}>{fill(t.pages.staff.file.percent, { score: showNumber(one, language) }, language)}</option>)}
      </select>
      <label class="utrecht-form-label" for={`${form}-${id}-motivation`}>{words.motivation}<span class="visually-hidden"> <DutchIn on={language} text={about} typed={[title]} /></span></label>
      <textarea class="utrecht-textarea" id={`${form}-${id}-motivation`} name={`scores.${id}.motivation`} form={form} rows={3}>{`\n${motivation}`}</textarea>
    </div>
  );
}

/** The end of a row: save it, lock it, or why there is nothing to enter. */
function Last({ row, entry, to, page }: { row: ScoreRow; entry: Entry | undefined; to: PostTo | null; page: Props }): Child {
  const { model: { tender, lot }, t, language, post } = page;
  const words = t.pages.assessors.table;
  const own = row.individual.find(({ me }) => me);
  const locks = row.acts.some(({ act, refused }) => act === 'file.lock' && refused === null);
  const why = row.acts.find(({ act, refused }) => (act === 'file.score' || act === 'file.agree') && refused !== null)?.refused;
  return (
    <>
      {to?.keep?.notice !== undefined && <KeptEarlier to={to.keep.to} notice={to.keep.notice} language={language} row={row.id} />}
      {entry !== undefined && <Post row={row} act={entry} to={to} page={page}>{entry === 'file.score' ? words.save : words.agree}</Post>}
      {locks && <Post row={row} act="file.lock" to={post('file.lock', { tender: tender.id, lot, kvk: row.id })} page={page}>{words.lock}</Post>}
      {own !== undefined && own.state !== 'none' && <span class="note">{own.state === 'given' ? fill(words.given, { done: Object.keys(own.scores ?? {}).length, all: page.model.criteria.length }, language) : t.pages.staff.files.states[own.state]}</span>}
      {entry === undefined && why !== undefined && why !== null && <span class="note refused">{refusalText(why, language)}</span>}
    </>
  );
}

/** The form of a row: its fields stand in the cells before it and name it. */
function Post({ row, act, to, page, children }: { row: ScoreRow; act: Entry | 'file.lock'; to: PostTo | null; page: Props; children: Child }): Child {
  const { model: { tender, lot }, t, language } = page;
  if (to === null) return null;
  return (
    <form method="post" action={to.action} id={formId(row, act)} class="compact" novalidate {...keptBy(to.keep)}>
      <input type="hidden" name="_key" value={to.key} /><input type="hidden" name="_csrf" value={to.csrf} />
      <input type="hidden" name="_then" value={`${tenderPath(tender, `/scores/${lot}`)}#${row.id}`} />
      {to.keep !== undefined && <KeptLine language={language} />}
      <Button look={act === 'file.lock' ? 'secondary' : 'primary'} about={bidderName(row, t, language)}>{children}</Button>
    </form>
  );
}
