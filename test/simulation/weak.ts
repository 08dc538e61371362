import type { PutItemCommandInput, TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { lineFrom } from '../../functions/store/ledger.ts';
import { late } from '../../shared/bid/moment.ts';
import type { Pinned } from '../../shared/bid/uploads.ts';
import type { AnyCommand, Context } from '../../shared/kernel/command.ts';
import { instant, later, type Instant } from '../../shared/kernel/moments.ts';
import type { Loaded } from '../../shared/kernel/aggregate.ts';
import type { Tender } from '../../shared/tender/tender.ts';
import { ours, real, type Commands, type Protocol } from './protocol.ts';
import type { World } from './world.ts';

/** A moment before every closing: what a decider is told that shall not look at the clock. */
const early = instant('2026-05-01T10:00:00Z');

type Decide = (context: Context<never>, tender: Tender | undefined) => Instant;
/** The command, deciding as if its request had come in at another moment. */
const at = (command: AnyCommand, when: Decide): AnyCommand => ({
  ...command,
  decide: (state, input, context) => command.decide(state, input, { ...context, at: when(context as never, (context.facts as { tender?: Loaded<Tender> }).tender?.state) }),
});

const writes = (change: (item: TransactWriteItem) => readonly TransactWriteItem[]) => (name: string, input: object): object =>
  (name === 'TransactWriteItemsCommand' ? changed(input as TransactWriteItemsCommandInput, change) : input);
/** A request that is tried again must stay the same one. */
const known = new WeakMap<object, object>();
function changed(input: TransactWriteItemsCommandInput, change: (item: TransactWriteItem) => readonly TransactWriteItem[]): object {
  const made = known.get(input) ?? { ...input, TransactItems: input.TransactItems?.flatMap(change) };
  known.set(input, made);
  return made;
}
const pkOf = ({ Put, Update, ConditionCheck }: TransactWriteItem): string => (Put?.Item?.['pk'] ?? Update?.Key?.['pk'] ?? ConditionCheck?.Key?.['pk'])?.S ?? '';
const isPass = (item: TransactWriteItem): boolean => item.ConditionCheck !== undefined && pkOf(item).startsWith('gate#');

/** The portal, but nothing compares moments: a timer shuts the door some time after the closing, and until then all comes in. */
function closeByTimer(): Protocol {
  const closed = new WeakMap<World, { shut: boolean }>();
  const door = (world: World): { shut: boolean } => {
    const found = closed.get(world) ?? { shut: false };
    closed.set(world, found);
    return found;
  };
  const shutAt = (world: World, closesAt: Instant): void => { world.scheduler.at(Date.parse(closesAt) + world.random.between(-50, 500), () => { door(world).shut = true; return 'quiet'; }); };
  return {
    ...ours,
    commands: (world) => mapped(({ at: moment }, tender) => {
      if (door(world).shut) throw late(moment, tender?.plan.closesAt ?? moment);
      return early;
    }),
    begin(world) {
      shutAt(world, instant('2026-05-12T10:00:00Z'));
      world.rewrite = writes((item) => (isPass(item) ? [] : [item]));
    },
  };
}

const mapped = (when: Decide): Commands => ({ ...real, submit: at(real.submit, when), withdraw: at(real.withdraw, when) });

/** The portal, but the function looks at its own clock before it writes, and the write itself proves nothing. */
const clockBefore: Protocol = {
  ...ours,
  commands: (world) => mapped(() => world.now()),
  begin: (world) => { world.rewrite = writes((item) => (isPass(item) ? [] : [item])); },
};

/** The portal, but the openers need not wait after the closing. */
const noBarrier: Protocol = { ...ours, barrier: 0, commands: () => ({ ...real, approveOpening: at(real.approveOpening, ({ at: moment }) => later(moment, { seconds: 120 })) }) };

/** The portal, but a request that is sent twice is two requests: no token, and no record of what was answered. */
const noToken: Protocol = {
  ...ours,
  begin(world) {
    const strip = writes((item) => (pkOf(item).startsWith('once#') ? [] : [item]));
    world.rewrite = (name, input) => {
      if (name !== 'TransactWriteItemsCommand') return input;
      const { ClientRequestToken: _, ...rest } = strip(name, input) as TransactWriteItemsCommandInput;
      return rest;
    };
  },
};

/** The portal, but what is submitted is removed from the drafts at once, whether its sealed copy is there or not. */
const clearAtSubmit: Protocol = {
  ...ours,
  begin(world) {
    const { onInsert } = world;
    world.onInsert = (item) => {
      onInsert(item);
      const { type, data } = lineFrom(item);
      if (type === 'bid.submitted') for (const { key, version } of data['documents'] as unknown as readonly Pinned[]) world.s3.apply('DeleteObjectCommand', { Bucket: 'drafts', Key: key, VersionId: version });
    };
  },
};

/** The portal, but the opening is a moment and no gate: what is there at the closing is opened, what is on its way still comes in. */
const openAtInstant: Protocol = {
  ...noBarrier,
  begin(world) {
    world.rewrite = writes((item) => {
      if (item.Update?.UpdateExpression === 'SET opened = :yes') return [];
      return isPass(item) && item.ConditionCheck !== undefined ? [{ ConditionCheck: { ...item.ConditionCheck, ConditionExpression: 'closesAt > :receivedAt' } }] : [item];
    });
  },
};

/** Weaker designs, each of which somebody has built: the same simulation must catch them. */
export const weak: Readonly<Record<string, Protocol>> = {
  'close-by-timer': closeByTimer(), 'clock-before-write': clockBefore, 'no-barrier': noBarrier, 'no-token': noToken, 'open-at-instant': openAtInstant, 'clear-at-submit': clearAtSubmit,
};
/** Faults of the store or of a rule, each of which one invariant is there to find. */
export const broken: Readonly<Record<string, Protocol>> = {
  // A line of the ledger says something else than what was submitted.
  I3: storing(writes((item) => (item.Put?.Item?.['type']?.S === 'bid.submitted' ? [{ Put: { ...item.Put, Item: { ...item.Put.Item, line: { S: item.Put.Item['line']?.S?.replace(/"manifestHash":"./, '"manifestHash":"x') ?? '' } } } }] : [item]))),
  // What is opened of a bid goes into the dossier twice, as if another submission counted too.
  I6: storing(writes(twiceOpened)),
  // Who comes after the opening opens once more.
  I11: {
    ...ours,
    commands: () => ({ ...real, approveOpening: { ...real.approveOpening, decide: (state, input, context) => real.approveOpening.decide({ ...state as Tender, status: 'published' }, input, context) } }),
    begin: (world) => {
      world.rewrite = writes((item) => (item.Update?.UpdateExpression === 'SET opened = :yes'
        ? [{ Update: { ...item.Update, ConditionExpression: 'closesAt = :closesAt', ExpressionAttributeValues: Object.fromEntries(Object.entries(item.Update.ExpressionAttributeValues ?? {}).filter(([value]) => value !== ':no')) } }] : [item]));
    },
  },
  // One of the gate's shards stays where it was when the deadline moves.
  I12: storing(writes((item) => (item.Update?.UpdateExpression === 'SET closesAt = :to' && item.Update.Key?.['sk']?.S === '03' ? [] : [item]))),
  // Lines of the ledger are lost.
  I14: storing(writes((item) => (item.Put?.Item?.['type']?.S === 'bid.submitted' ? [] : [item]))),
  // A state is stored otherwise than its events say.
  I16: storing(writes((item) => (pkOf(item).startsWith('bid#') && item.Put?.Item?.['state'] !== undefined ? [{ Put: { ...item.Put, Item: { ...item.Put.Item, state: { S: `${item.Put.Item['state'].S} ` } } } }] : [item]))),
  // What should lie in an inbox lies elsewhere.
  I18: storing((name, input) => {
    const { Item: item } = input as PutItemCommandInput;
    return name === 'PutItemCommand' && item?.['pk']?.S?.startsWith('inbox#') === true ? { ...input, Item: { ...item, pk: { S: 'elsewhere' } } } : input;
  }),
};
function twiceOpened(item: TransactWriteItem): TransactWriteItem[] {
  const { Put: put } = item;
  return put?.Item?.['opened'] === undefined ? [item] : [item, { Put: { ...put, Item: { ...put.Item, sk: { S: `${put.Item['sk']?.S}9` } } } }];
}
function storing(rewrite: World['rewrite']): Protocol { return { ...ours, begin: (world) => { world.rewrite = rewrite; } }; }

/** What is broken by how a design is made, whatever happens: it proves nothing of the simulation. */
export const byDesign: readonly string[] = ['I10', 'I14', 'I11', 'I12'];
