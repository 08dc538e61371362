import type { Child } from 'hono/jsx';
import type { Act } from '../../../shared/access/table.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { ActState } from '../../../shared/tender/acts.ts';
import type { PageProps } from '../../page.ts';
import { refusalText } from '../../texts.ts';
import { P } from '../public/text.tsx';

export type FileProps = PageProps<Models['staff.file']>;

/** A command's form where it is possible, or the sentence why it is not; nothing for who may not. */
export function FileAct({ act, page, children }: { act: Act; page: Pick<PageProps<{ readonly acts: readonly ActState[] }>, 'model' | 'language'>; children: () => Child }): Child {
  const found = page.model.acts.find((one) => one.act === act);
  if (found === undefined) return null;
  return found.refused === null ? children() : <P>{refusalText(found.refused, page.language)}</P>;
}
