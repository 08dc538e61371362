import { later, type Instant } from '../../shared/kernel/moments.ts';
import { lead, officer, openers, provider } from '../../shared/tender/example.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readStates } from '../../functions/store/gather.ts';
import { Delivery } from './platform.ts';
import { People } from './people.ts';
import type { Start } from './prepare.ts';
import { ours, type Protocol } from './protocol.ts';
import { World } from './world.ts';

/** A world that has been lived, for who checks it. */
export interface Lived { readonly world: World; readonly people: People; readonly delivery: Delivery; readonly start: Start; readonly tender: () => Promise<Tender> }

/** One world from beginning to end: bidders around a closing, perhaps a later closing, openers, and then calm. */
export class Story implements Lived {
  readonly world: World;
  readonly people: People;
  readonly delivery: Delivery;
  readonly start: Start;
  readonly #protocol: Protocol;
  #wanting = 40;

  constructor(seed: number, start: Start, protocol: Protocol = ours, trace?: (line: string) => void) {
    this.start = start;
    this.#protocol = protocol;
    this.world = new World(seed, later(start.closesAt, { minutes: -2 }), start.stores, trace);
    this.delivery = new Delivery(this.world);
    protocol.begin(this.world);
    this.people = new People(this.world, start.tender, protocol.commands(this.world));
    this.#plan();
  }

  tender = async (): Promise<Tender> => (await this.world.directly(() => readStates([tenderRef(this.start.tender) as never], true)))[0]?.state as Tender;

  #plan(): void {
    const { random, scheduler, faults } = this.world;
    const { closesAt } = this.start;
    const bidders = this.start.bidders.slice(0, 2 + random.below(3));
    const moved = random.chance(0.35) ? later(closesAt, { days: 1 }) : undefined;
    for (const bidder of bidders) this.#bidder(bidder, closesAt, 1 + random.below(3));
    if (moved !== undefined) {
      this.#extend(closesAt, moved);
      for (const bidder of bidders) this.#bidder(bidder, moved, random.below(3));
    }
    const closings = [closesAt, ...(moved === undefined ? [] : [moved])];
    for (const closing of closings) this.#openers(closing);
    this.#clocks(closings);
    const calm = Date.parse(closings.at(-1) ?? closesAt) + 1_200_000;
    scheduler.at(calm, () => { faults.calm(); });
    scheduler.at(calm + 600_000, () => { void this.#end(); });
  }

  /** A moment around a closing: mostly close to it, now and then to the millisecond. */
  #around(closing: Instant): number {
    const { random } = this.world;
    const [from, to] = random.pick([[-40_000, -500], [-400, 60], [-400, 60], [-20, 5], [-20, 5], [0, 30_000]] as const);
    return Date.parse(closing) + random.between(from, to);
  }

  #bidder(bidder: Actor, closing: Instant, acts: number): void {
    const { random, scheduler } = this.world;
    if (random.chance(0.4)) scheduler.at(Date.parse(closing) - random.between(41_000, 80_000), () => { this.people.upload(bidder); });
    for (let i = 0; i < acts; i += 1) {
      const dice = random.unit();
      scheduler.at(this.#around(closing), () => {
        if (dice < 0.55) void this.people.submit(bidder);
        else if (dice < 0.77) this.people.reprice(bidder);
        else if (dice < 0.92) void this.people.withdraw(bidder);
        else if (dice < 0.96) this.people.upload(bidder);
        // Somebody without the right to: a colleague who may only prepare.
        else this.people.click({ ...provider(bidder.kvk), person: `prepares-${bidder.kvk}`, roles: ['preparer'] }, this.#commands().withdraw, { lots: ['A'] });
      });
    }
  }

  #commands() { return this.#protocol.commands(this.world); }

  #extend(from: Instant, to: Instant): void {
    const { random, scheduler } = this.world;
    const { proposeExtension, approveExtension } = this.#commands();
    scheduler.at(Date.parse(from) + random.pick([-30_000, -2_000, 0, 20_000]) + random.between(-2_000, 2_000), () => {
      this.people.click(officer, proposeExtension, { closesAt: to, reason: 'Storing.' }, {}, undefined, () => {
        scheduler.after(random.between(20, 4_000), () => { this.people.click(lead, approveExtension, {}); });
      });
    });
  }

  /** Two or three openers, some too early, some at once. */
  #openers(closing: Instant): void {
    const { random, scheduler } = this.world;
    const { approveOpening } = this.#commands();
    const from = Date.parse(closing) + this.#protocol.barrier * 1_000;
    const count = random.pick([0, 2, 2, 3]);
    for (const opener of openers.slice(0, count)) {
      if (random.chance(0.2)) scheduler.at(from - random.between(0, 121_000), () => { this.people.click(opener, approveOpening, {}); });
      scheduler.at(from + random.pick([random.between(-20, 200), random.between(0, 8_000)]), () => { this.people.click(opener, approveOpening, {}); });
    }
  }

  /** The gateway's clock is set right or wrong by some milliseconds, around the closings. */
  #clocks(closings: readonly Instant[]): void {
    const { random, scheduler, faults, tell } = this.world;
    for (const closing of closings) {
      if (!faults.strikes('clock step', 4)) continue;
      scheduler.at(Date.parse(closing) + random.between(-20_000, 20_000), () => {
        this.world.gatewayAhead = random.between(-900, 900);
        tell(() => `the gateway's clock is ${Math.round(this.world.gatewayAhead)} ms ahead now`);
        return 'quiet';
      });
    }
  }

  /** When all is calm the tender is opened, if it was not; then everybody asks for what is still unknown. */
  async #end(): Promise<void> {
    const { scheduler } = this.world;
    const { status, recordedAt } = await this.tender();
    if ((status === 'published' || recordedAt === '') && this.#wanting > 0) {
      this.#wanting -= 1;
      if (status === 'published') this.#approve();
      scheduler.after(3_600_000, () => { void this.#end(); });
      return;
    }
    // In some worlds two people try to open what is open.
    if (this.world.seed % 4 === 0) this.#approve();
    scheduler.after(600_000, () => { this.people.ask(); });
  }

  #approve(): void {
    openers.slice(0, 2).forEach((opener, i) => { this.world.scheduler.after(1_000 + 60_000 * i, () => { this.people.click(opener, this.#commands().approveOpening, {}); }); });
  }
}
