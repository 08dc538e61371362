import type { Actor } from '../access/actor.ts';
import { command, contentOf, uploadsIn, type At } from '../kernel/command.ts';
import { choice, day, optional } from '../kernel/fields.ts';
import { dayOf, type Day } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { evidenceKey, evidencePrefix, evidenceRef, pieceOf, type EvidenceEvent } from './evidence.ts';
import { evidenceTypes, lastDayOf, validityOf, type EvidenceType } from './evidence-types.ts';

const path = '/organisation/evidence/:evidence';
const target = (_: At, actor: Actor) => evidenceRef(actor.kvk);
const then = (): string => '/provider/organisation/evidence';
const idOf = (at: At): string => at['evidence'] ?? '';

/** As many as anybody has, and as fit into one item. */
export const mostEvidence = 100;

/**
 * Says what an uploaded document is, from when and until when it counts. Said again of the same document it replaces: the
 * newest version of its file is pinned.
 */
export const recordEvidence = command({
  name: 'evidence.record',
  door: 'provider',
  path: `${path}/records`,
  fields: { type: choice(...evidenceTypes), issuedOn: day(), validUntil: optional(day()) },
  target, then,
  facts: (at, actor) => ({ content: contentOf('evidence', evidenceKey(actor.kvk, idOf(at))) }),
  decide(state, { type, issuedOn, validUntil }, { at, actor, path: where, facts: { content: { verdict, version, size, name } } }): EvidenceEvent[] {
    const id = idOf(where);
    const key = evidenceKey(actor.kvk, id);
    if (verdict === 'absent' || state.removed.includes(id)) throw missing();
    if (verdict !== 'ok') throw refuse(`evidence.${verdict}`);
    must(issuedOn <= dayOf(at), invalid('issuedOn', 'evidence.issued-later'));
    must(pieceOf(state, id) !== undefined || Object.keys(state.pieces).length < mostEvidence, refuse('evidence.too-many', { most: mostEvidence }));
    const until = untilOf(type, issuedOn, validUntil);
    const now = pieceOf(state, id);
    if (now?.version === version && now.type === type && now.issuedOn === issuedOn && now.validUntil === until) return [];
    return [{ type: 'evidence.recorded', data: { evidence: id, type, issuedOn, validUntil: until }, content: { by: 'store', value: { key, version, size, name } } }];
  },
  prefill(state, { path: where }) {
    const now = pieceOf(state, idOf(where));
    return {
      values: now === undefined ? {} : {
        type: now.type, issuedOn: now.issuedOn, ...(now.validUntil === '' || validityOf(now.type).rule === 'months' ? {} : { validUntil: now.validUntil }),
      },
      offers: {},
    };
  },
});

/** Takes a document out of the file. Where a procedure relied on it, it stays with that procedure. */
export const removeEvidence = command({
  name: 'evidence.remove',
  door: 'provider',
  path: `${path}/removals`,
  fields: {},
  target, then,
  facts: (_, actor) => ({ uploads: uploadsIn('evidence', evidencePrefix(actor.kvk)) }),
  decide(state, _, { actor, path: where, facts }): EvidenceEvent[] {
    const id = idOf(where);
    if (state.removed.includes(id)) return [];
    must(pieceOf(state, id) !== undefined || facts.uploads.some(({ key }) => key === evidenceKey(actor.kvk, id)), missing());
    return [{ type: 'evidence.removed', data: { evidence: id } }];
  },
});

export const evidenceCommands = [recordEvidence, removeEvidence];

/** The law's own term is computed and cannot be stretched; a document with its own end must say it. */
function untilOf(type: EvidenceType, issuedOn: Day, given: Day | undefined): Day | '' {
  const { rule } = validityOf(type);
  const last = lastDayOf(type, issuedOn);
  must(given === undefined || given >= issuedOn, invalid('validUntil', 'evidence.ends-before', { issuedOn }));
  if (last !== undefined) {
    must(given === undefined || given <= last, invalid('validUntil', 'evidence.ends-late', { last }));
    return given ?? last;
  }
  must(rule !== 'own' || given !== undefined, invalid('validUntil', 'evidence.end-missing'));
  return given ?? '';
}
