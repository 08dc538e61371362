import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Visitor } from '../../infra/client/client.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { register } from '../../infra/season/bids.ts';
import { decideRoutes } from '../../infra/season/routes.ts';
import { newWorld } from '../../infra/season/world.ts';
import { hashOfRemarks, type Remark } from '../../shared/revision/reaction.ts';
import { articleOf, invitedOf, kvkOf, reactsTo, remarkOf, size } from './market.ts';
import { newTimes } from './times.ts';

/** `npm run round`: one round of a revision of real size through the doors, with the time of each page and each answer. */
const dir = mkdtempSync(path.join(tmpdir(), 'round-'));
const start = Date.parse('2026-01-05T08:00:00.000Z');
const world = await newWorld(dir, start, () => undefined);
const times = newTimes();
try {
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  const officer = await world.as('officer');
  const kvks = Array.from({ length: size.providers }, (_, n) => kvkOf(n));
  await register(world, kvks.map((kvk) => ({ kvk, name: `Aanbieder ${kvk}` })));
  await decideRoutes(world, 1);
  const { result } = await officer.command('/revisions', { segment: '1', title: 'Een ronde op ware grootte', refusal: 'ends' });
  const at = `/revisions/${String(result['revision'])}`;
  await officer.command(`${at}/invitation-lists`, { lines: Array.from({ length: size.providers }, (_, n) => invitedOf(n)).map(({ kvk, name, turnover, youths }) => `${kvk};${name};${turnover / 100},00;${youths}`).join('\n') });
  await officer.command(`${at}/texts/1/beginnings`);
  const markdown = Array.from({ length: size.articles }, (_, n) => articleOf(n)).map(({ number, heading, text }) => `## ${number} ${heading}\n\n${text}`).join('\n\n');
  const imported = await times.of('import of the whole text', () => officer.command(`${at}/texts/1/imports`, { markdown }));
  const ids = imported.result['articles'] as readonly string[];
  await officer.command(`${at}/consultations`, { inputUntil: '2026-01-05' });
  world.stack.clock.set(Date.parse('2026-01-06T08:00:00.000Z'));
  await (await world.as('officer')).command(`${at}/preparations`, { version: 1 });
  await times.of('presentation', async () => (await world.as('lead')).command(`${at}/presentations`, { version: 1, reactUntil: '2026-01-20T16:00:00.000Z', names: 'anonymous' }));
  await world.settle();
  say(`${size.articles} articles lie with ${size.providers} providers`);

  const reaction = `${at}/rounds/1/reaction`;
  await inParallel(kvks.map((kvk, n) => ({ kvk, n })), 8, async ({ kvk, n }) => {
    const provider = await world.provider(kvk);
    const draft: Record<string, Remark> = {};
    for (const article of reactsTo(n)) {
      const { reason, wording, ...remark } = remarkOf(n, article);
      await times.of('a reaction is saved', () => provider.command(`${reaction}/articles/${ids[article] ?? ''}`, { ...remark, ...(reason === '' ? {} : { reason }), ...(wording === '' ? {} : { wording }) }));
      draft[ids[article] ?? ''] = { ...remark, reason, wording };
    }
    await times.of('all are submitted', () => provider.command(`${reaction}/submissions`, { readBack: hashOfRemarks(1, draft), confirmed: true }));
  });
  say(`${size.reactions} reactions are submitted`);
  const page = async (name: string, visitor: Visitor, address: string): Promise<void> => {
    for (let n = 0; n < 5; n += 1) await times.of(name, async () => {
      const response = await visitor.fetch(address);
      const { length } = new Uint8Array(await response.arrayBuffer());
      if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
      return length;
    });
  };
  const provider = await world.provider(kvks[0] ?? '');
  await page("page: provider's round with its draft", provider, `/provider${at}/rounds/1`);
  await page("page: provider's overview", provider, '/provider');
  world.stack.clock.set(Date.parse('2026-01-20T16:02:00.000Z'));
  const [asker, closer] = [await world.as('officer'), await world.as('lead')];
  await times.of('closing of the reactions', () => asker.command(`${at}/closings`, { round: 1 }));
  await page('page: all reactions of the round', asker, `/staff${at}/rounds/1`);
  await page('page: one article with its reactions', asker, `/staff${at}/rounds/1/articles/${ids[0] ?? ''}`);
  await answerAll(asker);
  await page('page: all reactions, answered', asker, `/staff${at}/rounds/1`);
  await times.of('publication of the nota', () => closer.command(`${at}/replies`));
  await page('page: nota van beantwoording', asker, `/staff${at}/rounds/1/nota`);
  await page('PDF: nota van beantwoording', asker, `/v1/staff${at}/rounds/1/nota/pdf`);
  await page("page: provider's nota", await world.provider(kvks[0] ?? ''), `/provider${at}/rounds/1/nota`);
  await times.of('the next text begins', () => asker.command(`${at}/texts/2/beginnings`));
  await page('page: changes between two texts', asker, `/staff${at}/texts/2/changes/1`);
  await page('page: text', asker, `/staff${at}/texts/2`);
  await page('PDF: text', asker, `/v1/staff${at}/texts/1/pdf`);
  await page('page: revision', asker, `/staff${at}`);
  await world.settle();
  say(times.table());

  /** Reactions of one stance on an article get one answer together, confidential ones apart; of what is asked for on condition the wording is adopted. */
  async function answerAll(visitor: Visitor): Promise<void> {
    for (const [article, id] of ids.entries()) {
      const said = kvks.flatMap((kvk, n) => (reactsTo(n).includes(article) ? [{ kvk, remark: remarkOf(n, article) }] : []));
      for (const like of Map.groupBy(said, ({ remark: { stance, confidential } }) => `${stance} ${String(confidential)}`).values()) {
        const stance = like[0]?.remark.stance;
        const adopts = stance === 'agree-if';
        await times.of('an answer is given', () => visitor.command(`${at}/rounds/1/articles/${id}/replies`, {
          reactions: like.map(({ kvk }) => kvk), outcome: adopts ? 'partly' : stance === 'objection' ? 'not-adopted' : 'answered', motivation: 'Wij hebben deze reacties samen afgewogen en leggen uit waarom.',
          ...(adopts ? { wording: `${articleOf(article).text} ${like[0]?.remark.wording ?? ''}` } : {}),
        }));
      }
    }
    say(`${size.reactions} reactions are answered`);
  }
} finally {
  await world.stack.close();
  rmSync(dir, { recursive: true, force: true });
}
