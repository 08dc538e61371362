import type { Child } from 'hono/jsx';
import type { AnyCommand, Offer } from '../shared/kernel/command.ts';
import type { FormValues } from '../shared/kernel/form.ts';
import type { CommandText } from '../shared/messages/types.ts';
import { stateOf } from './form-state.ts';
import { href } from './href.ts';
import { Button } from './parts/button.tsx';
import { ErrorSummary } from './parts/error-summary.tsx';
import type { FormContext } from './parts/field.ts';
import { FieldRow } from './parts/field-row.tsx';
import { keptBy, KeptEarlier, KeptLine, type KeptForm } from './parts/kept.tsx';
import { commandText, fieldText, wordsOf, type Language } from './texts.ts';

/** A sentence about a field of the input, by its dotted path; empty for the input as a whole. */
export interface FormProblem { readonly field: string; readonly text: string }

export interface CommandFormProps {
  readonly command: AnyCommand;
  /** Where it is posted. */
  readonly action: string;
  readonly language: Language;
  /** The input as JSON, as stored or as a prefill gives it. */
  readonly values?: unknown;
  /** The form that was posted, to show again to the letter; it wins over `values`. */
  readonly typed?: FormValues | undefined;
  readonly problems?: readonly FormProblem[];
  readonly refusal?: string | undefined;
  readonly offers?: Readonly<Record<string, readonly Offer[]>>;
  /** Fresh for every rendering: the idempotency key is also what makes a double click harmless. */
  readonly hidden: { readonly key: string; readonly csrf: string };
  /** One button among others, in a row of a table: no introduction, a modest button. */
  readonly compact?: boolean;
  /** Draws the command's title at this level, below the error summary. */
  readonly heading?: 1 | 2 | 3;
  /** What a compact button works on, for who does not see the row. */
  readonly about?: string;
  /** How it is kept while somebody types, and what waits of earlier. */
  readonly keep?: KeptForm | undefined;
  /** Between the heading and the fields: a deadline, the steps. */
  readonly children?: Child;
}

/** The form of any command, as its declaration and its words say. Works without script. */
export function CommandForm(props: CommandFormProps): Child {
  const { command, action, language, hidden, compact = false, heading, refusal, about, keep, children } = props;
  const text = commandText(command.name, language);
  const { context, items } = stateOf(props, text);
  const names = Object.keys(command.fields);
  const visible = names.filter((name) => command.fields[name]?.hidden !== true);
  return (
    <div class={compact ? 'command compact' : 'command'}>
      {(items.length > 0 || refusal !== undefined) && <ErrorSummary items={items} refusal={refusal} language={language} id={`${context.id}-errors`} />}
      {heading !== undefined && <Heading level={heading} text={text.title} />}
      {heading !== undefined && text.intro !== undefined && <p class="utrecht-paragraph lead">{text.intro}</p>}
      {children}
      {keep?.notice !== undefined && <KeptEarlier to={keep.to} notice={keep.notice} language={language} />}
      <form method="post" action={href(action)} id={context.id} novalidate {...keptBy(keep)}>
        <input type="hidden" name="_key" value={hidden.key} />
        <input type="hidden" name="_csrf" value={hidden.csrf} />
        {!compact && visible.length > 1 && <p class="utrecht-paragraph">{wordsOf(language).allRequired}</p>}
        {names.map((name) => <Row command={command} name={name} text={text} context={context} />)}
        {keep !== undefined && <KeptLine language={language} />}
        <Button look={compact ? 'secondary' : 'primary'} about={about}>{text.submit}</Button>
      </form>
    </div>
  );
}

function Row({ command, name, text, context }: { command: AnyCommand; name: string; text: CommandText; context: FormContext }): Child {
  const field = command.fields[name];
  if (field === undefined) return null;
  const words = field.hidden === true ? { label: name } : fieldText(text.fields, name);
  return <FieldRow field={field} name={name} text={words} context={context} autocomplete={ownData[`${command.name}.${name}`] ?? 'off'} />;
}

const Heading = ({ level, text }: { level: 1 | 2 | 3; text: string }): Child => {
  const Tag = `h${level}` as const;
  return <Tag class={`utrecht-heading-${level}`}>{text}</Tag>;
};

/** Which fields ask a person for what a browser may know of him or his organisation (WCAG 1.3.5). */
const ownData: Readonly<Record<string, string>> = {
  'organisation.register.name': 'organization', 'organisation.register.email': 'email', 'organisation.register.phone': 'tel', 'interest.choose.email': 'email',
};
