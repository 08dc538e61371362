import { fingerprint, Refused, transfer } from './transfer.ts';
import { memoryOf, wireOf } from './wire.ts';

type Words = Readonly<Record<'unfinished' | 'tooLarge' | 'empty' | 'waiting' | 'sending' | 'lost' | 'paused' | 'pause' | 'resume' | 'stop' | 'done' | 'failed', string>>;
const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/**
 * Sends files in parts, one file after the other, from a form that does the same in one piece without this script:
 * several at once, with progress, pause, and what was sent already after a dropped line or a reload.
 */
function start(box: HTMLElement): void {
  const { uploads: api = '', folder = '', page = '', most = '0', words: kept = '{}' } = box.dataset;
  const form = box.querySelector('form');
  const input = box.querySelector<HTMLInputElement>('input[type=file]');
  if (form === null || input === null) return;
  const words = JSON.parse(kept) as Words;
  const [wire, memory] = [wireOf(api), memoryOf(folder)];
  const list = box.appendChild(make('ul', 'files sending'));
  const status = box.appendChild(make('p', 'uploading'));
  status.setAttribute('role', 'status');
  input.multiple = true;
  let [busy, left, last] = [Promise.resolve(), 0, ''];
  const say = (text: string): void => { status.textContent = text; };
  const unfinished = memory.unfinished();
  if (unfinished.length > 0) say(fill(words.unfinished, { name: unfinished.join(', ') }));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const file of input.files ?? []) add(file);
    input.value = '';
  });

  function add(file: File): void {
    const refused = file.size > Number(most) ? words.tooLarge : file.size === 0 ? words.empty : undefined;
    if (refused !== undefined) { say(fill(refused, { name: file.name })); return; }
    const item = list.appendChild(make('li'));
    const bar = make('progress');
    bar.max = file.size;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    const [name, text] = [make('span', 'file', file.name), make('span', 'note', words.waiting)];
    const [hold, stop] = [button(words.pause, file.name), button(words.stop, file.name)];
    item.append(name, bar, text, hold, stop);
    let control = new AbortController();
    let ended: () => void = () => undefined;
    const over = new Promise<void>((resolve) => { ended = resolve; });
    left += 1;
    // One file after the other; one that is paused lets the next one go.
    const begin = (): void => { busy = busy.then(() => Promise.race([run(), over])); };
    begin();

    async function run(): Promise<void> {
      if (control.signal.aborted) return;
      try {
        last = await transfer(file, wire, memory, (state, bytes) => {
          bar.value = bytes;
          text.textContent = state === 'lost' ? words.lost : fill(words.sending, { percent: Math.floor(100 * bytes / file.size) });
        }, control.signal);
        bar.value = file.size;
        text.textContent = words.done;
        hold.remove();
        stop.remove();
        say(`${file.name}: ${words.done}`);
        finish();
      } catch (error) {
        if (control.signal.aborted) return;
        text.textContent = error instanceof Refused && error.message !== '' ? error.message : words.failed;
        say(`${file.name}: ${text.textContent}`);
        paused();
      }
    }
    function paused(): void { hold.firstChild!.textContent = words.resume; control.abort(); }
    function finish(): void {
      ended();
      left -= 1;
      // The page as the server draws it has the file, what the check found, and that nothing is submitted yet.
      if (left === 0 && last !== '') location.assign(`${page}?key=${encodeURIComponent(last)}`);
    }
    hold.addEventListener('click', () => {
      if (!control.signal.aborted) { paused(); text.textContent = words.paused; return; }
      control = new AbortController();
      hold.firstChild!.textContent = words.pause;
      text.textContent = words.waiting;
      begin();
    });
    stop.addEventListener('click', () => {
      control.abort();
      const which = memory.get(fingerprint(file));
      memory.set(fingerprint(file), undefined);
      if (which !== undefined) void wire.ask('/cancellations', which, new AbortController().signal).catch(() => undefined);
      item.remove();
      finish();
    });
  }
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, kind = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (kind !== '') made.className = kind;
  if (text !== '') made.textContent = text;
  return made;
}

/** What it works on is read but not seen. */
function button(text: string, about: string): HTMLButtonElement {
  const made = make('button', 'utrecht-button utrecht-button--secondary-action');
  made.type = 'button';
  made.append(text, make('span', 'visually-hidden', ` ${about}`));
  return made;
}

for (const box of document.querySelectorAll<HTMLElement>('[data-uploads]')) start(box);
