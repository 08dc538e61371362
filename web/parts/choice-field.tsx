import type { Child } from 'hono/jsx';
import { wordsOf } from '../texts.ts';
import { describedBy, idOf, invalidAttribute, optionsOf, typedIn, type FieldProps, type ShownOffer } from './field.ts';
import { FieldBox, FieldGroup, FieldLabel, FieldNotes } from './field-words.tsx';
import { Option } from './option.tsx';

/** As many options as one sees at a glance; more go into a list that opens. */
const radiosUpTo = 5;

/** One of several: radio buttons up to five, a select above. */
export function ChoiceField(props: FieldProps): Child {
  const options = optionsOf(props);
  return options.length <= radiosUpTo ? <Radios {...props} options={options} /> : <Select {...props} options={options} />;
}

/** A radio button cannot be undone: what is not required offers "no choice" as well. */
function Radios({ options, ...props }: FieldProps & { options: readonly ShownOffer[] }): Child {
  const { field, name, context, text } = props;
  const typed = typedIn(context, name);
  const all: readonly ShownOffer[] = field.optional ? [...options, { code: '', label: wordsOf(context.language).noChoice }] : options;
  return (
    <FieldGroup {...props} role="radiogroup" describedby={describedBy(context, name, text)} invalid={context.problems.has(name)}>
      {all.length === 0 && <p class="empty">{wordsOf(context.language).nothingToChoose}</p>}
      {all.map(({ code, label, lang }, index) => (
        <Option type="radio" id={optionId(idOf(context, name), index)} name={name} value={code} label={label} lang={lang} checked={typed === code} />
      ))}
    </FieldGroup>
  );
}

function Select({ options, ...props }: FieldProps & { options: readonly ShownOffer[] }): Child {
  const { name, context, text } = props;
  const [id, typed] = [idOf(context, name), typedIn(context, name)];
  return (
    <FieldBox invalid={context.problems.has(name)}>
      <label class="utrecht-form-label" for={id}><FieldLabel {...props} /></label>
      <FieldNotes {...props} />
      <select
        class="utrecht-select" id={id} name={name} autocomplete="off"
        aria-describedby={describedBy(context, name, text)} aria-invalid={invalidAttribute(context, name)}
      >
        <option value="">{wordsOf(context.language).choose}</option>
        {options.map(({ code, label, lang }) => <option value={code} lang={lang} selected={code === typed}>{label}</option>)}
      </select>
    </FieldBox>
  );
}

/** The first option bears the field's own id, because the error summary leads there. */
export const optionId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);
