import { admissionAt } from '../../../../shared/admission/admission.ts';
import { applicationRef } from '../../../../shared/admission/application.ts';
import { contractRef } from '../../../../shared/contract/contract.ts';
import { roomRef } from '../../../../shared/contract/room.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { admissionContractView } from '../../../../shared/views/admission-contract.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from './organisation.ts';

/** One's own contract after an admission, with its spending room: one request. */
export const admissionContract: Query<'provider.admission-contract'> = async ({ store, at, actor, path }) => {
  const id = path['admission'] ?? '';
  const [admission, application, contract, organisation, room] = await loadEach(store, [
    admissionAt(path), applicationRef(id, actor.kvk), contractRef(id, actor.kvk), organisationRef(actor.kvk), roomRef(id, actor.kvk),
  ]);
  const shown = admissionContractView({ admission: admission.state, application: application.state, contract: contract.state, organisation: organisation.state, room: room.state }, at);
  if (shown === undefined) throw missing();
  return { admission: { id, title: admission.state.title }, contract: shown };
};
