import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * What puts something of its own in the place of a module or a timer, gives the functions an environment, which they read
 * once, or shares a room's own hooks.
 */
const apart = ['web/{gallery,form}.test.tsx', 'functions/{doors,pipeline,workers}/*.test.ts', 'functions/store/sessions.test.ts', 'infra/local/s3/*.test.ts', 'test/simulation/**/*.test.ts'];
/** Two hundred bidders at once need the machine for themselves: beside other portals some wait longer than anybody would. */
const crowd = ['test/rush/rush.test.ts'];
const portals = { globalSetup: ['test/bundle-once.ts'], isolate: false, ...patience };

/**
 * Most tests can share what they import, and most of what a small test costs is to load it; a portal goes faster after
 * another one in the same process besides. What would be in the way of another file is kept apart. What spans rooms runs
 * the whole portal, whose functions are bundled once; the simulation spans rooms without a portal.
 */
export default defineConfig({
  test: {
    // Two cores, and portals that wait for their engines, mails and clocks a third of the time: a fifth one fills the gaps.
    maxWorkers: 5,
    projects: [
      { test: { name: 'rules', include: ['{shared,web}/**/*.test.{ts,tsx}'], exclude: apart, pool: 'threads', isolate: false, ...patience } },
      { test: { name: 'rooms', include: ['{functions,infra}/**/*.test.{ts,tsx}'], exclude: apart, isolate: false, ...patience } },
      { test: { name: 'apart', include: apart, ...patience } },
      { test: { name: 'portal', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/simulation/**', ...crowd], ...portals } },
      { test: { name: 'crowd', include: crowd, sequence: { groupOrder: 1 }, ...portals } },
    ],
  },
});
