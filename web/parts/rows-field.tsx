import type { Child } from 'hono/jsx';
import type { Field } from '../../shared/kernel/fields.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { fieldText, wordsOf } from '../texts.ts';
import type { FieldText } from '../../shared/messages/types.ts';
import { describedBy, idOf, offersFor, type FieldProps, type FormContext, type ShownOffer } from './field.ts';
import { FieldGroup } from './field-words.tsx';

/**
 * A fieldset for each thing that the state offers, posted as `name.KEY.sub`. A row that was typed and is not offered
 * any more stays, so that nobody's words are lost.
 */
export function RowsField({ draw, ...props }: FieldProps & { draw: (props: FieldProps) => Child }): Child {
  const { field, name, context, text } = props;
  const offers = rowsOf(props);
  const notes = rowKeyText(props)?.notes;
  return (
    <FieldGroup {...props} id={idOf(context, name)} describedby={describedBy(context, name, text)} invalid={context.problems.has(name)}>
      {offers.length === 0 && <p class="empty">{wordsOf(context.language).nothingToChoose}</p>}
      {offers.map(({ code, label, lang, note, without = [] }) => (
        <fieldset class="row" id={idOf(context, `${name}.${code}`)} tabindex={-1} aria-describedby={rowError(context, `${name}.${code}`)}>
          <legend lang={lang}>{label}</legend>
          <RowNote lang={lang} note={note} />
          <RowNote note={note === undefined ? notes?.[code] : undefined} />
          <RowError context={context} name={`${name}.${code}`} />
          {subFields(field).filter(([sub]) => !without.includes(sub)).map(([sub, inner]) => draw({
            field: inner, name: `${name}.${code}.${sub}`, text: inner.hidden === true ? { label: sub } : fieldText(text.of, sub), context,
          }))}
        </fieldset>
      ))}
    </FieldGroup>
  );
}

/** Of a row as a whole; its id, where there is one, names it to who does not see it. */
const rowError = (context: FormContext, name: string): string | undefined => (context.problems.has(name) ? `${idOf(context, name)}-error` : undefined);

const RowError = ({ context, name }: { context: FormContext; name: string }): Child =>
  (context.problems.has(name) ? <p class="utrecht-form-field-error-message" id={rowError(context, name)}>{context.problems.get(name)}</p> : null);

const RowNote = ({ lang, note }: { lang?: 'nl' | undefined; note: string | undefined }): Child =>
  (note === undefined ? null : <p class="utrecht-form-field-description" lang={lang}>{note}</p>);

/** The fields of a row without the one that names it: the fieldset does that. */
const subFields = (field: Field<unknown>): [string, Field<unknown>][] =>
  Object.entries(field.of ?? {}).filter(([sub]) => sub !== field.rowKey);

/** Words of the field that names a row: a code has its label in the messages, and may have a sentence beside it. */
const rowKeyText = ({ field, text }: FieldProps): FieldText | undefined => text.of?.[field.rowKey ?? ''];

/** What the state offers, or else every code that a row can be named by; and what was typed besides. */
function rowsOf(props: FieldProps): readonly ShownOffer[] {
  const { field, name, context } = props;
  const codes = field.of?.[field.rowKey ?? '']?.codes;
  const labels = codes === undefined ? undefined : rowKeyText(props)?.codes;
  const stated = offersFor(context, name);
  const offered = (codes !== undefined && !Object.hasOwn(context.offers, name) ? codes.map((code): ShownOffer => ({ code, label: code })) : stated)
    .map(({ lang, ...one }) => (labels?.[one.code] === undefined ? { ...one, lang } : { ...one, label: labels[one.code] ?? one.label }));
  const keys = Object.keys(context.typed).filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1).split('.')[0] ?? '');
  const left = [...new Set(keys)].filter((key) => idPattern.test(key) && !offered.some(({ code }) => code === key));
  return [...offered, ...left.map((key) => ({ code: key, label: key }))];
}
