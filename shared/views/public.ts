import type { ViewRoute } from './view.ts';

export const publicViews = {
  'public.home': { door: 'public', path: '/' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** What each view shows; plain JSON. */
export interface PublicModels {
  'public.home': Record<string, never>;
}
