import type { Offer } from '../../shared/kernel/command.ts';
import type { Field } from '../../shared/kernel/fields.ts';
import type { FormValues } from '../../shared/kernel/form.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import type { FieldText } from '../../shared/messages/types.ts';
import type { Language } from '../texts.ts';

/** What the fields of one form share. */
export interface FormContext {
  /** Id of the form; the ids of its controls begin with it, because two forms may stand on one page. */
  readonly id: string;
  readonly typed: FormValues;
  readonly offers: Readonly<Record<string, readonly Offer[]>>;
  /** Sentences by posted name. */
  readonly problems: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** One field in a form; `name` is the name under which it is posted, `scores.K1.motivation`. */
export interface FieldProps {
  readonly field: Field<unknown>;
  readonly name: string;
  readonly text: FieldText;
  readonly context: FormContext;
  /** HTML's token for what a person fills in about himself (WCAG 1.3.5); `off` for anything else. */
  readonly autocomplete?: string;
}

/** Id of a field's first control, where the error summary leads to. */
export const idOf = (context: FormContext, name: string): string => `${context.id}-${name}`;

/** What was typed under a name; empty when nothing was. */
export const typedIn = (context: FormContext, name: string): string => context.typed[name]?.[0] ?? '';

/** The ids of hint and error, for `aria-describedby`; undefined leaves the attribute out. */
export function describedBy(context: FormContext, name: string, text: FieldText): string | undefined {
  const id = idOf(context, name);
  const ids = [text.hint === undefined ? '' : `${id}-hint`, context.problems.has(name) ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

export const invalidAttribute = (context: FormContext, name: string): 'true' | undefined => (context.problems.has(name) ? 'true' : undefined);

/**
 * The options of a choice: declared codes with their words, or what the state offers. What was chosen and is not offered
 * (any more, or to somebody whose session ended) stays, so that nobody's choice is lost.
 */
export function optionsOf({ field, name, text, context }: FieldProps): readonly Offer[] {
  if (field.codes !== undefined) return field.codes.map((code) => ({ code, label: text.codes?.[code] ?? code }));
  const offered = offersFor(context, name);
  const left = [...new Set(context.typed[name])].filter((code) => idPattern.test(code) && !offered.some((one) => one.code === code));
  return [...offered, ...left.map((code) => ({ code, label: code }))];
}

/** Offers of a posted name; inside rows those of one row, or else those of all rows (`scores.score`). */
export const offersFor = (context: FormContext, name: string): readonly Offer[] =>
  (context.offers[name] ?? context.offers[name.replace(/\.[^.]+\.([^.]+)$/, '.$1')] ?? [])
    .map(({ english, ...one }) => (context.language === 'en' && english !== undefined ? { ...one, label: english } : one));
