import type { Fields } from '../shared/kernel/fields.ts';

/**
 * The posted name of the control that an input's dotted path is about: the number of a row becomes its key
 * (`scores.0.motivation` → `scores.K1.motivation`), the number in a list is dropped (`lots.2` → `lots`).
 * Undefined where no declared field is meant.
 */
export function postedName(fields: Fields, json: unknown, path: string): string | undefined {
  const [name = '', number, ...rest] = path.split('.');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return undefined;
  if (field.of === undefined || field.rowKey === undefined || number === undefined) return name;
  const row = at(at(json, name), number);
  const key = at(row, field.rowKey);
  if (typeof key !== 'string') return name;
  const [sub] = rest;
  const inner = sub === undefined || sub === field.rowKey ? undefined : postedName(field.of, row, rest.join('.'));
  return inner === undefined ? `${name}.${key}` : `${name}.${key}.${inner}`;
}

const at = (json: unknown, key: string): unknown =>
  (typeof json === 'object' && json !== null && Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined);
