import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Parts, WriteTo } from './parts.tsx';
import { H1, H2, P } from './text.tsx';

/**
 * The accessibility statement, with what the Dutch model asks of one (Besluit digitale toegankelijkheid overheid; Commission
 * Implementing Decision (EU) 2018/1523). Status C is the highest that is true while nobody independent looked.
 */
export const accessibility: Page<Models['public.accessibility']> = {
  title: ({ t }) => t.pages.public.accessibility.title,
  body: ({ model: { contact }, t }) => {
    const { title, lead, statement: { title: heading, facts, law }, parts, help } = t.pages.public.accessibility;
    return (
      <>
        <H1>{title}</H1>
        <P lead>{lead}</P>
        <H2>{heading}</H2>
        <DescriptionList items={[
          { term: facts.organisation, value: <span lang="nl">{t.words.organisation}</span> }, { term: facts.scope, value: facts.scopeText }, { term: facts.standard, value: facts.standardText },
          { term: facts.status, value: <strong>{facts.statusText}</strong> }, { term: facts.basis, value: facts.basisText }, { term: facts.signed, value: facts.signedText },
        ]} />
        <P>{law}</P>
        <Parts parts={parts} />
        <H2>{help.title}</H2>
        <WriteTo words={help.write} contact={contact} />
        {[help.other, help.complaint, help.ombudsman].map((text) => <P>{text}</P>)}
      </>
    );
  },
};
