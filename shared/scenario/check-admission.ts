import { dayOf } from '../kernel/instant.ts';
import { fault, twice, unknown, within } from './fault.ts';
import type { Faults } from './fault.ts';
import type { ScenarioAdmission } from './schema.ts';

type Application = ScenarioAdmission['applications'][number];

/** @param providers the KvK numbers of the file's providers. */
export function* checkAdmission(admission: ScenarioAdmission, providers: ReadonlySet<string>): Faults {
  yield* twice('conditions', admission.conditions, 'id');
  for (const [index, application] of admission.applications.entries()) {
    const path = ['applications', index];
    yield* unknown([...path, 'kvk'], application.kvk, providers, 'provider of this file');
    yield* within(path, checkApplication(application, admission));
    yield* within(path, checkTurn(application, admission));
  }
}

/** Of one provider an application runs at a time; the next one follows a refusal. */
function* checkTurn({ kvk, submitAt }: Application, { applications, conditions }: ScenarioAdmission): Faults {
  const before = applications.filter((one) => one.kvk === kvk && one.submitAt < submitAt);
  if (applications.filter((one) => one.kvk === kvk && one.submitAt === submitAt).length > 1) yield fault(['submitAt'], 'is that of another application of this provider');
  for (const { decideAt, meets, supplement } of before) {
    if (decideAt === undefined || decideAt > submitAt) yield fault(['submitAt'], "is before the decision on this provider's earlier application");
    else if (conditions.every(({ id }) => (supplement?.meets ?? meets).includes(id))) yield fault(['submitAt'], 'is after this provider was admitted');
  }
}

function* checkApplication({ submitAt, meets, supplement, decideAt }: Application, admission: ScenarioAdmission): Faults {
  const conditions = new Set(admission.conditions.map(({ id }) => id));
  if (submitAt < admission.openAt) yield fault(['submitAt'], 'is before the admission opened');
  for (const [index, id] of meets.entries()) yield* unknown(['meets', index], id, conditions, 'condition of this admission');
  for (const [index, id] of (supplement?.meets ?? []).entries()) {
    yield* unknown(['supplement', 'meets', index], id, conditions, 'condition of this admission');
  }
  if (supplement !== undefined && supplement.at < submitAt) yield fault(['supplement', 'at'], 'is before the application');
  if (decideAt === undefined) return;
  if (decideAt < submitAt) yield fault(['decideAt'], 'is before the application');
  if (supplement !== undefined && decideAt < supplement.at) yield fault(['supplement', 'at'], 'is after the decision');
  const met = new Set(supplement?.meets ?? meets);
  const { entry, startsOn } = admission;
  const admitted = [...conditions].every((id) => met.has(id));
  if (admitted && entry !== 'continuous' && !entry.some((on) => on >= startsOn && on >= dayOf(decideAt))) {
    yield fault(['decideAt'], 'leaves no day of entry on which the contract could start');
  }
}
