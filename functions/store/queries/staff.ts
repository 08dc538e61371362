import type { Queries } from '../reader.ts';
import { fileOf, files, ranking } from './staff/assessment.ts';
import { contractOf, contracts } from './staff/contracts.ts';
import { documents } from './staff/documents.ts';
import { notas, questions } from './staff/questions.ts';
import { home, log, tender } from './staff/tender.ts';

/** What staff reads: each at most three requests to DynamoDB beside the session. */
export const staffQueries: Queries<'staff'> = {
  'staff.home': home,
  'staff.tender': tender,
  'staff.questions': questions,
  'staff.notas': notas,
  'staff.documents': documents,
  'staff.files': files,
  'staff.file': fileOf,
  'staff.ranking': ranking,
  'staff.contracts': contracts,
  'staff.contract': contractOf,
  'staff.log': log,
};
