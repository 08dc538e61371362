import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand, type DynamoDBStreamsClient, type _Record } from '@aws-sdk/client-dynamodb-streams';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Reads the ledger's stream from where it was left, as Lambda's event source mapping does. */
export interface StreamReader { next(): Promise<readonly _Record[]>; done(records: readonly _Record[]): void; close(): void }

export async function readStream(dynamo: DynamoDBClient, streams: DynamoDBStreamsClient, table: string, positionFile: string): Promise<StreamReader> {
  const arn = (await dynamo.send(new DescribeTableCommand({ TableName: table }))).Table?.LatestStreamArn;
  if (arn === undefined) throw new Error(`${table} has no stream`);
  const shard = (await streams.send(new DescribeStreamCommand({ StreamArn: arn }))).StreamDescription?.Shards?.at(-1)?.ShardId;
  let position = existsSync(positionFile) ? readFileSync(positionFile, 'utf8') : '';
  let noted = 0;
  let iterator: string | undefined;
  return {
    async next() {
      iterator ??= (await streams.send(new GetShardIteratorCommand({
        StreamArn: arn, ShardId: shard,
        ...(position === '' ? { ShardIteratorType: 'TRIM_HORIZON' } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
      }))).ShardIterator;
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator ?? '', Limit: 200 }));
      iterator = answer.NextShardIterator;
      return answer.Records ?? [];
    },
    done(records) {
      const last = records.at(-1)?.dynamodb?.SequenceNumber;
      if (last === undefined) return;
      position = last;
      // Lines may come twice after a crash, never not at all; so it is enough to note the place now and then.
      if (performance.now() - noted < 250) return;
      noted = performance.now();
      writeFileSync(positionFile, last);
    },
    close() { if (position !== '') writeFileSync(positionFile, position); },
  };
}
