import { pastOf } from '../../../../shared/views/room/timeline.ts';
import { may, type Act } from '../../../../shared/access/table.ts';
import { admissionAt, isAdmissionId, type AdmissionSummary } from '../../../../shared/admission/admission.ts';
import { application as aggregate, applicationAt, type Application, type ApplicationSummary } from '../../../../shared/admission/application.ts';
import { admissionCommands } from '../../../../shared/admission/commands.ts';
import { mustBeSubmitted, mustExist } from '../../../../shared/admission/guards.ts';
import type { Admission } from '../../../../shared/admission/state.ts';
import { decision, missingDecisions, type Decision } from '../../../../shared/council/decision.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import type { MunicipalityCode } from '../../../../shared/region/municipalities.ts';
import { route, routesPartition, type RouteState } from '../../../../shared/route/route.ts';
import type { AnyCommand } from '../../../../shared/kernel/command.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { collegeDecisions } from '../../../../shared/views/colleges.ts';
import { admissionHead, applicationRows, placeOf, staffAdmission, staffApplication, workRows } from '../../../../shared/views/admission/staff.ts';
import { openFirst } from '../../../../shared/views/admission/published.ts';
import { loadEach } from '../provider/organisation.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';
import { namesIn } from './names.ts';

/** More than the region has at once. */
const most = { applications: 500, procedures: 200 } as const;

/** The working list, and every open house that was opened; concepts stand on the home page. */
export const admissions: Query<'staff.admissions'> = async ({ store, at }) => {
  const [{ items: waiting }, { items: listed }, names] = await Promise.all([
    store.list<ApplicationSummary>('applications', { limit: most.applications }), store.list<AdmissionSummary>('tenders', { limit: most.procedures, backwards: true }), namesIn(store),
  ]);
  const opened = listed.filter(({ id }) => isAdmissionId(id));
  return {
    work: workRows(waiting, { names, titles: new Map(opened.map(({ id, title }) => [id, title])) }, at),
    admissions: openFirst(opened).map(({ id, title, segment, status, openedAt }) => ({ id, title, segment, status, openedAt, step: status === 'open' ? 'applications' as const : 'finish' as const, forMe: false })),
  };
};

export const admission: Query<'staff.admission'> = async (context) => {
  const { store, at, actor, path } = context;
  const { state: of } = await store.load(admissionAt(path));
  mustExist(of);
  const [decisions, routes] = of.status === 'colleges-asked' ? await Promise.all([store.all(decision, of.id), store.all(route, routesPartition)]) : [{}, {}];
  const approved = of.segment !== 0 && missingDecisions(decisions, of.segment, dayOf(at)).length === 0;
  return {
    admission: staffAdmission(of, { acts: actsOn(of, { decisions, routes }, context), actor, at, approved }),
    decisions: of.status === 'colleges-asked' ? collegeDecisions((of.asked?.municipalities ?? []) as MunicipalityCode[], decisions) : [],
    applications: of.openedAt === '' || !may(actor, 'staff.application', path) ? null : await applicationsTo(store, of, at),
    past: pastOf({ admissions: [of] }, at, true),
  };
};

async function applicationsTo(store: Reader, { id }: Admission, at: QueryContext['at']) {
  const [applications, names] = await Promise.all([store.all(aggregate, id), namesIn(store)]);
  return applicationRows(applications, id, names, at);
}

/** By status, in the order of the work; with an input that asks the decider about the state of affairs only. */
const possible: Readonly<Record<Admission['status'], readonly (readonly [name: string, trial?: object])[]>> = {
  concept: [['admission.describe'], ['admission.add-condition'], ['admission.remove-condition'], ['admission.add-product'], ['admission.remove-product'], ['admission.plan'], ['admission.ask-colleges', {}], ['admission.withdraw']],
  'colleges-asked': [['admission.prepare-opening', {}], ['admission.open', {}], ['admission.withdraw']],
  open: [['admission.propose-change'], ['admission.approve-change'], ['admission.close']],
  closed: [['admission.propose-change'], ['admission.approve-change']],
  withdrawn: [],
};

interface Beside { readonly decisions: Readonly<Record<string, Decision>>; readonly routes: Readonly<Record<string, RouteState>> }
function actsOn(of: Admission, facts: Beside, { at, actor, path }: QueryContext): ActState[] {
  const sensible = (name: string): boolean => (name === 'admission.remove-condition' ? of.conditions.length > 0 : name === 'admission.remove-product' ? of.products.length > 0
    : name === 'admission.approve-change' ? of.change !== null : name === 'admission.prepare-opening' ? of.preparedBy === '' : true);
  return possible[of.status].filter(([name]) => may(actor, name as Act, path) && sensible(name))
    .flatMap(([name, trial]) => tryAct(commandNamed(name), of, name === 'admission.approve-change' ? { proposal: of.change?.proposedAt ?? '' } : trial, facts, { at, actor, path }) ?? []);
}

function commandNamed(name: string): AnyCommand {
  const found = admissionCommands.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`${name} is no command on an open house`);
  return found;
}

export const application: Query<'staff.application'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, { state }, { state: organisation }] = await loadEach(store, [admissionAt(path), applicationAt(path), organisationRef(path['kvk'] ?? '')]);
  mustExist(of);
  mustBeSubmitted(state);
  const pieces = Object.values(state.answers).flatMap(({ evidence }) => evidence);
  const addresses = new Map(await Promise.all(pieces.map(async (piece) => [placeOf(piece), await store.download('evidence', piece, piece.name)] as const)));
  return {
    admission: admissionHead(of), application: staffApplication(state, of, { name: organisation.name, addresses, actor, at }), acts: reviewing(of, state, context),
  };
};

/** What can be done in each status, in the order of the work. */
const reviews: Partial<Record<Application['status'], readonly (readonly [name: string, trial: object])[]>> = {
  received: [['application.complete', {}], ['application.ask-supplement', { conditions: [], text: '' }]],
  supplement: [['application.complete', {}], ['application.ask-supplement', { conditions: [], text: '' }]],
  complete: [['application.judge', { judgments: [] }], ['application.propose', {}], ['application.ask-supplement', { conditions: [], text: '' }], ['application.plan-talk', { at: '', about: '' }]],
  talk: [['application.report-talk', { on: '', report: '' }]],
  intended: [['application.decide', {}], ['application.judge', { judgments: [] }], ['application.ask-supplement', { conditions: [], text: '' }]],
};

function reviewing(of: Admission, state: Application, { at, actor, path }: QueryContext): ActState[] {
  const facts = { admission: { state: of, version: 1 } };
  return (reviews[state.status] ?? []).filter(([name]) => may(actor, name as Act, path))
    .flatMap(([name, trial]) => tryAct(commandNamed(name), state, trial, facts, { at, actor, path }) ?? []);
}
