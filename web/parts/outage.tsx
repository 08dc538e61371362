import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { PublicOutage } from '../../shared/outage/outage.ts';
import type { OutageNotice, OutageRow } from '../../shared/views/outage.ts';
import type { PageProps } from '../page.ts';
import { LinkList } from './link-list.tsx';
import { Moment } from './moment.tsx';
import { Notice } from './notice.tsx';
import { Table } from './table.tsx';
import { Tag, type TagTone } from './tag.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language' | 'href'>;

/** What did not work, in words. */
export const partsText = (parts: PublicOutage['parts'], { t }: Pick<Words, 't'>): string => parts.map((part, i) => (i === 0 ? t.outage.parts[part] : lower(t.outage.parts[part]))).join(', ');
const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** How long it took, in whole minutes: `2 uur, 5 minuten`. */
export function durationText(ms: number, { t, language }: Pick<Words, 't' | 'language'>): string {
  const words = t.outage.duration;
  const minutes = Math.floor(ms / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const said = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [n === 1 ? one : fill(many, { n }, language)]);
  const all = [...said(days, words.day, words.days), ...said(hours, fill(words.hours, { n: 1 }, language), words.hours), ...said(rest, words.minute, words.minutes)];
  return all.length === 0 ? words.less : all.join(', ');
}

const tones: Readonly<Record<OutageRow['stand'], TagTone>> = { coming: 'neutral', running: 'bad', over: 'good' };
export const OutageStand = ({ stand, t }: Pick<OutageRow, 'stand'> & Pick<Words, 't'>): Child => <Tag tone={tones[stand]}>{t.outage[stand]}</Tag>;

/** What it was and where it stands: `Storing`, `Gepland onderhoud`. */
export const outageKind = ({ planned }: Pick<PublicOutage, 'planned'>, { t }: Pick<Words, 't'>): string => (planned ? t.outage.planned : t.outage.disturbance);

/** Above a page: what its reader must know of the portal now. */
export function OutageNotices({ outages, page }: { readonly outages: readonly OutageNotice[]; readonly page: Words }): Child {
  const { t, language, href } = page;
  const words = t.outage.notice;
  return (
    <>
      {outages.map((one) => (
        <Notice tone={one.stand === 'running' || one.touched ? 'warning' : 'info'} language={language} title={one.stand === 'coming' ? t.outage.planned : words.title}>
          <p>{fill(words[one.stand], { beganAt: one.beganAt, endedAt: one.endedAt, parts: lower(partsText(one.parts, page)) }, language)}</p>
          {one.touched && <p>{words.touched}</p>}
          <p><a class="utrecht-link" href={href(`/outages/${one.id}`)}>{words.more}</a></p>
        </Notice>
      ))}
    </>
  );
}

/** The log as a table; `to`: the address of one. */
export function OutageTable({ outages, to, page }: { readonly outages: readonly OutageRow[]; readonly to: (id: string) => string; readonly page: Words }): Child {
  const { t, language, href } = page;
  const words = t.outage.list;
  return (
    <Table<OutageRow>
      caption={words.title} hideCaption rows={outages}
      columns={[
        { head: words.columns.what, cell: (one) => <><a class="utrecht-link" href={href(to(one.id))}>{partsText(one.parts, page)}</a><span class="note">{outageKind(one, page)}</span></> },
        { head: words.columns.began, cell: ({ beganAt }) => <Moment at={beganAt} language={language} /> },
        { head: words.columns.ended, cell: ({ endedAt, stand }) => <>{stand !== 'over' && <><OutageStand stand={stand} t={t} />{' '}</>}{endedAt !== '' && <Moment at={endedAt} language={language} />}</> },
        { head: words.columns.duration, cell: (one) => (one.stand === 'coming' ? '' : durationText(one.ms, page)) },
        { head: words.columns.terms, cell: (one) => <Extended outage={one} page={page} /> },
      ]}
    />
  );
}

function Extended({ outage: { terms, others }, page: { t, language, href } }: { readonly outage: PublicOutage; readonly page: Words }): Child {
  const words = t.outage.list;
  if (terms.length === 0 && others === 0) return words.none;
  return (
    <>
      {terms.length > 0 && <LinkList items={terms.map((one) => ({ text: fill(one.outcome === 'moved' ? words.term : one.outcome === 'refused' ? words.refusedTerm : words.waitsTerm, { title: one.title, kind: lower(t.outage.kinds[one.kind]), to: one.to }, language), to: href(`/tenders/${one.procedure}`) }))} />}
      {others > 0 && <span class="note">{fill(words.others, { n: others }, language)}</span>}
    </>
  );
}
