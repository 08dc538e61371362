import type { AnyCommand } from '../kernel/command.ts';
import { submit, withdraw } from './bid-commands.ts';
import { confirm } from './confirm.ts';
import { bind } from './document.ts';
import { partnerCommands } from './partner-commands.ts';
import { answer, chooseLots, declare, prefer, price, removeDocument } from './draft-commands.ts';

/** What a provider does to bid. */
export const bidCommands: readonly AnyCommand[] = [chooseLots, declare, answer, price, prefer, removeDocument, submit, withdraw, confirm, ...partnerCommands];
/** What the workers record of bids. */
export const bidWorkerCommands: readonly AnyCommand[] = [bind];
