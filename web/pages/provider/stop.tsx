import type { Child } from 'hono/jsx';
import { Frame, type Shell } from '../../frame.tsx';
import { Button } from '../../parts/button.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { renderPage } from '../../render.ts';
import { textsOf } from '../../texts.ts';
import { H1, P } from '../public/text.tsx';

/** Where a mail leads to end such mails: one button, and after it what is so now. `here` is its own address. */
export function stopPage(shell: Shell, here: string, done: boolean): Promise<string> {
  const { interest: { stop: words, link } } = textsOf(shell.language);
  const title = done ? words.done : words.title;
  const body: Child = done ? (
    <>
      <H1>{title}</H1>
      <P lead>{words.doneText}</P>
      <P>{words.again}</P>
      <LinkList items={[{ text: link, to: '/provider/interests' }]} />
    </>
  ) : (
    <>
      <H1>{title}</H1>
      <P lead>{words.lead}</P>
      <P>{words.what}</P>
      <form method="post" action={here}><p class="actions"><Button>{words.button}</Button></p></form>
    </>
  );
  return renderPage(<Frame shell={shell} title={title}>{body}</Frame>);
}
