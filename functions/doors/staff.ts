import { councilCommands } from '../../shared/council/commands.ts';
import { tenderContractCommands } from '../../shared/contract/commands.ts';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import { complaintCommands } from '../../shared/complaint/commands.ts';
import { riskCommands } from '../../shared/council/risk-commands.ts';
import { inquiryCommands } from '../../shared/inquiry/commands.ts';
import { postCommands } from '../../shared/notify/post-commands.ts';
import { routeCommands } from '../../shared/route/commands.ts';
import { tenderCommands } from '../../shared/tender/commands.ts';
import { uploadOrigin } from '../store/buckets.ts';
import type { Door } from './app.ts';
import { handle } from './handle.ts';
import { issuerOrigin } from './issuer.ts';

const isOurs = ({ door }: AnyCommand): boolean => door === 'staff';

/** Where staff prepares, publishes, answers, opens, assesses and awards. */
export const door: Door<'staff'> = {
  name: 'staff', commands: [...tenderCommands, ...tenderContractCommands, ...inquiryCommands, ...complaintCommands, ...routeCommands, ...postCommands, ...riskCommands, ...councilCommands].filter(isOurs),
  // Most of what staff does is done on a tender, and needs none of these.
  later: {
    tenders: () => Promise.resolve([]),
    admissions: async () => (await import('./staff-admissions.ts')).admissionsCommands.filter(isOurs),
    revisions: async () => (await import('../../shared/revision/commands.ts')).revisionCommands.filter(isOurs),
    outages: async () => (await import('../../shared/outage/commands.ts')).outageCommands.filter(isOurs),
  },
  queries: async () => (await import('../store/queries/staff.ts')).staffQueries,
  pages: async () => (await import('../../web/pages/staff/index.ts')).staffPages,
  files: async () => {
    const { staffCalendars, staffPapers } = await import('../../shared/views/papers-staff.ts');
    const { staffTables } = await import('../../shared/views/sheets-staff.ts');
    const { staffArchives } = await import('../../shared/views/archives.ts');
    return { papers: staffPapers, calendars: staffCalendars, tables: staffTables, archives: staffArchives };
  },
  posts: () => Promise.resolve([uploadOrigin('documents'), issuerOrigin()]),
};

export const handler = handle(door);
