import type { Instant } from '../kernel/moments.ts';
import type { Change, Rectification } from '../tender/rectification.ts';

/** A change as it is read; of a document `from` and `to` are the names of its versions, with addresses for some minutes. */
export interface ChangeView extends Change { readonly fromUrl: string; readonly toUrl: string }
export interface RectificationView extends Omit<Rectification, 'changes'> { readonly changes: readonly ChangeView[] }
/** One that waits for a second person. */
export interface ProposedView extends Omit<RectificationView, 'at'> { readonly proposal: number; readonly at: Instant; readonly mine: boolean }
