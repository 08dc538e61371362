import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { hkdfSync, createHmac } from 'node:crypto';
import type { FormValues } from '../../shared/kernel/form.ts';
import { keeping } from '../../shared/kept/keeping.ts';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { keyOf, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';
import { openForm, sealForm } from './sealed-form.ts';
import { partition } from './sessions.ts';
import { transact } from './transact.ts';

/** As many forms as one person leaves open in one browser, and more. */
const mostForms = 100;

/** A browser of a person: the secret is the browser's, and nothing but ciphertext lies with us. */
export interface Browser { readonly person: string; readonly secret: string }
/** When a form was kept, by the key of that page; `of` marks what was stored then. `sent`: that page was sent, nothing of it waits. */
export interface Entry { readonly at: Instant; readonly key: string; readonly of: string; readonly sent?: true }
/** What this browser keeps for its person, and the form that is asked for, opened. */
export interface Kept {
  readonly browser: Browser; readonly entries: ReadonlyMap<string, Entry>;
  /** As it is written down, what is over included. */
  readonly lines: ReadonlyMap<string, string>;
  readonly back?: { readonly name: string; readonly typed: FormValues };
}

const derived = ({ person, secret }: Browser, what: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), person, what, 32));
const root = (browser: Browser): string => `typed#${derived(browser, 'browser').toString('base64url').slice(0, 22)}`;
const indexKey = (browser: Browser): Key => keyOf(partition(browser.person), root(browser));
const formKey = (browser: Browser, name: string): Key => keyOf(partition(browser.person), `${root(browser)}#${name}`);
const isName = (name: string): boolean => /^[\w-]{22}$/.test(name);

/** What a form is called: the table does not tell which form somebody types in. */
export const nameOf = (browser: Browser, address: string): string => createHmac('sha256', derived(browser, 'names')).update(address).digest('base64url').slice(0, 22);
const sealing = (browser: Browser): Buffer => derived(browser, 'seal');

/** What is read with the session: what is kept, and one form where a page asks to have it back. */
export const keysOf = (browser: Browser, back: string | null): readonly Key[] => [indexKey(browser), ...(back !== null && isName(back) ? [formKey(browser, back)] : [])];

const until = (at: Instant): Instant => later(at, { days: keeping.typed });

/** What was read for `keysOf`. DynamoDB may leave an item that has expired for days; it is nothing from its moment on. */
export function keptIn(browser: Browser, back: string | null, [index, form]: readonly (Item | undefined)[], at: Instant): Kept {
  const lines = new Map(Object.entries(index ?? {}).flatMap(([name, { S: line }]) => (name.startsWith('f_') && line !== undefined ? [[name.slice(2), line] as const] : [])));
  const entries = new Map([...lines].map(([name, line]) => [name, JSON.parse(line) as Entry] as const).filter(([, entry]) => until(entry.at) > at));
  const entry = back === null ? undefined : entries.get(back);
  const typed = back === null || entry === undefined || entry.sent === true || form === undefined ? undefined : openForm(sealing(browser), back, text(form, 'sealed'));
  return { browser, entries, lines, ...(back === null || typed === undefined ? {} : { back: { name: back, typed } }) };
}

/** What somebody typed. `before`: the page that this one came from; `over`: it may take the place of what another page kept. */
export interface Typing { readonly typed: FormValues; readonly key: string; readonly of: string; readonly before: string; readonly over: boolean }

/** Keeps the newest of a form. @returns `other` where another page's is there, which it does not take the place of unasked. */
export async function keepForm(kept: Kept, address: string, { typed, key, of, before, over }: Typing, at: Instant): Promise<'kept' | 'large' | 'other'> {
  const { browser, entries, lines } = kept;
  const name = nameOf(browser, address);
  const known = entries.get(name);
  if (known !== undefined && !over && !(known.sent === true ? known.key !== key : [key, before].includes(known.key))) return 'other';
  if (known === undefined && entries.size >= mostForms) return 'large';
  const sealed = sealForm(sealing(browser), name, typed);
  if (sealed === undefined) return 'large';
  const line = lines.get(name);
  const unchanged = line === undefined ? { ConditionExpression: 'attribute_not_exists(#form)' } : { ConditionExpression: '#form = :line', values: { ':line': { S: line } } };
  const put = { Put: { TableName: Resource.States.name, Item: { ...formKey(browser, name), sealed: { S: sealed }, expires: seconds(until(at)) } } };
  return await transact([writing(kept, name, { at, key, of }, at, unchanged), put]) ? 'kept' : 'other';
}

/** Nothing of this form waits any more. `sent`: the key of the page that was sent, of which what comes late is not kept either. */
export async function dropForm(kept: Kept, address: string, sent: string, at: Instant): Promise<void> {
  const name = nameOf(kept.browser, address);
  await transact([writing(kept, name, { at, key: sent, of: '', sent: true }, at), { Delete: { TableName: Resource.States.name, Key: formKey(kept.browser, name) } }]);
}

/** Writes down what is kept of a form, and takes out what is over. */
function writing({ browser, entries, lines }: Kept, name: string, entry: Entry, at: Instant, { values = {}, ...condition }: { ConditionExpression?: string; values?: Item } = {}): TransactWriteItem {
  const over = [...lines.keys()].filter((one) => one !== name && !entries.has(one));
  return { Update: {
    TableName: Resource.States.name, Key: indexKey(browser), ...condition,
    UpdateExpression: `SET #form = :entry, expires = :expires${over.map((_, i) => `${i === 0 ? ' REMOVE ' : ', '}#over${i}`).join('')}`,
    ExpressionAttributeNames: { '#form': `f_${name}`, ...Object.fromEntries(over.map((one, i) => [`#over${i}`, `f_${one}`])) },
    ExpressionAttributeValues: { ':entry': { S: JSON.stringify(entry) }, ':expires': seconds(until(at)), ...values },
  } };
}

const seconds = (at: Instant): { N: string } => ({ N: String(Math.floor(millis(at) / 1000)) });
