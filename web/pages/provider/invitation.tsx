import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import { commandText } from '../../texts.ts';
import { H1, H2, P } from '../public/text.tsx';
import { partnerTones } from './partners.tsx';

type Props = PageProps<Models['provider.invitation']>;

/** What another provider asks, what one takes on by confirming, and the forms to answer. */
export const invitation: Page<Models['provider.invitation']> = {
  title: ({ model, t, language }) => `${fill(t.pages.provider.invitation.title, { name: model.lead.name }, language)}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lead, invitation: of }, t, language, at, href } = props;
    const words = t.pages.provider.invitation;
    return (
      <>
        <H1>{fill(words.title, { name: lead.name }, language)}</H1>
        <DeadlineLine until={tender.closesAt} at={at} language={language} />
        <DescriptionList items={[
          { term: words.from, value: `${lead.name} (KvK ${lead.kvk})` },
          { term: words.tender, value: <Dutch on={language}>{tender.title}</Dutch> },
          { term: words.role, value: words.roles[of.relied ? 'relied' : of.role] },
          { term: words.lots, value: <ul>{of.lots.map(({ id, title }) => <li>{id}: <Dutch on={language}>{title}</Dutch></li>)}</ul> },
          { term: words.status, value: <Tag tone={partnerTones[of.status]}>{words.statuses[of.status]}</Tag> },
        ]} />
        <Answered {...props} />
        {of.status !== 'removed' && <><Meaning {...props} /><Mandate {...props} /><Shared {...props} /></>}
        {tender.open && of.status !== 'removed' && <Answer {...props} />}
        {!tender.open && <Notice tone="info" language={language}>{words.closed}</Notice>}
        <LinkList items={[{ text: words.toTender, to: href(`/provider/tenders/${tender.id}`) }, { text: words.back, to: href('/provider') }]} />
      </>
    );
  },
};

function Answered({ model: { lead: { name }, invitation: { status, changedAt, mandate: version }, submitted }, t, language }: Props): Child {
  const words = t.pages.provider.invitation;
  if (status === '' || status === 'invited') return null;
  return (
    <Notice tone={status === 'confirmed' ? 'success' : 'info'} language={language} title={words.statuses[status]}>
      <p>{fill(words[status], { at: changedAt }, language)}{status === 'confirmed' && version !== '' && <> {fill(words.mandated, { name, version }, language)}</>}</p>
      {submitted && <p>{words.submitted}</p>}
    </Notice>
  );
}

function Meaning({ model: { lead: { name }, invitation: { role, relied } }, t, language }: Props): Child {
  const words = t.pages.provider.invitation;
  return (
    <>
      <H2>{words.meaning}</H2>
      <ul>
        {Object.values<string>(words[role]).map((sentence) => <li>{fill(sentence, { name }, language)}</li>)}
        {relied && <li>{words.relied}</li>}
      </ul>
      <P>{words.overlap}</P>
    </>
  );
}

function Shared({ model: { lead: { name } }, t, language }: Props): Child {
  const words = t.pages.provider.invitation;
  return <><H2>{fill(words.shared, { name }, language)}</H2><P>{words.sharedText}</P></>;
}

/** In full where it is given: who confirms as a member signs these words. */
function Mandate({ model: { lead: { name }, mandate }, t, language }: Props): Child {
  const { title, version, ...sentences } = t.pages.provider.invitation.mandate;
  if (mandate === '') return null;
  return (
    <>
      <H2>{title}</H2>
      <ul>{Object.values<string>(sentences).map((sentence) => <li>{fill(sentence, { name }, language)}</li>)}</ul>
      <P>{fill(version, { version: mandate }, language)}</P>
    </>
  );
}

function Answer({ model: { invitation: { status }, asked, submitted, declaration, renewed }, t, language, form, may, path, href }: Props): Child {
  const words = t.pages.provider.invitation;
  if (!may('partner.confirm')) return <P>{words.preparer}</P>;
  const confirms = status !== 'confirmed' || renewed;
  return (
    <>
      {confirms && <H2>{commandText('partner.confirm', language).title}</H2>}
      {confirms && renewed && status === 'confirmed' && <P>{words.renewed}</P>}
      {confirms && declaration !== 'signed' && (
        <Notice tone="warning" language={language}>
          <p>{t.refusals['partner.declaration']}</p>
          <p><a class="utrecht-link" href={href('/provider/organisation/declaration')}>{words.toDeclaration}</a></p>
        </Notice>
      )}
      {confirms && declaration === 'signed' && form('partner.confirm', { at: path, values: { asked } })}
      {status !== 'declined' && !submitted && <><H2>{commandText('partner.decline', language).title}</H2><P>{commandText('partner.decline', language).intro}</P>{form('partner.decline', { at: path })}</>}
    </>
  );
}
