import { publicCalendars, publicPapers, publicTables } from '../../shared/views/papers-public.ts';
import { publicPages } from '../../web/pages/public/index.ts';
import { publicQueries } from '../store/queries/public.ts';
import { handle } from './handle.ts';
import { openApiAddress } from './openapi.ts';

/** What anyone may read. */
export const handler = handle({ name: 'public', commands: [], queries: publicQueries, pages: publicPages, papers: publicPapers, calendars: publicCalendars, tables: publicTables, posts: () => Promise.resolve([]), addresses: [openApiAddress] });
