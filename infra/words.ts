import { build, type Plugin } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Files with the words that a function reads when it needs them; they go to the cloud with it. */
export const wordFiles = 'words-*.txt';

/** Where the JSON of a part lies in its file; or, of a large part, of its entries. */
type Place = readonly [begin: number, end: number] | Readonly<Record<string, readonly [begin: number, end: number]>>;
/** Of a part above this many characters only the entries that are asked for are read. */
const large = 10_000;

/**
 * Keeps the words of the portal beside the bundles, a file a language: hundreds of KB that an engine would read at every
 * start of a function, where a visitor needs some sentences in one language. Each part is read when it is first asked for.
 */
export function wordsApart(dir: string): Plugin {
  const known = new Map<string, Promise<Readonly<Record<string, Place>>>>();
  return {
    name: 'words-apart',
    setup: (builds) => {
      builds.onLoad({ filter: /shared\/messages\/(?:nl|en)\.ts$/ }, async ({ path: file }) => {
        const places = known.get(file) ?? keep(file, dir);
        known.set(file, places);
        return { contents: reading(path.basename(file, '.ts'), await places), loader: 'js' };
      });
    },
  };
}

/** Writes a language's words. @returns where each part lies @throws TypeError for anything that is no data. */
async function keep(file: string, dir: string): Promise<Readonly<Record<string, Place>>> {
  const language = path.basename(file, '.ts');
  // Bundled apart, and not imported as it stands: who builds anew while it runs gets the words of now.
  const { outputFiles: [code] } = await build({ entryPoints: [file], bundle: true, platform: 'node', format: 'esm', write: false });
  const { [language]: words = {} } = await import(`data:text/javascript;base64,${Buffer.from(code?.text ?? '').toString('base64')}`) as Record<string, object>;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(words)), words)) throw new TypeError(`${file} holds something else than words`);
  let all = '';
  const place = (value: unknown): readonly [number, number] => {
    const begin = all.length;
    all += JSON.stringify(value);
    return [begin, all.length];
  };
  const entries = Object.entries(words).map(([name, part]: [string, object]) => [
    name, JSON.stringify(part).length <= large ? place(part) : Object.fromEntries(Object.entries(part).map(([entry, value]) => [entry, place(value)])),
  ] as const);
  await writeFile(path.join(dir, `words-${language}.txt`), all);
  return Object.fromEntries(entries);
}

const reading = (language: string, places: Readonly<Record<string, Place>>): string => `
import { readFileSync } from 'node:fs';
let text;
const at = ([begin, end]) => JSON.parse((text ??= readFileSync(new URL('words-${language}.txt', import.meta.url), 'utf8')).slice(begin, end));
const lazily = (places) => Object.defineProperties({}, Object.fromEntries(Object.entries(places).map(([name, place]) => {
  let read;
  return [name, { enumerable: true, get: () => read ??= Array.isArray(place) ? at(place) : lazily(place) }];
})));
export const ${language} = lazily(${JSON.stringify(places)});
`;
