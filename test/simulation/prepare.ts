import { answer, chooseLots, price as setPrice } from '../../shared/bid/draft-commands.ts';
import { recordDecision } from '../../shared/council/commands.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { AnyCommand, At } from '../../shared/kernel/command.ts';
import { parseInput } from '../../shared/kernel/input.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import { register } from '../../shared/provider/commands.ts';
import { complete } from '../../shared/provider/declaration-commands.ts';
import { groundCodes } from '../../shared/provider/grounds.ts';
import { decide as decideRoute, propose as proposeRoute } from '../../shared/route/decide.ts';
import { choice, weighing } from '../../shared/route/example.ts';
import { judge as judgeRoute } from '../../shared/route/judge.ts';
import { askColleges } from '../../shared/tender/colleges.ts';
import { addPrice, addQuality, setMethod } from '../../shared/tender/criteria-commands.ts';
import { begin, closesAt, college, eight, k1, lead, officer, planned, price, provider, publishAt } from '../../shared/tender/example.ts';
import { plan } from '../../shared/tender/plan.ts';
import { addLot, create } from '../../shared/tender/prepare.ts';
import { preparePublication, publish } from '../../shared/tender/publish.ts';
import { execute } from '../../functions/pipeline/execute.ts';
import { Dynamo } from './engine/dynamo.ts';
import { Kms } from './engine/kms.ts';
import { S3 } from './engine/s3.ts';
import { handlers, typesOf } from './platform.ts';
import { World, type Stores } from './world.ts';

/** A published tender with two lots, and organisations whose drafts are complete on both: where every world begins. */
export interface Start { readonly stores: Stores; readonly tender: string; readonly bidders: readonly Actor[]; readonly closesAt: Instant }

export const lots = ['A', 'B'] as const;
const kvks = ['27000001', '27000002', '27000003', '27000004'];

/** Played once through the portal's own commands; the worlds copy it. */
export async function prepare(): Promise<Start> {
  const world = new World(0, begin, { dynamo: new Dynamo(), s3: new S3(), kms: new Kms() });
  return world.directly(async () => {
    let count = 0;
    let moment = begin;
    world.kms.now = () => moment;
    const go = async (command: AnyCommand, actor: Actor, at: Instant, input: unknown = {}, path: At = {}): Promise<string> => {
      const parsed = parseInput(command.fields, input);
      if (!parsed.ok) throw new TypeError(`${command.name}: ${JSON.stringify(parsed.problems)}`);
      count += 1;
      moment = at;
      return (await execute({ command, actor, door: command.door, path, input: parsed.value, key: `prepared-${count}`, at })).answer.stream;
    };
    const tender = /tnd_\w+/.exec(await go(create, officer, begin, { segment: '5', title: 'Veelvoorkomende jeugdhulp' }))?.[0] ?? '';
    const here = { tender };
    await go(setMethod, officer, begin, { method: 'points', rounding: 2, seed: 'klein' }, here);
    for (const id of lots) await go(addLot, officer, begin, { id, title: `Perceel ${id}`, maxAwards: 1 }, here);
    await go(addQuality, officer, begin, { ...k1, weight: 70 }, here);
    await go(addPrice, officer, begin, price, here);
    await go(plan, officer, begin, planned, here);
    await go(judgeRoute, officer, begin, weighing(5), { segment: '5' });
    await go(proposeRoute, officer, begin, choice(), { segment: '5' });
    await go(decideRoute, lead, begin, { proposal: 2 }, { segment: '5' });
    await go(askColleges, officer, begin, {}, here);
    for (const municipality of eight) await go(recordDecision, college(municipality), later(begin, { days: 1 }), { outcome: 'approved', decidedOn: '2026-01-13' }, { ...here, municipality });
    world.s3.apply('PutObjectCommand', { Bucket: 'documents', Key: `${tender}/leidraad`, Body: Buffer.from('%PDF-1.7') });
    await go(preparePublication, officer, later(publishAt, { hours: -1 }), { sentAt: later(publishAt, { hours: -49 }) }, here);
    await work(world);
    await go(publish, lead, publishAt, {}, here);
    for (const kvk of kvks) await prepareBidder(go, provider(kvk), tender);
    return { stores: { dynamo: world.dynamo, s3: world.s3, kms: world.kms }, tender, bidders: kvks.map(provider), closesAt };
  });
}

/** Brings every line to the workers that make and try the procedure's key, until none of them has anything to add. */
async function work(world: World): Promise<void> {
  const seen = new Set<string>();
  for (let quiet = false; !quiet;) {
    const lines = [...world.dynamo.tables['ledger']?.all() ?? []].filter((item) => !seen.has(`${item['pk']?.S} ${item['seq']?.N}`));
    quiet = lines.length === 0;
    for (const item of lines) {
      seen.add(`${item['pk']?.S} ${item['seq']?.N}`);
      for (const name of ['keys', 'open']) {
        if (typesOf.get(name)?.includes(item['type']?.S ?? '') !== true) continue;
        await world.directly(() => (handlers[name] as (event: unknown) => Promise<void>)({ Records: [{ eventName: 'INSERT', dynamodb: { NewImage: item } }] }), name);
      }
    }
  }
}

async function prepareBidder(go: (command: AnyCommand, actor: Actor, at: Instant, input?: unknown, path?: At) => Promise<string>, actor: Actor, tender: string): Promise<void> {
  const at = later(publishAt, { days: 1 });
  await go(register, actor, at, { name: `Aanbieder ${actor.kvk}`, email: `${actor.kvk}@example.nl` });
  await go(complete, actor, at, { name: `Aanbieder ${actor.kvk}`, sme: 'yes', answers: groundCodes.map((ground) => ({ ground, answer: 'no' })), agreed: true });
  await go(chooseLots, actor, at, { lots: [...lots] }, { tender });
  for (const lot of lots) {
    await go(answer, actor, at, { answers: [{ criterion: 'K1', text: `Zo doen wij het op ${lot}.` }] }, { tender, lot });
    await go(setPrice, actor, at, { price: lot === 'A' ? 8_000 : 9_000 }, { tender, lot });
  }
}
