import type { Field, Fields } from '../shared/kernel/fields.ts';
import type { FormValues } from '../shared/kernel/form.ts';
import { showEuro } from '../shared/kernel/money.ts';
import { parseDay, partsOf } from '../shared/kernel/day.ts';
import { parseInstant, wallTime } from '../shared/kernel/instant.ts';

/**
 * The posted form that a person would have sent to mean this JSON value: the way back of `formToJson`, so that what is
 * stored is shown as Dutch people type it. A value of the wrong type (kept as it was typed) is shown as it is.
 */
export function jsonToForm(fields: Fields, json: unknown, prefix = ''): FormValues {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => write(field, valueOf(json, name), prefix + name)));
}

type Entry = readonly [name: string, values: readonly string[]];

function write(field: Field<unknown>, value: unknown, name: string): readonly Entry[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'rows': return writeRows(field, value, name);
    case 'moment': return writeMoment(value, name);
    case 'choices': return [[name, listOf(value).map(String)]];
    case 'numbers': return [[name, [listOf(value).map(showDecimal).join(' ')]]];
    case 'tick': return value === false ? [] : [[name, [value === true ? 'yes' : String(value)]]];
    case 'euro': return [[name, [Number.isSafeInteger(value) ? typedEuro(Number(value)) : String(value)]]];
    case 'decimal': return [[name, [showDecimal(value)]]];
    case 'day': return [[name, [typedDay(String(value))]]];
    case 'text': case 'long': case 'email': case 'integer': case 'choice': case 'id': return [[name, [String(value)]]];
  }
}

function writeRows(field: Field<unknown>, value: unknown, name: string): readonly Entry[] {
  const { of: inner, rowKey } = field;
  if (inner === undefined || rowKey === undefined) throw new TypeError('rows without fields');
  const { [rowKey]: _, ...rest } = inner;
  return listOf(value).flatMap((row) => Object.entries(jsonToForm(rest, row, `${name}.${String(valueOf(row, rowKey))}.`)));
}

/** Two controls. Seconds and milliseconds only where there are any, so that posting it again means the same moment. */
function writeMoment(value: unknown, name: string): readonly Entry[] {
  const at = parseInstant(String(value));
  if (at === undefined) {
    const [day = '', ...time] = String(value).split(' ');
    return [[`${name}.day`, [day]], [`${name}.time`, [time.join(' ')]]];
  }
  const { day, time } = wallTime(at);
  return [[`${name}.day`, [typedDay(day)]], [`${name}.time`, [typedTime(time)]]];
}

/** `12:00`, `11:59:59` or `11:59:59,999`, of 'HH:MM:SS.sss'. */
const typedTime = (time: string): string => time.replace('.', ',').replace(/,000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');

function typedDay(value: string): string {
  const day = parseDay(value);
  if (day === undefined) return value;
  const { year, month, date } = partsOf(day);
  return `${date}-${month}-${year}`;
}

/** `1.234,50`, without the sign that stands before the box. */
const typedEuro = (cents: number): string => showEuro(cents, 'nl').replace(/^€\s*/u, '');

/** `12,5`; at most eight decimals, as many as a form takes. */
const showDecimal = (value: unknown): string =>
  (typeof value === 'number' ? value.toFixed(8).replace(/\.?0{1,8}$/, '').replace('.', ',') : String(value));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const valueOf = (json: unknown, name: string): unknown =>
  (typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? (json as Record<string, unknown>)[name] : undefined);
