import { admissionCommands } from '../../shared/admission/commands.ts';
import { councilCommands } from '../../shared/council/commands.ts';
import { contractCommands } from '../../shared/contract/commands.ts';
import { complaintCommands } from '../../shared/complaint/commands.ts';
import { riskCommands } from '../../shared/council/risk-commands.ts';
import { inquiryCommands } from '../../shared/inquiry/commands.ts';
import { revisionCommands } from '../../shared/revision/commands.ts';
import { outageCommands } from '../../shared/outage/commands.ts';
import { postCommands } from '../../shared/notify/post-commands.ts';
import { routeCommands } from '../../shared/route/commands.ts';
import { tenderCommands } from '../../shared/tender/commands.ts';
import { uploadOrigin } from '../store/buckets.ts';
import { handle } from './handle.ts';
import { issuerOrigin } from './issuer.ts';

/** Where staff prepares, publishes, answers, opens, assesses and awards. */
export const handler = handle({
  name: 'staff', commands: [...tenderCommands, ...contractCommands, ...inquiryCommands, ...complaintCommands, ...admissionCommands, ...routeCommands, ...postCommands, ...riskCommands, ...outageCommands, ...revisionCommands, ...councilCommands].filter(({ door }) => door === 'staff'),
  queries: async () => (await import('../store/queries/staff.ts')).staffQueries,
  pages: async () => (await import('../../web/pages/staff/index.ts')).staffPages,
  files: async () => {
    const { staffCalendars, staffPapers } = await import('../../shared/views/papers-staff.ts');
    const { staffTables } = await import('../../shared/views/sheets-staff.ts');
    const { staffArchives } = await import('../../shared/views/archives.ts');
    return { papers: staffPapers, calendars: staffCalendars, tables: staffTables, archives: staffArchives };
  },
  posts: () => Promise.resolve([uploadOrigin('documents'), issuerOrigin()]),
});
