import type { Actor } from '../access/actor.ts';
import { admissionRef, isAdmissionId } from '../admission/admission.ts';
import type { Admission } from '../admission/state.ts';
import type { Loaded } from '../kernel/aggregate.ts';
import { command, stateOf, type At, type Fact } from '../kernel/command.ts';
import { choice, choices, choicesOf, email as emailField, optional } from '../kernel/fields.ts';
import type { Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { segmentNumbers, segments as allSegments } from '../region/segments.ts';
import { tenderRef } from '../tender/tender.ts';
import type { Tender } from '../tender/state.ts';
import { mailChoices } from '../council/contact.ts';
import { languageOf, mailLanguages, told } from '../notify/language.ts';
import { municipalityChoices, procedureKinds } from '../views/procedure-search.ts';
import { interestRef, mostFollowed, type Interest, type InterestEvent } from './interest.ts';

const page = '/provider/interests';
const own = (_: At, { person }: Pick<Actor, 'person'>) => interestRef(person);

/** What can be chosen from: the segments, and the municipalities of the region today. */
export const interestOffers = (at: Instant) => ({
  segments: segmentNumbers.map((number) => ({ code: String(number), label: `${number} ${allSegments[number].title.nl}`, english: `${number} ${allSegments[number].title.en}` })),
  municipalities: municipalityChoices(at).map(({ code, name }) => ({ code, label: name })),
});

/** What the form starts with: what was chosen; for who chose nothing yet everything at once, at the address of the sign-in. */
export function interestValues(state: Pick<Interest, 'kinds' | 'segments' | 'municipalities' | 'mail' | 'email' | 'language'>, actor: Pick<Actor, 'email'>) {
  const email = state.email === '' ? actor.email : state.email;
  const { kinds, segments, municipalities, mail } = state;
  return { kinds: [...kinds], segments: segments.map(String), municipalities: [...municipalities], mail, language: languageOf(state), ...(email === '' ? {} : { email }) };
}

/** A person of a provider chooses of which new procedures it hears, and how. An address from which mail came back is not taken again. */
export const chooseInterest = command({
  name: 'interest.choose',
  door: 'provider',
  path: '/interests',
  fields: { kinds: optional(choices(...procedureKinds)), segments: optional(choicesOf()), municipalities: optional(choicesOf()), mail: choice(...mailChoices), language: optional(choice(...mailLanguages)), email: optional(emailField()) },
  target: own,
  facts: () => ({}),
  decide(state, { kinds: asked = [], segments: chosen = [], municipalities: places = [], mail, language = 'nl', email = '' }, { at, actor }): InterestEvent[] {
    const kinds = procedureKinds.filter((one) => asked.includes(one));
    const segments = segmentNumbers.filter((number) => chosen.includes(String(number)));
    must(segments.length === new Set(chosen).size, invalid('segments', 'interest.no-such-segment'));
    const municipalities = municipalityChoices(at).map(({ code }) => code).filter((code) => places.includes(code));
    must(municipalities.length === new Set(places).size, invalid('municipalities', 'interest.no-such-municipality'));
    must(mail === 'none' || email !== '', invalid('email', 'interest.no-address'));
    must(mail === 'none' || state.bouncedAt === '' || email !== state.email, invalid('email', 'contact.address-bounces', { at: state.bouncedAt }));
    const profile = { kinds, segments, municipalities, kvk: actor.kvk, mail, ...told(language) };
    const reached = { name: actor.name, email: mail === 'none' ? '' : email };
    const same = state.chosen && state.bouncedAt === '' && state.name === reached.name && state.email === reached.email && JSON.stringify(profile) === JSON.stringify(profileOf(state));
    return same ? [] : [{ type: 'interest.chosen', data: profile, content: { by: 'store', value: reached } }];
  },
  then: () => page,
  prefill: (state, { at, actor }) => ({ values: interestValues(state, actor), offers: interestOffers(at) }),
});

const profileOf = (state: Interest) => {
  const { kinds, segments, municipalities, kvk, mail } = state;
  return { kinds, segments, municipalities, kvk, mail, ...told(languageOf(state)) };
};

/** No mail any more, and nothing is kept of what was chosen and followed. */
export const stopInterest = command({
  name: 'interest.stop',
  door: 'provider',
  path: '/interests/ends',
  fields: {},
  target: own,
  facts: () => ({}),
  decide: ({ since }): InterestEvent[] => (since === '' ? [] : [{ type: 'interest.stopped', data: {} }]),
  then: () => page,
});

/** The page of a procedure at the door of providers. */
const procedurePage = ({ procedure = '' }: At): string => `/provider/${isAdmissionId(procedure) ? 'admissions' : 'tenders'}/${procedure}`;
const isPublic = (id: string, of: Tender | Admission): boolean => (isAdmissionId(id) ? (of as Admission).openedAt : (of as Tender).publishedAt) !== '';

const ofProcedure = ({ procedure = '' }: At) => ({ of: (isAdmissionId(procedure) ? stateOf(admissionRef(procedure)) : stateOf(tenderRef(procedure))) as Fact<Loaded<Tender | Admission>> });

/** Hears of what changes in one procedure from now on. What is not public yet is not there. */
export const follow = command({
  name: 'interest.follow',
  door: 'provider',
  path: '/follows/:procedure',
  fields: {},
  target: own,
  facts: ofProcedure,
  decide(state, _, { actor, path: { procedure = '' }, facts }): InterestEvent[] {
    must(isPublic(procedure, facts.of.state), missing());
    if (state.follows.includes(procedure)) return [];
    must(state.follows.length < mostFollowed, refuse('interest.too-many', { most: mostFollowed }));
    const email = state.mail === 'none' ? '' : state.email === '' ? actor.email : state.email;
    must(state.mail === 'none' || email !== '', refuse('interest.address-first'));
    return [{ type: 'interest.followed', data: { kvk: actor.kvk, procedure }, content: { by: 'store', value: { name: actor.name, email } } }];
  },
  then: procedurePage,
});

/** Hears nothing more of it; what is not followed is so already. */
export const unfollow = command({
  name: 'interest.unfollow',
  door: 'provider',
  path: '/follows/:procedure/ends',
  fields: {},
  target: own,
  facts: ofProcedure,
  decide({ follows }, _, { path: { procedure = '' }, facts }): InterestEvent[] {
    must(isPublic(procedure, facts.of.state), missing());
    return follows.includes(procedure) ? [{ type: 'interest.unfollowed', data: { procedure } }] : [];
  },
  then: procedurePage,
});

/** A mail came back for good: nothing goes to that address any more. One that was replaced meanwhile is left alone. */
export const markInterestBounced = command({
  name: 'interest.mark-bounced',
  door: 'worker',
  path: '/interests/:person/bounces',
  fields: { email: emailField() },
  target: ({ person = '' }: At) => interestRef(person),
  facts: () => ({}),
  decide: (state, { email }): InterestEvent[] => (state.email.toLowerCase() === email.toLowerCase() && state.bouncedAt === '' ? [{ type: 'interest.bounced', data: {} }] : []),
  then: () => page,
});

export const interestCommands = [chooseInterest, stopInterest, follow, unfollow];
export const interestWorkerCommands = [markInterestBounced];
