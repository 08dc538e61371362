import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { contractsReadyBy, newContractsFrom } from '../../region/calendars.ts';
import type { Revision } from '../../revision/revision.ts';
import { isPlanned, type Tender } from '../../tender/state.ts';
import { planningOf, type PlanningName } from '../../views/planning.ts';
import { dayAt, hourAt, onDay, quoted } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import { isOver, nameOf, subjectOf, toldOf, type Told } from './procedures.ts';

const steps: Partial<Readonly<Record<PlanningName, string>>> = {
  published: 'Publicatie', questions: 'Vragen stellen tot', closing: 'Inschrijven tot', assessment: 'Beoordeling tot en met', award: 'Voorlopige gunning gepland', letters: 'Voorlopige gunning',
  standstill: 'Einde van de termijn om tegen de gunning op te komen', signing: 'Contracten tekenen vanaf', start: 'Start van de nieuwe contracten',
};

/** The dates of the procedure that the letter is about; then, of every procedure that runs, what moved and why. */
export function planning(facts: LetterFacts): string {
  const subject = subjectOf(facts);
  const dates = datesOf(subject, facts.at);
  const others = toldOf(facts).filter((one) => one.of.id !== subject.of.id && !isOver(one)).map((one) => ({ one, moved: movedIn(one) })).filter(({ moved }) => moved.length > 0);
  return [
    listed(`In ${nameOf(subject)} zijn deze stappen gezet:`, dates.filter(({ passed }) => passed)), listed('Deze stappen volgen nog:', dates.filter(({ passed }) => !passed)),
    movedIn(subject).join(' '), againstStrategy(subject),
    ...others.map(({ one, moved }) => `${movedIn(subject).length > 0 ? 'Ook bij' : 'Bij'} ${nameOf(one)} (segment ${one.of.segment}) is de planning gewijzigd. ${moved.join(' ')}`),
  ].filter((one) => one !== '').join('\n\n');
}

interface Dated { readonly line: string; readonly passed: boolean }
const listed = (lead: string, dates: readonly Dated[]): string => (dates.length === 0 ? '' : `${lead}\n${dates.map(({ line }) => `- ${line}`).join('\n')}`);

function datesOf(told: Told, at: Instant): Dated[] {
  if (told.kind === 'tender') return told.of.status === 'withdrawn' || !isPlanned(told.of) ? [] : tenderDates(told.of, at);
  if (told.kind === 'revision') return told.of.status === 'withdrawn' ? [] : revisionDates(told.of, at);
  const { plan, openedAt, status } = told.of;
  return plan === null || status !== 'open' ? [] : [
    { line: `Aanmelden kan vanaf: ${dayAt(openedAt as Instant)}`, passed: true },
    { line: `Eerste dag waarop een contract kan beginnen: ${onDay(plan.startsOn)}`, passed: dayOf(at) >= plan.startsOn }, { line: `Laatste dag van de contracten: ${onDay(plan.until)}`, passed: dayOf(at) > plan.until },
  ];
}

const tenderDates = (tender: Tender, at: Instant): Dated[] => planningOf(tender, at).flatMap(({ name, at: moment, day, passed }) => {
  const what = steps[name];
  if (what === undefined) return [];
  const when = moment === undefined ? day === undefined ? '' : onDay(day) : name === 'published' || name === 'letters' ? dayAt(moment) : hourAt(moment);
  return [{ line: `${what}: ${when}`, passed }];
});

/** What happened, and what is planned as long as nothing is announced. */
function revisionDates({ rounds, plan, final, signing }: Revision, at: Instant): Dated[] {
  const round = rounds.at(-1);
  if (round === undefined) return [];
  const was = (what: string, when: Instant | ''): Dated[] => (when === '' ? [] : [{ line: `${what}: ${dayAt(when)}`, passed: true }]);
  const until = (what: string, when: Instant | ''): Dated[] => (when === '' ? [] : [{ line: `${what}: ${hourAt(when)}`, passed: at >= when || signing !== null }]);
  const will = (what: string, when: Day | undefined): Dated[] => (when === undefined ? [] : [{ line: `${what}: ${onDay(when)} (gepland)`, passed: false }]);
  return [
    ...was('Start van de consultatie', round.consultedAt),
    ...(round.presentedAt === '' ? will('Concepttekst aan aanbieders', plan?.draftOn) : was('Concepttekst aan aanbieders', round.presentedAt)),
    ...until('Reageren op de concepttekst tot', round.reactUntil),
    ...(round.repliedAt === '' ? will('Antwoord op de reacties', plan?.repliesOn) : was('Antwoord op de reacties', round.repliedAt)),
    ...(final === null ? [...will('Vaststelling van de tekst', plan?.finalOn), ...will('Tekenen tot en met', plan?.signUntil), ...will('Start van de herziene overeenkomst', plan?.startsOn)]
      : [...was('Vaststelling van de tekst', final.at), ...until('Tekenen tot', final.signUntil), { line: `Start van de herziene overeenkomst: ${onDay(final.startsOn)}`, passed: dayOf(at) >= final.startsOn }]),
  ];
}

const because = (reason: string): string[] => (reason === '' ? [] : [`De reden hiervoor is: ${quoted(reason)}`]);

/** What moved and why, each in whole sentences, as it was recorded. */
function movedIn(told: Told): string[] {
  switch (told.kind) {
    case 'tender': {
      const { extensions, rectifications, earlier, proceedings, round } = told.of;
      return [
        ...extensions.flatMap(({ from, to, reason }) => [`De sluiting van de inschrijving is verplaatst van ${dayAt(from)} naar ${dayAt(to)}.`, ...because(reason)]),
        ...rectifications.flatMap(({ at, summary }) => [`De stukken zijn op ${dayAt(at)} gewijzigd: ${quoted(summary)}`]),
        ...earlier.map(({ at, ended }) => `De voorlopige gunning van ${dayAt(at)} is vervallen${ended === 'struck' ? ' door een uitspraak in kort geding' : ''}.`),
        ...proceedings.filter((one) => one.round === round).flatMap(({ startedAt, judgmentAt, outcome }) => (judgmentAt === undefined ? [] : [`Door het kort geding dat op ${dayAt(startedAt)} begon, kon de regio tot de uitspraak op ${dayAt(judgmentAt)} geen contracten tekenen.${outcome === 'upheld' ? ' De gunning bleef in stand.' : ''}`])),
      ];
    }
    case 'admission': return told.of.versions.slice(1).map(({ from, summary }) => `De voorwaarden zijn gewijzigd vanaf ${onDay(from)}: ${quoted(summary)}`);
    case 'revision': {
      const { laters, takenBack, rounds } = told.of;
      return [
        ...laters.flatMap(({ term, from, to, reason }) => [`De termijn om te ${term === 'reactions' ? 'reageren' : 'tekenen'} is verlengd van ${dayAt(from)} tot ${dayAt(to)}.`, ...because(reason)]),
        ...rounds.slice(1).map(({ number, consultedAt }) => `Er is een extra ronde met aanbieders: ronde ${number} begon op ${dayAt(consultedAt)}.`),
        ...takenBack.flatMap(({ at, reason }) => [`De tekst die voorlag aan de colleges is op ${dayAt(at)} teruggenomen.`, ...because(reason)]),
      ];
    }
  }
}

/** Whether the strategy's own last days can still be kept, by what is planned (S003 §3). */
function againstStrategy(told: Told): string {
  if (told.kind === 'admission' || told.of.status === 'withdrawn') return '';
  if (told.kind === 'tender') {
    const startsOn = told.of.contractsFrom === '' ? told.of.plan.startsOn : told.of.contractsFrom;
    if (startsOn.length === 0) return '';
    const aim = `Volgens de inkoopstrategie starten de nieuwe contracten op ${onDay(newContractsFrom)}.`;
    return startsOn <= newContractsFrom ? `${aim} Deze planning past daarbij.` : `${aim} In deze planning is dat later: ${onDay(startsOn)}.`;
  }
  const { final, plan, signing } = told.of;
  const ready = final !== null ? dayOf(final.signUntil) : plan?.signUntil;
  if (ready === undefined || signing !== null) return '';
  const aim = `Volgens de inkoopstrategie zijn de nieuwe overeenkomsten uiterlijk op ${onDay(contractsReadyBy)} gereed.`;
  return ready <= contractsReadyBy ? `${aim} Deze planning past daarbij.` : `${aim} In deze planning is dat later: aanbieders kunnen tekenen tot en met ${onDay(ready)}.`;
}

