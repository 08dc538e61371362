import { KMSClient } from '@aws-sdk/client-kms';
import { once, patience, silent } from './client.ts';

export const kms = once(() => silent(new KMSClient(patience)));
