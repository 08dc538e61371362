import { fill, type Language } from '../messages/fill.ts';
import type { Party, Tender } from './state.ts';

/** Who takes part in an opened bid beside the bidder, on a lot or on any of its lots. */
export const partiesOf = ({ bidsOf }: Pick<Tender, 'bidsOf'>, kvk: string, lot?: string): Party[] =>
  (bidsOf.find((bid) => bid.kvk === kvk)?.partners ?? []).filter(({ lots }) => lot === undefined || lots.includes(lot));

/** The other members of a combination; none of who bids alone. */
export const membersOf = (tender: Pick<Tender, 'bidsOf'>, kvk: string, lot?: string): Party[] =>
  partiesOf(tender, kvk, lot).filter(({ role }) => role === 'member');

/** Words for a bidder that is several: `combinatie van {names} (penvoerder {lead})`, and what stands before the last name. */
export interface CombinationWords { readonly combination: string; readonly and: string }

/** How a bidder is called: by its name, or as a combination with all of its members, the penvoerder first. */
export function bidderName(lead: string, members: readonly Pick<Party, 'name'>[], words: CombinationWords, language: Language): string {
  if (members.length === 0) return lead;
  const names = [lead, ...new Set(members.map(({ name }) => name))];
  return fill(words.combination, { names: `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1) ?? ''}`, lead }, language);
}
