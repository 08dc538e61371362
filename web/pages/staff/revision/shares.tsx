import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { SharesOf } from '../../../../shared/revision/support.ts';
import { Table } from '../../../parts/table.tsx';
import type { Language, Texts } from '../../../texts.ts';
import { H2, P } from '../../public/text.tsx';

interface Props<G extends string> { readonly shares: readonly SharesOf<G>[]; readonly names: Readonly<Record<G, string>>; readonly head: string; readonly t: Texts; readonly language: Language }

/** How much support the text has: a bar chart that reads as a table, because it is one. The bars say nothing that the figures do not. */
export function Support<G extends string>({ shares, names, head, t, language }: Props<G>): Child {
  const words = t.pages.revision.answer.support;
  const shown = (share: string): string => (language === 'nl' ? share.replace('.', ',') : share);
  const bar = (share: string): Child => <progress max="100" value={share} aria-hidden="true"></progress>;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{words.lead}</P>
      <Table<SharesOf<G>>
        caption={words.title} hideCaption rows={shares}
        columns={[
          { head, cell: ({ of }) => names[of] },
          { head: words.columns.providers, cell: ({ providers, shares: { providers: share } }) => <>{fill(words.count, { count: providers, share: shown(share) }, language)}{bar(share)}</> },
          { head: words.columns.turnover, cell: ({ shares: { turnover } }) => <>{fill(words.share, { share: shown(turnover) }, language)}{bar(turnover)}</> },
          { head: words.columns.youths, cell: ({ shares: { youths } }) => <>{fill(words.share, { share: shown(youths) }, language)}{bar(youths)}</> },
        ]}
      />
      <P>{words.limit}</P>
    </>
  );
}
