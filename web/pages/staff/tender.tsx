import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { stepsOf } from '../../../shared/views/staff/head.ts';
import { staffTenderChanges } from '../../../shared/views/since.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { DutchIn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Since } from '../../parts/since.tsx';
import { Steps } from '../../parts/steps.tsx';
import { refusalText } from '../../texts.ts';
import { H2, Lines, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { Heading, stepText, tenderPath } from './text.tsx';
import { TaskTable } from './tasks.tsx';
import { Assessment, Award, Contracts } from './tender/outcome.tsx';
import { Assessors, Criteria, Lots, Requirements } from './tender/content.tsx';
import { Colleges, Documents, Publication } from './tender/publication.tsx';
import { Extensions, Opening, Questions, Rectifications } from './tender/public.tsx';
import { Planning } from './tender/planning.tsx';

export type TenderProps = PageProps<Models['staff.tender']>;

/** One tender: where it stands, what comes next, everything that was laid down, and the forms of this reader. */
export const tender: Page<Models['staff.tender']> = {
  title: ({ model }) => model.tender.title,
  body: (props) => {
    const { model: { tender: of }, t, language, at } = props;
    const words = t.pages.staff.tender;
    const open = of.stage === 'questions' || of.stage === 'submission';
    return (
      <>
        <Heading head={of} title={of.title} t={t} language={language} />
        <Steps language={language} steps={stepsOf(of.stage).map(({ name, state }) => ({ name: t.pages.staff.stages[name], state }))} />
        {of.withdrawn !== null && <Notice tone="warning" language={language}><DutchIn on={language} text={fill(words.withdrawn, { ...of.withdrawn }, language)} typed={[of.withdrawn.reason]} /></Notice>}
        {open && of.plan !== null && <DeadlineLine until={of.plan.closesAt} at={at} language={language} sentence={t.pages.public.planning.closing + ' {until:moment}.'} />}
        <Since page={props} of="staff" changes={staffTenderChanges(of, props.may('staff.opening', { tender: of.id }))} />
        <Next {...props} />
        {of.description !== '' && <><H2>{words.description}</H2><Lines text={of.description} on={language} /><Acts acts={of.acts} only={['tender.describe']} page={props} /></>}
        {of.description === '' && <Acts acts={of.acts} only={['tender.describe']} page={props} />}
        {props.model.tasks.length > 0 && <><H2>{t.tasks.all}</H2><TaskTable tasks={props.model.tasks} own t={t} language={language} href={props.href} /></>}
        {late(of.stage) && <LateParts {...props} />}
        <Questions {...props} />
        <Opening {...props} />
        <Rectifications {...props} />
        <Extensions {...props} />
        <Colleges {...props} />
        <Publication {...props} />
        <Documents {...props} />
        <Lots {...props} />
        <Requirements {...props} />
        <Criteria {...props} />
        <Planning {...props} />
        <Assessors {...props} />
        <More {...props} />
      </>
    );
  },
};

const late = (stage: string): boolean => !['concept', 'colleges', 'questions', 'submission', 'closed'].includes(stage);

/** What is at hand after the opening stands above what is past. */
const LateParts = (props: TenderProps): Child => <><Contracts {...props} /><Award {...props} /><Assessment {...props} /></>;

/** The one thing to know: what has to happen now, and by whom. */
function Next({ model: { tender: { id, next, forMe, lacking, acts, assessors } }, t, language, href }: TenderProps): Child {
  const words = t.pages.staff.tender;
  if (next.name === 'none') return null;
  const toStatement = <p class="actions"><ButtonLink to={href(tenderPath({ id }, '/statements'))}>{t.pages.assessors.toStatement}</ButtonLink></p>;
  // Who was appointed can do this long before it is the next step.
  const early = next.name !== 'state-conflict' && acts.some(({ act }) => act === 'tender.state-conflict') && assessors.some(({ me, stated }) => me && !stated);
  return (
    <>
      {early && <Notice tone="warning" language={language} title={words.now}><p>{t.pages.assessors.early}</p>{toStatement}</Notice>}
      <Notice tone={forMe ? 'warning' : 'info'} language={language} title={words.now}>
        <p>{stepText(next, t, language)} {forMe && words.forYou}</p>
        {next.name === 'state-conflict' && toStatement}
        {!forMe && acts.length === 0 && <p>{t.pages.staff.notYours}</p>}
      </Notice>
      {lacking.length > 0 && <><P>{words.lacking}:</P><ul>{lacking.map((reason) => <li>{refusalText(reason, language)}</li>)}</ul></>}
    </>
  );
}

/** What has to be told to TenderNed, or was (Aw 2.134). */
function AwardNotice(props: TenderProps): Child {
  const { model: { tender: of, awardNotice, noticeDue }, t, language } = props;
  if (awardNotice === null && noticeDue === null) return null;
  return (
    <>
      <H2>{t.tasks.noticeTitle}</H2>
      <P>{awardNotice !== null ? fill(t.tasks.notice, awardNotice, language) : noticeDue !== null ? fill(t.tasks.noticeDue, noticeDue, language) : ''}</P>
      <Acts acts={of.acts} only={['tender.record-award-notice']} page={props} />
    </>
  );
}

function More(props: TenderProps): Child {
  const { model: { tender: of }, t, may, href } = props;
  const words = t.pages.staff.tender;
  return (
    <>
      <H2>{words.more}</H2>
      <LinkList items={[
        ...(of.publishedAt === '' ? [] : [{ text: words.toPublic, to: href(`/tenders/${of.id}`) }]),
        ...(of.plan === null ? [] : [{ text: t.papers.calendar.link, to: href(tenderPath(of, '/calendar')) }]),
        ...(of.publishedAt !== '' && may('staff.complaints') ? [{ text: t.complaint.staff.toList, to: href(tenderPath(of, '/complaints')) }] : []),
        ...(of.publishedAt !== '' && may('staff.decisions') ? [{ text: t.decisions.toDecisions, to: href(`/staff/procedures/${of.id}/decisions`) }] : []),
        ...(may('staff.dossier') ? [{ text: t.archive.dossier.link, to: href(tenderPath(of, '/dossier')) }] : []),
        ...(may('staff.log') ? [{ text: words.toLog, to: href(tenderPath(of, '/log')) }] : []),
      ]} />
      <AwardNotice {...props} />
      <Acts acts={of.acts} only={['tender.withdraw']} page={props} />
    </>
  );
}
