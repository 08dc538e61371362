import type { Problem } from '../shared/kernel/input.ts';
import type { Refusal } from '../shared/kernel/refusal.ts';
import { en } from '../shared/messages/en.ts';
import { fill, type Language } from '../shared/messages/fill.ts';
import { nl } from '../shared/messages/nl.ts';
import type { CommandText, FieldText, Same } from '../shared/messages/types.ts';

export type { Language } from '../shared/messages/fill.ts';
export type Texts = Same<typeof nl>;

const catalogue: Readonly<Record<Language, Texts>> = { nl, en };

/** Every word of the portal in one language. */
export const textsOf = (language: Language): Texts => catalogue[language];

/** Words of the frame and the parts. */
export const wordsOf = (language: Language): Texts['words'] => catalogue[language].words;

/** Title, button and field words of a command. @throws TypeError when there are none: a form cannot do without. */
export function commandText(name: string, language: Language): CommandText {
  const commands: Readonly<Record<string, CommandText>> = catalogue[language].commands;
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found === undefined) throw new TypeError(`no words for ${name}`);
  return found;
}

/** Words of one field. @throws TypeError when there are none. */
export function fieldText(fields: Readonly<Record<string, FieldText>> | undefined, name: string): FieldText {
  const found = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (found === undefined) throw new TypeError(`no words for field ${name}`);
  return found;
}

/** What is wrong with a field, as a sentence without a full stop. */
export const problemText = (problem: Problem, language: Language): string =>
  fill(catalogue[language].problems[problem.code], problem.params, language);

/** Why something is not done, as the sentences that the person reads. */
export const refusalText = (refusal: Pick<Refusal, 'code' | 'params'>, language: Language): string =>
  fill(catalogue[language].refusals[refusal.code], refusal.params, language);
