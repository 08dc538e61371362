import { dayOf } from '../../kernel/moments.ts';
import { partsOf } from '../../kernel/day.ts';
import { savingsPath } from '../../region/savings.ts';
import type { Figure } from '../figures.ts';
import { dotted, millions, wholeEuros } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import { segmentName, segmentsOf } from './procedures.ts';

/** The region's savings, and what the municipality itself spent where that is known. No price of a bidder is among the facts. */
export function money(facts: LetterFacts): string {
  const last = savingsPath.at(-1);
  const path = savingsPath.filter(({ euros, year }, i) => i === 0 || euros !== savingsPath[i - 1]?.euros || year === last?.year)
    .filter(({ euros }, i, all) => all.findIndex((one) => one.euros === euros) === i);
  const lines = path.map(({ year, euros }) => `- ${year}${euros === last?.euros && year !== last.year ? ` tot en met ${last.year}` : ''}: ${millions(euros)}${euros === last?.euros && year !== last.year ? ' per jaar' : ''}`);
  return [
    `De gemeenten in Haaglanden willen met de nieuwe contracten samen besparen. De inkoopstrategie noemt deze bedragen:\n${lines.join('\n')}`,
    'In de inkoopstrategie staat nog niet hoe de besparing over de gemeenten wordt verdeeld.',
    own(facts),
  ].filter((one) => one !== '').join('\n\n');
}

/** The last year of which figures are known, beside the year before; only segments in which the municipality takes part. */
function own(facts: LetterFacts): string {
  const theirs = segmentsOf(facts);
  const known = facts.figures.filter(({ segment, year, euros, youths }) => theirs.includes(segment) && year < partsOf(dayOf(facts.at)).year && (euros !== null || youths !== null));
  const year = Math.max(...known.map((one) => one.year));
  if (known.length === 0) return '';
  const before = new Map(known.filter((one) => one.year === year - 1).map((one) => [one.segment, one]));
  const lines = known.filter((one) => one.year === year).map((one) => {
    const earlier = before.get(one.segment);
    return `- Segment ${one.segment}, ${segmentName(one.segment)}: ${figureText(one)}${earlier === undefined ? '' : ` (in ${year - 1}: ${figureText(earlier)})`}`;
  });
  const source = facts.entered.includes(year) ? '' : ' Het zijn indicatieve cijfers uit het raadsvoorstel over de inkoopstrategie.';
  return `Hieronder staat wat onze gemeente in ${year} per segment uitgaf en hoeveel jeugdigen hulp kregen.${source}\n${lines.join('\n')}`;
}

const figureText = ({ euros, youths }: Figure): string =>
  [euros === null ? 'bedrag niet bekend' : wholeEuros(euros), ...(youths === null ? [] : [`${dotted(youths)} ${youths === 1 ? 'jeugdige' : 'jeugdigen'}`])].join(', ');
