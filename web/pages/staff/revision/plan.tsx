import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { PlanLine } from '../../../../shared/revision/lateness.ts';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { DayText } from '../../../parts/moment.tsx';
import { Table } from '../../../parts/table.tsx';
import { H2 } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import { LateTag, type RevisionProps } from './parts.tsx';

/** What was planned beside what happened, with how late it is; and the whole against the strategy. */
export function Planning(props: RevisionProps): Child {
  const { model: { revision: of }, t, language, href } = props;
  const words = t.pages.revision.staff.planning;
  return (
    <>
      <H2>{words.title}</H2>
      {!of.planned ? <EmptyState language={language} text={words.none} /> : (
        <Table<PlanLine>
          caption={words.title} hideCaption rows={of.plan}
          columns={[
            { head: words.columns.step, cell: ({ name }) => words.steps[name] },
            { head: words.columns.planned, cell: ({ planned }) => (planned === '' ? '' : <DayText day={planned} language={language} />) },
            { head: words.columns.happened, cell: ({ announced, done }) => (done !== '' ? <DayText day={done} language={language} /> : announced !== '' ? <><DayText day={announced} language={language} /><span class="note">{words.announced}</span></> : words.coming) },
            { head: words.columns.late, cell: ({ late, done }) => (late === 0 && done === '' ? '' : <LateTag days={late} t={t} language={language} />) },
          ]}
        />
      )}
      <ul>
        {of.against.map(({ name, by, expected, late }) => <li>{fill(words.against[name], { by }, language)} {expected === '' ? words.unexpected : <>{fill(words.expected, { expected }, language)} <LateTag days={late} t={t} language={language} /></>}</li>)}
      </ul>
      <Acts acts={of.acts} only={['revision.plan']} page={props} />
      <LinkList items={[{ text: words.toAll, to: href('/staff/planning') }]} />
    </>
  );
}
