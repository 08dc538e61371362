import { admissionRef, isAdmissionId } from '../../../../shared/admission/admission.ts';
import type { Admission } from '../../../../shared/admission/state.ts';
import { isReached } from '../../../../shared/council/contact.ts';
import { interestRef, type Interest } from '../../../../shared/interest/interest.ts';
import type { AnyRef } from '../../../../shared/kernel/aggregate.ts';
import { languageOf } from '../../../../shared/notify/language.ts';
import { tenderRef } from '../../../../shared/tender/tender.ts';
import type { Tender } from '../../../../shared/tender/state.ts';
import type { Following } from '../../../../shared/views/provider.ts';
import type { Query } from '../../reader.ts';

/** Does this person follow that procedure, and is it mailed of it? */
export const followingIn = (state: Interest, procedure: string): Following => ({ yes: state.follows.includes(procedure), mailed: isReached(state) });

/** What the reader chose to hear of, and what it follows: the newest first. */
export const interests: Query<'provider.interests'> = async ({ store, actor }) => {
  const { state } = await store.load(interestRef(actor.person));
  const { chosen, kinds, segments, municipalities, mail, email, bouncedAt, since } = state;
  const ids = [...state.follows].reverse();
  const refs = ids.map((id) => (isAdmissionId(id) ? admissionRef(id) : tenderRef(id)) as unknown as AnyRef);
  const found = refs.length === 0 ? [] : await store.loadMany(refs);
  return {
    own: { chosen, kinds, segments, municipalities, mail, language: languageOf(state), email, bouncedAt, since },
    follows: ids.map((id, i) => ({ id, kind: isAdmissionId(id) ? 'open-house' : 'tender', title: (found[i]?.state as Pick<Tender | Admission, 'title'> | undefined)?.title ?? '' })),
  };
};
