import { submit, withdraw } from '../../shared/bid/bid-commands.ts';
import { price } from '../../shared/bid/draft-commands.ts';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import { approveExtension, proposeExtension } from '../../shared/tender/extend.ts';
import { approveOpening } from '../../shared/tender/open.ts';
import type { World } from './world.ts';

/** The commands that people use in a world. */
export interface Commands {
  readonly submit: AnyCommand;
  readonly withdraw: AnyCommand;
  readonly price: AnyCommand;
  readonly proposeExtension: AnyCommand;
  readonly approveExtension: AnyCommand;
  readonly approveOpening: AnyCommand;
}
/** A design to simulate: the portal's own, or a weaker one that is made of it. */
export interface Protocol {
  readonly commands: (world: World) => Commands;
  /** Sets up what else is different. */
  readonly begin: (world: World) => void;
  /** What openers wait for after the closing, in seconds. */
  readonly barrier: number;
}

export const real: Commands = { submit, withdraw, price, proposeExtension, approveExtension, approveOpening };
/** The portal as it is. */
export const ours: Protocol = { commands: () => real, begin: () => undefined, barrier: 120 };
