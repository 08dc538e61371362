import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Partner } from '../../../shared/bid/partner.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { PartnerView } from '../../../shared/views/provider.ts';
import type { Page, PageProps } from '../../page.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { H1, H2, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.partners']>;
export const partnerTones: Readonly<Record<Partner['status'], TagTone>> = { '': 'neutral', invited: 'attention', confirmed: 'good', declined: 'bad', removed: 'neutral' };

/** Who takes part in the bid, who still has to confirm, and the form to invite somebody. */
export const partners: Page<Models['provider.partners']> = {
  title: ({ model, t }) => `${t.pages.provider.partners.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lots, chosen, partners: all }, t, language, at, href, form, may } = props;
    const words = t.pages.provider.partners;
    const named = (status: Partner['status']): string[] => all.filter((one) => one.status === status).map(({ name }) => name);
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        <DeadlineLine until={tender.closesAt} at={at} language={language} />
        <P lead>{words.lead}</P>
        <P>{words.secret}</P>
        {tender.open && named('invited').length > 0 && <Notice tone="warning" language={language}>{fill(words.waiting, { partners: named('invited') }, language)}</Notice>}
        {tender.open && named('declined').map((name) => <Notice tone="warning" language={language}>{fill(words.declined, { partners: name }, language)}</Notice>)}
        <H2>{words.table}</H2>
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : <Table<PartnerView> caption={words.table} hideCaption rows={all} columns={columns(props)} />}
        {tender.open && <H2>{words.invite}</H2>}
        {tender.open && (may('partner.invite') ? <Invite {...props} form={() => form('partner.invite', {
          values: { lots: chosen }, offers: { lots: lots.map(({ id, title }) => ({ code: id, label: `${id}: ${title}` })) },
        })} /> : <P>{words.onlySignatory}</P>)}
        {!tender.open && <Notice tone="info" language={language}>{t.pages.provider.bid.closed}</Notice>}
        <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />
      </>
    );
  },
};

const Invite = ({ t, form }: Pick<Props, 't'> & { form: () => Child }): Child => <><P>{t.commands['partner.invite'].intro}</P>{form()}</>;

function columns({ model: { tender }, t, language, form, may, path }: Props): Column<PartnerView>[] {
  const words = t.pages.provider.partners;
  return [
    { head: words.columns.name, cell: ({ name, kvk }) => <>{name}<span class="note">{fill(words.kvk, { kvk }, language)}</span></> },
    { head: words.columns.role, cell: ({ role, relied }) => <>{words.roles[role]}{relied && <span class="note">{words.relied}</span>}</> },
    { head: words.columns.lots, cell: ({ lots }) => lots.join(', ') },
    {
      head: words.columns.status,
      cell: ({ status, changedAt, reason }) => (
        <>
          <Tag tone={partnerTones[status]}>{words.statuses[status]}</Tag>
          <span class="note">{fill(words.since, { at: changedAt }, language)}</span>
          {reason !== '' && <span class="note">{fill(words.reason, { reason }, language)}</span>}
        </>
      ),
    },
    ...(tender.open && may('partner.remove') ? [{
      head: words.columns.change, cell: ({ kvk }: PartnerView): Child => form('partner.remove', { at: { ...path, kvk }, compact: true }),
    }] : []),
  ];
}
