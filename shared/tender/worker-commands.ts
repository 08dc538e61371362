import { commitExtension } from './extend.ts';
import { recordOpening } from './open.ts';
import { recordKey } from './publish.ts';

/** What the workers do on a tender; no route reaches these. */
export const tenderWorkerCommands = [recordKey, commitExtension, recordOpening];
