import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { Worker } from 'node:worker_threads';
import type { Engines } from '../../infra/local/environment.ts';
import { principals } from '../../infra/local/principals.ts';
import type { Served } from './price.ts';

/** One request to a service of this process, or one event for a function. */
interface Seen { readonly service: 's3' | 'kms' | 'ses' | 'doors' | 'function'; readonly what: string; readonly by: string }

export interface Services {
  /** Decrypts that a function asked of KMS since this was called last. */
  decrypts(by: string): number;
  /** All that was asked since the beginning. */
  served(): Served;
  close(): void;
}

type Post = typeof Worker.prototype.postMessage;

/** Counts what engines and functions of this process are asked. What the administrator of the stack asks is not counted. */
export function countServices({ s3, kms, ses, origin }: Pick<Engines, 's3' | 'kms' | 'ses' | 'origin'>): Services {
  const ports = new Map(Object.entries({ s3, kms, ses, doors: origin }).map(([service, url]) => [Number(new URL(url).port), service as Seen['service']]));
  const seen: Seen[] = [];
  let decryptsFrom = 0;
  const listen = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    const service = ports.get(request.socket.localPort ?? 0);
    const by = principals.find(({ accessKeyId }) => `${request.headers.authorization ?? ''}${request.url ?? ''}`.includes(accessKeyId))?.arn.split('/').at(-1) ?? '';
    if (service === undefined || by === 'stack' || /^\/(_local|assets)\//.test(request.url ?? '')) return;
    seen.push({ service, what: service === 'kms' ? String(request.headers['x-amz-target']).split('.')[1] ?? '' : `${request.method ?? ''} ${request.url ?? ''}`, by });
  };
  // Every function runs in a thread that has its name (infra/local/run/invoke.ts).
  const post: Post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function postMessage(this: Worker, ...[message, ...more]: Parameters<Post>) {
    const { event } = message as { event?: { Records?: { dynamodb?: unknown }[] } };
    if (event !== undefined) seen.push({ service: 'function', what: event.Records?.[0]?.dynamodb === undefined ? '' : 'line', by: this.threadName ?? '' });
    post.apply(this, [message, ...more]);
  } as Post;
  subscribe('http.server.request.start', listen);
  const count = (of: (one: Seen) => boolean): number => seen.filter(of).length;
  return {
    decrypts(by) {
      const since = seen.slice(decryptsFrom);
      decryptsFrom = seen.length;
      return since.filter((one) => one.service === 'kms' && one.what === 'Decrypt' && one.by === by).length;
    },
    served: () => ({
      functions: Object.fromEntries([...Map.groupBy(seen.filter(({ service }) => service === 'function'), ({ by }) => by)].map(([name, all]) => [name, all.length])),
      queued: count(({ service, what, by }) => service === 'function' && what === 'line' && by !== 'witness'),
      doors: count(({ service }) => service === 'doors'),
      // A list costs as much as a put; a removal costs nothing.
      s3: { put: count(({ service, what }) => service === 's3' && (/^(PUT|POST) /.test(what) || isList(what))), get: count(({ service, what }) => service === 's3' && /^(GET|HEAD) /.test(what) && !isList(what)) },
      kms: { pairs: count(({ what }) => what === 'GenerateDataKeyPairWithoutPlaintext'), others: count(({ service, what }) => service === 'kms' && what !== 'GenerateDataKeyPairWithoutPlaintext') },
      mails: count(({ service, what }) => service === 'ses' && what.startsWith('POST ')),
    }),
    close() {
      unsubscribe('http.server.request.start', listen);
      Worker.prototype.postMessage = post;
    },
  };
}

const isList = (what: string): boolean => /^GET \/[^/?]+\/?\?/.test(what);
