import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { mustBeInvited } from '../../../../shared/revision/guards.ts';
import { revisionAt } from '../../../../shared/revision/revision.ts';
import { textAt, textRef } from '../../../../shared/revision/text.ts';
import { revisionHead } from '../../../../shared/views/revision/head.ts';
import { changesView, isShownToProviders, textView } from '../../../../shared/views/revision/text.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from './organisation.ts';

/** A text that was presented to the providers or adopted, to who is invited; any other is not there. */
export const revisionText: Query<'provider.revision-text'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, { state: text }] = await loadEach(store, [revisionAt(path), textAt(path)]);
  mustBeInvited(of, actor);
  must(isShownToProviders(of, text.number), missing());
  return { revision: revisionHead(of, at), text: textView(of, text) };
};

/** Two texts that this provider was shown beside each other. */
export const revisionRedline: Query<'provider.revision-redline'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, { state: after }, { state: before }] = await loadEach(store, [revisionAt(path), textAt(path), textRef(path['revision'] ?? '', path['from'] ?? '')]);
  mustBeInvited(of, actor);
  must(isShownToProviders(of, after.number) && isShownToProviders(of, before.number), missing());
  return { revision: revisionHead(of, at), changes: changesView(before, after) };
};
