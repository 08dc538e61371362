import type { Queries } from '../reader.ts';
import { admission, admissions, application } from './staff/admission.ts';
import { admissionContract } from './staff/admission-contract.ts';
import { readings, rectifications, rules } from './staff/publication.ts';
import { fileOf, files, ranking, scores } from './staff/assessment.ts';
import { agenda, contractOf, contracts } from './staff/contracts.ts';
import { opening } from './staff/opening.ts';
import { decisions } from './staff/decisions.ts';
import { documents } from './staff/documents.ts';
import { complaint, complaints } from './staff/complaints.ts';
import { overlaps } from './staff/overlaps.ts';
import { inquiries, inquiry } from './staff/inquiries.ts';
import { notas, question, questions } from './staff/questions.ts';
import { postOffice, told } from './staff/post.ts';
import { planning } from './staff/planning.ts';
import { revision, revisions } from './staff/revision.ts';
import { revisionNota } from '../../../shared/views/revision/nota.ts';
import { notaFacts } from './revision-nota.ts';
import { importOf, redlineOf, textOf } from './staff/revision-text.ts';
import { revisionArticle, revisionReactions } from './staff/revision-answering.ts';
import { signing } from './staff/revision-signing.ts';
import { riskOf, risks } from './staff/risks.ts';
import { routeOf, routes } from './staff/routes.ts';
import { outages, staffOutageOf } from './outages.ts';
import { staffWhatIf } from './what-if.ts';
import { home, log, tasks, tender } from './staff/tender.ts';
import { ownSessions } from './sessions.ts';

/** What staff reads: each at most three requests to DynamoDB beside who knocks (test/api/requests.ts). */
export const staffQueries: Queries<'staff'> = {
  'staff.sessions': ownSessions('staff'),
  'staff.home': home,
  'staff.tender': tender,
  'staff.admissions': admissions,
  'staff.admission': admission,
  'staff.application': application,
  'staff.questions': questions,
  'staff.question': question,
  'staff.notas': notas,
  'staff.documents': documents,
  'staff.rectifications': rectifications,
  'staff.readings': readings,
  'staff.rules': rules,
  'staff.files': files,
  'staff.file': fileOf,
  'staff.overlaps': overlaps,
  'staff.scores': scores,
  'staff.ranking': ranking,
  'staff.contracts': contracts,
  'staff.contract': contractOf,
  'staff.admission-contract': admissionContract,
  'staff.agenda': agenda,
  'staff.tasks': tasks,
  'staff.post': postOffice,
  'staff.told': told,
  'staff.decisions': decisions,
  'staff.what-if': staffWhatIf,
  'staff.complaints': complaints,
  'staff.complaint': complaint,
  'staff.inquiries': inquiries,
  'staff.inquiry': inquiry,
  'staff.planning': planning,
  'staff.revisions': revisions,
  'staff.revision': revision,
  'staff.revision-text': textOf,
  'staff.revision-redline': redlineOf,
  'staff.revision-import': importOf,
  'staff.revision-reactions': revisionReactions,
  'staff.revision-article': revisionArticle,
  'staff.revision-signing': signing,
  'staff.revision-nota': async (context) => ({ nota: revisionNota(await notaFacts(context, () => undefined)) }),
  'staff.opening': opening,
  // It asks all the others, and papers besides: only who asks for it reads its code.
  'staff.dossier': async (context) => (await import('./staff/dossier.ts')).dossier(context),
  'staff.admission-dossier': async (context) => (await import('./staff/dossier-admission.ts')).dossier(context),
  'staff.revision-dossier': async (context) => (await import('./staff/dossier-revision.ts')).dossier(context),
  'staff.log': log,
  'staff.risks': risks,
  'staff.risk': riskOf,
  'staff.outages': outages,
  'staff.outage': staffOutageOf,
  'staff.routes': routes,
  'staff.route': routeOf,
};
