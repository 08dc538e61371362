import type { Actor } from '../access/actor.ts';
import { command, type At, type Offer } from '../kernel/command.ts';
import { choice, choicesOf, email as emailField, optional } from '../kernel/fields.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must } from '../kernel/refusal.ts';
import { languageOf, mailLanguages, told } from '../notify/language.ts';
import { isMunicipalityCode, type MunicipalityCode } from '../region/municipalities.ts';
import { partOf } from '../region/participants.ts';
import { segmentNumbers, segments as allSegments, type SegmentNumber } from '../region/segments.ts';
import { contactRef, mailChoices, type Contact, type ContactEvent } from './contact.ts';

/** The segments in which the municipality takes part on that day: those of which it is told. */
export const segmentsOf = (code: MunicipalityCode, on: Day): SegmentNumber[] => segmentNumbers.filter((number) => partOf(code, number, on) !== undefined);

export const segmentOffers = (code: MunicipalityCode, on: Day): Offer[] =>
  segmentsOf(code, on).map((number) => ({ code: String(number), label: `${number} ${allSegments[number].title.nl}`, english: `${number} ${allSegments[number].title.en}` }));

/** What the form starts with: what was chosen; for who chose nothing yet everything at once, at the address of the sign-in. */
export function preferences(state: Contact, { email }: Pick<Actor, 'email'>, code: MunicipalityCode, at: Instant) {
  const on = dayOf(at);
  const offers = { segments: segmentOffers(code, on) };
  if (state.since === '') return { values: { mail: 'at-once', segments: segmentsOf(code, on).map(String), ...(email === '' ? {} : { email }) }, offers };
  const address = state.email === '' ? email : state.email;
  return { values: { mail: state.mail, language: languageOf(state), segments: state.segments.map(String), ...(address === '' ? {} : { email: address }) }, offers };
}

function ownMunicipality({ municipality }: Actor): MunicipalityCode {
  must(isMunicipalityCode(municipality), missing());
  return municipality;
}

/**
 * Somebody of a municipality chooses of which segments it gets mail, and when. The inbox of the municipality is the
 * record, whatever is chosen here. An address from which mail came back is not taken again.
 */
export const preferMail = command({
  name: 'contact.prefer',
  door: 'council',
  path: '/preferences',
  fields: { mail: choice(...mailChoices), language: optional(choice(...mailLanguages)), segments: optional(choicesOf()), email: optional(emailField()) },
  target: (_: At, actor) => contactRef(actor.municipality, actor.person),
  facts: () => ({}),
  decide(state, { mail, language = 'nl', segments: chosen = [], email = '' }, { at, actor }): ContactEvent[] {
    const municipality = ownMunicipality(actor);
    const offered = segmentsOf(municipality, dayOf(at));
    const segments = offered.filter((number) => chosen.includes(String(number)));
    must(segments.length === new Set(chosen).size, invalid('segments', 'contact.segment-elsewhere'));
    must(mail === 'none' || segments.length > 0, invalid('segments', 'contact.no-segment'));
    must(mail === 'none' || email !== '', invalid('email', 'contact.no-address'));
    must(mail === 'none' || state.bouncedAt === '' || email !== state.email, invalid('email', 'contact.address-bounces', { at: state.bouncedAt }));
    const role = actor.roles.includes('college') ? 'college' : 'councillor';
    const next = { name: actor.name, email: mail === 'none' ? '' : email };
    const same = state.since !== '' && state.mail === mail && languageOf(state) === language && state.role === role && state.email === next.email && state.name === next.name && state.segments.join() === segments.join();
    if (same) return [];
    return [{ type: 'contact.preferred', data: { municipality, person: actor.person, role, segments, mail, ...told(language) }, content: { by: 'store', value: next } }];
  },
  then: () => '/council/preferences',
  prefill: (state, { at, actor }) => preferences(state, actor, ownMunicipality(actor), at),
});

/** A mail came back for good: nothing goes to that address any more. One that was replaced meanwhile is left alone. */
export const markBounced = command({
  name: 'contact.mark-bounced',
  door: 'worker',
  path: '/contacts/:municipality/:person/bounces',
  fields: { email: emailField() },
  target: (at) => contactRef(at['municipality'] ?? '', at['person'] ?? ''),
  facts: () => ({}),
  decide: (state, { email }): ContactEvent[] => (state.email.toLowerCase() === email.toLowerCase() && state.bouncedAt === '' ? [{ type: 'contact.bounced', data: {} }] : []),
  then: () => '/council/preferences',
});

export const contactCommands = [preferMail];
export const contactWorkerCommands = [markBounced];
