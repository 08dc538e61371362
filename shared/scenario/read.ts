import type * as z from 'zod';
import { checkScenario } from './check.ts';
import { fault, placeOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './schema.ts';

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  /** `sentence` begins with `path`, as `tenders[0].bids[3].submitAt`; the path of the file as a whole is empty. */
  | { readonly ok: false; readonly sentence: string; readonly path: string };

/** Reads a rehearsal file, already parsed as JSON, or says in one sentence what is wrong with it first (docs/rehearsal.md). */
export function readScenario(json: unknown): ReadScenario {
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) return told(formFault(json, parsed.error.issues));
  for (const found of checkScenario(parsed.data)) return told(found);
  return { ok: true, scenario: parsed.data };
}

function told({ path, says }: Fault): ReadScenario {
  const place = placeOf(path);
  return { ok: false, path: place, sentence: `${place === '' ? 'The file' : place} ${says}.` };
}

/** The first issue; of the ways in which a value could have been written, the one that was followed furthest. */
function formFault(json: unknown, issues: readonly z.core.$ZodIssue[]): Fault {
  const [issue] = issues;
  if (issue === undefined) return fault([], 'cannot be read');
  if (issue.code === 'unrecognized_keys') return fault([...issue.path, issue.keys[0] ?? ''], 'is not a key that belongs here');
  if (valueAt(json, issue.path) === undefined) return fault(issue.path, 'is missing');
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return fault(issue.path, saysOf(issue));
  const [deepest] = issue.errors.toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0));
  const inner = formFault(valueAt(json, issue.path), deepest ?? []);
  return fault([...issue.path, ...inner.path], inner.says);
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((value, key) =>
  (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), json);

const kinds: Readonly<Record<string, string>> = {
  object: 'an object', array: 'a list', string: 'a text in quotes', number: 'a number', int: 'a whole number',
};

function saysOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': return `is not ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value': return `is not ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small': return `is ${issue.origin === 'array' ? 'shorter' : 'less'} than ${issue.minimum}`;
    case 'too_big': return `is ${issue.origin === 'array' ? 'longer' : 'more'} than ${issue.maximum}`;
    default: return issue.message;
  }
}
