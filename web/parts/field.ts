import type { Offer } from '../../shared/kernel/command.ts';
import type { Field } from '../../shared/kernel/fields.ts';
import type { FormValues } from '../../shared/kernel/form.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import type { FieldText } from '../../shared/messages/types.ts';
import type { Language } from '../texts.ts';
import { dutchOn } from './dutch.tsx';

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

/** An offer as a form shows it; `lang`: the language of its words, where that is not the page's. */
export interface ShownOffer extends Offer { readonly lang?: 'nl' | undefined }

/**
 * The options of a choice: declared codes with their words, or what the state offers. What was chosen and is not offered
 * (any more, or to somebody whose session ended) stays, so that nobody's choice is lost.
 */
export function optionsOf({ field, name, text, context }: FieldProps): readonly ShownOffer[] {
  if (field.codes !== undefined) return field.codes.map((code) => ({ code, label: text.codes?.[code] ?? code }));
  const offered = offersFor(context, name);
  const left = [...new Set(context.typed[name])].filter((code) => idPattern.test(code) && !offered.some((one) => one.code === code));
  return [...offered, ...left.map((code) => ({ code, label: code }))];
}

/**
 * Offers of a posted name; inside rows those of one row, or else those of all rows (`scores.score`). What has no text in
 * English was typed by somebody, in Dutch (WCAG 2.2, 3.1.2).
 */
export const offersFor = (context: FormContext, name: string): readonly ShownOffer[] =>
  (context.offers[name] ?? context.offers[name.replace(/\.[^.]+\.([^.]+)$/, '.$1')] ?? [])
    .map(({ english, ...one }) => (english === undefined ? { ...one, lang: dutchOn(context.language) } : { ...one, label: context.language === 'en' ? english : one.label }));
