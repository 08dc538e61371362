import { admissionCommands } from '../../shared/admission/commands.ts';
import { bidCommands } from '../../shared/bid/commands.ts';
import { contractCommands } from '../../shared/contract/commands.ts';
import { escalate, fileComplaint } from '../../shared/complaint/commands.ts';
import { answer } from '../../shared/inquiry/commands.ts';
import { providerCommands } from '../../shared/provider/commands.ts';
import { revisionCommands } from '../../shared/revision/commands.ts';
import { withdrawQuestion } from '../../shared/tender/confidential.ts';
import { openDocument } from '../../shared/tender/reading.ts';
import { ask } from '../../shared/tender/questions.ts';
import { providerCalendars, providerPapers } from '../../shared/views/papers-provider.ts';
import { providerPages } from '../../web/pages/provider/index.ts';
import { uploadOrigin } from '../store/files.ts';
import { providerQueries } from '../store/queries/provider.ts';
import { handle } from './handle.ts';
import { uploadAddresses } from './uploads.ts';
import { issuerOrigin } from './signin.ts';

/** Where providers register, ask, draft, submit, withdraw and sign. */
export const handler = handle({
  name: 'provider', commands: [...providerCommands, ask, withdrawQuestion, openDocument, ...bidCommands, answer, fileComplaint, escalate, ...[...contractCommands, ...admissionCommands, ...revisionCommands].filter(({ door }) => door === 'provider')],
  queries: providerQueries, pages: providerPages, papers: providerPapers, calendars: providerCalendars, tables: {}, posts: async () => [...new Set([await uploadOrigin('drafts'), await uploadOrigin('evidence')]), issuerOrigin()],
  connects: async () => [await uploadOrigin('drafts')], addresses: uploadAddresses,
});
