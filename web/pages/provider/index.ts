import type { Pages } from '../../page.ts';
import { sessionsPage } from '../sessions.tsx';
import { archive } from './archive.tsx';
import { admission } from './admission.tsx';
import { application } from './application.tsx';
import { admissionContract } from './admission-contract.tsx';
import { bid } from './bid.tsx';
import { contract } from './contract.tsx';
import { declaration } from './declaration.tsx';
import { document } from './document.tsx';
import { documents } from './documents.tsx';
import { evidence } from './evidence.tsx';
import { home } from './home.tsx';
import { inbox, message } from './inbox.tsx';
import { invitation } from './invitation.tsx';
import { complaints } from './complaints.tsx';
import { inquiries, inquiry } from './inquiries.tsx';
import { organisation } from './organisation.tsx';
import { partners } from './partners.tsx';
import { ledger } from './ledger.tsx';
import { interests } from './interests.tsx';
import { receipt } from './receipt.tsx';
import { review } from './review.tsx';
import { agreement } from './revision-agreement.tsx';
import { revisionRedline } from './revision-redline.tsx';
import { nota } from './revision-nota.tsx';
import { round } from './revision-round.tsx';
import { revision } from './revision.tsx';
import { revisionText } from './revision-text.tsx';
import { tender } from './tender.tsx';

export const providerPages: Pages<'provider'> = {
  'provider.sessions': sessionsPage('provider'),
  'provider.home': home, 'provider.organisation': organisation, 'provider.archive': archive, 'provider.admission': admission, 'provider.application': application, 'provider.inbox': inbox, 'provider.message': message, 'provider.interests': interests, 'provider.tender': tender,
  'provider.bid': bid, 'provider.document': document, 'provider.documents': documents, 'provider.review': review, 'provider.receipt': receipt, 'provider.ledger': ledger, 'provider.contract': contract, 'provider.admission-contract': admissionContract,
  'provider.partners': partners, 'provider.invitation': invitation,
  'provider.declaration': declaration, 'provider.evidence': evidence,
  'provider.complaints': complaints, 'provider.inquiries': inquiries,
  'provider.inquiry': inquiry,
  'provider.revision': revision, 'provider.revision-round': round, 'provider.revision-agreement': agreement, 'provider.revision-nota': nota,
  'provider.revision-text': revisionText, 'provider.revision-redline': revisionRedline,
};
