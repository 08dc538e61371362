import type { Child } from 'hono/jsx';
import { approves } from '../../../shared/council/decision.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { CollegeDecision } from '../../../shared/views/colleges.ts';
import { DayText } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, P } from '../public/text.tsx';

/** `progress`: the sentence that counts, `{done}` of `{all}`. `reference`: with the case numbers, which staff compares. */
interface DecisionsProps { readonly decisions: readonly CollegeDecision[]; readonly progress: string; readonly reference?: boolean; /** False where the page is about nothing else. */ readonly heading?: boolean; readonly t: Texts; readonly language: Language }

/** "7 van de 8 colleges": who approved, with remarks or without, who did not, and whom everybody waits for. */
export function Decisions({ decisions, progress, reference = false, heading = true, t, language }: DecisionsProps): Child {
  const { tender: words, home } = t.pages.council;
  const names = (found: (one: CollegeDecision) => boolean): string[] => decisions.filter(found).map(({ name }) => name);
  const lines: readonly (readonly [sentence: string, names: readonly string[]])[] = [
    [words.waiting, names(({ outcome }) => outcome === '')],
    [t.decisions.withRemarks, names(({ outcome }) => outcome === 'approved-with-remarks')],
    [t.decisions.remarksOpen, names(({ open }) => open)],
    [words.rejected, names(({ outcome }) => outcome === 'rejected')],
  ];
  return (
    <>
      {heading && <H2>{words.decisions}</H2>}
      <P>{fill(progress, { done: decisions.filter(approves).length, all: decisions.length }, language)}</P>
      {lines.map(([sentence, found]) => found.length > 0 && <P>{fill(sentence, { names: found }, language)}</P>)}
      <Table<CollegeDecision>
        caption={words.decisions} hideCaption rows={decisions}
        columns={[
          { head: words.columns.municipality, cell: ({ name }) => name },
          { head: words.columns.outcome, cell: ({ outcome }) => home.outcomes[outcome === '' ? 'open' : outcome] },
          { head: words.columns.decidedOn, cell: ({ decidedOn }) => (decidedOn === '' ? '–' : <DayText day={decidedOn} language={language} />) },
          ...(reference ? [{ head: t.decisions.caseNumber, cell: (one: CollegeDecision) => (one.reference === '' ? '–' : one.reference) }] : []),
        ]}
      />
    </>
  );
}
