import type { OpenRemarks } from '../../council/decision.ts';
import { decisionsOn, type Procedure } from '../../council/procedure.ts';
import { decision } from '../../council/decision.ts';
import { dayOf, type Day } from '../../kernel/moments.ts';
import { isMunicipalityCode, municipality } from '../../region/municipalities.ts';

/** Remarks of a college that nobody answered. */
export interface OpenRemarksRow { readonly procedure: string; readonly title: string; readonly municipality: string; readonly since: Day | '' }

/** Those that still hold something up, in the order of the list: what is published, withdrawn or was taken back waits for nobody. */
export function openRemarksRows(all: readonly OpenRemarks[], procedures: readonly Procedure[]): OpenRemarksRow[] {
  return all.flatMap(({ procedure, municipality: code, since }) => {
    const of = procedures.find(({ id }) => id === procedure);
    if (of?.status !== 'colleges-asked' || !isMunicipalityCode(code)) return [];
    const counts = decisionsOn(of, { [code]: { ...decision.initial, recordedAt: since } })[code] !== undefined;
    return counts ? [{ procedure, title: of.title, municipality: municipality(code).name, since: since === '' ? '' : dayOf(since) }] : [];
  });
}
