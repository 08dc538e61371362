import { commitExtension } from './extend.ts';
import { extendForOutage } from './extend-for-outage.ts';
import { lockKey, recordTrial } from './key-trial.ts';
import { recordOpening } from './open.ts';
import { recordKey } from './publish.ts';
import { endByRoute } from './withdraw.ts';

/** What the workers do on a tender; no route reaches these. */
export const tenderWorkerCommands = [recordKey, recordTrial, lockKey, commitExtension, extendForOutage, recordOpening, endByRoute];
