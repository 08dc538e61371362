import { dayOf, showDay, showExact, type Instant } from '../kernel/moments.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { facts, section, subsection, text, type Fact, type Paper, type Section } from '../papers/paper.ts';
import type { Addendum, Contract, Signature } from './contract.ts';
import { admissionText } from './admission-text.ts';
import { hashOfAdmissionTerms, type AdmissionTerms } from './admission-terms.ts';
import { contractText, providerOf, type ContractText } from './text.ts';
import { hashOfTerms, type ContractTerms } from './terms.ts';

/**
 * The contract as both parties keep it: the text that is signed, the signatures with the hash that they bind to, and what
 * came after: addenda, options that were taken up, notice. Dutch is the text that binds. `at`: of the final award.
 */
export const contractPaper = (terms: ContractTerms, state: Contract, at: Instant): Paper => paperOf(
  { id: terms.tender.id, party: providerOf(terms), kvk: terms.provider.kvk, text: contractText(terms), hash: hashOfTerms(terms) }, state, at, life(state),
);

/** What a paper of a contract is made of: the procedure that it follows from, its party and its text. */
export interface Agreed { readonly id: string; readonly party: string; readonly kvk: string; readonly text: ContractText; readonly hash: string }

/** @param more what happened after it was signed; `at`: of what it follows from. */
export function paperOf({ id, party, kvk, text: { title, opening, sections }, hash }: Agreed, state: Contract, at: Instant, more: readonly Section[]): Paper {
  const words = nl.papers.contract;
  const moments = [
    at, state.signedAt, state.countersignedAt, ...state.extensions.map((one) => one.at), ...state.addenda.flatMap((one) => [one.addedAt, one.signed?.at ?? '', one.countersigned?.at ?? '']),
    ...(state.admitted?.suspensions ?? []).flatMap((one) => [one.at, one.resumed?.at ?? '']), state.ending?.at ?? '',
  ];
  return {
    kind: 'contract', name: `overeenkomst-${id}-${kvk}`, language: 'nl', title,
    // Its own moment is that of the last thing that happened to it.
    at: moments.sort().at(-1) as Instant,
    foot: fill(nl.papers.foot, { tender: id, page: '{page}', pages: '{pages}' }, 'nl'),
    references: [
      { term: words.parties, value: fill(words.partiesText, { provider: party, kvk }, 'nl') },
      { term: words.reference, value: id },
      { term: words.state, value: state.countersignedAt !== '' ? fill(words.states.both, { on: dayOf(state.countersignedAt) }, 'nl') : state.signedAt !== '' ? words.states.signed : words.states.none },
    ],
    opening,
    sections: [
      ...sections,
      section(words.signing, facts(
        ...signature(words.provider, state.signedAt === '' ? null : { at: state.signedAt, by: state.signedBy, name: state.signedName }),
        ...signature(words.region, state.countersignedAt === '' ? null : { at: state.countersignedAt, by: state.countersignedBy, name: state.countersignedName }),
        { term: words.hash, value: hash },
      )),
      ...more,
    ],
  };
}

function signature(party: string, signed: Signature | null): Fact[] {
  const words = nl.papers.contract;
  return [{ term: party, value: signed === null ? words.notYet : fill(words.signedBy, { name: signed.name, at: showExact(signed.at, 'nl') }, 'nl') }];
}

/** What happened to a contract after it was signed. */
function life({ addenda, extensions, ending }: Contract): Section[] {
  const words = nl.papers.contract;
  return [
    ...addenda.flatMap(addendumSections),
    ...(extensions.length === 0 ? [] : [section(words.extensions, ...extensions.map(({ at, years, until }) => text(fill(words.extended, { on: dayOf(at), years, until }, 'nl'))))]),
    ...endingSection(ending),
  ];
}

export function endingSection(ending: Contract['ending']): Section[] {
  const words = nl.papers.contract;
  return ending === null ? [] : [section(words.ending, text(fill(words.ended[ending.how], { ...ending }, 'nl'), fill(words.reason, { reason: ending.reason }, 'nl')))];
}

function addendumSections({ number, from, basis, reason, text: wording, hash, signed, countersigned }: Addendum): Section[] {
  const words = nl.papers.contract;
  return [
    section(fill(words.addendum, { number }, 'nl'), facts(
      { term: words.from, value: showDay(from, 'nl') },
      { term: words.basis, value: words.bases[basis] },
      { term: words.why, value: reason },
    )),
    subsection(words.what, text(wording)),
    subsection(words.signing, facts(...signature(words.provider, signed), ...signature(words.region, countersigned), { term: words.hash, value: hash })),
  ];
}

/** The contract of an admitted provider, kept as that of a tender is. `at`: of the decision to admit. */
export const admissionContractPaper = (terms: AdmissionTerms, state: Contract, at: Instant): Paper => paperOf(
  { id: terms.admission.id, party: terms.provider.name, kvk: terms.provider.kvk, text: admissionText(terms), hash: hashOfAdmissionTerms(terms) }, state, at,
  [...suspensionsSection(state), ...endingSection(state.ending)],
);

function suspensionsSection({ admitted }: Contract): Section[] {
  const { suspension: words } = nl.papers.contract;
  const lines = (admitted?.suspensions ?? []).flatMap(({ from, reason, resumed }) => [
    fill(words.suspended, { from, reason }, 'nl'), ...(resumed === null ? [] : [fill(words.resumed, { on: resumed.on, reason: resumed.reason }, 'nl')]),
  ]);
  return lines.length === 0 ? [] : [section(words.suspensions, text(...lines))];
}
