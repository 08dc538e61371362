import type { At } from '../kernel/command.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import type { Application, ApplicationStatus, Supplement } from './application.ts';
import type { Admission, AdmissionStatus } from './state.ts';

/** What was never made is answered as everything that is not there. */
export function mustExist({ id }: Admission): void {
  must(id !== '', missing());
}

/** For anybody outside the organisation an admission exists from its opening. @throws Refusal `missing` before that. */
export function mustBeSeen({ openedAt }: Pick<Admission, 'openedAt'>): void {
  must(openedAt !== '', missing());
}

export function mustBe(state: Admission, ...wanted: readonly AdmissionStatus[]): void {
  mustExist(state);
  const { status, closedAt } = state;
  if (wanted.includes(status)) return;
  if (status === 'withdrawn') throw refuse('admission.is-withdrawn', { at: closedAt });
  if (status === 'closed') throw refuse('admission.is-closed', { at: closedAt });
  throw refuse(status === 'open' ? 'admission.is-open' : wanted.includes('concept') ? 'admission.not-concept' : status === 'concept' ? 'admission.not-asked' : 'admission.not-open');
}

/** Staff knows an application from its submission; a draft is its owner's. @throws Refusal `missing`. */
export function mustBeSubmitted({ submittedAt }: Application): void {
  must(submittedAt !== '', missing());
}

export const lastSupplement = ({ supplements }: Pick<Application, 'supplements'>): Supplement | undefined => supplements.at(-1);
/** Has the last day passed for what was asked? */
export const isSupplementOver = (state: Application, at: Instant): boolean => dayOf(at) > (lastSupplement(state)?.dueOn ?? '');

/** @throws Refusal that says where the application stands, and what comes first. */
export function mustStand(state: Application, at: Instant, ...wanted: readonly ApplicationStatus[]): void {
  const { status, decidedAt } = state;
  if (wanted.includes(status)) return;
  switch (status) {
    case '': case 'draft': throw missing();
    case 'received': throw refuse('application.not-complete');
    case 'supplement': throw isSupplementOver(state, at) ? refuse('application.supplement-over') : refuse('application.supplement-runs', { dueOn: lastSupplement(state)?.dueOn ?? '' });
    case 'complete': throw refuse('application.is-complete');
    case 'talk': throw refuse('application.talk-first');
    case 'intended': throw refuse('application.is-intended');
    case 'admitted': case 'refused': throw refuse('application.is-decided', { at: decidedAt });
    case 'withdrawn': throw refuse('application.is-withdrawn', { at: decidedAt });
  }
}

export const admissionPage = (at: At): string => `/staff/admissions/${at['admission'] ?? ''}`;
export const applicationPage = (at: At): string => `/staff/admissions/${at['admission'] ?? ''}/applications/${at['kvk'] ?? ''}`;
export const ownPage = (at: At): string => `/provider/admissions/${at['admission'] ?? ''}/application`;
