import { applied, stepChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { ApplicationRow, StaffAdmission, StaffAdmissionRow, WorkRow } from '../../../shared/views/admission/staff.ts';
import type { Waits } from '../../../shared/admission/waits.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Steps, type Step } from '../../parts/steps.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { refusalText, type Language, type Texts } from '../../texts.ts';
import { AdmissionTag, ApplicationTag, Conditions, PlanFacts, Products } from '../admission.tsx';
import { Decisions } from '../council/decisions.tsx';
import { H1, H2, Lines, P } from '../public/text.tsx';
import { MoreOnDecisions } from './decisions.tsx';
import { Acts } from './acts.tsx';
import { Organisation } from './text.tsx';

export const admissionPath = (id: string, below = ''): string => `/staff/admissions/${id}${below}`;
const applicationPath = (id: string, kvk: string): string => admissionPath(id, `/applications/${kvk}`);

type Props = PageProps<Models['staff.admission']>;
interface Words { readonly t: Texts; readonly language: Language }

/** For what an application waits, and where that has a day, until when. */
export const waitsText = ({ for: what, until }: Waits, { t, language }: Words): string => fill(t.pages.admission.staff.waits[what], until === '' ? {} : { until }, language);

/** How much of a decision term is left, in a word where that is little. */
export function LeftText({ waits: { term }, t, language }: { waits: Waits } & Words): Child {
  const words = t.pages.admission.staff;
  const say = (sentence: string, days: number): string => fill(sentence, { days }, language);
  if (term.late) return <Tag tone="bad">{term.daysLeft === -1 ? words.lateOne : say(words.lateDays, -term.daysLeft)}</Tag>;
  const left = term.daysLeft === 0 ? words.leftToday : term.daysLeft === 1 ? words.leftOne : say(words.left, term.daysLeft);
  return <>{left}{term.standsStill ? ` (${words.still})` : ''}</>;
}

/** The working list: everything that waits for a decision, the longest overdue first; then every open house. */
export const admissions: Page<Models['staff.admissions']> = {
  title: ({ t }) => t.pages.admission.staff.list.title,
  body: ({ model: { work, admissions: all }, t, language, href }) => {
    const { staff } = t.pages.admission;
    const words = staff.list;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <H2>{words.work}</H2>
        {work.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<WorkRow>
            caption={words.work} hideCaption rows={work}
            columns={[
              { head: words.columns.who, cell: ({ admission, kvk, name }) => <><a class="utrecht-link" href={href(applicationPath(admission.id, kvk))}>{name === '' ? kvk : name}</a><span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></> },
              { head: words.columns.procedure, cell: ({ admission }) => <Dutch on={language}>{admission.title}</Dutch> },
              { head: words.columns.waits, cell: ({ waits }) => waitsText(waits, { t, language }) },
              { head: words.columns.due, cell: ({ waits }) => <DayText day={waits.term.dueOn} language={language} /> },
              { head: words.columns.left, cell: ({ waits, urgency }) => <><LeftText waits={waits} t={t} language={language} />{urgency === 'soon' && <>{' '}<Tag tone="attention">{staff.soon}</Tag></>}</> },
            ]}
          />
        )}
        <H2>{words.admissions}</H2>
        {all.length === 0 ? <EmptyState language={language} text={words.noAdmissions} /> : <AdmissionTable admissions={all} t={t} language={language} href={href} />}
        <P>{words.concepts}</P>
        <LinkList items={[{ text: words.back, to: href('/staff') }]} />
      </>
    );
  },
};

/** Open houses with what has to happen next. */
export function AdmissionTable({ admissions: all, t, language, href }: Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly admissions: readonly StaffAdmissionRow[] }): Child {
  const words = t.pages.admission.staff;
  return (
    <Table<StaffAdmissionRow>
      caption={words.home} hideCaption rows={all}
      columns={[
        { head: words.homeColumns.title, cell: ({ id, title, segment }) => <><a class="utrecht-link" href={href(admissionPath(id))}><Dutch on={language}>{title}</Dutch></a> <span class="note">{fill(t.pages.admission.segment, { segment }, language)}</span></> },
        { head: words.homeColumns.state, cell: ({ status }) => <AdmissionTag status={status} t={t} /> },
        { head: words.homeColumns.next, cell: ({ step, forMe }) => <>{forMe && <><Tag tone="attention">{words.forMe}</Tag>{' '}</>}{words.next[step]}</> },
      ]}
    />
  );
}

/** One open house: where it stands, what comes next, its documents, and from the opening on its applications. */
export const admission: Page<Models['staff.admission']> = {
  title: ({ model }) => model.admission.title,
  body: (props) => {
    const { model: { admission: of }, t, language, href } = props;
    const { staff, segment } = t.pages.admission;
    const words = staff.admission;
    const opened = of.openedAt !== '';
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p>{fill(segment, { segment: of.segment }, language)} · <AdmissionTag status={of.status} t={t} /></p>
        {of.status !== 'withdrawn' && <Steps language={language} steps={stepsOf(of, staff.stepsBar)} />}
        <Since page={props} of="house" changes={[...stepChanges(props.model.past), ...applied(of.id, props.model.applications)]} />
        {of.ended !== null && <Notice tone="warning" language={language}><DutchIn on={language} text={fill(words.ended[of.status === 'withdrawn' ? 'withdrawn' : 'closed'], of.ended, language)} typed={[of.ended.reason]} /></Notice>}
        <Next {...props} />
        {of.status === 'concept' && <Tasks {...props} />}
        <Applications {...props} />
        {opened && <Change {...props} />}
        <Colleges {...props} />
        <Content {...props} />
        <H2>{words.more}</H2>
        <LinkList items={[...(opened ? [{ text: words.toPublic, to: href(`/admissions/${of.id}`) }] : []), ...(props.may('staff.admission-dossier') ? [{ text: t.archive.dossier.link, to: href(admissionPath(of.id, '/dossier')) }] : []), { text: words.back, to: href('/staff') }]} />
        <Acts acts={of.acts} only={['admission.close', 'admission.withdraw']} page={props} />
      </>
    );
  },
};

const places: Readonly<Record<StaffAdmission['status'], number>> = { concept: 0, 'colleges-asked': 1, open: 2, closed: 3, withdrawn: 3 };
const stepsOf = ({ status }: StaffAdmission, names: Texts['pages']['admission']['staff']['stepsBar']): Step[] =>
  (['prepare', 'colleges', 'open', 'closed'] as const).map((name, i) => ({ name: names[name], state: i < places[status] ? 'done' : i === places[status] ? 'current' : 'todo' }));

function Next({ model: { admission: of }, t, language }: Props): Child {
  const { staff } = t.pages.admission;
  const { now, forYou } = t.pages.staff.tender;
  if (of.step === 'none') return null;
  return (
    <>
      <Notice tone={of.forMe ? 'warning' : 'info'} language={language} title={now}>
        <p>{staff.next[of.step]} {of.forMe && forYou}</p>
        {!of.forMe && of.acts.length === 0 && <p>{t.pages.staff.notYours}</p>}
      </Notice>
      {of.lacking.length > 0 && <><P>{staff.admission.lacking}:</P><ul>{of.lacking.map((reason) => <li>{refusalText(reason, language)}</li>)}</ul></>}
    </>
  );
}

interface Task { readonly name: string; readonly to: string; readonly state: string; readonly tone: TagTone }
/** What the documents consist of, each with its form and how far it is. */
function Tasks(props: Props): Child {
  const { model: { admission: of }, t, language, href } = props;
  const words = t.pages.admission.staff.admission;
  const may = (act: string): boolean => of.acts.some((one) => one.act === act);
  const counted = (count: number): Pick<Task, 'state' | 'tone'> => (count === 0 ? { state: words.none, tone: 'neutral' } : { state: fill(words.count, { count }, language), tone: 'good' });
  const tasks: Task[] = [
    { name: words.describe, to: '/descriptions', ...(of.description === '' ? { state: words.optional, tone: 'neutral' } : { state: words.ready, tone: 'good' }) },
    { name: words.conditions, to: '/conditions', ...counted(of.conditions.length) },
    { name: words.products, to: '/products', ...counted(of.products.length) },
    { name: words.plan, to: '/plans', ...(of.plan === null ? { state: words.none, tone: 'neutral' } : { state: words.ready, tone: 'good' }) },
  ];
  return (
    <>
      <H2>{words.tasks}</H2>
      <Table<Task>
        caption={words.tasks} hideCaption rows={tasks}
        columns={[
          { head: words.task, cell: ({ name, to }) => (may('admission.describe') ? <a class="utrecht-link" href={href(admissionPath(of.id, to))}>{name}</a> : name) },
          { head: words.state, cell: ({ state, tone }) => <Tag tone={tone}>{state}</Tag> },
        ]}
      />
      <Acts acts={of.acts} only={['admission.ask-colleges']} page={props} />
    </>
  );
}

function Applications({ model: { admission: of, applications }, t, language, href }: Props): Child {
  const { staff } = t.pages.admission;
  const words = staff.admission;
  if (applications === null) return null;
  return (
    <>
      <H2>{words.applications}</H2>
      {applications.length === 0 ? <EmptyState language={language} text={words.noApplications} /> : (
        <Table<ApplicationRow>
          caption={words.applications} hideCaption rows={applications}
          columns={[
            { head: words.columns.who, cell: ({ kvk, name, readable }) => (readable ? <><a class="utrecht-link" href={href(applicationPath(of.id, kvk))}>{name === '' ? kvk : name}</a><span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></> : <Organisation name={name} kvk={kvk} t={t} language={language} />) },
            { head: words.columns.state, cell: ({ status, readable, decidedAt }) => <><ApplicationTag status={status} t={t} />{decidedAt !== '' && <span class="note">{readable ? '' : `${words.earlierOnly}. `}{fill(words.decidedAt, { at: decidedAt }, language)}</span>}</> },
            { head: words.columns.waits, cell: ({ waits }) => (waits === null ? '' : waitsText(waits, { t, language })) },
            { head: words.columns.due, cell: ({ waits }) => (waits === null ? '' : <><DayText day={waits.term.dueOn} language={language} /><span class="note"><LeftText waits={waits} t={t} language={language} /></span></>) },
          ]}
        />
      )}
      <LinkList items={[{ text: words.toWork, to: href('/staff/applications') }]} />
    </>
  );
}

/** A change that was proposed stands whole beside its approval; those that were decided on are told in order. */
function Change(props: Props): Child {
  const { model: { admission: of }, t, language, href } = props;
  const { staff, content, public: open } = t.pages.admission;
  const words = staff.admission;
  const { change } = of;
  const approve = of.acts.find(({ act }) => act === 'admission.approve-change');
  return (
    <>
      <H2>{words.change}</H2>
      <P>{fill(words.version, { number: of.terms }, language)}</P>
      {of.changes.map(({ number, from, summary, coming }) => <><p><strong>{fill(open.change, { number, from }, language)}</strong> {coming && <Tag tone="attention">{open.coming}</Tag>}</p><Lines text={summary} on={language} /></>)}
      {change !== null && (
        <Notice tone="warning" language={language}>
          <p>{fill(words.proposed, { at: change.proposedAt, from: change.from, by: change.me ? t.pages.staff.byYou : t.pages.staff.byOther }, language)}</p>
          <Lines text={change.summary} on={language} />
        </Notice>
      )}
      {change !== null && (
        <>
          <Conditions conditions={change.conditions} t={t} language={language} />
          <Products products={change.products} caption={content.products} t={t} language={language} />
        </>
      )}
      {approve !== undefined && (approve.refused !== null ? <P>{refusalText(approve.refused, language)}</P> : <p class="actions"><ButtonLink to={href(approve.to)}>{words.toApprove}</ButtonLink></p>)}
      <Acts acts={of.acts} only={['admission.propose-change']} page={props} />
    </>
  );
}

/** "7 van de 8 colleges", and the opening by two people. */
function Colleges(props: Props): Child {
  const { model: { admission: of, decisions }, t, language } = props;
  const { admission: words } = t.pages.admission.staff;
  if (of.asked === '') return null;
  return (
    <>
      {decisions.length > 0 ? <Decisions decisions={decisions} progress={words.counter} reference t={t} language={language} /> : <H2>{words.colleges}</H2>}
      <P>{fill(words.askedAt, { at: of.asked }, language)}</P>
      <MoreOnDecisions id={of.id} decisions={decisions} page={props} />
      <H2>{words.opening}</H2>
      {of.openedAt !== '' ? <P>{fill(words.openedAt, { at: of.openedAt }, language)}</P> : of.prepared !== null && <P>{fill(words.preparedAt, { at: of.prepared.at, by: of.prepared.me ? t.pages.staff.byYou : t.pages.staff.byOther }, language)}</P>}
      <Acts acts={of.acts} only={['admission.prepare-opening', 'admission.open']} page={props} />
    </>
  );
}

function Content(props: Props): Child {
  const { model: { admission: of }, t, language } = props;
  const { content, staff: { admission: words } } = t.pages.admission;
  return (
    <>
      <H2>{words.description}</H2>
      {of.description === '' ? <P>{words.noDescription}</P> : <Lines text={of.description} on={language} />}
      <Acts acts={of.acts} only={['admission.describe']} page={props} />
      <H2>{content.conditions}</H2>
      {of.conditions.length === 0 ? <EmptyState language={language} text={words.noConditions} /> : <Conditions conditions={of.conditions} t={t} language={language} />}
      <Acts acts={of.acts} only={['admission.add-condition', 'admission.remove-condition']} page={props} />
      <H2>{content.products}</H2>
      {of.products.length === 0 ? <EmptyState language={language} text={words.noProducts} /> : <Products products={of.products} caption={content.products} t={t} language={language} />}
      <Acts acts={of.acts} only={['admission.add-product', 'admission.remove-product']} page={props} />
      <H2>{content.plan}</H2>
      {of.plan === null ? <EmptyState language={language} text={words.noPlan} /> : <PlanFacts plan={of.plan} t={t} language={language} />}
      <Acts acts={of.acts} only={['admission.plan']} page={props} />
      {of.clauses !== '' && <><H2>{content.clauses}</H2><Lines text={of.clauses} on={language} /></>}
    </>
  );
}
