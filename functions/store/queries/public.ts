import { mustBeSeen } from '../../../shared/admission/guards.ts';
import { revisionRef } from '../../../shared/revision/revision.ts';
import { textRef } from '../../../shared/revision/text.ts';
import { textView } from '../../../shared/views/revision/text.ts';
import { admissionAt } from '../../../shared/admission/admission.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { dayOf } from '../../../shared/kernel/moments.ts';
import { keeping } from '../../../shared/kept/keeping.ts';
import { milestonesOf } from '../../../shared/region/calendars.ts';
import { contact } from '../../../shared/region/contact.ts';
import { goals } from '../../../shared/region/goals.ts';
import { membersOn } from '../../../shared/region/membership.ts';
import { municipality } from '../../../shared/region/municipalities.ts';
import { participants, partOf } from '../../../shared/region/participants.ts';
import { segmentNumbers, segments } from '../../../shared/region/segments.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { inOrder, nota, notaRef } from '../../../shared/tender/nota.ts';
import type { Tender } from '../../../shared/tender/state.ts';
import { route, routeIn, routesPartition, type RouteState } from '../../../shared/route/route.ts';
import { tenderAt } from '../../../shared/tender/tender.ts';
import { admissionLine, openFirst, publishedAdmission } from '../../../shared/views/admission/published.ts';
import type { Download, SegmentView } from '../../../shared/views/public.ts';
import { inOrderOfInterest, mustBePublished, outcomeOf, publishedOf, summaryOf } from '../../../shared/views/published.ts';
import { admissionSearched, tenderSearched } from '../../../shared/views/procedure-lines.ts';
import { answers, askedOf, asksAny, municipalityChoices } from '../../../shared/views/procedure-search.ts';
import { rulesView } from '../../../shared/views/rules.ts';
import { absoluteHours, idleMinutes } from '../../../shared/access/limits.ts';
import { noticesOf, outageOf, outages } from './outages.ts';
import { pageOf, proceduresIn } from './pages.ts';
import { participantsOn, publicRisks } from './region.ts';
import { publicLetter } from './public-letter.ts';
import { register } from './register.ts';
import { publicMunicipality } from './room.ts';
import { status } from './status.ts';
import { rectificationViews } from './rectifications.ts';
import type { Queries, Reader } from '../reader.ts';

/** As many procedures as one page shows. */
const most = 50;
/** As many as one search looks at: what one request reads. */
const mostSearched = 100;

export const publicQueries: Queries<'public'> = {
  async 'public.home'({ store, at, search }) {
    const asked = askedOf(search);
    const [{ items, ...page }, outages] = await Promise.all([pageOf<{ id: string }>(store, ['tenders'], { after: search['after'], most: asksAny(asked) ? mostSearched : most }), noticesOf(store, at)]);
    const { tenders, admissions } = await proceduresIn(store, items);
    return {
      asked, municipalities: municipalityChoices(at), outages,
      tenders: inOrderOfInterest(tenders.filter((state) => answers(tenderSearched(state, at), asked)).map((state) => summaryOf(state, at))),
      admissions: openFirst(admissions.filter((state) => answers(admissionSearched(state, at), asked)).map((state) => admissionLine(state, at))),
      ...page,
    };
  },

  async 'public.tender'({ store, at, path }) {
    const { state } = await store.load(tenderAt(path));
    mustBePublished(state);
    const [notas, documents, names, outages] = await Promise.all([
      store.all(nota, state.id), downloads(store, state), namesFor(store, state), state.status === 'published' ? noticesOf(store, at, state.plan.closesAt) : [],
    ]);
    return {
      tender: publishedOf(state, at), outages,
      documents,
      notas: inOrder(notas).map(({ number, publishedAt, answers }) => ({ number, publishedAt: publishedAt as Instant, answers: answers.length })),
      outcome: outcomeOf(state, names),
    };
  },

  async 'public.admission'({ store, at, path }) {
    const { state } = await store.load(admissionAt(path));
    return { admission: publishedAdmission(state, at) };
  },

  async 'public.admission-agreement'({ store, path }) {
    const { state: { id, title, openedAt, follows } } = await store.load(admissionAt(path));
    mustBeSeen({ openedAt });
    must(follows !== null, missing());
    const [{ state: of }, { state: text }] = await Promise.all([store.load(revisionRef(follows.revision)), store.load(textRef(follows.revision, follows.version))]);
    return { admission: { id, title }, revision: { id: of.id, title: of.title, segment: of.segment }, text: textView(of, text) };
  },

  async 'public.notas'({ store, path }) {
    const [{ state }, notas] = await Promise.all([store.load(tenderAt(path)), store.all(nota, path['tender'] ?? '')]);
    mustBePublished(state);
    return {
      tender: { id: state.id, title: state.title },
      notas: inOrder(notas).map(({ number, publishedAt, answers }) => ({
        number, publishedAt: publishedAt as Instant, answers: answers.map(({ wording, answer }) => ({ wording, answer })),
      })),
    };
  },

  async 'public.nota'({ store, path }) {
    const [{ state }, { state: one }] = await Promise.all([store.load(tenderAt(path)), store.load(notaRef(path['tender'] ?? '', path['nota'] ?? ''))]);
    mustBePublished(state);
    if (one.publishedAt === '') throw missing();
    const { number, publishedAt, answers } = one;
    return { tender: { id: state.id, title: state.title }, nota: { number, publishedAt, answers: answers.map(({ wording, answer }) => ({ wording, answer })) } };
  },

  async 'public.rectifications'({ store, path }) {
    const { state } = await store.load(tenderAt(path));
    mustBePublished(state);
    return { tender: { id: state.id, title: state.title }, rectifications: await rectificationViews(store, state) };
  },

  async 'public.rules'({ store, path }) {
    const { state } = await store.load(tenderAt(path));
    mustBePublished(state);
    return { tender: { id: state.id, title: state.title }, ...rulesView(state) };
  },

  async 'public.region'({ store, at }) {
    const today = dayOf(at);
    const routes = await store.all(route, routesPartition);
    return {
      municipalities: membersOn(today).map(municipality).map(({ code, name, slug, population }) => ({ code, name, slug, population: population ?? null })),
      segments: segmentNumbers.map((number) => ({
        ...segments[number],
        goals: goals[number],
        participants: participants(number, today).map(({ code, name }) => ({ name, part: partOf(code, number, today) ?? 'whole' })),
        decided: decidedRoute(routeIn(routes, number)),
      })),
      calendars: { B: milestonesOf('B'), C: milestonesOf('C') },
    };
  },

  'public.participants': participantsOn,
  'public.municipality': publicMunicipality,
  'public.letter': publicLetter,
  'public.risks': publicRisks,
  'public.outages': outages,
  'public.outage': outageOf,
  'public.status': status,
  'public.register': register,

  'public.how': () => Promise.resolve({}),
  'public.sealing': () => Promise.resolve({}),
  'public.accessibility': () => Promise.resolve({ contact }),
  'public.privacy': () => Promise.resolve({ contact, sessionHours: absoluteHours, idleMinutes, days: keeping }),
};

/** Of a decision what anyone reads: not who of the office recorded it. */
const decidedRoute = ({ decided }: RouteState): SegmentView['decided'] =>
  (decided === null ? null : { routes: decided.routes, decidedBy: decided.decidedBy, decidedOn: decided.decidedOn, reason: decided.reason, whyMore: decided.whyMore });

/** The documents as they were pinned at publication, in the order in which staff put them. */
async function downloads(store: Reader, { documents, publishedAt }: Tender): Promise<Download[]> {
  if (publishedAt === '') return [];
  const names = await store.fileNames('documents', documents.map((one) => ({ ...one, at: publishedAt })));
  return Promise.all(documents.map(async (one) => {
    const name = names[one.key] ?? one.key;
    return { name, size: one.size, url: await store.download('documents', one, name) };
  }));
}

/** Names of organisations, where there is an outcome to tell. */
async function namesFor(store: Reader, { status }: Tender): Promise<ReadonlyMap<string, string>> {
  if (status !== 'final' && status !== 'signed') return new Map();
  const { items } = await store.list<{ kvk: string; name: string }>('organisations', { limit: 1000 });
  return new Map(items.map(({ kvk, name }) => [kvk, name]));
}
