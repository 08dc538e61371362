import type { Child } from 'hono/jsx';
import { procedurePath } from '../../shared/council/procedure.ts';
import type { Goal, WhatIfStep } from '../../shared/council/what-if.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { Models } from '../../shared/views/index.ts';
import type { WhatIfView } from '../../shared/views/what-if.ts';
import type { Page, PageProps } from '../page.ts';
import { Button } from '../parts/button.tsx';
import { dutchOn } from '../parts/dutch.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { DayText } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Table } from '../parts/table.tsx';
import { H1, H2, P } from './public/text.tsx';

type Props = PageProps<WhatIfView>;

/** What becomes of the planning if a college decides on a day: asked by a form that is a plain address; nothing is kept. */
function body(props: Props, door: 'staff' | 'council'): Child {
  const { model: { procedure, problem, found }, t, language, href } = props;
  const words = t.decisions.whatIf;
  return (
    <>
      <H1>{words.title}</H1>
      <P lang={dutchOn(language)}>{procedure.title}</P>
      <P lead>{words.lead[door]}</P>
      {procedure.open ? <Ask page={props} door={door} /> : <P>{words.notAsked}</P>}
      {problem !== '' && <Notice tone="warning" language={language}>{words.problems[problem]}</Notice>}
      {found !== null && <Found page={props} found={found} />}
      <LinkList items={[...(door === 'staff' ? [{ text: t.decisions.toDecisions, to: href(`/staff/procedures/${procedure.id}/decisions`) }] : []), { text: t.decisions.toProcedure, to: href(`/${door}${procedurePath(procedure.id)}`) }]} />
    </>
  );
}

function Ask({ page: { model: { procedure, choices, asked }, t, href }, door }: { readonly page: Props; readonly door: 'staff' | 'council' }): Child {
  const words = t.decisions.whatIf;
  return (
    <form method="get" action={href(`/${door}/procedures/${procedure.id}/what-if`)} role="search" aria-label={words.title}>
      {door === 'staff' && (
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="municipality">{words.municipality}</label>
          <select class="utrecht-select" id="municipality" name="municipality" autocomplete="off">
            {choices.map(({ code, name }) => <option value={code} selected={code === asked.municipality}>{name}</option>)}
          </select>
        </div>
      )}
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="day">{words.day}</label>
        <input class="utrecht-textbox narrow" type="date" id="day" name="day" value={asked.day} />
      </div>
      <p class="actions"><Button>{words.submit}</Button></p>
    </form>
  );
}

function Found({ page: { model: { asked, procedure }, t, language }, found: { lastOn, names, later, steps, goals } }: { readonly page: Props; readonly found: NonNullable<WhatIfView['found']> }): Child {
  const words = t.decisions.whatIf;
  return (
    <>
      <H2>{fill(words.found, { name: asked.name, day: asked.day }, language)}</H2>
      <P>{later === 0 ? words.same : fill(later === 1 ? words.laterOne : words.later, { later }, language)}</P>
      {goals.map((goal) => <P>{fill(words.goals[goal.name][stateOf(goal)], { by: goal.by, on: goal.on, late: goal.late }, language)}</P>)}
      {names.length > 0 && <P>{fill(words.others, { names, lastOn }, language)}</P>}
      <Table<WhatIfStep>
        caption={words.table} hideCaption rows={steps}
        columns={[
          { head: words.columns.what, cell: ({ name }) => (name === 'start' && procedure.kind === 'admission' ? words.firstStart : words.steps[name]) },
          { head: words.columns.planned, cell: ({ planned }) => (planned === '' ? words.unplanned : <DayText day={planned} language={language} />) },
          { head: words.columns.then, cell: ({ day }) => <DayText day={day} language={language} /> },
        ]}
      />
      <P>{words.note}</P>
    </>
  );
}

const stateOf = ({ on, late }: Goal): 'met' | 'late' | 'never' => (on === '' ? 'never' : late > 0 ? 'late' : 'met');

export const staffWhatIf: Page<Models['staff.what-if']> = { title: ({ t, model }) => `${t.decisions.whatIf.title} ${model.procedure.title}`, body: (props) => body(props, 'staff') };
export const councilWhatIf: Page<Models['council.what-if']> = { title: ({ t, model }) => `${t.decisions.whatIf.title} ${model.procedure.title}`, body: (props) => body(props, 'council') };
