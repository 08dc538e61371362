import type { ZodType } from 'zod';
import { parseInstant, type Instant } from './moments.ts';
import { parseDay, type Day } from './day.ts';
import { idPattern } from './ids.ts';
import type { Kit } from './schema.ts';

/**
 * A field of a command's input, declared once: its JSON schema, its form control, its entry in OpenAPI and the
 * wording of its errors all follow from the kind. A schema is built when input is read (schema.ts), with the library
 * handed to it: a door that starts to show a page reads none of it.
 */
export type FieldKind =
  | 'text' | 'long' | 'email' | 'integer' | 'decimal' | 'euro' | 'day' | 'moment'
  | 'choice' | 'choices' | 'tick' | 'numbers' | 'id' | 'rows';

export interface Field<T> {
  readonly kind: FieldKind;
  readonly schema: (z: Kit) => ZodType<T>;
  readonly optional: boolean;
  /** Longest text in characters, where the kind is a text. */
  readonly max?: number;
  /** The codes to choose from; their labels stand in shared/messages. Without it the command's `options` tell. */
  readonly codes?: readonly string[];
  /** Of `rows`: the sub-field that names the row, and the fields of one row. */
  readonly rowKey?: string;
  readonly of?: Fields;
  /** Of a `tick`: leaving it open is an answer too. */
  readonly yesNo?: boolean;
  /** Filled in by the page, not typed: an id or a version that was read back. */
  readonly hidden?: boolean;
}
export type Fields = Readonly<Record<string, Field<unknown>>>;

type Value<F> = F extends Field<infer T> ? T : never;
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends Value<F[K]> ? K : never }[keyof F];
/** The input that a set of fields accepts, after parsing. */
export type InputOf<F extends Fields> =
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K]> } & { readonly [K in OptionalKeys<F>]?: Value<F[K]> };

type Extras<T> = Omit<Field<T>, 'kind' | 'schema' | 'optional'>;
const field = <T>(kind: FieldKind, schema: (z: Kit) => ZodType<T>, extras: Extras<T> = {}): Field<T> =>
  ({ kind, schema, optional: false, ...extras });

// None of these does anything but describe: with its command a field goes from a door that does not list it.

/** The same field, but it may be left out or empty. */
/* @__NO_SIDE_EFFECTS__ */ export const optional = <T>(inner: Field<T>): Field<T | undefined> =>
  ({ ...inner, optional: true, schema: (z) => z.optional(inner.schema(z)) });

/** The same field, filled in by the page. */
/* @__NO_SIDE_EFFECTS__ */ export const hidden = <T>(inner: Field<T>): Field<T> => ({ ...inner, hidden: true });

/** Control characters other than tab and line breaks, and lone surrogates, are no text that a person typed. */
const printable = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);

/** One line: none of the characters at which Unicode says that a line must break (UAX 14, BK, CR, LF and NL). */
const oneLine = (text: string): boolean => !/[\n\r\u0085\u2028\u2029]/.test(text);

const textSchema = (z: Kit, max: number): ZodType<string> => z.string().trim().min(1).max(max).refine(printable);

/** One line of text; a line break within it is refused. */
/* @__NO_SIDE_EFFECTS__ */ export const text = (max = 200): Field<string> => field('text', (z) => textSchema(z, max).refine(oneLine), { max });
/** Several lines of text. */
/* @__NO_SIDE_EFFECTS__ */ export const long = (max = 4000): Field<string> => field('long', (z) => textSchema(z, max), { max });
/* @__NO_SIDE_EFFECTS__ */ export const email = (): Field<string> => field('email', (z) => z.email().max(254), { max: 254 });
/** A whole number within the bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */ export const integer = (min: number, max: number): Field<number> =>
  field('integer', (z) => z.number().int().min(min).max(max));
/** A number with decimals: a weight or a percentage. */
/* @__NO_SIDE_EFFECTS__ */ export const decimal = (min: number, max: number): Field<number> =>
  field('decimal', (z) => z.number().min(min).max(max));
/** An amount in whole euro cents; people type it with a Dutch comma. */
/* @__NO_SIDE_EFFECTS__ */ export const euro = (min = 0, max = 100_000_000_000): Field<number> =>
  field('euro', (z) => z.number().int().min(min).max(max));
/** A calendar day, `YYYY-MM-DD`. */
/* @__NO_SIDE_EFFECTS__ */ export const day = (): Field<Day> =>
  field('day', (z) => z.string().meta({ format: 'date' }).transform((value, ctx) => {
    const parsed = parseDay(value);
    if (parsed === undefined) ctx.addIssue({ code: 'custom', message: 'day' });
    return parsed ?? z.NEVER;
  }));
/** A moment, ISO 8601 with offset; kept in UTC. */
/* @__NO_SIDE_EFFECTS__ */ export const moment = (): Field<Instant> =>
  field('moment', (z) => z.string().meta({ format: 'date-time' }).transform((value, ctx) => {
    const parsed = parseInstant(value);
    if (parsed === undefined) ctx.addIssue({ code: 'custom', message: 'moment' });
    return parsed ?? z.NEVER;
  }));
/** One of these codes. */
/* @__NO_SIDE_EFFECTS__ */ export const choice = <const C extends string>(...codes: readonly C[]): Field<C> =>
  field<C>('choice', (z) => z.enum(codes as readonly [C, ...C[]]), { codes });
/** One of the codes that the state of affairs offers; the decider checks that it does. */
/* @__NO_SIDE_EFFECTS__ */ export const choiceOf = (): Field<string> => field('choice', (z) => z.string().regex(idPattern));
/** Any number of the codes that the state of affairs offers, at least one. */
/* @__NO_SIDE_EFFECTS__ */ export const choicesOf = (): Field<readonly string[]> =>
  field('choices', (z) => z.array(z.string().regex(idPattern)).min(1).max(100));
/** Any number of these codes, at least one. */
/* @__NO_SIDE_EFFECTS__ */ export const choices = <const C extends string>(...codes: readonly C[]): Field<readonly C[]> =>
  field<readonly C[]>('choices', (z) => z.array(z.enum(codes as readonly [C, ...C[]])).min(1).max(codes.length), { codes });
/** A box that must be ticked. */
/* @__NO_SIDE_EFFECTS__ */ export const tick = (): Field<true> => field<true>('tick', (z) => z.literal(true));
/** Yes or no. */
/* @__NO_SIDE_EFFECTS__ */ export const yesNo = (): Field<boolean> => field('tick', (z) => z.boolean(), { yesNo: true });
/** A short list of numbers, typed with semicolons or spaces between them. */
/* @__NO_SIDE_EFFECTS__ */ export const numbers = (min: number, max: number): Field<readonly number[]> =>
  field('numbers', (z) => z.array(z.number().min(min).max(max)).min(1).max(50));
/** A short identifier: letters, digits, hyphens. */
/* @__NO_SIDE_EFFECTS__ */ export const id = (): Field<string> => field('id', (z) => z.string().regex(idPattern), { max: 64 });
/** A KvK number as people type it, with spaces or dots; kept as digits. Whether there are eight the decider tells. */
/* @__NO_SIDE_EFFECTS__ */ export const kvkNumber = (): Field<string> =>
  field('id', (z) => z.string().trim().max(40).transform((value) => value.replace(/[\s.]/g, '')).refine((value) => idPattern.test(value)), { max: 40 });
/** Several rows, each named by `rowKey`; in a form the page lays out one row per thing that the state offers. */
/* @__NO_SIDE_EFFECTS__ */ export const rows = <F extends Fields>(rowKey: keyof F & string, of: F): Field<readonly InputOf<F>[]> =>
  field('rows', (z) => z.array(z.fields(of)).min(1).max(500), { rowKey, of });
