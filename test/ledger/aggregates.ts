import { admission } from '../../shared/admission/admission.ts';
import { application } from '../../shared/admission/application.ts';
import { bid } from '../../shared/bid/bid.ts';
import { document } from '../../shared/bid/document.ts';
import { draft } from '../../shared/bid/draft.ts';
import { partner } from '../../shared/bid/partner.ts';
import { complaint } from '../../shared/complaint/complaint.ts';
import { contract } from '../../shared/contract/contract.ts';
import { room } from '../../shared/contract/room.ts';
import { contact } from '../../shared/council/contact.ts';
import { decision } from '../../shared/council/decision.ts';
import { figures } from '../../shared/council/figures.ts';
import { letter } from '../../shared/council/letter/letter.ts';
import { risk } from '../../shared/council/risk.ts';
import { inquiry } from '../../shared/inquiry/inquiry.ts';
import { interest } from '../../shared/interest/interest.ts';
import { post } from '../../shared/notify/post.ts';
import { outage } from '../../shared/outage/outage.ts';
import { declaration } from '../../shared/provider/declaration.ts';
import { evidence } from '../../shared/provider/evidence.ts';
import { organisation } from '../../shared/provider/organisation.ts';
import { acceptance } from '../../shared/revision/acceptance.ts';
import { input } from '../../shared/revision/input.ts';
import { reaction, remarksDraft } from '../../shared/revision/reaction.ts';
import { replies } from '../../shared/revision/reply.ts';
import { revision } from '../../shared/revision/revision.ts';
import { agreementText } from '../../shared/revision/text.ts';
import { route } from '../../shared/route/route.ts';
import { file } from '../../shared/tender/file.ts';
import { nota } from '../../shared/tender/nota.ts';
import { overlap } from '../../shared/tender/overlap.ts';
import { question } from '../../shared/tender/question.ts';
import { reading } from '../../shared/tender/reading.ts';
import { tender } from '../../shared/tender/tender.ts';
import type { AnyAggregate, Kind } from '../../shared/kernel/aggregate.ts';

/** Every kind of aggregate there is; of what has no state (denials) there is none. */
export const aggregates = Object.fromEntries([admission, application, bid, document, draft, partner, complaint, contract, room, decision, inquiry, declaration, evidence, organisation, file, nota, overlap, question, reading, route, revision, agreementText, input, remarksDraft, reaction, replies, acceptance, tender,
  risk, outage, letter, figures, contact, post, interest]
  .map((of) => [of.kind, of as unknown as AnyAggregate])) as Partial<Record<Kind, AnyAggregate>>;
