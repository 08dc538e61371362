import { TransactWriteItemsCommand, TransactionCanceledException, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { dynamo } from './clients.ts';

/**
 * Sends the transaction with a token of its own, so that the SDK's retries after a lost answer count once.
 * `TransactionConflict` is not retried by the SDK; here it is, with growing pauses, as the same items and token.
 * @returns false when a condition failed. @throws when the outcome is not known.
 */
export async function transact(TransactItems: TransactWriteItem[]): Promise<boolean> {
  const ClientRequestToken = randomUUID();
  for (let tries = 0; ; tries += 1) {
    try {
      await dynamo().send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
      if (codes.includes('ConditionalCheckFailed')) return false;
      if (tries >= 6 || !codes.some((code) => code === 'TransactionConflict' || code === 'ThrottlingError')) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 20 * 2 ** tries + 10 * (tries % 3)); });
    }
  }
}
