import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { RuleLine, RuleName } from '../../shared/tender/rules-statement.ts';
import type { Language, Texts } from '../texts.ts';
import { Tag, type TagTone } from './tag.tsx';

type Part = keyof Texts['publication']['rules']['parts'];
const parts: Readonly<Record<RuleName, Part>> = {
  regime: 'procedure', answers: 'procedure', objections: 'procedure', messages: 'bid', terms: 'procedure', closing: 'bid', changes: 'procedure',
  opening: 'bid', valid: 'bid', scales: 'score', points: 'score', value: 'score', rounding: 'score', fixed: 'score', lowest: 'score', linear: 'score',
  absolute: 'score', reranks: 'score', keepsRank: 'score', minimum: 'score', ties: 'score', verification: 'after', standstill: 'after', proceedings: 'after', complaints: 'after',
};
const order: readonly Part[] = ['procedure', 'bid', 'score', 'after'];
const tones: Readonly<Record<RuleLine['basis'], TagTone>> = { law: 'neutral', own: 'active', case: 'attention' };

/** A sentence that needs a date that is not known yet is left out. */
export const sentencesOf = ({ rule, params }: RuleLine, t: Texts, language: Language): string[] => t.publication.rules.lines[rule].text
  .filter((sentence) => [...sentence.matchAll(/\{(\w+)/g)].every(([, name]) => params[name ?? ''] !== undefined))
  .map((sentence) => fill(sentence, params, language));

/** The rules of a tender, each with what it rests on: what the region chose itself is never told as law. */
export const RuleList = ({ lines, t, language }: { lines: readonly RuleLine[]; t: Texts; language: Language }): Child => {
  const words = t.publication.rules;
  return (
    <>
      {order.map((part) => (
        <section>
          <h2 class="utrecht-heading-2">{words.parts[part]}</h2>
          {lines.filter(({ rule }) => parts[rule] === part).map((line) => (
            <section id={`rule-${line.rule}`}>
              <h3 class="utrecht-heading-3">{words.lines[line.rule].title}</h3>
              <p><Tag tone={tones[line.basis]}>{words.bases[line.basis]}</Tag></p>
              <p class="utrecht-paragraph">{sentencesOf(line, t, language).join(' ')}</p>
            </section>
          ))}
        </section>
      ))}
    </>
  );
};
