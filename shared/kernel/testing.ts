import type { Actor } from '../access/actor.ts';
import { streamOf, type AnyRef, type DomainEvent, type Listing, type Ref } from './aggregate.ts';
import type { AnyCommand, At, Fact, Upload, UploadContent } from './command.ts';
import { parseInput } from './input.ts';
import type { GateAct } from './gate.ts';
import { prefixes } from './ids.ts';
import type { Instant } from './moments.ts';
import { Refusal, refuse } from './refusal.ts';

/** For tests: one wish of one person. `input` is the JSON that `/v1` takes. */
export interface Wish { readonly by: Actor; readonly at: Instant; readonly path?: At; readonly input?: unknown }
export interface Gate { readonly closesAt: Instant; readonly opened: boolean }

/** For tests: aggregates in memory, changed by commands only; nothing of a store, and no access table. */
export interface House {
  /** Carries a command out and tells its events. @throws Refusal, and TypeError for what could not be stored. */
  readonly when: (command: AnyCommand, wish: Wish) => readonly DomainEvent[];
  /** The code of the refusal that this meets, 'done' when there is none. Nothing changes by a refusal. */
  readonly try: (command: AnyCommand, wish: Wish) => string;
  /** Puts events on an aggregate without asking a command. */
  readonly given: <S, E extends DomainEvent>(ref: Ref<S, E>, at: Instant, actor: string, ...events: E[]) => void;
  readonly state: <S, E extends DomainEvent>(ref: Ref<S, E>) => S;
  /** Everything that stands, as a store would have it. */
  readonly stored: () => readonly (readonly [ref: AnyRef, state: unknown, version: number])[];
  /** What events keep beside the ledger, by their number. */
  readonly said: <S, E extends DomainEvent>(ref: Ref<S, E>) => ReadonlyMap<number, object>;
  readonly gate: (procedure: string) => Gate | undefined;
  /** Everything that happened, in order, as the ledger would tell it. */
  readonly log: readonly Line[];
  readonly uploads: Upload[];
  /** What files are by their bytes, by key. */
  readonly contents: Map<string, UploadContent>;
  /** Lines of lists that no aggregate writes. */
  readonly listed: Listing[];
}
export interface Line { readonly stream: string; readonly type: string; readonly at: Instant; readonly actor: string; readonly data: Readonly<Record<string, unknown>> }

interface Stood { readonly ref: AnyRef; readonly state: unknown; readonly version: number }

export function house(): House {
  const stood = new Map<string, Stood>();
  const gates = new Map<string, Gate>();
  const uploads: Upload[] = [];
  const contents = new Map<string, UploadContent>();
  const listed: Listing[] = [];
  const log: Line[] = [];
  const kept = new Map<string, Map<number, object>>();
  let wishes = 0;

  const at = (ref: AnyRef): Stood => stood.get(streamOf(ref)) ?? { ref, state: ref.of.initial, version: 0 };

  const fold = (ref: AnyRef, events: readonly DomainEvent[], moment: Instant, actor: string): Stood =>
    events.reduce<Stood>(({ state, version }, event) => {
      plain(event.data, `data of ${event.type}`);
      const seen = event.content?.by === 'procedure' ? { type: event.type, data: event.data } : event;
      const after = ref.of.evolve(state, seen, { seq: version + 1, at: moment, actor });
      plain(after, `state after ${event.type}`);
      return { ref, state: JSON.parse(JSON.stringify(after)) as unknown, version: version + 1 };
    }, at(ref));

  const put = (after: Stood, events: readonly DomainEvent[], moment: Instant, actor: string): void => {
    const stream = streamOf(after.ref);
    const beside = kept.get(stream) ?? new Map<number, object>();
    for (const [i, { content }] of events.entries()) if (content?.by === 'store') beside.set(after.version - events.length + i + 1, content.value);
    kept.set(stream, beside);
    stood.set(stream, after);
    log.push(...events.map(({ type, data }) => ({ stream, type, at: moment, actor, data: { ...data } })));
  };

  const known = (fact: Fact<unknown>): unknown => {
    if (fact.fact === 'state') return { state: at(fact.ref).state, version: at(fact.ref).version };
    if (fact.fact === 'uploads') return uploads.filter(({ key }) => key.startsWith(fact.prefix));
    if (fact.fact === 'versions') {
      const under = uploads.filter(({ key }) => key.startsWith(fact.prefix));
      return under.map((one, i) => ({ ...one, name: `${one.key.slice(fact.prefix.length)} ${one.version}.pdf`, newest: !under.slice(i + 1).some(({ key }) => key === one.key) }));
    }
    if (fact.fact === 'contents') return fact.keys.map((key) => ({ key, ...contents.get(key) ?? { verdict: 'absent', version: '', size: 0, name: '' } }));
    if (fact.fact === 'content') return contents.get(fact.key) ?? { verdict: 'absent', version: '', size: 0, name: '' };
    if (fact.fact === 'listed') {
      const own = [...stood.values()].flatMap(({ ref, state }) => ref.of.listing?.(state, ref) ?? []);
      return [...own, ...listed].filter(({ list }) => list === fact.list).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ summary }) => summary);
    }
    return Object.fromEntries([...stood.values()]
      .filter(({ ref }) => ref.of.kind === fact.of.kind && fact.partitions.includes(ref.partition))
      .map(({ ref, state }) => [ref.item, state]));
  };

  const when: House['when'] = (command, { by, at: moment, path = {}, input = {} }) => {
    const parsed = parseInput(command.fields, input);
    if (!parsed.ok) throw new Refusal('invalid', 'input.invalid', {}, parsed.problems[0]?.field);
    wishes += 1;
    const wish = wishes;
    const made = new Map<string, number>();
    const maker = () => {
      made.clear();
      return (kind: keyof typeof prefixes): string => {
        made.set(kind, (made.get(kind) ?? 0) + 1);
        const nth = made.get(kind) ?? 1;
        return `${prefixes[kind]}_${wish}${nth === 1 ? '' : `-${nth}`}`;
      };
    };
    const ref = command.target(path, by, maker(), parsed.value as never);
    const facts = Object.fromEntries(Object.entries(command.facts(path, by, parsed.value as never)).map(([name, fact]) => [name, known(fact)]));
    const context = { at: moment, actor: by, path, facts: facts as never, newId: maker() };
    const before = at(ref).state;
    const events = command.decide(before, parsed.value as never, context);
    const after = fold(ref, events, moment, by.person);
    const act = events.length === 0 ? undefined : command.gate?.(events, context, before);
    if (act !== undefined) gates.set(act.procedure, turned(gates.get(act.procedure), act));
    if (events.length > 0) put(after, events, moment, by.person);
    return events;
  };

  return {
    when,
    stored: () => [...stood.values()].map(({ ref, state, version }) => [ref, state, version] as const),
    try(command, wish) {
      try { when(command, wish); } catch (thrown) {
        if (thrown instanceof Refusal) return thrown.code;
        throw thrown;
      }
      return 'done';
    },
    given: (ref, moment, actor, ...events) => { put(fold(ref as unknown as AnyRef, events, moment, actor), events, moment, actor); },
    state: <S, E extends DomainEvent>(ref: Ref<S, E>) => at(ref as unknown as AnyRef).state as S,
    said: (ref) => kept.get(streamOf(ref)) ?? new Map(),
    gate: (procedure) => gates.get(procedure),
    log,
    uploads,
    contents,
    listed,
  };
}

/** The gate after an act; an act that does not meet what it expects fails, as its transaction would. */
function turned(gate: Gate | undefined, act: GateAct): Gate {
  if (act.act === 'build') {
    if (gate !== undefined) throw refuse('state.moved');
    return { closesAt: act.closesAt, opened: false };
  }
  if (gate === undefined || gate.opened) throw refuse('state.moved');
  if (act.act === 'pass' && act.receivedAt < gate.closesAt) return gate;
  if (act.act === 'move' && act.from === gate.closesAt && act.to > act.from) return { closesAt: act.to, opened: false };
  if (act.act === 'open' && act.closesAt === gate.closesAt) return { ...gate, opened: true };
  throw refuse('state.moved');
}

/** What is stored is plain JSON: what is undefined, or not a plain object, would not come back. */
function plain(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value !== 'object') throw new TypeError(`${where}: ${typeof value} is no JSON`);
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`${where}: not a plain object`);
  for (const [key, inner] of Object.entries(value)) plain(inner, `${where}.${key}`);
}
