import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { mostBytes } from '../../../shared/bid/parts.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { UploadedFile } from '../../../shared/views/provider.ts';
import type { Page, PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2 } from '../public/text.tsx';
import { CheckTag } from './check-tag.tsx';

type Props = PageProps<Models['provider.documents']>;

/** The files of one lot: what is there, what the check found, and a plain form that posts straight to the bucket. */
export const documents: Page<Models['provider.documents']> = {
  title: ({ model, t, language }) => fill(t.pages.provider.documents.title, { lot: model.lot.id }, language),
  uploads: true,
  body: (props) => {
    const { model: { tender, lot, files, upload, added }, t, language, at, href } = props;
    const words = t.pages.provider.documents;
    return (
      <>
        <H1>{fill(words.title, { lot: lot.id }, language)}: <Dutch on={language}>{lot.title}</Dutch></H1>
        <DeadlineLine until={tender.closesAt} at={at} language={language} />
        {added !== null && <p class="done" role="status">{fill(words.added, { name: added }, language)}</p>}
        {(files.length === 0 || files.some(({ submitted }) => !submitted)) && <Notice tone="not-submitted" language={language}>{words.notSubmitting}</Notice>}
        {tender.open && tender.namesHidden && <Notice tone="warning" language={language}>{t.pages.assessors.warnDraft} {t.pages.assessors.warnFiles}</Notice>}
        <H2>{words.files}</H2>
        {files.length === 0 ? <EmptyState language={language} text={words.empty} />
          : <FileList language={language} files={files.map((file) => ({ name: file.name, size: file.size, note: <FileNote file={file} {...props} /> }))} />}
        {upload === null ? <Notice tone="info" language={language}>{words.closed}</Notice> : <Upload {...props} upload={upload} />}
        <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />
      </>
    );
  },
};

const FileNote = ({ file: { document, check, submitted }, model, t, path, form }: { file: UploadedFile } & Props): Child => (
  <>
    <CheckTag check={check} t={t} />
    <Tag tone={submitted ? 'good' : 'attention'}>{submitted ? t.pages.provider.documents.submitted : t.pages.provider.documents.notSubmitted}</Tag>
    {(check === 'mixed' || check === 'archive') && <span class="note">{t.pages.provider.documents.remedies[check]}</span>}
    {model.tender.open && form('draft.remove-document', { at: { ...path, document }, compact: true })}
  </>
);

/** The address is of the bucket and signed by us; the file comes last, because S3 reads no field after it. */
const Upload = ({ upload, model: { tender, lot }, t }: Props & { upload: NonNullable<Props['model']['upload']> }): Child => {
  const words = t.pages.provider.documents;
  const key = upload.fields['key'] ?? '';
  return (
    <>
      <H2>{words.add}</H2>
      <div data-uploads={`/v1/provider/tenders/${tender.id}/bid/lots/${lot.id}/uploads`} data-folder={key.slice(0, key.lastIndexOf('/'))} data-page={`/provider/tenders/${tender.id}/bid/lots/${lot.id}/documents`} data-most={String(mostBytes)} data-words={JSON.stringify(t.pages.assessors.uploads)}>
      <form method="post" action={upload.url} enctype="multipart/form-data" class="upload">
        {Object.entries(upload.fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="file">{words.file}</label>
          <p class="utrecht-form-field-description" id="file-hint">{words.hint}</p>
          <input type="file" id="file" name="file" required aria-describedby="file-hint" />
        </div>
        <Button>{words.upload}</Button>
      </form>
      </div>
    </>
  );
};
