import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Offer } from '../../../shared/kernel/command.ts';
import type { Scores } from '../../../shared/tender/file.ts';
import type { AnsweredCriterion, SeenScores } from '../../../shared/views/staff/assessment.ts';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { Table } from '../../parts/table.tsx';
import type { Language } from '../../texts.ts';
import { H2, H3, P } from '../public/text.tsx';
import { FileAct, type FileProps } from './file-act.tsx';
import { showNumber } from './text.tsx';

/** The reader's own scores: a row per criterion, then the button that makes them final. */
export function OwnScores(props: FileProps): Child {
  const { model: { file: { assesses, individual, criteria } }, t, language, form } = props;
  const words = t.pages.staff.file;
  if (!assesses) return null;
  const own = individual.find(({ me }) => me);
  return (
    <>
      <H2>{words.own}</H2>
      {own !== undefined && own.lockedAt !== '' ? <P>{fill(words.ownLocked, { at: own.lockedAt }, language)}</P> : (
        <>
          <FileAct act="file.score" page={props}>
            {() => <><P>{t.commands['file.score'].intro}</P>{form('file.score', { values: { scores: rowsOf(own?.scores ?? {}) }, offers: offersOf(criteria, language) })}</>}
          </FileAct>
          {own?.state === 'given' && (
            <FileAct act="file.lock" page={props}>
              {() => <><H3>{words.lock}</H3><P>{t.commands['file.lock'].intro}</P>{form('file.lock')}</>}
            </FileAct>
          )}
        </>
      )}
    </>
  );
}

/** Everybody's scores side by side, as far as this reader may see them, and for the lead the form of the consensus. */
export function Consensus(props: FileProps): Child {
  const { model: { file: { individual, criteria, consensus } }, t, language, form } = props;
  const words = t.pages.staff.file;
  return (
    <>
      <H2>{words.scores}</H2>
      <Table<AnsweredCriterion>
        caption={words.scores} hideCaption rows={criteria}
        columns={[
          { head: words.criterion, cell: ({ id, title }) => <>{id} <Dutch on={language}>{title}</Dutch></> },
          ...individual.map((one) => ({ head: one.me ? t.pages.staff.you : one.left ? fill(t.pages.assessors.left, { name: one.name }, language) : one.name, figures: true, cell: ({ id }: AnsweredCriterion): Child => scoreText(one.scores, id, props) })),
          { head: words.consensus, figures: true, cell: ({ id }) => scoreText(consensus, id, props) },
        ]}
      />
      <Motivations {...props} />
      <Unlocks {...props} />
      <FileAct act="file.agree" page={props}>
        {() => <><H3>{words.consensusForm}</H3><P>{t.commands['file.agree'].intro}</P>{form('file.agree', { values: { scores: rowsOf(consensus ?? {}) }, offers: offersOf(criteria, language) })}</>}
      </FileAct>
    </>
  );
}

/** What was given back, and for the lead the form to do so. */
function Unlocks(props: FileProps): Child {
  const { model: { file: { unlocks, individual } }, t, language, form } = props;
  const locked = individual.filter(({ left, state }) => !left && state === 'locked');
  return (
    <>
      {unlocks.map(({ name, at, reason }) => <P><DutchIn on={language} text={fill(t.pages.assessors.unlocked, { name, at, reason }, language)} typed={[reason]} /></P>)}
      <FileAct act="file.unlock" page={props}>
        {() => <><H3>{t.commands['file.unlock'].title}</H3><P>{t.commands['file.unlock'].intro}</P>{form('file.unlock', { offers: { assessor: locked.map(({ person, name }) => ({ code: person, label: name })) } })}</>}
      </FileAct>
    </>
  );
}

function scoreText(scores: Scores | null, criterion: string, { t, language }: FileProps): string {
  const words = t.pages.staff.file;
  if (scores === null) return words.hidden;
  const found = scores[criterion];
  return found === undefined ? words.noScore : fill(words.percent, { score: showNumber(found.score, language) }, language);
}

/** Why each one gave what he gave: what a consensus is made of, and later the letter. */
function Motivations({ model: { file: { individual, criteria, consensus } }, t, language }: FileProps): Child {
  const words = t.pages.staff.file;
  const seen = [...individual.flatMap(({ name, me, scores }) => (scores === null ? [] : [{ name: me ? t.pages.staff.you : name, scores }])), ...(consensus === null ? [] : [{ name: words.consensus, scores: consensus }])];
  const told = criteria.map(({ id, title }) => ({ id, title, by: seen.flatMap(({ name, scores }) => (scores[id] === undefined ? [] : [{ name, text: scores[id].motivation }])) })).filter(({ by }) => by.length > 0);
  if (told.length === 0) return null;
  return (
    <>
      <H3>{words.motivations}</H3>
      {told.map(({ id, title, by }) => <><P><strong>{id} <Dutch on={language}>{title}</Dutch></strong></P><ul>{by.map(({ name, text }) => <li>{name}: <Dutch on={language}>{text}</Dutch></li>)}</ul></>)}
    </>
  );
}

/** What a form of scores starts with. */
export const rowsOf = (scores: Scores | SeenScores['scores']): object[] =>
  Object.entries(scores ?? {}).map(([criterion, { score, motivation }]) => ({ criterion, score, motivation }));

/** A row per criterion, named with the scores that can be given. */
const offersOf = (criteria: readonly AnsweredCriterion[], language: Language): Readonly<Record<string, readonly Offer[]>> => ({
  scores: criteria.map(({ id, title, scale }) => ({ code: id, label: `${id} ${title} (${scale.map((score) => showNumber(score, language)).join(' / ')})` })),
});
