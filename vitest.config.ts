import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,functions,web,infra,test}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.local/**', 'cdk.out/**'],
    globalSetup: ['test/bundle-once.ts'],
    testTimeout: 60_000, hookTimeout: 120_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
  },
});
