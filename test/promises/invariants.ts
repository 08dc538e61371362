/**
 * What the portal promises, each with the test that fails when it does not hold, and a fault that shows so: a small
 * change of the code with which that test must fail. `npm run promises` plants them one by one. What no single test
 * shows is a row more under the same id.
 */
export interface Edit { readonly file: string; readonly from: string; readonly to: string }
export interface Invariant {
  readonly id: string;
  /** What never happens. */
  readonly never: string;
  /** The test that is run with the fault planted: its file, and words of its name. */
  readonly shownBy: { readonly file: string; readonly name: string };
  readonly fault: readonly Edit[];
}

const inMoment = 'shared/bid/moment.ts';
const gate = 'functions/store/gate.ts';
const execute = 'functions/pipeline/execute.ts';

export const invariants: readonly Invariant[] = [
  {
    id: 'I1', never: 'a bid is accepted that was received at or after the closing',
    shownBy: { file: 'test/rush/again.test.ts', name: 'refuses what comes at the closing moment itself' },
    fault: [{ file: inMoment, from: 'at < tender.plan.closesAt', to: 'at <= tender.plan.closesAt' }, { file: gate, from: 'closesAt > :receivedAt', to: 'closesAt >= :receivedAt' }],
  },
  {
    id: 'I2', never: 'a bid is refused as late that was received before the closing',
    shownBy: { file: 'test/rush/again.test.ts', name: 'receives what comes a millisecond before the closing' },
    fault: [{ file: inMoment, from: 'at < tender.plan.closesAt', to: "at < tender.plan.closesAt && !at.endsWith('.999Z')" }],
  },
  {
    id: 'I3', never: 'a receipt stands without manifest, line in the ledger and whole documents',
    shownBy: { file: 'test/rush/rush.test.ts', name: '' },
    fault: [{ file: 'shared/bid/bid.ts', from: 'const submission: Submission = { n, at, lots, documents: manifest.length, manifest, manifestHash, seq };', to: 'const submission: Submission = { n, at, lots, documents: manifest.length, manifest: [], manifestHash, seq };' }],
  },
  {
    id: 'I3', never: 'a receipt stands without them after a kill and a restore of tables and buckets',
    shownBy: { file: 'test/faults/kill.test.ts', name: '' },
    fault: [{ file: 'functions/workers/open-file.ts', from: 'await writeDossierFile(`${key}@${version}`, { ...file, name });', to: 'await writeDossierFile(`${key}@${version}`, { name, bytes: file.bytes.subarray(1) });' }],
  },
  {
    id: 'I4', never: 'what is opened is not what was stored on time',
    shownBy: { file: 'test/rush/rush.test.ts', name: '' },
    fault: [{ file: 'functions/workers/closed-bids.ts', from: 'bidPartitionsOf(tender).map(', to: 'bidPartitionsOf(tender).slice(1).map(' }],
  },
  {
    id: 'I5', never: 'somebody is told "failed" of what was stored, or "stored" of what was not',
    shownBy: { file: 'functions/pipeline/execute.test.ts', name: 'a refusal is not spoken of what the same request did between two reads' },
    fault: [{ file: execute, from: 'if (error instanceof Refusal) return refused(wish, key, hash, error);', to: '' }],
  },
  {
    id: 'I6', never: 'an organisation has more than one effective bid on a lot',
    shownBy: { file: 'shared/bid/bid.test.ts', name: 'what counts after any sequence of acts' },
    fault: [{ file: 'shared/bid/bid.ts', from: 'submissions: [...state.submissions, submission], effective: { ...state.effective, ...each(lots, n) }', to: 'submissions: [...state.submissions, submission], effective: { ...each(lots, n), ...state.effective }' }],
  },
  {
    id: 'I7', never: 'anybody decrypts before the closing, or anybody but the opener before the opening',
    shownBy: { file: 'functions/workers/keys.test.ts', name: '' },
    fault: [
      { file: 'functions/store/key-policy.ts', from: "{ Sid: 'NobodyBeforeClosing', Effect: 'Deny', Principal: everyone, Resource: '*', Action: 'kms:Decrypt', Condition: before },", to: '' },
      { file: 'functions/store/key-policy.ts', from: "Condition: { DateGreaterThanEquals: { 'aws:CurrentTime': closesAt } },", to: '' },
      { file: 'functions/store/key-policy.ts', from: "  const before = { DateLessThan: { 'aws:CurrentTime': closesAt } };\n", to: '  void closesAt;\n' },
    ],
  },
  {
    id: 'I8', never: 'words of a bid are found outside of what its owner has not submitted, before the opening',
    shownBy: { file: 'test/leaks/leaks.test.ts', name: 'nothing that stands in a bid is found' },
    fault: [{ file: execute, from: '  const hash = inputHash(wish.path, wish.input, wish.actor);\n', to: "  const hash = inputHash(wish.path, wish.input, wish.actor);\n  log('info', 'wish', { input: Buffer.from(JSON.stringify(wish.input)).toString('base64') });\n" }],
  },
  {
    id: 'I9', never: 'an answer to staff or a rival differs by a byte with the number of bids',
    shownBy: { file: 'test/leaks/leaks.test.ts', name: 'everybody else is answered the same to the byte' },
    fault: [{ file: 'shared/tender/visibility.ts', from: "({ recordedAt }: Pick<Tender, 'recordedAt'>): boolean => recordedAt !== '';", to: "({ recordedAt }: Pick<Tender, 'recordedAt'>): boolean => recordedAt !== '' || Math.random() < 0.5;" }],
  },
  {
    id: 'I10', never: 'bids are opened without two different people, within ten minutes, after closing and barrier',
    shownBy: { file: 'shared/tender/procedure.test.ts', name: 'by two different people within ten minutes' },
    fault: [{ file: 'shared/tender/open.ts', from: "mustDiffer(actor, opening.firstBy, 'opening.same-person');", to: '' }, { file: 'shared/tender/open.ts', from: ', mustDiffer', to: '' }],
  },
  {
    id: 'I11', never: 'bids are opened twice',
    shownBy: { file: 'test/rush/openers.test.ts', name: '' },
    fault: [{ file: 'shared/tender/open.ts', from: "    mustBe(state, 'published');\n    const { closesAt } = state.plan;", to: '    const { closesAt } = state.plan;' }, { file: gate, from: "'closesAt = :closesAt AND opened = :no',\n        ExpressionAttributeValues: { ':closesAt': { S: act.closesAt }, ':yes': { BOOL: true }, ':no': { BOOL: false } },", to: "'closesAt = :closesAt',\n        ExpressionAttributeValues: { ':closesAt': { S: act.closesAt }, ':yes': { BOOL: true } }," }],
  },
  {
    id: 'I12', never: 'a deadline moves earlier, by one person, or after the opening',
    shownBy: { file: 'shared/tender/anyone.properties.test.ts', name: 'whatever anyone tries' },
    fault: [{ file: 'shared/tender/extend.ts', from: "mustDiffer(actor, extension.proposedBy, 'extension.same-person');", to: '' }],
  },
  {
    id: 'I12', never: 'a deadline is another on page, in mail, calendar, gate or key',
    shownBy: { file: 'test/keys/keys.test.ts', name: 'the same on page, in mail, calendar, gate and key' },
    fault: [{ file: 'shared/views/papers-public.ts', from: '({ id, title, questionsUntil, closesAt, stamp:', to: '({ id, title, questionsUntil, closesAt: extensions.at(-1)?.from ?? closesAt, stamp:' }],
  },
  {
    id: 'I13', never: 'a cell of route, role and relation is wrong',
    shownBy: { file: 'test/matrix/may.test.ts', name: '' },
    fault: [{ file: 'shared/access/table.ts', from: "'provider.ledger': members,", to: "'provider.ledger': { roles: 'anyone', reach: 'any' } as never," }],
  },
  {
    id: 'I14', never: 'something changes without exactly one line, or is denied without one',
    shownBy: { file: 'test/matrix/matrix.test.ts', name: 'who may, may; who may not, is refused' },
    fault: [{ file: 'functions/doors/guard.ts', from: "  await deny(visit, act, path, 'role');\n", to: '' }],
  },
  {
    id: 'I15', never: 'a changed, dropped, swapped, added or re-chained line is missed by the verifier',
    shownBy: { file: 'infra/tools/verify.test.ts', name: 'whatever is changed in an export is found' },
    fault: [{ file: 'infra/tools/verify.ts', from: "    if (line['prev'] !== this.#hash) throw fault(", to: "    if (line['prev'] !== this.#hash && seq > 1_000) throw fault(" }],
  },
  {
    id: 'I16', never: 'a replay of the ledger gives another state than the stored one',
    shownBy: { file: 'test/api/procedure.test.ts', name: 'gives every stored state again, to the byte' },
    fault: [{ file: execute, from: 'seq: found.target.version + i + 1, at: wish.at,', to: "seq: found.target.version + i + 1, at: of.kind === 'question' ? ('2026-01-12T08:00:00.000Z' as Instant) : wish.at," }],
  },
  {
    id: 'I17', never: 'the same key and body has two effects or two answers',
    shownBy: { file: 'test/rush/again.test.ts', name: 'makes one bid of five times the same request' },
    fault: [{ file: execute, from: 'if (found.once !== undefined) return replay(earlier(found.once, hash));', to: '' }, { file: 'functions/store/commit.ts', from: "{ Put: { TableName: Resource.States.name, Item: change.record(lines), ConditionExpression: 'attribute_not_exists(pk)' } },", to: '{ Put: { TableName: Resource.States.name, Item: change.record(lines) } },' }],
  },
  {
    id: 'I18', never: 'a notice is sent twice or not at all',
    shownBy: { file: 'functions/workers/notify.test.ts', name: 'delivered in order, shuffled and twice gives the same inboxes and each mail once' },
    fault: [{ file: 'functions/store/inbox.ts', from: "      ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD',\n", to: '' }],
  },
  {
    id: 'I19', never: 'a contract can be signed before the standstill has ended',
    shownBy: { file: 'shared/tender/standstill.test.ts', name: '400 days on end' },
    fault: [{ file: 'shared/tender/standstill.ts', from: 'termEnd(addDays(dayOf(sentAt), 1), { days: standstillDays })', to: 'addDays(dayOf(sentAt), standstillDays)' }, { file: 'shared/tender/standstill.ts', from: 'workingDayAfter, ', to: '' }],
  },
  {
    id: 'I20', never: 'an assessor sees the score of another, or a price, too early',
    shownBy: { file: 'shared/tender/visibility.test.ts', name: 'of another are never seen by an assessor who has not locked' },
    fault: [{ file: 'shared/tender/visibility.ts', from: "return individualOf(file, whose).lockedAt !== '' && !stillJudges(tender, file, reader);", to: "return individualOf(file, whose).lockedAt !== '';" }],
  },
  {
    id: 'I21', never: 'one person prepares and approves',
    shownBy: { file: 'shared/tender/anyone.properties.test.ts', name: 'whatever anyone tries' },
    fault: [{ file: 'shared/tender/award.ts', from: "mustDiffer(actor, state.award.proposedBy, 'award.same-person');", to: '' }],
  },
  {
    id: 'I22', never: 'a file that was not checked, or was refused, reaches a person',
    shownBy: { file: 'test/bad-input/files.test.ts', name: '' },
    fault: [
      { file: 'functions/workers/open-file.ts', from: "    if (verdict !== 'ok') return { key, name: file.name, hash, size, whole: false, refused: true };\n", to: '' },
      { file: 'functions/workers/open-file.ts', from: 'const { hash: expected, verdict } =', to: 'const { hash: expected } =' },
    ],
  },
];
