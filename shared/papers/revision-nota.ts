import { showMoment } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { NotaArticle, NotaReaction, RevisionNota } from '../views/revision/nota.ts';
import { facts, section, subsection, text, type Paper, type Section } from './paper.ts';

/**
 * The nota van beantwoording of a round: every reaction with its one answer, by name or without as the round says, and how
 * each article will read. Confidential reactions are counted and not told.
 */
export function revisionNotaPaper(nota: RevisionNota, language: Language): Paper {
  const { papers: { revisionNota: words, foot } } = (language === 'nl' ? nl : en);
  const { revision: { id, title }, round, version, repliedAt, names, invited, providers, reactions, confidential } = nota;
  const counts = fill(words.counts, { invited, providers, reactions }, language);
  return {
    kind: 'nota', name: `nota-van-beantwoording-${round}-${id}`, language, title: fill(words.title, { round, title }, language), at: repliedAt,
    foot: fill(foot, { tender: id, page: '{page}', pages: '{pages}' }, language),
    references: [
      { term: words.revision, value: title }, { term: words.reference, value: id }, { term: words.round, value: String(round) },
      { term: words.version, value: fill(words.versionValue, { version }, language) }, { term: words.published, value: showMoment(repliedAt, language) },
    ],
    opening: [text(...(reactions === 0 ? [words.none] : [counts, words[names], ...(confidential === 0 ? [] : [fill(words.confidential, { confidential }, language)])]))],
    sections: nota.articles.flatMap((article) => sectionsOf(article, language)),
  };
}

function sectionsOf({ number, heading, wording, replies, confidential }: NotaArticle, language: Language): Section[] {
  const { papers: { revisionNota: words }, commands } = (language === 'nl' ? nl : en);
  const outcomes = commands['reply.give'].fields.outcome.codes;
  return [
    section(number === '' ? words.whole : `${number} ${heading}`.trim(), ...(confidential === 0 ? [] : [text(fill(words.confidentialHere, { confidential }, language))])),
    ...replies.map(({ outcome, motivation, reactions }, i) => subsection(
      fill(words.reply, { n: i + 1, outcome: outcomes[outcome].toLowerCase() }, language),
      facts(...reactions.map((one) => factOf(one, language)), { term: words.answer, value: motivation }),
    )),
    ...(wording === '' ? [] : [subsection(words.wording, text(wording))]),
  ];
}

function factOf({ who, stance, reason, wording }: NotaReaction, language: Language): { readonly term: string; readonly value: string } {
  const { papers: { revisionNota: words }, commands } = (language === 'nl' ? nl : en);
  const stances = commands['reaction.write'].fields.stance.codes;
  const said = [...(reason === '' ? [words.noReason] : [reason]), ...(wording === '' ? [] : [fill(words.proposal, { wording }, language)])];
  return { term: fill(words.says, { who: who === '' ? words.anonymousWho : who, stance: stances[stance].toLowerCase() }, language), value: said.join('\n\n') };
}
