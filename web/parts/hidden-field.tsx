import type { Child } from 'hono/jsx';
import type { FormContext } from './field.ts';

/** What the page filled in: every value under the name, and under names that begin with it (a moment, rows). */
export const HiddenField = ({ name, context }: { name: string; context: FormContext }): Child => (
  <>
    {Object.entries(context.typed).filter(([key]) => key === name || key.startsWith(`${name}.`)).flatMap(([key, values]) =>
      values.map((value) => <input type="hidden" name={key} value={value} />))}
  </>
);
