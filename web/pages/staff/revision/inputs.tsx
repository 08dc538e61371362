import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { InputLine } from '../../../../shared/views/revision/staff.ts';
import { Dutch } from '../../../parts/dutch.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { H2, H3, Lines, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import type { RevisionProps } from './parts.tsx';

/** What providers brought in and what tables and councils advised, each with what was done with it. */
export function Inputs(props: RevisionProps): Child {
  const { model: { revision: of, inputs }, t, language } = props;
  const words = t.pages.revision.staff.inputs;
  if (of.rounds.length === 0) return null;
  return (
    <>
      <H2>{words.title}</H2>
      {inputs.length === 0 ? <EmptyState language={language} text={words.empty} /> : inputs.map((one) => <OneInput one={one} page={props} />)}
      <Acts acts={of.acts} only={['input.note']} page={props} />
    </>
  );
}

function OneInput({ one, page: { t, language, href } }: { one: InputLine; page: RevisionProps }): Child {
  const words = t.pages.revision.staff.inputs;
  const { codes } = t.commands['input.note'].fields.voice;
  return (
    <section>
      <H3><Dutch on={language}>{one.title}</Dutch></H3>
      <p class="note">{one.voice === 'provider' ? fill(words.by, { name: one.name, at: one.at }, language) : fill(words.noted, { voice: codes[one.voice], on: one.on }, language)} · {fill(words.round, { round: one.round }, language)}</p>
      <Lines text={one.text} on={language} />
      {one.answeredAt === '' ? <P>{words.unanswered}</P> : <><P><strong>{fill(words.answered, { at: one.answeredAt }, language)}</strong></P><Lines text={one.answer} on={language} /></>}
      {one.toAnswer !== null && <p class="actions"><a class="utrecht-link" href={href(one.toAnswer.to)}>{one.answeredAt === '' ? words.toAnswer : words.toReplace}<span class="visually-hidden"> <Dutch on={language}>{one.title}</Dutch></span></a></p>}
    </section>
  );
}
