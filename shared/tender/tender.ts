import type { Aggregate, Ref, Stamp } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Criterion } from './criteria.ts';
import type { CriterionNumbers, CriterionWords, OpenedBid, TenderEvent } from './events.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Requirement } from './requirements.ts';
import { rectify } from './rectification.ts';
import { waiting } from '../council/asked.ts';
import { bidKey, isPlanned, newTender, type EarlierDecision, type RecordedProceedings, type Tender } from './state.ts';

export * from './state.ts';
export type { TenderEvent } from './events.ts';

/** A SAS tender (Aw 2.38, 2.39): its documents, its moments and its decisions. Bids and files are other aggregates. */
export const tender: Aggregate<Tender, TenderEvent> = {
  kind: 'tender',
  initial: newTender,
  evolve(state, event, stamp) {
    switch (event.type) {
      case 'tender.created': return { ...state, id: event.data.tender, segment: event.data.segment, ...event.content.value };
      case 'tender.described': return { ...state, ...event.content.value };
      case 'lot.added': {
        const lot = { id: event.data.lot, title: event.content.value.title, maxAwards: event.data.maxAwards };
        return { ...state, lots: [...state.lots, lot] };
      }
      case 'lot.removed': return { ...state, lots: state.lots.filter(({ id }) => id !== event.data.lot) };
      case 'criterion.added': return { ...state, criteria: [...state.criteria, criterionOf(event.data.criterion, event.content.value)] };
      case 'criterion.removed': return { ...state, criteria: state.criteria.filter(({ id }) => id !== event.data.criterion) };
      case 'requirement.added': return { ...state, requirements: [...state.requirements, requirementOf(event)] };
      case 'requirement.removed': return { ...state, requirements: state.requirements.filter(({ id }) => id !== event.data.requirement) };
      case 'method.set': return { ...state, method: event.data.method, rounding: event.data.rounding, seed: event.content.value.seed };
      case 'limits.set': return { ...state, limits: event.data.limits };
      case 'names.set': return { ...state, namesHidden: event.data.hidden };
      case 'tender.planned': return { ...state, plan: event.data.plan };
      case 'assessors.appointed': return { ...state, assessors: event.data.assessors, assessorNames: event.content.value.names, statements: standing(state, event.data.assessors) };
      case 'conflict.stated': {
        const { conflict } = event.data;
        const statements = { ...state.statements, [stamp.actor]: { conflict, what: event.content.value.what, at: stamp.at } };
        return { ...state, statements, assessors: conflict ? state.assessors.filter((person) => person !== stamp.actor) : state.assessors };
      }
      case 'colleges.asked': return { ...state, status: 'colleges-asked', asked: { at: stamp.at, municipalities: event.data.municipalities, decideBy: event.data.decideBy } };
      default: return evolvePublic(state, event, stamp);
    }
  },
  /**
   * Concepts stand in a list of their own, which no public page reads. Read backwards, what closes last comes first: all
   * that one can still bid on, then what closed lately; of concepts those without a plan before all others.
   */
  listing: (state) => (state.id === '' ? undefined : {
    list: state.publishedAt === '' ? 'concepts' : 'tenders',
    key: isPlanned(state) ? `${state.plan.closesAt} ${state.id}` : state.id,
    summary: {
      id: state.id, segment: state.segment, title: state.title, status: state.status, publishedAt: state.publishedAt,
      ...(isPlanned(state) ? { questionsUntil: state.plan.questionsUntil, closesAt: state.plan.closesAt } : {}),
      ...waiting(state),
    },
  }),
};

function requirementOf({ data: { requirement, evidence, turnover }, content }: Extract<TenderEvent, { type: 'requirement.added' }>): Requirement {
  const { title, text, reason } = content.value;
  return { id: requirement, title, text, evidence, ...(turnover === undefined ? {} : { turnover: { ...turnover, reason } }) };
}

type Rest<T extends string> = Exclude<TenderEvent, { type: T }>;
type PublicEvent = Rest<
  | 'tender.created' | 'tender.described' | 'lot.added' | 'lot.removed' | 'criterion.added' | 'criterion.removed' | 'requirement.added' | 'requirement.removed' | 'method.set' | 'limits.set'
  | 'names.set' | 'tender.planned' | 'assessors.appointed' | 'conflict.stated' | 'colleges.asked'>;

function evolvePublic(state: Tender, event: PublicEvent, { at, actor, seq }: Stamp): Tender {
  switch (event.type) {
    case 'publication.prepared':
      return { ...state, publication: { preparedBy: actor, preparedAt: at, ...event.data }, documents: event.content.value.documents };
    case 'key.recorded': return { ...state, key: event.data };
    case 'key.opened': return { ...state, keyTrial: { step: 'opened', closesAt: '' } };
    case 'key.locked': return { ...state, keyTrial: { step: 'locked', closesAt: event.data.closesAt } };
    case 'key.denied': return { ...state, keyTrial: { step: 'denied', closesAt: event.data.closesAt } };
    case 'tender.published': return { ...state, status: 'published', publishedAt: at, rules: event.data.rules };
    case 'extension.proposed': {
      const { closesAt, outage } = event.data;
      return { ...state, extension: { closesAt, reason: event.content.value.reason, proposedBy: actor, approvedBy: '', approvedAt: '', ...(outage === undefined ? {} : { outage }) } };
    }
    case 'extension.approved':
      return { ...state, extension: state.extension && { ...state.extension, approvedBy: actor, approvedAt: at } };
    case 'deadline.extended': {
      const { from, to, outage } = event.data;
      const extended = { from, to, at, reason: state.extension?.reason ?? '', ...(outage === undefined ? {} : { outage: outage.id }) };
      // Who approved the opening did so for another moment.
      return { ...state, plan: { ...state.plan, closesAt: to }, extension: null, extensions: [...state.extensions, extended], opening: null };
    }
    case 'questions.extended': return { ...state, plan: { ...state.plan, questionsUntil: event.data.to } };
    case 'rectification.proposed': {
      const { number, substantial, closesAt } = event.data;
      const { summary, changes, documents } = event.content.value;
      return { ...state, rectification: { proposal: seq, number, substantial, closesAt, summary, changes, documents, proposedBy: actor, proposedAt: at } };
    }
    case 'tender.rectified': {
      const { number, substantial, closesAt } = event.data;
      const { summary, changes, documents } = event.content.value;
      const rectification = { number, at, summary, substantial, changes, closesAt };
      return { ...rectify(state, rectification, documents), rectification: null, rectifications: [...state.rectifications, rectification] };
    }
    case 'opening.approved': return { ...state, opening: { firstBy: actor, firstAt: at, firstName: event.content.value.name } };
    case 'tender.opened': {
      const { opening } = state;
      const openers = [...(opening === null ? [] : [{ name: opening.firstName, at: opening.firstAt }]), { name: event.content.value.name, at }];
      return { ...state, status: 'opened', opening: null, openedAt: at, openedBy: event.data.openers, openers, extension: null, rectification: null };
    }
    case 'opening.recorded':
      return { ...state, recordedAt: at, received: event.data.received, ...opened(event.content.value.bids), aliases: event.content.value.aliases };
    case 'opening.completed': return complete(state, event.content.value.bids);
    default: return evolveOutcome(state, event, { at, actor });
  }
}

type OutcomeEvent = Exclude<PublicEvent, { type:
  | 'publication.prepared' | 'key.recorded' | 'key.opened' | 'key.locked' | 'key.denied' | 'tender.published' | 'extension.proposed' | 'extension.approved' | 'deadline.extended' | 'questions.extended'
  | 'rectification.proposed' | 'tender.rectified' | 'opening.approved' | 'tender.opened' | 'opening.recorded' | 'opening.completed' }>;

function evolveOutcome(state: Tender, event: OutcomeEvent, { at, actor }: Pick<Stamp, 'at' | 'actor'>): Tender {
  switch (event.type) {
    case 'bids.admitted': return { ...state, admitted: [...state.admitted, { ...event.data, by: actor, at }] };
    case 'assessment.closed': return { ...state, status: 'assessed' };
    case 'award.proposed': return { ...state, award: { proposedBy: actor, proposedAt: at } };
    case 'award.provisional': return { ...state, status: 'provisional', decision: { at, ...event.data } };
    case 'lapse.proposed':
      return { ...state, lapse: { kvk: event.data.kvk, reason: event.content.value.reason, proposedBy: actor, proposedAt: at } };
    case 'award.lapsed': return decideAnew(state, event.data.kvk, at);
    case 'proceedings.started': {
      const { proceedings: id, round, startedAt } = event.data;
      return { ...state, proceedings: [...state.proceedings, { id, round, startedAt, reference: event.content.value.reference }] };
    }
    case 'proceedings.ended': {
      const { proceedings: id, outcome, judgmentAt, strikes } = event.data;
      const proceedings = state.proceedings.map((one): RecordedProceedings => (one.id === id ? { ...one, outcome, judgmentAt } : one));
      return strikes ? assessAnew({ ...state, proceedings }) : { ...state, proceedings };
    }
    case 'award.final':
      return { ...state, status: 'final', finalAt: at, contractsFrom: event.data.contractsFrom, contractsUntil: event.data.contractsUntil };
    case 'award-notice.recorded': return { ...state, awardNotice: event.data };
    case 'contracts.signed': return { ...state, status: 'signed', signedAt: at };
    case 'tender.withdrawn':
      return { ...state, status: 'withdrawn', withdrawnAt: at, withdrawalReason: event.content.value.reason, extension: null, rectification: null, opening: null };
  }
}

/** A new appointment asks for a new statement; a conflict that was stated stays on record. */
const standing = ({ statements }: Tender, assessors: readonly string[]): Tender['statements'] =>
  Object.fromEntries(Object.entries(statements).filter(([person, { conflict }]) => conflict || assessors.includes(person)));

/** A new assessment, then a fresh decision and a fresh standstill (docs/sas.md, After the decision). */
const assessAnew = (state: Tender): Tender =>
  ({ ...withoutDecision(state, 'struck'), status: 'opened', assessment: state.assessment + 1, failed: [] });

/** The same scores without the bid that failed, then a fresh decision and a fresh standstill (docs/sas.md, After the decision). */
const decideAnew = (state: Tender, kvk: string, at: Instant): Tender => ({
  ...withoutDecision(state, 'lapsed'), status: 'assessed',
  failed: [...state.failed, { kvk, round: state.round, reason: state.lapse?.reason ?? '', at }],
});

const withoutDecision = (state: Tender, ended: EarlierDecision['ended']): Tender => ({
  ...state, round: state.round + 1, award: null, lapse: null, decision: null,
  earlier: state.decision === null ? state.earlier : [...state.earlier, { ...state.decision, ended }],
});

function criterionOf(numbers: CriterionNumbers, { title, questions }: CriterionWords): Criterion {
  if (numbers.kind === 'price') return { ...numbers, title };
  return questions.length === 0 ? { ...numbers, title } : { ...numbers, title, questions };
}

const opened = (bids: readonly OpenedBid[]): Pick<Tender, 'bidsOf' | 'prices' | 'confirmations' | 'unread'> => ({
  unread: Object.fromEntries(bids.flatMap(({ kvk, lots }) => lots.flatMap(({ lot, unread }) => (unread === undefined ? [] : [[bidKey(lot, kvk), unread]])))),
  confirmations: Object.fromEntries(bids.flatMap(({ kvk, lots }) => lots.flatMap(({ lot, standing }) => (standing === undefined ? [] : [[bidKey(lot, kvk), standing]])))),
  bidsOf: bids.map(({ lots, ...bidder }) => ({ ...bidder, lots: lots.map(({ lot }) => lot) })),
  prices: Object.fromEntries(bids.flatMap(({ kvk, lots }) => lots.map(({ lot, price }) => [bidKey(lot, kvk), price]))),
});

/** A bid of which more could be read takes the place of what stood there; nobody comes in or goes. */
function complete(state: Tender, bids: readonly OpenedBid[]): Tender {
  const { bidsOf, prices, unread } = opened(bids);
  const kept = Object.entries(state.unread).filter(([key]) => !Object.hasOwn(prices, key));
  return {
    ...state, bidsOf: state.bidsOf.map((one) => bidsOf.find(({ kvk }) => kvk === one.kvk) ?? one),
    prices: { ...state.prices, ...prices }, unread: { ...Object.fromEntries(kept), ...unread },
  };
}

export const tenderRef = (id: string): Ref<Tender, TenderEvent> => ({ of: tender, partition: id, item: '-' });
/** The tender that a path names. */
export const tenderAt = (at: At): Ref<Tender, TenderEvent> => tenderRef(at['tender'] ?? '');
