import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { StaffContract } from '../../../shared/views/staff.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { BackLink, Heading, Organisation, tenderPath } from './text.tsx';

const stateOf = ({ signedAt, countersignedAt }: StaffContract): 'none' | 'signed' | 'both' => (countersignedAt !== '' ? 'both' : signedAt !== '' ? 'signed' : 'none');
const tones = { none: 'neutral', signed: 'attention', both: 'good' } as const;

/** Who was awarded, and who still has to sign. */
export const contracts: Page<Models['staff.contracts']> = {
  title: ({ model, t }) => `${t.pages.staff.contracts.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, term, contracts: all, acts }, t, language, href } = props;
    const words = t.pages.staff.contracts;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {term.from === '' ? <Notice tone="info" language={language}>{words.later}</Notice> : <P>{fill(words.term, { from: term.from, until: term.until, years: term.extensionYears }, language)}</P>}
        {term.from !== '' && all.length === 0 && <EmptyState language={language} text={words.empty} />}
        {all.length > 0 && (
          <Table<StaffContract>
            caption={words.table} hideCaption rows={all}
            columns={[
              {
                head: words.columns.provider,
                cell: ({ kvk, name }) => <><a class="utrecht-link" href={href(tenderPath(tender, `/contracts/${kvk}`))}>{name === '' ? t.pages.staff.noName : name}</a><span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></>,
              },
              { head: words.columns.lots, cell: ({ lots }) => lots.join(', ') },
              { head: words.columns.state, cell: (one) => <Tag tone={tones[stateOf(one)]}>{words.states[stateOf(one)]}</Tag> },
            ]}
          />
        )}
        <Acts acts={acts} page={props} level={2} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** One agreement: the provider signs first, then the region. */
export const contract: Page<Models['staff.contract']> = {
  title: ({ model, t, language }) => fill(t.pages.staff.contract.title, { name: model.contract.name }, language),
  body: (props) => {
    const { model: { tender, term, contract: of, acts }, t, language, href } = props;
    const words = t.pages.staff.contract;
    return (
      <>
        <Heading head={tender} title={fill(words.title, { name: of.name === '' ? t.pages.staff.noName : of.name }, language)} t={t} language={language} />
        <DescriptionList items={[
          { term: words.provider, value: <Organisation name={of.name} kvk={of.kvk} t={t} language={language} /> },
          { term: words.lots, value: tender.lots.filter(({ id }) => of.lots.includes(id)).map(({ id, title }) => `${id} ${title}`).join(', ') },
          { term: words.term, value: fill(t.pages.staff.tender.term, { from: term.from, until: term.until }, language) },
          { term: words.extension, value: fill(words.years, { years: term.extensionYears }, language) },
          { term: words.signedAt, value: of.signedAt === '' ? words.notYet : <Moment at={of.signedAt} language={language} /> },
          { term: words.countersignedAt, value: of.countersignedAt === '' ? words.notYet : <Moment at={of.countersignedAt} language={language} /> },
        ]} />
        {of.countersignedAt !== '' && <P>{words.fixed}</P>}
        <Acts acts={acts} page={props} level={2} />
        <LinkList items={[{ text: words.back, to: href(tenderPath(tender, '/contracts')) }]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
