import type { Child } from 'hono/jsx';
import type { MessageLine } from '../../../shared/provider/overview.ts';
import { MessageLink } from '../../parts/message-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { href } from '../../href.ts';
import type { Language, Texts } from '../../texts.ts';

/** Subject and sentence of a message, in the reader's language. */
export function wordsOfMessage({ event }: Pick<MessageLine, 'event'>, t: Texts): { readonly subject: string; readonly text: string } {
  const { events } = t.pages.provider;
  const known: Readonly<Record<string, { subject: string; text: string }>> = events;
  return (Object.hasOwn(known, event) ? known[event] : undefined) ?? events.other;
}

export const MessageTable = ({ messages, unread, t, language, caption }: { messages: readonly MessageLine[]; unread: (id: string) => boolean; t: Texts; language: Language; caption: string }): Child => (
  <Table<MessageLine>
    caption={caption} hideCaption rows={messages}
    columns={[
      { head: t.pages.provider.inbox.columns.subject, cell: (message) => <MessageLink to={href(`/provider/inbox/${message.id}`)} unread={unread(message.id)} language={language}>{wordsOfMessage(message, t).subject}</MessageLink> },
      { head: t.pages.provider.inbox.columns.at, cell: ({ at }) => <Moment at={at} language={language} /> },
    ]}
  />
);
