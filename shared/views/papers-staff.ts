import type { Papers } from './index.ts';

/** The papers that staff reads. */
export const staffPapers: Papers<'staff'> = {};
