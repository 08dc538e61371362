import type { nl } from './nl.ts';
import type { Same } from './types.ts';
import * as frame from './en/frame.ts';
import * as general from './en/general.ts';
import * as provider from './en/provider.ts';
import * as bid from './en/bid.ts';
import * as tender from './en/tender.ts';
import * as assessment from './en/assessment.ts';
import * as partner from './en/partner.ts';
import * as assessors from './en/assessors.ts';
import * as admission from './en/admission.ts';
import * as council from './en/council.ts';
import * as councilLetter from './en/council-letter.ts';
import * as decision from './en/decision.ts';
import * as agreement from './en/agreement.ts';
import * as contract from './en/contract.ts';
import * as letters from './en/letters.ts';
import * as publication from './en/publication.ts';
import * as declaration from './en/declaration.ts';
import * as complaint from './en/complaint.ts';
import * as revision from './en/revision.ts';
import * as route from './en/route.ts';
import * as risk from './en/risk.ts';
import * as outage from './en/outage.ts';
import { status } from './en/status.ts';
import { search } from './en/search.ts';
import { roomRefusals } from './en/pages-room.ts';
import * as inquiry from './en/inquiry.ts';
import * as post from './en/post.ts';
import * as interest from './en/interest.ts';
import { archive } from './en/archive.ts';
import { sheets } from './en/sheets.ts';
import * as pages from './en/pages.ts';
import * as papers from './en/papers.ts';

/** English: the same keys as Dutch. */
export const en: Same<typeof nl> = {
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
};
