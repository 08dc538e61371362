import { command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, day, euro, integer, long, optional } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { admissionContractPage } from './admission-commands.ts';
import { contractRef, type Contract } from './contract.ts';
import { lastDayOf } from './days.ts';
import { announceRoomBy, roomOf, roomOutcomes, roomRef, signals, yearsOf, type Room, type RoomEvent, type RoomYear } from './room.ts';

const target = (at: At) => roomRef(at['admission'] ?? '', at['kvk'] ?? '');
const year = () => integer(2020, 2199);

/** The room of a year. @throws Refusal where none was announced. */
function roomIn(state: Room, of: number): RoomYear {
  const found = roomOf(state.years[of] ?? []);
  must(found !== null, invalid('year', 'room.none', { year: of }));
  return found;
}

/** A year of the contract in which there can be a room, and in time. */
function mustBeInTime({ admitted, from, countersignedAt, ...rest }: Contract, of: number, at: Instant): void {
  must(admitted !== undefined && from !== '', missing());
  const until = lastDayOf(rest);
  must(until !== '' && dayOf(at) <= until, refuse('contract.ended', { until }));
  must(admitted.terms.room, refuse('room.task-funded'));
  must(yearsOf(from, until).includes(of), invalid('year', 'room.outside', { from, until }));
  const by = announceRoomBy(of, countersignedAt === '' ? '' : dayOf(countersignedAt));
  must(by === '' || dayOf(at) <= by, invalid('year', 'room.late', { year: of, by }));
}

/** Announces the maximum spending room of a year; as long as there is time for it and nothing was used, another amount. */
export const announceRoom = command({
  name: 'admission.announce-room',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/rooms',
  fields: { year: year(), amount: euro(1) },
  target, then: admissionContractPage,
  facts: (at) => ({ contract: proved(stateOf(contractRef(at['admission'] ?? '', at['kvk'] ?? ''))) }),
  decide(state, { year: of, amount }, { at, facts: { contract } }): RoomEvent[] {
    mustBeInTime(contract.state, of, at);
    const before = roomOf(state.years[of] ?? []);
    if (before?.amount === amount) return [];
    must((before?.used ?? null) === null, refuse('room.used', { year: of }));
    const { admission, provider } = contract.state.admitted?.terms ?? { admission: { title: '' }, provider: { name: '' } };
    return [{ type: 'room.announced', data: { kvk: contract.state.kvk, year: of, amount }, content: { by: 'store', value: { title: admission.title, name: provider.name } } }];
  },
});

/** Records how much of it was used since the first of January; at 70 % that is a signal, of which the provider hears. */
export const recordUse = command({
  name: 'admission.record-use',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/rooms/uses',
  fields: { year: year(), through: day(), amount: euro() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { year: of, through, amount }, { at }): RoomEvent[] {
    must(state.kvk !== '', missing());
    const { used, signal, kept, amount: room } = roomIn(state, of);
    const [first, last] = [used?.through ?? `${of}-01-01`, [dayOf(at), `${of}-12-31`].sort()[0] ?? ''];
    must(through >= first && through <= last, invalid('through', first > last ? 'room.early' : 'room.through', { first, last }));
    if (used?.through === through && used.amount === amount) return [];
    return [{ type: 'room.used', data: { kvk: state.kvk, year: of, amount, through, signal: signal === null && !kept && signals(amount, room) } }];
  },
  prefill: (_, { at }) => ({ values: { year: Number(dayOf(at).slice(0, 4)), through: dayOf(at) }, offers: {} }),
});

/** The talk after a signal; late or not, it is recorded as it was. */
export const recordRoomTalk = command({
  name: 'admission.record-room-talk',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/rooms/talks',
  fields: { year: year(), on: day(), report: long() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { year: of, on, report }, { at }): RoomEvent[] {
    must(state.kvk !== '', missing());
    const { signal } = roomIn(state, of);
    must(signal !== null, refuse('room.no-signal', { year: of }));
    must(signal.talk === null, refuse('room.talked', { on: signal.talk?.on ?? '' }));
    must(on >= dayOf(signal.at) && on <= dayOf(at), invalid('on', 'room.talk-day', { first: dayOf(signal.at), last: dayOf(at) }));
    return [{ type: 'room.talked', data: { kvk: state.kvk, year: of, on }, content: { by: 'store', value: { report } } }];
  },
  prefill: (state, { at }) => ({ values: { ...openYear(state), on: dayOf(at) }, offers: {} }),
});

/** After the talk the region raises the room or keeps it, and says why. */
export const decideRoom = command({
  name: 'admission.decide-room',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/rooms/decisions',
  fields: { year: year(), outcome: choice(...roomOutcomes), amount: optional(euro(1)), reason: long() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { year: of, outcome, amount: to, reason }): RoomEvent[] {
    must(state.kvk !== '', missing());
    const { signal, amount: now } = roomIn(state, of);
    must(signal !== null, refuse('room.no-signal', { year: of }));
    must(signal.talk !== null, refuse('room.not-talked', { by: signal.talkBy }));
    must(outcome === 'keep' || (to !== undefined && to > now), invalid('amount', 'room.not-more', { amount: now }));
    must(outcome === 'raise' || to === undefined || to === now, invalid('amount', 'room.kept-amount'));
    return [{ type: 'room.decided', data: { kvk: state.kvk, year: of, outcome, amount: outcome === 'raise' && to !== undefined ? to : now }, content: { by: 'store', value: { reason } } }];
  },
  prefill: (state) => ({ values: openYear(state), offers: {} }),
});

/** The year of which a signal is open, to begin a form with. */
function openYear({ years }: Room): { year?: number } {
  const found = Object.entries(years).find(([, steps]) => (roomOf(steps)?.signal ?? null) !== null);
  return found === undefined ? {} : { year: Number(found[0]) };
}

export const roomCommands = [announceRoom, recordUse, recordRoomTalk, decideRoom];
