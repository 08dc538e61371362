import { command, versionsIn, type FileVersion, type Offer, type Upload } from '../kernel/command.ts';
import { choice, choicesOf, day, hidden, id, integer, long, moment, optional, rows, text, type InputOf } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { backwardTerm } from '../kernel/terms.ts';
import { isApproved } from './extend.ts';
import { mustBe, mustDiffer } from './guards.ts';
import { answersDays, mustBeDeadline } from './plan.ts';
import { documentOffers } from './document-offers.ts';
import { documentsPrefix } from './publish.ts';
import { comingDocuments, documentIdOf, mayRectify, type Change } from './rectification.ts';
import { tenderAt, type PinnedDocument, type Tender, type TenderEvent } from './tender.ts';
import type { At } from '../kernel/command.ts';

const then = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/rectifications`;

const fields = {
  summary: long(4000), substantial: choice('no', 'yes'), closesAt: optional(moment()),
  title: optional(text(200)), description: optional(long(8000)),
  lots: optional(rows('id', { id: id(), title: text(200) })),
  criteria: optional(rows('id', { id: id(), title: text(200), questions: optional(long(8000)) })),
  documents: optional(choicesOf()), withdrawn: optional(choicesOf()),
  questionsUntil: optional(moment()), assessmentUntil: optional(day()), awardPlannedOn: optional(day()),
};
type Input = InputOf<typeof fields>;

/**
 * Proposes the next rectification; a new proposal takes the place of one that waits. Whether a change is substantial
 * people judge: it is when it could have drawn other bidders or other bids (equal treatment, Aw 1.8).
 * It then goes with a later closing in the same proposal; if more time cannot help, the tender is withdrawn.
 */
export const proposeRectification = command({
  name: 'tender.propose-rectification',
  door: 'staff',
  path: '/tenders/:tender/rectifications/proposals',
  fields,
  target: tenderAt,
  facts: (at) => ({ files: versionsIn('documents', documentsPrefix(at['tender'] ?? '')) }),
  decide(state, input, { at, facts }): TenderEvent[] {
    mustBe(state, 'published');
    must(mayRectify(state, at), refuse('rectification.closed', { closesAt: state.plan.closesAt }));
    must(!isApproved(state.extension), refuse('extension.underway'));
    const { summary, closesAt = '' } = input;
    const substantial = input.substantial === 'yes';
    must(!substantial || closesAt !== '', invalid('closesAt', 'rectification.substantial', { closesAt: state.plan.closesAt }));
    if (closesAt !== '') {
      mustBeDeadline('closesAt', closesAt);
      must(closesAt > state.plan.closesAt, invalid('closesAt', 'extension.not-later', { closesAt: state.plan.closesAt }));
    }
    const documents = documentsWith(state, comingOf(state, facts.files), input);
    const changes = [...wordsThatChange(state, input), ...datesThatChange(state, input, at, closesAt), ...documentsThatChange(state, documents)];
    must(changes.length > 0, invalid('summary', 'rectification.empty'));
    const number = state.rectifications.length + 1;
    return [
      {
        type: 'rectification.proposed', data: { number, substantial, closesAt, parts: changes.map(({ part }) => part) },
        content: { by: 'store', value: { summary, changes, documents } },
      },
      ...(closesAt === '' ? [] : [{ type: 'extension.proposed', data: { closesAt }, content: { by: 'store', value: { reason: summary } } } as const]),
    ];
  },
  then,
  prefill: (state, { facts }) => ({
    values: {
      substantial: 'no', title: state.title, ...(state.description === '' ? {} : { description: state.description }),
      lots: state.lots.map((lot) => ({ id: lot.id, title: lot.title })),
      criteria: state.criteria.map((one) => ({ id: one.id, title: one.title, ...(questionsOf(state, one.id) === '' ? {} : { questions: questionsOf(state, one.id) }) })),
      questionsUntil: state.plan.questionsUntil,
      ...(state.plan.assessmentUntil === undefined ? {} : { assessmentUntil: state.plan.assessmentUntil }),
      ...(state.plan.awardPlannedOn === undefined ? {} : { awardPlannedOn: state.plan.awardPlannedOn }),
    },
    offers: {
      lots: state.lots.map((lot) => ({ code: lot.id, label: `Perceel ${lot.id}`, english: `Lot ${lot.id}` })),
      criteria: state.criteria.map(({ id: of }): Offer => ({ code: of, label: `Criterium ${of}`, english: `Criterion ${of}`, ...(questionsOf(state, of) === '' ? { without: ['questions'] } : {}) })),
      ...documentOffers(state, comingOf(state, facts.files), facts.files),
    },
  }),
});

/** A second person, who has seen this very proposal, makes it the next version; a later closing with it is approved too. */
export const approveRectification = command({
  name: 'tender.approve-rectification',
  door: 'staff',
  path: '/tenders/:tender/rectifications/approvals',
  fields: { proposal: hidden(integer(1, 1_000_000)) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { proposal }, { at, actor }): TenderEvent[] {
    mustBe(state, 'published');
    const { rectification, extension, plan } = state;
    must(rectification !== null, refuse('rectification.none'));
    must(rectification.proposal === proposal, refuse('rectification.changed'));
    mustDiffer(actor, rectification.proposedBy, 'rectification.same-person');
    must(mayRectify(state, at), refuse('rectification.closed', { closesAt: plan.closesAt }));
    const { number, summary, substantial, closesAt, changes, documents } = rectification;
    const rectified: TenderEvent = {
      type: 'tender.rectified', data: { number, substantial, closesAt, parts: changes.map(({ part }) => part) },
      content: { by: 'store', value: { summary, changes, documents } },
    };
    // The closing may have moved as far, or further, in the meantime.
    if (closesAt === '' || plan.closesAt >= closesAt) return [rectified];
    must(extension?.closesAt === closesAt, refuse('rectification.extension-differs', { closesAt }));
    if (isApproved(extension)) return [rectified];
    mustDiffer(actor, extension.proposedBy, 'extension.same-person');
    return [rectified, { type: 'extension.approved', data: { closesAt } }];
  },
  then,
  prefill: ({ rectification }) => ({ values: rectification === null ? {} : { proposal: rectification.proposal }, offers: {} }),
});

const questionsOf = ({ criteria }: Tender, wanted: string): string => {
  const one = criteria.find(({ id: each }) => each === wanted);
  return one?.kind === 'quality' ? (one.questions ?? []).join('\n') : '';
};

const changed = (part: Change['part'], of: string, from: string, to: string | undefined): Change[] =>
  (to === undefined || to === from ? [] : [{ part, id: of, from, to }]);

function wordsThatChange(state: Tender, { title, description, lots = [], criteria = [] }: Input): Change[] {
  return [
    ...changed('title', '', state.title, title),
    ...changed('description', '', state.description, description),
    ...lots.flatMap((given, i) => {
      const lot = state.lots.find((one) => one.id === given.id);
      must(lot !== undefined && lots.findIndex((one) => one.id === given.id) === i, invalid(`lots.${i}.title`, 'lot.unknown'));
      return changed('lot', lot.id, lot.title, given.title);
    }),
    ...criteria.flatMap((given, i) => {
      const criterion = state.criteria.find((one) => one.id === given.id);
      must(criterion !== undefined && criteria.findIndex((one) => one.id === given.id) === i, invalid(`criteria.${i}.title`, 'criterion.unknown'));
      const before = questionsOf(state, criterion.id);
      const after = given.questions?.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
      // A criterion that asked nothing cannot begin to: bids that stand would have no answer to it.
      must(after === undefined || before !== '', invalid(`criteria.${i}.questions`, 'rectification.no-questions', { criterion: criterion.id }));
      return [...changed('criterion', criterion.id, criterion.title, given.title), ...changed('questions', criterion.id, before, after)];
    }),
  ];
}

function datesThatChange({ plan }: Tender, { questionsUntil, assessmentUntil, awardPlannedOn }: Input, at: Instant, later: Instant | ''): Change[] {
  const closesAt = later === '' ? plan.closesAt : later;
  const changes = [
    ...changed('questionsUntil', '', plan.questionsUntil, questionsUntil), ...changed('assessmentUntil', '', plan.assessmentUntil ?? '', assessmentUntil),
    ...changed('awardPlannedOn', '', plan.awardPlannedOn ?? '', awardPlannedOn),
  ];
  for (const { part, to } of changes) {
    if (part === 'questionsUntil') {
      must(to > at, invalid('questionsUntil', 'plan.past'));
      must(to < closesAt, invalid('questionsUntil', 'plan.questions-after-closing', { closesAt }));
      const dueOn = backwardTerm(dayOf(closesAt), answersDays);
      must(dayOf(to as Instant) <= dueOn, invalid('questionsUntil', 'rectification.no-room', { dueOn }));
    }
    if (part === 'assessmentUntil') must(to >= dayOf(closesAt), invalid('assessmentUntil', 'plan.before-closing', { closesAt }));
    if (part === 'awardPlannedOn') must(to >= (assessmentUntil ?? plan.assessmentUntil ?? dayOf(closesAt)), invalid('awardPlannedOn', 'plan.award-too-early'));
  }
  return changes;
}

const comingOf = (state: Tender, files: readonly FileVersion[]): FileVersion[] => comingDocuments(state, files.filter(({ newest }) => newest));

/** The pinned documents without what is withdrawn, and with the chosen ones in the place of their earlier versions, or added. */
function documentsWith({ documents }: Tender, coming: readonly Upload[], { documents: chosen = [], withdrawn = [] }: Input): PinnedDocument[] {
  const added = chosen.map((wanted) => {
    const found = coming.find(({ key }) => documentIdOf(key) === wanted);
    must(found !== undefined, invalid('documents', 'rectification.document-unknown'));
    return { key: found.key, version: found.version, size: found.size };
  });
  const gone = withdrawn.map((wanted) => {
    const found = documents.find(({ key }) => documentIdOf(key) === wanted);
    must(found !== undefined, invalid('withdrawn', 'rectification.not-pinned'));
    return found.key;
  });
  must(!added.some(({ key }) => gone.includes(key)), invalid('withdrawn', 'rectification.replaced-and-withdrawn'));
  const others = documents.filter(({ key }) => !gone.includes(key) && !added.some((one) => one.key === key));
  return [...others, ...new Map(added.map((one) => [one.key, one])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function documentsThatChange({ documents }: Tender, after: readonly PinnedDocument[]): Change[] {
  const gone = documents.filter(({ key }) => !after.some((one) => one.key === key));
  return [
    ...after.flatMap(({ key, version }) => changed('document', key, documents.find((one) => one.key === key)?.version ?? '', version)),
    ...gone.flatMap(({ key, version }) => changed('document', key, version, '')),
  ];
}
