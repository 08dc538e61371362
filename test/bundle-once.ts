import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, root, type Bundles } from '../infra/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext { bundles: Bundles }
}

/** Every project of the tests loads this module anew, in one process. */
const run = globalThis as { bundled?: Promise<Bundles> };

/** The functions are bundled once for all tests that run the portal, as the cloud would get them. */
export default async function setup(project: TestProject): Promise<void> {
  run.bundled ??= bundle(path.join(root, '.local', 'test-build'));
  project.provide('bundles', await run.bundled);
}
