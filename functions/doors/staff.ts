import { admissionCommands } from '../../shared/admission/commands.ts';
import { councilCommands } from '../../shared/council/commands.ts';
import { contractCommands } from '../../shared/contract/commands.ts';
import { complaintCommands } from '../../shared/complaint/commands.ts';
import { riskCommands } from '../../shared/council/risk-commands.ts';
import { inquiryCommands } from '../../shared/inquiry/commands.ts';
import { revisionCommands } from '../../shared/revision/commands.ts';
import { postCommands } from '../../shared/notify/post-commands.ts';
import { routeCommands } from '../../shared/route/commands.ts';
import { tenderCommands } from '../../shared/tender/commands.ts';
import { staffCalendars, staffPapers } from '../../shared/views/papers-staff.ts';
import { staffPages } from '../../web/pages/staff/index.ts';
import { uploadOrigin } from '../store/files.ts';
import { staffQueries } from '../store/queries/staff.ts';
import { handle } from './handle.ts';
import { issuerOrigin } from './signin.ts';

/** Where staff prepares, publishes, answers, opens, assesses and awards. */
export const handler = handle({
  name: 'staff', commands: [...tenderCommands, ...contractCommands, ...inquiryCommands, ...complaintCommands, ...admissionCommands, ...routeCommands, ...postCommands, ...riskCommands, ...revisionCommands, ...councilCommands].filter(({ door }) => door === 'staff'),
  queries: staffQueries, pages: staffPages, papers: staffPapers, calendars: staffCalendars, tables: {}, posts: async () => [await uploadOrigin('documents'), issuerOrigin()],
});
