import type { Child } from 'hono/jsx';
import { fill } from '../shared/messages/fill.ts';
import { CommandForm, type CommandFormProps } from './form.tsx';
import { Frame, type Shell } from './frame.tsx';
import { withGlossary } from './glossary.tsx';
import type { Page, PageProps } from './page.ts';
import { LinkList } from './parts/link-list.tsx';
import { Notice } from './parts/notice.tsx';
import { renderPage } from './render.ts';
import { commandText, textsOf, type Language } from './texts.ts';

/** The number by which we find what happened (docs/operate.md). */
const RequestNumber = ({ id, language }: { id: string; language: Language }): Child => <p class="utrecht-paragraph small">{textsOf(language).frame.reference}: <code>{id}</code></p>;

/** A page of a view in its frame. */
export const composeView = async <M,>(shell: Shell, page: Page<M>, props: PageProps<M>, done: string | undefined): Promise<string> =>
  renderPage(<Frame shell={shell} title={page.title(props)} done={done} uploads={page.uploads === true}>{await withGlossary(page.body(props), props.language)}</Frame>);

/** Where a form belongs: the lot that it is about, the page to go back to, and where to sign in when that is needed. */
export interface FormPlace { readonly lot?: string | undefined; readonly back: string; readonly signIn?: string | undefined; /** The same, from where one comes back to the form as it was typed. */ readonly goOn?: string | undefined; /** What the page says first. */ readonly said?: string | undefined; /** Of the request, where something failed that is ours to find. */ readonly requestId?: string | undefined }

/** The page of a command's own form. */
export const composeForm = async (shell: Shell, form: CommandFormProps, { lot, back, signIn, goOn, said, requestId }: FormPlace): Promise<string> => renderPage(
  <Frame shell={shell} title={commandText(form.command.name, form.language).title} failed={form.refusal !== undefined || (form.problems ?? []).length > 0} done={said}>
    {signIn !== undefined && <p><a class="utrecht-link" href={signIn} target="_blank" rel="noopener">{textsOf(form.language).frame.again}</a></p>}
    {goOn !== undefined && <p><a class="utrecht-link" href={goOn}>{textsOf(form.language).frame.goOn}</a></p>}
    {await withGlossary((
      <>
        <CommandForm {...form} heading={1}>
          {lot !== undefined && <p class="utrecht-paragraph"><strong>{fill(textsOf(form.language).words.lot, { lot }, form.language)}</strong></p>}
        </CommandForm>
        <LinkList items={[{ text: textsOf(form.language).words.back, to: back }]} />
      </>
    ), form.language)}
    {requestId !== undefined && <RequestNumber id={requestId} language={form.language} />}
  </Frame>,
);

export interface RefusalProps { readonly title: string; readonly text: string; readonly requestId: string; readonly language: Language; readonly links: readonly { text: string; to: string }[] }

/** What is shown instead of a page: what is the matter, and where to go. */
export const composeRefusal = (shell: Shell, { title, text, requestId, language, links }: RefusalProps): Promise<string> => {
  const body: Child = (
    <>
      <h1 class="utrecht-heading-1">{title}</h1>
      <Notice tone="warning" language={language} title={title}>{text}</Notice>
      <LinkList items={links} />
      <RequestNumber id={requestId} language={language} />
    </>
  );
  return renderPage(<Frame shell={shell} title={title} failed>{body}</Frame>);
};
