import type { Day } from '../../kernel/moments.ts';
import { counted, onDay, quoted } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import { isOver, nameOf, subjectOf, toldOf, type Told } from './procedures.ts';
import { decisionsOnText } from '../../revision/decisions.ts';
import { approves, type Decision } from '../decision.ts';

const objects: Readonly<Record<Told['kind'], string>> = { tender: 'de stukken van', admission: 'de voorwaarden en tarieven van', revision: 'de tekst van de overeenkomst na' };

/**
 * What its own college decided, once that is no secret any more: after the publication, the opening, or the adoption of the
 * text; of the procedure of the letter, and of others that still run. What another college decided, and why, is for that college to tell.
 */
export function decisions(facts: LetterFacts): string {
  const subject = subjectOf(facts);
  const told = toldOf(facts).sort((a, b) => Number(b.of.id === subject.of.id) - Number(a.of.id === subject.of.id));
  const said = told.flatMap((one) => {
    const recorded = facts.decisions[one.of.id];
    if (recorded === undefined || (isOver(one) && one.of.id !== subject.of.id) || !isOut(one) || recorded.recordedAt === '' || recorded.recordedAt > facts.at) return [];
    const decided = one.kind === 'revision' ? decisionsOnText({ own: recorded }, one.of)['own'] : recorded;
    return decided === undefined || !approves(decided) || decided.decidedOn === '' ? [] : [decisionText(one, { ...decided, decidedOn: decided.decidedOn })];
  });
  const waiting = subject.kind === 'revision' && !isOut(subject) && subject.of.asked === null && subject.of.status !== 'withdrawn'
    ? ['Voor deze stap is geen besluit van het college gevraagd. De colleges besluiten over de tekst van de herziene overeenkomst voordat aanbieders kunnen tekenen.'] : [];
  return [...waiting, ...said].join('\n\n');
}

/** Can anybody know of the decisions? Of a tender and an open house a letter tells only what was published; a revision is known before its text is adopted. */
const isOut = (one: Told): boolean => one.kind !== 'revision' || one.of.final !== null;

function decisionText(one: Told, { decidedOn, reference, remarks, answer, outcome }: Decision & { readonly decidedOn: Day }): string {
  const asked = one.of.asked?.municipalities.length ?? 0;
  const remarked = outcome === 'approved-with-remarks';
  return [
    `Het college stemde op ${onDay(decidedOn)} in met ${objects[one.kind]} ${nameOf(one)}${reference === '' ? '' : ` (zaaknummer ${reference})`}.`,
    ...(remarked && remarks !== '' ? [`Het college gaf daarbij deze opmerkingen mee: ${quoted(remarks)}`] : []),
    ...(remarked && answer !== '' ? [`Het antwoord van het Servicebureau daarop is: ${quoted(answer)}`] : []),
    ...(asked === 0 ? [] : [`Alle ${counted(asked, 'college', 'colleges')} van de deelnemende gemeenten hebben ingestemd.`]),
  ].join(' ');
}
