import { admissionRef, isAdmissionId } from '../admission/admission.ts';
import type { Admission } from '../admission/state.ts';
import type { DomainEvent, Ref } from '../kernel/aggregate.ts';
import { isRevisionId, revisionRef, type Revision } from '../revision/revision.ts';
import { decisionsOnText } from '../revision/decisions.ts';
import { tenderRef, type Tender } from '../tender/tender.ts';
import type { Decision } from './decision.ts';

/** What colleges decide on. Its id tells which of the three it is. */
export type Procedure = Tender | Admission | Revision;
export const procedureRef = (id: string): Ref<Procedure> =>
  (isAdmissionId(id) ? admissionRef(id) : isRevisionId(id) ? revisionRef(id) : tenderRef(id)) as unknown as Ref<Procedure, DomainEvent>;

const places = { tender: 'tenders', admission: 'admissions', revision: 'revisions' } as const;
export type ProcedureKind = keyof typeof places;
export const kindOf = (id: string): ProcedureKind => (isAdmissionId(id) ? 'admission' : isRevisionId(id) ? 'revision' : 'tender');
/** Its page behind a door, `/tenders/tnd_4k2`. */
export const procedurePath = (id: string): string => `/${places[kindOf(id)]}/${id}`;

/** What colleges decided on what lies before them now: of a revision on this text, of the others whatever they decided. */
export const decisionsOn = (of: Procedure, decisions: Readonly<Record<string, Decision>>): Readonly<Record<string, Decision>> =>
  (isRevisionId(of.id) ? decisionsOnText(decisions, of as Revision) : decisions);
