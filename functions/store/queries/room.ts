import { decision, decisionRef, type Decision } from '../../../shared/council/decision.ts';
import { figuresRef, type Figures } from '../../../shared/council/figures.ts';
import { lettersOf, type LetterSummary } from '../../../shared/council/letter/letter.ts';
import { decisionsOn, kindOf, procedureRef, type Procedure } from '../../../shared/council/procedure.ts';
import type { AnyRef } from '../../../shared/kernel/aggregate.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { toldOf } from '../../../shared/notify/told.ts';
import type { MessageLine } from '../../../shared/provider/overview.ts';
import { memberships } from '../../../shared/region/membership.ts';
import { municipalities, municipality, type MunicipalityCode } from '../../../shared/region/municipalities.ts';
import { concerning, proceduresIn, roomActions, roomView, toldRisks, type Known } from '../../../shared/views/room/room.ts';
import type { Procedures } from '../../../shared/views/room/timeline.ts';
import type { Query, Reader } from '../reader.ts';
import { ownMunicipality } from './council-home.ts';

/** Messages that are looked through for procedures, the newest; procedures that are shown, each with a decision in one batch; letters. */
const most = { told: 250, procedures: 40, letters: 60 } as const;

/** Procedures by their ids, with what this college decided on each, and whatever else is read in the same request. */
async function known(store: Reader, ids: readonly string[], code: MunicipalityCode, ...more: readonly AnyRef[]): Promise<{ readonly procedures: Procedures; readonly decisions: Readonly<Record<string, Decision>>; readonly more: readonly unknown[] }> {
  const refs = [...ids.flatMap((id) => [procedureRef(id), decisionRef(id, code)] as unknown as AnyRef[]), ...more];
  const states = refs.length === 0 ? [] : (await store.loadMany(refs)).map(({ state }) => state);
  const loaded = ids.map((id, i) => ({ id, of: states[2 * i] as Procedure, decided: states[2 * i + 1] as Decision }));
  const ofKind = <T>(kind: ReturnType<typeof kindOf>): T[] => loaded.filter(({ id }) => kindOf(id) === kind).map(({ of }) => of as T);
  return {
    procedures: { tenders: ofKind('tender'), admissions: ofKind('admission'), revisions: ofKind('revision') },
    // Of a revision a decision on a text that was taken back is none.
    decisions: Object.fromEntries(loaded.map(({ id, of, decided }) => [id, decisionsOn(of, { [code]: decided })[code] ?? decision.initial])),
    more: states.slice(2 * ids.length),
  };
}

/** What waits is the college's; a council reads what was sent. */
export const room: Query<'council.room'> = async ({ store, at, actor }) => {
  const own = ownMunicipality(actor);
  const [{ items: told }, { items: letters }] = await Promise.all([
    store.list<MessageLine>(toldOf(own.code), { limit: most.told, backwards: true }), store.list<LetterSummary>(lettersOf(own.code), { limit: most.letters, backwards: true }),
  ]);
  const newest = [...told].sort((a, b) => (a.id < b.id ? 1 : -1));
  const { procedures, decisions, more: [figures] } = await known(store, proceduresIn(newest).slice(0, most.procedures), own.code, figuresRef(own.code) as unknown as AnyRef);
  const of: Known = { ...concerning(procedures, own.code, at), decisions };
  const college = actor.roles.includes('college');
  return {
    municipality: own, slug: municipality(own.code).slug,
    actions: college ? roomActions(of, letters, own.code, figures as Figures) : null,
    room: roomView(own.code, of, college ? letters : letters.filter(({ status }) => status === 'approved'), { at, inside: true }),
    risks: toldRisks(told, own.code, at),
  };
};

/** The same without what is not public: what was published, what was decided on that, and letters that were sent. */
export const publicMunicipality: Query<'public.municipality'> = async ({ store, at, path }) => {
  const own = municipalities.find(({ slug, code }) => slug === path['place'] || code === path['place']);
  must(own !== undefined, missing());
  const { code, name, slug } = own;
  const [{ items }, { items: letters }] = await Promise.all([
    store.list<{ readonly id: string }>('tenders', { limit: most.procedures, backwards: true }),
    store.list<LetterSummary>(lettersOf(code), { limit: most.letters, backwards: true }),
  ]);
  const { procedures, decisions } = await known(store, items.map(({ id }) => id), code);
  const theirs = concerning(procedures, code, at);
  const until = memberships.filter((one) => one.municipality === code).map((one) => one.until ?? '').sort().at(-1) ?? '';
  return { municipality: { code, name, slug, until }, room: roomView(code, { ...theirs, decisions }, letters.filter(({ status }) => status === 'approved'), { at, inside: false }) };
};
