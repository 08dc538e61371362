import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { dutchOn } from '../../parts/dutch.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, P } from '../public/text.tsx';

/** One document of a tender: when the organisation opened it first, and the prompt to object while it can be corrected. */
export const document: Page<Models['provider.document']> = {
  title: ({ model }) => `${model.document.name}: ${model.tender.title}`,
  body: ({ model: { tender, document: file, open }, t, language, href, form }) => {
    const words = t.publication.readings;
    const here = `/provider/tenders/${tender.id}`;
    return (
      <>
        <H1>{words.title}: {file.name}</H1>
        <P lang={dutchOn(language)}>{tender.title}</P>
        {file.openedAt === '' ? (
          <><P>{words.notYet} {words.why}</P>{form('reading.open')}</>
        ) : (
          <>
            <FileList language={language} files={[{ name: file.name, size: file.size, to: file.url }]} />
            <P>{fill(words.opened, { at: file.openedAt }, language)} {words.why}</P>
            {open ? (
              <>
                <Notice tone="warning" language={language} title={words.now}>{fill(words.nowText, { until: tender.closesAt }, language)}</Notice>
                <p class="actions"><ButtonLink to={href(`${here}#ask`)}>{words.toForm}</ButtonLink></p>
              </>
            ) : <P>{words.closed}</P>}
          </>
        )}
        <LinkList items={[{ text: words.back, to: href(here) }]} />
      </>
    );
  },
};
