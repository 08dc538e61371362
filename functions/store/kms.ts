import { KMSClient } from '@aws-sdk/client-kms';
import { once, patience } from './client.ts';

export const kms = once(() => new KMSClient(patience));
