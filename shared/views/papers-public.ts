import { notaPaper } from '../papers/nota.ts';
import type { Papers } from './index.ts';

/** The papers that anyone reads. */
export const publicPapers: Papers<'public'> = { 'public.nota': notaPaper };
