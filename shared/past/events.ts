import type { EventSteps, Told } from '../kernel/versions.ts';

/** Until then a request to colleges did not say by when; a line that says it in its first version keeps it. */
const saysByWhen = (event: Told): readonly Told[] => [{ ...event, version: event.version + 1, data: { decideBy: '', ...event.data } }];

/** How events were told before (docs/migration.md). A step is never changed or removed: lines are kept for good. */
export const eventSteps: EventSteps = {
  'colleges.asked': [saysByWhen],
  'admission.colleges-asked': [saysByWhen],
  'revision.colleges-asked': [saysByWhen],
};
