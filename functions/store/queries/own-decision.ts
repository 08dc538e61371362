import { may, type Act } from '../../../shared/access/table.ts';
import { decisionPrefix, documentOffers, ticked } from '../../../shared/council/attach.ts';
import { decision, type Decision } from '../../../shared/council/decision.ts';
import { kindOf, type Procedure, type ProcedureKind } from '../../../shared/council/procedure.ts';
import type { DecisionAttach, OwnDecision } from '../../../shared/views/colleges.ts';
import type { Download } from '../../../shared/views/public.ts';
import type { QueryContext, Reader } from '../reader.ts';

const acts: Readonly<Record<ProcedureKind, Act>> = { tender: 'decision.record', admission: 'decision.record-admission', revision: 'decision.record-revision' };

/** The documents of a decision, each as it was pinned, with an address for a few minutes. */
export const decisionDocuments = (store: Reader, { documents }: Pick<Decision, 'documents'>): Promise<Download[]> =>
  Promise.all(documents.map(async (one) => ({ name: one.name, size: one.size, url: await store.download('documents', one, one.name) })));

/** The decision of the reader's own college, with a place for its documents as long as it can be recorded, for who can. */
export async function ownDecision(context: QueryContext, of: Procedure, decided: Decision = decision.initial): Promise<OwnDecision> {
  const { outcome, decidedOn, reference, remarks, answer, answeredAt, recordedAt } = decided;
  const { municipality } = context.actor;
  const records = of.status === 'colleges-asked' && may(context.actor, acts[kindOf(of.id)], { municipality });
  const [documents, attach] = await Promise.all([decisionDocuments(context.store, decided), records ? attachTo(context, of, decided) : null]);
  return { outcome, decidedOn, reference, remarks, answer, answeredAt, recordedAt, documents, attach };
}

async function attachTo({ store, actor, search, here }: QueryContext, of: Procedure, decided: Decision): Promise<DecisionAttach> {
  const prefix = decisionPrefix(of.id, actor.municipality);
  const uploads = await store.uploads('documents', prefix);
  const [names, upload] = await Promise.all([store.fileNames('documents', uploads), store.uploadForm('documents', `${prefix}${store.newDocumentId()}`, here.replace('/v1/council/', '/council/'))]);
  const lying = uploads.map((one) => ({ ...one, name: names[one.key] ?? one.key }));
  return { upload, offers: documentOffers(lying), ticked: ticked(lying, decided, of.asked?.at ?? ''), added: lying.find(({ key }) => key === search['key'])?.name ?? null };
}
