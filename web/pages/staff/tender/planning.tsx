import type { Child } from 'hono/jsx';
import type { PlanningStep } from '../../../../shared/views/planning.ts';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { DayText } from '../../../parts/moment.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Table } from '../../../parts/table.tsx';
import { H2, H3, P, StepWhen } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import type { TenderProps } from '../tender.tsx';

/** What was planned, what follows from it, and what to consider about it. */
export function Planning(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.tender;
  return (
    <>
      <H2>{words.planning}</H2>
      {of.plan === null ? <EmptyState language={language} text={words.noPlanning} /> : (
        <>
          {of.planWarnings.map((code) => <Notice tone="warning" language={language}>{words.planWarnings[code]}</Notice>)}
          {of.planWarnings.length === 0 && <P>{words.planSound}</P>}
          <Table<PlanningStep>
            caption={words.planning} hideCaption rows={of.planning}
            columns={[
              { head: t.pages.staff.columns.what, cell: ({ name }) => t.pages.public.planning[name] },
              { head: t.pages.staff.columns.when, cell: (step) => <StepWhen step={step} language={language} /> },
              { head: t.pages.staff.columns.state, cell: ({ passed }) => (passed ? t.pages.staff.passed : t.pages.staff.coming) },
            ]}
          />
          <P>{t.pages.staff.wholeDay}</P>
          <Days {...props} />
        </>
      )}
      <Acts acts={of.acts} only={['tender.plan']} page={props} />
    </>
  );
}

const order = ['answersDueOn', 'bidsValidUntil', 'standstillEndsOn', 'signFrom', 'contractsUntil', 'extensionUntil'] as const;

function Days({ model: { tender: { days } }, t, language }: TenderProps): Child {
  const words = t.pages.staff.tender;
  if (days === null) return null;
  return (
    <>
      <H3>{words.days}</H3>
      <DescriptionList items={order.flatMap((name) => {
        const day = days[name];
        return day === undefined ? [] : [{ term: words[name], value: <DayText day={day} language={language} /> }];
      })} />
    </>
  );
}
