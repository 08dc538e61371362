/** Seconds after the last letter; somebody who never pauses is kept after the second. */
const [pause, longest, again] = [3, 15, 20].map((seconds) => seconds * 1000) as [number, number, number];
/** What a browser sends of a page that is closing (Fetch: 64 KiB together). */
const closing = 60_000;

/**
 * Sends what is typed in a form to where it is kept, and says so below the form. Nothing stays in the browser. Without
 * this script a form is as good as its last sending.
 */
export function keepTyped(form: HTMLFormElement): void {
  const { keep: to = '', of = '', before = '', unsaved, restored } = form.dataset;
  const line = form.querySelector<HTMLElement>('.kept-line');
  const [said, over] = [form.querySelector('.kept-line [role=status]'), form.querySelector<HTMLElement>('.kept-line button')];
  if (line === null || said === null || over === null) return;
  const { failed, other } = line.dataset;
  const start = typed();
  let kept = unsaved === undefined ? start : '';
  let [any, sent, takes, spoken] = [restored !== undefined, false, '', ''];
  let [timer, since] = [0, 0];
  let running: AbortController | undefined;

  // Fields may stand elsewhere on the page, as in a table of which each row is a form.
  for (const event of ['input', 'change']) document.addEventListener(event, ({ target }) => { if ((target as HTMLInputElement).form === form) wait(since > 0 && Date.now() - since > longest ? 0 : pause); });
  document.addEventListener('submit', ({ target }) => {
    const goes = (target as HTMLElement).getAttribute('action');
    if (target !== form && goes !== to) { void save(true); return; }
    // What is being sent, or thrown away, is not to be kept after that has arrived.
    sent = true;
    clearTimeout(timer);
    running?.abort();
  });
  over.addEventListener('click', () => {
    [takes, kept] = ['yes', ''];
    show(false);
    void save();
  });
  addEventListener('pageshow', () => { sent = false; });
  addEventListener('pagehide', () => { void save(true); });
  addEventListener('online', () => { void save(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void save(true); });
  if (unsaved !== undefined) wait(pause);

  function wait(ms: number): void {
    clearTimeout(timer);
    since ||= Date.now();
    timer = window.setTimeout(() => { void save(); }, ms);
  }

  async function save(last = false): Promise<void> {
    const now = typed();
    if (sent || now === kept || (running !== undefined && !last)) return;
    // Who took back everything has nothing to keep.
    const gone = now === start && any && unsaved === undefined && restored === undefined;
    clearTimeout(timer);
    [timer, since] = [0, 0];
    const asked = Date.now();
    const own = running = new AbortController();
    const body = new URLSearchParams(now);
    for (const [name, value] of Object.entries({ _of: of, _before: before, _over: takes, _act: gone ? 'drop' : '' })) body.set(name, value);
    try {
      const response = await fetch(to, { method: 'POST', body, redirect: 'manual', signal: own.signal, keepalive: last && body.toString().length < closing });
      if (response.status === 409) { kept = now; show(true); say('other', other); return; }
      if (!response.ok && !(gone && response.type === 'opaqueredirect')) throw new Error(String(response.status));
      [kept, any, takes] = [now, !gone, ''];
      show(false);
      const told = gone ? {} : await response.json() as { kept?: string };
      say('kept', told.kept);
      if ('idle' in told) dispatchEvent(new CustomEvent('session', { detail: { told, asked } }));
    } catch {
      if (own.signal.aborted) return;
      say('failed', failed);
      wait(again);
    } finally {
      if (running === own) running = undefined;
      if (typed() !== kept && timer === 0) wait(pause);
    }
  }

  function typed(): string { return new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString(); }
  function show(shown: boolean): void { if (over !== null) over.hidden = !shown; }
  /** Spoken once for each thing there is to say: that it is kept again a minute later stands there, and interrupts nobody. */
  function say(what: string, text = ''): void {
    if (said === null || said.textContent === text) return;
    said.setAttribute('aria-live', what === spoken && text !== '' ? 'off' : 'polite');
    [spoken, said.textContent] = [text === '' ? '' : what, text];
  }
}
