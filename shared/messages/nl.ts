import * as frame from './nl/frame.ts';
import * as general from './nl/general.ts';
import * as provider from './nl/provider.ts';
import * as bid from './nl/bid.ts';
import * as tender from './nl/tender.ts';
import * as assessment from './nl/assessment.ts';
import * as partner from './nl/partner.ts';
import * as assessors from './nl/assessors.ts';
import * as admission from './nl/admission.ts';
import * as council from './nl/council.ts';
import * as councilLetter from './nl/council-letter.ts';
import * as decision from './nl/decision.ts';
import * as agreement from './nl/agreement.ts';
import * as contract from './nl/contract.ts';
import * as letters from './nl/letters.ts';
import * as publication from './nl/publication.ts';
import * as declaration from './nl/declaration.ts';
import * as complaint from './nl/complaint.ts';
import * as revision from './nl/revision.ts';
import * as route from './nl/route.ts';
import * as risk from './nl/risk.ts';
import * as outage from './nl/outage.ts';
import { status } from './nl/status.ts';
import { search } from './nl/search.ts';
import { roomRefusals } from './nl/pages-room.ts';
import * as inquiry from './nl/inquiry.ts';
import * as post from './nl/post.ts';
import * as interest from './nl/interest.ts';
import { archive } from './nl/archive.ts';
import { sheets } from './nl/sheets.ts';
import * as pages from './nl/pages.ts';
import * as papers from './nl/papers.ts';

/** Dutch, the source. English has the same keys because the compiler says so. */
export const nl = {
  commands: { ...provider.commands, ...bid.commands, ...tender.commands, ...assessment.commands, ...contract.commands, ...agreement.commands, ...partner.commands, ...assessors.commands, ...inquiry.commands, ...complaint.commands, ...route.commands, ...risk.commands, ...outage.commands, ...revision.commands, ...council.commands, ...decision.commands, ...admission.commands, ...publication.commands, ...declaration.commands,
    ...post.commands, ...interest.commands,
    ...councilLetter.commands },
  refusals: { ...general.refusals, ...frame.refusals, ...provider.refusals, ...bid.refusals, ...tender.refusals, ...assessment.refusals, ...contract.refusals, ...agreement.refusals, ...partner.refusals, ...assessors.refusals, ...inquiry.refusals, ...complaint.refusals, ...route.refusals, ...risk.refusals, ...outage.refusals, ...roomRefusals, ...revision.refusals, ...council.refusals, ...decision.refusals, ...admission.refusals, ...publication.refusals, ...declaration.refusals,
    ...post.refusals, ...interest.refusals,
    ...councilLetter.refusals },
  problems: general.problems,
  words: general.words,
  frame: frame.frame,
  pages: pages.pages,
  parties: partner.parties,
  contracts: { page: contract.page, agenda: contract.agenda },
  agreement: { page: agreement.page },
  register: agreement.register,
  inquiry: inquiry.inquiry,
  complaint: complaint.complaint,
  tasks: complaint.tasks,
  route: route.route,
  risk: risk.risk,
  outage: outage.outage,
  status,
  search,
  post: post.pages,
  interest: interest.interest,
  decisions: decision.page,
  notices: { ...council.notices, events: { ...council.notices.events, ...councilLetter.events } },
  councilLetter: councilLetter.pages,
  letters: { ...assessment.letters, letter: letters.letter, admission: letters.admission, reminder: letters.reminder },
  papers: { ...papers.papers, contract: { ...contract.paper, ended: { ...contract.paper.ended, dissolved: agreement.paper.dissolved }, suspension: agreement.paper } },
  publication: publication.publication,
  sheets,
  archive,
  declarations: declaration.declarations,
} as const;
