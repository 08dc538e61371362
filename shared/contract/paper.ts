import { dayOf, showDay, showExact, type Instant } from '../kernel/moments.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { facts, section, subsection, text, type Fact, type Paper, type Section } from '../papers/paper.ts';
import type { Addendum, Contract, Signature } from './contract.ts';
import { contractText, providerOf } from './text.ts';
import { hashOfTerms, type ContractTerms } from './terms.ts';

/**
 * The contract as both parties keep it: the text that is signed, the signatures with the hash that they bind to, and what
 * came after: addenda, options that were taken up, notice. Dutch is the text that binds. `at`: of the final award.
 */
export function contractPaper(terms: ContractTerms, state: Contract, at: Instant): Paper {
  const { title, opening, sections } = contractText(terms);
  const words = nl.papers.contract;
  const moments = [at, state.signedAt, state.countersignedAt, ...state.extensions.map((one) => one.at), ...state.addenda.flatMap((one) => [one.addedAt, one.signed?.at ?? '', one.countersigned?.at ?? '']), state.ending?.at ?? ''];
  return {
    kind: 'contract', name: `overeenkomst-${terms.tender.id}-${terms.provider.kvk}`, language: 'nl', title,
    // Its own moment is that of the last thing that happened to it.
    at: moments.sort().at(-1) as Instant,
    foot: fill(nl.papers.foot, { tender: terms.tender.id, page: '{page}', pages: '{pages}' }, 'nl'),
    references: [
      { term: words.parties, value: fill(words.partiesText, { provider: providerOf(terms), kvk: terms.provider.kvk }, 'nl') },
      { term: words.reference, value: terms.tender.id },
      { term: words.state, value: state.countersignedAt !== '' ? fill(words.states.both, { on: dayOf(state.countersignedAt) }, 'nl') : state.signedAt !== '' ? words.states.signed : words.states.none },
    ],
    opening,
    sections: [
      ...sections,
      section(words.signing, facts(
        ...signature(words.provider, state.signedAt === '' ? null : { at: state.signedAt, by: state.signedBy, name: state.signedName }),
        ...signature(words.region, state.countersignedAt === '' ? null : { at: state.countersignedAt, by: state.countersignedBy, name: state.countersignedName }),
        { term: words.hash, value: hashOfTerms(terms) },
      )),
      ...life(state),
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
    ...(ending === null ? [] : [section(words.ending, text(fill(words.ended[ending.how], { ...ending }, 'nl'), fill(words.reason, { reason: ending.reason }, 'nl')))]),
  ];
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

