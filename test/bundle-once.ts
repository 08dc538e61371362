import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, root, type Bundles } from '../infra/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext { bundles: Bundles }
}

/** The functions are bundled once for all tests that run the portal, as the cloud would get them. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('bundles', await bundle(path.join(root, '.local', 'test-build')));
}
