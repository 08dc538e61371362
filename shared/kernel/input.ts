import type * as z from 'zod';
import type { Field, Fields, InputOf } from './fields.ts';
import { schemaOf } from './schema.ts';

/** What is wrong with one field, in terms of its kind; shared/messages has the sentence. */
export type ProblemCode =
  | 'required' | 'too-long' | 'too-many' | 'unknown-key' | 'text' | 'long' | 'email' | 'integer' | 'decimal' | 'euro' | 'day'
  | 'moment' | 'choice' | 'choices' | 'tick' | 'numbers' | 'id' | 'rows' | 'object';
export interface Problem {
  /** Dotted path, `scores.2.motivation`; empty for the input as a whole. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a JSON value as a command's input, or names every field that is wrong. */
export function parseInput<F extends Fields>(fields: F, json: unknown): Parsed<InputOf<F>> {
  const result = schemaOf(fields).safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: dedupe(result.error.issues.flatMap((issue) => problemsOf(fields, json, issue))) };
}

function problemsOf(fields: Fields, json: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  const at = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'unknown-key', params: { key: key.slice(0, 80) } }));
  }
  const found = fieldAt(fields, path);
  if (found === undefined) return [{ field: at, code: 'object', params: {} }];
  const value = valueAt(json, path);
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return [{ field: at, code: found.kind === 'tick' || found.kind === 'choice' ? found.kind : 'required', params: {} }];
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    return [{ field: at, code: 'too-long', params: { max: Number(issue.maximum), now: value.length } }];
  }
  if (issue.code === 'too_big' && Array.isArray(value)) return [{ field: at, code: 'too-many', params: { max: Number(issue.maximum) } }];
  return [{ field: at, code: found.kind, params: boundsOf(issue) }];
}

function boundsOf(issue: z.core.$ZodIssue): Record<string, number> {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  return {};
}

/** The declared field at a path; inside rows the number of the row is skipped. */
export function fieldAt(fields: Fields, path: readonly string[]): Field<unknown> | undefined {
  const [name, , ...rest] = path;
  const found = name === undefined || !Object.hasOwn(fields, name) ? undefined : fields[name];
  if (found?.of !== undefined && rest.length > 0) return fieldAt(found.of, rest);
  return found;
}

const valueAt = (json: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] : undefined), json);

const dedupe = (problems: readonly Problem[]): Problem[] =>
  [...new Map(problems.map((problem) => [problem.field, problem])).values()];
