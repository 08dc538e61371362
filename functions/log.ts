import { Refusal } from '../shared/kernel/refusal.ts';
import { requestId } from './request.ts';

/**
 * What the log says, by the word in `what`: there is no other, and each has its meaning for who watches (docs/operate.md).
 * None of them is written for a bid that went well, so that counting lines counts no bids (infra/stacks/watch.test.ts).
 */
export type Said =
  /** A door answered: see functions/doors/told.ts for where. */
  | 'request'
  | 'request failed' | 'sign-in refused' | 'sign-in silent' | 'outcome unknown'
  /** A form was sent, and what had been kept of it could not be cleared away. */
  | 'typed form not cleared'
  /** A message was opened, and that it is read could not be kept. */
  | 'mark not kept'
  /** A worker could not do what a line, a file or a moment asks of it. */
  | 'worker failed' | 'bid not gone through' | 'file not cleaned' | 'upload outside its place'
  | 'ledger-altered';

/**
 * One structured line to the function's log, with the request that it belongs to. `facts` are ids and codes: nothing that
 * a person typed, no names, nothing of a bid. Of an error only its name and where it was thrown are told: a message may
 * quote data.
 */
export function log(level: 'info' | 'error', what: Said, facts: Readonly<Record<string, unknown>>): void {
  const plain = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value instanceof Error ? told(value) : value]));
  // The function's standard output is its log (CloudWatch); there is no other.
  process.stdout.write(`${JSON.stringify({ level, what, request: requestId(), ...plain })}\n`);
}

const told = (error: Error): { name: string; code?: string; of?: readonly string[]; stack: readonly string[] } =>
  ({ name: error.name, ...(error instanceof Refusal ? { code: error.code } : {}), ...(error instanceof AggregateError ? { of: [...new Set(error.errors.map((one: unknown) => (one instanceof Error ? one.name : 'unknown')))] } : {}), stack: (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim()) });
