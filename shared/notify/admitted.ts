import type { ApplicationEvent } from '../admission/application.ts';
import type { Admission } from '../admission/state.ts';
import type { ContractEvent } from '../contract/contract.ts';
import { talkBy, type RoomEvent } from '../contract/room.ts';
import { organisationParty, type Happened, type Notice, type Params } from './notice.ts';

type DataOf<T extends string> = Extract<ApplicationEvent | ContractEvent | RoomEvent, { type: T }>['data'];

/**
 * What an admitted provider is told of its contract and its spending room; the reasons stand with the contract. One
 * notice an event: each of these is about one provider, whose KvK number is the last part of the stream.
 */
export function toAdmitted({ type, item, at, data }: Happened, { id: about, title }: Pick<Admission, 'id' | 'title'>): Notice[] {
  const notice = (event: string, params: Params): Notice[] => [{ party: organisationParty(item), event, about, at, params: { title, ...params }, body: '' }];
  switch (type) {
    case 'application.admitted': return notice('admission.contract-ready', { from: (data as DataOf<'application.admitted'>).contractFrom });
    case 'contract.suspended': return notice(type, { from: (data as DataOf<'contract.suspended'>).from });
    case 'contract.resumed': return notice(type, { on: (data as DataOf<'contract.resumed'>).on });
    case 'contract.ending': return notice(type, { endsOn: (data as DataOf<'contract.ending'>).endsOn });
    case 'room.announced': case 'room.decided': {
      const { year, amount } = data as DataOf<'room.announced'>;
      return notice(type, { year, amount });
    }
    case 'room.used': {
      const { year, signal } = data as DataOf<'room.used'>;
      return signal ? notice('room.signal', { year, talkBy: talkBy(at) }) : [];
    }
    default: return [];
  }
}
