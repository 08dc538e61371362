import { inputChanges, stepChanges } from '../../../../shared/views/since.ts';
import { Since } from '../../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { Instant } from '../../../../shared/kernel/moments.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { Page } from '../../../page.ts';
import { DeadlineLine } from '../../../parts/deadline-line.tsx';
import { DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { H2, P } from '../../public/text.tsx';
import { RevisionHeading, RevisionSteps } from '../../revision.tsx';
import { Acts } from '../acts.tsx';
import { About, Invited } from './about.tsx';
import { Inputs } from './inputs.tsx';
import { revisionPath, type RevisionProps } from './parts.tsx';
import { Planning } from './plan.tsx';
import { Colleges, Others, Signing } from './outcome.tsx';
import { Rounds } from './rounds.tsx';
import { Texts } from './versions.tsx';

/** One revision: where it stands, what comes next and for whom, and everything that belongs to it. */
export const revision: Page<Models['staff.revision']> = {
  title: ({ model }) => model.revision.title,
  body: (props) => {
    const { model: { revision: of }, t, language, href } = props;
    const words = t.pages.revision.staff;
    return (
      <>
        <RevisionHeading head={of} t={t} language={language} />
        <RevisionSteps head={of} t={t} language={language} />
        <Since page={props} of="revision" changes={[...stepChanges(props.model.past), ...inputChanges(props.model.inputs)]} />
        {of.withdrawn !== null && <Notice tone="warning" language={language}>{fill(words.withdrawn, of.withdrawn, language)}</Notice>}
        <Next {...props} />
        <Texts {...props} />
        <Rounds {...props} />
        <Colleges {...props} />
        <Signing {...props} />
        <Others {...props} />
        <Planning {...props} />
        <Invited {...props} />
        <Inputs {...props} />
        <About {...props} />
        <H2>{words.more}</H2>
        <LinkList items={[...(props.may('staff.revision-dossier') ? [{ text: t.archive.dossier.link, to: href(revisionPath(of.id, '/dossier')) }] : []), { text: words.back, to: href('/staff/revisions') }]} />
        <Acts acts={of.acts} only={['revision.withdraw']} page={props} />
      </>
    );
  },
};

/** What has to happen now, with the moment that it waits for, and the way there where that is another page. */
function Next(props: RevisionProps): Child {
  const { model: { revision: of, open }, t, language, at, href } = props;
  const words = t.pages.revision.staff;
  const { now, forYou } = t.pages.staff.tender;
  if (of.stage === 'withdrawn') return null;
  const running = of.step === 'await-reactions' ? words.reactUntil : of.step === 'await-signatures' ? words.signUntil : '';
  const toText = of.working.begun && (of.step === 'write' || of.step === 'prepare' || of.step === 'revise');
  const toSigning = of.step === 'conclude' || of.step === 'await-signatures';
  return (
    <>
      <Notice tone={of.forMe ? 'warning' : 'info'} language={language} title={now}>
        <p>{words.next[of.step]} {of.forMe && forYou}</p>
        {open !== null && open > 0 && <p>{fill(words.openReplies, { open }, language)}</p>}
        {of.stage === 'consultation' && of.until !== '' && <p>{fill(words.inputUntil, { until: of.until }, language)}</p>}
      </Notice>
      {running !== '' && of.until !== '' && <DeadlineLine until={of.until as Instant} at={at} language={language} sentence={running} />}
      {toText && <LinkList items={[{ text: fill(words.toText, { version: of.working.number }, language), to: href(revisionPath(of.id, `/texts/${of.working.number}`)) }]} />}
      {of.step === 'answer' && <LinkList items={[{ text: fill(words.rounds.toReactions, { round: of.round }, language), to: href(revisionPath(of.id, `/rounds/${of.round}`)) }]} />}
      {toSigning && <LinkList items={[{ text: words.signing.toSigning, to: href(revisionPath(of.id, '/signing')) }]} />}
      {of.stage === 'concept' && of.invited.length > 0 && <Acts acts={of.acts} only={['revision.consult']} page={props} level={2} />}
      {of.takenBack.map((one) => <P><DutchIn on={language} text={fill(words.colleges.takenBack, { ...one }, language)} typed={[one.reason]} /></P>)}
    </>
  );
}
