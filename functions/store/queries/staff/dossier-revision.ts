import { agreementPaper } from '../../../../shared/papers/agreement.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { plain } from '../../../../shared/papers/plain.ts';
import { revisionNotaPaper } from '../../../../shared/papers/revision-nota.ts';
import { mustExist } from '../../../../shared/revision/guards.ts';
import { revisionAt, type Revision } from '../../../../shared/revision/revision.ts';
import { revisionHead } from '../../../../shared/views/revision/head.ts';
import { revisionNota } from '../../../../shared/views/revision/nota.ts';
import { subjects } from '../../../../shared/views/revision/reactions.ts';
import { Gathering } from '../gather-archive.ts';
import { notaFacts } from '../revision-nota.ts';
import type { Query } from '../../reader.ts';
import { decisions } from './decisions.ts';
import { revision } from './revision.ts';
import { revisionArticle, revisionReactions } from './revision-answering.ts';
import { signing } from './revision-signing.ts';
import { textOf } from './revision-text.ts';

const nota: Query<'staff.revision-nota'> = async (context) => ({ nota: revisionNota(await notaFacts(context, () => undefined)) });

/**
 * The dossier of a revision: every version of the agreement that was shown, each round with its reactions and replies, what
 * colleges decided, and who signed.
 */
export const dossier: Query<'staff.revision-dossier'> = async (context) => {
  const { store, at, path, file } = context;
  const { state: of } = await store.load(revisionAt(path));
  mustExist(of);
  const shown = { revision: revisionHead(of, at), versions: of.frozen.length, at };
  if (file !== 'zip') return { ...shown, archive: null };
  const all = new Gathering(context);
  await all.put('gegevens/herziening.json', 'staff.revision', revision);
  await all.put('gegevens/besluiten.json', 'staff.decisions', decisions, { procedure: of.id });
  await all.put('gegevens/ondertekening.json', 'staff.revision-signing', signing);
  for (const { number } of of.frozen) {
    const version = await all.put(`teksten/versie ${number}.json`, 'staff.revision-text', textOf, { ...path, version: String(number) });
    paper(all, `teksten/versie ${number}.txt`, version && agreementPaper(version.revision, version.text));
  }
  for (const round of of.rounds) await answered(all, round);
  return { ...shown, archive: all.archive(`dossier-${of.id}`) };
};

/** A round: the list of what was reacted to, each part of the text with its reactions and replies, and the nota. */
async function answered(all: Gathering, round: Revision['rounds'][number]): Promise<void> {
  const [place, path] = [`rondes/${round.number}`, { ...all.context.path, round: String(round.number) }];
  if (await all.put(`${place}/reacties.json`, 'staff.revision-reactions', revisionReactions, path) === undefined) return;
  for (const article of subjects(round)) await all.put(`${place}/onderdelen/${article}.json`, 'staff.revision-article', revisionArticle, { ...path, article });
  const replied = await all.put(`${place}/nota.json`, 'staff.revision-nota', nota, path);
  paper(all, `stukken/nota ronde ${round.number}.txt`, replied && revisionNotaPaper(replied.nota, 'nl'));
}

function paper(all: Gathering, path: string, of: Paper | null | undefined): void {
  if (of !== null && of !== undefined) all.entries.push({ path, text: `${plain(of)}\n` });
}
