import type { Application } from '../admission/application.ts';
import type { Admission } from '../admission/state.ts';
import { conditionTitle, termsOn } from '../admission/terms.ts';
import { addDays, dayOf, showDay, type Day, type Instant } from '../kernel/moments.ts';
import type { RefusalParams } from '../kernel/refusal.ts';
import { termEnd } from '../kernel/terms.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { facts, list, section, subsection, text, type Fact, type Paper, type Section } from '../papers/paper.ts';
import { municipality } from '../region/municipalities.ts';
import { participants } from '../region/participants.ts';
import { list as sentence, typed } from './writing.ts';

/** `intended`: the refusal that will be decided, on which the provider can be heard first. */
export type AdmissionLetterKind = 'intended' | 'refused' | 'admitted';
interface LetterFacts {
  readonly kind: AdmissionLetterKind;
  readonly admission: Admission;
  readonly application: Application;
  readonly name: string;
  /** The moment of the line that the letter tells. */
  readonly at: Instant;
  readonly language: Language;
  /** Conditions that are not met, as the line has them. */
  readonly failed?: readonly string[];
  readonly hearingUntil?: Day | '';
  readonly contractFrom?: Day;
}
export interface AdmissionLetter { readonly event: `letter.application-${AdmissionLetterKind}`; readonly subject: string; readonly paper: Paper }

/** So many calendar days we ask a provider to keep to when it goes to court: the region's own term, as no law sets one. */
export const courtDays = 20;

/**
 * The letter on an application. A refusal tells each condition that is not met with its reasons and the documents that
 * were considered, and what the provider can do. It is of civil law: nothing of it is a decision under the Awb.
 * @throws RangeError where the state does not tell the reasons of what was decided: a letter without them would be void.
 */
export function admissionLetter(of: LetterFacts): AdmissionLetter {
  const { kind, admission, application, at, language } = of;
  const words = wordsOf(language);
  const say = (one: string, params: RefusalParams): string => fill(one, params, language);
  const subject = say(words.subjects[kind], { title: admission.title });
  const opening = say(words.openings[kind], { title: admission.title, submittedAt: application.submittedAt });
  const paper: Paper = {
    kind: 'letter', name: `${words.names[kind]}-${admission.id}-${application.kvk}-${dayOf(at)}`, language, title: subject, at,
    foot: fill(words.foot, { admission: admission.id, page: '{page}', pages: '{pages}' }, language),
    references: references(of), opening: [text(words.salutation), text(opening)],
    sections: [...(kind === 'admitted' ? admittedSections(of) : refusedSections(of)), section(words.next.title, text(words.next[kind], words.closing))],
  };
  return { event: `letter.application-${kind}`, subject, paper };
}

const wordsOf = (language: Language): (typeof nl | typeof en)['letters']['admission'] => (language === 'nl' ? nl : en).letters.admission;

function references({ admission: { id, segment }, application: { kvk, number }, name, at, language }: LetterFacts): Fact[] {
  const terms = wordsOf(language).references;
  const on = dayOf(at);
  const municipalities = segment === 0 ? [] : participants(segment, on).map((one) => one.name);
  return [
    { term: terms.sender, value: fill(wordsOf(language).sender, { municipalities: sentence(municipalities, wordsOf(language).and) }, language) },
    { term: terms.addressee, value: name }, { term: terms.kvk, value: kvk }, { term: terms.date, value: showDay(on, language) },
    { term: terms.reference, value: `${id} / ${number}` },
  ];
}

function admittedSections({ admission, application, at, language, contractFrom }: LetterFacts): Section[] {
  const words = wordsOf(language);
  const products = (termsOn(admission, dayOf(at))?.products ?? []).filter(({ id }) => application.products.includes(id));
  const from = contractFrom ?? application.contractFrom;
  if (from === '' || admission.plan === null) throw new RangeError('an admission without the first day of its contract');
  return [
    section(words.admitted.what, facts(
      { term: words.admitted.products, value: products.map(({ id, title }) => `${id} ${title}`).join('\n') },
      { term: words.admitted.municipalities, value: application.municipalities.map((code) => municipality(code).name).join(', ') },
      { term: words.admitted.term, value: fill(words.admitted.termText, { from, until: admission.plan.until }, language) },
    )),
    section(words.admitted.sign, text(words.admitted.signText)),
  ];
}

function refusedSections(of: LetterFacts): Section[] {
  const { kind, admission, application, at, language, failed = [], hearingUntil = '' } = of;
  const words = wordsOf(language);
  const conditions = termsOn(admission, dayOf(at))?.conditions ?? [];
  const reasons = failed.flatMap((id): Section[] => {
    const judgment = application.judgments[id];
    const condition = conditions.find((one) => one.id === id);
    if (judgment === undefined || condition === undefined) throw new RangeError(`no reasons on ${id}`);
    const considered = (application.answers[id]?.evidence ?? []).filter((piece) => judgment.considered.includes(piece.id));
    return [subsection(
      conditionTitle(condition), facts({ term: words.refused.asked, value: condition.text }), text(`${words.refused.reason} ${typed(judgment.motivation)}`),
      ...(condition.evidence.length === 0 ? [] : considered.length === 0 ? [text(words.refused.noEvidence)] : [text(words.refused.evidence), list(considered.map(({ name, validUntil }) => (validUntil === '' ? name : fill(words.refused.until, { name, until: validUntil }, language))))]),
    )];
  });
  if (reasons.length === 0) throw new RangeError('a refusal without a condition');
  const remedies = kind === 'intended' ? intendedRemedies(hearingUntil) : refusedRemedies();
  return [section(words.refused.why, text(words.refused.whyText)), ...reasons, ...remedies];

  function intendedRemedies(until: Day | ''): Section[] {
    return [section(words.hearing.title, text(until === '' ? words.hearing.heard : fill(words.hearing.text, { until }, language), words.hearing.after))];
  }
  function refusedRemedies(): Section[] {
    const courtUntil = termEnd(addDays(dayOf(at), 1), { days: courtDays });
    const heard = application.hearing === null ? words.remedies.notHeard : fill(words.remedies.heard, { at: application.hearing.at }, language);
    return [
      section(words.remedies.title, text(heard)),
      subsection(words.remedies.again, text(words.remedies.againText)),
      subsection(words.remedies.court, text(fill(words.remedies.courtText, { days: courtDays, until: courtUntil }, language))),
      subsection(words.remedies.complaint, text(words.remedies.complaintText)),
    ];
  }
}
