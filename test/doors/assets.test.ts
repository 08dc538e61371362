import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { filesOf } from '../../infra/stacks/function.ts';

/** Whatever a function of the cloud loads, at its start or later, goes there with it. What draws a view's files infra/stacks/function.ts adds by the table of views. */
const { dir } = inject('bundles');
const lying = readdirSync(dir);

test.each(functions.map((spec) => [spec.name, spec] as const))('%s finds what it loads beside it', (name, spec) => {
  const sent = lying.filter((file) => filesOf(spec).some((pattern) => path.matchesGlob(file, pattern)));
  const loads = sent.filter((file) => file.endsWith('.mjs')).flatMap((file) =>
    [...readFileSync(path.join(dir, file), 'utf8').matchAll(/(?:(?:from|import|import\()\s*["']\.\/([\w-]+\.mjs)|URL\(["'](words-\w+\.txt))["']/g)].map(([, code, words]) => code ?? words ?? ''));
  expect([...new Set(loads)].filter((asked) => !sent.includes(asked))).toEqual([]);
  if (spec.trigger.by === 'http') expect(loads.filter((asked) => asked.startsWith(`${name}-`)).length).toBeGreaterThan(10);
});

test.each(functions.filter(({ trigger }) => trigger.by === 'http').map(({ name }) => name))('%s takes `process` as it is (decision 41)', (name) => {
  const files = lying.filter((file) => file.endsWith('.mjs') && (file === `${name}.mjs` || file.startsWith(`${name}-`)));
  const copies = files.filter((file) => /(?:from|import|import\()\s*["'](?:node:)?process["']/.test(readFileSync(path.join(dir, file), 'utf8')));
  expect(files.length).toBeGreaterThan(10);
  expect(copies).toEqual([]);
});

test.each(functions.filter(({ trigger }) => trigger.by === 'http').map(({ name }) => name))('%s starts with no other client than that of DynamoDB (decision 41)', (name) => {
  const starts = new Set<string>();
  const read = (file: string): void => {
    if (starts.has(file)) return;
    starts.add(file);
    for (const [, next = ''] of readFileSync(path.join(dir, file), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.mjs)["']/g)) read(next);
  };
  read(`${name}.mjs`);
  const code = [...starts].map((file) => readFileSync(path.join(dir, file), 'utf8')).join('');
  expect([...new Set(code.match(/"(?:DynamoDB|S3|KMS|SESv2|SQS)Client"/g))]).toEqual(['"DynamoDBClient"']);
});
