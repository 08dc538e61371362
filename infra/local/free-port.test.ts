import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './dynamodb.ts';

it('is a port that can be taken, and none that a system gives away by itself', async () => {
  const found = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(found.filter((port) => port < 20_000 || port >= 32_000)).toEqual([]);
  const server = createServer().listen(found[0], '127.0.0.1');
  await once(server, 'listening');
  server.close();
});
