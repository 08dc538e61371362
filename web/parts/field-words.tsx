import type { Child } from 'hono/jsx';
import { wordsOf } from '../texts.ts';
import { idOf, type FieldProps } from './field.ts';

/** The label's words, with "not required" where that is so. */
export const FieldLabel = ({ field, text, context }: FieldProps): Child => (
  <>
    {text.label}
    {field.optional && <span class="optional"> ({wordsOf(context.language).optional})</span>}
  </>
);

/** Hint and error of a field, in the order in which they are read. */
export function FieldNotes({ name, text, context }: FieldProps): Child {
  const id = idOf(context, name);
  const problem = context.problems.get(name);
  return (
    <>
      {text.hint !== undefined && <p class="utrecht-form-field-description" id={`${id}-hint`}>{text.hint}</p>}
      {problem !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${id}-error`}>
          <span class="visually-hidden">{wordsOf(context.language).errorTitle}: </span>
          {problem}
        </p>
      )}
    </>
  );
}

/** The box around one field. */
export const FieldBox = ({ invalid, children }: { invalid: boolean; children?: Child }): Child => (
  <div class={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}`}>{children}</div>
);

/** Several controls that are one field: a fieldset, named by the field's label. */
export function FieldGroup({ children, describedby, invalid, role, id, ...props }: FieldProps & {
  children?: Child; describedby: string | undefined; invalid: boolean; role?: 'radiogroup'; id?: string;
}): Child {
  return (
    <FieldBox invalid={invalid}>
      <fieldset
        class="utrecht-form-fieldset" id={id} tabindex={id === undefined ? undefined : -1} role={role}
        aria-describedby={describedby} aria-invalid={role !== undefined && invalid ? 'true' : undefined}
      >
        <legend class="utrecht-form-label"><FieldLabel {...props} /></legend>
        <FieldNotes {...props} />
        {children}
      </fieldset>
    </FieldBox>
  );
}
