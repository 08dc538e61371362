import { revisionNotaPaper } from '../papers/revision-nota.ts';
import type { Papers } from './index.ts';

/** The papers that municipalities read. */
export const councilPapers: Papers<'council'> = {
  'council.revision-nota': ({ nota }, language) => revisionNotaPaper(nota, language),
  'council.letter': ({ letter }) => letter.paper,
};
