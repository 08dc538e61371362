import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { RevisionHeading } from '../revision.tsx';
import { admissionPath } from './admission.tsx';
import { BackToRevision, revisionPath } from './revision/parts.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

/** What the dossier of a tender has, and the address at which it is made for this reader. */
export const dossier: Page<Models['staff.dossier']> = {
  title: ({ model, t }) => `${t.archive.dossier.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, documents, bids }, t, language } = props;
    const words = t.archive.dossier;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        <Contents page={props} to={tenderPath(tender, '/dossier/zip')} has={[fill(words.documents, { count: documents }, language), bids === null ? words.sealed : fill(words.bids, { count: bids }, language), words.rest]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** The same of an open house. */
export const admissionDossier: Page<Models['staff.admission-dossier']> = {
  title: ({ model, t }) => `${t.archive.dossier.title}: ${model.admission.title}`,
  body: (props) => {
    const { model: { admission: { id, title }, applications }, t, language, href } = props;
    const words = t.archive.dossier;
    return (
      <>
        <H1>{words.title}</H1>
        <p>{title}</p>
        <Contents page={props} to={admissionPath(id, '/dossier/zip')} has={[applications === null ? words.noApplications : fill(words.applications, { count: applications }, language), words.restAdmission]} />
        <LinkList items={[{ text: fill(t.pages.admission.staff.application.back, { title }, language), to: href(admissionPath(id)) }]} />
      </>
    );
  },
};

/** The same of a revision. */
export const revisionDossier: Page<Models['staff.revision-dossier']> = {
  title: ({ model, t }) => `${t.archive.dossier.title}: ${model.revision.title}`,
  body: (props) => {
    const { model: { revision: head, versions }, t, language } = props;
    const words = t.archive.dossier;
    return (
      <>
        <RevisionHeading head={head} title={words.title} t={t} language={language} />
        <Contents page={props} to={revisionPath(head.id, '/dossier/zip')} has={[fill(words.versions, { count: versions }, language), fill(words.rounds, { count: head.round }, language), words.restRevision]} />
        <BackToRevision head={head} page={props} />
      </>
    );
  },
};

function Contents({ has, to, page: { t, language, href } }: { has: readonly string[]; to: string; page: Pick<PageProps<unknown>, 't' | 'language' | 'href'> }): Child {
  const words = t.archive.dossier;
  return (
    <>
      <P lead>{words.lead}</P>
      <H2>{words.has}</H2>
      <ul>{has.map((one) => <li>{one}</li>)}</ul>
      <P>{words.large}</P>
      <Notice tone="info" language={language}>{words.careful}</Notice>
      <p class="actions"><ButtonLink to={href(to)}>{words.download}</ButtonLink></p>
    </>
  );
}
