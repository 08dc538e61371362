import { allOf, command, proved, uploadsIn, type Upload } from '../kernel/command.ts';
import { id, moment, optional, text } from '../kernel/fields.ts';
import { dayOf, later } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { decision, missingDecisions, mustBeAnswered } from '../council/decision.ts';
import { mustBeRoute } from '../route/guard.ts';
import { provedRoutes, routeIn } from '../route/route.ts';
import { municipality } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustBeComplete } from './completeness.ts';
import { mustBe, mustDiffer, tenderPage } from './guards.ts';
import { isTried } from './key-trial.ts';
import { rulesNow } from './rules-statement.ts';
import { tenderAt, type PinnedDocument, type TenderEvent } from './tender.ts';

/** Where the documents of a tender lie in the documents bucket: `tender/document`. */
export const documentsPrefix = (tender: string): string => `${tender}/`;

/** Pins the documents and notes what TenderNed told. May be done again, e.g. when TenderNed has published. */
export const preparePublication = command({
  name: 'tender.prepare-publication',
  door: 'staff',
  path: '/tenders/:tender/preparations',
  fields: { sentAt: moment(), number: optional(id()), publishedAt: optional(moment()) },
  target: tenderAt,
  facts: (at) => ({ decisions: allOf(decision, at['tender'] ?? ''), uploads: uploadsIn('documents', documentsPrefix(at['tender'] ?? '')) }),
  decide(state, { sentAt, number, publishedAt }, { at, facts }): TenderEvent[] {
    mustBe(state, 'colleges-asked');
    mustBeAnswered(facts.decisions);
    mustBeComplete(state, at);
    must(sentAt <= at, invalid('sentAt', 'moment.future'));
    must(publishedAt === undefined || publishedAt >= sentAt, invalid('publishedAt', 'tenderned.before-sent', { sentAt }));
    must(publishedAt === undefined || publishedAt <= at, invalid('publishedAt', 'moment.future'));
    return [{
      type: 'publication.prepared',
      data: { tenderNedNumber: number ?? '', sentAt, tenderNedPublishedAt: publishedAt ?? '' },
      content: { by: 'store', value: { documents: pinned(facts.uploads) } },
    }];
  },
  then: tenderPage,
  prefill: ({ publication }) => ({
    values: publication === null ? {} : {
      sentAt: publication.sentAt,
      ...(publication.tenderNedNumber === '' ? {} : { number: publication.tenderNedNumber }),
      ...(publication.tenderNedPublishedAt === '' ? {} : { publishedAt: publication.tenderNedPublishedAt }),
    },
    offers: {},
  }),
});

/** The keys worker made the procedure's key pair. Nothing is sealed to it before its round trip (key-trial.ts). */
export const recordKey = command({
  name: 'tender.record-key',
  door: 'worker',
  path: '/tenders/:tender/key',
  fields: { keyId: text(300), publicKey: text(4000), wrapped: text(12_000) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    // There is one key: a second try of the worker changes nothing.
    if (state.key !== null) return [];
    mustBe(state, 'colleges-asked');
    must(state.publication !== null, refuse('publication.not-prepared'));
    return [{ type: 'key.recorded', data: { keyId: input.keyId, publicKey: input.publicKey, wrapped: input.wrapped } }];
  },
  then: tenderPage,
});

/**
 * Publishes, as a second person: when the segment is to be bought by a SAS tender (S001 ch. 5), every college that takes
 * part has approved, and TenderNed has published or 48 hours have passed without a confirmation (Aw 2.65). From here the gate stands and documents are free (Aw 2.66).
 */
export const publish = command({
  name: 'tender.publish',
  door: 'staff',
  path: '/tenders/:tender/publications',
  fields: {},
  target: tenderAt,
  facts: (at) => ({
    decisions: proved(allOf(decision, at['tender'] ?? '')),
    routes: provedRoutes(),
    uploads: uploadsIn('documents', documentsPrefix(at['tender'] ?? '')),
  }),
  decide(state, _, { at, actor, facts }): TenderEvent[] {
    mustBe(state, 'colleges-asked');
    mustBeRoute(routeIn(facts.routes, state.segment), 'sas', state.segment);
    const { publication, plan } = state;
    must(publication !== null, refuse('publication.not-prepared'));
    mustDiffer(actor, publication.preparedBy, 'publication.same-person');
    const missing = missingDecisions(facts.decisions, state.segment as SegmentNumber, dayOf(at));
    must(missing.length === 0, refuse('publication.decisions-missing', { municipalities: missing.map((code) => municipality(code).name), codes: missing }));
    mustBeAnswered(facts.decisions);
    must(state.key !== null, refuse('publication.no-key'));
    must(isTried(state), refuse('publication.key-untried'));
    must(sameDocuments(state.documents, pinned(facts.uploads)), refuse('publication.documents-changed'));
    const { sentAt, tenderNedPublishedAt } = publication;
    const from = later(sentAt, { hours: 48 });
    must(tenderNedPublishedAt !== '' || from <= at, refuse('publication.tenderned-waits', { from }));
    must(at < plan.closesAt, refuse('tender.closing-past', { closesAt: plan.closesAt }));
    return [{ type: 'tender.published', data: { segment: state.segment as SegmentNumber, closesAt: plan.closesAt, questionsUntil: plan.questionsUntil, rules: rulesNow(state) } }];
  },
  gate: (events, { path }) => {
    const published = events.find((event) => event.type === 'tender.published');
    return published && { act: 'build', procedure: path['tender'] ?? '', closesAt: published.data.closesAt };
  },
  then: tenderPage,
});

const pinned = (uploads: readonly Upload[]): PinnedDocument[] =>
  uploads.map(({ key, version, size }) => ({ key, version, size })).sort((a, b) => (a.key < b.key ? -1 : 1));

const sameDocuments = (a: readonly PinnedDocument[], b: readonly PinnedDocument[]): boolean =>
  a.length === b.length && a.every(({ key, version }, i) => key === b[i]?.key && version === b[i].version);
