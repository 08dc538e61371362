import type { Child } from 'hono/jsx';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ContractState } from '../../parts/contract-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { Rooms } from '../../parts/room.tsx';
import { H2, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.admission-contract']>;

/** The agreement after an admission as it is signed, and the spending room. */
export const admissionContract: Page<Models['provider.admission-contract']> = {
  title: ({ model }) => model.contract.paper.title,
  body: (props) => {
    const { model: { admission, contract: of }, t, language, href } = props;
    const own = `/provider/admissions/${admission.id}`;
    return (
      <>
        <Paper paper={of.paper} top={<ContractState contract={of} side="provider" t={t} language={language} />} contents={t.contracts.page.contents} />
        <Signing {...props} />
        <Rooms contract={of} t={t} language={language} />
        <LinkList items={[
          { text: t.papers.toPdf, to: href(`${own}/contract/pdf`) }, { text: t.contracts.page.calendar, to: href(`${own}/contract/calendar`) },
          { text: t.agreement.page.toApplication, to: href(`${own}/application`) },
        ]} />
      </>
    );
  },
};

/** Below the text that is signed; the form gives back the hash of what stood above it. */
function Signing({ model: { contract: of }, t, may, form }: Props): Child {
  if (of.standing !== 'sign') return null;
  return <><H2>{t.contracts.page.signing}</H2>{may('admission.sign') ? form('admission.sign', { values: { readBack: of.hash } }) : <P>{t.contracts.page.preparer}</P>}</>;
}
