import { showExact, showMoment } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { answersAndPrice } from '../tender/unread.ts';
import type { StaffModels } from '../views/staff.ts';
import { facts, section, table, text, type Paper } from './paper.ts';

/** The record of the opening (proces-verbaal; Aw 2.132 by analogy): who opened what when, and how it can be proved. */
export function openingPaper({ tender, opening: of }: StaffModels['staff.opening'], language: Language): Paper {
  const { opening: words, foot } = (language === 'nl' ? nl : en).papers;
  const say = (sentence: string, params: Readonly<Record<string, string | number>>): string => fill(sentence, params, language);
  const figures = true as const;
  const unread = of.bidders.flatMap((bidder) => bidder.unread.map((one) => ({ ...one, bidder: bidder.name === '' ? bidder.kvk : bidder.name })));
  const lines = [[words.openedLine, of.opened], [words.recordedLine, of.recorded], ...of.completed.map((line) => [words.completedLine, line] as const)] as const;
  return {
    kind: 'record', name: `proces-verbaal-${tender.id}`, language, title: say(words.title, { title: tender.title }), at: of.recordedAt,
    foot: say(foot, { tender: tender.id, page: '{page}', pages: '{pages}' }),
    references: [
      { term: words.tender, value: tender.title }, { term: words.reference, value: tender.id }, ...(of.tenderNed === '' ? [] : [{ term: words.tenderNed, value: of.tenderNed }]),
      { term: words.made, value: showMoment(of.recordedAt, language) },
    ],
    opening: [text(words.intro)],
    sections: [
      section(words.course, text(
        say(words.closed, { closesAt: showExact(of.closesAt, language) }),
        ...(of.extensions[0] === undefined ? [] : [say(words.extended, { count: of.extensions.length, first: showExact(of.extensions[0].from, language) })]),
        say(words.barrier, { from: showExact(of.from, language) }), words.sealed,
      )),
      section(words.openers, table(words.openersTable, [{ text: words.person }, { text: words.when }], of.openers.map(({ name, at }) => [name === '' ? words.unknown : name, showExact(at, language)]))),
      section(words.bids, table(words.bidsTable, [{ text: words.lot }, { text: words.count, figures }], of.lots.map(({ id, title, bids }) => [`${id} ${title}`, String(bids)])),
        text(of.received === 0 ? words.none : say(words.all, { received: of.received, bidders: of.bidders.length }))),
      ...(of.bidders.length === 0 ? [] : [section(words.bidders,
        table(words.biddersTable, [{ text: words.bidder }, { text: words.kvk }, { text: words.lots }, { text: words.files, figures }], of.bidders.map(({ kvk, name, lots, unread: parts }) => [name === '' ? kvk : name, kvk, lots.join(', '), String(parts.length)])),
        text(...(unread.length === 0 ? [words.whole] : []), words.noPrices))]),
      ...(unread.length === 0 ? [] : [section(words.unread, text(words.unreadText),
        table(words.unreadTable, [{ text: words.bidder }, { text: words.lot }, { text: words.part }, { text: words.why }], unread.map(({ bidder, lot, file, name, why }) =>
          [bidder, lot, file === answersAndPrice ? words.answers : name === '' ? say(words.file, { file }) : name, words.reasons[why]])))]),
      section(words.ledger, facts(...lines.flatMap(([term, line]) => (line === null ? [] : [{ term: say(term, { seq: line.seq }), value: line.hash }]))), text(words.ledgerText)),
    ],
  };
}
