import { warned, warnings, type Ends, type Warned } from './session-clock.ts';

/** What the server tells of the session, with the sentence that says until when it lasts. */
interface Told { readonly at: string; readonly idle: string; readonly until: string; readonly line: string }
type Words = Readonly<Record<'idle' | 'idleSoon' | 'last' | 'lastSoon' | 'over' | 'overForm' | 'stayed' | 'failed', string>>;

/**
 * Warns before a session ends, and puts the end off with one click that leaves the page as it is. Without this script
 * the page says until when the session lasts.
 */
export function warnOfTheEnd(box: HTMLElement, asked: number): void {
  const [line, said] = [box.querySelector('.session-line'), box.querySelector('[role=status]')];
  const [form, anew] = [box.querySelector('form'), box.querySelector<HTMLElement>('.anew')];
  if (line === null || said === null || form === null || anew === null) return;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  const { at = '', idle = '', until = '' } = box.dataset;
  let ends = endsOf({ at, idle, until }, asked);
  let last = '';
  let typed = document.querySelector('main :is(.error-summary, [data-unsaved], [data-restored])') !== null;
  // What somebody looks for is no loss.
  document.addEventListener('input', ({ target }) => { typed ||= (target as HTMLInputElement).form?.method === 'post'; });
  // Pages of the same session in other windows: what one of them puts off is put off for all.
  const others = new BroadcastChannel(`session ${form.action} ${until}`);
  others.onmessage = ({ data }: MessageEvent<{ ends: Ends; line: string }>) => { if (data.ends.idle > ends.idle) take(data.ends, data.line, ''); };
  // What somebody types is kept by a request, which puts the end off (keep.ts).
  addEventListener('session', (event) => {
    const { told, asked: sent } = (event as CustomEvent<{ told: Told; asked: number }>).detail;
    take(endsOf(told, sent), told.line, '');
    tell();
  });
  tell();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void extend();
  });
  setInterval(tick, 1000);
  tick();

  async function extend(): Promise<void> {
    const sent = Date.now();
    try {
      const response = await fetch(form?.action ?? '', { method: 'POST', body: new URLSearchParams(new FormData(form ?? undefined) as unknown as Record<string, string>), headers: { accept: 'application/json' } });
      if (response.status === 401 || response.status === 403) { take({ ...ends, idle: 0 }, '', ''); return; }
      if (!response.ok) throw new Error(String(response.status));
      const told = await response.json() as Told;
      take(endsOf(told, sent), told.line, words.stayed);
      tell();
    } catch {
      say(words.failed);
    }
  }

  function take(next: Ends, sentence: string, answer: string): void {
    ends = next;
    if (sentence !== '' && line !== null) line.textContent = sentence;
    last = '';
    tick();
    say(answer || last);
  }

  function tick(): void {
    const now = warned(ends, Date.now());
    // A form can be sent after the end too: what was typed then waits for its person (docs/decisions/0042-signing-in-anew.md).
    const typing = typed && document.querySelector('main form[method=post][action^="/"]') !== null;
    const text = textOf(now, typing);
    // What nobody typed in, nor chose a file to send, nobody reads who comes by later (OWASP ASVS 5.0, 14.3.1).
    if (now.is === 'over' && !typed && text !== last) clear();
    if (form !== null) form.hidden = now.is !== 'idle';
    if (anew !== null) anew.hidden = now.is !== 'over' || typing;
    box.classList.toggle('warns', now.is !== 'quiet');
    if (text !== last) say(text);
    last = text;
  }

  function clear(): void {
    document.querySelector('main')?.replaceChildren(box);
    document.querySelector('.person')?.remove();
  }

  function textOf(now: Warned, typing: boolean): string {
    if (now.is === 'quiet') return '';
    if (now.is === 'over') return typing ? words.overForm : words.over;
    return words[now.minutes === warnings[0] ? now.is : `${now.is}Soon` as const];
  }

  function say(text: string): void { if (said !== null) said.textContent = text; }
  function tell(): void { others.postMessage({ ends, line: line?.textContent ?? '' }); }
}

/** Only differences of the server's moments count: the browser's clock may be wrong. */
const endsOf = ({ at, idle, until }: Pick<Told, 'at' | 'idle' | 'until'>, asked: number): Ends =>
  ({ idle: asked + Date.parse(idle) - Date.parse(at), until: asked + Date.parse(until) - Date.parse(at) });
