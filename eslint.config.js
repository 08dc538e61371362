import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Rooms and what each may import (DESIGN, Rooms): arrows point one way. */
const room = (files, patterns, message) => ({ files, ignores: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] } });

export default tseslint.config(
  { ignores: ['node_modules/', '.local/', 'cdk.out/', 'dist/', '.sst/'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { ts: tseslint.plugin },
    rules: {
      'ts/no-explicit-any': 'error', 'ts/ban-ts-comment': 'error', 'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error', 'no-console': 'error', 'no-debugger': 'error', 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error',
      'no-var': 'error', 'prefer-const': 'error', 'no-fallthrough': 'error', 'no-self-compare': 'error', 'no-template-curly-in-string': 'off',
      'no-control-regex': 'error', 'no-unreachable': 'error', 'no-dupe-keys': 'error', 'no-constant-condition': ['error', { checkLoops: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A long input must not keep a function busy (OWASP ASVS 5.0, 1.3.12): the time of a pattern grows with its input at most.
    files: ['**/*.ts', '**/*.tsx'], ignores: ['test/**', '**/*.test.ts', '**/*.test.tsx'], plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': ['error', { report: 'potential' }] },
  },
  room(['shared/**/*.ts'], ['**/functions/**', '**/web/**', '**/infra/**', 'node:*', '@aws-sdk/*', 'hono', 'hono/*'], 'shared knows nobody: no I/O, no other room'),
  room(['web/**/*.ts', 'web/**/*.tsx'], ['**/functions/**', '**/infra/**', '@aws-sdk/*'], 'web imports shared only'),
  room(['functions/**/*.ts'], ['**/infra/**', 'node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:dns/*', 'undici', 'node:child_process', 'node:vm'], 'functions import shared and web only, and ask nobody but AWS and the identity provider'),
  {
    // No address that somebody typed is ever asked for anything (OWASP ASVS 5.0, 1.3.6): every client has one place, and its address from the stacks.
    files: ['functions/**/*.ts'], ignores: ['**/*.test.ts', 'functions/store/clients.ts', 'functions/store/kms.ts', 'functions/store/mail.ts', 'functions/store/s3.ts', 'functions/workers/relay.ts'],
    rules: { 'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'], 'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name=/Client$/]', message: 'clients are made in the files that are named here' }] },
  },
  { files: ['web/styles/**', 'web/scripts/build.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['shared/**/*.ts'], ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'crypto', 'performance'], 'no-restricted-syntax': ['error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the clock is passed in' },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'the clock is passed in' },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'chance is passed in' }] },
  },
  { files: ['test/**', '**/*.test.ts', '**/*.test.tsx'], rules: { 'max-lines': 'off' } },
);
