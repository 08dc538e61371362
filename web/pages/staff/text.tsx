import type { Child } from 'hono/jsx';
import { fill, type Language } from '../../../shared/messages/fill.ts';
import type { NextStep } from '../../../shared/tender/next-step.ts';
import type { BidderView } from '../../../shared/views/staff/assessment.ts';
import type { StaffHead } from '../../../shared/views/staff/head.ts';
import type { PageProps } from '../../page.ts';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import type { Texts } from '../../texts.ts';
import { H1, StageTag } from '../public/text.tsx';

/** The page of a tender, and what lies below it. */
export const tenderPath = ({ id }: Pick<StaffHead, 'id'>, below = ''): string => `/staff/tenders/${id}${below}`;

/** The title of a page about a tender, with what it is about where the title does not say so. */
export const Heading = ({ head, title, typed = [head.title], t, language }: { head: StaffHead; title: string; /** What people typed of it. */ typed?: readonly string[]; t: Texts; language: Language }): Child => (
  <>
    <H1><DutchIn on={language} text={title} typed={typed} /></H1>
    <p>{title !== head.title && <><Dutch on={language}>{head.title}</Dutch> · </>}{fill(t.pages.staff.segment, { segment: head.segment }, language)} · <StageTag stage={head.stage} t={t} /></p>
  </>
);

export const BackLink = ({ head, page }: { head: StaffHead; page: Pick<PageProps<unknown>, 't' | 'href' | 'language'> }): Child => (
  <LinkList items={[{ text: <DutchIn on={page.language} text={fill(page.t.pages.staff.back, { title: head.title }, page.language)} typed={[head.title]} />, to: page.href(tenderPath(head)) }]} />
);

/** What has to happen next, as a sentence. */
export const stepText = ({ name, until }: NextStep, t: Texts, language: Language): string =>
  fill(t.pages.staff.steps[name], until === '' ? {} : { until }, language);

/** An organisation by its name and number. */
export const Organisation = ({ name, kvk, t, language }: { name: string; kvk: string; t: Texts; language: Language }): Child => (
  <>{name === '' ? t.pages.staff.noName : name}<span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></>
);

/** A bidder as this reader knows it: by name and number, or only by the number of its alias. */
export const bidderName = ({ kvk, name, number }: BidderView, t: Texts, language: Language): string =>
  (kvk === '' ? fill(t.pages.assessors.bidder, { number: number ?? 0 }, language) : name === '' ? t.pages.staff.noName : name);

/** What stands below the name: the KvK number, and the alias once it may be told. */
export const bidderNote = ({ kvk, number }: BidderView, t: Texts, language: Language): string => [
  ...(kvk === '' ? [] : [fill(t.pages.staff.kvk, { kvk }, language)]),
  ...(kvk === '' || number === null ? [] : [fill(t.pages.assessors.bidder, { number }, language)]),
].join(' · ');

/** The same page of the other lots; nothing where there is one lot. */
export const OtherLots = ({ head, lot, below, title, page }: { head: StaffHead; lot: string; below: 'files' | 'rankings' | 'scores'; title: string; page: Pick<PageProps<unknown>, 'href' | 'language'> }): Child => {
  const others = head.lots.filter(({ id }) => id !== lot);
  if (others.length === 0) return null;
  return <LinkList items={others.map(({ id, title: name }) => ({ text: <>{title}: {id} <Dutch on={page.language}>{name}</Dutch></>, to: page.href(tenderPath(head, `/${below}/${id}`)) }))} />;
};

export const showNumber = (value: number, language: Language): string => (language === 'nl' ? String(value).replace('.', ',') : String(value));
