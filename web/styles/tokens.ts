const declaration = /^[ \t]*(--[\w-]+):\s*([^;\s][^;]*);/gm;
const reference = /var\((--[\w-]+)\)/g;

/**
 * The tokens that a style sheet uses, each resolved to its value, as one `:root` rule: of a theme's thousands some
 * fifty are left. Later sources win, so that the portal's own colours stand over those of the theme.
 * @throws Error for a token that no source has, or that refers to itself.
 */
export function usedTokens(css: string, sources: readonly string[]): string {
  const known = new Map(sources.flatMap((source) => [...source.matchAll(declaration)].map(([, name = '', value = '']) => [name, value.trim()] as const)));
  const used = new Set([...css.matchAll(reference)].map(([, name = '']) => name));
  const lines = [...used].sort().map((name) => `${name}:${resolve(`var(${name})`, known, [])}`);
  return `:root{${lines.join(';')}}`;
}

function resolve(value: string, known: ReadonlyMap<string, string>, seen: readonly string[]): string {
  return value.replace(reference, (_, name: string) => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`no such token: ${name}`);
    if (seen.includes(name)) throw new Error(`token refers to itself: ${name}`);
    return resolve(found, known, [...seen, name]);
  });
}
