import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { stamp, type Cell } from '../papers/sheet.ts';
import type { Tables } from './index.ts';
import type { BidderView } from './staff/assessment.ts';

const wordsOf = (language: Language) => (language === 'nl' ? nl : en);
/** A bidder as this reader knows it: KvK number and name, or an alias and nothing else. */
const bidder = ({ kvk, name, number }: BidderView, language: Language): string[] =>
  [kvk, kvk === '' ? fill(wordsOf(language).pages.assessors.bidder, { number: number ?? 0 }, language) : name];

/** The lists of staff as tables: of what the reader's own page shows, and of nothing else. */
export const staffTables: Tables<'staff'> = {
  'staff.questions'({ tender, questions, answers }, language) {
    const { sheets: { questions: words }, publication: { questions: { kinds, staffStates } } } = wordsOf(language);
    return {
      name: `vragen-${tender.id}`, head: Object.values(words.head), next: '',
      rows: questions.map((one, i): Cell[] => {
        const answer = answers[one.id];
        return [
          i + 1, kinds[one.kind], one.lot, stamp(one.askedAt), one.late ? words.no : words.yes, fill(staffStates[one.state], { number: one.nota ?? '', until: one.refusal?.until ?? '' }, language),
          one.text, one.confidential, one.nota ?? '', answer?.wording ?? '', one.alone?.answer ?? answer?.answer ?? '',
        ];
      }),
    };
  },
  /** A line for every score: who gave it to whom on what, and why. */
  'staff.scores'({ tender, lot, opened, criteria, rows }, language) {
    if (!opened) return null;
    const { sheets: { scores: words }, pages: { staff, assessors } } = wordsOf(language);
    return {
      name: `scores-${tender.id}-${lot}`, head: Object.values(words.head), next: '',
      rows: rows.flatMap((row) => [
        ...row.individual.flatMap(({ name, left, scores }) => (scores === null ? [] : [{ by: left ? fill(assessors.left, { name }, language) : name, scores }])),
        ...(row.consensus === null ? [] : [{ by: staff.file.consensus, scores: row.consensus }]),
      ].flatMap(({ by, scores }) => criteria.flatMap(({ id, title }): Cell[][] => {
        const found = scores[id];
        return found === undefined ? [] : [[lot, ...bidder(row, language), id, title, by, found.score, found.motivation]];
      }))),
    };
  },
  /** In order of rank, then who is not in it. Money is in euros; by value the total is the fictive price. */
  'staff.ranking'({ tender, lot, method, criteria, ranking }, language) {
    if (ranking === null) return null;
    const { sheets: { ranking: words }, pages: { staff: { ranking: page } } } = wordsOf(language);
    const amount = (text: string | undefined): Cell => (text === undefined ? '' : method === 'value' ? Number(text) / 100 : Number(text));
    const said = ranking.decidedAt === '' ? page.proposed : page.status;
    return {
      name: `rangorde-${tender.id}-${lot}`, next: '',
      head: [words.rank, words.kvk, words.provider, words.status, ...criteria.map(({ id, title }) => `${id} ${title}`), words.price, method === 'value' ? page.fictive : words.total],
      rows: [
        ...ranking.ranked.map(({ rank, kvk, name, status, points, price, total }): Cell[] => [rank, kvk, name, said[status], ...criteria.map(({ id }) => amount(points[id])), price === null ? '' : price / 100, amount(total)]),
        ...ranking.notRanked.map(({ kvk, name, status }): Cell[] => ['', kvk, name, page.reasons[status], ...criteria.map(() => ''), '', '']),
      ],
    };
  },
};
