import { bidRef, bid, effectiveLots, submissionOn, type Bid } from '../../../shared/bid/bid.ts';
import { gateShards } from '../../../shared/kernel/gate.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import type { Tender } from '../../../shared/tender/tender.ts';
import { readDossier } from '../../../functions/store/dossier.ts';
import { lineFrom, type Line } from '../../../functions/store/ledger.ts';
import type { Item } from '../engine/expression.ts';
import type { Arrival, Wish } from '../door.ts';
import type { Lived } from '../story.ts';
import type { Write } from '../world.ts';

/** Lines that were written together; `arrival` is the request for which, if it was a person's. */
export interface Commit { readonly at: number; readonly lines: readonly Line[]; readonly arrival: Arrival | undefined; readonly write: Write }
/** What the gate's shards said from a moment on. */
export interface Gate { readonly at: number; readonly closesAt: Instant; readonly opened: boolean; readonly alike: boolean; /** When the key could be used, at that moment. */ readonly keyFrom: string }
/** What an opened bid says on a lot. */
export interface OpenedLot { readonly kvk: string; readonly lot: string; readonly n: number; readonly price: number | undefined; readonly answers: unknown; readonly documents: readonly { readonly key: string; readonly whole: boolean }[] }

/** What remains of a world when it is over, put in order. */
export interface Evidence extends Lived {
  readonly final: Tender;
  readonly commits: readonly Commit[];
  readonly gates: readonly Gate[];
  /** Ledger lines that were added in this world. */
  readonly lines: readonly Line[];
  readonly opened: readonly OpenedLot[];
  readonly arrivals: readonly Arrival[];
}

export async function evidenceOf(lived: Lived): Promise<Evidence> {
  const { world, people: { doors: { arrivals } } } = lived;
  const commits = world.writes.flatMap((write): Commit[] => {
    const lines = write.written.filter(({ table }) => table === 'ledger').map(({ after }) => lineFrom(after as Record<string, never>));
    return lines.length === 0 ? [] : [{ at: write.at, lines, arrival: arrivals[write.by.arrival], write }];
  });
  return {
    ...lived, tender: lived.tender, final: await lived.tender(), commits, arrivals, lines: commits.flatMap(({ lines }) => lines),
    gates: gatesOf(lived), opened: await openedLots(lived),
  };
}

/** The gate as it stood first, and after every write that touched it. */
function gatesOf({ world, start }: Lived): Gate[] {
  const shards = new Map((start.stores.dynamo.tables['states']?.partition(`gate#${start.tender}`) ?? []).map((item) => [item['sk']?.S, item]));
  const gate = (at: number, keyFrom: string): Gate => {
    const all = [...shards.values()].map((item) => `${item['closesAt']?.S} ${String(item['opened']?.BOOL)}`);
    const [closesAt = '', opened] = (all[0] ?? '').split(' ');
    return { at, closesAt: closesAt as Instant, opened: opened === 'true', alike: all.length === gateShards && new Set(all).size === 1, keyFrom };
  };
  const gates = [gate(0, start.closesAt)];
  for (const { at, written, keyFrom } of world.writes) {
    const touched = written.filter(({ table, after }) => table === 'states' && after?.['pk']?.S === `gate#${start.tender}`);
    for (const { after } of touched) shards.set(after?.['sk']?.S, after as Item);
    if (touched.length > 0) gates.push(gate(at, keyFrom));
  }
  return gates;
}

export const gateAt = ({ gates }: Pick<Evidence, 'gates'>, at: number): Gate => gates.findLast((gate) => gate.at <= at) as Gate;

/** As the pages read it. */
async function openedLots({ world, start }: Lived): Promise<OpenedLot[]> {
  const dossiers = await Promise.all(start.bidders.map(({ kvk }) => world.directly(() => readDossier(start.tender, kvk))));
  return dossiers.flatMap((dossier, i) => Object.entries(dossier?.lots ?? {}).map(([lot, { submission, ...content }]) =>
    ({ kvk: start.bidders[i]?.kvk ?? '', lot, n: submission, ...content as unknown as Pick<OpenedLot, 'price' | 'answers' | 'documents'> })));
}

/** The lots in each part of the dossier as it lies there: what was opened of one submission. */
export const openedParts = ({ world, start }: Lived): { kvk: string; lots: readonly string[] }[] =>
  (world.dynamo.tables['states']?.partition(`dossier#${start.tender}`) ?? []).filter((item) => item['opened'] !== undefined)
    .map((item) => ({ kvk: (item['sk']?.S ?? '').split('#')[0] ?? '', lots: Object.keys((JSON.parse(item['opened']?.S ?? '{}') as { lots: object }).lots) }));

/** Every line of a stream, those from before this world too. */
export const streamOf = ({ world }: Lived, stream: string): Line[] => (world.dynamo.tables['ledger']?.partition(stream) ?? []).map((item) => lineFrom(item as Record<string, never>));

/** Whose bids stand on which lots by the ledger alone, each with the wish that made it. */
export function standing(evidence: Evidence): { kvk: string; lot: string; n: number; wish: Wish | undefined }[] {
  const { start, commits } = evidence;
  return start.bidders.flatMap(({ kvk }) => {
    const ref = bidRef(start.tender, kvk);
    const lines = streamOf(evidence, `bid#${ref.partition}/${ref.item}`);
    const state = lines.reduce<Bid>((before, { type, data, at, seq, actor }) => bid.evolve(before, { type, data } as never, { at, seq, actor }), bid.initial);
    return effectiveLots(state).map((lot) => {
      const submission = submissionOn(state, lot);
      const commit = commits.find((one) => one.lines.some(({ stream, seq }) => stream === `bid#${ref.partition}/${ref.item}` && seq === submission?.seq));
      return { kvk, lot, n: submission?.n ?? 0, wish: commit?.arrival?.wish };
    });
  });
}
