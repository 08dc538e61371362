/** What a clock needs to be remembered: how far it runs from the real one, or the moment it stands still at (ms). */
export type ClockState = { readonly offset: number } | { readonly frozen: number };

/** The time that the local stack lives in. All moments are ms since 1970-01-01T00:00Z, whole. */
export interface Clock {
  now(): number;
  /** The machine's own time. */
  real(): number;
  /** To any moment, also an earlier one, for seeding a past; visitors only go forward, see bar/move.ts. */
  set(ms: number): void;
  /** @throws RangeError for less than 0. */
  advance(ms: number): void;
  /** Stands still from now on; `set` and `advance` still move it. */
  freeze(): void;
  /** Runs on from where it is. */
  follow(): void;
  /** Told the new moment after each `set` and `advance`, not as time passes. Gives back how to stop. */
  onChange(tell: (now: number) => void): () => void;
  toJSON(): ClockState;
}

function whole(ms: number): number {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not a moment in whole milliseconds: ${ms}`);
  return ms;
}

/** A clock from what `toJSON` gave. @throws RangeError when that is no state of a clock. */
export function clockFrom(state: ClockState, real: () => number = Date.now): Clock {
  let frozen = 'frozen' in state ? whole(state.frozen) : undefined;
  let offset = 'offset' in state ? whole(state.offset) : 0;
  const listeners = new Set<(now: number) => void>();
  const now = (): number => frozen ?? real() + offset;
  const move = (to: number): void => {
    if (frozen === undefined) offset = whole(to) - real();
    else frozen = whole(to);
    for (const tell of listeners) tell(to);
  };
  return {
    now, real, set: move,
    advance(ms) {
      if (ms < 0) throw new RangeError(`advance goes forward only: ${ms}`);
      move(now() + ms);
    },
    freeze() { frozen = now(); },
    follow() {
      offset = now() - real();
      frozen = undefined;
    },
    onChange(tell) {
      listeners.add(tell);
      return () => { listeners.delete(tell); };
    },
    toJSON: () => (frozen === undefined ? { offset } : { frozen }),
  };
}

/** A clock that runs with the real one: the same time, or from `start` on. */
export const makeClock = (start?: number, real: () => number = Date.now): Clock =>
  clockFrom({ offset: start === undefined ? 0 : whole(start) - real() }, real);
