import { beHeard } from '../../shared/admission/apply-commands.ts';
import * as house from '../../shared/admission/example.ts';
import { askSupplement, complete, decide as decideOn, judge, propose } from '../../shared/admission/review-commands.ts';
import { endAdmissionContract, resume, suspend } from '../../shared/contract/admission-commands.ts';
import { contracted as admitted, lead as admissionLead, on } from '../../shared/contract/admission-example.ts';
import { admissionContractPaper, contractPaper } from '../../shared/contract/paper.ts';
import { contract } from '../../shared/contract/contract.ts';
import { countersign, sign } from '../../shared/contract/commands.ts';
import { addAddendum, countersignAddendum, signAddendum } from '../../shared/contract/addendum-commands.ts';
import { termsFor } from '../../shared/contract/terms.ts';
import { contractRef } from '../../shared/contract/contract.ts';
import { extend, proposeExtension } from '../../shared/contract/life-commands.ts';
import { amsterdam, day, instant, type Instant } from '../../shared/kernel/moments.ts';
import { brug, byValue, decided, duin, facts, files, kade, lettersAt, linde, ster } from '../../shared/letters/example.ts';
import { admissionLetter, type AdmissionLetterKind } from '../../shared/letters/admission.ts';
import { letterFor } from '../../shared/letters/letter.ts';
import { agreementPaper } from '../../shared/papers/agreement.ts';
import { notaPaper } from '../../shared/papers/nota.ts';
import { openingPaper } from '../../shared/papers/opening.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { consultAt, officer as playedOfficer, played as playedRevision, signUntil } from '../../shared/revision/example.ts';
import { importText } from '../../shared/revision/text-commands.ts';
import { first, id, lead, officer, played, provider, readBack, second, signAt } from '../../shared/tender/example.ts';
import { file } from '../../shared/tender/file.ts';
import { bidKey, type Tender } from '../../shared/tender/state.ts';
import { headOf } from '../../shared/views/staff/head.ts';
import { revisionHead } from '../../shared/views/revision/head.ts';
import { textView } from '../../shared/views/revision/text.ts';
import { openingOf } from '../../shared/views/staff/opening.ts';

const letter = (...args: Parameters<typeof facts>): Paper => letterFor(facts(...args)).paper;
const dearer = decided({ prices: { ...decided().prices, [bidKey('A', duin)]: 10_000 } });

/** The same bids, but one is found unsuitable on a requirement of the tender. */
function unsuitable(): Paper {
  const key = bidKey('A', ster);
  const weighed = { about: '', requirement: 'E1', selfCleaning: '', waiver: '' } as const;
  const screening = { outcome: 'unsuitable', reason: 'U hebt geen certificaat en geen ander systeem dat een buitenstaander toetst.', weighed, by: 'p', at: lettersAt } as const;
  const these = { ...files, [key]: { ...files[key] ?? file.initial, screening } };
  const requirements = [{ id: 'E1', title: 'Werken aan kwaliteit', text: 'U werkt met een kwaliteitssysteem.', evidence: ['quality-certificate'] as const }];
  return letter(ster, { tender: decided({ requirements }, these), files: these });
}

/** After a judge struck the first decision the bids were assessed anew. */
function fresh(): Paper {
  const struck = decided().decision;
  if (struck === null) throw new RangeError('no decision');
  const anew = Object.fromEntries(Object.entries(files).map(([key, one]) => [key, { ...one, assessment: 2 }]));
  return letter(duin, { at: instant('2026-09-01T10:00:00+02:00'), tender: decided({ round: 2, assessment: 2, earlier: [{ ...struck, ended: 'struck' }] }, anew), files: anew });
}

function record(): Paper {
  const p = played('opened');
  const tender = p.tender();
  const names = new Map([[first, 'De Linde Jeugdzorg'], [second, '’t Kompas Jeugdhulp']]);
  const lines = p.log.filter(({ stream }) => stream === `tender#${id}/-`).map(({ type }, i) => ({ type, seq: i + 1, hash: String(i % 10).repeat(64) }));
  return openingPaper({ tender: headOf(tender, tender.recordedAt as Instant), opening: openingOf({ ...tender, unread: { [bidKey('A', second)]: [{ file: 'doc_1', name: 'begroting.pdf', why: 'changed' }] } }, names, lines) }, 'nl');
}

/** Signed by both, changed once and extended once. */
function agreement(): Paper {
  const p = played('final');
  const at = amsterdam(day('2027-02-01'), '12:00');
  p.go(sign, { ...provider(first), name: 'Marieke Hoogland' }, signAt, { readBack: readBack(p, first), agreed: true });
  p.go(countersign, { ...lead, name: 'Rob Terpstra' }, signAt, { readBack: readBack(p, first) }, { kvk: first });
  p.go(addAddendum, officer, at, { from: '2027-03-01', basis: '2163g', reason: 'De aanbieder verhuist een locatie. De hulp en de prijs blijven gelijk.', text: 'In artikel 2.2 wordt de locatie Den Haag vervangen door Rijswijk.' }, { kvk: first });
  const hash = p.state(contractRef(id, first)).addenda[0]?.hash;
  p.go(signAddendum, { ...provider(first), name: 'Marieke Hoogland' }, at, { readBack: hash, agreed: true }, { addendum: '1' });
  p.go(countersignAddendum, { ...lead, name: 'Rob Terpstra' }, at, { readBack: hash }, { kvk: first, addendum: '1' });
  p.go(proposeExtension, officer, amsterdam(day('2032-05-03'), '12:00'), { years: 1 }, { kvk: first });
  p.go(extend, lead, amsterdam(day('2032-05-04'), '12:00'), {}, { kvk: first });
  const state = p.state(contractRef(id, first));
  if (state.terms === null) throw new RangeError('not signed');
  return contractPaper({ ...state.terms, provider: { kvk: first, name: 'De Linde Jeugdzorg' } }, state, signAt);
}

function unsigned(): Paper {
  const p = played('final');
  p.go(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true });
  const { terms } = p.state(contractRef(id, first));
  if (terms === null) throw new RangeError('not signed');
  return contractPaper({ ...terms, provider: { kvk: first, name: 'De Linde Jeugdzorg' }, extensionYears: 0, priced: '' }, contract.initial, signAt);
}

const mandate = { text: '2026.1', at: instant('2026-05-04T09:00:00+02:00') };
/** The contract of an admitted provider, which was suspended for a while and then ended. */
function afterAdmission(): Paper {
  const a = admitted();
  a.go(suspend, admissionLead, on('2027-05-03'), { from: '2027-05-10', reason: 'De inspectie doet onderzoek.' });
  a.go(resume, admissionLead, on('2027-06-01'), { on: '2027-06-07', reason: 'De aanbieder heeft de gebreken hersteld.' });
  a.go(endAdmissionContract, admissionLead, on('2028-01-10'), { how: 'provider', noticeOn: '2028-01-10', endsOn: '2029-01-31', reason: 'De aanbieder stopt met daghulp.' });
  const state = a.contract();
  if (state.admitted === undefined) throw new Error('not signed');
  return admissionContractPaper({ ...state.admitted.terms, provider: { kvk: state.kvk, name: 'De Linde Jeugdzorg' } }, state, on('2027-02-15'));
}

const party = (kvk: string, name: string, lots: readonly string[], role: 'member' | 'subcontractor' = 'member') => ({ kvk, name, role, relied: false, lots, ...(role === 'member' ? { mandate } : {}) });
const partners = [party('28000001', '’t Kompas Jeugdhulp', ['A', 'B']), party('28000002', 'De Beuk', ['B']), party('28000003', 'Van der Berg', ['A'], 'subcontractor')];
const combined = (tender: Tender, kvk: string): Tender => ({ ...tender, bidsOf: tender.bidsOf.map((bid) => (bid.kvk === kvk ? { ...bid, partners } : bid)) });

function together(): Paper {
  const terms = termsFor(combined(played('final').tender(), first), { kvk: first, name: 'De Linde Jeugdzorg' }, {});
  if (terms === undefined) throw new RangeError('not awarded');
  return contractPaper(terms, contract.initial, signAt);
}

/** On an application that was refused for want of a certificate, after its provider was heard; or that was admitted. */
function onApplication(kind: AdmissionLetterKind, language: 'nl' | 'en' = 'nl'): Paper {
  const p = house.played(kind === 'admitted' ? 'judged' : 'received');
  const [at, later] = [house.submittedAt, amsterdam(day('2026-10-28'), '10:00')];
  if (kind === 'admitted') {
    p.go(propose, house.officer, at);
    p.go(decideOn, house.lead, at);
  } else {
    p.go(askSupplement, house.officer, at, { conditions: [house.quality], text: 'Stuur het certificaat.' });
    p.go(complete, house.officer, later);
    p.go(judge, house.jurist, later, { judgments: [
      { condition: house.quality, verdict: 'not-met', considered: [house.papers(house.one).iso], motivation: 'Het certificaat noemt een andere organisatie. De aanvulling bleef uit' },
      { condition: house.work, verdict: 'not-met', motivation: 'U beschrijft niet hoe u met scholen samenwerkt.' }, { condition: house.gva, verdict: 'met', considered: [house.papers(house.one).gva], motivation: 'Geldig.' },
    ] });
    p.go(propose, house.officer, later);
    if (kind === 'refused') {
      p.go(beHeard, house.provider(house.one), later, { text: 'Wij zijn het er niet mee eens.' });
      p.go(decideOn, house.lead, later);
    }
  }
  const application = p.application();
  return admissionLetter({
    kind, admission: p.admission(), application, name: 'Stichting De Linde', at: kind === 'admitted' ? at : later, language,
    ...(kind === 'intended' ? { failed: application.intention?.failed ?? [], hearingUntil: application.intention?.hearingUntil ?? '' } : { failed: application.failed }),
    ...(application.contractFrom === '' ? {} : { contractFrom: application.contractFrom }),
  }).paper;
}

/** One of every kind that somebody gets to read. */
/** A version of the text of an agreement, with an article below another and one of several lines. */
function revised(version: number): Paper {
  const p = playedRevision('consultation');
  p.go(importText, playedOfficer, consultAt, { markdown: '# 1 Doel\nKinderen groeien zo thuis mogelijk op.\n\nDe aanbieder helpt daarbij.\n# 1.1 Wachttijd\nHulp begint binnen acht weken. De aanbieder meldt een langere wachttijd:\na. met de reden;\nb. met de nieuwe datum.\n# 2\nHet tarief is € 1.250,50.' }, { version: '1' });
  const shown = playedRevision('final');
  const revision = shown.revision();
  const paper = agreementPaper(revisionHead(revision, signUntil), textView(revision, { ...p.text(1), number: version }));
  if (paper === null) throw new TypeError('that text was not shown');
  return paper;
}

export const papers: Readonly<Record<string, () => Paper>> = {
  'agreement-draft': () => revised(1),
  'agreement-final': () => revised(2),
  'letter-awarded': () => letter(linde),
  'letter-not-awarded': () => letter(duin, { tender: dearer }),
  'letter-drawn': () => letter(duin),
  'letter-by-value': () => letter(brug, { tender: decided(byValue) }),
  'letter-excluded': () => letter(kade),
  'letter-incomplete': () => letter(ster),
  'letter-unsuitable': unsuitable,
  'letter-below-minimum': () => letter(brug),
  'letter-fresh-decision': fresh,
  'letter-english': () => letter(duin, { tender: dearer, language: 'en' }),
  'letter-application-intended': () => onApplication('intended'),
  'letter-application-refused': () => onApplication('refused'),
  'letter-application-admitted': () => onApplication('admitted'),
  'letter-application-english': () => onApplication('refused', 'en'),
  'record-of-opening': record,
  'nota': () => notaPaper({ tender: { id: 'tnd_1', title: 'Veelvoorkomende jeugdhulp' }, nota: {
    number: 2, publishedAt: instant('2026-03-20T10:00:00+01:00'), answers: [
      { wording: 'Mag een plan in bijlagen?', answer: 'Ja. Hooguit tien pagina’s.\n\nWat daarna komt, lezen de beoordelaars niet.' }, { wording: 'Geldt het tarief ook voor reistijd?', answer: 'Ja. Reistijd is in het tarief begrepen.' },
    ],
  } }, 'nl'),
  'contract': agreement,
  'contract-unsigned': unsigned,
  'letter-combination': () => letter(linde, { tender: combined(decided(), linde) }),
  'contract-combination': together,
  'contract-admission': afterAdmission,
};
