import type { Child } from 'hono/jsx';

/** Facts, each with its name: `[{ term: 'Tarief', value: <Money … /> }]`. */
export const DescriptionList = ({ items }: { items: readonly { readonly term: Child; readonly value: Child }[] }): Child => (
  <dl class="facts">
    {items.map(({ term, value }) => <div><dt>{term}</dt><dd>{value}</dd></div>)}
  </dl>
);
