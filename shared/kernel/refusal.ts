import type { RefusalCode } from '../messages/refusals.ts';

/**
 * Why something is not done. One kind answers one HTTP status (RFC 9110):
 * invalid 400, unknown-person 401, forbidden 403, missing 404, conflict 409, too-large 413, wrong-type 415, busy 429
 * (RFC 6585), unavailable 503.
 */
export type RefusalKind = 'invalid' | 'too-large' | 'wrong-type' | 'unknown-person' | 'forbidden' | 'missing' | 'conflict' | 'busy' | 'unavailable';

/** What a refusal's text is filled in with: instants, days, amounts in cents, names. */
export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The one visible error of the portal. A decider throws it, a door maps it once: to a form that keeps what was
 * typed, or to application/problem+json (RFC 9457). Everything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  /** Dotted path of the input field that must change, if one must. */
  readonly field: string | undefined;

  constructor(kind: RefusalKind, code: RefusalCode, params: RefusalParams = {}, field?: string, cause?: unknown) {
    super(code, { cause });
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.params = params;
    this.field = field;
  }
}

/** The state of affairs does not allow it (409): too late, too early, done already, not yet decided. */
export const refuse = (code: RefusalCode, params?: RefusalParams): Refusal => new Refusal('conflict', code, params);

/** A field holds what cannot be accepted (400); `field` is its dotted path in the input. */
export const invalid = (field: string, code: RefusalCode, params?: RefusalParams): Refusal =>
  new Refusal('invalid', code, params, field);

/** The one answer for what is not there and for what is somebody else's (404). */
export const missing = (): Refusal => new Refusal('missing', 'missing');

/** An `after` that no page gave out (400): it leads nowhere. */
export const noSuchPage = (): Refusal => invalid('after', 'page.unknown');

/** Throws the refusal unless the rule holds; reads as the rule: `must(at < closesAt, refuse('bid.late'))`. */
export function must(holds: boolean, refusal: Refusal): asserts holds {
  if (!holds) throw refusal;
}
