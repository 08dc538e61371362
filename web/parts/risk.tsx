import type { Child } from 'hono/jsx';
import type { RiskStatus, RiskView } from '../../shared/council/risk.ts';
import { fill } from '../../shared/messages/fill.ts';
import { segmentNumbers } from '../../shared/region/segments.ts';
import type { PageProps } from '../page.ts';
import { Dutch } from './dutch.tsx';
import { Table } from './table.tsx';
import { Tag, type TagTone } from './tag.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language'>;

const tones: Readonly<Record<RiskStatus, TagTone>> = { open: 'neutral', watched: 'attention', occurred: 'bad', closed: 'good' };

export const RiskState = ({ status, t }: Pick<RiskView, 'status'> & Pick<Words, 't'>): Child => <Tag tone={tones[status]}>{t.risk.statuses[status]}</Tag>;

/** `Segment 1, 2 en 5`, or that it touches them all. */
export function riskSegments({ segments }: Pick<RiskView, 'segments'>, { t, language }: Words): string {
  if (segments.length === segmentNumbers.length) return t.risk.allSegments;
  const last = segments.at(-1);
  return fill(t.risk.segment, { segments: segments.length < 2 ? String(last) : `${segments.slice(0, -1).join(', ')}${t.risk.and}${last}` }, language);
}

/** Both levels in one phrase; that nobody rated it where nobody did. */
export function riskRating({ chance, impact }: Pick<RiskView, 'chance' | 'impact'>, { t, language }: Words): string {
  if (chance === '' || impact === '') return t.risk.unrated;
  return fill(t.risk.list.rating, { chance: t.risk.levels[chance], impact: t.risk.levels[impact] }, language);
}

/** Risks as everybody reads them: what can go wrong, what is done about it, and how it stands. */
export function RiskTable({ risks, page }: { risks: readonly RiskView[]; page: Words }): Child {
  const { t, language } = page;
  const words = t.pages.room.risks;
  return (
    <Table<RiskView>
      caption={words.title} hideCaption rows={risks}
      columns={[
        { head: words.columns.risk, cell: (one) => <>{one.title[language]}<span class="note">{riskSegments(one, page)}</span></> },
        { head: words.columns.measure, cell: ({ measure }) => (measure.nl === '' ? t.risk.noMeasure : measure[language]) },
        { head: words.columns.status, cell: ({ status, reason, changedAt }) => <><RiskState status={status} t={t} />{reason !== '' && <span class="note"><Dutch on={language}>{reason}</Dutch></span>}{changedAt !== '' && <span class="note">{fill(words.changed, { at: changedAt }, language)}</span>}</> },
        { head: words.columns.rating, cell: (one) => riskRating(one, page) },
      ]}
    />
  );
}
