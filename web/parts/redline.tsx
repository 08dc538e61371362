import type { Child } from 'hono/jsx';
import { showDay, showMoment, type Day, type Instant } from '../../shared/kernel/moments.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { ChangeView } from '../../shared/views/rectifications.ts';
import { href } from '../href.ts';
import type { Language, Texts } from '../texts.ts';
import { dutchOn } from './dutch.tsx';
import { Table } from './table.tsx';

interface Props { readonly caption: string; readonly changes: readonly ChangeView[]; readonly t: Texts; readonly language: Language; /** Before it is published. */ readonly proposed?: boolean }

/** What stood there and what stands there now, part by part. */
export const Redline = ({ caption, changes, t, language, proposed = false }: Props): Child => {
  const words = t.publication.rectifications;
  return (
    <Table<ChangeView>
      caption={caption} hideCaption rows={changes}
      columns={[
        { head: words.columns.part, cell: ({ part, id }) => fill(words.parts[part], { id }, language) },
        { head: words.columns.from, cell: (change) => <Value change={change} side="from" t={t} language={language} /> },
        { head: proposed ? words.proposedTo : words.columns.to, cell: (change) => <Value change={change} side="to" t={t} language={language} /> },
      ]}
    />
  );
};

function Value({ change, side, t, language }: { change: ChangeView; side: 'from' | 'to'; t: Texts; language: Language }): Child {
  const words = t.publication.rectifications;
  const text = change[side];
  if (text === '') return <>{change.part === 'document' && side === 'to' ? words.gone : words.nothing}</>;
  if (change.part === 'document') {
    const name = change.from === '' || change.to === '' ? text : fill(side === 'from' ? words.earlier : words.later, { name: text }, language);
    return <a class="utrecht-link" href={href(side === 'from' ? change.fromUrl : change.toUrl)}>{name}</a>;
  }
  if (change.part === 'questionsUntil') return <>{showMoment(text as Instant, language)}</>;
  if (change.part === 'assessmentUntil' || change.part === 'awardPlannedOn') return <>{showDay(text as Day, language)}</>;
  const lines = text.split('\n').map((line, i) => <>{i > 0 && <br />}{line}</>);
  return side === 'from' ? <del lang={dutchOn(language)}>{lines}</del> : <ins lang={dutchOn(language)}>{lines}</ins>;
}
