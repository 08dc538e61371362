import type { Child } from 'hono/jsx';
import { wordsOf } from '../texts.ts';
import { optionId } from './choice-field.tsx';
import { describedBy, idOf, invalidAttribute, optionsOf, typedIn, type FieldProps } from './field.ts';
import { FieldBox, FieldGroup, FieldLabel, FieldNotes } from './field-words.tsx';
import { Option } from './option.tsx';

/** One box: yes when it is ticked. */
export const TickField = (props: FieldProps): Child => {
  const { name, context, text } = props;
  return (
    <FieldBox invalid={context.problems.has(name)}>
      <Option
        type="checkbox" id={idOf(context, name)} name={name} value="yes" label={<FieldLabel {...props} />}
        checked={typedIn(context, name) === 'yes'} describedby={describedBy(context, name, text)} invalid={invalidAttribute(context, name)}
      />
      <FieldNotes {...props} />
    </FieldBox>
  );
};

/** Several of what the state offers: boxes. What need not be chosen and is no question now is left out. */
export function ChoicesField(props: FieldProps): Child {
  const { field, name, context, text } = props;
  const ticked = context.typed[name] ?? [];
  const options = optionsOf(props);
  if (options.length === 0 && field.optional && !Object.hasOwn(context.offers, name) && !context.problems.has(name)) return null;
  return (
    <FieldGroup {...props} describedby={describedBy(context, name, text)} invalid={context.problems.has(name)}>
      {options.length === 0 && <p class="empty">{wordsOf(context.language).nothingToChoose}</p>}
      {options.map(({ code, label, lang }, index) => (
        <Option
          type="checkbox" id={optionId(idOf(context, name), index)} name={name} value={code} label={label} lang={lang}
          checked={ticked.includes(code)} invalid={invalidAttribute(context, name)}
        />
      ))}
    </FieldGroup>
  );
}
