import { commitExtension } from '../../shared/tender/extend.ts';
import { later } from '../../shared/kernel/moments.ts';
import { lockKey } from '../../shared/tender/key-trial.ts';
import { recordKey } from '../../shared/tender/publish.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../store/gather.ts';
import { makeProcedureKey, moveProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { act, type Delivered, eachLine, placeOf } from './records.ts';

/** Makes the key of a procedure that is about to be published, locks it after it was tried, and moves it with its deadline. Safe to repeat. */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, async (line) => {
    if (line.type === 'publication.prepared') await make(line);
    if (line.type === 'key.opened') await lock(line);
    if (line.type === 'extension.approved') await move(line);
  });
}

const tenderOf = async (tender: string): Promise<Tender> => (await readStates([tenderRef(tender) as never], true))[0]?.state as Tender;

async function make(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const state = await tenderOf(tender);
  if (state.key !== null || state.plan === null) return;
  // Under a past date first, so that it is seen to open before anything is sealed to it.
  const key = await makeProcedureKey(tender, later(line.at, { days: -1 }));
  await act('keys', recordKey, { tender }, key, { at: line.at, key: line.hash });
}

/** The key was seen to open: now its policy moves to the closing moment, and stays. */
async function lock(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const { key, keyTrial, plan } = await tenderOf(tender);
  if (key === null || keyTrial.step !== 'opened') return;
  await moveProcedureKey(key.keyId, plan.closesAt);
  await act('keys', lockKey, { tender }, {}, { at: line.at, key: line.hash });
}

/** The intent is recorded; now the key's policy (stricter is safe), then gate and tender. Interrupted anywhere, it is done again. */
async function move(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const { key, extension } = await tenderOf(tender);
  if (key === null || extension === null || extension.approvedAt === '') return;
  await moveProcedureKey(key.keyId, extension.closesAt);
  await act('keys', commitExtension, { tender }, {}, { at: line.at, key: line.hash });
}
