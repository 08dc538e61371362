import type { Field, Fields } from './fields.ts';
import { parseEuro } from './money.ts';
import { parseWall, readDay } from './moments.ts';

/** A posted form: every value of every name, in the order of the page. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/**
 * Turns a posted form into the JSON value that the same command takes over `/v1`, so that both meet one schema.
 * What cannot be read (an amount `12.5`, a day that does not exist) stays as it was typed: the schema refuses it
 * and the form shows it again.
 */
export function formToJson(fields: Fields, form: FormValues, prefix = ''): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = read(field, form, prefix + name);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

function read(field: Field<unknown>, form: FormValues, name: string): unknown {
  const typed = (form[name]?.[0] ?? '').replaceAll('\r\n', '\n').trim();
  switch (field.kind) {
    case 'rows': return readRows(field, form, name);
    case 'choices': return form[name]?.filter((value) => value !== '');
    case 'tick': return typed === '' ? (field.yesNo === true ? false : undefined) : typed === 'yes' ? true : typed;
    case 'moment': return readMoment(form, name);
    case 'numbers': return typed === '' ? undefined : typed.split(/[;\s]+/).map((part) => readDecimal(part));
    case 'euro': return typed === '' ? undefined : readEuro(typed);
    case 'integer': return typed === '' ? undefined : /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed;
    case 'decimal': return typed === '' ? undefined : readDecimal(typed);
    case 'day': return typed === '' ? undefined : readDay(typed) ?? typed;
    case 'text': case 'long': case 'email': case 'choice': case 'id':
      return typed === '' ? undefined : typed;
  }
}

function readEuro(typed: string): unknown {
  const amount = parseEuro(typed);
  return amount.ok ? amount.cents : typed;
}

/** Dutch decimals: `12,5`. A point is refused, because it may mean thousands. */
const readDecimal = (typed: string): unknown =>
  (/^-?\d{1,12}(,\d{1,8})?$/.test(typed) ? Number(typed.replace(',', '.')) : typed);

/** A moment is two controls: the day and the time in the Netherlands. */
function readMoment(form: FormValues, name: string): unknown {
  const day = (form[`${name}.day`]?.[0] ?? '').trim();
  const time = (form[`${name}.time`]?.[0] ?? '').trim();
  if (day === '' && time === '') return undefined;
  const wall = parseWall(day, time);
  return 'at' in wall ? wall.at : `${day} ${time}`.trim();
}

/** Rows are posted as `name.KEY.sub`; a row in which nothing was filled in is left out. A box left unticked fills in nothing. */
function readRows(field: Field<unknown>, form: FormValues, name: string): unknown {
  const { of: inner, rowKey } = field;
  if (inner === undefined || rowKey === undefined) throw new TypeError('rows without fields');
  const start = `${name}.`;
  const keys = new Set(Object.keys(form).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length).split('.')[0] ?? ''));
  const rows = [...keys].map((key) => ({ ...formToJson(inner, form, `${start}${key}.`), [rowKey]: key }));
  const filled = rows.filter((row) => Object.entries(row).some(([sub, value]) => sub !== rowKey && !(inner[sub]?.kind === 'tick' && value === false)));
  return filled.length === 0 ? undefined : filled;
}
