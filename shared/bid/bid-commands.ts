import type { Actor } from '../access/actor.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { allOf, command, proved, stateOf, uploadsIn, type At } from '../kernel/command.ts';
import { choicesOf, hidden, optional, text, tick } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { declarationContent, declarationRef } from '../provider/declaration.ts';
import { mustBePublished } from '../tender/guards.ts';
import { asksPreference } from '../tender/limits.ts';
import type { Tender } from '../tender/state.ts';
import { tenderRef } from '../tender/tender.ts';
import { bidRef, effectiveLots, manifestHash, sealedSlot, type BidEvent, type SealedBid } from './bid.ts';
import { bidChecklistOf, checklistOf, contentOf, needsPreference, readBackOf, requirementsOf, type BidChecklist, type LotChecklist } from './checklist.ts';
import { offersOf } from './draft-commands.ts';
import { draftRef, type Draft } from './draft.ts';
import { mustBeOpen } from './moment.ts';
import { partner, partnerPartition, sealedPartners, unconfirmed } from './partner.ts';
import { draftPrefix, pinnedFor } from './uploads.ts';

/** Far more than any tender asks, and as many as one record of a bid can name (DynamoDB: 400 KB an item). */
const mostFiles = 200;

/** What one submission can seal: with its key and in base64 it is one item (DynamoDB: 400 KB). */
const sealedBytes = 300_000;

const path = '/tenders/:tender/bid';
const here = (at: At): string => at['tender'] ?? '';
const target = (at: At, actor: Actor) => bidRef(here(at), actor.kvk);
const then = (at: At): string => `/provider/tenders/${here(at)}/bid`;

/**
 * Submits the draft, or lots of it, as it was read back. Only what is submitted counts; a later submission replaces an
 * earlier one on the same lot. Whether it is in time the gate proves once more, at the write.
 */
export const submit = command({
  name: 'bid.submit',
  door: 'provider',
  path: `${path}/submissions`,
  fields: { lots: optional(choicesOf()), readBack: hidden(text(64)), declaration: tick() },
  target, then,
  facts: (at, actor) => ({
    tender: stateOf(tenderRef(here(at))),
    draft: stateOf(draftRef(here(at), actor.kvk)),
    uploads: uploadsIn('drafts', draftPrefix(here(at), actor.kvk)),
    declaration: stateOf(declarationRef(actor.kvk)),
    // Nobody may be in a bid who takes a confirmation back at the same moment.
    partners: proved(allOf(partner, partnerPartition(here(at), actor.kvk))),
  }),
  decide(state, input, { at, actor, facts: { tender: { state: tender }, draft: { state: draft }, uploads, declaration: { state: declaration }, partners } }): BidEvent[] {
    mustBeOpen(tender, at);
    const lots = lotsOf(input.lots, draft);
    const missing = lots.flatMap((lot) => missingOf(checklistOf(tender, lot, draft, uploads)));
    must(missing.length === 0, refuse('bid.incomplete', { missing }));
    mustBeDeclared(bidChecklistOf(tender, draft, declaration));
    const { mostBids } = tender.limits;
    const counting = new Set([...effectiveLots(state), ...lots]).size;
    must(mostBids === null || counting <= mostBids, refuse('bid.too-many-lots', { most: mostBids ?? 0, now: counting }));
    const unplaced = needsPreference(tender, draft) ? draft.lots.filter((lot) => !draft.preference.includes(lot)) : [];
    must(unplaced.length === 0, refuse('bid.no-preference', { lots: unplaced }));
    const waiting = unconfirmed(partners, lots);
    must(waiting.length === 0, refuse('partner.unconfirmed', { partners: waiting.map(({ name, kvk }) => `${name} (KvK ${kvk})`) }));
    must(input.readBack === readBackOf(tender, draft, uploads, declaration, partners), refuse('bid.changed'));
    const documents = pinnedFor(uploads, lots, draft.removed);
    must(documents.length <= mostFiles, refuse('bid.too-many-files', { most: mostFiles, now: documents.length }));
    const n = state.submissions.length + 1;
    const taking = sealedPartners(partners, lots);
    const value: SealedBid = {
      lots: Object.fromEntries(lots.map((lot) => [lot, contentOf(tender, lot, draft)])),
      declaration: declarationContent(declaration), requirements: requirementsOf(tender, draft), ...(taking.length === 0 ? {} : { partners: taking }),
      ...(asksPreference(tender) ? { preference: draft.preference } : {}),
    };
    must(new TextEncoder().encode(canonical(value as unknown as Json)).length <= sealedBytes, refuse('bid.too-much', { kilobytes: sealedBytes / 1000 }));
    return [{
      type: 'bid.submitted',
      data: { n, lots, documents, manifestHash: manifestHash(documents) },
      content: {
        by: 'procedure', publicKey: keyOf(tender), slot: sealedSlot(actor.kvk, n),
        value,
      },
    }];
  },
  gate: (_, { at, path: where, actor }) => ({ act: 'pass', procedure: here(where), by: actor.kvk, receivedAt: at }),
  answer: ([event], { at, path: where, actor }) => (event?.type !== 'bid.submitted' ? null : {
    tender: here(where), kvk: actor.kvk, n: event.data.n, at, lots: event.data.lots,
    documents: event.data.documents.length, manifestHash: event.data.manifestHash,
  }),
  prefill(_, { facts: { tender, draft, uploads, declaration, partners } }) {
    mustBePublished(tender.state);
    return {
      values: { lots: draft.state.lots, readBack: readBackOf(tender.state, draft.state, uploads, declaration.state, partners) },
      offers: { lots: offersOf(tender.state, draft.state.lots) },
    };
  },
});

/** Ends the bid on these lots; nothing earlier revives. The draft stays and can be submitted again before the closing. */
export const withdraw = command({
  name: 'bid.withdraw',
  door: 'provider',
  path: `${path}/withdrawals`,
  fields: { lots: choicesOf() },
  target, then,
  facts: (at) => ({ tender: stateOf(tenderRef(here(at))) }),
  decide(state, input, { at, facts: { tender } }): BidEvent[] {
    mustBeOpen(tender.state, at);
    const standing = effectiveLots(state);
    for (const lot of input.lots) must(standing.includes(lot), invalid('lots', 'bid.not-submitted', { lot }));
    return [{ type: 'bid.withdrawn', data: { lots: [...new Set(input.lots)].sort() } }];
  },
  gate: (_, { at, path: where, actor }) => ({ act: 'pass', procedure: here(where), by: actor.kvk, receivedAt: at }),
  prefill(state, { facts: { tender } }) {
    mustBePublished(tender.state);
    return { values: {}, offers: { lots: offersOf(tender.state, effectiveLots(state)) } };
  },
});

/** The lots that are meant, in the order of the draft; all of the draft's unless the bidder names fewer. */
function lotsOf(named: readonly string[] | undefined, draft: Draft): string[] {
  for (const lot of named ?? []) must(draft.lots.includes(lot), invalid('lots', 'bid.lot-unknown', { lot }));
  const lots = draft.lots.filter((lot) => named === undefined || named.includes(lot));
  must(lots.length > 0, refuse('bid.nothing'));
  return lots;
}

/** Aw 2.84: with a bid one declares; a bid without a signed declaration is none. */
function mustBeDeclared({ declaration, requirements }: BidChecklist): void {
  must(declaration !== 'missing', refuse('bid.declaration-missing'));
  must(declaration !== 'unsigned', refuse('bid.declaration-unsigned'));
  const open = requirements.filter(({ done }) => !done).map(({ id, title }) => `${id} ${title}`);
  must(open.length === 0, refuse('bid.requirements-open', { requirements: open }));
}

/** What is wanting, as a bidder finds it in the task list: `A K1`. Who has not confirmed is told by name. */
const missingOf = ({ lot, parts }: LotChecklist): string[] =>
  parts.filter(({ kind, done }) => !done && kind !== 'partner' && kind !== 'preference').map(({ id: part }) => `${lot} ${part === 'price' ? '€' : part}`);

/** @throws TypeError: publication without a key would be a fault of ours, not of the bidder. */
function keyOf({ key }: Tender): string {
  if (key === null) throw new TypeError('published without a key');
  return key.publicKey;
}
