import type { Child } from 'hono/jsx';
import type { ApplicationStatus } from '../../shared/admission/application.ts';
import type { AdmissionPlan, AdmissionStatus, Condition, Product } from '../../shared/admission/state.ts';
import { fill } from '../../shared/messages/fill.ts';
import { DescriptionList } from '../parts/description-list.tsx';
import { Dutch } from '../parts/dutch.tsx';
import { DayText } from '../parts/moment.tsx';
import { Money } from '../parts/money.tsx';
import { Table } from '../parts/table.tsx';
import { Tag, type TagTone } from '../parts/tag.tsx';
import type { Language, Texts } from '../texts.ts';
import { H2, H3, Lines, P } from './public/text.tsx';

/** What pages of every door tell of an open house. */
interface Words { readonly t: Texts; readonly language: Language }

const tones: Readonly<Record<AdmissionStatus, TagTone>> = { concept: 'neutral', 'colleges-asked': 'neutral', open: 'active', closed: 'neutral', withdrawn: 'bad' };
export const AdmissionTag = ({ status, t }: { status: AdmissionStatus; t: Texts }): Child => <Tag tone={tones[status]}>{t.pages.admission.statuses[status]}</Tag>;

const applicationTones: Readonly<Record<ApplicationStatus, TagTone>> = {
  '': 'neutral', draft: 'bad', received: 'active', supplement: 'attention', complete: 'active', talk: 'attention', intended: 'attention', admitted: 'good', refused: 'bad', withdrawn: 'neutral',
};
export const ApplicationTag = ({ status, t }: { status: ApplicationStatus; t: Texts }): Child => <Tag tone={applicationTones[status]}>{t.pages.admission.applications[status]}</Tag>;

/** Which documents prove a condition, in a sentence. */
export function proofText({ evidence }: Pick<Condition, 'evidence'>, { t, language }: Words): string {
  const words = t.pages.admission.content;
  if (evidence.length === 0) return words.noProof;
  return fill(evidence.length === 1 ? words.proofOne : words.proofMore, { types: evidence.map((type) => t.declarations.evidence[type]) }, language);
}

/** Each condition with the evidence that proves it. */
export const Conditions = ({ conditions, t, language }: { conditions: readonly Condition[] } & Words): Child => (
  <>
    {conditions.map((one) => (
      <section aria-label={one.id}>
        <H3>{one.id} <Dutch on={language}>{one.title}</Dutch></H3>
        <Lines text={one.text} on={language} />
        <P><strong>{t.pages.admission.content.proof}.</strong> {proofText(one, { t, language })}</P>
      </section>
    ))}
  </>
);

/** Tariffs with what they are made of. */
export function Products({ products, caption, t, language }: { products: readonly Product[]; caption: string } & Words): Child {
  const words = t.pages.admission.content;
  const part = (name: keyof Product['cost']) => ({ head: words[name], figures: true, cell: ({ cost }: Product) => <Money cents={cost[name]} language={language} /> });
  return (
    <Table<Product>
      caption={caption} hideCaption rows={products}
      columns={[
        { head: words.product, cell: ({ id, title, unit }) => <>{id} <Dutch on={language}>{title}</Dutch><span class="note">{words.unit}: {words.units[unit]}</span></> },
        part('professionals'), part('otherClient'), part('overhead'), part('indexation'),
        { head: words.tariff, figures: true, cell: ({ tariff }) => <strong><Money cents={tariff} language={language} /></strong> },
      ]}
    />
  );
}

/** What is asked of a provider, and what it is paid: for everyone the same. */
export const Asked = ({ of: { conditions, products }, t, language }: { of: { readonly conditions: readonly Condition[]; readonly products: readonly Product[] } } & Words): Child => {
  const { content } = t.pages.admission;
  return (
    <>
      <H2>{content.conditions}</H2>
      <P>{content.conditionsLead}</P>
      <Conditions conditions={conditions} t={t} language={language} />
      <H2>{content.products}</H2>
      <P>{content.productsLead}</P>
      <Products products={products} caption={content.products} t={t} language={language} />
    </>
  );
};

/** When contracts start and end, and the terms that the region sets itself. */
export function PlanFacts({ plan, entry = '', t, language }: { plan: AdmissionPlan; entry?: string } & Words): Child {
  const words = t.pages.admission.content;
  const say = (sentence: string, days: number): string => fill(sentence, { days }, language);
  return (
    <>
      <DescriptionList items={[
        {
          term: words.entry, value: plan.entry.kind === 'continuous' ? fill(words.continuous, { startsOn: plan.startsOn }, language)
            : <>{words.fixed}<ul>{plan.entry.days.map((day) => <li><DayText day={day} language={language} /></li>)}</ul></>,
        },
        ...(entry === '' ? [] : [{ term: words.nextEntry, value: fill('{entry:day}', { entry }, language) }]),
        { term: words.until, value: <DayText day={plan.until} language={language} /> },
        { term: words.decision, value: say(words.decisionDays, plan.decisionDays) },
        { term: words.supplement, value: say(words.supplementDays, plan.supplementDays) },
        { term: words.hearing, value: say(words.hearingDays, plan.hearingDays) },
      ]} />
      <P>{words.ownRule}</P>
    </>
  );
}
