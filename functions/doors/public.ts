import { publicPages } from '../../web/pages/public/index.ts';
import { publicQueries } from '../store/queries/public.ts';
import { handle } from './handle.ts';
import { openApiAddress } from './openapi.ts';

/** What anyone may read. */
export const handler = handle({ name: 'public', commands: [], queries: publicQueries, pages: publicPages, posts: () => Promise.resolve([]), addresses: [openApiAddress] });
