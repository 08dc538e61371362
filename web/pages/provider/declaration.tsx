import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { GroundView } from '../../../shared/views/declaration-view.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { Term } from '../../parts/term.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';

type Model = Models['provider.declaration'];
type Props = PageProps<Model>;
const here = '/provider/organisation/declaration';
export const stateTones: Readonly<Record<Model['state'], TagTone>> = { missing: 'bad', unsigned: 'attention', signed: 'good' };

/** The declaration as it stands, part by part, each with where it is filled in; then the signature. */
export const declaration: Page<Model> = {
  title: ({ t }) => t.pages.provider.declaration.title,
  body: (props) => {
    const { model: { state }, t, language, href } = props;
    const words = t.pages.provider.declaration;
    return (
      <>
        <H1>{words.title}</H1>
        <p><Tag tone={stateTones[state]}>{t.declarations.states[state]}</Tag></p>
        <P lead>{words.lead}</P>
        <Term name="uea" language={language} />
        <P>{words.uea}</P>
        <H2>{words.partI}</H2>
        <P>{words.partIText}</P>
        <Operator {...props} />
        <Grounds {...props} />
        <H2>{words.partIV}</H2>
        <P>{words.partIVText}</P>
        <H2>{words.partV}</H2>
        <P>{words.partVText}</P>
        <Signature {...props} />
        <LinkList items={[{ text: words.toEvidence, to: href('/provider/organisation/evidence') }, { text: words.back, to: href('/provider/organisation') }, { text: t.interest.back, to: href('/provider') }]} />
      </>
    );
  },
};

function Operator({ model: { operator }, t, language, actor, href }: Props): Child {
  const words = t.pages.provider.declaration;
  return (
    <>
      <H2>{words.partII}</H2>
      {operator === null ? <P>{words.notFilled}</P> : (
        <DescriptionList items={[
          { term: words.name, value: operator.name },
          { term: words.kvk, value: fill(words.kvkAttested, { kvk: actor.kvk }, language) },
          { term: words.sme, value: t.declarations.answers[operator.sme ? 'yes' : 'no'] },
          { term: words.group, value: operator.group.length === 0 ? words.noGroup : <ul>{operator.group.map(({ kvk, name }) => <li>{name} (KvK {kvk})</li>)}</ul> },
          { term: words.representative, value: words.representativeText },
        ]} />
      )}
      <p class="actions"><ButtonLink look={operator === null ? 'primary' : 'secondary'} to={href(`${here}/operator`)} about={words.partII}>{operator === null ? words.fillIn : words.change}</ButtonLink></p>
    </>
  );
}

function Grounds(props: Props): Child {
  const { model: { grounds, missing }, t, language, href } = props;
  const words = t.pages.provider.declaration;
  const begun = grounds.some(({ answer }) => answer !== '');
  const yes = grounds.filter(({ answer }) => answer === 'yes');
  return (
    <>
      <H2>{words.partIII}</H2>
      {[true, false].map((mandatory) => (
        <>
          <H3>{mandatory ? words.mandatory : words.optional}</H3>
          <P>{mandatory ? words.mandatoryText : words.optionalText}</P>
          <GroundTable grounds={grounds.filter((one) => one.mandatory === mandatory)} caption={mandatory ? words.mandatory : words.optional} t={t} />
        </>
      ))}
      <p class="actions"><ButtonLink look={begun ? 'secondary' : 'primary'} to={href(`${here}/grounds`)} about={words.partIII}>{begun ? words.change : words.fillIn}</ButtonLink></p>
      {yes.map(({ ground, explanation }) => (
        <>
          <H3>{t.declarations.grounds[ground]}</H3>
          {explanation === null ? <P>{words.explanationMissing}</P> : (
            <DescriptionList items={[{ term: words.explanation, value: <Lines text={explanation.explanation} on={language} /> }, { term: words.measures, value: <Lines text={explanation.measures} on={language} /> }]} />
          )}
        </>
      ))}
      {yes.length > 0 && <p class="actions"><ButtonLink look={missing.includes('explanations') ? 'primary' : 'secondary'} to={href(`${here}/explanations`)}>{missing.includes('explanations') ? words.explain : words.reexplain}</ButtonLink></p>}
    </>
  );
}

/** Of each ground its article and what was answered; what a yes means stands on the form, where one answers. */
const GroundTable = ({ grounds, caption, t }: { grounds: readonly GroundView[]; caption: string; t: Props['t'] }): Child => {
  const words = t.pages.provider.declaration;
  return (
    <Table<GroundView>
      caption={caption} hideCaption rows={grounds}
      columns={[
        { head: words.columns.ground, cell: ({ ground }) => t.declarations.grounds[ground] },
        { head: words.columns.article, cell: ({ article }) => article },
        { head: words.columns.answer, cell: ({ answer }) => (answer === '' ? words.unanswered : answer === 'yes' ? <Tag tone="attention">{t.declarations.answers.yes}</Tag> : t.declarations.answers.no) },
      ]}
    />
  );
};

function Signature({ model: { state, missing, signed, readBack }, t, language, may, form }: Props): Child {
  const words = t.pages.provider.declaration;
  return (
    <>
      <H2>{words.partVI}</H2>
      {state === 'missing' && <><P>{words.incomplete}</P><ul>{missing.map((part) => <li>{words.parts[part]}</li>)}</ul></>}
      {state === 'unsigned' && <Notice tone="warning" language={language}>{words.unsigned}</Notice>}
      {state === 'unsigned' && (may('declaration.sign') ? form('declaration.sign', { values: { readBack } }) : <Notice tone="info" language={language}>{words.preparer}</Notice>)}
      {signed !== null && <P>{fill(words.signed, { ...signed }, language)} {words.again}</P>}
    </>
  );
}
