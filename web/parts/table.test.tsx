import { expect, it } from 'vitest';
import { renderPart } from '../render.ts';
import { Table } from './table.tsx';

it('names itself, its columns and its rows', async () => {
  const html = await renderPart(<Table caption={'Biedingen <b>'} rows={[{ name: '<i>', n: 3 }]} columns={[{ head: 'Naam', cell: (row) => row.name }, { head: 'A "B"', cell: (row) => row.n, figures: true }]} />);
  expect(html).toContain('<caption class="utrecht-table__caption">Biedingen &lt;b&gt;</caption>');
  expect(html).toContain('<th scope="col" role="columnheader">Naam</th><th scope="col" role="columnheader" class="figures">A &quot;B&quot;</th>');
  expect(html).toContain('<tr role="row"><th scope="row" role="rowheader">&lt;i&gt;</th><td role="cell" data-head="A &quot;B&quot;" class="figures">3</td></tr>');
});
it('says of an empty cell that it is', async () => {
  const html = await renderPart(<Table caption="x" rows={[{ none: [] as string[] }]} columns={[{ head: 'A', cell: () => 'a' }, { head: 'B', cell: () => '' }, { head: 'C', cell: ({ none }) => none }, { head: 'D', cell: () => 0 }]} />);
  expect(html.match(/data-head="."[^<]*/g)).toEqual(['data-head="B">–', 'data-head="C">–', 'data-head="D">0']);
});
it('keeps a caption that is not shown', async () => {
  expect(await renderPart(<Table caption="x" hideCaption rows={[]} columns={[]} />)).toContain('<caption class="visually-hidden">x</caption>');
});
