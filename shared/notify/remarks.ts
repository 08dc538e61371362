import type { Procedure } from '../council/procedure.ts';
import { municipalityParty, type Happened, type Notice } from './notice.ts';

/** That the remarks of a college were answered, told to its municipality alone; the answer itself stands on the page. */
export function remarksNotice({ type, item, at }: Happened, { id: about, title, segment }: Procedure): Notice[] {
  if (type !== 'remarks.answered') return [];
  return [{ party: municipalityParty(item), event: 'college.remarks-answered', about, at, params: { title, segment }, body: '' }];
}
