import { admissionRef, isAdmissionId } from '../../../../shared/admission/admission.ts';
import { contact, contactList, contactRef, type Contact, type ContactSummary } from '../../../../shared/council/contact.ts';
import type { AnyRef } from '../../../../shared/kernel/aggregate.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { contactOf } from '../../../../shared/notify/digest.ts';
import { municipalityParty, ownerOf } from '../../../../shared/notify/notice.ts';
import { postList, type PostSummary } from '../../../../shared/notify/post.ts';
import { toldOf } from '../../../../shared/notify/told.ts';
import { organisationRef, type Organisation } from '../../../../shared/provider/organisation.ts';
import type { MessageLine } from '../../../../shared/provider/overview.ts';
import { isMunicipalityCode, municipality, type MunicipalityCode } from '../../../../shared/region/municipalities.ts';
import { membersOn } from '../../../../shared/region/membership.ts';
import { isRevisionId, revisionRef } from '../../../../shared/revision/revision.ts';
import { tenderRef, type Tender } from '../../../../shared/tender/tender.ts';
import type { MailRow, PostRow } from '../../../../shared/views/staff/post.ts';
import type { Query } from '../../reader.ts';
import { pageOf } from '../pages.ts';

/** Of each the procedure and who should have got it are read together: a hundred at most. */
const most = 50;

const procedureRef = (about: string): AnyRef | undefined => {
  if (isAdmissionId(about)) return admissionRef(about) as unknown as AnyRef;
  if (isRevisionId(about)) return revisionRef(about) as unknown as AnyRef;
  return about.startsWith('tnd_') ? tenderRef(about) as unknown as AnyRef : undefined;
};
function addresseeRef({ party, who }: PostSummary): AnyRef | undefined {
  const owner = ownerOf(party);
  if (owner !== undefined && 'kvk' in owner) return organisationRef(owner.kvk) as unknown as AnyRef;
  const of = owner === undefined ? contactOf(party) : { municipality: owner.municipality, person: who };
  return of === undefined ? undefined : contactRef(of.municipality, of.person) as unknown as AnyRef;
}

/** That mail to an organisation about a tender failed tells before the opening that it takes part, and in a failure of SES how many do. */
const isSealed = ({ party, about }: PostSummary, procedure: unknown): boolean =>
  party.startsWith('org_') && about.startsWith('tnd_') && (procedure as Tender).recordedAt === '';

/** Mail that did not go or came back, the newest first; and of which municipalities nobody is mailed. */
export const postOffice: Query<'staff.post'> = async ({ store, at, search }) => {
  const [{ items, ...page }, { items: contacts }] = await Promise.all([
    pageOf<PostSummary>(store, [postList], { after: search['after'], most }), store.list<ContactSummary>(contactList, { limit: 1000 }),
  ]);
  const refs = items.flatMap((one) => [procedureRef(one.about), addresseeRef(one)]);
  const wanted = refs.filter((ref): ref is AnyRef => ref !== undefined);
  const states = wanted.length === 0 ? [] : (await store.loadMany(wanted)).map(({ state }) => state);
  const stateOf = (ref: AnyRef | undefined): unknown => (ref === undefined ? undefined : states[wanted.indexOf(ref)]);
  const posts = items.flatMap((one, i): PostRow[] => {
    const [procedure, addressee] = [stateOf(refs[2 * i]), stateOf(refs[2 * i + 1])];
    if (isSealed(one, procedure)) return [];
    const { name = '', email = '' } = (addressee ?? {}) as Partial<Contact & Organisation>;
    const { party, post, event, about, status, tried, attempts } = one;
    return [{ party, post, event, about, status, tried, attempts, to: toName(party, name), name: party.startsWith('org_') ? '' : name, email, title: (procedure as Partial<Tender> | undefined)?.title ?? '' }];
  });
  const reached = membersOn(dayOf(at)).map((code) => {
    const own = contacts.filter((one) => one.municipality === code);
    return { code, name: municipality(code).name, people: own.length, colleges: own.filter(({ role }) => role === 'college').length };
  });
  return { posts, reached, ...page };
};

function toName(party: string, organisation: string): string {
  const owner = ownerOf(party);
  if (owner !== undefined && 'kvk' in owner) return organisation;
  const code = owner?.municipality ?? contactOf(party)?.municipality ?? '';
  return isMunicipalityCode(code) ? municipality(code).name : '';
}

/** What one municipality was told, the newest first, with every mail about it. */
export const told: Query<'staff.told'> = async ({ store, path, search }) => {
  const code = path['municipality'] ?? '';
  must(isMunicipalityCode(code), missing());
  const [{ items, ...page }, contacts] = await Promise.all([pageOf<MessageLine>(store, [toldOf(code)], { after: search['after'], most }), store.all(contact, code)]);
  const mailed = items.length === 0 ? [] : await store.mailed(municipalityParty(code), items.map(({ id }) => id));
  const messages = items.map(({ id, event, params, about, at }, i) => {
    const { now = [], daily = [], sent = {}, failed = {} } = mailed[i] ?? {};
    const row = (who: string, when: MailRow['when']): MailRow => ({ name: contacts[who]?.name ?? '', when, at: sent[who]?.at ?? '', id: sent[who]?.id ?? '', failed: failed[who] ?? 0 });
    return { id, event, params, about, at, mails: [...now.map((who) => row(who, 'now')), ...daily.map((who) => row(who, 'daily'))] };
  });
  return { municipality: { code, name: municipality(code satisfies MunicipalityCode).name }, messages, ...page };
};
