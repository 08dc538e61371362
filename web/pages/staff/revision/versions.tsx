import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { VersionLine } from '../../../../shared/views/revision/staff.ts';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Table } from '../../../parts/table.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { H2, H3, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import { by, revisionPath, type RevisionProps } from './parts.tsx';

/** The versions of the text, what is said of the one that is ready, and where the next is begun. */
export function Texts(props: RevisionProps): Child {
  const { model: { revision: of }, t, language, href, path, form, may } = props;
  const words = t.pages.revision.staff.texts;
  const { versions, working, prepared } = of;
  const lists = !working.begun || versions.some(({ number }) => number === working.number) ? versions : [...versions, { number: working.number, at: '' as const, articles: 0, round: 0, final: false }];
  return (
    <>
      <H2>{words.title}</H2>
      {lists.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
        <Table<VersionLine>
          caption={words.caption} hideCaption rows={lists}
          columns={[
            { head: words.columns.version, cell: ({ number }) => <a class="utrecht-link" href={href(revisionPath(of.id, `/texts/${number}`))}>{fill(t.pages.revision.version, { version: number }, language)}</a> },
            { head: words.columns.shown, cell: ({ at, round, final }) => <>{at === '' ? words.working : <Moment at={at} language={language} />}{final && <>{' '}<Tag tone="good">{words.final}</Tag></>}{at !== '' && <span class="note">{round > 0 ? fill(words.inRound, { round }, language) : words.toColleges}</span>}</> },
            { head: words.columns.articles, figures: true, cell: ({ articles }) => String(articles) },
            { head: words.columns.changes, cell: ({ number }) => (number === 1 ? '' : <a class="utrecht-link" href={href(revisionPath(of.id, `/texts/${number}/changes/${number - 1}`))}>{fill(words.toChanges, { version: number, from: number - 1 }, language)}</a>) },
          ]}
        />
      )}
      {prepared !== null && <P>{fill(words.prepared, { version: prepared.version, at: prepared.at, by: by(prepared.me, t) }, language)} {prepared.stale && words.stale}</P>}
      {working.writable && !working.begun && may('text.begin') && (
        <>
          <H3>{fill(words.begin, { version: working.number }, language)}</H3>
          <P>{working.number === 1 ? words.beginFirst : fill(words.beginNext, { version: working.number }, language)}</P>
          {form('text.begin', { at: { ...path, version: String(working.number) } })}
        </>
      )}
      {of.preparable.length > 0 && (
        <>
          <H3>{words.prepare}</H3>
          <P>{t.commands['revision.prepare-text'].intro}</P>
          <DescriptionList items={of.preparable.map((version) => ({ term: fill(version === working.number ? words.prepareNew : words.prepareSame, { version }, language), value: form('revision.prepare-text', { values: { version }, compact: true }) }))} />
        </>
      )}
      <Acts acts={of.acts} only={['revision.present', 'revision.ask-colleges', 'revision.find-limits']} page={props} />
      {of.stage !== 'concept' && <Acts acts={of.acts} only={['revision.consult']} page={props} />}
    </>
  );
}
