import type { Child } from 'hono/jsx';

interface OptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: Child;
  /** Language of the label, where that is not the page's. */
  readonly lang?: 'nl' | undefined;
  readonly checked: boolean;
  readonly describedby?: string | undefined;
  readonly invalid?: 'true' | undefined;
}

/** A radio button or a box with its label, together large enough to touch. */
export const Option = ({ type, id, name, value, label, lang, checked, describedby, invalid }: OptionProps): Child => (
  <div class="option">
    <input
      class={type === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox'} type={type} id={id} name={name} value={value}
      checked={checked} autocomplete="off" aria-describedby={describedby} aria-invalid={invalid}
    />
    <label for={id} lang={lang}>{label}</label>
  </div>
);
