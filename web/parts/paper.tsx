import type { Child } from 'hono/jsx';
import { paragraphsOf, type Block, type Paper as Of } from '../../shared/papers/paper.ts';
import { DescriptionList } from './description-list.tsx';
import { Table } from './table.tsx';

/** `top` stands below the title, and is the page's, not the paper's. */
interface PaperProps { readonly paper: Of; readonly top?: Child }

/** A paper on a page, in its own language; its title is the page's. */
export const Paper = ({ paper, top }: PaperProps): Child => (
  <>
    <h1 class="utrecht-heading-1" lang={paper.language}>{paper.title}</h1>
    {top}
    <article class="paper" lang={paper.language}>
      {paper.references.length > 0 && <DescriptionList items={paper.references} />}
      {paper.opening.map((block) => <Part block={block} />)}
      {paper.sections.map(({ level, heading, blocks }) => (
        <>
          {level === 2 ? <h2 class="utrecht-heading-2">{heading}</h2> : <h3 class="utrecht-heading-3">{heading}</h3>}
          {blocks.map((block) => <Part block={block} />)}
        </>
      ))}
    </article>
  </>
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
