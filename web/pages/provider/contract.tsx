import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, H2, P } from '../public/text.tsx';

/** The agreement, and signing it. */
export const contract: Page<Models['provider.contract']> = {
  title: ({ model, t }) => `${t.pages.provider.contract.title}: ${model.tender.title}`,
  body: ({ model: { tender, organisation, lots, contract: of }, t, language, actor, may, form, href }) => {
    const words = t.pages.provider.contract;
    const state = of.countersignedAt !== '' ? fill(words.countersigned, { at: of.countersignedAt }, language)
      : of.signedAt !== '' ? words.waitingForRegion : words.waitingForYou;
    return (
      <>
        <H1>{words.title}: {tender.title}</H1>
        <P lead>{words.lead}</P>
        <Notice tone={of.countersignedAt !== '' ? 'success' : of.signedAt !== '' ? 'info' : 'warning'} language={language} title={words.state}>
          {of.signedAt !== '' && <p>{fill(words.signed, { at: of.signedAt }, language)}</p>}
          <p>{state}</p>
        </Notice>
        <H2>1. {words.parties}</H2>
        <P>{fill(words.partiesText, { organisation, kvk: actor.kvk }, language)}</P>
        <H2>2. {words.subject}</H2>
        <P>{fill(words.subjectText, { title: tender.title }, language)}</P>
        <ul>{lots.map(({ id, title }) => <li>{id}: {title}</li>)}</ul>
        <H2>3. {words.term}</H2>
        <P>{fill(words.termText, { from: of.from, until: of.until, years: of.extensionYears }, language)}</P>
        <H2>4. {words.order}</H2>
        <P>{words.orderText}</P>
        <P>{words.when} {words.changes}</P>
        {tender.final && of.signedAt === '' && (may('contract.sign') ? form('contract.sign') : <P>{words.preparer}</P>)}
        <LinkList items={[{ text: t.pages.provider.bid.backToTender, to: href(`/provider/tenders/${tender.id}`) }]} />
      </>
    );
  },
};
