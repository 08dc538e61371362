import { ownApplicationChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Closed } from '../../../shared/admission/application.ts';
import type { OwnApplication, OwnCondition, OwnPaper, OwnRefusal } from '../../../shared/views/admission/own.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch, dutchOn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Steps, type Step } from '../../parts/steps.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { refusalText } from '../../texts.ts';
import { ApplicationTag } from '../admission.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';
import { nextText } from './admission.tsx';

export type ApplicationProps = PageProps<Models['provider.application']>;
const here = ({ model: { admission } }: ApplicationProps): string => `/provider/admissions/${admission.id}/application`;

/** One page for the whole of an application: where it stands, what the provider does next and by when, and all that was said. */
export const application: Page<Models['provider.application']> = {
  title: ({ model, t }) => `${t.pages.admission.provider.title}: ${model.admission.title}`,
  body: (props) => {
    const { model: { admission, application: of }, t, language, href } = props;
    const words = t.pages.admission.provider;
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{admission.title}</Dutch></H1>
        <p>{of.number > 0 && `${fill(words.nth, { number: of.number }, language)} · `}<ApplicationTag status={of.status} t={t} /></p>
        {of.status !== '' && of.status !== 'withdrawn' && <Steps language={language} steps={stepsOf(of, words.steps)} />}
        <Since page={props} of="application" changes={ownApplicationChanges(of)} />
        <Now {...props} />
        {of.status === 'draft' && <Draft {...props} />}
        <Decision {...props} />
        <Intended {...props} />
        <Supplements {...props} />
        <Talks {...props} />
        <Receipt {...props} />
        {of.status !== '' && <Answers {...props} />}
        <Changes {...props} />
        <Earlier earlier={of.earlier} page={props} />
        <Withdraw {...props} />
        <LinkList items={[...(of.status === 'admitted' ? [{ text: t.pages.provider.tender.toContract, to: href(`/provider/admissions/${admission.id}/contract`) }] : []), { text: words.back, to: href(`/provider/admissions/${admission.id}`) }]} />
      </>
    );
  },
};

const places: Readonly<Record<OwnApplication['status'], number>> = { '': 0, draft: 0, received: 1, supplement: 1, complete: 2, talk: 2, intended: 3, admitted: 4, refused: 4, withdrawn: 4 };
function stepsOf({ status }: OwnApplication, names: Readonly<Record<'draft' | 'check' | 'content' | 'intended' | 'decided', string>>): Step[] {
  const now = places[status];
  const ended = status === 'admitted' || status === 'refused';
  return (['draft', 'check', 'content', 'intended', 'decided'] as const).map((name, i) => ({ name: names[name], state: i < now || ended ? 'done' : i === now ? 'current' : 'todo' }));
}

/** The one thing to know: who does something now, what, and by when. */
function Now(props: ApplicationProps): Child {
  const { model: { admission, application: { next, status, term, acts } }, t, language, href, form } = props;
  const words = t.pages.admission.provider;
  const loud = status === 'draft' && next.step !== 'ended';
  const to = next.step === 'supplement' ? 'supplements' : next.step === 'hearing' ? 'hearings' : '';
  const act = next.step === 'supplement' ? 'application.supplement' : 'application.be-heard';
  return (
    <>
      <Notice tone={loud ? 'not-submitted' : next.mine ? 'warning' : 'info'} language={language} {...(loud ? {} : { title: next.mine ? words.yours : words.ours })}>
        {loud && <p>{words.notSubmitted}</p>}
        <p>{nextText(next, words.next, language)}</p>
        {status === 'draft' && next.step === 'ended' && <p>{words.notSubmittedClosed}</p>}
        {term !== null && <p>{fill(term.late ? words.termLate : term.standsStill ? words.termStill : words.term, { dueOn: term.dueOn }, language)}</p>}
        {to !== '' && (acts.some((one) => one.act === act && one.refused === null)
          ? <p class="actions"><ButtonLink to={href(`${here(props)}/${to}`)}>{t.commands[act].title}</ButtonLink></p> : <p>{words.signatoryOnly}</p>)}
        {next.step === 'sign' && <p class="actions"><ButtonLink to={href(`/provider/admissions/${admission.id}/contract`)}>{words.toContract}</ButtonLink></p>}
      </Notice>
      {(next.step === 'begin' || next.step === 'again') && form('application.begin')}
    </>
  );
}

interface Task { readonly name: string; readonly to: string; readonly state: string; readonly tone: TagTone }
/** What a draft still asks, part by part, and the last step. */
function Draft(props: ApplicationProps): Child {
  const { model: { application: of }, t, language, href, form, may } = props;
  const words = t.pages.admission.provider;
  const done = of.conditions.filter((one) => one.done).length;
  const chosen = of.products.length > 0 && of.municipalities.length > 0;
  const tasks: Task[] = [
    { name: words.choose, to: '/choices', tone: chosen ? 'good' : 'neutral', state: chosen ? fill(words.chosen, { products: of.products.length, municipalities: of.municipalities.length }, language) : words.notChosen },
    { name: words.answer, to: '/answers', tone: done === of.conditions.length ? 'good' : 'neutral', state: fill(words.answers, { done, all: of.conditions.length }, language) },
  ];
  const submit = of.acts.find(({ act }) => act === 'application.submit');
  return (
    <>
      <H2>{words.tasks}</H2>
      <Table<Task>
        caption={words.tasks} hideCaption rows={tasks}
        columns={[{ head: words.part, cell: ({ name, to }) => <a class="utrecht-link" href={href(here(props) + to)}>{name}</a> }, { head: words.state, cell: ({ state, tone }) => <Tag tone={tone}>{state}</Tag> }]}
      />
      <H2>{words.submitTitle}</H2>
      {!may('application.submit') ? <P>{words.signatoryOnly}</P> : submit !== undefined && submit.refused !== null ? <P>{refusalText(submit.refused, language)}</P> : <><P>{words.submitText} {t.commands['application.submit'].intro}</P>{form('application.submit')}</>}
    </>
  );
}

const paperTones: Readonly<Record<OwnPaper['state'], TagTone>> = { valid: 'good', expiring: 'attention', expired: 'bad', gone: 'bad' };

/** Each condition with what was said and the documents that prove it; in a draft also what the file has. */
function Answers(props: ApplicationProps): Child {
  const { model: { application: of }, t, language, href } = props;
  const { provider: words } = t.pages.admission;
  const draft = of.status === 'draft';
  return (
    <>
      <H2>{words.choice}</H2>
      <P><strong>{words.products}.</strong> {of.products.length === 0 ? words.notChosen : <Dutch on={language}>{of.products.map(({ id, title }) => `${id} ${title}`).join(', ')}</Dutch>}</P>
      <P><strong>{words.municipalities}.</strong> {of.municipalities.length === 0 ? words.notChosen : of.municipalities.join(', ')}</P>
      <H2>{words.conditions}</H2>
      {of.conditions.map((one) => (
        <section aria-label={one.id}>
          <H3>{one.id} <Dutch on={language}>{one.title}</Dutch></H3>
          {draft && <p><DraftTag of={one} t={t} /></p>}
          <P lang={dutchOn(language)}>{one.text}</P>
          {one.statement === '' ? one.papers.length === 0 && <P>{words.noStatement}</P> : <blockquote><Lines text={one.statement} on={language} /></blockquote>}
          {one.evidence.length > 0 && <P>{fill(words.asked, { types: one.evidence.map((type) => t.declarations.evidence[type]) }, language)}.</P>}
          {one.papers.length > 0 && (
            <ul class="files">{one.papers.map((paper) => <li>{paper.name}, {paper.validUntil === '' ? words.noEnd : fill(words.validUntil, { until: paper.validUntil }, language)} <Tag tone={paperTones[paper.state]}>{words.paperStates[paper.state]}</Tag></li>)}</ul>
          )}
          {draft && <OwnFile of={one} t={t} language={language} />}
        </section>
      ))}
      {draft && <LinkList items={[{ text: words.toEvidence, to: href('/provider/organisation/evidence') }]} />}
    </>
  );
}

/** Whether a condition is answered, and where not, whether a document is in the way. */
function DraftTag({ of: { done, papers }, t }: { of: OwnCondition } & Pick<ApplicationProps, 't'>): Child {
  const words = t.pages.admission.provider;
  if (done) return <Tag tone="good">{words.done}</Tag>;
  return papers.some(({ state }) => state === 'expired' || state === 'gone') ? <Tag tone="bad">{words.wrong}</Tag> : <Tag>{words.todo}</Tag>;
}

/** What the file lacks for this condition. */
function OwnFile({ of: { evidence, usable, ended }, t, language }: { of: OwnCondition } & Pick<ApplicationProps, 't' | 'language'>): Child {
  const { provider: words, content } = t.pages.admission;
  if (evidence.length === 0) return <P>{content.noProof}</P>;
  if (usable > 0) return null;
  return <Notice tone="warning" language={language}>{ended > 0 ? words.endedOnly : words.noUsable}</Notice>;
}

function Receipt({ model: { application: { submittedAt, completeAt } }, t, language }: ApplicationProps): Child {
  const words = t.pages.admission.provider;
  if (submittedAt === '') return null;
  return (
    <>
      <H2>{words.receipt}</H2>
      <P>{fill(words.received, { at: submittedAt }, language)} {words.receiptText}</P>
      {completeAt !== '' && <P>{fill(words.completeAt, { at: completeAt }, language)}</P>}
    </>
  );
}

function Supplements({ model: { application: of }, t, language }: ApplicationProps): Child {
  const words = t.pages.admission.provider;
  if (of.supplements.length === 0) return null;
  const last = of.supplements.length - 1;
  return (
    <>
      <H2>{words.supplements}</H2>
      {of.supplements.map(({ askedAt, conditions, text, dueOn, givenAt }, i) => (
        <section>
          <P>{fill(words.askedAt, { at: askedAt, conditions }, language)}</P>
          <blockquote><Lines text={text} on={language} /></blockquote>
          <P>{givenAt !== '' ? fill(words.given, { at: givenAt }, language) : i === last && of.next.step === 'supplement' ? fill(words.supplementDue, { dueOn }, language) : words.lapsed}</P>
        </section>
      ))}
    </>
  );
}

function Talks({ model: { application: { talks } }, t, language }: ApplicationProps): Child {
  const words = t.pages.admission.provider;
  if (talks.length === 0) return null;
  return (
    <>
      <H2>{words.talks}</H2>
      {talks.map(({ at, about, heldOn }) => <><P><Moment at={at} language={language} />. {heldOn !== '' && fill(words.talkHeld, { on: heldOn }, language)}</P><blockquote><Lines text={about} on={language} /></blockquote></>)}
      <P>{words.talkRule}</P>
    </>
  );
}

/** Conditions that are not met, each with the reasons and what was looked at. */
export const Failed = ({ failed, page: { t, language } }: { failed: readonly OwnRefusal[]; page: Pick<ApplicationProps, 't' | 'language'> }): Child => {
  const words = t.pages.admission.provider;
  return (
    <>
      <H3>{words.failed}</H3>
      {failed.map(({ condition, motivation, considered }) => (
        <section aria-label={condition}>
          <P><strong>{condition}</strong></P>
          <Lines text={motivation} on={language} />
          {considered !== null && <P>{considered.length === 0 ? words.noConsidered : fill(words.considered, { names: considered }, language)}</P>}
        </section>
      ))}
    </>
  );
};

function Intended(props: ApplicationProps): Child {
  const { model: { application: { intended, hearing, next, decided } }, t, language } = props;
  const words = t.pages.admission.provider;
  // Who is admitted need not read that it was intended.
  if (intended === null || decided?.outcome === 'admitted') return null;
  return (
    <>
      <H2>{words.intended}</H2>
      <P>{fill(intended.outcome === 'admitted' ? words.intendedAdmitted : words.intendedRefused, { at: intended.at }, language)}</P>
      {intended.outcome === 'refused' && decided === null && <Failed failed={intended.failed} page={props} />}
      {next.step === 'hearing' && <P>{fill(words.hearingUntil, { until: next.until }, language)}</P>}
      {hearing !== null && <><H3>{words.hearing}</H3><P>{fill(words.heardAt, { at: hearing.at }, language)}</P><blockquote><Lines text={hearing.text} on={language} /></blockquote></>}
    </>
  );
}

function Decision(props: ApplicationProps): Child {
  const { model: { admission, application: { decided } }, t, language, href } = props;
  const words = t.pages.admission.provider;
  if (decided === null) return null;
  const { outcome, at, contractFrom, failed } = decided;
  return (
    <>
      <H2>{words.decision}</H2>
      <P>{fill(words[outcome], { at, ...(contractFrom === '' ? {} : { from: contractFrom }), until: admission.plan.until }, language)}</P>
      {outcome === 'refused' && (
        <>
          <Failed failed={failed} page={props} />
          <H3>{words.remedies}</H3>
          <ul>{[words.remedyAgain, words.remedyCourt, words.remedyComplaint].map((one) => <li>{one}</li>)}</ul>
        </>
      )}
      {outcome !== 'withdrawn' && <LinkList items={[{ text: words.toLetter, to: href('/provider/inbox') }]} />}
    </>
  );
}

/** Whoever applies hears of other conditions, those that count and those that come. */
function Changes({ model: { admission: { changes } }, t, language }: ApplicationProps): Child {
  const [last] = changes;
  return last === undefined ? null : <Notice tone="warning" language={language}>{fill(t.pages.admission.provider.changed, { number: last.number, from: last.from, summary: last.summary }, language)}</Notice>;
}

function Earlier({ earlier, page: { t, language } }: { earlier: readonly Closed[]; page: ApplicationProps }): Child {
  const { provider: words, outcomes } = t.pages.admission;
  const columns = words.earlierColumns;
  if (earlier.length === 0) return null;
  return (
    <>
      <H2>{words.earlier}</H2>
      <Table<Closed>
        caption={words.earlier} hideCaption rows={[...earlier].reverse()}
        columns={[
          { head: columns.which, cell: ({ number }) => fill(words.nth, { number }, language) },
          { head: columns.submitted, cell: ({ submittedAt }) => (submittedAt === '' ? '' : <Moment at={submittedAt} language={language} />) },
          { head: columns.ended, cell: ({ at }) => <Moment at={at} language={language} /> },
          { head: columns.outcome, cell: ({ outcome, failed }) => <>{outcomes[outcome]}{failed.length > 0 && <span class="note">{fill(words.earlierFailed, { conditions: failed }, language)}</span>}</> },
        ]}
      />
    </>
  );
}

/** Possible until the contract was signed; it is not what somebody comes here for. */
function Withdraw(props: ApplicationProps): Child {
  const { model: { application: { acts } }, t, form } = props;
  if (!acts.some(({ act, refused }) => act === 'application.withdraw' && refused === null)) return null;
  const { title, intro } = t.commands['application.withdraw'];
  return <><H2>{title}</H2><P>{intro}</P>{form('application.withdraw', { compact: true })}</>;
}
