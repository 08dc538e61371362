import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { AnswerToText } from '../../../../shared/revision/support.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { SignatureLine } from '../../../../shared/views/revision/signing.ts';
import type { Page, PageProps } from '../../../page.ts';
import { ButtonLink } from '../../../parts/button.tsx';
import { DeadlineLine } from '../../../parts/deadline-line.tsx';
import { Dutch, DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Table } from '../../../parts/table.tsx';
import { Tag, type TagTone } from '../../../parts/tag.tsx';
import { H2, Lines, P } from '../../public/text.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { Acts } from '../acts.tsx';
import { BackToRevision, by, revisionPath } from './parts.tsx';
import { Support } from './shares.tsx';

type Props = PageProps<Models['staff.revision-signing']>;
const tones: Readonly<Record<AnswerToText, TagTone>> = { accepted: 'good', refused: 'bad', none: 'neutral' };

/** Who signed, who refused and who is silent; what the region still signs or confirms. */
export const signing: Page<Models['staff.revision-signing']> = {
  title: ({ model: { signing: of }, t }) => `${t.pages.revision.answer.signing.title}: ${of.title}`,
  body: (props) => {
    const { model: { signing: of }, t, language, at, href } = props;
    const { signing: words, support } = t.pages.revision.answer;
    return (
      <>
        <RevisionHeading head={of} title={words.title} t={t} language={language} />
        <P>{fill(words.lead, { ...of.final }, language)}</P>
        {of.ended === null ? of.stage === 'signing' && <DeadlineLine until={of.final.signUntil} at={at} language={language} sentence={words.until} /> : <P>{fill(words.ended, { endedAt: of.ended.endedAt }, language)}</P>}
        <Support shares={of.shares} names={support.answers} head={support.answer} t={t} language={language} />
        <Signatures {...props} />
        <Acts acts={of.acts} page={props} level={2} />
        <H2>{words.refusal}</H2>
        <P>{words.means[of.refusal]}</P>
        {of.refusalClause !== '' && <><P>{words.clause}:</P><blockquote><Lines text={of.refusalClause} on={language} /></blockquote></>}
        <P>{words.silence}</P>
        <LinkList items={[
          { text: words.toText, to: href(revisionPath(of.id, `/texts/${of.final.version}`)), note: `${words.hash}: ${of.final.hash}` },
          ...(of.final.version === 1 ? [] : [{ text: words.toNextText, to: href(revisionPath(of.id, `/texts/${of.final.version}/changes/${of.final.version - 1}`)) }]),
        ]} />
        <BackToRevision head={of} page={props} />
      </>
    );
  },
};

function Signatures(props: Props): Child {
  const { model: { signing: of }, t, language } = props;
  const { signing: words, support } = t.pages.revision.answer;
  return (
    <>
      <H2>{words.list}</H2>
      <Table<SignatureLine>
        caption={words.list} hideCaption rows={of.signatures}
        columns={[
          { head: words.columns.name, cell: ({ name, kvk }) => <>{name}<span class="note">{kvk}</span></> },
          { head: words.columns.answer, cell: ({ answer, at, signedBy, reason }) => (
            <>
              <Tag tone={tones[answer]}>{support.answers[answer]}</Tag>
              {at !== '' && <span class="note">{fill(answer === 'refused' ? words.refused : words.signed, { at, by: signedBy }, language)}</span>}
              {reason !== '' && <span class="note"><DutchIn on={language} text={fill(words.reason, { reason }, language)} typed={[reason]} /></span>}
            </>
          ) },
          { head: words.columns.waits, cell: (one) => <Next of={one} page={props} /> },
        ]}
      />
    </>
  );
}

/** What still has to be done for one provider, with the button where the reader may. */
function Next({ of, page: { model: { signing: { id } }, t, language, form, may, path, href } }: { of: SignatureLine; page: Props }): Child {
  const words = t.pages.revision.answer.signing;
  const { kvk, countersignedAt, consequence } = of;
  const confirming = (of.waits === 'consequence' || consequence !== null) && may('revision.confirm-consequence', { ...path, kvk });
  return (
    <>
      {countersignedAt !== '' && fill(words.counter, { at: countersignedAt }, language)}
      {consequence !== null && <>{fill(words.consequences[consequence.means], { endsOn: consequence.endsOn }, language)}<span class="note">{fill(words.confirmed, { at: consequence.at, by: by(consequence.me, t) }, language)} <Dutch on={language}>{consequence.motivation}</Dutch></span></>}
      {of.waits !== 'nobody' && words.waits[of.waits]}
      {of.waits === 'countersign' && form('revision.countersign', { at: { ...path, kvk }, values: { readBack: of.readBack }, compact: true })}
      {confirming && <p class="actions"><ButtonLink look="secondary" to={href(revisionPath(id, `/signatures/${kvk}/consequences`))} about={of.name}>{consequence === null ? words.confirm : words.change}</ButtonLink></p>}
    </>
  );
}
