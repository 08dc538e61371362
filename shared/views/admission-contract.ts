import type { Application } from '../admission/application.ts';
import type { Admission } from '../admission/state.ts';
import { admissionTerms, hashOfAdmissionTerms } from '../contract/admission-terms.ts';
import { signedFor } from '../contract/admitted.ts';
import { contract as initial, type Contract } from '../contract/contract.ts';
import { lastDayOf } from '../contract/days.ts';
import { admissionContractPaper } from '../contract/paper.ts';
import { roomOf, type Room, type RoomStep, type RoomYear } from '../contract/room.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { Organisation } from '../provider/organisation.ts';
import type { Paper } from '../papers/paper.ts';

/** The spending room of a year, with what happened; `percent` of it is used, rounded down; `late`: something is due and its day has passed. */
export interface RoomView extends RoomYear { readonly year: number; readonly percent: number; readonly late: boolean; readonly steps: readonly RoomStep[] }

/** The contract of an admitted provider for its two parties. */
export interface AdmissionContractView {
  readonly kvk: string;
  readonly name: string;
  readonly paper: Paper;
  /** SHA-256 of the text: what a signature gives back. */
  readonly hash: string;
  /** Counts what moved its dates. */
  readonly revision: number;
  readonly from: Day;
  /** Its last day, notice looked at. */
  readonly until: Day;
  readonly signedAt: Instant | '';
  readonly countersignedAt: Instant | '';
  readonly standing: 'sign' | 'countersign' | 'later' | 'running' | 'ended';
  /** That counts now or will; `resumesOn` is empty as long as nobody knows. */
  readonly suspension: { readonly from: Day; readonly resumesOn: Day | '' } | null;
  /** Can there be a maximum spending room at all? */
  readonly roomy: boolean;
  /** The newest year first. */
  readonly rooms: readonly RoomView[];
}

interface Parts { readonly admission: Admission; readonly application: Application; readonly contract: Contract; readonly organisation: Pick<Organisation, 'name'>; readonly room: Room }

/** What was signed last, or what would be signed now by who was admitted anew; undefined for who was never admitted. */
export function admissionContractView({ admission, application, contract, organisation, room }: Parts, at: Instant): AdmissionContractView | undefined {
  const today = dayOf(at);
  const signed = contract.admitted !== undefined && (signedFor(contract, application.number) || application.status !== 'admitted') ? contract.admitted : undefined;
  const terms = signed?.terms ?? admissionTerms(admission, application, organisation.name, today);
  if (terms === undefined) return undefined;
  const state = signed === undefined ? initial.initial : contract;
  const until = signed === undefined ? terms.until : lastDayOf(state) || terms.until;
  const last = signed?.suspensions.at(-1);
  return {
    kvk: terms.provider.kvk, name: terms.provider.name, hash: signed === undefined ? hashOfAdmissionTerms(terms) : state.hash,
    paper: admissionContractPaper(terms, state, application.decidedAt || state.signedAt || at),
    revision: (signed?.suspensions.length ?? 0) + (state.ending === null ? 0 : 1), from: terms.from, until, signedAt: state.signedAt, countersignedAt: state.countersignedAt,
    standing: today > until ? 'ended' : state.signedAt === '' ? 'sign' : state.countersignedAt === '' ? 'countersign' : today < terms.from ? 'later' : 'running',
    suspension: last === undefined || (last.resumed !== null && last.resumed.on <= today) || today > until ? null : { from: last.from, resumesOn: last.resumed?.on ?? '' },
    roomy: terms.room, rooms: roomViews(room, today),
  };
}

function roomViews({ years }: Room, today: Day): RoomView[] {
  return Object.entries(years).flatMap(([year, steps]): RoomView[] => {
    const standing = roomOf(steps);
    if (standing === null) return [];
    const due = standing.signal === null ? '' : standing.signal.talk?.decideBy ?? standing.signal.talkBy;
    return [{ ...standing, year: Number(year), percent: Math.floor(((standing.used?.amount ?? 0) * 100) / standing.amount), late: due !== '' && due < today, steps }];
  }).sort((a, b) => b.year - a.year);
}
