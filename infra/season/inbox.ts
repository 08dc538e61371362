import type { InboxMessage } from '../../shared/views/inbox.ts';
import type { Visitor } from '../client/client.ts';

/** Every message in the inbox of somebody, page by page. */
export async function inboxOf(visitor: Visitor): Promise<InboxMessage[]> {
  const all: InboxMessage[] = [];
  for (let after: string | undefined; after !== '';) {
    const page: { readonly messages: readonly InboxMessage[]; readonly next: string } = await visitor.view(`/inbox${after === undefined ? '' : `?after=${after}`}`);
    all.push(...page.messages);
    after = page.next;
  }
  return all;
}
