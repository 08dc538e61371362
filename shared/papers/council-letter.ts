import type { Letter } from '../council/letter/letter.ts';
import { paperWords as words } from '../council/letter/words.ts';
import { onDay } from '../council/letter/dutch.ts';
import type { Instant } from '../kernel/moments.ts';
import { fill } from '../messages/fill.ts';
import { isMunicipalityCode, municipality } from '../region/municipalities.ts';
import { list, section, subsection, text, type Block, type Paper } from './paper.ts';

/** A letter as it is sent, or as its draft stands; in Dutch. @throws RangeError for one of no municipality. */
export function councilLetterPaper(of: Letter): Paper {
  if (!isMunicipalityCode(of.municipality)) throw new RangeError(`no municipality: ${of.municipality}`);
  const { name, slug } = municipality(of.municipality);
  const language = 'nl';
  const approved = of.status === 'approved';
  const parts = of.sections.filter((one) => one.text !== '');
  const closing = [text(words.closing), text([fill(words.college, { name }, language), ...(of.signatories === '' ? [] : ['', of.signatories])].join('\n'))];
  const sections = parts.map((one, i, all) => (one.id.includes('-') ? subsection : section)(one.heading, ...blocksOf(one.text), ...(i === all.length - 1 ? closing : [])));
  return {
    kind: 'council-letter', name: `raadsinformatiebrief-${slug}-${of.id.replaceAll('_', '-')}${approved ? '' : '-concept'}`, language, title: fill(words.title, { title: of.title }, language),
    at: approved ? of.approvedAt as Instant : of.at as Instant,
    foot: fill(words.foot, { name, letter: of.id, page: '{page}', pages: '{pages}' }, language),
    references: [
      { term: words.to, value: fill(words.toValue, { name }, language) }, { term: words.from, value: words.fromValue },
      { term: words.date, value: of.decidedOn === '' ? words.draft : onDay(of.decidedOn) },
      ...(of.caseNumber === '' ? [] : [{ term: words.caseNumber, value: of.caseNumber }]), { term: words.subject, value: of.title }, { term: words.reference, value: of.id },
    ],
    opening: [text(words.salutation)],
    sections,
  };
}

/** Paragraphs as they were typed; lines that begin with a dash are a list. */
export function blocksOf(typed: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const end = (): void => {
    if (lines.some((line) => line.trim() !== '')) blocks.push(text(lines.join('\n').trim()));
    if (items.length > 0) blocks.push(list(items));
    [lines, items] = [[], []];
  };
  for (const line of typed.split('\n')) {
    const item = /^\s*[-–•]\s+(\S.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      if (lines.length > 0) end();
      items.push(item.trim());
    } else {
      if (items.length > 0) end();
      lines.push(line);
    }
  }
  end();
  return blocks;
}
