import type { Actor } from './actor.ts';
import { later, type Instant } from '../kernel/moments.ts';
import { keeping } from '../kept/keeping.ts';

/** Doors at which people sign in. */
export type SignInDoor = 'provider' | 'staff' | 'council';

/**
 * A passkey that a person bound while signed in, for when the identity provider is silent. It stands for what that provider
 * attested last (`actor`, at `proven`), at one door; it proves nothing of its own.
 */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly door: SignInDoor;
  readonly actor: Actor;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** How often it signed, where it counts that. */
  readonly counter: number;
  /** What its person calls it. */
  readonly name: string;
  readonly since: Instant;
  readonly proven: Instant;
}

/** Until when it opens the door: what was attested long ago may be so no more (own rule, docs/decisions/0048-a-passkey-when-the-broker-is-silent.md). */
export const passkeyUntil = ({ proven }: Pick<Passkey, 'proven'>): Instant => later(proven, { days: keeping.passkey });
