import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { Page, PageProps } from '../../../page.ts';
import { Button } from '../../../parts/button.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { H2, P } from '../../public/text.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { revisionPath } from './parts.tsx';

type Props = PageProps<Models['staff.revision-import']>;

/** A whole text from a Word document, or pasted: what was read is looked over before it counts. */
export const revisionImport: Page<Models['staff.revision-import']> = {
  title: ({ model: { revision }, t }) => `${t.pages.revision.text.import.title}: ${revision.title}`,
  body: (props) => {
    const { model: { revision: head, version, articles, document }, t, language, href, form } = props;
    const words = t.pages.revision.text.import;
    return (
      <>
        <RevisionHeading head={head} title={words.title} t={t} language={language} />
        {articles > 0 && <P>{fill(words.replaces, { articles }, language)}</P>}
        <Read {...props} />
        {document?.verdict !== 'ok' && <Upload {...props} />}
        <H2>{words.paste}</H2>
        {form('text.import', { values: document?.verdict === 'ok' ? { markdown: document.markdown } : {} })}
        {document?.verdict === 'ok' && <Upload {...props} />}
        <LinkList items={[{ text: fill(words.back, { version }, language), to: href(revisionPath(head.id, `/texts/${version}`)) }]} />
      </>
    );
  },
};

/** What became of the document that came in. */
function Read({ model: { document }, t, language }: Props): Child {
  const words = t.pages.revision.text.import;
  if (document === null) return null;
  if (document.verdict !== 'ok') return <Notice tone="warning" language={language}>{words.verdicts[document.verdict]}</Notice>;
  const headings = /^#/m.test(document.markdown);
  return (
    <>
      <p class="done" role="status">{fill(words.read, { name: document.name }, language)}</p>
      {document.numbered && <Notice tone="warning" language={language}>{words.numbered}</Notice>}
      {!headings && <Notice tone="warning" language={language}>{words.noHeadings}</Notice>}
    </>
  );
}

/** The address is of the bucket and signed by us; the file comes last, because S3 reads no field after it. */
function Upload({ model: { upload }, t }: Props): Child {
  const words = t.pages.revision.text.import;
  return (
    <>
      <H2>{words.upload}</H2>
      <form method="post" action={upload.url} enctype="multipart/form-data" class="upload">
        {Object.entries(upload.fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="file">{words.file}</label>
          <p class="utrecht-form-field-description" id="file-hint">{words.uploadText}</p>
          <input type="file" id="file" name="file" required accept=".docx" aria-describedby="file-hint" />
        </div>
        <Button>{words.submit}</Button>
      </form>
    </>
  );
}
