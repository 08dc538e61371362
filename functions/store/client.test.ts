import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { silent } from './client.ts';

test('a client tells no log what it asked or was answered, whatever logger a setting gives it', async () => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}'));
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  onTestFinished(() => { server.close(); });
  const told: unknown[] = [];
  const tell = (what: unknown): void => { told.push(what); };
  const client = () => new DynamoDBClient({
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    logger: { trace: () => undefined, debug: () => undefined, info: tell, warn: tell, error: tell },
  });
  const read = new GetItemCommand({ TableName: 'states', Key: { pk: { S: 'bid' } } });

  await silent(client()).send(read);
  expect(told).toEqual([]);

  await client().send(read);
  expect(told, 'as the SDK comes, it tells').toHaveLength(1);
});
