import type { Child } from 'hono/jsx';
import { paragraphsOf, type Block, type Paper as Of } from '../../shared/papers/paper.ts';
import { DescriptionList } from './description-list.tsx';
import { Table } from './table.tsx';

/** `top` stands below the title, and is the page's, not the paper's. `contents`: heading of a list of its parts, where it is long. */
interface PaperProps { readonly paper: Of; readonly top?: Child; readonly contents?: string }

/** A paper on a page, in its own language; its title is the page's. */
export const Paper = ({ paper, top, contents }: PaperProps): Child => (
  <>
    <h1 class="utrecht-heading-1" lang={paper.language}>{paper.title}</h1>
    {top}
    {contents !== undefined && <Contents paper={paper} heading={contents} />}
    <article class="paper" lang={paper.language}>
      {paper.references.length > 0 && <DescriptionList items={paper.references} />}
      {paper.opening.map((block) => <Part block={block} />)}
      {paper.sections.map(({ level, heading, blocks }, i) => (
        <>
          {level === 2 ? <h2 class="utrecht-heading-2" id={partId(i)}>{heading}</h2> : <h3 class="utrecht-heading-3">{heading}</h3>}
          {blocks.map((block) => <Part block={block} />)}
        </>
      ))}
    </article>
  </>
);

const partId = (i: number): string => `part-${i + 1}`;

const Contents = ({ paper: { sections, language }, heading }: { paper: Of; heading: string }): Child => (
  <div role="navigation" class="contents" aria-label={heading}>
    <p class="utrecht-paragraph"><strong>{heading}</strong></p>
    <ul lang={language}>
      {sections.map((one, i) => one.level === 2 && <li><a class="utrecht-link" href={`#${partId(i)}`}>{one.heading}</a></li>)}
    </ul>
  </div>
);

const Paragraphs = ({ of }: { of: string }): Child =>
  <>{paragraphsOf(of).map((lines) => <p class="utrecht-paragraph">{lines.map((line, i) => <>{i > 0 && <br />}{line}</>)}</p>)}</>;

function Part({ block }: { block: Block }): Child {
  switch (block.is) {
    case 'text': return <Paragraphs of={block.text} />;
    case 'list': return <ul>{block.items.map((item) => <li>{item}</li>)}</ul>;
    case 'facts': return <DescriptionList items={block.facts.map(({ term, value }) => ({ term, value: <Paragraphs of={value} /> }))} />;
    case 'table': return (
      <Table<readonly string[]>
        caption={block.caption} rows={block.rows}
        columns={block.heads.map(({ text, figures }, i) => ({ head: text, ...(figures === undefined ? {} : { figures }), cell: (row: readonly string[]) => row[i] ?? '' }))}
      />
    );
  }
}
