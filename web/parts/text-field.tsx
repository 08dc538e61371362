import type { Child } from 'hono/jsx';
import type { FieldKind } from '../../shared/kernel/fields.ts';
import { describedBy, idOf, invalidAttribute, typedIn, type FieldProps } from './field.ts';
import { FieldBox, FieldLabel, FieldNotes } from './field-words.tsx';

/** Keyboard on a phone: a figure pad where it has every sign that the kind needs (a date needs its hyphen). */
const inputmodes: Partial<Record<FieldKind, 'numeric' | 'decimal' | 'email'>> = { integer: 'numeric', decimal: 'decimal', euro: 'decimal', email: 'email' };
const narrow: readonly FieldKind[] = ['integer', 'decimal', 'euro', 'day'];

/** One line of typing. What is too long is told, never cut off: no `maxlength`. */
export function TextField(props: FieldProps): Child {
  const { field, name, context, text, autocomplete = 'off' } = props;
  const id = idOf(context, name);
  const input = (
    <input
      class={`utrecht-textbox${narrow.includes(field.kind) ? ' narrow' : ''}`} id={id} name={name}
      type={field.kind === 'email' ? 'email' : 'text'} inputmode={inputmodes[field.kind]} autocomplete={autocomplete}
      value={typedIn(context, name)}
      aria-describedby={describedBy(context, name, text)} aria-invalid={invalidAttribute(context, name)}
    />
  );
  return (
    <FieldBox invalid={context.problems.has(name)}>
      <label class="utrecht-form-label" for={id}><FieldLabel {...props} /></label>
      <FieldNotes {...props} />
      {field.kind === 'euro' ? <div class="euro"><span aria-hidden="true">€</span>{input}</div> : input}
    </FieldBox>
  );
}

/** Several lines of typing. A parser drops a first line break, so one is put before what was typed. */
export function LongField(props: FieldProps): Child {
  const { name, context, text } = props;
  const id = idOf(context, name);
  return (
    <FieldBox invalid={context.problems.has(name)}>
      <label class="utrecht-form-label" for={id}><FieldLabel {...props} /></label>
      <FieldNotes {...props} />
      <textarea
        class="utrecht-textarea" id={id} name={name} rows={6}
        aria-describedby={describedBy(context, name, text)} aria-invalid={invalidAttribute(context, name)}
      >
        {`\n${typedIn(context, name)}`}
      </textarea>
    </FieldBox>
  );
}
