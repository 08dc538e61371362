import { may, type Act } from '../../../../shared/access/table.ts';
import { admissionAt, admissionRef } from '../../../../shared/admission/admission.ts';
import { applicationRef, type Application } from '../../../../shared/admission/application.ts';
import { admissionCommands } from '../../../../shared/admission/commands.ts';
import type { Admission } from '../../../../shared/admission/state.ts';
import { contractRef, type Contract } from '../../../../shared/contract/contract.ts';
import { evidenceRef, type EvidenceFile } from '../../../../shared/provider/evidence.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { ownApplication, ownNext } from '../../../../shared/views/admission/own.ts';
import { publishedAdmission } from '../../../../shared/views/admission/published.ts';
import { isOfOrganisation } from '../../../../shared/views/organisation-view.ts';
import type { Query, QueryContext } from '../../reader.ts';
import { interestRef } from '../../../../shared/interest/interest.ts';
import { followingIn } from './interests.ts';
import { loadEach } from './organisation.ts';

/** What an organisation has in one open house. */
export const admissionRefs = (id: string, kvk: string) => [admissionRef(id), applicationRef(id, kvk), contractRef(id, kvk)] as const;

export const admission: Query<'provider.admission'> = async ({ store, at, actor, path }) => {
  const id = path['admission'] ?? '';
  if (!isOfOrganisation(actor)) {
    const { state } = await store.load(admissionAt(path));
    return { admission: publishedAdmission(state, at), next: null, following: null };
  }
  const [{ state: of }, { state: application }, { state: contract }, { state: interest }] = await loadEach(store, [...admissionRefs(id, actor.kvk), interestRef(actor.person)]);
  return { admission: publishedAdmission(of, at), next: ownNext({ admission: of, application, contract }, at), following: followingIn(interest, id) };
};

export const application: Query<'provider.application'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, { state }, { state: contract }, { state: file }] = await loadEach(store, [...admissionRefs(path['admission'] ?? '', actor.kvk), evidenceRef(actor.kvk)]);
  const { id, title, segment, status, plan, entry, closingReason, changes, terms } = publishedAdmission(of, at);
  return {
    admission: { id, title, segment, status, plan, entry, closingReason, changes, terms },
    application: ownApplication({ admission: of, application: state, file, contract, acts: actsOf({ admission: of, application: state, contract, file }, context) }, at),
  };
};

/** With each an input that asks its decider about the state of affairs only; what a person fills in is no matter here. */
const trials: Readonly<Record<string, object | undefined>> = {
  'application.begin': {}, 'application.choose': { products: [], municipalities: [] }, 'application.answer': { answers: [] }, 'application.submit': { declaration: true },
  'application.supplement': { answers: [] }, 'application.be-heard': { text: '' }, 'application.withdraw': {},
};
interface Facts { readonly admission: Admission; readonly application: Application; readonly contract: Contract; readonly file: EvidenceFile }

function actsOf({ admission: of, application: state, contract, file }: Facts, { at, actor, path }: QueryContext): ActState[] {
  const loaded = <S>(one: S) => ({ state: one, version: 1 });
  const facts = { admission: loaded(of), contract: loaded(contract), file: loaded(file) };
  return admissionCommands.filter(({ name }) => Object.hasOwn(trials, name) && may(actor, name as Act, path))
    .flatMap((command) => tryAct(command, state, trials[command.name], facts, { at, actor, path }) ?? []);
}
