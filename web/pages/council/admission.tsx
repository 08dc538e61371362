import { stepChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { CouncilAdmissionRow } from '../../../shared/views/admission/council.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { AdmissionTag, Asked, PlanFacts } from '../admission.tsx';
import { H1, H2, Lines, P } from '../public/text.tsx';
import { Decisions } from './decisions.tsx';
import { Own } from './own.tsx';

/** One open house as a municipality sees it: first what is asked of its college, then the documents. */
export const admission: Page<Models['council.admission']> = {
  title: ({ model }) => model.admission.title,
  body: (props) => {
    const { model: { admission: of }, t, language, href } = props;
    const { council: words, content, segment } = t.pages.admission;
    const { tender } = t.pages.council;
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p>{fill(segment, { segment: of.segment }, language)} · <AdmissionTag status={of.status} t={t} /></p>
        <P>{words.lead}</P>
        <Since page={props} of="procedure" changes={stepChanges(props.model.past)} />
        {of.ended !== null && of.status !== 'open' && <Notice tone="warning" language={language}><DutchIn on={language} text={fill(t.pages.admission.staff.admission.ended[of.status === 'withdrawn' ? 'withdrawn' : 'closed'], of.ended, language)} typed={[of.ended.reason]} /></Notice>}
        <Own page={props} id={of.id} act="decision.record-admission" waits={[words.waits, words.confidential]} none={tender.ownNone} closed={of.status === 'withdrawn' ? words.withdrawnClosed : words.closed} />
        <Decisions decisions={props.model.decisions} progress={props.t.pages.admission.council.counter} t={props.t} language={props.language} />
        {of.description !== '' && <><H2>{tender.description}</H2><Lines text={of.description} on={language} /></>}
        <Asked of={of} t={t} language={language} />
        {of.plan !== null && <><H2>{content.plan}</H2><PlanFacts plan={of.plan} t={t} language={language} /></>}
        {of.clauses !== '' && <><H2>{content.clauses}</H2><Lines text={of.clauses} on={language} /></>}
        <LinkList items={[...(of.openedAt === '' ? [] : [{ text: words.toPublic, to: href(`/admissions/${of.id}`) }]), { text: tender.back, to: href('/council') }]} />
      </>
    );
  },
};

/** On the home page, under a heading of its own; nothing where there is none. */
export function AdmissionRows({ admissions, t, language, href }: Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly admissions: readonly CouncilAdmissionRow[] }): Child {
  const words = t.pages.admission.council;
  const { home } = t.pages.council;
  if (admissions.length === 0) return null;
  return (
    <>
      <H2>{words.list}</H2>
      <Table<CouncilAdmissionRow>
        caption={words.list} hideCaption rows={admissions}
        columns={[
          { head: words.columns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/council/admissions/${id}`)}><Dutch on={language}>{title}</Dutch></a> },
          { head: words.columns.state, cell: ({ status }) => <AdmissionTag status={status} t={t} /> },
          { head: words.columns.decision, cell: ({ waits, outcome }) => (waits ? <Tag tone="attention">{home.waits}</Tag> : home.outcomes[outcome === '' ? 'open' : outcome]) },
        ]}
      />
    </>
  );
}
