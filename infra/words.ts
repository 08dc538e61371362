import { build, type Plugin } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Files with the words that a function reads when it needs them; they go to the cloud with it. */
export const wordFiles = 'words-*.txt';

/** Where the JSON of a part lies in its file, counted from the end of its first line; or, of a large part, of its entries. */
type Place = readonly [begin: number, end: number] | Readonly<Record<string, readonly [begin: number, end: number]>>;
/** Of a part above this many characters only the entries that are asked for are read. */
const large = 10_000;

/**
 * Keeps the words of the portal beside the bundles, a file a language: hundreds of KB that an engine would read at every
 * start of a function, where a visitor needs some sentences in one language. Each part is read when it is first asked for;
 * where they lie stands on the first line.
 */
export function wordsApart(dir: string): Plugin {
  const known = new Map<string, Promise<readonly string[]>>();
  return {
    name: 'words-apart',
    setup: (builds) => {
      builds.onLoad({ filter: /shared\/messages\/(?:nl|en)\.ts$/ }, async ({ path: file }) => {
        const parts = known.get(file) ?? keep(file, dir);
        known.set(file, parts);
        return { contents: reading(path.basename(file, '.ts'), await parts), loader: 'js' };
      });
    },
  };
}

/** Writes a language's words. @returns the names of its parts @throws TypeError for anything that is no data. */
async function keep(file: string, dir: string): Promise<readonly string[]> {
  const language = path.basename(file, '.ts');
  // Bundled apart, and not imported as it stands: who builds anew while it runs gets the words of now.
  const { outputFiles: [code] } = await build({ entryPoints: [file], bundle: true, platform: 'node', format: 'esm', write: false });
  const { [language]: words = {} } = await import(`data:text/javascript;base64,${Buffer.from(code?.text ?? '').toString('base64')}`) as Record<string, object>;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(words)), words)) throw new TypeError(`${file} holds something else than words`);
  let all = '';
  const place = (value: unknown): readonly [number, number] => {
    const begin = all.length;
    all += plain(JSON.stringify(value));
    return [begin, all.length];
  };
  const places: Readonly<Record<string, Place>> = Object.fromEntries(Object.entries(words).map(([name, part]: [string, object]) => [
    name, JSON.stringify(part).length <= large ? place(part) : Object.fromEntries(Object.entries(part).map(([entry, value]) => [entry, place(value)])),
  ]));
  await writeFile(path.join(dir, `words-${language}.txt`), `${JSON.stringify(places)}\n${all}`);
  return Object.keys(places);
}

/** The same JSON in ASCII alone, which is read in a fraction of the time. */
const plain = (json: string): string => json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const reading = (language: string, parts: readonly string[]): string => `
import { readFileSync } from 'node:fs';
let text, places;
function placeOf(part) {
  if (places === undefined) {
    const file = readFileSync(new URL('words-${language}.txt', import.meta.url), 'latin1');
    const end = file.indexOf('\\n');
    [places, text] = [JSON.parse(file.slice(0, end)), file.slice(end + 1)];
  }
  return places[part];
}
const at = (place) => Array.isArray(place) ? JSON.parse(text.slice(...place)) : lazily(Object.keys(place), (entry) => at(place[entry]));
const lazily = (names, read) => Object.defineProperties({}, Object.fromEntries(names.map((name) => {
  let kept;
  return [name, { enumerable: true, get: () => kept ??= read(name) }];
})));
export const ${language} = lazily(${JSON.stringify(parts)}, (part) => at(placeOf(part)));
`;
