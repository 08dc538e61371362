import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { FileWarnings } from '../../../shared/views/declaration-view.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2 } from '../public/text.tsx';
import { stateTones } from './declaration.tsx';

/** The organisation's own file: whether the declaration is signed, and which papers end. */
export function OwnFile({ file, t, language }: { file: FileWarnings | null; t: Texts; language: Language }): Child {
  const words = t.pages.provider.file;
  if (file === null) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <LinkList items={[
        { text: words.declaration, to: '/provider/organisation/declaration', note: <><Tag tone={stateTones[file.declaration]}>{t.declarations.states[file.declaration]}</Tag>{file.declaration !== 'signed' && ` ${words.declarationWaits}`}</> },
        { text: words.evidence, to: '/provider/organisation/evidence' },
      ]} />
      {file.ending.length > 0 && (
        <Notice tone="warning" language={language}>
          <p>{words.ending}</p>
          <ul>{file.ending.map(({ type, validUntil, state }) => <li>{fill(words[state], { type: t.declarations.evidence[type], until: validUntil }, language)}</li>)}</ul>
          <p>{words.endingNote}</p>
        </Notice>
      )}
    </>
  );
}
