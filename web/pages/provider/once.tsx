import type { Child } from 'hono/jsx';
import type { BidChecklist } from '../../../shared/bid/checklist.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { DeclaredView } from '../../../shared/views/declaration-view.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { stateTones } from './declaration.tsx';

interface Shared { readonly tender: string; readonly t: Texts; readonly language: Language }
interface Task { readonly name: string; readonly to: string; readonly state: string; readonly tone: TagTone }
const declarationPath = '/provider/organisation/declaration';
const requirementsPath = (tender: string): string => `/provider/tenders/${tender}/bid/requirements`;

/** In the task list of a bid: what is asked once for all lots. */
export function OnceTasks({ once: { declaration, requirements }, tender, t, language }: Shared & { once: BidChecklist }): Child {
  const words = t.pages.provider.once;
  const done = requirements.filter((one) => one.done).length;
  const tasks: Task[] = [
    { name: words.declaration, to: declarationPath, state: t.declarations.states[declaration], tone: stateTones[declaration] },
    ...(requirements.length === 0 ? [] : [{
      name: words.requirements, to: requirementsPath(tender), state: fill(words.requirementsState, { done, all: requirements.length }, language), tone: done === requirements.length ? 'good' as const : 'neutral' as const,
    }]),
  ];
  const columns = t.pages.provider.bid.columns;
  return (
    <>
      <H3>{words.title}</H3>
      <Table<Task>
        caption={words.title} hideCaption rows={tasks}
        columns={[{ head: columns.part, cell: ({ name, to }) => <a class="utrecht-link" href={to}>{name}</a> }, { head: columns.state, cell: ({ state, tone }) => <Tag tone={tone}>{state}</Tag> }]}
      />
    </>
  );
}

/** Before submitting: what is declared with the bid, or what is still in the way. */
export function OnceReadBack({ once, declared: { requirements, yes, signed }, tender, t, language }: Shared & { once: BidChecklist; declared: DeclaredView }): Child {
  const words = t.pages.provider.once;
  const open = once.requirements.some(({ done }) => !done);
  const no = requirements.filter(({ said }) => said?.met === 'no');
  return (
    <section>
      <H2>{words.title}</H2>
      {once.declaration !== 'signed' && <Notice tone="warning" language={language}><p>{words[once.declaration]}</p></Notice>}
      {open && <Notice tone="warning" language={language}><p>{words.open}</p></Notice>}
      <H3>{words.declared}</H3>
      {signed !== null && <P>{fill(words.declaredAt, { ...signed }, language)} {yes.length === 0 ? words.noYes : fill(words.yes, { grounds: yes.map((ground) => t.declarations.grounds[ground]) }, language)}</P>}
      <LinkList items={[{ text: words.toDeclaration, to: declarationPath }]} />
      {requirements.length > 0 && (
        <>
          <H3>{words.requirements}</H3>
          <DescriptionList items={requirements.map(({ id, title, said }) => ({
            term: <>{id} <Dutch on={language}>{title}</Dutch></>, value: said === null ? '–' : <><strong>{words.said[said.met]}</strong><Lines text={said.how} on={language} /></>,
          }))} />
          {no.length > 0 && <Notice tone="warning" language={language}>{words.notMet}</Notice>}
          <LinkList items={[{ text: words.toRequirements, to: requirementsPath(tender) }]} />
        </>
      )}
    </section>
  );
}
