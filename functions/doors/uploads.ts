import type { Address, Handler } from './app.ts';

const base = '/v1/provider/tenders/:tender/bid/lots/:lot/uploads';

/** What carries it out is loaded by who uploads: no page needs it. */
const act = (name: keyof typeof import('./upload-parts.ts').uploadActs): Handler => async (visit, path) => (await import('./upload-parts.ts')).uploadActs[name](visit, path);

/** Where the script of the page of files begins an upload, asks for parts, ends it or leaves it. */
export const uploadAddresses: readonly Address[] = [
  { method: 'POST', path: base, handler: act('begin') },
  { method: 'POST', path: `${base}/parts`, handler: act('parts') },
  { method: 'POST', path: `${base}/completions`, handler: act('complete') },
  { method: 'POST', path: `${base}/cancellations`, handler: act('cancel') },
];
