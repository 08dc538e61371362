import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** What a door would be if it were nothing but hono and DynamoDB's client: it reads one item and answers with a page. */
const app = new Hono();
const dynamo = new DynamoDBClient({ maxAttempts: 3 });

app.get('*', async (c) => {
  const { Item: item } = await dynamo.send(new GetItemCommand({ TableName: 'states', Key: { pk: { S: 'bare' }, sk: { S: 'page' } }, ConsistentRead: true }));
  return c.html(`<!doctype html><html lang="nl"><head><title>Bare</title></head><body><p>${item === undefined ? 'Nothing there' : 'Something there'}</p></body></html>`);
});

export const handler = handle(app);
