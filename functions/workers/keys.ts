import type { DynamoDBStreamEvent } from 'aws-lambda';
import { commitExtension } from '../../shared/tender/extend.ts';
import { recordKey } from '../../shared/tender/publish.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../store/gather.ts';
import { makeProcedureKey, moveProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { act, linesOf, placeOf } from './records.ts';

/** Makes the key of a procedure that is about to be published, and moves it with its deadline. Safe to repeat. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) {
    if (line.type === 'publication.prepared') await make(line);
    if (line.type === 'extension.approved') await move(line);
  }
}

const tenderOf = async (tender: string): Promise<Tender> => (await readStates([tenderRef(tender) as never], true))[0]?.state as Tender;

async function make(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const state = await tenderOf(tender);
  if (state.key !== null || state.plan === null) return;
  const key = await makeProcedureKey(tender, state.plan.closesAt);
  await act('keys', recordKey, { tender }, key, { at: line.at, key: line.hash });
}

/** The intent is recorded; now the key's policy (stricter is safe), then gate and tender. Interrupted anywhere, it is done again. */
async function move(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const { key, extension } = await tenderOf(tender);
  if (key === null || extension === null || extension.approvedAt === '') return;
  await moveProcedureKey(key.keyId, extension.closesAt);
  await act('keys', commitExtension, { tender }, {}, { at: line.at, key: line.hash });
}
