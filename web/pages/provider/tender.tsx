import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { ownTenderChanges } from '../../../shared/views/since.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Since } from '../../parts/since.tsx';
import { Notice, type NoticeTone } from '../../parts/notice.tsx';
import type { Waiting } from '../../../shared/views/bid-state.ts';
import { H1, H2, NextStep, P, StageTag } from '../public/text.tsx';
import { Follow } from './interests.tsx';
import { Questions } from './questions.tsx';

type Model = Models['provider.tender'];
const tones: Readonly<Record<Waiting, NoticeTone>> = { submit: 'not-submitted', 'not-begun': 'not-submitted', submitted: 'success', sign: 'warning', nothing: 'info' };

/** A tender as its bidder follows it: what waits, my bid, my questions, my contract. */
export const tender: Page<Model> = {
  title: ({ model }) => model.tender.title,
  body: (props) => {
    const { model: { tender: of, waiting, awarded, validity, following }, t, language, at, href, may, form } = props;
    const words = t.pages.provider.tender;
    const here = `/provider/tenders/${of.id}`;
    const open = of.stage === 'questions' || of.stage === 'submission';
    const member = may('provider.bid');
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p><StageTag stage={of.stage} t={t} /></p>
        {open && <DeadlineLine until={of.closesAt} at={at} language={language} />}
        <P><NextStep step={of.next} language={language} t={t} /></P>
        <LinkList items={[{ text: words.toPublic, to: href(`/tenders/${of.id}`) }, { text: t.papers.calendar.link, to: href(`/provider/tenders/${of.id}/calendar`) }]} />
        <Since page={props} of="tender" changes={ownTenderChanges(of, props.model.notas, props.model.questions)} />
        <Follow following={following} procedure={of.id} t={t} href={href} form={form} />
        {of.rectifications[0] !== undefined && (
          <Notice tone="warning" language={language}>
            <p>{fill(t.publication.rectifications.notice, { ...of.rectifications[0] }, language)}</p>
            <p><a class="utrecht-link" href={href(`/tenders/${of.id}/rectifications`)}>{t.publication.rectifications.toAll}</a></p>
          </Notice>
        )}
        <H2>{words.bid}</H2>
        {member ? (
          <>
            <Notice tone={tones[waiting]} language={language}>{words.waiting[waiting]}</Notice>
            {validity !== null && <P>{validity.frozen ? t.tasks.validityFrozen : fill(t.tasks.ownValidity, { on: validity.on }, language)}{!validity.frozen && validity.extended ? ` ${t.tasks.validityExtended}` : ''}</P>}
            <p class="actions"><ButtonLink to={href(`${here}/bid`)}>{words.toBid}</ButtonLink></p>
          </>
        ) : (
          <>
            <Notice tone="warning" language={language}>{words.noMandate}</Notice>
            <p class="actions"><ButtonLink to={href('/provider/organisation')}>{words.toOrganisation}</ButtonLink></p>
          </>
        )}
        {member && <LinkList items={[{ text: t.complaint.provider.toList, to: href(`${here}/complaints`) }]} />}
        {member && of.stage !== 'questions' && of.stage !== 'submission' && of.stage !== 'closed' && <LinkList items={[{ text: t.inquiry.provider.toList, to: href(`${here}/inquiries`) }]} />}
        {awarded && <><H2>{words.contract}</H2><p class="actions"><ButtonLink to={href(`${here}/contract`)}>{words.toContract}</ButtonLink></p></>}
        {member && <Documents {...props} />}
        {member && <Questions {...props} />}
      </>
    );
  },
};

/** Documents are opened here, so that it is kept when; on the public page they are free without a trace. */
function Documents({ model: { tender: of, documents }, t, language, href }: PageProps<Model>): Child {
  const words = t.publication.readings;
  if (documents.length === 0) return null;
  return (
    <>
      <H2>{words.documents}</H2>
      <LinkList items={documents.map(({ id, name, openedAt }) => ({
        text: name, to: href(`/provider/tenders/${of.id}/documents/${id}`), note: openedAt === '' ? words.unopened : fill(words.openedShort, { at: openedAt }, language),
      }))} />
    </>
  );
}
