import { statusOf } from '../../../shared/views/status.ts';
import type { Query } from '../reader.ts';
import { noticesOf } from './outages.ts';

/** Milliseconds: longer than a slow answer takes, shorter than a person waits. */
const patience = 2_000;

/** What was asked, or null when it failed or did not come in time. What comes later is nobody's concern any more. */
const inTime = <T>(asked: Promise<T>): Promise<T | null> =>
  Promise.race([asked.catch(() => null), new Promise<null>((resolve) => { setTimeout(resolve, patience, null).unref(); })]);

/**
 * Asks each part that this door can reach, at the moment that somebody looks, and keeps nothing: nothing in it follows from
 * what anybody did. It answers also when none of them does.
 */
export const status: Query<'public.status'> = async ({ store, at }) => {
  const [outages, documents] = await Promise.all([inTime(noticesOf(store, at)), inTime(store.answers('documents'))]);
  return statusOf(at, { tables: outages !== null, documents: documents === true }, outages);
};
