/** How much is opened before it is noted down: what a repeat after a crash does over again. */
const mostItems = 99;
const mostBytes = 500_000_000;

/** In groups of at most 99 things that are together at most 500 MB; what is larger goes alone. In the order given. */
export function together<T>(all: readonly T[], bytesOf: (one: T) => number): T[][] {
  const groups: T[][] = [];
  let bytes = 0;
  for (const one of all) {
    const more = bytesOf(one);
    const last = groups.at(-1);
    if (last === undefined || last.length >= mostItems || bytes + more > mostBytes) {
      groups.push([one]);
      bytes = more;
    } else {
      last.push(one);
      bytes += more;
    }
  }
  return groups;
}

/** Does something with each, at most `width` at once; answers in the order of what was given. Stops at the first that fails. */
export async function inTurns<T, R>(all: readonly T[], width: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let i = next++; i < all.length; i = next++) done[i] = await work(all[i] as T);
  };
  await Promise.all(Array.from({ length: Math.min(width, all.length) }, turn));
  return done;
}
