import type { Child } from 'hono/jsx';
import type { Models } from '../../../shared/views/index.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Page, PageProps } from '../../page.ts';
import { ContractState } from '../../parts/contract-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { Rooms } from '../../parts/room.tsx';
import { refusalText } from '../../texts.ts';
import { H2, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';

type Props = PageProps<Models['staff.admission-contract']>;
const ofRoom = ['admission.announce-room', 'admission.record-use', 'admission.record-room-talk', 'admission.decide-room'] as const;
const ofLife = ['admission.suspend', 'admission.resume', 'admission.end-contract'] as const;

/** One provider's agreement after an admission; then what is possible during its life, and the spending room. */
export const admissionContract: Page<Models['staff.admission-contract']> = {
  title: ({ model, t, language }) => fill(t.pages.staff.contract.title, { name: model.contract.name }, language),
  body: (props) => {
    const { model: { admission, contract: of, acts }, t, language, href } = props;
    const own = `/staff/admissions/${admission.id}`;
    return (
      <>
        <Paper paper={of.paper} top={<ContractState contract={of} side="staff" t={t} language={language} />} contents={t.contracts.page.contents} />
        <Signing {...props} />
        {acts.some(({ act }) => ofLife.some((one) => one === act)) && <><H2>{t.agreement.page.life}</H2><Acts acts={acts} only={ofLife} page={props} /></>}
        <Rooms contract={of} t={t} language={language} />
        <Acts acts={acts} only={ofRoom} page={props} />
        <LinkList items={[
          { text: t.papers.toPdf, to: href(`${own}/contracts/${of.kvk}/pdf`) }, { text: t.agreement.page.toApplication, to: href(`${own}/applications/${of.kvk}`) },
          { text: t.agreement.page.toRegister, to: href(`/register?history=yes&q=${of.kvk}`) }, { text: t.agreement.page.toAdmission, to: href(own) },
        ]} />
      </>
    );
  },
};

/** Below the text; the form gives back the hash of what stood above it. */
function Signing({ model: { contract: of, acts }, t, language, form }: Props): Child {
  const act = acts.find((one) => one.act === 'admission.countersign');
  if (act === undefined || of.standing !== 'countersign') return null;
  return <><H2>{t.contracts.page.signing}</H2>{act.refused !== null ? <P>{refusalText(act.refused, language)}</P> : form('admission.countersign', { values: { readBack: of.hash } })}</>;
}
