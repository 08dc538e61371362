import { wallTime, type Instant } from '../../shared/kernel/moments.ts';
import type { Field, Fields } from '../../shared/kernel/fields.ts';

/** A JSON input as a Dutch hand types it into the form of the same command. */
export function typedOf(fields: Fields, input: Readonly<Record<string, unknown>>, prefix = ''): Record<string, string | string[]> {
  return Object.assign({}, ...Object.entries(input).map(([name, value]) => typed(fields[name], value, prefix + name))) as Record<string, string | string[]>;
}

function typed(field: Field<unknown> | undefined, value: unknown, name: string): Record<string, string | string[]> {
  if (field === undefined) throw new TypeError(`no field ${name}`);
  switch (field.kind) {
    case 'rows': return Object.assign({}, ...(value as Record<string, unknown>[]).map((row) => {
      const { [field.rowKey ?? '']: key, ...rest } = row;
      return typedOf(field.of ?? {}, rest, `${name}.${String(key)}.`);
    })) as Record<string, string>;
    case 'tick': return value === true ? { [name]: 'yes' } : {};
    case 'moment': { const { day, time } = wallTime(value as Instant); return { [`${name}.day`]: day, [`${name}.time`]: time.slice(0, 5) }; }
    case 'choices': return { [name]: value as string[] };
    case 'numbers': return { [name]: (value as number[]).join(' ') };
    case 'euro': return { [name]: ((value as number) / 100).toFixed(2).replace('.', ',') };
    case 'decimal': return { [name]: String(value).replace('.', ',') };
    default: return { [name]: String(value) };
  }
}
