import type { Instant } from '../kernel/moments.ts';
import { statementOf, type RuleLine } from '../tender/rules-statement.ts';
import type { Tender } from '../tender/state.ts';

/** The rules of a tender; `fixedAt` is empty while they are not published yet. */
export interface RulesView { readonly fixedAt: Instant | ''; readonly lines: readonly RuleLine[] }

export const rulesView = (tender: Tender): RulesView => ({ fixedAt: tender.publishedAt, lines: statementOf(tender) });
