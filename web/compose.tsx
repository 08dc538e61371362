import type { Child } from 'hono/jsx';
import { fill } from '../shared/messages/fill.ts';
import { CommandForm, type CommandFormProps } from './form.tsx';
import { Frame, type Shell } from './frame.tsx';
import type { Page, PageProps } from './page.ts';
import { LinkList } from './parts/link-list.tsx';
import { Notice } from './parts/notice.tsx';
import { renderPage } from './render.ts';
import { commandText, textsOf, type Language } from './texts.ts';

/** A page of a view in its frame. */
export const composeView = <M,>(shell: Shell, page: Page<M>, props: PageProps<M>, done: string | undefined): Promise<string> =>
  renderPage(<Frame shell={shell} title={page.title(props)} done={done} uploads={page.uploads === true}>{page.body(props)}</Frame>);

/** Where a form belongs: the lot that it is about, the page to go back to, and where to sign in when that is needed. */
export interface FormPlace { readonly lot?: string | undefined; readonly back: string; readonly signIn?: string | undefined }

/** The page of a command's own form. */
export const composeForm = (shell: Shell, form: CommandFormProps, { lot, back, signIn }: FormPlace): Promise<string> => renderPage(
  <Frame shell={shell} title={commandText(form.command.name, form.language).title} failed={form.refusal !== undefined || (form.problems ?? []).length > 0}>
    {signIn !== undefined && <p><a class="utrecht-link" href={signIn} target="_blank" rel="noopener">{textsOf(form.language).frame.again}</a></p>}
    <CommandForm {...form} heading={1}>
      {lot !== undefined && <p class="utrecht-paragraph"><strong>{fill(textsOf(form.language).words.lot, { lot }, form.language)}</strong></p>}
    </CommandForm>
    <LinkList items={[{ text: textsOf(form.language).words.back, to: back }]} />
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
      <p class="utrecht-paragraph small">{textsOf(language).frame.reference}: <code>{requestId}</code></p>
    </>
  );
  return renderPage(<Frame shell={shell} title={title} failed>{body}</Frame>);
};
