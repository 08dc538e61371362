import { build, type BuildOptions } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFile, fontParts, fontWeights } from '../functions/papers/fonts.ts';
import { unpacked } from '../functions/papers/unpacked.ts';
import { buildScripts } from '../web/scripts/build.ts';
import { buildStyles } from '../web/styles/build.ts';
import { oneCore, ownProcess } from './core.ts';
import { followers, functions, type FunctionSpec } from './functions.ts';
import { buildOpenApi } from './openapi.ts';
import { wordsApart } from './words.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** Names of the built assets, as the doors are told them. */
export interface Bundles { readonly dir: string; readonly css: string; readonly deadline: string; readonly upload: string }

/** How a function is bundled, whatever it is. */
export const asFunction = {
  bundle: true, platform: 'node', target: 'node24', format: 'esm', outExtension: { '.js': '.mjs' },
  jsx: 'automatic', jsxImportSource: 'hono/jsx', minify: true, keepNames: true, sourcemap: false, legalComments: 'none',
  mainFields: ['module', 'main'],
  // Some dependencies of the SDK are CommonJS and ask for node's modules by require.
  banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
  logLevel: 'error',
} as const satisfies BuildOptions;

const isDoor = ({ trigger }: FunctionSpec): boolean => trigger.by === 'http';

/**
 * Bundles every function, SDK included: it starts faster than with the runtime's own (TOOLCHAIN), and what runs on one
 * machine is what goes to the cloud. A worker is one file. A door is what every request needs and, in files that it loads
 * when a request needs them, the rest ([decision 41](../docs/decisions/0041-what-a-door-reads-first.md)). What draws a
 * PDF, what writes a Word document, a workbook, an archive or a calendar, and what reads a Word document, are bundles that doors share. So is what
 * runs a function in a thread of one machine, which does not go to the cloud, and what hands on the ledger's lines, which
 * runs there only. Words lie beside them, and assets, named by their content.
 */
export async function bundle(dir: string): Promise<Bundles> {
  await mkdir(path.join(dir, 'assets'), { recursive: true });
  const [styles, scripts] = await Promise.all([buildStyles(), buildScripts()]);
  await writeFile(path.join(dir, 'assets', styles.name), styles.css);
  for (const { name, code } of Object.values(scripts)) await writeFile(path.join(dir, 'assets', name), code);
  await writeFile(path.join(dir, 'openapi.json'), JSON.stringify(buildOpenApi()));
  await writeFile(path.join(dir, 'followers.json'), JSON.stringify(followers));
  const { resolve } = createRequire(import.meta.url);
  await Promise.all(fontParts.flatMap((part) => fontWeights.map((weight) =>
    writeFile(path.join(dir, fontFile(part, weight)), unpacked(readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${part}-${weight}-normal.woff`)))))));
  const plugins = [wordsApart(dir)];
  const doors = functions.filter(isDoor);
  // What an earlier build left would go to the cloud as well.
  for (const file of await readdir(dir)) if (doors.some(({ name }) => file.startsWith(`${name}-`))) await rm(path.join(dir, file));
  await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: {
        ...Object.fromEntries(functions.filter((one) => !isDoor(one)).map(({ name, entry }) => [name, entry])),
        pdf: 'functions/papers/pdf.ts', word: 'functions/papers/word.ts', xlsx: 'functions/papers/xlsx.ts', archive: 'functions/papers/archive.ts', calendar: 'functions/papers/calendar.ts', docx: 'functions/documents/docx.ts', relay: 'functions/workers/relay.ts', thread: 'infra/local/run/thread.ts',
      },
      outdir: dir, ...asFunction, plugins,
    }),
    ...doors.map(({ name, entry }) => build({ absWorkingDir: root, entryPoints: { [name]: entry }, outdir: dir, ...asFunction, splitting: true, chunkNames: `${name}-[hash]`, plugins: [...plugins, ownProcess, oneCore(path.join(root, entry))] })),
  ]);
  return { dir, css: styles.name, deadline: scripts.deadline.name, upload: scripts.upload.name };
}
