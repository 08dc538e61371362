/** What JSON of a type can be: a primitive or literal by its name, or something made of shapes. `may`: members that need not be there. */
export type Shape =
  | string
  | { readonly any: readonly Shape[] } | { readonly list: Shape } | { readonly tuple: readonly Shape[] } | { readonly each: Shape }
  | { readonly has: Readonly<Record<string, Shape>>; readonly may?: readonly string[] };
export type Shapes = Readonly<Record<string, Shape>>;

/** Where something of the old shape could not be read as one of the new: the places, none when all of it can. */
export function differs(at: string, before: Shape, now: Shape): string[] {
  if (typeof before === 'object' && 'any' in before) return before.any.flatMap((one) => differs(at, one, now));
  if (typeof now === 'object' && 'any' in now) {
    const tries = now.any.map((one) => differs(at, before, one));
    // Among objects, the one that is nearest tells best what is wrong.
    return tries.some((found) => found.length === 0) ? [] : tries.sort((a, b) => a.length - b.length)[0] ?? [];
  }
  if (typeof before === 'string' || typeof now === 'string') return fits(before, now) ? [] : [`${at}: ${name(before)} became ${name(now)}`];
  if ('has' in before && 'has' in now) return membersDiffer(at, before, now);
  if ('each' in before && 'each' in now) return differs(`${at}[]`, before.each, now.each);
  if ('list' in before && 'list' in now) return differs(`${at}[]`, before.list, now.list);
  if ('tuple' in before && 'tuple' in now && before.tuple.length === now.tuple.length) return before.tuple.flatMap((one, i) => differs(`${at}[${i}]`, one, now.tuple[i] as Shape));
  return [`${at}: ${name(before)} became ${name(now)}`];
}

type Members = Extract<Shape, { has: unknown }>;

function membersDiffer(at: string, before: Members, now: Members): string[] {
  const [wereFree, areFree] = [before.may ?? [], now.may ?? []];
  return [
    ...Object.entries(before.has).flatMap(([member, shape]) => {
      const other = now.has[member];
      if (other === undefined) return [`${at}.${member}: is gone`];
      return [...differs(`${at}.${member}`, shape, other), ...(wereFree.includes(member) && !areFree.includes(member) ? [`${at}.${member}: was not always there`] : [])];
    }),
    ...Object.keys(now.has).filter((member) => !Object.hasOwn(before.has, member) && !areFree.includes(member)).map((member) => `${at}.${member}: is new`),
  ];
}

const name = (shape: Shape): string => (typeof shape === 'string' ? shape : Object.keys(shape)[0] ?? '');
const fits = (before: Shape, now: Shape): boolean =>
  before === now || (typeof before === 'string' && ((now === 'string' && /^["`]/.test(before)) || (now === 'number' && /^-?\d/.test(before)) || (now === 'boolean' && /^(true|false)$/.test(before))));
