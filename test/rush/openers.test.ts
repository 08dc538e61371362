import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem, type Receipt } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { ledger } from './tables.ts';

/** Two people open together; however their clicks fall, it happens once. */
let portal: Portal;
const tenders: string[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  for (let i = 0; i < 2; i += 1) tenders.push((await publishedTender(portal, [])).portalId);
  portal.at(later(moments.closesAt, { seconds: 120 }));
}, 300_000);
afterAll(() => portal.close());

const linesOf = async (tender: string): Promise<string[]> =>
  (await ledger(portal)).filter(({ stream }) => stream === `tender#${tender}/-`).map(({ type }) => type).filter((type) => type.startsWith('opening') || type.startsWith('tender.opened'));

async function openAll(tender: string, people: readonly string[]): Promise<PromiseSettledResult<Receipt>[]> {
  const visitors = await Promise.all(people.map((person) => portal.world.as(person)));
  const answers = await Promise.allSettled(visitors.map((visitor) => visitor.command(`/tenders/${tender}/openings`)));
  await portal.stack.settle();
  return answers;
}
const opened = (answer: PromiseSettledResult<Receipt>): boolean | string =>
  (answer.status === 'fulfilled' ? answer.value.result['opened'] === true : answer.reason instanceof Problem ? `${answer.reason.status} ${answer.reason.code}` : 'fault');

it('opens once when two openers approve at the same moment', async () => {
  const [tender = ''] = tenders;
  const answers = await openAll(tender, ['opener-1', 'opener-2']);
  expect(answers.map(opened).sort()).toEqual([false, true]);
  expect(await linesOf(tender)).toEqual(['opening.approved', 'tender.opened', 'opening.recorded']);
});

it('opens once when each of them sends it twice at the same moment', async () => {
  const [, tender = ''] = tenders;
  const answers = (await openAll(tender, ['opener-1', 'opener-2', 'opener-1', 'opener-2'])).map(opened);
  expect(answers.filter((one) => one === true)).toHaveLength(1);
  expect(answers.filter((one) => one === false)).toHaveLength(1);
  // Who came third or fourth had approved already, or found it open.
  for (const one of answers.filter((answer) => typeof answer === 'string')) expect(['409 opening.same-person', '409 tender.not-published']).toContain(one);
  expect(await linesOf(tender)).toEqual(['opening.approved', 'tender.opened', 'opening.recorded']);
});

it('stays open: who approves again is told, and nothing is opened twice', async () => {
  for (const tender of tenders) {
    const answers = await openAll(tender, ['opener-1', 'opener-2']);
    expect(answers.map(opened)).toEqual(['409 tender.not-published', '409 tender.not-published']);
    expect(await linesOf(tender)).toEqual(['opening.approved', 'tender.opened', 'opening.recorded']);
  }
});
