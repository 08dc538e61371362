import { bidRef } from '../../../../shared/bid/bid.ts';
import { draftRef } from '../../../../shared/bid/draft.ts';
import { mandateOf } from '../../../../shared/bid/mandate.ts';
import { askedOf, partner, partnerPartition, partnerRef, standing, type Partner } from '../../../../shared/bid/partner.ts';
import { isSubmittedWith } from '../../../../shared/bid/partner-commands.ts';
import type { AnyRef } from '../../../../shared/kernel/aggregate.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { declarationRef, declarationState } from '../../../../shared/provider/declaration.ts';
import { organisationRef, type Organisation } from '../../../../shared/provider/organisation.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { bidHead, isOpen } from '../../../../shared/views/bid-state.ts';
import type { Invitation } from '../../../../shared/provider/overview.ts';
import type { InvitationLine, LotName } from '../../../../shared/views/provider.ts';
import { mustBePublished } from '../../../../shared/views/published.ts';
import type { Instant } from '../../../../shared/kernel/moments.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from './organisation.ts';

const lotNames = ({ lots }: Tender): LotName[] => lots.map(({ id, title }) => ({ id, title }));

/** Members and subcontractors of one's own bid. */
export const partners: Query<'provider.partners'> = async ({ store, at, actor, path }) => {
  const id = path['tender'] ?? '';
  const [[{ state: tender }, { state: draft }], all] = await Promise.all([
    loadEach(store, [tenderAt(path), draftRef(id, actor.kvk)]), store.all(partner, partnerPartition(id, actor.kvk)),
  ]);
  mustBePublished(tender);
  return {
    tender: bidHead(tender, at), lots: lotNames(tender), chosen: draft.lots,
    partners: standing(all).map(({ kvk, name, role, relied, lots, status, changedAt, reason }) => ({ kvk, name, role, relied, lots, status, changedAt, reason })),
  };
};

/** What another provider asks. Who was not asked gets the answer of what is not there. */
export const invitation: Query<'provider.invitation'> = async ({ store, at, actor, path }) => {
  const [id, kvk] = [path['tender'] ?? '', path['kvk'] ?? ''];
  const [{ state: tender }, { state: asked }, { state: lead }, { state: bid }, { state: declared }] = await loadEach(store, [
    tenderAt(path), partnerRef(id, kvk, actor.kvk), organisationRef(kvk), bidRef(id, kvk), declarationRef(actor.kvk),
  ]);
  mustBePublished(tender);
  must(asked.status !== '', missing());
  const { role, relied, status, changedAt, lots, mandate } = asked;
  return {
    tender: bidHead(tender, at), lead: { kvk, name: lead.name },
    invitation: { role, relied, status, changedAt, mandate, lots: lotNames(tender).filter((lot) => lots.includes(lot.id)) },
    mandate: mandateOf(role), asked: askedOf(asked), submitted: isSubmittedWith(asked, bid),
    declaration: declarationState(declared), renewed: asked.declaration !== null && declared.signed !== null && declared.signed.at !== asked.declaration.signedAt,
  };
};

/** An invitation and who it comes from, to be read in the same batch as the rest of a page. */
export const invitationRefs = (kvk: string, asked: readonly Invitation[]): AnyRef[] =>
  asked.flatMap(({ tender, lead }) => [partnerRef(tender, lead, kvk), organisationRef(lead)] as unknown as AnyRef[]);

/** The lines of the home page; an invitation to a tender that it does not show is found with that tender. */
export function invitationLines(states: readonly unknown[], tenders: readonly Tender[], at: Instant): InvitationLine[] {
  return states.flatMap((state, i): InvitationLine[] => {
    if (i % 2 === 1) return [];
    const [{ tender: id, lead, role, status }, { name }] = [state as Partner, states[i + 1] as Organisation];
    const of = tenders.find((tender) => tender.id === id);
    return of === undefined ? [] : [{ role, status, tender: { id, title: of.title, open: isOpen(of, at) }, lead: { kvk: lead, name } }];
  });
}
