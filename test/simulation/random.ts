/** Numbers that follow from a seed (sfc32, Chris Doty-Humphrey; 128 bits of state). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param stream numbers of one seed for different purposes do not get in each other's way. */
  constructor(seed: number, stream = 0) {
    [this.#a, this.#b, this.#c, this.#d] = [seed >>> 0, stream >>> 0, 0x9e3779b9, 1];
    for (let i = 0; i < 12; i += 1) this.#next();
  }

  #next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t | 0;
    return t >>> 0;
  }

  /** From 0 up to 1. */
  unit(): number { return this.#next() / 4_294_967_296; }
  between(low: number, high: number): number { return low + (high - low) * this.unit(); }
  /** A whole number below n. */
  below(n: number): number { return Math.floor(this.unit() * n); }
  chance(of: number): boolean { return of > 0 && this.unit() < of; }
  pick<T>(among: readonly T[]): T { return among[this.below(among.length)] as T; }

  bytes(length: number): Buffer {
    const made = Buffer.alloc(Math.ceil(length / 4) * 4);
    for (let i = 0; i < made.length; i += 4) made.writeUInt32LE(this.#next(), i);
    return made.subarray(0, length);
  }
}
