import type { Pages } from '../../page.ts';
import { sessionsPage } from '../sessions.tsx';
import { admission, admissions } from './admission.tsx';
import { application } from './application.tsx';
import { admissionContract } from './admission-contract.tsx';
import { agenda } from './agenda.tsx';
import { contract, contracts } from './contracts.tsx';
import { decisions } from './decisions.tsx';
import { documents } from './documents.tsx';
import { file } from './file.tsx';
import { files } from './files.tsx';
import { home } from './home.tsx';
import { complaint, complaints } from './complaints.tsx';
import { inquiries, inquiry } from './inquiries.tsx';
import { log } from './log.tsx';
import { overlaps } from './overlaps.tsx';
import { notas } from './notas.tsx';
import { question } from './question.tsx';
import { admissionDossier, dossier, revisionDossier } from './dossier.tsx';
import { opening } from './opening.tsx';
import { questions } from './questions.tsx';
import { scores } from './score-table.tsx';
import { ranking } from './ranking.tsx';
import { readings } from './readings.tsx';
import { rectifications } from './rectifications.tsx';
import { rules } from './rules.tsx';
import { postOffice, told } from './post.tsx';
import { tasks } from './tasks.tsx';
import { staffWhatIf } from '../what-if.tsx';
import { notaPage } from '../revision-nota.tsx';
import { planning } from './planning.tsx';
import { revision, revisionArticle, revisionImport, revisionReactions, revisionRedline, revisionText, revisions, signing } from './revision/index.ts';
import { outage, outages } from './outages.tsx';
import { risk, risks } from './risks.tsx';
import { route, routes } from './routes.tsx';
import { tender } from './tender.tsx';

export const staffPages: Pages<'staff'> = {
  'staff.sessions': sessionsPage('staff'),
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
  'staff.file': file,
  'staff.overlaps': overlaps,
  'staff.scores': scores,
  'staff.ranking': ranking,
  'staff.contracts': contracts,
  'staff.contract': contract,
  'staff.admission-contract': admissionContract,
  'staff.agenda': agenda,
  'staff.tasks': tasks,
  'staff.post': postOffice, 'staff.told': told,
  'staff.decisions': decisions,
  'staff.what-if': staffWhatIf,
  'staff.complaints': complaints,
  'staff.complaint': complaint,
  'staff.inquiries': inquiries,
  'staff.inquiry': inquiry,
  'staff.planning': planning,
  'staff.revisions': revisions,
  'staff.revision': revision,
  'staff.revision-text': revisionText,
  'staff.revision-redline': revisionRedline,
  'staff.revision-import': revisionImport,
  'staff.revision-reactions': revisionReactions,
  'staff.revision-article': revisionArticle,
  'staff.revision-signing': signing,
  'staff.revision-nota': notaPage('staff'),
  'staff.opening': opening,
  'staff.dossier': dossier,
  'staff.admission-dossier': admissionDossier,
  'staff.revision-dossier': revisionDossier,
  'staff.log': log,
  'staff.risks': risks,
  'staff.risk': risk,
  'staff.outages': outages,
  'staff.outage': outage,
  'staff.routes': routes,
  'staff.route': route,
};
