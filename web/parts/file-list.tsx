import type { Child } from 'hono/jsx';
import { showSize } from '../../shared/kernel/show.ts';
import { href } from '../href.ts';
import type { Language } from '../texts.ts';

export interface FileItem {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Where it is downloaded; without it only its name is told. */
  readonly to?: string;
  /** A tag, a button: what there is to know or do about it. */
  readonly note?: Child;
}

/** Files with their size, so that one knows what one downloads. */
export const FileList = ({ files, language }: { files: readonly FileItem[]; language: Language }): Child => (
  <ul class="files">
    {files.map(({ name, size, to, note }) => (
      <li>
        <span class="file">{to === undefined ? name : <a class="utrecht-link" href={href(to)}>{name}</a>} <span class="size">({showSize(size, language)})</span></span>
        {note}
      </li>
    ))}
  </ul>
);
