import { canonical, type Json } from '../kernel/canonical.ts';
import type { Offer, Prefill } from '../kernel/command.ts';
import { choicesOf, id, long, optional, rows } from '../kernel/fields.ts';
import type { Day } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { pieceOffer } from '../inquiry/hand-in.ts';
import { pieceOf, piecesOf, validOn, type EvidenceFile } from '../provider/evidence.ts';
import type { Answer, Application, Pinned } from './application.ts';
import type { Condition } from './state.ts';
import { conditionTitle } from './terms.ts';

/** Bytes of answers that an application can hold: with its judgments it fits into one item of the store (400 KB). */
const answerBytes = 150_000;

/** One row a condition: how it is met, and the documents of the organisation's file that prove it. */
export const answerRows = () => rows('condition', { condition: id(), statement: optional(long(4000)), evidence: optional(choicesOf()) });
interface Given { readonly condition: string; readonly statement?: string | undefined; readonly evidence?: readonly string[] | undefined }
interface Among { readonly conditions: readonly Condition[]; readonly file: EvidenceFile; readonly on: Day }

/**
 * What a form said, with each document pinned to the version that the file has now.
 * @throws Refusal on the row: a condition that is not asked, nothing said, a document that is not in the file, of another
 * kind, or that does not count on this day.
 */
export function givenAnswers(given: readonly Given[], { conditions, file, on }: Among): Record<string, Answer> {
  const answers = given.map(({ condition: wanted, statement = '', evidence = [] }, i): [string, Answer] => {
    const condition = conditions.find((one) => one.id === wanted);
    must(condition !== undefined, invalid(`answers.${i}.condition`, 'application.condition-unknown', { condition: wanted }));
    must(given.findIndex((one) => one.condition === wanted) === i, invalid(`answers.${i}.condition`, 'application.condition-twice', { condition: wanted }));
    must(statement !== '' || evidence.length > 0, invalid(`answers.${i}.statement`, 'application.answer-empty', { condition: conditionTitle(condition) }));
    const found = [...new Set(evidence)].map((piece) => pieceOf(file, piece));
    const pieces = found.filter((piece) => piece !== undefined);
    const field = `answers.${i}.evidence`;
    must(pieces.length === found.length, invalid(field, 'application.evidence-unknown'));
    const other = pieces.filter(({ type }) => !condition.evidence.includes(type));
    must(other.length === 0, invalid(field, 'application.evidence-kind', { names: other.map(({ name }) => name) }));
    const ended = pieces.filter((piece) => !validOn(piece, on));
    must(ended.length === 0, invalid(field, 'application.evidence-expired', { names: ended.map(({ name }) => name) }));
    return [condition.id, { statement, evidence: pieces.map(pinned) }];
  });
  return Object.fromEntries(answers);
}

const pinned = ({ recordedAt: _, ...piece }: Pinned & { readonly recordedAt: string }): Pinned => piece;

/** @throws Refusal when all answers together would not fit. */
export function mustFit(answers: Readonly<Record<string, Answer>>): void {
  const bytes = new TextEncoder().encode(canonical(answers as unknown as Json)).length;
  must(bytes <= answerBytes, invalid('answers', 'application.too-large', { kilobytes: answerBytes / 1000 }));
}

/**
 * The answers of a draft as they go in: on the conditions that count now, each document in the version that the file has
 * now. @throws Refusal when a condition has no answer, or a document is gone, of another kind or has ended.
 */
export function answersToSubmit({ answers }: Pick<Application, 'answers'>, { conditions, file, on }: Among): Record<string, Answer> {
  const open = conditions.filter((one) => answers[one.id] === undefined);
  must(open.length === 0, refuse('application.unanswered', { conditions: open.map(conditionTitle) }));
  return Object.fromEntries(conditions.map((condition): [string, Answer] => {
    const { statement = '', evidence = [] } = answers[condition.id] ?? {};
    const now = evidence.map((piece) => pieceOf(file, piece.id));
    const fit = now.filter((piece) => piece !== undefined && condition.evidence.includes(piece.type) && validOn(piece, on)).filter((piece) => piece !== undefined);
    const lost = evidence.filter((piece) => !fit.some((one) => one.id === piece.id));
    must(lost.length === 0, refuse('application.evidence-gone', { names: lost.map(({ name }) => name), condition: conditionTitle(condition) }));
    return [condition.id, { statement, evidence: fit.map(pinned) }];
  }));
}

/** A form on these conditions, with what was answered before and the documents that would do. */
export function answersPrefill({ answers }: Pick<Application, 'answers'>, { conditions, file, on }: Among): Prefill {
  return {
    values: {
      answers: conditions.flatMap(({ id: condition }) => {
        const { statement = '', evidence = [] } = answers[condition] ?? {};
        return statement === '' && evidence.length === 0 ? [] : [{ condition, ...(statement === '' ? {} : { statement }), ...(evidence.length === 0 ? {} : { evidence: evidence.map((piece) => piece.id) }) }];
      }),
    },
    offers: {
      answers: conditions.map((one): Offer => ({ code: one.id, label: conditionTitle(one), note: one.text, ...(one.evidence.length === 0 ? { without: ['evidence'] } : {}) })),
      ...Object.fromEntries(conditions.map((one) => [`answers.${one.id}.evidence`, piecesOf(file).filter(({ type }) => one.evidence.includes(type)).map((piece) => pieceOffer(piece, on))])),
    },
  };
}
