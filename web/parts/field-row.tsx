import type { Child } from 'hono/jsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field.ts';
import { HiddenField } from './hidden-field.tsx';
import { MomentField } from './moment-field.tsx';
import { RowsField } from './rows-field.tsx';
import { LongField, TextField } from './text-field.tsx';
import { ChoicesField, TickField } from './tick-fields.tsx';

/** One field of a form: label, hint, error and the control that belongs to its kind. */
export function FieldRow(props: FieldProps): Child {
  if (props.field.hidden === true) return <HiddenField name={props.name} context={props.context} />;
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
