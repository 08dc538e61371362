import { addDays, dayOf, showDay } from '../kernel/moments.ts';
import { contractYears } from '../region/calendars.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { standstillDays, standstillEnd } from '../tender/standstill.ts';
import { comparesPrices } from '../tender/criteria.ts';
import { lotSection } from './lot.ts';
import { list, nameOf, writing, type LetterFacts, type Writing } from './writing.ts';

/** A letter as it is sent: `paragraphs` with blank lines between them are the `text`. */
export interface Letter {
  readonly event: 'letter.award' | 'letter.rejection';
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly text: string;
}

/**
 * The letter that tells a bidder the award decision on all of its lots: outcome, reasons with the relative advantages of
 * those who are awarded, and the exact end of the standstill (Aw 2.130 and 2.129 by analogy; DOMAIN §1, row 12). Of
 * other bids it tells names, points and places, nothing of what stands in them. `letter.award` when at least one lot is
 * awarded to it.
 * @throws RangeError for a tender without a decision, for who bid on nothing, and where the files do not tell what the
 *   decision rests on: a letter without its reasons would be void.
 */
export function letterFor(facts: LetterFacts): Letter {
  const { tender, kvk, at } = facts;
  const lots = tender.bidsOf.find((bid) => bid.kvk === kvk)?.lots ?? [];
  if (tender.decision === null || lots.length === 0) throw new RangeError(`no decision on a bid of ${kvk}`);
  const w = writing(facts, tender.decision);
  const { words, say } = w;
  const own = tender.lots.filter(({ id }) => lots.includes(id));
  const awarded = (lot: string): boolean => w.decision.lots.some(({ id, ranked }) => id === lot && ranked.some((bid) => bid.kvk === kvk && bid.status === 'awarded'));
  const won = own.some(({ id }) => awarded(id));
  const subject = say(words.subject, { title: tender.title });
  const paragraphs = [
    ...head(w, subject),
    say(words.opening, { title: tender.title, at }),
    ...replaced(w),
    [words.short.title, ...own.map(({ id, title }) => say(awarded(id) ? words.short.awarded : words.short.rejected, { lot: id, title }))].join('\n'),
    ...own.flatMap((lot) => lotSection(w, lot)),
    ...standstill(w, won),
    ...(won ? [] : [words.thanks]),
    words.closing,
  ];
  return { event: won ? 'letter.award' : 'letter.rejection', subject, paragraphs, text: paragraphs.join('\n\n') };
}

function head(w: Writing, subject: string): string[] {
  const { tender, kvk, at, words, say } = w;
  const on = dayOf(at);
  const municipalities = tender.segment === 0 ? [] : participants(tender.segment satisfies SegmentNumber, on).map(({ name }) => name);
  const tenderNed = tender.publication?.tenderNedNumber ?? '';
  return [
    say(words.sender, { municipalities: list(municipalities, words.and) }),
    say(words.addressee, { name: nameOf(w, kvk), kvk }),
    say(tenderNed === '' ? words.head : words.headTenderNed, { sentOn: on, tender: tender.id, tenderNed, subject }),
    words.salutation,
  ];
}

/**
 * A decision that ended is followed by another: bidders then hold two letters. Who failed, and in what, is nobody's
 * business but its own (Aw 2.57); that points can change is, where the published formula compares prices.
 */
function replaced({ tender, decision, language, words, say }: Writing): string[] {
  const earlier = tender.earlier.filter(({ round }) => round < decision.round).at(-1);
  if (earlier === undefined) return [];
  const on = { earlier: showDay(dayOf(earlier.at), language) };
  if (earlier.ended === 'struck') return [say(words.replaces, on)];
  return [say(words.lapsed, on), ...(comparesPrices(tender.criteria) ? [words.recounted] : [])];
}

/** Everything with a term: the standstill to the hour, what can be done in it, and what comes after. */
function standstill({ tender, at, words, say }: Writing, won: boolean): string[] {
  const end = standstillEnd(at);
  // A fresh decision is not frozen: that takes proceedings, which start later.
  if (end.frozen) throw new RangeError('a letter cannot be sent while its standstill is frozen');
  const { endsOn, signFrom } = end;
  const [days, lastDay] = [standstillDays, addDays(dayOf(at), standstillDays)];
  const { startsOn, extensionYears } = tender.plan;
  const next = [say(words.next.text, { signFrom, startsOn, years: contractYears }), ...(extensionYears > 0 ? [say(words.next.extension, { extensionYears })] : [])];
  return [
    [words.standstill.title, say(words.standstill.term, { days, firstDay: addDays(dayOf(at), 1), endsOn }), ...(lastDay === endsOn ? [] : [say(words.standstill.moved, { days, lastDay })])].join('\n'),
    [words.remedy.title, say(words.remedy.court, { endsOn })].join('\n'),
    words.remedy.freeze,
    words.remedy.complaint,
    [words.acceptance.title, words.acceptance.text].join('\n'),
    ...(won ? [[words.next.title, next.join(' ')].join('\n')] : []),
  ];
}
