import type { Letter } from '../council/letter/letter.ts';
import type { Instant } from '../kernel/moments.ts';
import { municipalityParty, type Notice } from './notice.ts';

/** A draft waits for the college of one municipality; what it says stays in the draft. */
export const letterNotice = ({ type, at }: { readonly type: string; readonly at: Instant }, { id, municipality, about, title }: Letter): Notice[] =>
  (type === 'letter.drafted' ? [{ party: municipalityParty(municipality), event: 'college.letter-drafted', about, at, params: { title, letter: id }, body: '' }] : []);
