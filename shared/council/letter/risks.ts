import { dayOf } from '../../kernel/moments.ts';
import { allRisks, openRisks, type RiskStatus, type RiskView } from '../risk.ts';
import { onDay, sentence } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import { segmentsOf } from './procedures.ts';

const stands: Readonly<Record<RiskStatus, string>> = { open: 'dit risico staat open', watched: 'dit risico wordt gevolgd', occurred: 'dit risico heeft zich voorgedaan', closed: 'dit risico is vervallen' };

/** Risks of the segments in which the municipality takes part: first those whose state was recorded, then the strategy's others. */
export function risks(facts: LetterFacts): string {
  const all = openRisks(allRisks(facts.risks.filter(({ changedAt }) => changedAt === '' || changedAt <= facts.at)), segmentsOf(facts));
  const changed = all.filter(({ changedAt }) => changedAt !== '');
  const others = all.filter(({ changedAt }) => changedAt === '');
  return [
    ...(changed.length === 0 ? [] : [`De regio houdt een lijst bij van de risico’s van de inkoop, met maatregelen. Over deze risico’s is de stand vastgelegd:\n${changed.map((one) => `- ${riskText(one)}`).join('\n')}`]),
    ...(others.length === 0 ? [] : [`De inkoopstrategie noemt ${changed.length === 0 ? 'deze risico’s, met hun maatregelen' : 'ook deze risico’s'}:\n${others.map(({ title, measure }) => `- ${sentence(title.nl)}${changed.length === 0 && measure.nl !== '' ? ` Maatregel: ${sentence(measure.nl)}` : ''}`).join('\n')}`]),
  ].join('\n\n');
}

const riskText = ({ title, measure, status, reason, changedAt }: RiskView): string =>
  [sentence(title.nl), `Stand op ${changedAt === '' ? '' : onDay(dayOf(changedAt))}: ${stands[status]}.`, ...(reason === '' ? [] : [sentence(reason)]), ...(measure.nl === '' ? [] : [`Maatregel: ${sentence(measure.nl)}`])].join(' ');
