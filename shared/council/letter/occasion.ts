import { dayOf } from '../../kernel/moments.ts';
import { membersOn } from '../../region/membership.ts';
import { participants, partOf } from '../../region/participants.ts';
import { capital, inWords } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import type { Milestone } from './milestone.ts';
import { nameOf, segmentName, subjectOf } from './procedures.ts';
import { stateOf } from './state.ts';

const phrases: Readonly<Record<Milestone, string>> = {
  'tender.published': 'publicatie van de aanbesteding', 'opening.recorded': 'opening van de inschrijvingen', 'award.provisional': 'voorlopige gunning', 'proceedings.started': 'kort geding over de voorlopige gunning',
  'proceedings.ended': 'uitspraak in het kort geding', 'award.final': 'definitieve gunning', 'contracts.signed': 'ondertekening van de contracten', 'tender.withdrawn': 'intrekking van de aanbesteding',
  'admission.opened': 'toelating van aanbieders', 'revision.draft': 'concepttekst van de herziene overeenkomst', 'revision.replied': 'antwoord op de reacties van aanbieders', 'revision.final': 'vaststelling van de herziene overeenkomst', 'revision.signed': 'uitkomst van de ondertekening',
};

/** The subject of the letter: in a segment several procedures may run. */
export function titleOf(facts: LetterFacts): string {
  const { of, segment } = subjectOf(facts);
  return `${of.title} (segment ${segment}): ${phrases[facts.milestone]}`;
}

const articles: Partial<Readonly<Record<Milestone, string>>> = { 'proceedings.started': 'het', 'revision.replied': 'het' };

/** Why the council is written to, who takes part, and what happened. */
export function occasion(facts: LetterFacts): string {
  const subject = subjectOf(facts);
  const { segment } = subject;
  const on = dayOf(facts.at);
  const members = participants(segment, on);
  const part = partOf(facts.municipality, segment, on);
  return [
    `Met deze brief informeert het college u over ${articles[facts.milestone] ?? 'de'} ${phrases[facts.milestone]} in segment ${segment} van de regionale jeugdhulp: ${segmentName(segment)}. ${capital(stateOf(subject, facts.at).lead)} Deze brief is ter informatie.`,
    `${capital(inWords(membersOn(on).length))} gemeenten in Haaglanden kopen jeugdhulp samen in via het Servicebureau Jeugdhulp Haaglanden. Zij werken daarbij volgens de Inkoopstrategie ontwikkeling regionale jeugdhulp 2027. Aan segment ${segment} doen ${inWords(members.length)} gemeenten mee, waaronder onze gemeente.${part === 'day-treatment' ? ' Onze gemeente doet in dit segment alleen mee voor dagbehandeling.' : ''} De inkoop van dit segment loopt via ${nameOf(subject)}.`,
  ].join('\n\n');
}
