import { Refused, type Memory, type Which, type Wire } from './transfer.ts';

/** The browser's own ways to send, to wait and to remember. */
export const wireOf = (api: string): Wire => ({
  async ask(path, body, signal) {
    const response = await fetch(api + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal });
    const answer = await response.json() as { detail?: string };
    if (!response.ok) throw new Refused(response.status, answer.detail ?? '');
    return answer;
  },
  // Only XMLHttpRequest tells how far a body is.
  put: (url, part, progress, signal) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => { request.abort(); };
    signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded }) => { progress(loaded); };
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      if (request.status === 200) resolve();
      else reject(new Error('a part did not get through'));
    };
    request.open('PUT', url);
    request.send(part);
  }),
  wait: (ms, signal) => new Promise((resolve, reject) => {
    const timer = setTimeout(go, ms);
    addEventListener('online', go, { once: true });
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(new Error('stopped')); }, { once: true });
    function go(): void { clearTimeout(timer); removeEventListener('online', go); resolve(); }
  }),
});

const everyone = 'upload ';
/** Of a folder: the organisation whose files lie in it. */
const ownerOf = (folder: string): string => folder.split('/')[1] ?? '';

/**
 * In the browser's store, by the draft's folder (`tender/organisation/lot`) and the file; without a store (private windows)
 * it lasts as long as the page. A computer may have more than one user: what another organisation left is taken out.
 */
export function memoryOf(folder: string): Memory & { unfinished(): string[] } {
  const prefix = `${everyone}${folder} `;
  const own = new Map<string, string>();
  const store = ((): Storage | undefined => { try { return localStorage; } catch { return undefined; } })();
  for (const key of Object.keys(store ?? {})) {
    if (key.startsWith(everyone) && ownerOf(key.split(' ')[1] ?? '') !== ownerOf(folder)) store?.removeItem(key);
  }
  return {
    get(file) {
      const kept = store?.getItem(prefix + file) ?? own.get(file);
      return kept === null || kept === undefined ? undefined : JSON.parse(kept) as Which;
    },
    set(file, which) {
      if (which === undefined) { store?.removeItem(prefix + file); own.delete(file); return; }
      own.set(file, JSON.stringify(which));
      try { store?.setItem(prefix + file, JSON.stringify(which)); } catch { /* Full: it lasts as long as the page. */ }
    },
    unfinished: () => (store === undefined ? [] : Object.keys(store).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length).split('|')[0] ?? '')),
  };
}
