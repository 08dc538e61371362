import type { Child } from 'hono/jsx';
import { isQuality, type Criterion } from '../../../shared/tender/criteria.ts';
import type { PublishedTender } from '../../../shared/views/published.ts';
import { fill } from '../../../shared/messages/fill.ts';
import { Dutch, dutchOn } from '../../parts/dutch.tsx';
import { Table } from '../../parts/table.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, H3, P } from './text.tsx';

interface Props { readonly tender: PublishedTender; readonly t: Texts; readonly language: Language }

/** What a bid is judged on: weights, scales, minimums, formula, rounding and the rule for ties; and the questions. */
export function Criteria({ tender: { criteria, method, rounding }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  const asksPrice = method === 'value' || criteria.some(({ kind }) => kind === 'price');
  const isRelative = criteria.some((one) => one.kind === 'price' && one.model !== 'absolute-linear');
  const asking = criteria.filter(isQuality).filter(({ questions = [] }) => questions.length > 0);
  return (
    <>
      <H2>{words.criteria}</H2>
      <P>{words.methods[method]}.</P>
      <Table<Criterion>
        caption={words.criteria} hideCaption rows={criteria}
        columns={[
          { head: words.criteriaColumns.id, cell: ({ id }) => id },
          { head: words.criteriaColumns.title, cell: (one) => <><Dutch on={language}>{one.title}</Dutch>{one.kind === 'price' && <span class="note">{priceText(one, words, language)}</span>}</> },
          { head: words.criteriaColumns.weight, figures: true, cell: (one) => weightText(one, words, language) },
          { head: words.criteriaColumns.scale, cell: (one) => (isQuality(one) ? one.scale.map((score) => `${score}%`).join(', ') : '–') },
          { head: words.criteriaColumns.minimum, cell: (one) => (isQuality(one) && one.minimum !== undefined ? `${one.minimum}%` : words.noMinimum) },
        ]}
      />
      {!asksPrice && <P>{words.fixedTariffs}</P>}
      {isRelative && <P>{words.relative}</P>}
      {method === 'points' && <P>{fill(words.rounding, { decimals: rounding }, language)}</P>}
      <P>{words.ties}</P>
      {asking.length > 0 && <H2>{words.questions}</H2>}
      {asking.map(({ id, title, questions = [] }) => <><H3>{id}: <Dutch on={language}>{title}</Dutch></H3><ul lang={dutchOn(language)}>{questions.map((question) => <li>{question}</li>)}</ul></>)}
    </>
  );
}

type Words = Texts['pages']['public']['tender'];

function weightText(one: Criterion, words: Words, language: Language): string {
  if (isQuality(one) && one.maxValue !== undefined) return fill(words.value, { value: one.maxValue }, language);
  const weight = String(one.weight ?? 0);
  return fill(words.points, { weight: language === 'nl' ? weight.replace('.', ',') : weight }, language);
}

const priceText = (one: Extract<Criterion, { kind: 'price' }>, words: Words, language: Language): string =>
  fill(words.price, { model: fill(words.models[one.model], { pmin: one.pmin ?? 0, pmax: one.pmax ?? 0 }, language) }, language);
