import type { Door } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';

/** One running session of the reader. `last`: when something was asked in it, to ten minutes; `name` ends it and tells nothing of its token. */
export interface SessionRow { readonly name: string; readonly door: Exclude<Door, 'worker' | 'public'>; readonly since: Instant; readonly last: Instant; readonly until: Instant; readonly own: boolean }
export interface SessionsView { readonly sessions: readonly SessionRow[] }
