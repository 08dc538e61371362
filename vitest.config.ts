import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Where a test puts something of its own in the place of a module. */
const replacing = ['web/gallery.test.tsx', 'web/form.test.tsx'];
/** Two hundred bidders at once need the machine for themselves: beside other portals some wait longer than anybody would. */
const crowd = ['test/rush/rush.test.ts'];
const portals = { globalSetup: ['test/bundle-once.ts'], ...patience };

/**
 * Rules and pages are pure, so that their tests can share what they import: most of what such a test costs is to load it.
 * What works on engines, or replaces a module, is kept apart. What spans rooms runs the whole portal, whose functions are
 * bundled once; the simulation spans rooms without a portal.
 */
export default defineConfig({
  test: {
    // Two cores, and portals that wait for their engines, mails and clocks a fifth of the time.
    maxWorkers: 3,
    projects: [
      { test: { name: 'rules', include: ['{shared,web}/**/*.test.{ts,tsx}'], exclude: replacing, pool: 'threads', isolate: false, ...patience } },
      { test: { name: 'rooms', include: ['{functions,infra}/**/*.test.{ts,tsx}', 'test/simulation/**/*.test.ts', ...replacing], ...patience } },
      { test: { name: 'portal', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/simulation/**', ...crowd], ...portals } },
      { test: { name: 'crowd', include: crowd, sequence: { groupOrder: 1 }, ...portals } },
    ],
  },
});
