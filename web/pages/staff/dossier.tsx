import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, P } from '../public/text.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

/** What the dossier has, and the address at which it is made for this reader. */
export const dossier: Page<Models['staff.dossier']> = {
  title: ({ model, t }) => `${t.archive.dossier.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, documents, bids }, t, language, href } = props;
    const words = t.archive.dossier;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        <P lead>{words.lead}</P>
        <H2>{words.has}</H2>
        <ul>
          <li>{fill(words.documents, { count: documents }, language)}</li>
          <li>{bids === null ? words.sealed : fill(words.bids, { count: bids }, language)}</li>
          <li>{words.rest}</li>
        </ul>
        <P>{words.large}</P>
        <Notice tone="info" language={language}>{words.careful}</Notice>
        <p class="actions"><ButtonLink to={href(tenderPath(tender, '/dossier/zip'))}>{words.download}</ButtonLink></p>
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
