import type { Child } from 'hono/jsx';
import type { InvitationLine } from '../../../shared/views/provider.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Waiting } from '../../../shared/views/bid-state.ts';
import { homeChanges } from '../../../shared/views/since.ts';
import type { Page } from '../../page.ts';
import { fill } from '../../../shared/messages/fill.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Since } from '../../parts/since.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { H1, H2, NextStep, StageTag } from '../public/text.tsx';
import { OwnAdmissions } from './admission.tsx';
import { MessageTable, wordsOfMessage } from './message-table.tsx';
import { OwnFile } from './own-file.tsx';
import { OrganisationLine } from './organisation-line.tsx';
import { OwnRevisions } from './revision.tsx';
import { partnerTones } from './partners.tsx';
import { href as addressed } from '../../href.ts';
import type { Language, Texts } from '../../texts.ts';

type Model = Models['provider.home'];
const tones: Readonly<Record<Waiting, TagTone>> = { submit: 'bad', 'not-begun': 'neutral', submitted: 'good', sign: 'attention', nothing: 'neutral' };

/** My organisation, the tenders with what waits for me, and what was said lately. */
export const home: Page<Model> = {
  title: ({ t }) => t.pages.provider.home.title,
  body: (props) => {
    const { model: { organisation, tenders, admissions, revisions, messages, invitations, file, next, further }, unread, t, language, href, may } = props;
    const words = t.pages.provider.home;
    return (
      <>
        <H1>{words.title}</H1>
        {!further && <Since page={props} of="home" changes={homeChanges(may('provider.inbox') ? messages : [], tenders)} subject={(event) => wordsOfMessage({ event }, t).subject} />}
        <H2>{words.organisation}</H2>
        <OrganisationLine organisation={organisation} t={t} language={language} />
        <p class="actions">{organisation.standing === 'unregistered'
          ? <ButtonLink to={href('/provider/organisation')}>{t.commands['organisation.register'].title}</ButtonLink>
          : <ButtonLink look="secondary" to={href('/provider/organisation')}>{words.toOrganisation}</ButtonLink>}</p>
        <OwnFile file={file} t={t} language={language} />
        <Invitations invitations={invitations} t={t} language={language} />
        <H2>{words.tenders}</H2>
        {tenders.length === 0 ? <EmptyState language={language} text={words.noTenders} /> : (
          <Table<Model['tenders'][number]>
            caption={words.tenders} hideCaption rows={tenders}
            columns={[
              { head: words.columns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/provider/tenders/${id}`)}><Dutch on={language}>{title}</Dutch></a> },
              { head: words.columns.stage, cell: ({ stage }) => <StageTag stage={stage} t={t} /> },
              // For who may not take part yet "nothing" would read as if nothing were open.
              ...(organisation.standing === 'unregistered' || organisation.standing === 'stranger' ? [] : [{ head: words.columns.waiting, cell: ({ waiting }: Model['tenders'][number]) => <Tag tone={tones[waiting]}>{words.waiting[waiting]}</Tag> }]),
              { head: words.columns.next, cell: ({ next: step }) => <NextStep step={step} language={language} t={t} /> },
            ]}
          />
        )}
        <OwnRevisions revisions={revisions} t={t} language={language} href={href} />
        <OwnAdmissions admissions={admissions} t={t} language={language} href={href} />
        <Paging here="/provider" next={next} further={further} language={language} />
        {may('provider.inbox') && (
          <>
            <H2>{words.inbox}</H2>
            {messages.length === 0 ? <EmptyState language={language} text={words.noMessages} /> : <MessageTable messages={messages} unread={unread} t={t} language={language} caption={words.inbox} />}
            <LinkList items={[{ text: words.toInbox, to: href('/provider/inbox') }, { text: t.interest.link, to: href('/provider/interests') }]} />
          </>
        )}
      </>
    );
  },
};

/** Stands above the tenders: somebody else waits for the answer. Nothing where nothing was asked. */
function Invitations({ invitations, t, language }: { invitations: readonly InvitationLine[]; t: Texts; language: Language }): Child {
  const words = t.pages.provider.invitations;
  if (invitations.length === 0) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <Table<InvitationLine>
        caption={words.title} hideCaption rows={invitations}
        columns={[
          { head: words.columns.from, cell: ({ tender, lead }) => <a class="utrecht-link" href={addressed(`/provider/tenders/${tender.id}/invitations/${lead.kvk}`)}>{fill(t.pages.provider.invitation.title, { name: lead.name }, language)}</a> },
          { head: words.columns.tender, cell: ({ tender }) => <Dutch on={language}>{tender.title}</Dutch> },
          { head: words.columns.role, cell: ({ role }) => words.roles[role] },
          { head: words.columns.status, cell: ({ status, tender }) => <Tag tone={partnerTones[status]}>{status === 'invited' && tender.open ? words.open : words.statuses[status]}</Tag> },
        ]}
      />
    </>
  );
}
