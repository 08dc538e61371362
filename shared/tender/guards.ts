import type { Actor } from '../access/actor.ts';
import type { At } from '../kernel/command.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import type { RefusalCode } from '../messages/refusals.ts';
import type { Tender, TenderStatus } from './state.ts';

/** A tender that was never created is answered as everything that is not there. */
export function mustExist(state: Tender): void {
  if (state.id === '') throw missing();
}

/** For anybody outside the organisation a tender exists from its publication, in a form too. @throws Refusal `missing` before that. */
export function mustBePublished({ publishedAt }: Tender): void {
  must(publishedAt !== '', missing());
}

export function mustNotBeWithdrawn(state: Tender): void {
  mustExist(state);
  must(state.status !== 'withdrawn', refuse('tender.is-withdrawn', { at: state.withdrawnAt }));
}

/** The statuses in which something can be done to a tender, each with a sentence for when it is not in it. */
export type WorkingStatus = Exclude<TenderStatus, 'signed' | 'withdrawn'>;

export function mustBe(state: Tender, status: WorkingStatus): void {
  mustNotBeWithdrawn(state);
  must(state.status === status, refuse(`tender.not-${status}`));
}

/** Two people (DESIGN): whoever approves is not the one who prepared, whatever roles that person has. */
export function mustDiffer(actor: Actor, other: string, code: RefusalCode): void {
  must(actor.person !== other, refuse(code));
}

export const tenderPage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}`;
