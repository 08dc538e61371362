import { showDay, showMoment } from '../kernel/moments.ts';
import { nl } from '../messages/nl.ts';
import { fill } from '../messages/fill.ts';
import type { RevisionHead } from '../views/revision/head.ts';
import type { TextView } from '../views/revision/text.ts';
import { section, subsection, text, type Paper, type Section } from './paper.ts';

/**
 * One version of the agreement as it was shown, article by article. In Dutch, as the text is, whatever language is spoken
 * around it. Null for a text that nobody was shown: it can still change, and has no moment of its own.
 */
export function agreementPaper(head: Pick<RevisionHead, 'id' | 'title' | 'segment'>, { number, shownAt, hash, round, final, adoptedAt, startsOn, articles }: TextView): Paper | null {
  if (shownAt === '') return null;
  const { agreement: words, foot } = nl.papers;
  const language = 'nl';
  const status = final ? words.final : round > 0 ? fill(words.draft, { round }, language) : words.colleges;
  return {
    kind: 'agreement', name: `overeenkomst-${head.id}-versie-${number}`, language, title: fill(words.title, { title: head.title }, language), at: adoptedAt === '' ? shownAt : adoptedAt,
    foot: fill(foot, { tender: head.id, page: '{page}', pages: '{pages}' }, language),
    references: [
      { term: words.segment, value: String(head.segment) }, { term: words.version, value: `${number} (${status})` }, adoptedAt === '' ? { term: words.shown, value: showMoment(shownAt, language) } : { term: words.adopted, value: showMoment(adoptedAt, language) },
      ...(startsOn === '' ? [] : [{ term: words.starts, value: showDay(startsOn, language) }]), { term: words.reference, value: head.id },
    ],
    opening: [text(final ? words.finalText : words.draftText)],
    sections: [...articleSections(articles), section(words.proof, text(words.proofText), text(`${words.hash}:\n${hash}`))],
  };
}

/** Article 3.1 belongs to article 3, where there is one before it. */
const articleSections = (articles: TextView['articles']): Section[] => articles.map(({ number, heading, text: says }, i) => {
  const title = heading === '' ? number : `${number} ${heading}`;
  const within = articles.slice(0, i).some((one) => number.startsWith(`${one.number}.`));
  return (within ? subsection : section)(title, ...(says === '' ? [] : [text(says)]));
});
