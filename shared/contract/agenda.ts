import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { Tender } from '../tender/state.ts';
import { awardedProviders } from './contract.ts';
import { announceBy, extendedUntil, lastDayOf, yearsLeft } from './days.ts';

/** What the list of contracts tells of one (`listing` of the aggregate). */
export interface ContractSummary {
  readonly tender: string;
  readonly title: string;
  readonly kvk: string;
  readonly name: string;
  readonly from: Day;
  readonly until: Day;
  readonly extensionYears: number;
  readonly countersigned: boolean;
  readonly proposed: boolean;
  readonly extensions: readonly { readonly years: number; readonly until: Day }[];
  readonly addenda: readonly { readonly number: number; readonly from: Day; /** Both have signed it. */ readonly counts: boolean }[];
  readonly ending: { readonly endsOn: Day } | null;
}

/** What the same list tells of a provider of whose spending room so much is used that something is due. */
export interface RoomSummary {
  readonly room: true;
  /** The admission: whatever procedure a contract follows from stands here. */
  readonly tender: string;
  readonly title: string;
  readonly kvk: string;
  readonly name: string;
  readonly due: readonly { readonly year: number; readonly what: 'room-talk' | 'room-decide'; readonly on: Day }[];
}

export const agendaKinds = ['sign', 'countersign', 'addendum', 'change', 'approve', 'announce', 'room-talk', 'room-decide', 'notice', 'end'] as const;
/** A day on which something about a contract must have happened, or happens. `kvk` is empty for several providers. */
export interface AgendaRow {
  readonly on: Day;
  readonly what: (typeof agendaKinds)[number];
  readonly tender: { readonly id: string; readonly title: string };
  readonly kvk: string;
  readonly name: string;
  /** Of the addendum, or how many years can be added, or how many providers have not signed, or the year of a spending room. */
  readonly number: number;
  readonly past: boolean;
}

type AwardedTender = Pick<Tender, 'id' | 'title' | 'status' | 'decision' | 'contractsFrom'>;

/** The working list over all tenders, the first day on top. A contract that has ended is not on it any more. */
export function agendaOf(listed: readonly (ContractSummary | RoomSummary)[], tenders: readonly AwardedTender[], at: Instant): AgendaRow[] {
  const today = dayOf(at);
  const contracts = listed.filter((one): one is ContractSummary => !('room' in one));
  const rows = [...contracts.flatMap((one) => rowsOf(one, today)), ...listed.flatMap((one) => ('room' in one ? dueOf(one) : [])), ...tenders.flatMap((tender) => unsigned(tender, contracts))];
  return rows.map((row) => ({ ...row, past: row.on < today })).sort((a, b) => order(a.on, b.on) || order(a.tender.title, b.tender.title) || order(a.name, b.name) || agendaKinds.indexOf(a.what) - agendaKinds.indexOf(b.what));
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Row = Omit<AgendaRow, 'past'>;

function rowsOf(of: ContractSummary, today: Day): Row[] {
  const last = lastDayOf(of);
  if (last === '' || last < today) return [];
  const row = (on: Day, what: AgendaRow['what'], number = 0): Row => ({ on, what, number, tender: { id: of.tender, title: of.title }, kvk: of.kvk, name: of.name });
  if (!of.countersigned) return [row(of.from, 'countersign')];
  const left = yearsLeft(of);
  const by = announceBy(extendedUntil(of) as Day);
  return [
    // Until both have signed it is work, even after its day; from then on it is a date to come.
    ...of.addenda.filter(({ from, counts }) => !counts || from >= today).map(({ number, from, counts }) => row(from, counts ? 'change' : 'addendum', number)),
    // What was not announced in time is lost, and no work any more.
    ...(left > 0 && of.ending === null && by >= today ? [row(by, of.proposed ? 'approve' : 'announce', left)] : []),
    row(last, of.ending === null ? 'end' : 'notice'),
  ];
}

/** What is due after the signal of a spending room stays work after its day. */
const dueOf = ({ tender, title, kvk, name, due }: RoomSummary): Row[] => due.map(({ year, what, on }) => ({ on, what, number: year, tender: { id: tender, title }, kvk, name }));

/** Providers that have not signed yet have no contract that could be listed: the tender tells of them. */
function unsigned({ id, title, status, decision, contractsFrom }: AwardedTender, contracts: readonly ContractSummary[]): Row[] {
  if (status !== 'final' || contractsFrom === '') return [];
  const signed = new Set(contracts.filter(({ tender }) => tender === id).map(({ kvk }) => kvk));
  const open = awardedProviders({ decision } as Tender).filter((kvk) => !signed.has(kvk));
  return open.length === 0 ? [] : [{ on: contractsFrom, what: 'sign', number: open.length, tender: { id, title }, kvk: open.length === 1 ? open[0] ?? '' : '', name: '' }];
}
