import { build } from 'esbuild';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFile, fontParts, fontWeights } from '../functions/papers/fonts.ts';
import { buildScripts } from '../web/scripts/build.ts';
import { buildStyles } from '../web/styles/build.ts';
import { followers, functions } from './functions.ts';
import { buildOpenApi } from './openapi.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** Names of the built assets, as the doors are told them. */
export interface Bundles { readonly dir: string; readonly css: string; readonly deadline: string; readonly upload: string }

/**
 * Bundles every function to one file, SDK included: it starts faster than with the runtime's own (TOOLCHAIN), and what
 * runs on one machine is what goes to the cloud. What draws a PDF, what writes a Word document or a calendar, and
 * what reads a Word document, are bundles of their own beside them, which a door loads when somebody asks for one. So is what runs a function in a thread
 * of one machine, which does not go to the cloud, and what hands on the ledger's lines, which runs there only. Assets lie beside them, named by their content.
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
    copyFile(resolve(`@fontsource/source-sans-3/files/source-sans-3-${part}-${weight}-normal.woff`), path.join(dir, fontFile(part, weight))))));
  await build({
    absWorkingDir: root,
    entryPoints: {
      ...Object.fromEntries(functions.map(({ name, entry }) => [name, entry])),
      pdf: 'functions/papers/pdf.ts', word: 'functions/papers/word.ts', calendar: 'functions/papers/calendar.ts', docx: 'functions/documents/docx.ts', relay: 'functions/workers/relay.ts', thread: 'infra/local/run/thread.ts',
    },
    outdir: dir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', target: 'node24', format: 'esm',
    jsx: 'automatic', jsxImportSource: 'hono/jsx', minify: true, keepNames: true, sourcemap: false, legalComments: 'none',
    mainFields: ['module', 'main'],
    // Some dependencies of the SDK are CommonJS and ask for node's modules by require.
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return { dir, css: styles.name, deadline: scripts.deadline.name, upload: scripts.upload.name };
}
