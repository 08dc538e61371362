import { applicationAt } from '../../../../shared/admission/application.ts';
import { admissionAt } from '../../../../shared/admission/admission.ts';
import { may, type Act } from '../../../../shared/access/table.ts';
import { countersignAdmission, endAdmissionContract, resume, suspend } from '../../../../shared/contract/admission-commands.ts';
import { suspensionOf } from '../../../../shared/contract/admitted.ts';
import { contractRef, type Contract } from '../../../../shared/contract/contract.ts';
import { announceRoom, decideRoom, recordRoomTalk, recordUse } from '../../../../shared/contract/room-commands.ts';
import { roomOf, roomRef, type Room } from '../../../../shared/contract/room.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { tryAct, type ActState, type Moment } from '../../../../shared/tender/acts.ts';
import { admissionContractView } from '../../../../shared/views/admission-contract.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from '../provider/organisation.ts';

/** One provider's contract after an admission, with its spending room: one request. */
export const admissionContract: Query<'staff.admission-contract'> = async ({ store, at, actor, path }) => {
  const { admission: id = '', kvk = '' } = path;
  const [admission, application, contract, organisation, room] = await loadEach(store, [admissionAt(path), applicationAt(path), contractRef(id, kvk), organisationRef(kvk), roomRef(id, kvk)]);
  const shown = admissionContractView({ admission: admission.state, application: application.state, contract: contract.state, organisation: organisation.state, room: room.state }, at);
  if (shown === undefined) throw missing();
  const moment = { at, actor, path };
  return {
    admission: { id, title: admission.state.title }, contract: shown,
    acts: [...contractActs(contract.state, { admission, application, organisation }, moment), ...(shown.signedAt !== '' && shown.roomy ? roomActs(room.state, { contract }, moment) : [])],
  };
};

/** Before both have signed there is one thing to do; a trial asks the decider whether it takes any input at all. */
function contractActs(state: Contract, facts: object, moment: Moment): ActState[] {
  const today = dayOf(moment.at);
  const trials = [
    [countersignAdmission, { readBack: state.hash }, true], [suspend, { from: today, reason: '' }, suspensionOf(state) === undefined], [resume, { on: today, reason: '' }, suspensionOf(state) !== undefined],
    [endAdmissionContract, { how: 'dissolved', noticeOn: today, endsOn: today, reason: '' }, true],
  ] as const;
  return trials.filter(([command, , sensible]) => sensible && (command === countersignAdmission ? state.countersignedAt === '' : state.countersignedAt !== '') && may(moment.actor, command.name as Act, moment.path))
    .flatMap(([command, trial]) => tryAct(command, state, trial, facts, moment) ?? []);
}

/** What the rooms of the years ask for. */
function roomActs(state: Room, facts: object, moment: Moment): ActState[] {
  const years = Object.values(state.years).flatMap((steps) => roomOf(steps) ?? []);
  const sensible = [
    [announceRoom, true], [recordUse, years.length > 0], [recordRoomTalk, years.some(({ signal }) => signal !== null && signal.talk === null)], [decideRoom, years.some(({ signal }) => signal !== null && signal.talk !== null)],
  ] as const;
  return sensible.filter(([command, is]) => is && may(moment.actor, command.name as Act, moment.path)).flatMap(([command]) => tryAct(command, state, undefined, facts, moment) ?? []);
}
