import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The request in whose name something is done: what API Gateway called it at a door; in a worker what its cause says, so
 * that what follows leads back to who asked (docs/decisions/0039-one-number-for-a-request.md). It is told in every answer,
 * every line of the log and every line of the ledger.
 */
const current = new AsyncLocalStorage<string>();

/** Does `work`, and all that it waits for, in the name of a request. */
export const inRequest = <T>(id: string, work: () => T): T => current.run(id, work);

/** Undefined where nobody asked: tools and tests that write to the store themselves. */
export const requestId = (): string | undefined => current.getStore();
