import type { Panel } from '../access/table.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../access/actor.ts';
import type { Tender } from './state.ts';

/** Has this person stated to be free of any conflict of interest in this tender? */
export const isClear = ({ statements }: Pick<Tender, 'statements'>, person: string): boolean =>
  Object.hasOwn(statements, person) && statements[person]?.conflict === false;

/** Who was appointed, and who of them may see and judge bids. */
export const panelOf = (tender: Pick<Tender, 'assessors' | 'statements'>): Panel =>
  ({ named: tender.assessors, clear: tender.assessors.filter((person) => isClear(tender, person)) });

/** Does this tender wait for a statement of this person? */
export const mustState = (tender: Pick<Tender, 'assessors' | 'statements'>, { person }: Pick<Actor, 'person'>): boolean =>
  tender.assessors.includes(person) && !isClear(tender, person);

/** The answer to an appointed assessor who has not stated anything yet: where to do that. */
export const notStated = (tender: string): Refusal => new Refusal('forbidden', 'conflict.not-stated', { tender });

/** Whoever was appointed sees nothing of a bid before the statement, whatever other role that person has. */
export function mustHaveStated(tender: Pick<Tender, 'id' | 'assessors' | 'statements'>, actor: Pick<Actor, 'person'>): void {
  if (mustState(tender, actor)) throw notStated(tender.id);
}
