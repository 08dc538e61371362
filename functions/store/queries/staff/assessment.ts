import { actsOf, noFacts, tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { may, type Act } from '../../../../shared/access/table.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { agree, lock, score, unlock } from '../../../../shared/tender/assess.ts';
import { noteDefect, screen } from '../../../../shared/tender/screen.ts';
import { isQuality } from '../../../../shared/tender/criteria.ts';
import { file, fileAt, individualOf, inAssessment, type AssessmentFile } from '../../../../shared/tender/file.ts';
import { bidderId, seesNames } from '../../../../shared/tender/names.ts';
import { mustHaveStated, panelOf } from '../../../../shared/tender/panel.ts';
import { unscreened, screenRest } from '../../../../shared/tender/screening.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { seesBids, seesPrices } from '../../../../shared/tender/visibility.ts';
import { keyParts } from '../../../../shared/bid/uploads.ts';
import type { UnreadReason } from '../../../../shared/tender/unread.ts';
import { cleanKey } from '../../clean-key.ts';
import { fileRows, fileView, lotOf } from '../../../../shared/views/staff/assessment.ts';
import type { Declared } from '../../../../shared/views/declaration-view.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { scoreRows } from '../../../../shared/views/staff/score-table.ts';
import { lotRanking } from '../../../../shared/views/staff/ranking.ts';
import type { BidFile } from '../../../../shared/views/staff.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';
import { loadEach } from '../provider/organisation.ts';
import { namesIn } from './names.ts';

export const files: Query<'staff.files'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, all, names] = await Promise.all([store.load(tenderAt(path)), store.all(file, path['tender'] ?? ''), namesIn(store)]);
  const head = headOf(of, at);
  mustHaveStated(of, actor);
  const lot = lotOf(of, path['lot'] ?? '');
  return {
    tender: head, lot: lot.id, opened: seesBids(of), pricesVisible: seesPrices(of),
    criteria: of.criteria.filter(isQuality),
    assessors: of.assessors.map((person) => ({ person, name: of.assessorNames[person] ?? person, me: person === actor.person })),
    rows: fileRows(of, lot.id, all, names, actor),
    unscreened: seesBids(of) ? unscreened(of, lot.id, all).length : 0,
    acts: may(actor, 'tender.screen-rest', path) ? [tryAct(screenRest, of, { found: true }, { files: all }, { at, actor, path })].filter((one) => one !== undefined) : [],
  };
};

/** What the opening made readable (functions/workers/open.ts). Its price stays here. */
interface Opened {
  readonly declared?: Readonly<Record<string, Declared>>;
  readonly lots?: Readonly<Record<string, { readonly submission?: number; readonly answers?: Readonly<Record<string, string>>; readonly documents: readonly OpenedFile[] }>>;
}
interface OpenedFile { readonly key: string; readonly name: string; readonly hash: string; readonly size: number; readonly whole: boolean; readonly refused?: boolean; readonly unread?: UnreadReason }

export const fileOf: Query<'staff.file'> = async (context) => {
  const { store, at, actor, path } = context;
  const { lot = '', kvk = '' } = path;
  const [[{ state: of }, { state }, { state: organisation }], opened] = await Promise.all([
    loadEach(store, [tenderAt(path), fileAt(path), organisationRef(kvk)]), store.opened(path['tender'] ?? '', kvk),
  ]);
  const head = headOf(of, at);
  mustHaveStated(of, actor);
  const { lots, declared } = (opened as Opened | undefined) ?? {};
  const content = lots?.[lot];
  // Throws for a bid that was not opened, before anything else of it is read.
  const shown = fileView(of, lot, kvk, { state, opened: { answers: content?.answers ?? {}, declared: declared?.[String(content?.submission)] }, name: organisation.name }, actor);
  return {
    tender: head, lot, file: shown,
    documents: await bidFiles(store, of, kvk, lot, content?.documents ?? [], seesNames(of, actor)),
    // The address of an act is what this reader may know of the bidder too.
    acts: fileActs(of, state, context).map((one) => ({ ...one, to: one.to.replace(`/${kvk}/`, `/${shown.id}/`) })),
  };
};

/** A file that is not what was bound never got into the dossier, and has no address. */
async function bidFiles(store: Reader, { id, namesHidden }: Tender, kvk: string, lot: string, documents: readonly OpenedFile[], named: boolean): Promise<BidFile[]> {
  if (documents.length === 0) return [];
  const lying = await store.uploads('dossier', `${id}/${kvk}/${lot}/`);
  return Promise.all(documents.map(async ({ key, name, size, hash, whole, refused = false, unread = null }, i): Promise<BidFile> => {
    const found = whole ? lying.find((one) => one.key.startsWith(`${key}@`)) : undefined;
    const [clean] = namesHidden && found !== undefined ? await store.uploads('dossier', cleanKey(id, found.key)) : [];
    const cleaned = namesHidden ? clean !== undefined : null;
    const of = { file: keyParts(key)?.document ?? '', size, whole, refused, unread };
    if (named) return { ...of, name, hash, url: found === undefined ? '' : await store.download('dossier', found, name), cleaned };
    const called = `Bijlage ${i + 1}${extensionOf(name)}`;
    return { ...of, name: called, size: clean?.size ?? size, hash: '', url: clean === undefined ? '' : await store.download('dossier', clean, called), cleaned };
  }));
}

/** The kind of file, for the program that opens it; only of kinds that can be in a bid. */
const extensionOf = (name: string): string => /\.(pdf|docx|xlsx|png|jpe?g)$/i.exec(name)?.[0].toLowerCase() ?? '';

export const scores: Query<'staff.scores'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, all, names] = await Promise.all([store.load(tenderAt(path)), store.all(file, path['tender'] ?? ''), namesIn(store)]);
  const head = headOf(of, at);
  mustHaveStated(of, actor);
  const lot = lotOf(of, path['lot'] ?? '');
  const entering: readonly Act[] = ['file.score', 'file.lock', 'file.agree'];
  const actsOn = (kvk: string, state: AssessmentFile): ActState[] => fileActs(of, state, { ...context, path: { ...path, kvk } })
    .filter(({ act }) => entering.includes(act)).map((one) => ({ ...one, to: one.to.replace(`/${kvk}/`, `/${bidderId(of, kvk, actor)}/`) }));
  return { tender: head, lot: lot.id, opened: seesBids(of), criteria: of.criteria.filter(isQuality), rows: scoreRows(of, lot.id, all, names, actor, actsOn) };
};

/** Each trial asks the decider whether the file takes it at all. */
function fileActs(tender: Tender, state: AssessmentFile, { at, actor, path }: QueryContext): ActState[] {
  const locked = lockedOn(state, tender);
  const trials = [[noteDefect, { found: 'yes' }], [screen, { outcome: 'incomplete' }], [score, { scores: [] }], [lock, {}], ...(locked === '' ? [] : [[unlock, { assessor: locked, reason: '' }] as const]), [agree, { scores: [] }]] as const;
  return trials.filter(([{ name }]) => may(actor, name as Act, path, panelOf(tender)))
    .flatMap(([command, trial]) => tryAct(command, state, trial, { tender: { state: tender, version: 1 }, inquiries: {}, noted: [] }, { at, actor, path }) ?? []);
}

/** Somebody whose scores could be given back; nobody where none are locked, and then the act is not shown. */
const lockedOn = (state: AssessmentFile, { assessors, assessment }: Tender): string =>
  assessors.find((person) => individualOf(inAssessment(state, assessment), person).lockedAt !== '') ?? '';

export const ranking: Query<'staff.ranking'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, all, names] = await Promise.all([store.load(tenderAt(path)), store.all(file, path['tender'] ?? ''), namesIn(store)]);
  const head = headOf(of, at);
  const lot = lotOf(of, path['lot'] ?? '');
  const awarding: readonly Act[] = ['tender.propose-award', 'tender.approve-award'];
  return {
    tender: head, lot: lot.id, maxAwards: lot.maxAwards, method: of.method, seed: of.seed, criteria: of.criteria,
    ranking: lotRanking(of, lot.id, all, names),
    acts: actsOf(of, { ...noFacts, files: all }, { at, actor, path }).filter(({ act }) => awarding.includes(act)),
  };
};
