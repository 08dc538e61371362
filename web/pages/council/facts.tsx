import type { Child } from 'hono/jsx';
import { fill, type Language } from '../../../shared/messages/fill.ts';
import { isQuality, type Criterion } from '../../../shared/tender/criteria.ts';
import type { Lot } from '../../../shared/tender/state.ts';
import type { PlanningStep } from '../../../shared/views/planning.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { Table } from '../../parts/table.tsx';
import type { Texts } from '../../texts.ts';
import { H2, P, StepWhen } from '../public/text.tsx';
import type { CouncilTenderProps } from './tender.tsx';

type Words = Texts['pages']['council']['tender'];

/** What colleges decide on: lots, criteria and planning. */
export function Lots({ model: { tender: { lots } }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  return (
    <>
      <H2>{words.lots}</H2>
      <Table<Lot>
        caption={words.lots} hideCaption rows={lots}
        columns={[{ head: words.lot, cell: ({ id }) => id }, { head: words.name, cell: ({ title }) => <Dutch on={language}>{title}</Dutch> }, { head: words.maxAwards, figures: true, cell: ({ maxAwards }) => maxAwards }]}
      />
    </>
  );
}

export function Criteria({ model: { tender: { criteria, method } }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  return (
    <>
      <H2>{words.criteria}</H2>
      <P>{words.methods[method]}</P>
      <Table<Criterion>
        caption={words.criteria} hideCaption rows={criteria}
        columns={[{ head: words.criterion, cell: ({ id, title }) => <>{id} <Dutch on={language}>{title}</Dutch></> }, { head: words.weight, figures: true, cell: (one) => weightOf(one, words, language) }]}
      />
    </>
  );
}

const weightOf = (one: Criterion, words: Words, language: Language): string => {
  if (isQuality(one) && one.maxValue !== undefined) return fill(words.value, { value: one.maxValue }, language);
  const weight = String(one.weight ?? 0);
  return fill(words.points, { weight: language === 'nl' ? weight.replace('.', ',') : weight }, language);
};

export function Planning({ model: { tender: { planning } }, t, language }: CouncilTenderProps): Child {
  const words = t.pages.council.tender;
  return (
    <>
      <H2>{words.planning}</H2>
      <Table<PlanningStep>
        caption={words.planning} hideCaption rows={planning}
        columns={[
          { head: words.what, cell: ({ name }) => t.pages.public.planning[name] },
          { head: words.when, cell: (step) => <StepWhen step={step} language={language} /> },
          { head: words.state, cell: ({ passed }) => (passed ? words.passed : words.coming) },
        ]}
      />
      <P>{words.wholeDay}</P>
    </>
  );
}
