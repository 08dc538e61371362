import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { datedChanges } from '../../../shared/views/since.ts';
import type { CouncilTenderRow } from '../../../shared/views/council/tender.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Since } from '../../parts/since.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { AdmissionRows } from './admission.tsx';
import { H1, NextStep, P, StageTag } from '../public/text.tsx';

/** The procedures of one municipality: those that ask its college for a decision first. */
export const home: Page<Models['council.home']> = {
  title: ({ model, t, language }) => fill(t.pages.council.home.title, { name: model.municipality.name }, language),
  body: (props) => {
    const { model: { municipality, tenders, admissions, past, next, further }, t, language, href, may } = props;
    const words = t.pages.council.home;
    return (
      <>
        <H1>{fill(words.title, { name: municipality.name }, language)}</H1>
        <P>{words.lead}</P>
        {!further && <Since page={props} of="procedures" changes={datedChanges(past, 'council')} />}
        {tenders.length === 0 ? admissions.length === 0 && <EmptyState language={language} text={words.empty} /> : (
          <Table<CouncilTenderRow>
            caption={words.list} rows={tenders}
            columns={[
              { head: words.columns.tender, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/council/tenders/${id}`)}><Dutch on={language}>{title}</Dutch></a> },
              { head: words.columns.stage, cell: ({ stage }) => <StageTag stage={stage} t={t} /> },
              { head: words.columns.decision, cell: ({ waits, outcome }) => (waits ? <Tag tone="attention">{words.waits}</Tag> : words.outcomes[outcome === '' ? 'open' : outcome]) },
              { head: words.columns.next, cell: ({ next: step }) => (step === null ? words.noDate : <NextStep step={step} t={t} language={language} />) },
            ]}
          />
        )}
        <AdmissionRows admissions={admissions} t={t} language={language} href={href} />
        <Paging here="/council" next={next} further={further} language={language} />
        <LinkList items={[{ text: t.pages.revision.answer.council.toList, to: href('/council/revisions') }, { text: words.toInbox, to: href('/council/inbox') }, { text: t.post.preferences.link, to: href('/council/preferences') }, ...(may('council.figures') ? [{ text: t.councilLetter.figures.title, to: href('/council/figures') }] : [])]} />
      </>
    );
  },
};
