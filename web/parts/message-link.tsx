import type { Child } from 'hono/jsx';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { textsOf, type Language } from '../texts.ts';
import { Button } from './button.tsx';
import { Tag } from './tag.tsx';

/** A message in a list: the one that its reader did not open yet in bold, and named so before its subject. */
export const MessageLink = ({ to, unread, language, children }: { readonly to: string; readonly unread: boolean; readonly language: Language; readonly children: Child }): Child => {
  const link = <a class="utrecht-link" href={to}>{children}</a>;
  return unread ? <strong><Tag tone="active">{textsOf(language).frame.unread.one}</Tag> {link}</strong> : link;
};

/** Above an inbox: how many of this page are unread, and one button that makes all of them read. @param newest the first that the page shows; undefined on a later page. */
export const Unread = ({ messages, unread, further, action, csrf, language }: {
  readonly messages: readonly Pick<InboxMessage, 'id'>[]; readonly unread: (id: string) => boolean; readonly further: boolean; readonly action: string; readonly csrf: string; readonly language: Language;
}): Child => {
  const words = textsOf(language).frame.unread;
  const waiting = messages.filter(({ id }) => unread(id)).length;
  const [newest] = messages;
  if (waiting === 0 || newest === undefined) return null;
  return (
    <form method="post" action={action} class="unread">
      <p class="utrecht-paragraph">{waiting === 1 ? words.single : words.several.replace('{count}', String(waiting))}</p>
      {!further && <><input type="hidden" name="_csrf" value={csrf} /><input type="hidden" name="upTo" value={newest.id} /><p class="actions"><Button look="secondary">{words.all}</Button></p></>}
    </form>
  );
};
