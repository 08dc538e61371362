/** Bytes of a part: above S3's least of 5 MiB, and small enough that a dropped line costs little. */
export const partBytes = 8 * 1024 * 1024;
/** A document is at most 100 MB (DESIGN, Sealing). */
export const mostBytes = 100 * 1024 * 1024;

/** The size of each part of a file, in order; an empty file is one empty part. */
export const partSizes = (size: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(size / partBytes)) }, (_, i) => Math.min(partBytes, size - i * partBytes));

/** Which parts of a file of this size are not there whole, by number from 1. */
export const missingParts = (size: number, have: readonly { readonly number: number; readonly size: number }[]): number[] =>
  partSizes(size).flatMap((bytes, i) => (have.some((part) => part.number === i + 1 && part.size === bytes) ? [] : [i + 1]));
