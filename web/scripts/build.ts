import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface Script { readonly name: string; readonly code: string }

/** The scripts of the portal by the key that Assets knows them by; a name changes when its content does. */
export async function buildScripts(): Promise<{ readonly deadline: Script; readonly upload: Script }> {
  const [deadline, upload] = await Promise.all([bundle('deadline'), bundle('upload')]);
  return { deadline, upload };
}

async function bundle(name: string): Promise<Script> {
  const { outputFiles: [file] } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    bundle: true, minify: true, write: false, format: 'esm', target: ['es2022', 'safari16'], legalComments: 'none',
  });
  const code = file?.text ?? '';
  return { name: `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`, code };
}
