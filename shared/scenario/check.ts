import { checkAdmission } from './check-admission.ts';
import { checkRevision } from './check-revision.ts';
import { checkTender } from './check-tender.ts';
import { twice, within } from './fault.ts';
import type { Faults } from './fault.ts';
import type { Scenario } from './schema.ts';

/**
 * What is wrong with a file that has the right form: names that nothing bears, moments out of order, a closing that is
 * not on a working day, a ranked bid without its scores, a reaction without its reply. What people merely do too late
 * (a bid, an extension, a reaction) is no fault of the file: the rehearsal shows that it is refused.
 */
export function* checkScenario(scenario: Scenario): Faults {
  const { providers, tenders, admissions, revisions } = scenario;
  const known = new Set(providers.map(({ kvk }) => kvk));
  yield* twice('providers', providers, 'kvk');
  yield* twice('tenders', tenders, 'id');
  yield* twice('admissions', admissions, 'id');
  yield* twice('revisions', revisions, 'id');
  for (const [index, tender] of tenders.entries()) yield* within(['tenders', index], checkTender(tender, known));
  for (const [index, admission] of admissions.entries()) yield* within(['admissions', index], checkAdmission(admission, known));
  for (const [index, revision] of revisions.entries()) yield* within(['revisions', index], checkRevision(revision, known));
}
