import type { nl } from './nl.ts';

/** Every reason that the portal can give; its sentence stands in nl.ts and en.ts under `refusals`. */
export type RefusalCode = keyof typeof nl.refusals;
