import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Rules are tested beside their source; what spans rooms runs the whole portal, whose functions are bundled once.
 * The simulation spans rooms without a portal. */
export default defineConfig({
  test: {
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: ['{shared,functions,web,infra}/**/*.test.{ts,tsx}', 'test/simulation/**/*.test.ts'], ...patience } },
      { test: { name: 'portal', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/simulation/**'], globalSetup: ['test/bundle-once.ts'], ...patience } },
    ],
  },
});
