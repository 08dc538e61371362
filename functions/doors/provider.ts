import { bidCommands } from '../../shared/bid/commands.ts';
import { signAddendum } from '../../shared/contract/addendum-commands.ts';
import { sign } from '../../shared/contract/commands.ts';
import { escalate, fileComplaint } from '../../shared/complaint/commands.ts';
import { interestCommands } from '../../shared/interest/commands.ts';
import { answer } from '../../shared/inquiry/commands.ts';
import { providerCommands } from '../../shared/provider/commands.ts';
import { withdrawQuestion } from '../../shared/tender/confidential.ts';
import { openDocument } from '../../shared/tender/reading.ts';
import { ask } from '../../shared/tender/questions.ts';
import { uploadOrigin } from '../store/buckets.ts';
import type { Door } from './app.ts';
import { handle } from './handle.ts';
import { stopAddresses } from './stop.ts';
import { uploadAddresses } from './uploads.ts';
import { issuerOrigin } from './issuer.ts';

/** Where providers register, ask, draft, submit, withdraw and sign. */
export const door: Door<'provider'> = {
  name: 'provider', commands: [...providerCommands, ask, withdrawQuestion, openDocument, ...bidCommands, answer, fileComplaint, escalate, ...interestCommands, sign, signAddendum],
  // A tender, with all of a bid, needs none of these.
  later: {
    tenders: () => Promise.resolve([]),
    admissions: async () => (await import('./provider-admissions.ts')).admissionsCommands,
    revisions: async () => (await import('./provider-revisions.ts')).revisionsCommands,
  },
  queries: async () => (await import('../store/queries/provider.ts')).providerQueries,
  pages: async () => (await import('../../web/pages/provider/index.ts')).providerPages,
  files: async () => {
    const { providerCalendars, providerPapers } = await import('../../shared/views/papers-provider.ts');
    const { providerArchives } = await import('../../shared/views/archives.ts');
    return { papers: providerPapers, calendars: providerCalendars, tables: {}, archives: providerArchives };
  },
  posts: () => Promise.resolve([...new Set([uploadOrigin('drafts'), uploadOrigin('evidence')]), issuerOrigin()]),
  connects: () => Promise.resolve([uploadOrigin('drafts')]), addresses: [...uploadAddresses, ...stopAddresses],
};

export const handler = handle(door);
