import type { Actor } from '../access/actor.ts';
import { allOf, command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, choicesOf, hidden, kvkNumber, long, optional, text, tick, yesNo } from '../kernel/fields.ts';
import { kvkPattern } from '../kernel/ids.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { declarationContent, declarationRef, declarationState } from '../provider/declaration.ts';
import { organisationRef } from '../provider/organisation.ts';
import { mustBePublished } from '../tender/guards.ts';
import { tenderRef } from '../tender/tender.ts';
import { bidRef, submissionOn, type Bid } from './bid.ts';
import { offersOf } from './draft-commands.ts';
import { draftRef } from './draft.ts';
import { mandateOf } from './mandate.ts';
import { mustBeOpen } from './moment.ts';
import { askedOf, mostPartners, partner, partnerPartition, partnerRef, partnerRoles, standing, type Partner, type PartnerEvent } from './partner.ts';

const here = (at: At): string => at['tender'] ?? '';
const path = '/tenders/:tender/bid/partners';
const page = (at: At): string => `/provider/tenders/${here(at)}/bid/partners`;

/**
 * The bidder that leads asks an organisation to take part: as member of its combination or as subcontractor. Whether that
 * organisation bids itself, or was asked by others, plays no part: nobody may learn it here (DESIGN, Sealing).
 */
export const invite = command({
  name: 'partner.invite',
  door: 'provider',
  path: `${path}/invitations`,
  fields: { kvk: kvkNumber(), name: text(200), role: choice(...partnerRoles), relied: optional(yesNo()), lots: choicesOf() },
  target: (at, actor, _, input) => partnerRef(here(at), actor.kvk, input?.kvk ?? '-'),
  facts: (at, actor, input) => ({
    tender: stateOf(tenderRef(here(at))),
    organisation: stateOf(organisationRef(actor.kvk)),
    invited: stateOf(organisationRef(input?.kvk ?? '-')),
    draft: stateOf(draftRef(here(at), actor.kvk)),
    partners: allOf(partner, partnerPartition(here(at), actor.kvk)),
  }),
  decide(state, { kvk, name, role, relied = false, lots: named }, { at, actor, path: where, facts: { tender: { state: tender }, organisation, invited, partners } }): PartnerEvent[] {
    mustBeOpen(tender, at);
    must(organisation.state.registeredAt !== '', refuse('organisation.unregistered'));
    must(kvkPattern.test(kvk), invalid('kvk', 'partner.kvk'));
    must(kvk !== actor.kvk, invalid('kvk', 'partner.self'));
    for (const lot of named) must(tender.lots.some(({ id }) => id === lot), invalid('lots', 'bid.lot-unknown', { lot }));
    must(state.status !== 'invited' && state.status !== 'confirmed', invalid('kvk', 'partner.twice', { kvk, name: state.name }));
    // An organisation answers by its own sign-in, and hears of the invitation at the address that it registered.
    must(invited.state.registeredAt !== '', invalid('kvk', 'partner.unregistered', { kvk }));
    must(standing(partners).length < mostPartners, refuse('partner.too-many', { most: mostPartners }));
    must(role === 'subcontractor' || !relied, invalid('relied', 'partner.relied'));
    const lots = tender.lots.map(({ id }) => id).filter((lot) => named.includes(lot));
    return [{ type: 'partner.invited', data: {}, content: { by: 'store', value: { tender: here(where), lead: actor.kvk, kvk, name, role, relied, lots } } }];
  },
  then: page,
  prefill(_, { facts: { tender, draft } }) {
    mustBePublished(tender.state);
    return { values: { lots: draft.state.lots }, offers: { lots: offersOf(tender.state) } };
  },
});

/** Takes an organisation out of the bid. What was submitted stays as it was: the bidder submits again. */
export const remove = command({
  name: 'partner.remove',
  door: 'provider',
  path: `${path}/:kvk/removals`,
  fields: {},
  target: (at, actor) => partnerRef(here(at), actor.kvk, at['kvk'] ?? '-'),
  facts: (at) => ({ tender: stateOf(tenderRef(here(at))) }),
  decide(state, _, { at, facts: { tender } }): PartnerEvent[] {
    mustBePublished(tender.state);
    must(state.status !== '', missing());
    mustBeOpen(tender.state, at);
    return state.status === 'removed' ? [] : [{ type: 'partner.removed', data: {} }];
  },
  then: page,
});

const invitation = '/tenders/:tender/invitations/:kvk';
const leadOf = (at: At): string => at['kvk'] ?? '-';
const own = (at: At, actor: Actor) => partnerRef(here(at), leadOf(at), actor.kvk);
const invitationPage = (at: At): string => `/provider/tenders/${here(at)}/invitations/${leadOf(at)}`;

/**
 * The partner's own signatory confirms what was asked: a member that it is liable for the whole together with the
 * others (BW 6:6) and mandates its penvoerder (BW 3:60), a subcontractor that it does the work if the contract comes
 * (Aw 2.94: the bidder must really have its means).
 */
export const confirm = command({
  name: 'partner.confirm',
  door: 'provider',
  path: `${invitation}/confirmations`,
  fields: { asked: hidden(text(64)), agreed: tick() },
  target: own,
  facts: (at, actor) => ({ tender: stateOf(tenderRef(here(at))), organisation: stateOf(organisationRef(actor.kvk)), declaration: stateOf(declarationRef(actor.kvk)) }),
  decide(state, input, { at, facts: { tender, organisation, declaration } }): PartnerEvent[] {
    mustBeAsked(state);
    mustBeOpen(tender.state, at);
    must(organisation.state.registeredAt !== '', refuse('organisation.unregistered'));
    must(input.asked === askedOf(state), refuse('partner.changed'));
    must(declarationState(declaration.state) === 'signed', refuse('partner.declaration'));
    const signed = declarationContent(declaration.state);
    const mandate = mandateOf(state.role);
    // Once more, because the declaration was signed anew: what goes along is the present one.
    if (state.status === 'confirmed' && state.declaration?.signedAt === signed.signedAt && state.mandate === mandate) return [];
    return [{ type: 'partner.confirmed', data: {}, content: { by: 'store', value: { organisation: organisation.state.name, declaration: signed, mandate } } }];
  },
  then: invitationPage,
  prefill: (state) => ({ values: state.status === 'invited' || state.status === 'declined' ? { asked: askedOf(state) } : {}, offers: {} }),
});

/**
 * Says no, or takes a confirmation back. That is over once the bidder has submitted with it: a bid that counts rests on
 * it, and only the bidder can withdraw or replace that.
 */
export const decline = command({
  name: 'partner.decline',
  door: 'provider',
  path: `${invitation}/refusals`,
  fields: { reason: optional(long(2000)) },
  target: own,
  facts: (at) => ({ tender: stateOf(tenderRef(here(at))), bid: proved(stateOf(bidRef(here(at), leadOf(at)))) }),
  decide(state, input, { at, facts: { tender, bid } }): PartnerEvent[] {
    mustBeAsked(state);
    mustBeOpen(tender.state, at);
    if (state.status === 'declined') return [];
    must(!isSubmittedWith(state, bid.state), refuse('partner.submitted'));
    return [{ type: 'partner.declined', data: {}, content: { by: 'store', value: { reason: input.reason ?? '' } } }];
  },
  then: invitationPage,
});

/** Does a bid that counts rest on this confirmation? A submission takes everyone along who is asked for its lots. */
export const isSubmittedWith = ({ confirmedAt, lots }: Partner, bid: Bid): boolean =>
  confirmedAt !== '' && lots.some((lot) => (submissionOn(bid, lot)?.at ?? '') >= confirmedAt);

/** Who was not asked gets the answer of what is not there; who was taken out hears that. */
function mustBeAsked({ status }: Partner): void {
  must(status !== '', missing());
  must(status !== 'removed', refuse('partner.removed'));
}

export const partnerCommands = [invite, remove, confirm, decline];
