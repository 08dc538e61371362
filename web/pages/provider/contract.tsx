import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Paper } from '../../parts/paper.tsx';
import { H2, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.contract']>;

/** The agreement as it is signed, and signing it and its addenda. */
export const contract: Page<Models['provider.contract']> = {
  title: ({ model }) => model.contract.paper.title,
  body: (props) => {
    const { model: { tender, contract: of }, t, href } = props;
    const { page: words } = t.contracts;
    const own = `/provider/tenders/${tender.id}/contract`;
    return (
      <>
        <Paper paper={of.paper} top={<State {...props} />} contents={words.contents} />
        <Signing {...props} />
        <LinkList items={[
          { text: t.papers.toPdf, to: href(`${own}/pdf`) }, { text: words.calendar, to: href(`${own}/calendar`) },
          { text: t.pages.provider.bid.backToTender, to: href(`/provider/tenders/${tender.id}`) },
        ]} />
      </>
    );
  },
};

function State({ model: { contract: of }, t, language }: Props): Child {
  const { page: words } = t.contracts;
  const open = of.addenda.find(({ countersigned }) => !countersigned);
  const tone = of.signedAt === '' || open?.signed === false ? 'warning' : of.countersignedAt === '' || open !== undefined ? 'info' : 'success';
  return (
    <Notice tone={tone} language={language} title={tone === 'success' ? words.standing : words.steps}>
      {language !== 'nl' && <p>{words.dutch}</p>}
      <p>{of.countersignedAt !== '' ? fill(words.running, { until: of.until }, language) : of.signedAt !== '' ? words.waitingForRegion : words.waitingForYou}</p>
      {open !== undefined && <p>{fill(open.signed ? words.addendumWaits : words.addendumForYou, { number: open.number }, language)}</p>}
      {of.option !== null && of.countersignedAt !== '' && <p>{fill(words.announceBy, of.option, language)}</p>}
    </Notice>
  );
}

/** Below the text that is signed; each form gives back the hash of what stood above it. */
function Signing({ model: { tender, contract: of }, t, may, form, path }: Props): Child {
  const { page: words } = t.contracts;
  const open = of.addenda.find(({ signed }) => !signed);
  if (tender.final && of.signedAt === '') return <><H2>{words.signing}</H2>{may('contract.sign') ? form('contract.sign', { values: { readBack: of.hash } }) : <P>{words.preparer}</P>}</>;
  if (open === undefined) return null;
  const at = { ...path, addendum: String(open.number) };
  return <><H2>{words.signing}</H2>{may('contract.sign-addendum') ? form('contract.sign-addendum', { at, values: { readBack: open.hash } }) : <P>{words.preparer}</P>}</>;
}
