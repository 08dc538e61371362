import { randomBytes } from 'node:crypto';
import { recordTrial } from '../../shared/tender/key-trial.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../store/gather.ts';
import { isDenied, unwrapProcedureKey } from '../store/keys.ts';
import type { Line } from '../store/ledger.ts';
import { seal, unseal } from '../store/seal.ts';
import { act, placeOf } from './records.ts';

/** The opener's part of the round trip of a procedure's key (shared/tender/key-trial.ts). Safe to repeat. */
export async function tryKey(line: Line): Promise<void> {
  const { partition: tender } = placeOf(line.stream);
  const { key, keyTrial } = (await readStates([tenderRef(tender) as never], true))[0]?.state as Tender;
  if (key === null) return;
  const cause = { at: line.at, key: line.hash };
  if (line.type === 'key.recorded' && keyTrial.step === 'made') {
    const privateKey = await unwrapProcedureKey(tender, key);
    const [place, content] = [`trial ${tender}`, randomBytes(32)];
    if (!unseal(privateKey, place, seal(key.publicKey, place, content)).equals(content)) throw new Error('the key does not open what was sealed to it');
    await act('opening', recordTrial, { tender }, { found: 'opened' }, cause);
  }
  if (line.type === 'key.locked' && keyTrial.step === 'locked') {
    await mustBeDenied(tender, key);
    await act('opening', recordTrial, { tender }, { found: 'denied' }, cause);
  }
}

/** A changed policy holds everywhere in KMS after a while: minutes at most (KMS Developer Guide, Eventual consistency). */
const pauses = [0, 2_000, 10_000, 30_000, 60_000];

/** @throws Error when the key still opens under the real closing moment: nothing may be sealed to it. */
async function mustBeDenied(tender: string, key: NonNullable<Tender['key']>): Promise<void> {
  for (const pause of pauses) {
    if (pause > 0) await new Promise((resolve) => { setTimeout(resolve, pause); });
    const denied = await unwrapProcedureKey(tender, key).then(() => false, (error: unknown) => {
      if (isDenied(error)) return true;
      throw error;
    });
    if (denied) return;
  }
  throw new Error('the key opens before the closing');
}
