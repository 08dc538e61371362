import type { Adapter, Stored } from 'oidc-provider';

interface Kept { readonly payload: Stored; readonly until: number }

/**
 * Keeps what the provider stores, in memory, and forgets it when it expires. The package's own keeps a thousand entries
 * in all, which is fewer than a few hundred people who sign in at once need.
 */
export function memory(now: () => number = Date.now): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  let sweepAt = 0;
  const sweep = (at: number): void => {
    if (at < sweepAt) return;
    sweepAt = at + 60_000;
    for (const [key, { until }] of kept) if (until <= at) kept.delete(key);
  };
  const get = (key: string): Stored | undefined => {
    const one = kept.get(key);
    return one === undefined || one.until <= now() ? undefined : one.payload;
  };
  const first = (fits: (payload: Stored) => boolean, model: string): Stored | undefined => {
    for (const [key, { payload, until }] of kept) if (key.startsWith(model) && until > now() && fits(payload)) return payload;
    return undefined;
  };
  return (name) => {
    const model = `${name}:`;
    return {
      upsert: async (id, payload, seconds) => {
        sweep(now());
        kept.set(model + id, { payload, until: seconds === undefined ? Infinity : now() + 1000 * seconds });
      },
      find: async (id) => (id === undefined ? undefined : get(model + id)),
      findByUid: async (uid) => first((payload) => payload['uid'] === uid, model),
      findByUserCode: async (code) => first((payload) => payload['userCode'] === code, model),
      consume: async (id) => {
        const payload = get(model + id);
        if (payload !== undefined) payload['consumed'] = Math.floor(now() / 1000);
      },
      destroy: async (id) => { kept.delete(model + id); },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (key.startsWith(model) && payload['grantId'] === grantId) kept.delete(key);
      },
    };
  };
}
