import type { Queries } from '../reader.ts';
import { revisionRedline, revisionText } from './provider/revision-text.ts';
import { admissionContract } from './provider/admission-contract.ts';
import { bid, documents, ledger, receipt, review } from './provider/bid.ts';
import { admission, application } from './provider/admission.ts';
import { declaration, evidence } from './provider/own-file.ts';
import { home, inbox, message, organisation } from './provider/organisation.ts';
import { invitation, partners } from './provider/partners.ts';
import { agreement, nota, revision, round } from './provider/revision.ts';
import { interests } from './provider/interests.ts';
import { complaints } from './provider/complaints.ts';
import { inquiries, inquiry } from './provider/inquiries.ts';
import { contract, document, tender } from './provider/tender.ts';
import { ownSessions } from './sessions.ts';

/** What a provider reads: each at most three requests to DynamoDB beside who knocks (test/api/requests.ts). */
export const providerQueries: Queries<'provider'> = {
  'provider.sessions': ownSessions('provider'),
  'provider.home': home,
  'provider.organisation': organisation,
  // It asks all the others: only who asks for it reads its code.
  'provider.archive': async (context) => (await import('./provider/archive.ts')).archive(context),
  'provider.inbox': inbox,
  'provider.message': message,
  'provider.interests': interests,
  'provider.tender': tender,
  'provider.admission': admission,
  'provider.application': application,
  'provider.document': document,
  'provider.bid': bid,
  'provider.documents': documents,
  'provider.review': review,
  'provider.receipt': receipt,
  'provider.ledger': ledger,
  'provider.partners': partners,
  'provider.invitation': invitation,
  'provider.declaration': declaration,
  'provider.evidence': evidence,
  'provider.contract': contract,
  'provider.admission-contract': admissionContract,
  'provider.complaints': complaints,
  'provider.inquiries': inquiries,
  'provider.inquiry': inquiry,
  'provider.revision': revision,
  'provider.revision-round': round,
  'provider.revision-agreement': agreement,
  'provider.revision-nota': nota,
  'provider.revision-text': revisionText,
  'provider.revision-redline': revisionRedline,
};
