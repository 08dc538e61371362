import { array, boolean, email, enum as enumOf, literal, NEVER, number, optional, strictObject, string, type ZodType } from 'zod';
import type { Fields, InputOf } from './fields.ts';

/** What schemas of fields are made of: these parts of zod, and the schema of other fields. */
export const kit = { array, boolean, email, enum: enumOf, literal, NEVER, number, optional, string, fields: schemaOf } as const;
export type Kit = typeof kit;

const built = new WeakMap<Fields, ZodType>();

/** The strict schema of a set of fields: unknown keys are refused. Built once. */
export function schemaOf<F extends Fields>(fields: F): ZodType<InputOf<F>> {
  const ready = built.get(fields) ?? strictObject(mapFields(fields));
  built.set(fields, ready);
  return ready as ZodType<InputOf<F>>;
}

const mapFields = (fields: Fields): Record<string, ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.schema(kit)]));
