import type { Members, StateSteps } from '../kernel/versions.ts';

/** Until then nothing was known of the day by which colleges were asked to decide. */
const saysByWhen = ({ asked, ...state }: Members): Members =>
  ({ ...state, asked: typeof asked === 'object' && asked !== null ? { decideBy: '', ...asked } : asked });

/** Until then a college approved or rejected, without remarks, an answer to them or documents. */
const hasRemarks = (state: Members): Members => ({ remarks: '', answer: '', answeredAt: '', documents: [], ...state });

/** How states were stored before (docs/migration.md). A step stays as long as an item of its shape may be stored. */
export const stateSteps: StateSteps = {
  tender: [saysByWhen],
  admission: [saysByWhen],
  revision: [saysByWhen],
  decision: [hasRemarks],
};
