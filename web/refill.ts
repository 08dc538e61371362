import type { Fields } from '../shared/kernel/fields.ts';
import type { FormValues } from '../shared/kernel/form.ts';
import { jsonToForm } from './typed.ts';

/**
 * A posted form with its hidden fields filled in anew from `values` (the input as JSON): nobody typed them, and what
 * the page filled in has grown old. A hidden field of which `values` has nothing, and everything typed, stays.
 */
export function refill(fields: Fields, typed: FormValues, values: unknown): FormValues {
  const hidden = Object.fromEntries(Object.entries(fields).filter(([, field]) => field.hidden === true));
  const fresh = jsonToForm(hidden, values);
  const renewed = new Set(Object.keys(fresh).map(top));
  return { ...Object.fromEntries(Object.entries(typed).filter(([name]) => !renewed.has(top(name)))), ...fresh };
}

const top = (name: string): string => name.split('.')[0] ?? '';
