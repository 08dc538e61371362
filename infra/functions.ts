/**
 * Every function of the portal: what starts it, what it is linked to, and what its role may do. The one home of
 * permissions on resources: CDK makes roles and policies of it (infra/stacks), the local stack credentials and checks.
 */
export type Table = 'States' | 'Ledger';
export type Bucket = 'Drafts' | 'SealedBids' | 'Documents' | 'Dossier' | 'Evidence' | 'Copies' | 'Anchor';
/** `mark`: put only what stands for a file that is gone. `attach`: put only what belongs to a decision of a college. `copy`: put and get, only what the function itself made. `remove`: one version, for good. */
export type BucketAct = 'list' | 'get' | 'put' | 'parts' | 'mark' | 'attach' | 'copy' | 'remove';

export interface FunctionSpec {
  readonly name: string;
  readonly entry: string;
  readonly trigger:
    | { readonly by: 'http'; readonly paths: readonly string[] }
    /** Ledger lines of these types; `everything` that happens to the ledger's table, whatever it is. */
    | { readonly by: 'ledger'; readonly types: readonly string[] | 'everything' }
    /** New files whose keys begin so. */
    | { readonly by: 'upload'; readonly bucket: Bucket; readonly prefix: string }
    /** A mail of ours that came back, as SES tells it. */
    | { readonly by: 'bounce' }
    /** Every morning at six in Amsterdam. It reminds; nothing happens because of it (DESIGN, Time). */
    | { readonly by: 'morning' };
  /** Kinds of item in States (first part of the partition key) that it reads and writes; `dynamodb:LeadingKeys`. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Kinds of ledger stream that it may append to, and read. */
  readonly appends: readonly string[];
  readonly follows: readonly string[];
  readonly buckets: Partial<Readonly<Record<Bucket, readonly BucketAct[]>>>;
  /** May use the drafts key. */
  readonly drafts: boolean;
  /** `makes` procedure keys and moves their policies; `opens` with them. */
  readonly procedureKeys: 'none' | 'makes' | 'opens';
  readonly mails: boolean;
  readonly signsIn: boolean;
}

const base = { reads: [], writes: [], appends: [], follows: [], buckets: {}, drafts: false, procedureKeys: 'none', mails: false, signsIn: false } as const;

export const functions: readonly FunctionSpec[] = [
  {
    ...base, name: 'public', entry: 'functions/doors/public.ts', trigger: { by: 'http', paths: ['/', '/{proxy+}', '/v1/public/{proxy+}', '/v1/openapi.json'] },
    reads: ['tender', 'nota', 'admission', 'route', 'revision', 'text', 'decision', 'letter', 'outage'], appends: ['security'], follows: ['outage'], buckets: { Documents: ['get'] },
  },
  {
    ...base, name: 'provider', entry: 'functions/doors/provider.ts', trigger: { by: 'http', paths: ['/provider', '/provider/{proxy+}', '/v1/provider', '/v1/provider/{proxy+}'] },
    reads: ['session', 'once', 'org', 'tender', 'nota', 'question', 'draft', 'bid', 'partner', 'document', 'contract', 'reading', 'inquiry', 'complaint', 'gate', 'content', 'inbox', 'declaration', 'evidence', 'admission', 'application', 'revision', 'text', 'input', 'remarks', 'reaction', 'reply', 'acceptance', 'interest', 'stop'],
    writes: ['session', 'once', 'org', 'question', 'draft', 'bid', 'partner', 'reading', 'contract', 'inquiry', 'complaint', 'content', 'declaration', 'evidence', 'application', 'input', 'remarks', 'reaction', 'acceptance', 'interest'],
    appends: ['org', 'question', 'draft', 'bid', 'partner', 'reading', 'contract', 'inquiry', 'complaint', 'declaration', 'evidence', 'application', 'input', 'remarks', 'reaction', 'acceptance', 'interest', 'security'], follows: ['bid', 'reaction', 'acceptance'],
    buckets: { Drafts: ['list', 'get', 'put', 'parts'], Documents: ['get'], Evidence: ['list', 'get', 'put'], Copies: ['copy'] }, drafts: true, signsIn: true,
  },
  {
    ...base, name: 'staff', entry: 'functions/doors/staff.ts', trigger: { by: 'http', paths: ['/staff', '/staff/{proxy+}', '/v1/staff', '/v1/staff/{proxy+}'] },
    reads: ['session', 'once', 'org', 'tender', 'nota', 'question', 'decision', 'file', 'contract', 'inquiry', 'complaint', 'reading', 'content', 'dossier', 'inbox', 'admission', 'application', 'route', 'risk', 'revision', 'text', 'input', 'reaction', 'reply', 'acceptance', 'post', 'contact', 'outage'],
    writes: ['session', 'person', 'once', 'tender', 'nota', 'question', 'decision', 'file', 'contract', 'inquiry', 'complaint', 'content', 'gate', 'admission', 'application', 'route', 'risk', 'revision', 'text', 'input', 'reply', 'acceptance', 'post', 'outage'],
    appends: ['tender', 'nota', 'question', 'decision', 'file', 'overlap', 'contract', 'room', 'inquiry', 'complaint', 'admission', 'application', 'route', 'risk', 'revision', 'text', 'input', 'reply', 'acceptance', 'post', 'outage', 'security'], follows: ['tender', 'outage'],
    buckets: { Documents: ['list', 'get', 'put'], Dossier: ['list', 'get'], Evidence: ['get'], Copies: ['copy'] }, signsIn: true,
  },
  {
    ...base, name: 'council', entry: 'functions/doors/council.ts', trigger: { by: 'http', paths: ['/council', '/council/{proxy+}', '/v1/council', '/v1/council/{proxy+}'] },
    reads: ['session', 'once', 'tender', 'nota', 'decision', 'content', 'inbox', 'admission', 'revision', 'text', 'reaction', 'reply', 'contact', 'letter', 'figures'], writes: ['session', 'once', 'decision', 'content', 'contact', 'letter', 'figures'],
    appends: ['decision', 'contact', 'letter', 'figures', 'security'], buckets: { Documents: ['list', 'get', 'attach'] }, signsIn: true,
  },
  {
    ...base, name: 'keys', entry: 'functions/workers/keys.ts', trigger: { by: 'ledger', types: ['publication.prepared', 'key.opened', 'extension.approved'] },
    reads: ['once', 'tender', 'gate'], writes: ['once', 'tender', 'gate', 'content'], appends: ['tender'], procedureKeys: 'makes',
  },
  {
    // It ends what was begun under a route that counts no more, and shuts its gate; and it moves the terms that an outage extends.
    ...base, name: 'routes', entry: 'functions/workers/routes.ts', trigger: { by: 'ledger', types: ['route.changed', 'tender.published', 'admission.opened', 'revision.consultation', 'outage.extended', 'deadline.extended', 'sign-in.by-passkey'] },
    reads: ['once', 'tender', 'admission', 'contract', 'route', 'revision', 'outage'], writes: ['once', 'tender', 'admission', 'revision', 'outage', 'gate', 'content'], appends: ['tender', 'admission', 'revision', 'outage'],
  },
  {
    ...base, name: 'seal', entry: 'functions/workers/seal.ts', trigger: { by: 'upload', bucket: 'Drafts', prefix: '' },
    reads: ['once', 'tender', 'document'], writes: ['once', 'document', 'content'], appends: ['document'],
    // Of a copy that an earlier run made it asks the checksum.
    buckets: { Drafts: ['get'], SealedBids: ['get', 'put'] },
  },
  {
    // The only one that may remove an upload. To see that there is no sealed copy, S3 wants the right to list.
    ...base, name: 'clear', entry: 'functions/workers/clear.ts', trigger: { by: 'ledger', types: ['bid.submitted', 'document.bound'] },
    reads: ['document'], follows: ['bid'], buckets: { Drafts: ['list', 'get', 'mark', 'remove'], SealedBids: ['list', 'get'] },
  },
  {
    ...base, name: 'open', entry: 'functions/workers/open.ts', trigger: { by: 'ledger', types: ['tender.opened', 'key.recorded', 'key.locked'] },
    reads: ['once', 'tender', 'bid', 'document', 'opening'], writes: ['once', 'tender', 'dossier', 'opening', 'content'], appends: ['tender'], follows: ['bid'], procedureKeys: 'opens',
    // It seals what the sealing worker has not come to; to see that there is no copy yet, S3 wants the right to list.
    buckets: { Drafts: ['get'], SealedBids: ['list', 'get', 'put'], Dossier: ['put'] },
  },
  {
    // Files of tenders only: what it writes itself lies beside them, under a prefix that does not wake it again.
    ...base, name: 'strip', entry: 'functions/workers/strip.ts', trigger: { by: 'upload', bucket: 'Dossier', prefix: 'tnd_' },
    reads: ['tender'], buckets: { Dossier: ['get', 'put'] },
  },
  {
    ...base, name: 'notify', entry: 'functions/workers/notify.ts',
    trigger: { by: 'ledger', types: [
      'tender.published', 'nota.published', 'deadline.extended', 'questions.extended', 'opening.recorded', 'award.provisional', 'proceedings.started', 'proceedings.ended',
      'award.final', 'contracts.signed', 'tender.withdrawn', 'bid.submitted', 'bid.withdrawn', 'colleges.asked',
      'tender.rectified', 'question.confidentiality-refused', 'question.answered-alone',
      'contract.extended', 'addendum.added', 'contract.ending',
      'contract.suspended', 'contract.resumed', 'room.announced', 'room.used', 'room.decided',
      'partner.invited', 'partner.confirmed', 'partner.declined', 'partner.removed',
      'document.bound', 'inquiry.requested', 'inquiry.extended', 'award.lapsed', 'complaint.filed', 'complaint.answered', 'complaint.advised',
      'remarks.answered', 'admission.colleges-asked', 'admission.opened', 'application.admitted', 'application.refused',
      'application.submitted', 'application.withdrawn', 'supplement.asked', 'supplement.given', 'talk.planned', 'application.intended', 'hearing.given', 'admission.changed', 'admission.closed', 'route.changed', 'risk.changed',
      'revision.consultation', 'provider.invited', 'revision.draft', 'revision.extended', 'revision.replied', 'revision.colleges-asked', 'revision.taken-back', 'revision.final', 'revision.signed', 'revision.withdrawn',
      'reaction.submitted', 'reaction.withdrawn', 'revision.accepted', 'revision.refused', 'revision.countersigned', 'consequence.confirmed',
      'post.asked-again', 'letter.drafted',
    ] },
    reads: ['tender', 'nota', 'question', 'reading', 'file', 'org', 'inbox', 'bid', 'document', 'admission', 'application', 'route', 'risk', 'revision', 'contact', 'post', 'once', 'letter', 'interest'], writes: ['inbox', 'post', 'once', 'stop'], appends: ['post'], follows: ['bid'], mails: true,
  },
  {
    // Mails of the morning: to the office of terms, to colleges that have not decided, to contacts of municipalities and followers of what waits for them.
    ...base, name: 'remind', entry: 'functions/workers/remind.ts', trigger: { by: 'morning' },
    reads: ['tender', 'admission', 'revision', 'decision', 'contact', 'inbox', 'post', 'once', 'interest'], writes: ['inbox', 'post', 'once', 'stop'], appends: ['post'], mails: true,
  },
  {
    ...base, name: 'bounces', entry: 'functions/workers/bounces.ts', trigger: { by: 'bounce' },
    reads: ['inbox', 'contact', 'interest', 'post', 'once'], writes: ['contact', 'interest', 'post', 'once'], appends: ['contact', 'interest', 'post'],
  },
  {
    // Drafts a letter to each council that a milestone concerns.
    ...base, name: 'letters', entry: 'functions/workers/letters.ts',
    trigger: { by: 'ledger', types: [
      'tender.published', 'opening.recorded', 'award.provisional', 'proceedings.started', 'proceedings.ended', 'award.final', 'contracts.signed', 'tender.withdrawn',
      'admission.opened', 'revision.draft', 'revision.replied', 'revision.final', 'revision.signed',
    ] },
    reads: ['once', 'tender', 'admission', 'revision', 'decision', 'route', 'letter', 'figures'], writes: ['once', 'letter', 'content'], appends: ['letter'],
  },
  // It writes copies that nobody can change, and can read nothing: not the ledger but for its stream, not its own copies.
  { ...base, name: 'witness', entry: 'functions/workers/witness.ts', trigger: { by: 'ledger', types: 'everything' }, buckets: { Anchor: ['put'] } },
];

/** Workers that are handed lines of some types; who follows everything reads the stream itself. */
export const followers = functions.flatMap(({ name, trigger }) => (trigger.by === 'ledger' && trigger.types !== 'everything' ? [{ name, types: trigger.types }] : []));
