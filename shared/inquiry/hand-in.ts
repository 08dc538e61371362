import type { Offer } from '../kernel/command.ts';
import type { Day } from '../kernel/moments.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { pieceOf, piecesOf, validOn, type Evidence, type EvidenceFile } from '../provider/evidence.ts';
import type { HandedIn, InquiryKind } from './inquiry.ts';

/** `on`: the day of the answer; what is asked for decides whether papers belong to it. */
interface Asking { readonly kind: InquiryKind; readonly on: Day }

/**
 * The papers that an answer hands in, each pinned to the version that the file has now: what is replaced or taken out
 * afterwards stays as it was. Evidence is asked of intended winners only (Aw 2.85), so with no other request.
 * @throws Refusal on `evidence`: another kind of request, a paper that is not in the file, one that does not count that day.
 */
export function handedIn(file: EvidenceFile, chosen: readonly string[], { kind, on }: Asking): HandedIn[] {
  if (chosen.length === 0) return [];
  must(kind === 'verification', invalid('evidence', 'inquiry.evidence-kind'));
  const found = [...new Set(chosen)].map((id) => pieceOf(file, id));
  const pieces = found.filter((piece) => piece !== undefined);
  must(pieces.length === found.length, invalid('evidence', 'inquiry.evidence-unknown'));
  const ended = pieces.filter((piece) => !validOn(piece, on));
  must(ended.length === 0, invalid('evidence', 'inquiry.evidence-expired', { names: ended.map(({ name }) => name) }));
  return pieces.map(({ recordedAt: _, ...pinned }) => pinned);
}

/** What can be chosen: everything in the file, with a warning where it would be refused. With other requests it is no question. */
export const handInOffers = (file: EvidenceFile, { kind, on }: Asking): { readonly evidence?: readonly Offer[] } => (kind !== 'verification' ? {} : {
  evidence: piecesOf(file).map((piece) => pieceOffer(piece, on)),
});

/** How a document of the file is offered: its kind and name, and whether it counts on that day. */
export const pieceOffer = (piece: Omit<Evidence, 'recordedAt'>, on: Day): Offer => ({ code: piece.id, label: labelOf(piece, on, 'nl'), english: labelOf(piece, on, 'en') });

function labelOf(piece: Omit<Evidence, 'recordedAt'>, on: Day, language: Language): string {
  const { inquiry: { papers: words }, declarations: { evidence: types } } = language === 'nl' ? nl : en;
  const { name, validUntil: until } = piece;
  const sentence = !validOn(piece, on) ? words.offerExpired : until === '' ? words.offerNoEnd : words.offer;
  return fill(sentence, { type: types[piece.type], name, until }, language);
}
