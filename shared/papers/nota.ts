import { showMoment } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { PublicModels } from '../views/public.ts';
import { section, subsection, text, type Paper } from './paper.ts';

/** A nota van inlichtingen: every question without who asked it, with its answer (Aw 2.53). */
export function notaPaper({ tender, nota: { number, publishedAt, answers } }: PublicModels['public.nota'], language: Language): Paper {
  const { nota: words, foot } = (language === 'nl' ? nl : en).papers;
  return {
    kind: 'nota', name: `nota-${number}-${tender.id}`, language, title: fill(words.title, { number, title: tender.title }, language), at: publishedAt,
    foot: fill(foot, { tender: tender.id, page: '{page}', pages: '{pages}' }, language),
    references: [{ term: words.tender, value: tender.title }, { term: words.reference, value: tender.id }, { term: words.published, value: showMoment(publishedAt, language) }],
    opening: [text(fill(words.opening, { number }, language))],
    sections: answers.flatMap(({ wording, answer }, i) => [section(fill(words.question, { number, n: i + 1 }, language), text(wording)), subsection(words.answer, text(answer))]),
  };
}
