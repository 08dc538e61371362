import type { ViewRoute } from './view.ts';

export const councilViews = {
  'council.home': { door: 'council', path: '/' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** What each view shows; plain JSON. */
export interface CouncilModels {
  'council.home': Record<string, never>;
}
