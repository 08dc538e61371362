import { allOf, command, proved, stateOf, type At } from '../kernel/command.ts';
import { choiceOf, hidden, id, long, optional, text } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { type Article, bytesOf, hashOfText, headingMax, mostArticles, mostTextBytes, numberMax, textMax } from './article.ts';
import { mustBe, textPage } from './guards.ts';
import { readText } from './read-text.ts';
import { replies } from './reply.ts';
import { revisionAt, workingVersion, type Revision } from './revision.ts';
import { first, placesAmong, textAt, textRef, type AgreementText, type TextEvent } from './text.ts';
import { revised } from './revised.ts';

const path = '/revisions/:revision/texts/:version';
const target = textAt;
const then = textPage;
const facts = (at: At) => ({ revision: proved(stateOf(revisionAt(at))) });

/** A text that somebody was shown never changes; a text is written between two showings. @throws Refusal. */
function mustBeOpen(revision: Revision, state: AgreementText, at: At): void {
  mustBe(revision, 'concept', 'consultation', 'replied');
  must(at['version'] === String(workingVersion(revision)), refuse('text.frozen'));
  must(state.number > 0, missing());
}

/** Begins the next version: empty at first, and after a round the text before with the wordings that were adopted. */
export const begin = command({
  name: 'text.begin',
  door: 'staff',
  path: `${path}/beginnings`,
  fields: {},
  target, then,
  facts: (at) => ({ ...facts(at), before: stateOf(textRef(at['revision'] ?? '', Number(at['version']) - 1)), replies: allOf(replies, at['revision'] ?? '') }),
  decide(state, _, { path: where, facts: { revision: { state: revision }, before, replies: all } }): TextEvent[] {
    mustBe(revision, 'concept', 'consultation', 'replied');
    const version = workingVersion(revision);
    must(where['version'] === String(version), missing());
    if (state.number > 0) return [];
    return [{ type: 'text.begun', data: { version, from: version - 1 }, content: { by: 'store', value: { articles: revised(before.state, revision, all) } } }];
  },
});

/**
 * Writes an article, a new one or one that stands there; `after` puts it behind another. `readBack` is the hash of the
 * article as the writer found it: what a colleague wrote meanwhile is not written over unseen.
 */
export const write = command({
  name: 'text.write-article',
  door: 'staff',
  path: `${path}/articles`,
  fields: { article: hidden(optional(id())), readBack: hidden(optional(text(64))), number: text(numberMax), heading: optional(text(headingMax)), text: optional(long(textMax)), after: optional(choiceOf()) },
  target, then, facts,
  decide(state, input, { path: where, newId, facts: { revision } }): TextEvent[] {
    mustBeOpen(revision.state, state, where);
    const { article = newId('article'), number, heading = '', text: says = '' } = input;
    must(says !== '' || heading !== '', invalid('text', 'article.empty'));
    const known = state.articles.findIndex((one) => one.id === article);
    must(input.article === undefined || known >= 0, invalid('article', 'article.unknown'));
    const before = state.articles[known];
    must(before === undefined || input.readBack === undefined || input.readBack === hashOfText([before]), refuse('article.changed', { number: before?.number ?? '' }));
    must(!state.articles.some((one) => one.number === number && one.id !== article), invalid('number', 'article.number-twice', { number }));
    const last = state.articles.at(-1)?.id ?? first;
    const after = input.after ?? (known < 0 ? last : state.articles[known - 1]?.id ?? first);
    must(after === first || (after !== article && state.articles.some((one) => one.id === after)), invalid('after', 'article.unknown'));
    mustFit([...state.articles.filter((one) => one.id !== article), { id: article, number, heading, text: says }], 'text');
    return [{ type: 'article.written', data: { article, after }, content: { by: 'store', value: { number, heading, text: says } } }];
  },
  answer: ([event]) => (event?.type === 'article.written' ? { article: event.data.article } : {}),
  prefill: ({ articles }) => ({ values: {}, offers: { after: placesAmong(articles) } }),
});

export const remove = command({
  name: 'text.remove-article',
  door: 'staff',
  path: `${path}/articles/removals`,
  fields: { article: choiceOf() },
  target, then, facts,
  decide(state, { article }, { path: where, facts: { revision } }): TextEvent[] {
    mustBeOpen(revision.state, state, where);
    must(state.articles.some((one) => one.id === article), invalid('article', 'article.unknown'));
    return [{ type: 'article.removed', data: { article } }];
  },
  prefill: (state) => ({ values: {}, offers: { article: state.articles.map(({ id: code, number, heading }) => ({ code, label: `${number} ${heading}` })) } }),
});

/** Takes a whole text as markdown: each heading begins an article. An article that has the same number as before keeps its id. */
export const importText = command({
  name: 'text.import',
  door: 'staff',
  path: `${path}/imports`,
  fields: { markdown: long(mostTextBytes) },
  target, then, facts,
  decide(state, { markdown }, { path: where, newId, facts: { revision } }): TextEvent[] {
    mustBeOpen(revision.state, state, where);
    const articles = readText(markdown, { number: numberMax, heading: headingMax, text: textMax }).map((one): Article => ({ id: state.articles.find(({ number }) => number === one.number)?.id ?? newId('article'), ...one }));
    mustFit(articles, 'markdown');
    return [{ type: 'text.imported', data: { articles: articles.map((one) => one.id) }, content: { by: 'store', value: { articles } } }];
  },
  answer: ([event]) => (event?.type === 'text.imported' ? { articles: event.data.articles } : {}),
});

function mustFit(articles: readonly Article[], field: string): void {
  must(articles.length <= mostArticles, invalid(field, 'text.too-many', { most: mostArticles }));
  must(bytesOf(articles) <= mostTextBytes, invalid(field, 'text.too-long', { kilobytes: mostTextBytes / 1000 }));
}
