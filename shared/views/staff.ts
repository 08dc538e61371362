import type { ViewRoute } from './view.ts';

export const staffViews = {
  'staff.home': { door: 'staff', path: '/' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** What each view shows; plain JSON. */
export interface StaffModels {
  'staff.home': Record<string, never>;
}
