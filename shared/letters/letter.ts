import { addDays, dayOf, showDay } from '../kernel/moments.ts';
import { fill } from '../messages/fill.ts';
import { section, subsection, table, text, type Fact, type Paper, type Section } from '../papers/paper.ts';
import { contractYears } from '../region/calendars.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { comparesPrices } from '../tender/criteria.ts';
import { standstillDays, standstillEnd } from '../tender/standstill.ts';
import { lotSections } from './lot.ts';
import { list, nameOf, writing, type LetterFacts, type Writing } from './writing.ts';

/** A letter as it is sent. */
export interface Letter {
  readonly event: 'letter.award' | 'letter.rejection';
  readonly subject: string;
  readonly paper: Paper;
}

/**
 * The letter that tells a bidder the award decision on all of its lots: outcome, reasons with the relative advantages of
 * those who are awarded, and the exact end of the standstill (Aw 2.130 and 2.129 by analogy). Of
 * other bids it tells names, points and places, nothing of what stands in them. `letter.award` when at least one lot is
 * awarded to it.
 * @throws RangeError for a tender without a decision, for who bid on nothing, and where the files do not tell what the
 *   decision rests on: a letter without its reasons would be void.
 */
export function letterFor(facts: LetterFacts): Letter {
  const { tender, kvk, at, language } = facts;
  const lots = tender.bidsOf.find((bid) => bid.kvk === kvk)?.lots ?? [];
  if (tender.decision === null || lots.length === 0) throw new RangeError(`no decision on a bid of ${kvk}`);
  const w = writing(facts, tender.decision);
  const { words, say } = w;
  const own = tender.lots.filter(({ id }) => lots.includes(id));
  const awarded = (lot: string): boolean => w.decision.lots.some(({ id, ranked }) => id === lot && ranked.some((bid) => bid.kvk === kvk && bid.status === 'awarded'));
  const won = own.some(({ id }) => awarded(id));
  const subject = say(words.subject, { title: tender.title });
  const { short } = words;
  const outcomes = own.map(({ id, title }) => [`${id} ${title}`, awarded(id) ? short.awarded : short.rejected]);
  const paper: Paper = {
    kind: 'letter', name: `gunningsbeslissing-${tender.id}-${kvk}-${dayOf(at)}`, language, title: subject, at,
    // Page numbers are the sheet's: they stay as they are.
    foot: fill(words.foot, { tender: tender.id, page: '{page}', pages: '{pages}' }, language),
    references: references(w),
    opening: [text(words.salutation), text(say(words.opening, { title: tender.title, at })), ...replaced(w)],
    sections: [
      section(short.title, table(short.table, [{ text: short.lot }, { text: short.outcome }], outcomes)),
      ...own.flatMap((lot) => lotSections(w, lot)),
      ...after(w, won),
    ],
  };
  return { event: won ? 'letter.award' : 'letter.rejection', subject, paper };
}

function references(w: Writing): Fact[] {
  const { tender, kvk, at, words, say, language } = w;
  const on = dayOf(at);
  const municipalities = tender.segment === 0 ? [] : participants(tender.segment satisfies SegmentNumber, on).map(({ name }) => name);
  const tenderNed = tender.publication?.tenderNedNumber ?? '';
  const terms = words.references;
  return [
    { term: terms.sender, value: say(words.sender, { municipalities: list(municipalities, words.and) }) },
    { term: terms.addressee, value: nameOf(w, kvk) },
    { term: terms.kvk, value: kvk },
    { term: terms.date, value: showDay(on, language) },
    { term: terms.reference, value: tender.id },
    ...(tenderNed === '' ? [] : [{ term: terms.tenderNed, value: tenderNed }]),
  ];
}

/**
 * A decision that ended is followed by another: bidders then hold two letters. Who failed, and in what, is nobody's
 * business but its own (Aw 2.57); that points can change is, where the published formula compares prices.
 */
function replaced({ tender, decision, words, say }: Writing): ReturnType<typeof text>[] {
  const ended = tender.earlier.filter(({ round }) => round < decision.round).at(-1);
  if (ended === undefined) return [];
  const on = { earlier: dayOf(ended.at) };
  if (ended.ended === 'struck') return [text(say(words.replaces, on))];
  return [text(say(words.lapsed, on), ...(comparesPrices(tender.criteria) ? [words.recounted] : []))];
}

/** Everything with a term: the standstill to the hour, what can be done in it, and what comes after. */
function after({ tender, at, words, say }: Writing, won: boolean): Section[] {
  const end = standstillEnd(at);
  // A fresh decision is not frozen: that takes proceedings, which start later.
  if (end.frozen) throw new RangeError('a letter cannot be sent while its standstill is frozen');
  const { endsOn, signFrom } = end;
  const [days, lastDay] = [standstillDays, addDays(dayOf(at), standstillDays)];
  const { startsOn, extensionYears } = tender.plan;
  const { remedy, next } = words;
  const coming = won
    ? [say(next.text, { signFrom, startsOn, years: contractYears }), ...(extensionYears > 0 ? [say(next.extension, { extensionYears })] : [])].join(' ')
    : say(next.rejected, { signFrom });
  return [
    section(words.standstill.title, text(say(words.standstill.term, { days, firstDay: addDays(dayOf(at), 1), endsOn }), ...(lastDay === endsOn ? [] : [say(words.standstill.moved, { days, lastDay })]))),
    section(remedy.title),
    subsection(remedy.courtTitle, text(say(remedy.court, { endsOn }), remedy.freeze)),
    subsection(remedy.complaintTitle, text(remedy.complaint, remedy.noDelay)),
    section(words.acceptance.title, text(words.acceptance.text)),
    section(next.title, text(coming, ...(won ? [] : [words.thanks]), words.closing)),
  ];
}
