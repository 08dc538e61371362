import { pastOf } from '../../../shared/views/room/timeline.ts';
import { admissionAt, admissionRef, isAdmissionId } from '../../../shared/admission/admission.ts';
import type { Admission } from '../../../shared/admission/state.ts';
import { coming, datesTold } from '../../../shared/council/dates.ts';
import { contact, isReached, type Contact } from '../../../shared/council/contact.ts';
import { segmentsOf } from '../../../shared/council/contact-commands.ts';
import { decision, decisionRef } from '../../../shared/council/decision.ts';
import type { AnyRef } from '../../../shared/kernel/aggregate.ts';
import { dayOf, type Instant } from '../../../shared/kernel/moments.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { toldOf } from '../../../shared/notify/told.ts';
import type { MessageLine } from '../../../shared/provider/overview.ts';
import type { MunicipalityCode } from '../../../shared/region/municipalities.ts';
import { participants } from '../../../shared/region/participants.ts';
import { documentsPrefix } from '../../../shared/tender/publish.ts';
import { tenderAt, tenderRef, type Tender } from '../../../shared/tender/tender.ts';
import { admissionConcerns, councilAdmission, councilAdmissionRow } from '../../../shared/views/admission/council.ts';
import { collegeDecisions } from '../../../shared/views/colleges.ts';
import { councilRow, councilTender, concerns } from '../../../shared/views/council/tender.ts';
import type { Home } from '../../../shared/views/council.ts';
import { outcomeOf } from '../../../shared/views/published.ts';
import { languageOf } from '../../../shared/notify/language.ts';
import { revisionNota } from '../../../shared/views/revision/nota.ts';
import type { Queries, Reader } from '../reader.ts';
import { ownMunicipality } from './council-home.ts';
import { ownDecision } from './own-decision.ts';
import { figures, letter, letters } from './council-letters.ts';
import { councilWhatIf } from './what-if.ts';
import { revision, revisions } from './council-revision.ts';
import { room } from './room.ts';
import { inboxOf, pageOf } from './pages.ts';
import { notaFacts } from './revision-nota.ts';
import { namesIn } from './staff/names.ts';
import { ownSessions } from './sessions.ts';

/** Of each list a page. One batch reads a hundred things: of each procedure the tender and this municipality's decision. */
const most = 25;

const partyOf = ({ code }: Home): string => `gm_${code}`;

export const councilQueries: Queries<'council'> = {
  'council.sessions': ownSessions('council'),
  async 'council.home'({ store, at, actor, search }) {
    const own = ownMunicipality(actor);
    const { items, ...page } = await pageOf<{ id: string; status: string }>(store, ['concepts', 'tenders'], { after: search['after'], most });
    // A concept concerns nobody yet; leaving it out here keeps the batch small.
    const ids = items.filter(({ status }) => status !== 'concept').map(({ id }) => id);
    const refs = ids.flatMap((id) => [isAdmissionId(id) ? admissionRef(id) : tenderRef(id), decisionRef(id, own.code)] as unknown as AnyRef[]);
    const states = ids.length === 0 ? [] : (await store.loadMany(refs)).map(({ state }) => state);
    const having = (admissions: boolean): number[] => ids.flatMap((id, i) => (isAdmissionId(id) === admissions ? [i] : []));
    const waitingFirst = (a: { readonly waits: boolean }, b: { readonly waits: boolean }): number => Number(b.waits) - Number(a.waits);
    const tenders = having(false).flatMap((i) => {
      const [tender, decided] = states.slice(2 * i, 2 * i + 2) as [Tender, typeof decision.initial];
      return concerns(tender, own.code, at) ? [councilRow(tender, decided, at)] : [];
    });
    const admissions = having(true).flatMap((i) => {
      const [admission, decided] = states.slice(2 * i, 2 * i + 2) as [Admission, typeof decision.initial];
      return admissionConcerns(admission, own.code, at) ? [councilAdmissionRow(admission, decided)] : [];
    });
    const past = pastOf({
      tenders: having(false).map((i) => states[2 * i] as Tender).filter((of) => concerns(of, own.code, at)),
      admissions: having(true).map((i) => states[2 * i] as Admission).filter((of) => admissionConcerns(of, own.code, at)),
    }, at, true);
    return { municipality: own, tenders: tenders.sort(waitingFirst), admissions: admissions.sort(waitingFirst), past, ...page };
  },

  async 'council.tender'(context) {
    const { store, at, actor, path } = context;
    const own = ownMunicipality(actor);
    const [{ state: of }, decisions] = await Promise.all([store.load(tenderAt(path)), store.all(decision, path['tender'] ?? '')]);
    must(concerns(of, own.code, at), missing());
    const told = of.status === 'final' || of.status === 'signed';
    return {
      municipality: own, tender: councilTender(of, at), past: pastOf({ tenders: [of] }, at, true),
      decisions: collegeDecisions(of.asked?.municipalities ?? [], decisions),
      open: of.status === 'colleges-asked',
      decideBy: of.asked?.decideBy ?? '', own: await ownDecision(context, of, decisions[own.code]),
      documents: await downloads(store, of, at),
      outcome: outcomeOf(of, told ? await namesIn(store) : new Map()),
    };
  },

  async 'council.admission'(context) {
    const { store, at, actor, path } = context;
    const own = ownMunicipality(actor);
    const [{ state: of }, decisions] = await Promise.all([store.load(admissionAt(path)), store.all(decision, path['admission'] ?? '')]);
    must(admissionConcerns(of, own.code, at), missing());
    return {
      municipality: own, admission: councilAdmission(of, at), past: pastOf({ admissions: [of] }, at, true), decisions: collegeDecisions(of.asked?.municipalities as MunicipalityCode[] | undefined ?? [], decisions),
      open: of.status === 'colleges-asked', decideBy: of.asked?.decideBy ?? '', own: await ownDecision(context, of, decisions[own.code]),
    };
  },

  'council.what-if': councilWhatIf,
  'council.revisions': revisions,
  'council.revision': revision,
  /** Who was told that reactions were answered reads how. */
  async 'council.revision-nota'(context) {
    const { code } = ownMunicipality(context.actor);
    return { nota: revisionNota(await notaFacts(context, ({ revision, round }) => {
      must(revision.segment !== 0 && round.repliedAt !== '' && participants(revision.segment, dayOf(round.repliedAt)).some((one) => one.code === code), missing());
    })) };
  },

  async 'council.calendar'({ store, at, actor }) {
    const own = ownMunicipality(actor);
    const { items } = await store.list<MessageLine>(toldOf(own.code), { limit: 1000, backwards: true });
    return { municipality: own, dates: coming(datesTold(items), at) };
  },

  async 'council.preferences'({ store, at, actor }) {
    const own = ownMunicipality(actor);
    const contacts = await store.all(contact, own.code);
    const chosen = contacts[actor.person] ?? contact.initial;
    const { mail, segments, email, bouncedAt, since } = chosen;
    return { municipality: own, own: { mail, language: languageOf(chosen), segments, email, bouncedAt, since, offered: segmentsOf(own.code, dayOf(at)) }, reached: reachedOf(contacts) };
  },

  'council.letters': letters,
  'council.letter': letter,
  'council.figures': figures,

  'council.room': room,
  async 'council.inbox'({ store, actor, search }) {
    const own = ownMunicipality(actor);
    const [page, contacts] = await Promise.all([inboxOf(store, partyOf(own), search), store.all(contact, own.code)]);
    return { municipality: own, ...page, reached: reachedOf(contacts) };
  },

  async 'council.message'({ store, actor, path }) {
    const own = ownMunicipality(actor);
    const message = await store.message(partyOf(own), path['message'] ?? '');
    must(message !== undefined, missing());
    return { municipality: own, message };
  },
};

const reachedOf = (contacts: Readonly<Record<string, Contact>>): number => Object.values(contacts).filter(isReached).length;

/** What colleges decide on, before anybody else can read it; after the preparation as it was pinned. */
async function downloads(store: Reader, { id, documents, publication }: Tender, at: Instant) {
  const files = publication === null ? await store.uploads('documents', documentsPrefix(id)) : documents.map((one) => ({ ...one, at }));
  const names = await store.fileNames('documents', files);
  return Promise.all(files.map(async (one) => {
    const name = names[one.key] ?? one.key;
    return { name, size: one.size, url: await store.download('documents', one, name) };
  }));
}
