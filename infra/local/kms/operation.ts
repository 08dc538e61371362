import * as z from 'zod';
import { WireError } from '../sigv4.ts';
import type { Caller, Desk } from './desk.ts';

/** One action of the protocol: reads its JSON request and answers it. */
export type Operation = (desk: Desk, caller: Caller, request: unknown) => object | Promise<object>;

/**
 * An operation with its request's shape. A member that the shape does not have is refused, not ignored:
 * what the caller counts on (a grant token, a dry run) would silently not happen.
 */
export const operation = <T extends z.ZodRawShape>(
  shape: T, run: (desk: Desk, caller: Caller, request: z.output<z.ZodObject<T, z.core.$strict>>) => object | Promise<object>,
): Operation => (desk, caller, request) => {
  const parsed = z.strictObject(shape).safeParse(request);
  if (!parsed.success) throw new WireError('ValidationException', z.prettifyError(parsed.error));
  return run(desk, caller, parsed.data);
};

export const keyId = z.string().min(1).max(2048);

/** Bytes, base64 on the wire; lengths in bytes. */
export const bytes = (min: number, max: number) =>
  z.base64().transform(text => Buffer.from(text, 'base64')).refine(b => b.length >= min && b.length <= max, `must be ${min} to ${max} bytes`);

export const encryptionContext = z.record(z.string(), z.string()).default({});

export const algorithm = z.literal('SYMMETRIC_DEFAULT').optional();
