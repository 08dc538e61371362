import { noticeText } from '../../shared/council/notices.ts';
import { showMoment } from '../../shared/kernel/moments.ts';
import { municipality as known, type MunicipalityCode } from '../../shared/region/municipalities.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { inParallel } from './agenda.ts';
import { at } from './prepare.ts';
import { inboxOf } from './inbox.ts';
import type { Notice } from './outcome.ts';
import type { Play } from './tender.ts';
import type { World } from './world.ts';

/** Receipts as the portal gives them again, and every letter as its provider finds it in the inbox. */
export async function receiptsAndLetters(world: World, plays: readonly Play[]): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for (const play of plays) {
    const names = new Map([[play.portalId, play.file.id]]);
    const bidders = [...new Set([...play.standings.values()].filter(({ state }) => state !== 'late').map(({ kvk }) => kvk))].sort();
    await inParallel(bidders, 8, async (kvk) => {
      const provider = await world.provider(kvk);
      const { submissions } = await provider.view<{ submissions: readonly { n: number }[] }>(`${at(play)}/bid`);
      for (const { n } of submissions) {
        const { receipt } = await provider.view<{ receipt: object }>(`${at(play)}/bid/receipts/${n}`);
        files.push([`receipts/${play.file.id}-${kvk}-${n}.json`, `${JSON.stringify(receipt, null, 2)}\n`]);
      }
      for (const message of (await inboxOf(provider)).filter(({ event, about }) => event.startsWith('letter.') && names.has(about))) {
        files.push([`letters/${play.file.id}-${kvk}-${message.event.slice(7)}-${message.at.slice(0, 10)}.txt`, `${message.body}\n`]);
      }
    });
  }
  return files;
}

/** What a provider gets of a procedure that is no tender: letters on its application, and receipts of what it submitted or signed. */
const receipted = ['application.submitted', 'reaction.submitted', 'revision.accepted', 'revision.refused'];

/** The same of open houses and revisions, as each provider finds them in its inbox; several of a kind are numbered in their order. */
export async function inboxFiles(world: World, procedures: readonly { readonly portalId: string; readonly id: string; readonly kvks: readonly string[] }[]): Promise<[string, string][]> {
  const files: [string, string][] = [];
  const names = new Map(procedures.map(({ portalId, id }) => [portalId, id]));
  await inParallel([...new Set(procedures.flatMap(({ kvks }) => kvks))].sort(), 8, async (kvk) => {
    const messages = (await inboxOf(await world.provider(kvk))).filter(({ about }) => names.has(about)).sort((a, b) => (a.at < b.at ? -1 : 1));
    for (const [i, { event, about, at: when, params, body }] of messages.entries()) {
      const of = `${names.get(about) ?? ''}-${kvk}`;
      const nth = messages.slice(0, i + 1).filter((one) => one.about === about && one.event === event).length;
      if (event.startsWith('letter.')) files.push([`letters/${of}-${event.slice(7)}-${nth}-${when.slice(0, 10)}.txt`, `${body}\n`]);
      if (receipted.includes(event)) files.push([`receipts/${of}-${event}-${nth}.json`, `${JSON.stringify({ event, kvk, ...params, at: when }, null, 2)}\n`]);
    }
  });
  return files;
}

/** Every notice as it was sent: the record that the municipality's inbox holds. */
export async function noticeFiles(world: World, notices: readonly Notice[]): Promise<[string, string][]> {
  const files: [string, string][] = [];
  await inParallel(notices, 8, async ({ municipality, event, about, at: when, id }) => {
    const { message } = await (await world.college(municipality)).view<{ message: InboxMessage }>(`/inbox/${encodeURIComponent(id)}`);
    const { subject, lines } = noticeText(message, 'nl');
    const name = `notices/${when.replace(/[:.-]/g, '')}-${event}-${about}-${municipality}.txt`;
    files.push([name, `${subject}\n${showMoment(message.at, 'nl')}\nAan: ${municipalityOf(municipality)} (${municipality})\n\n${lines.join('\n')}\n`]);
  });
  return files;
}

const municipalityOf = (code: string): string => known(code as MunicipalityCode).name;
