import type { Row } from '../row.ts';
import { coldRow } from './cold.ts';
import { newGround } from './ground.ts';
import { warmRow } from './warm.ts';

/** Bidders whose submissions make a block. */
const bidders = 4;

/** What depends on time, as a ratio to something bare in the same run. @param rounds how often each is repeated; the design wants at least 11. */
export async function ratioRows(rounds: number): Promise<Row[]> {
  const ground = await newGround(bidders);
  try {
    return [await coldRow(ground, rounds), await warmRow(ground, rounds)];
  } finally {
    await ground.close();
  }
}
