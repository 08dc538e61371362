import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { OrganisationLine } from './organisation-line.tsx';

/** Everything of the organisation, to take along: what it has, and the address at which it is made. */
export const archive: Page<Models['provider.archive']> = {
  title: ({ t }) => t.archive.own.title,
  body: ({ model: { organisation }, t, language, href }) => {
    const words = t.archive.own;
    return (
      <>
        <H1>{words.title}</H1>
        <OrganisationLine organisation={organisation} t={t} language={language} />
        <P lead>{words.lead}</P>
        <H2>{t.archive.dossier.has}</H2>
        <ul>{words.has.map((one) => <li>{one}</li>)}</ul>
        <P>{words.sealed}</P>
        <P>{words.large}</P>
        <p class="actions"><ButtonLink to={href('/provider/organisation/archive/zip')}>{words.download}</ButtonLink></p>
        <LinkList items={[{ text: words.back, to: href('/provider/organisation') }]} />
      </>
    );
  },
};
