import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { RoundLine } from '../../../../shared/views/revision/staff.ts';
import { DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Table } from '../../../parts/table.tsx';
import { H2, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import { by, revisionPath, type RevisionProps } from './parts.tsx';

/** Each round with its moments, the extensions, and the ways to what was said in it. */
export function Rounds(props: RevisionProps): Child {
  const { model: { revision: of }, t, language, href } = props;
  const words = t.pages.revision.staff.rounds;
  if (of.rounds.length === 0) return null;
  const { later } = of;
  return (
    <>
      <H2>{words.title}</H2>
      <Table<RoundLine>
        caption={words.title} hideCaption rows={of.rounds}
        columns={[
          { head: words.columns.round, cell: ({ number }) => String(number) },
          { head: words.columns.consulted, cell: ({ consultedAt, inputUntil }) => <><Moment at={consultedAt} language={language} /><span class="note">{fill(words.inputUntil, { until: inputUntil }, language)}</span></> },
          { head: words.columns.presented, cell: ({ presentedAt, version, articles, names }) => (presentedAt === '' ? '' : <><Moment at={presentedAt} language={language} /><span class="note">{fill(words.version, { version, articles }, language)}; {words.names[names]}</span></>) },
          { head: words.columns.until, cell: ({ reactUntil }) => (reactUntil === '' ? '' : <Moment at={reactUntil} language={language} />) },
          { head: words.columns.reacted, cell: ({ closedAt, reacted, reactions }) => (closedAt === '' ? '' : fill(words.reacted, { reacted, reactions }, language)) },
          { head: words.columns.replied, cell: ({ repliedAt }) => (repliedAt === '' ? '' : <Moment at={repliedAt} language={language} />) },
        ]}
      />
      <LinkList items={of.rounds.filter(({ presentedAt }) => presentedAt !== '').flatMap(({ number, repliedAt }) => [
        { text: fill(words.toReactions, { round: number }, language), to: href(revisionPath(of.id, `/rounds/${number}`)) },
        ...(repliedAt === '' ? [] : [{ text: fill(words.toNota, { round: number }, language), to: href(revisionPath(of.id, `/rounds/${number}/nota`)) }]),
      ])} />
      {of.laters.map(({ at, from, to, reason }) => <P><DutchIn on={language} text={fill(words.later, { at, from, to, reason }, language)} typed={[reason]} /></P>)}
      {later !== null && <Notice tone="warning" language={language}><DutchIn on={language} text={fill(words.proposed, { at: later.at, by: by(later.me, t), to: later.to, reason: later.reason }, language)} typed={[later.reason]} /></Notice>}
      <Acts acts={of.acts} only={['revision.close-reactions', 'revision.publish-replies', 'revision.approve-later', 'revision.propose-later']} page={props} />
    </>
  );
}
