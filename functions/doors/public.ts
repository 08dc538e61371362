import type { Door } from './app.ts';
import { handle } from './handle.ts';
import { openApiAddress } from './openapi.ts';

/** What anyone may read. */
export const door: Door<'public'> = {
  name: 'public', commands: [],
  queries: async () => (await import('../store/queries/public.ts')).publicQueries,
  pages: async () => (await import('../../web/pages/public/index.ts')).publicPages,
  files: async () => {
    const { publicCalendars, publicPapers, publicTables } = await import('../../shared/views/papers-public.ts');
    return { papers: publicPapers, calendars: publicCalendars, tables: publicTables, archives: {} };
  },
  posts: () => Promise.resolve([]), addresses: [openApiAddress],
};

export const handler = handle(door);
