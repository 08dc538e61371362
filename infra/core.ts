import type { Plugin } from 'esbuild';
import path from 'node:path';

/**
 * Keeps what a function always reads in one file. Splitting makes a file of every group of modules that the same
 * beginnings lead to, thirty at the start of a door, and each costs a millisecond or two. As every part that is loaded
 * later begins with the function itself, which runs by then, they are one group.
 */
export const oneCore = (entry: string): Plugin => ({
  name: 'one-core',
  setup: (builds) => {
    builds.onResolve({ filter: any }, async ({ path: asked, kind, resolveDir, importer, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === inside) return undefined;
      const found = await builds.resolve(asked, { kind, resolveDir, importer, pluginData: inside });
      return found.external || found.errors.length > 0 ? found : { path: found.path, namespace: 'later' };
    });
    builds.onLoad({ filter: any, namespace: 'later' }, ({ path: file }) => ({
      contents: `import ${JSON.stringify(entry)};\nexport * from ${JSON.stringify(file)};`, resolveDir: path.dirname(file), loader: 'js',
    }));
  },
});

/**
 * Gives `process` as it is. Importing it from Node makes a copy of all that hangs from it, streams that nobody writes to
 * and the list of allowed options among them: some four milliseconds at each start, for a version that the SDK names itself by.
 */
export const ownProcess: Plugin = {
  name: 'own-process',
  setup: (builds) => {
    builds.onResolve({ filter: /^(?:node:)?process$/ }, () => ({ path: 'process', namespace: 'own' }));
    // Who imports another name is told by the build.
    builds.onLoad({ filter: any, namespace: 'own' }, () => ({ contents: 'const own = globalThis.process; export default own; export const { env, versions } = own;', loader: 'js' }));
  },
};

const any = /(?:)/;
const inside = Symbol('inside');
