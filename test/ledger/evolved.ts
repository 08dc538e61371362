import { toldNow, type Line } from '../../functions/store/ledger.ts';
import type { AnyAggregate } from '../../shared/kernel/aggregate.ts';

/** The state that the lines of a stream give, told in today's shape, with what is kept beside them by their number. */
export function evolved(of: AnyAggregate, lines: readonly Line[], contents: ReadonlyMap<number, object>): { state: unknown; faults: readonly string[] } {
  let state: unknown = of.initial;
  const faults: string[] = [];
  for (const line of lines) {
    try {
      for (const { type, data: { content: _, ...data }, kept } of toldNow(line, contents.get(line.seq))) {
        // The commitment is the store's; the event that was decided had none.
        state = of.evolve(state, { type, data, ...(kept === undefined ? {} : { content: { by: 'store', value: kept } }) } as never, line);
      }
    } catch { faults.push(`${line.stream} ${line.seq}: cannot be replayed`); }
  }
  return { state, faults };
}
