import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Notice } from '../../shared/notify/notice.ts';
import { listingOfMessage } from '../../shared/notify/told.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { dynamo } from './clients.ts';
import { shortId } from './hash.ts';
import { keyOf, listAttributes } from './items.ts';
import { Resource } from './resources.ts';

/**
 * A message's id, and its place in the inbox: its moment, so that the newest is read first, and a hash of the ledger
 * line and the recipient, so that the same line always makes the same message; of what several lines tell, a hash of what
 * makes it one. Fit for an address.
 */
export function withId({ one = '', ...notice }: Notice, line: string): InboxMessage {
  const moment = notice.at.replace(/[-:.]/g, '');
  return { id: `${moment}-${shortId(`${one === '' ? line : one} ${notice.event} ${notice.party}`)}`, ...notice };
}

const key = ({ party, id }: InboxMessage) => keyOf(`inbox#${party}`, id);

/**
 * Puts a message into an inbox unless it is there already. `mails` says whether a mail goes with it, `by` which line of
 * the ledger tells it.
 * @returns whether this line still owes its mail: an earlier try may have ended between the two. Where another line told
 * it first, the mail is that line's, which is delivered until it is sent.
 */
export async function claim(message: InboxMessage, mails: boolean, by: string): Promise<boolean> {
  try {
    await dynamo().send(new PutItemCommand({
      TableName: Resource.States.name,
      Item: { ...key(message), message: { S: JSON.stringify(message) }, ...listAttributes(listingOfMessage(message)), ...(mails ? { mailed: { BOOL: false }, by: { S: by } } : {}) },
      ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }));
    return mails;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item?.['mailed']?.BOOL === false && error.Item['by']?.S === by;
  }
}

export async function markMailed(message: InboxMessage): Promise<void> {
  await dynamo().send(new UpdateItemCommand({
    TableName: Resource.States.name, Key: key(message), UpdateExpression: 'SET mailed = :yes', ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': { BOOL: true } },
  }));
}
