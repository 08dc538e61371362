import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Requirement } from '../../../shared/tender/requirements.ts';
import type { Language, Texts } from '../../texts.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { H2, H3, Lines, P } from './text.tsx';

interface Props { readonly requirements: readonly Requirement[]; readonly t: Texts; readonly language: Language }

/** What a bidder must meet, in the words of the tender, and that evidence is asked of intended winners only. */
export function Requirements({ requirements, t, language }: Props): Child {
  const words = t.pages.public.requirements;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{requirements.length === 0 ? words.none : words.lead}</P>
      <RequirementList requirements={requirements} t={t} language={language} />
      <P>{words.grounds}</P>
    </>
  );
}

export const RequirementList = ({ requirements, t, language }: Props): Child => {
  const words = t.pages.public.requirements;
  return (
    <>
      {requirements.map(({ id, title, text, evidence, turnover }) => (
        <>
          <H3>{id}: <Dutch on={language}>{title}</Dutch></H3>
          <Lines text={text} on={language} />
          {turnover !== undefined && <P>{fill(words.turnover, { ...turnover }, language)}</P>}
          <P>{evidence.length === 0 ? words.noEvidence : fill(words.evidence, { types: evidence.map((type) => t.declarations.evidence[type]) }, language)}</P>
        </>
      ))}
    </>
  );
};
