import { councilCommands } from '../../shared/council/commands.ts';
import { councilCalendars, councilPapers } from '../../shared/views/papers-council.ts';
import { councilPages } from '../../web/pages/council/index.ts';
import { uploadOrigin } from '../store/files.ts';
import { councilQueries } from '../store/queries/council.ts';
import { handle } from './handle.ts';
import { issuerOrigin } from './signin.ts';

/** Where a college's contact records its decision, and councils read how procedures stand. */
export const handler = handle({ name: 'council', commands: councilCommands.filter(({ door }) => door === 'council'), queries: councilQueries, pages: councilPages, papers: councilPapers, calendars: councilCalendars, tables: {}, posts: async () => [await uploadOrigin('documents'), issuerOrigin()] });
