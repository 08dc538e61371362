import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** A request as a function of the portal sent it: which operation, and its input. */
export interface Call { readonly operation: string; readonly input: never }

const app = new Hono();
const dynamo = new DynamoDBClient({ maxAttempts: 3 });
const s3 = new S3Client({ maxAttempts: 3 });
const kms = new KMSClient({ maxAttempts: 3 });

const send: Readonly<Record<string, (input: never) => Promise<unknown>>> = {
  GetItem: (input) => dynamo.send(new GetItemCommand(input)),
  BatchGetItem: (input) => dynamo.send(new BatchGetItemCommand(input)),
  Query: (input) => dynamo.send(new QueryCommand(input)),
  TransactWriteItems: (input) => dynamo.send(new TransactWriteItemsCommand(input)),
  Decrypt: (input) => kms.send(new DecryptCommand(input)),
  ListObjectVersions: (input) => s3.send(new ListObjectVersionsCommand(input)),
};

/** What the next submissions ask, in order: nothing of it has to be found out. */
export const next: Call[][] = [];

/** What a submission would be if it were nothing but its requests: the same ones with the same items, without a rule. */
app.post('*', async (c) => {
  const { readBack } = await c.req.json<{ readBack: string }>();
  for (const { operation, input } of next.shift() ?? []) {
    const known = send[operation];
    if (known === undefined) throw new TypeError(`the bare handler knows no ${operation}`);
    await known(input);
  }
  return c.json({ readBack }, 201);
});

export const handler = handle(app);
