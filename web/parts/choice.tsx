import type { Child } from 'hono/jsx';

export interface ChoiceProps { readonly name: string; readonly label: string; readonly all: string; readonly chosen: string; readonly options: readonly { readonly code: string; readonly label: string; /** Language of the label, where that is not the page's. */ readonly lang?: 'nl' | undefined }[] }

/** A choice of a form that asks something of a list; `all` is the words of asking nothing. */
export const Choice = ({ name, label, all, chosen, options }: ChoiceProps): Child => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={name}>{label}</label>
    <select class="utrecht-select" id={name} name={name} autocomplete="off">
      <option value="">{all}</option>
      {options.map((one) => <option value={one.code} lang={one.lang} selected={one.code === chosen}>{one.label}</option>)}
    </select>
  </div>
);
