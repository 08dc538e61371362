import type { Child } from 'hono/jsx';
import { CommandForm, type CommandFormProps } from './form.tsx';
import { Frame, type Shell } from './frame.tsx';
import type { Page, PageProps } from './page.ts';
import { LinkList } from './parts/link-list.tsx';
import { Notice } from './parts/notice.tsx';
import { renderPage } from './render.ts';
import { commandText, textsOf, type Language } from './texts.ts';

/** A page of a view in its frame. */
export const composeView = <M,>(shell: Shell, page: Page<M>, props: PageProps<M>, done: string | undefined): Promise<string> =>
  renderPage(<Frame shell={shell} title={page.title(props)} done={done}>{page.body(props)}</Frame>);

/** The page of a command's own form. */
export const composeForm = (shell: Shell, form: CommandFormProps, signIn: string | undefined): Promise<string> => renderPage(
  <Frame shell={shell} title={commandText(form.command.name, form.language).title} failed={form.refusal !== undefined || (form.problems ?? []).length > 0}>
    {signIn !== undefined && <p><a class="utrecht-link" href={signIn} target="_blank" rel="noopener">{textsOf(form.language).frame.again}</a></p>}
    <CommandForm {...form} heading={1} />
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
