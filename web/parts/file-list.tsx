import type { Child } from 'hono/jsx';
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

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** `812 B`, `1,2 MB`: powers of a thousand, one decimal where it tells something. */
export function showSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** power;
  const shown = power === 0 || amount >= 100 ? String(Math.round(amount)) : amount.toFixed(1).replace(/\.0$/, '');
  return `${language === 'nl' ? shown.replace('.', ',') : shown} ${units[power] ?? 'B'}`;
}
