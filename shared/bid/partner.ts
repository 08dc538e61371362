import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { canonical } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/moments.ts';
import type { SignedDeclaration } from '../provider/declaration.ts';
import { invitationKey, overviewOf, type OverviewLine } from '../provider/overview.ts';
import { bidRef, type SealedPartner } from './bid.ts';
import { mandateOf } from './mandate.ts';
import { sha256Hex } from '../kernel/sha256.ts';

/** Liable for the whole contract together with the others, or working for the bidder (docs/sas.md, Combinations). */
export const partnerRoles = ['member', 'subcontractor'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
/** What the bidder that leads asks of another organisation. `relied`: it counts on the means of a subcontractor (Aw 2.92, 2.94). */
export interface Asked { readonly name: string; readonly role: PartnerRole; readonly relied: boolean; readonly lots: readonly string[] }

/** An organisation that was asked to take part in a bid. Kept encrypted: before the opening only the two of them know. */
export interface Partner extends Asked {
  readonly tender: string;
  /** KvK number of the bidder: the one that submits, of a combination its penvoerder. */
  readonly lead: string;
  readonly kvk: string;
  /** Empty: never asked. */
  readonly status: '' | 'invited' | 'confirmed' | 'declined' | 'removed';
  readonly invitedAt: Instant | '';
  /** Since when it confirms what it was asked, however often it does so; empty while it does not. */
  readonly confirmedAt: Instant | '';
  /** When anything changed last. */
  readonly changedAt: Instant | '';
  /** Its registered name as it stood when it confirmed; `name` is what the bidder calls it. */
  readonly organisation: string;
  /** Its own declaration as it was signed then (Aw 2.84: every member, and whoever is relied on); only the region reads it. */
  readonly declaration: SignedDeclaration | null;
  /** By which version of the words it gave its penvoerder a mandate; empty where it gave none. */
  readonly mandate: string;
  readonly reason: string;
  /** When it left lots that it was asked for before it was asked anew; left out where it was asked once. */
  readonly left?: Readonly<Record<string, Instant>>;
}

/** All of it is content: that an organisation takes part in a bid is nobody's business before the opening. */
export type PartnerEvent =
  | { readonly type: 'partner.invited'; readonly data: Nothing; readonly content: Kept<Asked & { tender: string; lead: string; kvk: string }> }
  | { readonly type: 'partner.confirmed'; readonly data: Nothing; readonly content: Kept<{ organisation: string; declaration: SignedDeclaration; mandate: string }> }
  | { readonly type: 'partner.declined'; readonly data: Nothing; readonly content: Kept<{ reason: string }> }
  | { readonly type: 'partner.removed'; readonly data: Nothing };
type Nothing = Readonly<Record<string, never>>;

export const partner: Aggregate<Partner, PartnerEvent> = {
  kind: 'partner',
  secret: true,
  counted: true,
  /** With the bid that they take part in: that nobody came or went, its submission then proves without a check of its own. */
  countedOn: (partition) => bidRef(...placeOf(partition)),
  rare: true,
  initial: {
    tender: '', lead: '', kvk: '', name: '', role: 'member', relied: false, lots: [], status: '', invitedAt: '', confirmedAt: '', changedAt: '', organisation: '', declaration: null, mandate: '', reason: '',
  },
  evolve(state, event, { at }) {
    switch (event.type) {
      case 'partner.invited': return { ...partner.initial, ...event.content.value, ...leaving(state), status: 'invited', invitedAt: at, changedAt: at };
      case 'partner.confirmed': return { ...state, status: 'confirmed', confirmedAt: state.status === 'confirmed' ? state.confirmedAt : at, changedAt: at, ...event.content.value, reason: '' };
      case 'partner.declined': return { ...state, status: 'declined', confirmedAt: '', changedAt: at, mandate: '', reason: event.content.value.reason };
      case 'partner.removed': return { ...state, status: 'removed', changedAt: at };
    }
  },
  /** By which an organisation finds what it was asked for. Staff's role does not read these lists (infra/stacks/grants.ts). */
  listing: ({ status, tender, lead, kvk, invitedAt }) => (status === '' ? undefined
    : { list: overviewOf(kvk), key: invitationKey(invitedAt, { tender, lead }), summary: { invitation: { tender, lead } } satisfies OverviewLine }),
};

const leaving = ({ lots, changedAt, left }: Partner): Pick<Partner, 'left'> =>
  (changedAt === '' ? {} : { left: { ...left, ...Object.fromEntries(lots.map((lot) => [lot, changedAt])) } });

/** The partners of one bid lie together, so that they are read by one query. */
export const partnerPartition = (tender: string, lead: string): string => `${tender}#${lead}`;
const placeOf = (partition: string): [tender: string, lead: string] => {
  const [tender = '', lead = ''] = partition.split('#');
  return [tender, lead];
};
export const partnerRef = (tender: string, lead: string, kvk: string): Ref<Partner, PartnerEvent> =>
  ({ of: partner, partition: partnerPartition(tender, lead), item: kvk });

/** More than any combination has; with them a bid still fits its record. */
export const mostPartners = 40;

export type Partners = Readonly<Record<string, Partner>>;

/** Those that belong to the bid as it is drafted, by KvK number; who was taken out of it does not. */
export const standing = (partners: Partners): Partner[] =>
  Object.values(partners).filter(({ status }) => status !== '' && status !== 'removed').sort((a, b) => (a.kvk < b.kvk ? -1 : 1));

/** Those that belong to the bid on a lot. */
export const partnersOn = (partners: Partners, lot: string): Partner[] => standing(partners).filter(({ lots }) => lots.includes(lot));

/** What a submission of these lots takes along; whoever has not confirmed is not in it, but keeps it back. */
export function sealedPartners(partners: Partners, lots: readonly string[]): SealedPartner[] {
  return onAny(partners, lots).flatMap((one): SealedPartner[] => (one.status !== 'confirmed' || one.changedAt === '' || one.declaration === null ? [] : [{
    kvk: one.kvk, name: one.organisation, role: one.role, relied: one.relied, lots: one.lots.filter((lot) => lots.includes(lot)), confirmedAt: one.changedAt, declaration: one.declaration, ...(one.mandate === '' ? {} : { mandate: one.mandate }),
  }]));
}

/** Those who keep a submission of these lots back. */
export const unconfirmed = (partners: Partners, lots: readonly string[]): Partner[] =>
  onAny(partners, lots).filter(({ status }) => status !== 'confirmed');

const onAny = (partners: Partners, lots: readonly string[]): Partner[] =>
  standing(partners).filter((one) => one.lots.some((lot) => lots.includes(lot)));

/** What was asked, in short: it goes along with an answer, so that nobody confirms what was changed meanwhile, or a mandate in words that he did not see. */
export const askedOf = ({ role, relied, lots, invitedAt }: Partner): string => sha256Hex(canonical({ role, relied, lots: [...lots], invitedAt, mandate: mandateOf(role) }));
