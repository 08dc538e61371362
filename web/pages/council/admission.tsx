import type { Child } from 'hono/jsx';
import { dayOf } from '../../../shared/kernel/moments.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { CouncilAdmissionRow } from '../../../shared/views/admission/council.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { AdmissionTag, Asked, PlanFacts } from '../admission.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';
import { Decisions } from './decisions.tsx';

type Props = PageProps<Models['council.admission']>;

/** One open house as a municipality sees it: first what is asked of its college, then the documents. */
export const admission: Page<Models['council.admission']> = {
  title: ({ model }) => model.admission.title,
  body: (props) => {
    const { model: { admission: of }, t, language, href } = props;
    const { council: words, content, segment } = t.pages.admission;
    const { tender } = t.pages.council;
    return (
      <>
        <H1>{of.title}</H1>
        <p>{fill(segment, { segment: of.segment }, language)} · <AdmissionTag status={of.status} t={t} /></p>
        <P>{words.lead}</P>
        {of.ended !== null && of.status !== 'open' && <Notice tone="warning" language={language}>{fill(t.pages.admission.staff.admission.ended[of.status === 'withdrawn' ? 'withdrawn' : 'closed'], of.ended, language)}</Notice>}
        <Own {...props} />
        <Decisions decisions={props.model.decisions} progress={props.t.pages.admission.council.counter} t={props.t} language={props.language} />
        {of.description !== '' && <><H2>{tender.description}</H2><Lines text={of.description} /></>}
        <Asked of={of} t={t} language={language} />
        {of.plan !== null && <><H2>{content.plan}</H2><PlanFacts plan={of.plan} t={t} language={language} /></>}
        {of.clauses !== '' && <><H2>{content.clauses}</H2><Lines text={of.clauses} /></>}
        <LinkList items={[...(of.openedAt === '' ? [] : [{ text: words.toPublic, to: href(`/admissions/${of.id}`) }]), { text: tender.back, to: href('/council') }]} />
      </>
    );
  },
};

/** The decision of the reader's own college, with the form as long as it can be recorded. */
function Own({ model: { own, open, municipality, admission: of }, t, language, at, may, form, path }: Props): Child {
  const { tender: words, home } = t.pages.council;
  const house = t.pages.admission.council;
  const command = t.commands['decision.record-admission'];
  const where = { ...path, municipality: municipality.code };
  const values = own.outcome === '' ? { decidedOn: dayOf(at) } : { outcome: own.outcome, decidedOn: own.decidedOn, ...(own.reference === '' ? {} : { reference: own.reference }) };
  return (
    <>
      <H2>{words.own}</H2>
      {own.outcome === '' ? (open ? <Notice tone="warning" language={language}><p>{house.waits}</p><p>{house.confidential}</p></Notice> : <P>{words.ownNone}</P>) : (
        <>
          <P>{fill(words.ownText, { outcome: home.outcomes[own.outcome], decidedOn: own.decidedOn, recordedAt: own.recordedAt }, language)}</P>
          {own.reference !== '' && <P>{fill(words.reference, { reference: own.reference }, language)}</P>}
        </>
      )}
      {!open && <P>{of.status === 'withdrawn' ? house.withdrawnClosed : house.closed}</P>}
      {open && !may('decision.record-admission', where) && <P>{words.readOnly}</P>}
      {open && may('decision.record-admission', where) && <><H3>{command.title}</H3>{form('decision.record-admission', { at: where, values })}</>}
    </>
  );
}

/** On the home page, under a heading of its own; nothing where there is none. */
export function AdmissionRows({ admissions, t, href }: Pick<PageProps<unknown>, 't' | 'href'> & { readonly admissions: readonly CouncilAdmissionRow[] }): Child {
  const words = t.pages.admission.council;
  const { home } = t.pages.council;
  if (admissions.length === 0) return null;
  return (
    <>
      <H2>{words.list}</H2>
      <Table<CouncilAdmissionRow>
        caption={words.list} hideCaption rows={admissions}
        columns={[
          { head: words.columns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/council/admissions/${id}`)}>{title}</a> },
          { head: words.columns.state, cell: ({ status }) => <AdmissionTag status={status} t={t} /> },
          { head: words.columns.decision, cell: ({ waits, outcome }) => (waits ? <Tag tone="attention">{home.waits}</Tag> : home.outcomes[outcome === '' ? 'open' : outcome]) },
        ]}
      />
    </>
  );
}
