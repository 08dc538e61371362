import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { RevisionHead } from '../../../../shared/views/revision/head.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { PageProps } from '../../../page.ts';
import { DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Tag } from '../../../parts/tag.tsx';
import type { Language, Texts } from '../../../texts.ts';

export type RevisionProps = PageProps<Models['staff.revision']>;

/** The page of a revision, and what lies below it. */
export const revisionPath = (id: string, below = ''): string => `/staff/revisions/${id}${below}`;

export const BackToRevision = ({ head, page }: { head: RevisionHead; page: Pick<PageProps<unknown>, 't' | 'href' | 'language'> }): Child => (
  <LinkList items={[{ text: <DutchIn on={page.language} text={fill(page.t.pages.revision.staff.backTo, { title: head.title }, page.language)} typed={[head.title]} />, to: page.href(revisionPath(head.id)) }]} />
);

/** How late something is, in words; in time is said too. */
export function LateTag({ days, t, language }: { days: number; t: Texts; language: Language }): Child {
  const words = t.pages.revision.staff.planning;
  if (days === 0) return <Tag tone="good">{words.inTime}</Tag>;
  return <Tag tone="bad">{days === 1 ? words.lateOne : fill(words.late, { days }, language)}</Tag>;
}

export const by = (me: boolean, t: Texts): string => (me ? t.pages.staff.byYou : t.pages.staff.byOther);
