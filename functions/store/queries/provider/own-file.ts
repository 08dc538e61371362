import { dayOf } from '../../../../shared/kernel/moments.ts';
import { declarationRef } from '../../../../shared/provider/declaration.ts';
import { evidenceIdOf, evidenceKey, evidencePrefix, evidenceRef, evidenceState, pieceOf, piecesOf } from '../../../../shared/provider/evidence.ts';
import { declarationView } from '../../../../shared/views/declaration-view.ts';
import type { Query } from '../../reader.ts';

export const declaration: Query<'provider.declaration'> = async ({ store, actor }) => declarationView((await store.load(declarationRef(actor.kvk))).state);

/** The bucket tells what was uploaded, the file what each of it is. */
export const evidence: Query<'provider.evidence'> = async ({ store, at, actor, search, here }) => {
  const { kvk } = actor;
  const [{ state }, uploads] = await Promise.all([store.load(evidenceRef(kvk)), store.uploads('evidence', evidencePrefix(kvk))]);
  const lying = uploads.map((one) => ({ ...one, id: evidenceIdOf(kvk, one.key) })).filter(({ id }) => id !== '' && !state.removed.includes(id));
  const pieces = piecesOf(state);
  const unnamed = lying.filter(({ id }) => pieceOf(state, id) === undefined);
  const added = lying.find(({ key }) => key === search['key']);
  // A version that was uploaded over a recorded one has a name of its own.
  const [names, newer] = await Promise.all([
    store.fileNames('evidence', [...pieces.map((one) => ({ ...one, at: one.recordedAt })), ...unnamed]), store.fileNames('evidence', added === undefined ? [] : [added]),
  ]);
  const nameOf = (key: string): string => names[key] ?? key;
  const address = (one: { readonly key: string; readonly version: string }): Promise<string> => store.download('evidence', one, nameOf(one.key));
  const replaced = pieceOf(state, search['replace'] ?? '');
  return {
    pieces: await Promise.all(pieces.map(async ({ id, type, issuedOn, validUntil, size, key, version }) => ({
      id, type, issuedOn, validUntil, size, name: nameOf(key), state: evidenceState({ validUntil }, dayOf(at)), url: await address({ key, version }),
    }))),
    unnamed: await Promise.all(unnamed.map(async ({ id, key, version, size }) => ({ id, name: nameOf(key), size, url: await address({ key, version }) }))),
    renewed: lying.flatMap(({ id, version }) => { const piece = pieceOf(state, id); return piece === undefined || piece.version === version ? [] : [id]; }),
    upload: await store.uploadForm('evidence', replaced?.key ?? evidenceKey(kvk, store.newDocumentId()), here.replace('/v1/provider/', '/provider/')),
    replaces: replaced === undefined ? null : { id: replaced.id, name: nameOf(replaced.key) },
    added: added === undefined ? null : newer[added.key] ?? added.key,
  };
};
