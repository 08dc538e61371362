import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { CollegeDecision } from '../../../shared/views/colleges.ts';
import { DayText } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, P } from '../public/text.tsx';

/** `progress`: the sentence that counts, `{done}` of `{all}`. */
interface DecisionsProps { readonly decisions: readonly CollegeDecision[]; readonly progress: string; readonly t: Texts; readonly language: Language }

/** "7 van de 8 colleges": who approved, who did not, and whom everybody waits for. */
export function Decisions({ decisions, progress, t, language }: DecisionsProps): Child {
  const { tender: words, home } = t.pages.council;
  const having = (outcome: CollegeDecision['outcome']): string[] => decisions.filter((one) => one.outcome === outcome).map(({ name }) => name);
  const [done, waiting, rejected] = [having('approved'), having(''), having('rejected')];
  return (
    <>
      <H2>{words.decisions}</H2>
      <P>{fill(progress, { done: done.length, all: decisions.length }, language)}</P>
      {waiting.length > 0 && <P>{fill(words.waiting, { names: waiting }, language)}</P>}
      {rejected.length > 0 && <P>{fill(words.rejected, { names: rejected }, language)}</P>}
      <Table<CollegeDecision>
        caption={words.decisions} hideCaption rows={decisions}
        columns={[
          { head: words.columns.municipality, cell: ({ name }) => name },
          { head: words.columns.outcome, cell: ({ outcome }) => home.outcomes[outcome === '' ? 'open' : outcome] },
          { head: words.columns.decidedOn, cell: ({ decidedOn }) => (decidedOn === '' ? '–' : <DayText day={decidedOn} language={language} />) },
        ]}
      />
    </>
  );
}
