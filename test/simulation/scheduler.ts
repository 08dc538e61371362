/** `quiet`: nobody was woken by it, so that no code of ours has to run before what is due next. */
export type Act = () => 'quiet' | undefined | void;
interface Due { readonly at: number; readonly nth: number; readonly run: Act }

/** A clock that only moves when something is due: what waits costs no time, and the order follows from the moments alone. */
export class Scheduler {
  readonly #heap: Due[] = [];
  #nth = 0;
  /** Milliseconds since 1970, with fractions. */
  now: number;

  constructor(now: number) { this.now = now; }

  get idle(): boolean { return this.#heap.length === 0; }

  after(ms: number, run: Act): void { this.at(this.now + ms, run); }

  at(moment: number, run: Act): void {
    const heap = this.#heap;
    const due: Due = { at: Math.max(moment, this.now), nth: this.#nth++, run };
    let i = heap.length;
    heap.push(due);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(due, heap[up] as Due)) break;
      heap[i] = heap[up] as Due;
      i = up;
    }
    heap[i] = due;
  }

  /** Runs what is due next, up to what wakes somebody. @returns false when nothing is due any more. */
  step(): boolean {
    for (;;) {
      const next = this.#pop();
      if (next === undefined) return false;
      this.now = next.at;
      if (next.run() !== 'quiet') return true;
    }
  }

  #pop(): Due | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Due, heap[child] as Due)) child += 1;
      if (!before(heap[child] as Due, last)) break;
      heap[i] = heap[child] as Due;
      i = child;
    }
    heap[i] = last;
    return first;
  }
}

const before = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.nth < b.nth);
