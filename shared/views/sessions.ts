import type { Door } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';

/** One running session of the reader. `last`: when something was asked in it, to ten minutes; `name` ends it and tells nothing of its token. */
export interface SessionRow { readonly name: string; readonly door: Exclude<Door, 'worker' | 'public'>; readonly since: Instant; readonly last: Instant; readonly until: Instant; readonly own: boolean; /** Opened without the identity provider. */ readonly byPasskey: boolean }
/** A passkey of the reader at this door. `until`: when it opens it no more. */
export interface PasskeyRow { readonly name: string; readonly title: string; readonly since: Instant; readonly until: Instant; readonly over: boolean }
/** `ending`: others than this very session may be ended now, `binding`: a passkey bound or taken away; else one signs in anew first. `full`: no more may be bound. */
export interface SessionsView { readonly sessions: readonly SessionRow[]; readonly passkeys: readonly PasskeyRow[]; readonly ending: boolean; readonly binding: boolean; readonly full: boolean }
/** What a person calls a passkey. */
export const mostNameLength = 60;
