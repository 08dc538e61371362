import { formToJson } from '../shared/kernel/form.ts';
import type { CommandText } from '../shared/messages/types.ts';
import type { CommandFormProps } from './form.tsx';
import type { SummaryItem } from './parts/error-summary.tsx';
import { idOf, type FormContext } from './parts/field.ts';
import { postedName } from './problems.ts';
import { jsonToForm } from './typed.ts';

/** What the fields of a form need to know, and its summary of what is wrong. */
export interface FormState { readonly context: FormContext; readonly items: readonly SummaryItem[] }

/** The state of a form: what stands in its fields, and each problem where it belongs, once a field. */
export function stateOf(props: CommandFormProps, text: CommandText): FormState {
  const { command: { name, fields }, language, values, typed, problems = [], offers = {}, hidden, compact = false } = props;
  const json = typed === undefined ? values : formToJson(fields, typed);
  const sentences = new Map<string, string>();
  const loose: SummaryItem[] = [];
  for (const problem of problems) {
    const posted = postedName(fields, json, problem.field);
    if (posted === undefined || fields[posted.split('.')[0] ?? '']?.hidden === true) loose.push({ text: problem.text });
    else if (!sentences.has(posted)) sentences.set(posted, problem.text);
  }
  // A compact form stands in every row of a table; its key is what differs.
  const id = `${name.replaceAll('.', '-')}${compact ? `-${hidden.key}` : ''}`;
  const context: FormContext = { id, typed: typed ?? jsonToForm(fields, values), offers, problems: sentences, language };
  const listed = [...sentences].map(([posted, sentence]) => ({ text: labelled(labelOf(posted, text, offers), sentence), to: idOf(context, posted) }));
  return { context, items: [...loose, ...listed] };
}

/** A declaration to tick may be three sentences long; then its beginning tells which it is. */
function labelled(label: string, sentence: string): string {
  const short = label.length > 80 ? `${label.slice(0, label.lastIndexOf(' ', 60))} …` : label.replace(/[?:.]$/, '');
  return `${short}: ${sentence}`;
}

/** The labels on the way to a field: `Kwaliteit, Motivering`. Without them "Vul dit veld in" may stand there five times. */
function labelOf(posted: string, text: CommandText, offers: FormContext['offers']): string {
  const [name = '', key, sub] = posted.split('.');
  const field = text.fields[name];
  if (key === undefined) return field?.label ?? name;
  const row = offers[name]?.find(({ code }) => code === key)?.label ?? key;
  return sub === undefined ? row : `${row}, ${field?.of?.[sub]?.label ?? sub}`;
}
