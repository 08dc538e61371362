import type { ViewRoute } from './view.ts';

export const providerViews = {
  'provider.home': { door: 'provider', path: '/' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** What each view shows; plain JSON. */
export interface ProviderModels {
  'provider.home': Record<string, never>;
}
