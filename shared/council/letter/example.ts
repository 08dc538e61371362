import { instant, later, day } from '../../kernel/moments.ts';
import type { MunicipalityCode } from '../../region/municipalities.ts';
import { partOf } from '../../region/participants.ts';
import { finalAt as adoptedAt, played as playedRevision, presentAt, reactUntil } from '../../revision/example.ts';
import { revisionRef, type Revision } from '../../revision/revision.ts';
import { routeRef } from '../../route/route.ts';
import { closesAt, jurist, lead, lettersAt, played, publishAt, signAt } from '../../tender/example.ts';
import { finalise } from '../../tender/finalise.ts';
import { endProceedings, recordProceedings } from '../../tender/proceedings.ts';
import type { Tender } from '../../tender/state.ts';
import { decision, type Decision } from '../decision.ts';
import { figuresOf, type Figure } from '../figures.ts';
import { noRisk, seen, standing, type RiskView } from '../risk.ts';
import type { LetterFacts } from './facts.ts';

/**
 * For tests: a tender of segment 5 with a later closing and summary proceedings, beside a revision of segment 1 with a later
 * term to react, both played to their end through the commands.
 */
const tenderPlay = played('verified');
tenderPlay.go(recordProceedings, jurist, later(lettersAt, { days: 7 }), { reference: 'C/09/26/512' });
tenderPlay.go(endProceedings, jurist, later(lettersAt, { days: 18 }), { proceedings: '1', outcome: 'upheld' });
tenderPlay.go(finalise, lead, signAt);
const revisionPlay = playedRevision('signed');

/** Moments that were moved are put in afterwards: what was played went by the later ones. */
export const exampleTender: Tender = {
  ...tenderPlay.tender(),
  extensions: [{ from: instant('2026-05-05T12:00:00+02:00'), to: closesAt, at: instant('2026-04-14T09:00:00+02:00'), reason: 'Aanbieders vroegen meer tijd om samenwerking in combinaties voor te bereiden' }],
};
const revisionState: Revision = revisionPlay.state(revisionRef('rev_1'));
const signUntil = instant('2026-06-30T17:00:00+02:00');
/** Signing goes on beyond the award of the tender, so that the two run beside each other. */
export const exampleRevision: Revision = {
  ...revisionState, final: revisionState.final && { ...revisionState.final, signUntil }, signing: revisionState.signing && { ...revisionState.signing, endedAt: later(signUntil, { seconds: 120 }) }, title: 'Herziening ontwikkelovereenkomst jeugdhulp met verblijf',
  laters: [{ term: 'reactions', from: instant('2026-02-06T17:00:00+01:00'), to: reactUntil, reason: 'Op verzoek van aanbieders, vanwege de omvang van de tekst.', by: 'officer', at: instant('2026-01-29T10:00:00+01:00') }],
};

const decided = (decidedOn: string, reference: string, recordedAt: string, more: Partial<Decision> = {}): Decision =>
  ({ ...decision.initial, outcome: 'approved', decidedOn: day(decidedOn), reference, recordedAt: instant(recordedAt), ...more });

const decisionsOf: Readonly<Partial<Record<MunicipalityCode, Readonly<Record<string, Decision>>>>> = {
  GM0518: { rev_1: decided('2026-03-03', 'RIS 321456', '2026-03-04T10:00:00+01:00') },
  GM1783: { tnd_1: decided('2026-01-20', 'Z/26/00417', '2026-01-21T09:00:00+01:00'), rev_1: decided('2026-03-10', 'Z/26/01102', '2026-03-11T09:00:00+01:00') },
  GM1916: {
    tnd_1: decided('2026-01-20', '4312', '2026-01-21T11:00:00+01:00', {
      outcome: 'approved-with-remarks', remarks: 'Wij vragen aandacht voor de aansluiting op onze lokale teams', answer: 'De leidraad beschrijft in het programma van eisen hoe aanbieders met de lokale teams samenwerken', answeredAt: instant('2026-01-27T09:00:00+01:00'),
    }),
    rev_1: decided('2026-03-10', '4398', '2026-03-11T11:00:00+01:00'),
  },
};

const westland: readonly Figure[] = [
  { year: 2025, segment: 1, euros: 7_412_000, youths: 214 }, { year: 2025, segment: 5, euros: 14_906_500, youths: 2_688 },
  { year: 2024, segment: 1, euros: 7_105_300, youths: 209 }, { year: 2024, segment: 5, euros: 14_230_000, youths: 2_711 },
];

const court: RiskView = {
  ...seen(standing('legal-action', noRisk) ?? noRisk), status: 'occurred', chance: 'high', impact: 'medium',
  measure: { nl: 'In de planning is tijd gereserveerd voor een kort geding.', en: 'The planning has time for summary proceedings.' },
  reason: 'Over de voorlopige gunning in segment 5 is een kort geding gevoerd', changedAt: later(lettersAt, { days: 8 }),
};

type Occasion = Pick<LetterFacts, 'municipality' | 'milestone' | 'about' | 'at'>;
/** Everything that is recorded in the end: a letter takes what was so at its moment. */
export const factsFor = (of: Occasion): LetterFacts => ({
  ...of,
  tenders: partOf(of.municipality, 5, day('2026-01-01')) === undefined ? [] : [exampleTender], admissions: [], revisions: [exampleRevision],
  decisions: decisionsOf[of.municipality] ?? {},
  routes: { 5: tenderPlay.state(routeRef('5')), 1: revisionPlay.state(routeRef('1')) },
  risks: [court],
  figures: figuresOf(of.municipality, { figures: of.municipality === 'GM1783' ? westland : [] }),
  entered: of.municipality === 'GM1783' ? [2024, 2025] : [],
});

const published = (municipality: MunicipalityCode): Occasion => ({ municipality, milestone: 'tender.published', about: 'tnd_1', at: publishAt });
const final = (municipality: MunicipalityCode): Occasion => ({ municipality, milestone: 'award.final', about: 'tnd_1', at: signAt });
/** Six letters: three municipalities, each at two milestones. */
export const occasions = {
  'leidschendam-voorburg-tender-published': published('GM1916'), 'leidschendam-voorburg-award-final': final('GM1916'),
  'westland-tender-published': published('GM1783'), 'westland-award-final': final('GM1783'),
  'den-haag-revision-draft': { municipality: 'GM0518', milestone: 'revision.draft', about: 'rev_1', at: presentAt },
  'den-haag-revision-final': { municipality: 'GM0518', milestone: 'revision.final', about: 'rev_1', at: adoptedAt },
} as const satisfies Readonly<Record<string, Occasion>>;
