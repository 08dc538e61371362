import type { Child } from 'hono/jsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field.ts';
import { wordsOf } from '../texts.ts';
import { HiddenField } from './hidden-field.tsx';
import { MomentField } from './moment-field.tsx';
import { RowsField } from './rows-field.tsx';
import { LongField, TextField } from './text-field.tsx';
import { ChoicesField, TickField } from './tick-fields.tsx';

/** One field of a form: label, hint, error and the control that belongs to its kind. */
export function FieldRow(given: FieldProps): Child {
  if (given.field.hidden === true) return <HiddenField name={given.name} context={given.context} />;
  const props = withExample(given);
  switch (props.field.kind) {
    case 'long': return <LongField {...props} />;
    case 'choice': return <ChoiceField {...props} />;
    case 'choices': return <ChoicesField {...props} />;
    case 'tick': return <TickField {...props} />;
    case 'moment': return <MomentField {...props} />;
    case 'rows': return <RowsField {...props} draw={(inner) => <FieldRow {...inner} />} />;
    case 'text': case 'email': case 'integer': case 'decimal': case 'euro': case 'day': case 'numbers': case 'id':
      return <TextField {...props} />;
  }
}

/** How a day or a moment is written stands there before anybody makes a mistake; a hint of the field's own says more. */
function withExample(props: FieldProps): FieldProps {
  const { field: { kind }, text, context } = props;
  if (text.hint !== undefined || (kind !== 'day' && kind !== 'moment')) return props;
  return { ...props, text: { ...text, hint: wordsOf(context.language).examples[kind] } };
}
