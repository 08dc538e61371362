import { command, type AnyCommand } from '../kernel/command.ts';
import { choice, choiceOf, email, optional, text } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { languageOf, mailLanguages, told } from '../notify/language.ts';
import { declarationCommands } from './declaration-commands.ts';
import { evidenceCommands } from './evidence-commands.ts';
import { memberOf, organisationRef, type Member, type Organisation, type OrganisationEvent } from './organisation.ts';

const path = '/organisation';

/** Registers the organisation of the signed-in KvK number; who does it becomes its first signatory. */
export const register = command({
  name: 'organisation.register',
  door: 'provider',
  path: `${path}/registration`,
  fields: { name: text(200), email: email(), phone: optional(text(30)), language: optional(choice(...mailLanguages)) },
  target: (_, actor) => organisationRef(actor.kvk),
  facts: () => ({}),
  decide(state, input, { actor, newId }): OrganisationEvent[] {
    must(state.registeredAt === '', refuse('organisation.registered', { name: state.name }));
    const member: Member = { id: newId('member'), person: actor.person, name: actor.name, email: actor.email, mandate: 'sign' };
    return [{
      type: 'organisation.registered',
      data: { kvk: actor.kvk, member: member.id, ...told(input.language ?? 'nl') },
      content: { by: 'store', value: { name: input.name, email: input.email, phone: input.phone ?? '', member: { ...member } } },
    }];
  },
  then: () => '/provider/organisation',
});

/** The language in which the organisation is mailed that something is waiting. Letters and decisions stay Dutch (0051). */
export const chooseLanguage = command({
  name: 'organisation.choose-language',
  door: 'provider',
  path: `${path}/language`,
  fields: { language: choice(...mailLanguages) },
  target: (_, actor) => organisationRef(actor.kvk),
  facts: () => ({}),
  decide: (state, { language }): OrganisationEvent[] => (languageOf(state) === language ? [] : [{ type: 'organisation.language-chosen', data: { language } }]),
  then: () => '/provider/organisation',
  prefill: (state) => ({ values: { language: languageOf(state) }, offers: {} }),
});

/** Asks a signatory of a registered organisation for a mandate. */
export const join = command({
  name: 'organisation.join',
  door: 'provider',
  path: `${path}/requests`,
  fields: {},
  target: (_, actor) => organisationRef(actor.kvk),
  facts: () => ({}),
  decide(state, _, { actor, newId }): OrganisationEvent[] {
    must(state.registeredAt !== '', refuse('organisation.unregistered'));
    const known = memberOf(state, actor.person, actor.email);
    if (known?.mandate === 'pending') return [];
    must(known === undefined, refuse('organisation.no-mandate'));
    return [added({ id: newId('member'), person: actor.person, name: actor.name, email: actor.email, mandate: 'pending' })];
  },
  then: () => '/provider/organisation',
});

/** Gives a colleague a mandate before the first sign-in; the attested address makes the match. */
export const addMember = command({
  name: 'organisation.add-member',
  door: 'provider',
  path: `${path}/members`,
  fields: { name: text(200), email: email(), mandate: choice('prepare', 'sign') },
  target: (_, actor) => organisationRef(actor.kvk),
  facts: () => ({}),
  decide(state, input, { newId }): OrganisationEvent[] {
    const taken = state.members.some((member) => member.email.toLowerCase() === input.email.toLowerCase());
    must(!taken, invalid('email', 'member.known', { email: input.email }));
    return [added({ id: newId('member'), person: '', name: input.name, email: input.email, mandate: input.mandate })];
  },
  then: () => '/provider/organisation',
});

/** Changes or ends a mandate. One signatory always stays, or nobody could sign or mend it. */
export const grant = command({
  name: 'organisation.grant',
  door: 'provider',
  path: `${path}/mandates`,
  fields: { member: choiceOf(), mandate: choice('prepare', 'sign', 'none') },
  target: (_, actor) => organisationRef(actor.kvk),
  facts: () => ({}),
  decide(state, input): OrganisationEvent[] {
    const member = state.members.find(({ id }) => id === input.member);
    if (member === undefined) throw invalid('member', 'member.unknown');
    if (member.mandate === input.mandate) return [];
    const others = state.members.filter(({ id, mandate }) => id !== member.id && mandate === 'sign');
    must(input.mandate === 'sign' || member.mandate !== 'sign' || others.length > 0, invalid('mandate', 'member.last-signatory'));
    return [{ type: 'member.granted', data: { member: member.id, mandate: input.mandate } }];
  },
  then: () => '/provider/organisation',
  prefill: (state) => ({ values: {}, offers: { member: offersOf(state) } }),
});

const added = (member: Member) =>
  ({ type: 'member.added' as const, data: { member: member.id, mandate: member.mandate }, content: { by: 'store' as const, value: { member } } });

const offersOf = (state: Organisation) => state.members.map(({ id, name, email: address }) => ({ code: id, label: `${name} (${address})` }));

/** What an organisation does in its own file. */
export const providerCommands: readonly AnyCommand[] = [register, chooseLanguage, join, addMember, grant, ...declarationCommands, ...evidenceCommands];
