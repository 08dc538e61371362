import type { Instant } from '../kernel/moments.ts';
import type { PartnerRole } from './partner.ts';

/**
 * The mandate (volmacht, BW 3:60) that a member gives its penvoerder by confirming: to submit and explain the bid and to
 * sign the contract for all members. Its words stand on the page of the invitation (`mandate` in shared/messages); what was
 * given by a version never changes, so other words are another version.
 */
export const currentMandate = '2026.1';

/** By which version of the words, and when. */
export interface Mandate { readonly text: string; readonly at: Instant }

/** What is given by confirming now; a subcontractor is no party to the contract, and gives none. */
export const mandateOf = (role: PartnerRole): string => (role === 'member' ? currentMandate : '');
