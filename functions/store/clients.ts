import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { once, patience, silent } from './client.ts';

/** The client that every function uses. Those of S3 and KMS lie in modules of their own, which a door loads when a request needs them. */
export const dynamo = once(() => silent(new DynamoDBClient(patience)));
