/** What is wrong at a place of the file; `says` completes a sentence that begins with the place. */
export interface Fault { readonly path: readonly PropertyKey[]; readonly says: string }
/** Faults in the order in which they are looked for; the first one is told, so the rest need not be computed. */
export type Faults = Iterable<Fault>;

export const fault = (path: readonly PropertyKey[], says: string): Fault => ({ path, says });

/** Moves faults of a part to its place in the whole. */
export function* within(path: readonly PropertyKey[], faults: Faults): Faults {
  for (const one of faults) yield fault([...path, ...one.path], one.says);
}

/** `tenders[0].bids[3].submitAt`; a key that is no plain word stands in quotes, as it would in a program. */
export const placeOf = (path: readonly PropertyKey[]): string => path.reduce<string>((text, key) => {
  if (typeof key === 'number') return `${text}[${key}]`;
  const word = String(key);
  if (!/^[A-Za-z_$][\w$]*$/.test(word)) return `${text}[${quoted(word)}]`;
  return text === '' ? word : `${text}.${word}`;
}, '');

/** A text from the file, cut to a length that fits in a sentence. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Every id of a list once. */
export function* twice<T>(listName: string, list: readonly T[], key: keyof T & string): Faults {
  const seen = new Set<unknown>();
  for (const [index, one] of list.entries()) {
    if (seen.has(one[key])) yield fault([listName, index, key], `occurs twice: ${quoted(String(one[key]))}`);
    seen.add(one[key]);
  }
}

/** The value is one of the known names; `what` says which names those are. */
export function* unknown(path: readonly PropertyKey[], value: string, known: ReadonlySet<string>, what: string): Faults {
  if (!known.has(value)) yield fault(path, `is no ${what}: ${quoted(value)}`);
}
