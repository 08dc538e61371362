import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, root, type Bundles } from '../infra/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext { bundles: Bundles; pairs: string }
}

/** Every project of the tests loads this module anew, in one process. */
const run = globalThis as { bundled?: Promise<Bundles> };
const dir = path.join(root, '.local', 'test-build');
const pairs = path.join(dir, 'pairs');

/**
 * What all tests that run the portal share: the functions, bundled once as the cloud would get them, and the folder of
 * this run's key pairs.
 */
export default async function setup(project: TestProject): Promise<void> {
  run.bundled ??= begin();
  project.provide('bundles', await run.bundled);
  project.provide('pairs', pairs);
}

function begin(): Promise<Bundles> {
  rmSync(pairs, { recursive: true, force: true });
  mkdirSync(pairs, { recursive: true });
  return bundle(dir);
}
