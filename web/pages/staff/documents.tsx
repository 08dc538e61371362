import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { TenderDocument } from '../../../shared/views/staff.ts';
import type { Page, PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2 } from '../public/text.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.documents']>;

/** The tender's documents, and a plain form that posts one file straight to the bucket as long as anything may change. */
export const documents: Page<Models['staff.documents']> = {
  title: ({ model, t }) => `${t.pages.staff.documents.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, state, documents: files, upload, added }, t, language } = props;
    const words = t.pages.staff.documents;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {added !== null && <p class="done" role="status">{fill(words.added, { name: added }, language)}</p>}
        <Notice tone={state === 'free' ? 'info' : 'warning'} language={language}>{state === 'published' && upload !== null ? t.publication.rectifications.documentsFixed : words.states[state]}</Notice>
        <H2>{words.list}</H2>
        {files.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <FileList language={language} files={files.map((one) => ({ name: one.name, size: one.size, to: one.url, note: <Note one={one} page={props} /> }))} />
        )}
        {state === 'published' && upload !== null && <Coming {...props} />}
        {upload !== null && <Upload {...props} upload={upload} />}
        {tender.stage !== 'concept' && tender.stage !== 'colleges' && <LinkList items={[{ text: t.publication.readings.toLog, to: props.href(tenderPath(tender, '/readings')) }]} />}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** What waits for a rectification, and the way there. */
const Coming = ({ model: { tender, coming }, t, language, href }: Props): Child => {
  const words = t.publication.rectifications;
  return (
    <>
      <H2>{words.coming}</H2>
      {coming.length === 0 ? <EmptyState language={language} text={words.comingEmpty} /> : (
        <>
          <FileList language={language} files={coming.map(({ name, size, url }) => ({ name, size, to: url }))} />
          <p>{words.comingNote}</p>
        </>
      )}
      <LinkList items={[{ text: words.title, to: href(tenderPath(tender, '/rectifications')) }]} />
    </>
  );
};

const Note = ({ one, page: { model: { tender, upload }, t, language, href } }: { one: TenderDocument; page: Props }): Child => {
  const words = t.pages.staff.documents;
  return (
    <span class="note">
      {one.at !== '' && fill(upload === null ? words.pinned : words.at, { at: one.at }, language)}{' '}
      {upload !== null && <a class="utrecht-link" href={href(`${tenderPath(tender, '/documents')}?replace=${encodeURIComponent(one.key)}`)}>{words.doReplace}<span class="visually-hidden"> {one.name}</span></a>}
    </span>
  );
};

/** The address is of the bucket and signed by us; the file comes last, because S3 reads no field after it. */
const Upload = ({ model: { tender, replaces }, upload, t, language, href }: Props & { upload: NonNullable<Props['model']['upload']> }): Child => {
  const words = t.pages.staff.documents;
  return (
    <>
      <H2>{replaces === null ? words.upload : fill(words.replace, { name: replaces }, language)}</H2>
      <form method="post" action={upload.url} enctype="multipart/form-data" class="upload">
        {Object.entries(upload.fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="file">{words.file}</label>
          <p class="utrecht-form-field-description" id="file-hint">{words.hint}</p>
          <input type="file" id="file" name="file" required aria-describedby="file-hint" />
        </div>
        <Button>{words.submit}</Button>
      </form>
      {replaces !== null && <LinkList items={[{ text: words.cancel, to: href(tenderPath(tender, '/documents')) }]} />}
    </>
  );
};
