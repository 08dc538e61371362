/** Reads a byte stream by line, by count or up to a mark, holding no more of it than it must. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    return true;
  }

  /** The bytes before the next `mark`, which is consumed; null when there is none within `max` bytes. */
  async until(mark: string, max: number): Promise<Buffer | null> {
    for (;;) {
      const at = this.#held.indexOf(mark, 0, 'latin1');
      if (at >= 0 && at <= max) {
        const found = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + mark.length);
        return found;
      }
      if (this.#held.length > max + mark.length || !(await this.#more())) return null;
    }
  }

  /** Exactly `count` bytes in pieces; the answer says whether they were all there. */
  async *take(count: number): AsyncGenerator<Buffer, boolean> {
    let left = count;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) return false;
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
    return true;
  }

  /** Bytes in pieces up to `mark`, which is consumed; the answer says whether the mark came. */
  async *upTo(mark: string): AsyncGenerator<Buffer, boolean> {
    for (;;) {
      const at = this.#held.indexOf(mark, 0, 'latin1');
      const sure = at >= 0 ? at : Math.max(0, this.#held.length - mark.length + 1);
      const piece = this.#held.subarray(0, sure);
      this.#held = this.#held.subarray(at >= 0 ? at + mark.length : sure);
      if (piece.length > 0) yield piece;
      if (at >= 0) return true;
      if (!(await this.#more())) return false;
    }
  }

  /** True when nothing is left. */
  async atEnd(): Promise<boolean> {
    while (this.#held.length === 0) if (!(await this.#more())) return true;
    return false;
  }
}
