import type { Child } from 'hono/jsx';
import { wordsOf } from '../texts.ts';
import { describedBy, idOf, invalidAttribute, typedIn, type FieldProps } from './field.ts';
import { FieldGroup } from './field-words.tsx';

/** A moment is a day and a time in the Netherlands, wherever the browser stands: two plain boxes in a fieldset. */
export function MomentField(props: FieldProps): Child {
  const { name, context, text } = props;
  const words = wordsOf(context.language);
  const id = idOf(context, name);
  return (
    <FieldGroup {...props} describedby={describedBy(context, name, text)} invalid={context.problems.has(name)}>
      <div class="moment">
        {([['day', id, words.dayLabel], ['time', `${id}-time`, `${words.timeLabel} (${words.dutchTime})`]] as const).map(([part, partId, label]) => (
          <div>
            <label for={partId}>{label}</label>
            <input
              class="utrecht-textbox narrow" id={partId} name={`${name}.${part}`} type="text" autocomplete="off"
              value={typedIn(context, `${name}.${part}`)} aria-invalid={invalidAttribute(context, name)}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
