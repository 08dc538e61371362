import { councilCommands } from '../../shared/council/commands.ts';
import { uploadOrigin } from '../store/buckets.ts';
import type { Door } from './app.ts';
import { handle } from './handle.ts';
import { issuerOrigin } from './issuer.ts';

/** Where a college's contact records its decision, and councils read how procedures stand. */
export const door: Door<'council'> = {
  name: 'council', commands: councilCommands.filter(({ door }) => door === 'council'),
  queries: async () => (await import('../store/queries/council.ts')).councilQueries,
  pages: async () => (await import('../../web/pages/council/index.ts')).councilPages,
  files: async () => {
    const { councilCalendars, councilPapers } = await import('../../shared/views/papers-council.ts');
    return { papers: councilPapers, calendars: councilCalendars, tables: {}, archives: {} };
  },
  posts: () => Promise.resolve([uploadOrigin('documents'), issuerOrigin()]),
};

export const handler = handle(door);
