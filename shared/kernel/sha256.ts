/**
 * SHA-256 (FIPS 180-4) as lower-case hexadecimal, over the UTF-8 bytes of a text. Written out because the rules run in
 * Lambda, browser and test alike, and deciders do not wait: node:crypto is in one of them only, Web Crypto is async.
 */
export function sha256Hex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const state = Uint32Array.from(start);
  const words = new Uint32Array(64);
  const view = padded(bytes);
  for (let block = 0; block < view.byteLength; block += 64) mix(state, words, view, block);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, a one bit, zeroes, and its length in bits as the last eight bytes of a block (5.1.1). */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(whole.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

/** One block into the state (6.2.2). */
function mix(state: Uint32Array, w: Uint32Array, view: DataView, block: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(block + 4 * t);
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [at(w, t - 15), at(w, t - 2)];
    w[t] = at(w, t - 16) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + at(w, t - 7) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(rounds, t) + at(w, t);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = at(state, i) + word; });
}

const at = (words: Uint32Array, i: number): number => words[i] ?? 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractions of the square and cube roots of the first primes (4.2.2, 5.3.3). */
const primes = firstPrimes(64);
const start = Uint32Array.from(primes.slice(0, 8), (prime) => rootBits(prime, 2n));
const rounds = Uint32Array.from(primes, (prime) => rootBits(prime, 3n));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** floor(2^32 · n^(1/k)) mod 2^32, in whole numbers, so that no rounding can touch it. */
function rootBits(n: number, k: bigint): number {
  const goal = BigInt(n) << (32n * k);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** k <= goal) low = middle;
    else high = middle;
  }
  return Number(BigInt.asUintN(32, low));
}
