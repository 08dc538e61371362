import type { Actor } from '../../../shared/access/actor.ts';
import { contractRef } from '../../../shared/contract/contract.ts';
import { decisionRef } from '../../../shared/council/decision.ts';
import { instant, type Instant } from '../../../shared/kernel/moments.ts';
import type { SignedDeclaration } from '../../../shared/provider/declaration.ts';
import { groundCodes, type GroundCode } from '../../../shared/provider/grounds.ts';
import { organisation, organisationRef } from '../../../shared/provider/organisation.ts';
import { routeRef } from '../../../shared/route/route.ts';
import { eight, first, id, second, type Played } from '../../../shared/tender/example.ts';
import { fileRef } from '../../../shared/tender/file.ts';
import { notaRef } from '../../../shared/tender/nota.ts';
import { questionRef } from '../../../shared/tender/question.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { staffQueries } from './staff.ts';

/** For tests: a procedure that was played through the commands, as staff reads it. */
type Name = ViewsOf<'staff'>;
export const names = { [first]: 'De Linde', [second]: 'Het Kompas' } as const;
const secret = { answers: { K1: 'Wij werken met het hele gezin.', K2: '' }, price: 8750 };
const files = [
  { key: `${id}/${first}/A/doc_1`, name: 'plan van aanpak.pdf', hash: 'a'.repeat(64), size: 1200, whole: true },
  { key: `${id}/${first}/A/doc_2`, name: 'veranderd.pdf', hash: 'b'.repeat(64), size: 900, whole: false, unread: 'changed' },
  { key: `${id}/${first}/A/doc_3`, name: 'virus.exe', hash: 'c'.repeat(64), size: 90, whole: false, refused: true },
];

/** What was declared with a submission: yes to one ground. */
const signed = (yes: GroundCode): SignedDeclaration => ({
  operator: { name: 'De Linde', sme: true, group: [{ kvk: '27000009', name: 'De Zuster' }] }, signedBy: 'S. de Boer', signedAt: instant('2026-05-01T09:00:00Z'),
  answers: Object.fromEntries(groundCodes.map((ground) => [ground, ground === yes ? 'yes' : 'no'])) as SignedDeclaration['answers'],
  explanations: { [yes]: { explanation: 'Een veroordeling.', measures: 'Bestuur vervangen.' } },
});

/** The store with everything that the procedure has so far. */
export function storeOf(p: Played) {
  const questions = p.log.filter(({ type }) => type === 'question.asked').map(({ data }) => questionRef(id, String(data['question'])));
  const refs = [
    tenderRef(id), routeRef('5'), ...eight.map((code) => decisionRef(id, code)), ...questions, ...['1', '2'].map((n) => notaRef(id, n)),
    ...[first, second].flatMap((kvk) => [contractRef(id, kvk), ...['A', 'B'].map((lot) => fileRef(id, lot, kvk))]),
  ];
  const store = fakeReader({
    states: [
      ...refs.map((ref) => [ref, p.state(ref as never)] as const),
      ...[first, second].map((kvk) => [organisationRef(kvk), { ...organisation.initial, kvk, name: names[kvk as keyof typeof names], registeredAt: p.log[0]?.at ?? '' }] as const),
    ],
    uploads: p.uploads,
  });
  const dossier = ['doc_1', 'doc_2'].map((one) => ({ key: `${id}/${first}/A/${one}@v1`, version: 'd1', size: 1200, at: p.log[0]?.at as Instant }));
  const counted = <T,>(value: T): Promise<T> => { store.requests += 1; return Promise.resolve(value); };
  const { uploads } = store;
  return Object.assign(store, {
    uploads: (bucket: 'drafts' | 'documents' | 'dossier', prefix: string) => (bucket === 'dossier' ? Promise.resolve(dossier.filter(({ key }) => key.startsWith(prefix))) : uploads(bucket, prefix)),
    opened: (_: string, kvk: string) => counted(p.tender().recordedAt === '' || kvk !== first ? undefined : { lots: { A: { ...secret, submission: 2, documents: files } }, declared: { 1: { declaration: signed('bribery'), requirements: {} }, 2: { declaration: signed('fraud'), requirements: { E1: { met: 'yes', how: 'HKZ, tot 2028.' } } } } }),
    history: () => counted(p.log.filter(({ stream }) => stream === `tender#${id}/-`).map((line, i) => ({ ...line, actor: line.type.startsWith('key.') ? 'keys' : line.actor, seq: i + 1, hash: String(i).repeat(64).slice(0, 64) }))),
  });
}

export interface Seen<K extends Name> { readonly model: Models[K]; readonly html: string; readonly text: string; readonly json: string; readonly requests: number }

/** What a reader sees, in Dutch; the English page is drawn too, because it may not break either. */
export async function see<K extends Name>(p: Played, name: K, actor: Actor, at: Instant, more: Readonly<Record<string, string>> = {}, search: Readonly<Record<string, string>> = {}): Promise<Seen<K>> {
  const store = storeOf(p);
  const path = { tender: id, ...more };
  const model = await staffQueries[name]({ at, actor, path, search, store, here: 'https://portal.example/staff/x' }) as Models[K];
  const as = { at, actor, path };
  await draw(staffPages[name], model, { ...as, language: 'en' });
  const html = await draw(staffPages[name], model, as);
  return { model, html, text: textOf(html), json: JSON.stringify(model), requests: store.requests };
}
