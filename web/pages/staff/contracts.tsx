import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { StaffContract } from '../../../shared/views/staff.ts';
import type { Page, PageProps } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Paper } from '../../parts/paper.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { refusalText } from '../../texts.ts';
import { H2, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

const stateOf = ({ signedAt, countersignedAt }: StaffContract): 'none' | 'signed' | 'both' => (countersignedAt !== '' ? 'both' : signedAt !== '' ? 'signed' : 'none');
const tones = { none: 'neutral', signed: 'attention', both: 'good' } as const;

/** Who was awarded, and who still has to sign. */
export const contracts: Page<Models['staff.contracts']> = {
  title: ({ model, t }) => `${t.pages.staff.contracts.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, term, contracts: all, acts }, t, language, href } = props;
    const words = t.pages.staff.contracts;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {term.from === '' ? <Notice tone="info" language={language}>{words.later}</Notice> : <P>{fill(words.term, { from: term.from, until: term.until, years: term.extensionYears }, language)}</P>}
        {term.from !== '' && all.length === 0 && <EmptyState language={language} text={words.empty} />}
        {all.length > 0 && (
          <Table<StaffContract>
            caption={words.table} hideCaption rows={all}
            columns={[
              {
                head: words.columns.provider,
                cell: ({ kvk, name }) => <><a class="utrecht-link" href={href(tenderPath(tender, `/contracts/${kvk}`))}>{name === '' ? t.pages.staff.noName : name}</a><span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></>,
              },
              { head: words.columns.lots, cell: ({ lots }) => lots.join(', ') },
              { head: words.columns.state, cell: (one) => <Tag tone={tones[stateOf(one)]}>{words.states[stateOf(one)]}</Tag> },
            ]}
          />
        )}
        <Acts acts={acts} page={props} level={2} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

type OneProps = PageProps<Models['staff.contract']>;

/** One agreement as it is signed; then what is possible during its life. */
export const contract: Page<Models['staff.contract']> = {
  title: ({ model, t, language }) => fill(t.pages.staff.contract.title, { name: model.contract.name }, language),
  body: (props) => {
    const { model: { tender, contract: of, acts }, t, href } = props;
    const { page: words } = t.contracts;
    const life = acts.filter(({ act }) => act !== 'contract.countersign');
    return (
      <>
        <Paper paper={of.paper} top={<State {...props} />} contents={words.contents} />
        <Signing {...props} />
        {life.length > 0 && <><H2>{words.life}</H2><Acts acts={life} page={props} /></>}
        <LinkList items={[
          { text: t.papers.toPdf, to: href(tenderPath(tender, `/contracts/${of.kvk}/pdf`)) },
          { text: t.pages.staff.contract.back, to: href(tenderPath(tender, '/contracts')) },
        ]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

function State({ model: { contract: of }, t, language }: OneProps): Child {
  const { page: words } = t.contracts;
  const open = of.addenda.find(({ countersigned }) => !countersigned);
  const settled = of.countersignedAt !== '' && open === undefined && of.proposed === null;
  return (
    <Notice tone={settled ? 'success' : 'info'} language={language} title={settled ? words.standing : words.steps}>
      {language !== 'nl' && <p>{words.dutch}</p>}
      <p>{of.countersignedAt !== '' ? fill(words.running, { until: of.until }, language) : of.signedAt !== '' ? words.waitingForRegion : words.waitingForProvider}</p>
      {open !== undefined && <p>{fill(words.addendumWaits, { number: open.number }, language)}</p>}
      {of.proposed !== null && <p>{fill(words.proposed, { years: of.proposed.years }, language)}</p>}
      {of.option !== null && of.countersignedAt !== '' && <p>{fill(words.announceBy, of.option, language)}</p>}
    </Notice>
  );
}

/** Below the text; the form gives back the hash of what stood above it. */
function Signing({ model: { contract: of, acts }, t, language, form, path }: OneProps): Child {
  const act = acts.find((one) => one.act === 'contract.countersign');
  const open = of.addenda.find(({ signed, countersigned }) => signed && !countersigned);
  if (act === undefined && open === undefined) return null;
  const shown = open !== undefined ? form('contract.countersign-addendum', { at: { ...path, addendum: String(open.number) }, values: { readBack: open.hash } })
    : act !== undefined && act.refused !== null ? <P>{refusalText(act.refused, language)}</P> : form('contract.countersign', { values: { readBack: of.hash } });
  return shown === null ? null : <><H2>{t.contracts.page.signing}</H2>{shown}</>;
}
