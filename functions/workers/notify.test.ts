import { DeleteItemCommand, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import { functions } from '../../infra/functions.ts';
import { startSes, type Mail } from '../../infra/local/ses/server.ts';
import { admissionRef } from '../../shared/admission/admission.ts';
import { application, applicationRef, type Application } from '../../shared/admission/application.ts';
import { played as judgedHouse } from '../../shared/admission/example.ts';
import { bidRef, type Bid } from '../../shared/bid/bid.ts';
import { documentRef } from '../../shared/bid/document.ts';
import { draft, draftRef } from '../../shared/bid/draft.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { instant, type Day } from '../../shared/kernel/moments.ts';
import { organisation, organisationRef } from '../../shared/provider/organisation.ts';
import { market, played as playedRevision, revisionId } from '../../shared/revision/example.ts';
import { revisionRef } from '../../shared/revision/revision.ts';
import { closesAt, eight, first, id, lettersAt, played, publishAt, second, signAt } from '../../shared/tender/example.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import { fileRef } from '../../shared/tender/file.ts';
import { noQuestion, questionRef } from '../../shared/tender/question.ts';
import { readingRef } from '../../shared/tender/reading.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { keyOf, stateItem } from '../store/items.ts';
import { lineItem, lineOf, noHash } from '../store/ledger.ts';
import { handler } from './notify.ts';
import { handler as remind } from './remind.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'notify-'));
const role = { accessKeyId: 'AKIDLOCALNOTIFY', secretAccessKey: 'secret', arn: 'arn:aws:iam::000000000000:role/notify' };
/** Addresses that SES takes no mail for now. */
const down = new Set<string>();
let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let ses: Awaited<ReturnType<typeof startSes>>;
let client: DynamoDBClient;
const table = 'states';

beforeAll(async () => {
  dynamo = await startDynamo(dir);
  ses = await startSes({ dir: path.join(dir, 'mails'), port: 0, principals: [role], fail: (mail: Mail) => (mail.to.some((to) => down.has(to)) ? 'reject' : undefined) });
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: role.accessKeyId, AWS_SECRET_ACCESS_KEY: role.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint, AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    SST_RESOURCE_States: JSON.stringify({ type: 'table', name: table }),
    SST_RESOURCE_Ledger: JSON.stringify({ type: 'table', name: 'ledger' }),
    SST_RESOURCE_Portal: JSON.stringify({ type: 'portal', origin: 'https://portaal.example', css: '', deadline: '' }),
    SST_RESOURCE_Office: JSON.stringify({ type: 'office', mail: 'postbus@bureau.example' }),
    SST_RESOURCE_Mail: JSON.stringify({ type: 'mail', from: 'niet-beantwoorden@portaal.example', set: 'portal-mail' }),
  });
  client = new DynamoDBClient({});
  await makeTables(client, tables(table, 'ledger'));
});
afterAll(async () => {
  client.destroy();
  await ses.close();
  await dynamo.close();
  rmSync(dir, { recursive: true, force: true });
});
async function empty(): Promise<void> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ProjectionExpression: 'pk, sk' }));
  for (const Key of Items) await client.send(new DeleteItemCommand({ TableName: table, Key }));
}
beforeEach(async () => {
  await empty();
  down.clear();
});

const put = async (ref: unknown, state: unknown): Promise<void> => {
  const of = ref as AnyRef;
  await client.send(new PutItemCommand({ TableName: table, Item: stateItem(of, { state, version: 1, head: noHash }, undefined) }));
};
const record = (stream: string, type: string, at: string, data: object): DynamoDBStreamEvent['Records'][number] => {
  const { line } = lineOf({ type, data }, { stream, seq: 1, at: instant(at), actor: 'p', door: 'staff', prev: noHash });
  return { eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } } as DynamoDBStreamEvent['Records'][number];
};
const deliver = (...records: DynamoDBStreamEvent['Records']) => handler({ Records: records });

interface Found { readonly pk: string; readonly sk: string; /** Did every mail go that was to go by itself? Undefined where there was none. */ readonly mailed: boolean | undefined; readonly message: InboxMessage }
async function inboxes(): Promise<Found[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, FilterExpression: 'begins_with(pk, :inbox)', ExpressionAttributeValues: { ':inbox': { S: 'inbox#' } } }));
  return Items.map((item) => ({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '', mailed: item['now'] === undefined ? undefined : (item['now'].L ?? []).every(({ S = '' }) => item['sent']?.M?.[S] !== undefined), message: JSON.parse(item['message']?.S ?? '') as InboxMessage }))
    .sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
}

/** A whole tender, its organisations and bids, as they stand at the end; and its lines in the ledger. */
async function season(): Promise<DynamoDBStreamEvent['Records']> {
  const p = played('contracted');
  const tender = p.tender();
  await put(tenderRef(id), tender);
  for (const { kvk, lots } of tender.bidsOf) {
    await put(organisationRef(kvk), { ...organisation.initial, kvk, name: `Stichting ${kvk}`, email: `post@${kvk}.example`, registeredAt: publishAt });
    for (const lot of lots) await put(fileRef(id, lot, kvk), p.state(fileRef(id, lot, kvk)));
  }
  const submitted = [first, second].map((kvk) => record(`bid#${id}#0/${kvk}`, 'bid.submitted', '2026-05-11T10:00:00.000Z', { n: 1, lots: ['A'], documents: [], manifestHash: 'ab' }));
  return [...p.log.map(({ stream, type, at, data }) => record(stream, type, at, data)), ...submitted,
    record(`nota#${id}/1`, 'nota.published', '2026-04-01T08:00:00.000Z', { number: 1, questions: ['q'] }),
    record(`tender#${id}/-`, 'contracts.signed', signAt, { contracts: 1 })];
}

describe('the stream', () => {
  test('mails each organisation in the language that it chose', async () => {
    const receipts = (await season()).filter(({ eventName, dynamodb }) => eventName !== undefined && JSON.stringify(dynamodb).includes('bid.submitted'));
    await put(organisationRef(second), { ...organisation.initial, kvk: second, name: `Stichting ${second}`, email: `post@${second}.example`, registeredAt: publishAt, language: 'en' });
    const before = (await ses.list()).length;
    await deliver(...receipts);
    const mails = (await ses.list()).slice(before).map(({ to, subject, headers }) => [to[0], subject, headers?.['Content-Language']]).sort();
    expect(mails).toEqual([[`post@${first}.example`, 'Er staat een bericht voor u klaar', 'nl'], [`post@${second}.example`, 'A message is waiting for you', 'en']]);
    await empty();
  });

  test('delivered in order, shuffled and twice gives the same inboxes and each mail once', async () => {
    const records = await season();
    const before = (await ses.list()).length;
    await deliver(...records);
    const once = await inboxes();
    const sent = (await ses.list()).slice(before);

    const municipal = once.filter(({ pk }) => pk.startsWith('inbox#gm_'));
    const events = ['award.final', 'award.provisional', 'college.asked', 'contracts.signed', 'tender.answered', 'tender.opened', 'tender.published'];
    expect([...new Set(municipal.map(({ pk }) => pk))]).toHaveLength(8);
    expect(municipal.some(({ pk }) => pk.endsWith('GM0518'))).toBe(false);
    for (const pk of new Set(municipal.map((one) => one.pk))) expect(municipal.filter((one) => one.pk === pk).map(({ message }) => message.event).sort()).toEqual(events);
    const eventsOf = (kvk: string) => once.filter(({ pk }) => pk === `inbox#org_${kvk}`).map(({ message }) => message.event);
    expect([eventsOf(first), eventsOf(second)]).toEqual([['bid.submitted', 'letter.award', 'inquiry.verification', 'contract.ready'], ['bid.submitted', 'letter.rejection', 'award.final']]);
    for (const { pk, sk, message, mailed } of once) {
      expect(sk).toMatch(idPattern);
      expect(message).toMatchObject({ id: sk, about: id });
      expect(pk).toBe(`inbox#${message.party}`);
      expect(mailed).toBe(message.party.startsWith('org_') ? true : undefined);
    }
    expect(once.find(({ message }) => message.event === 'letter.award')?.message).toMatchObject({ at: lettersAt, body: '', paper: { references: expect.arrayContaining([{ term: 'Aan', value: `Stichting ${first}` }]) as unknown } });
    expect(sent.map(({ to, from, subject }) => [to[0], from, subject]).sort()).toEqual([first, first, first, first, second, second, second]
      .map((kvk) => [`post@${kvk}.example`, 'niet-beantwoorden@portaal.example', 'Er staat een bericht voor u klaar']));
    expect(sent.every(({ text }) => /https:\/\/portaal\.example\/provider\/inbox\/2026\w+-\w{16}\n/.test(text))).toBe(true);

    await deliver(...[...records].reverse(), ...records);
    expect(await inboxes()).toEqual(once);
    expect((await ses.list()).length).toBe(before + sent.length);

    // The same lines for the first time, in another order and each twice in one delivery.
    await empty();
    await season();
    const shuffled = records.flatMap((one) => [one, one]).map((one, i) => ({ one, by: (i * 7919) % 101 })).sort((a, b) => a.by - b.by).map(({ one }) => one);
    await deliver(...shuffled);
    expect(await inboxes()).toEqual(once);
  });

  test('two deliveries of one line at the same time make one message', async () => {
    const award = (await season()).filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'award.provisional');
    await Promise.all([deliver(...award), deliver(...award), deliver(...award)]);
    expect((await inboxes()).map(({ pk }) => pk)).toHaveLength(8 + 2);
  });

  test('a mail that fails keeps its record, throws for another delivery, and is then the only one sent', async () => {
    const award = (await season()).filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'award.provisional');
    const before = (await ses.list()).length;
    down.add(`post@${first}.example`);
    await expect(deliver(...award)).rejects.toThrow('1 messages of award.provisional could not be delivered');
    const found = await inboxes();
    expect(found.filter(({ pk }) => pk.startsWith('inbox#gm_'))).toHaveLength(8);
    expect(found.filter(({ pk }) => pk.startsWith('inbox#org_')).map(({ message, mailed }) => [message.party, mailed])).toEqual([[`org_${first}`, false], [`org_${second}`, true]]);
    await expect(deliver(...award)).rejects.toThrow();
    down.clear();
    await deliver(...award);
    expect((await ses.list()).slice(before).map(({ to }) => to[0])).toEqual([`post@${second}.example`, `post@${first}.example`]);
    expect((await inboxes()).filter(({ pk }) => pk.startsWith('inbox#org_')).map(({ mailed }) => mailed)).toEqual([true, true]);
    expect(await inboxes()).toHaveLength(found.length);
  });

  test('a moved closing is told to whoever bid, also who withdrew, when it is delivered again too', async () => {
    const tender = played('published').tender();
    await put(tenderRef(id), { ...tender, extensions: [{ from: closesAt, to: closesAt, at: closesAt, reason: 'Storing.' }] });
    const bid = (lots: Record<string, number | null>): Bid => ({ submissions: [], effective: lots, withdrawals: [], confirmed: null });
    for (const [kvk, state] of [[first, bid({ A: 1 })], [second, bid({ A: null })], ['27000003', bid({ A: null, B: 2 })]] as const) await put(bidRef(id, kvk), state);
    const { partition } = bidRef(id, first);
    await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(`bid#${partition}`, `${first}#sealed#1`), sealed: { S: 'x' } } }));
    await deliver(record(`tender#${id}/-`, 'deadline.extended', '2026-05-01T08:00:00.000Z', { from: closesAt, to: closesAt }));
    expect((await inboxes()).filter(({ pk }) => pk.startsWith('inbox#org_')).map(({ message, mailed }) => [message.party, message.event, mailed]))
      .toEqual([first, second, '27000003'].map((kvk) => [`org_${kvk}`, 'tender.extended', undefined]));
    expect((await inboxes()).filter(({ pk }) => pk.startsWith('inbox#gm_')).map(({ message }) => message.params['reason'])).toEqual(Array(8).fill('Storing.'));
  });

  test('a rectification reaches everybody who asked, read, prepares or bid, each once and nobody else', async () => {
    await put(tenderRef(id), played('published').tender());
    const [asks, reads, prepares, bids, elsewhere] = ['27000011', '27000012', '27000013', '27000014', '27000015'] as const;
    await put(questionRef(id, 'q1'), { ...noQuestion, id: 'q1', kvk: asks, askedAt: publishAt });
    await put(readingRef(id, reads), { opened: [] });
    await put(draftRef(id, prepares), draft.initial);
    await put(draftRef(id, asks), draft.initial);
    await put(bidRef(id, bids), { submissions: [], effective: { A: 1 }, withdrawals: [], confirmed: null });
    await put(draftRef('tnd_2', elsewhere), draft.initial);
    await deliver(record(`tender#${id}/-`, 'tender.rectified', '2026-04-01T08:00:00.000Z', { number: 1, substantial: false, closesAt: '', parts: ['title'] }));
    expect((await inboxes()).filter(({ pk }) => pk.startsWith('inbox#org_')).map(({ message }) => [message.party, message.event])).toEqual([asks, reads, prepares, bids].map((kvk) => [`org_${kvk}`, 'tender.rectified']));
    await empty();
    await put(tenderRef(id), played('published').tender());
    await deliver(record(`question#${id}/q1`, 'question.answered-alone', '2026-04-01T08:00:00.000Z', { kvk: asks, inTime: true }));
    expect((await inboxes()).map(({ message }) => message.party)).toEqual([`org_${asks}`]);
  });

  test('of who takes part in a bid an inbox and a mail say only that something waits, to the one who has to act', async () => {
    await put(tenderRef(id), played('published').tender());
    for (const kvk of [first, second]) await put(organisationRef(kvk), { ...organisation.initial, kvk, name: `Stichting ${kvk}`, email: `post@${kvk}.example`, registeredAt: publishAt });
    const before = (await ses.list()).length;
    for (const [type, to] of [['partner.invited', second], ['partner.confirmed', first], ['partner.declined', first], ['partner.removed', second]] as const) {
      await empty();
      await put(tenderRef(id), played('published').tender());
      await deliver(record(`partner#${id}#${first}/${second}`, type, '2026-04-01T08:00:00.000Z', {}));
      expect((await inboxes()).map(({ message: { party, event, about, params, body } }) => ({ party, event, about, params, body })))
        .toEqual([{ party: `org_${to}`, event: 'bid.waiting', about: id, params: { title: 'Veelvoorkomende jeugdhulp' }, body: '' }]);
    }
    expect((await ses.list()).slice(before).every(({ text }) => !text.includes('uitnodig') && !text.includes(first) && !text.includes(second))).toBe(true);
  });

  test('of an open house those who take part hear: asked, opened, and once of all that was decided at one moment; an admitted provider of its contract', async () => {
    const [adm, first9, half10] = ['adm_1', '2026-03-02T08:00:00.000Z', '2026-03-02T08:30:00.000Z'];
    const house = judgedHouse('judged');
    await put(admissionRef(adm), { ...house.admission(), title: 'Toelating', versions: house.admission().versions.map((one) => ({ ...one, from: '2026-01-01' as Day })) });
    for (const kvk of [first, second, '27000003']) await put(applicationRef(adm, kvk), { ...house.application(), kvk });
    const decided = (kvk: string, type: 'application.admitted' | 'application.refused', at: string) => record(`application#${adm}/${kvk}`, type, at, { number: 1, kvk, terms: 1, failed: ['V1'], contractFrom: '2027-01-01' });
    const lines = [
      record(`admission#${adm}/-`, 'admission.colleges-asked', '2026-01-05T08:00:00.000Z', { municipalities: ['GM0503', 'GM1916'] }),
      record(`admission#${adm}/-`, 'admission.opened', '2026-02-02T08:00:00.000Z', { segment: 5 }),
      record(`contract#${adm}/${first}`, 'contract.suspended', half10, { kvk: first, from: '2027-03-01' }), record(`room#${adm}/${first}`, 'room.used', half10, { kvk: first, year: 2027, amount: 1, through: '2027-03-01', signal: false }),
      decided(first, 'application.admitted', first9), decided(second, 'application.refused', first9), decided('27000003', 'application.admitted', half10),
    ];
    await deliver(...lines);
    const found = await inboxes();
    await deliver(...lines.reverse());
    expect(await inboxes()).toEqual(found);
    const delft = found.filter(({ pk }) => pk === 'inbox#gm_GM0503').map(({ message: { event, about, at, params } }) => [event, about, at, params]);
    const told = { title: 'Toelating', segment: 5 };
    expect(delft).toEqual([
      ['college.asked-admission', adm, '2026-01-05T08:00:00.000Z', { ...told, municipalities: 2 }], ['admission.opened', adm, '2026-02-02T08:00:00.000Z', { ...told, startsOn: '2027-01-01' }],
      ['admission.decided', adm, first9, told], ['admission.decided', adm, half10, told],
    ]);
    // The eight without Den Haag, three each, and the two that were asked; of its own application each provider hears by letter, and of its contract.
    const toProviders = found.filter(({ pk }) => pk.startsWith('inbox#org_')).map(({ message: { party, event, paper } }) => [party, event, paper?.kind ?? '']);
    expect(toProviders.sort()).toEqual([
      [`org_${first}`, 'letter.application-admitted', 'letter'], [`org_${second}`, 'letter.application-refused', 'letter'], ['org_27000003', 'letter.application-admitted', 'letter'],
      [`org_${first}`, 'admission.contract-ready', ''], ['org_27000003', 'admission.contract-ready', ''], [`org_${first}`, 'contract.suspended', ''],
    ].sort());
    expect([new Set(found.map(({ pk }) => pk)).size, found.length]).toEqual([8 + 3, 8 * 3 + 2 + 6]);
  });

  test('of a revision those invited and those who take part hear; of what one provider did only it does, and twice is once', async () => {
    const p = playedRevision('signed');
    await put(revisionRef(revisionId), p.revision());
    for (const kvk of market.map((one) => one.kvk)) await put(organisationRef(kvk), { ...organisation.initial, kvk, name: `Stichting ${kvk}`, email: `post@${kvk}.example`, registeredAt: publishAt });
    const types = functions.flatMap(({ name, trigger }) => (name === 'notify' && trigger.by === 'ledger' ? trigger.types : []));
    const lines = p.log.filter(({ stream, type }) => stream.includes(`#${revisionId}`) && types.includes(type)).map(({ stream, type, at, data }) => record(stream, type, at, data));
    const before = (await ses.list()).length;
    await deliver(...lines);
    const found = await inboxes();
    await deliver(...[...lines].reverse());
    expect(await inboxes()).toEqual(found);
    const of = (pk: string) => found.filter((one) => one.pk === pk).map(({ message: { event } }) => event);
    // Of one moment, so in any order.
    expect(of('inbox#gm_GM0503').sort()).toEqual(['college.asked-revision', 'revision.consultation', 'revision.draft', 'revision.final', 'revision.replied', 'revision.signed']);
    expect(of('inbox#org_27000001')).toEqual(['revision.invited', 'revision.draft', 'reaction.submitted', 'revision.replied', 'revision.final', 'revision.accepted']);
    expect(of('inbox#org_27000002')).toEqual(['revision.invited', 'revision.draft', 'revision.replied', 'revision.final']);
    expect([found.length, (await ses.list()).length - before]).toEqual([9 * 6 + 6 + 4 + 4, 6 + 4 + 4]);
  });

  test('of a file that was submitted and refused is told once, whichever came first, and nothing of the file', async () => {
    const [refused, fine, unsent] = [['doc_1', 'v1', 'refused'], ['doc_2', 'v2', 'ok'], ['doc_3', 'v3', 'refused']] as const;
    const bound = ([document, version, verdict]: typeof refused | typeof fine | typeof unsent) => record(`document#${id}#${first}/${document}`, 'document.bound', '2026-05-11T09:59:00.000Z', { version, verdict });
    const submitted = (n: number, at: string) => record(bidStream, 'bid.submitted', at, {
      n, lots: ['A'], documents: [refused, fine].map(([document, version]) => ({ key: `${id}/${first}/A/${document}`, version, size: 1 })), manifestHash: 'ab',
    });
    const bidStream = `bid#${bidRef(id, first).partition}/${first}`;
    const [one, two] = [submitted(1, '2026-05-11T10:00:00.000Z'), submitted(2, '2026-05-11T11:00:00.000Z')];
    const begin = async (stored: readonly (typeof one)[]): Promise<void> => {
      await empty();
      await put(tenderRef(id), played('published').tender());
      await put(organisationRef(first), { ...organisation.initial, kvk: first, name: `Stichting ${first}`, email: `post@${first}.example`, registeredAt: publishAt });
      for (const [document, version, verdict] of [refused, fine, unsent]) await put(documentRef(id, first, document), { bindings: [{ version, verdict }] });
      for (const [i, { dynamodb }] of stored.entries()) await client.send(new PutItemCommand({ TableName: 'ledger', Item: { ...dynamodb?.NewImage, seq: { N: String(i + 1) } } as never }));
    };
    const told = async () => (await inboxes()).filter(({ message }) => message.event === 'document.refused').map(({ pk, mailed, message: { at, params, body } }) => ({ pk, mailed, at, params, body }));
    const once = [{ pk: `inbox#org_${first}`, mailed: true, at: '2026-05-11T10:00:00.000Z', params: { title: 'Veelvoorkomende jeugdhulp', closesAt }, body: '' }];
    await begin([]);
    await deliver(...[refused, fine, unsent].map(bound));
    expect(await inboxes()).toEqual([]);
    const before = (await ses.list()).length;
    for (const order of [[bound(refused), one, two], [one, bound(refused), two], [two, one, one, bound(refused), bound(fine), bound(unsent)]]) {
      await begin([one, two]);
      await deliver(...order);
      expect(await told()).toEqual(once);
    }
    // Each time two receipts and this.
    expect((await ses.list()).length - before).toBe(9);
    // Whichever line wrote the message owes its mail, so that two at one time do not both send it.
    await begin([one]);
    const sent = (await ses.list()).length;
    down.add(`post@${first}.example`);
    await expect(deliver(one)).rejects.toThrow();
    down.clear();
    await deliver(bound(refused));
    expect((await ses.list()).length).toBe(sent);
    await deliver(one);
    expect([await told(), (await ses.list()).length - sent]).toEqual([once, 2]);
    expect(JSON.stringify(await inboxes())).not.toMatch(/doc_|v1/);
  });

  test('a morning reminds the office once of terms that end, by the whole list', async () => {
    // Submitted on 5 October 2026, 42 days: the last day is 16 November.
    const waiting: Application = { ...application.initial, number: 1, status: 'received', submittedAt: instant('2026-10-05T08:00:00.000Z'), decisionDays: 42 };
    for (let n = 0; n < 130; n += 1) {
      const ref = applicationRef('adm_1', String(27_000_000 + n));
      const state = { ...waiting, kvk: ref.item };
      await client.send(new PutItemCommand({ TableName: table, Item: stateItem(ref as unknown as AnyRef, { state, version: 1, head: noHash }, undefined) }));
    }
    const before = (await ses.list()).length;
    await remind({ at: '2026-11-06T05:00:00.000Z' });
    expect((await ses.list()).length).toBe(before);
    for (const at of ['2026-11-09T05:00:00.000Z', '2026-11-09T05:00:00.000Z', '2026-11-17T05:00:00.000Z']) await remind({ at });
    const mails = (await ses.list()).slice(before);
    expect(mails.map(({ to }) => to)).toEqual([['postbus@bureau.example'], ['postbus@bureau.example']]);
    expect(mails.map(({ text }) => /Van \d+.*/.exec(text)?.[0])).toEqual(['Van 130 aanmelding(en) loopt de besluittermijn binnen 7 dagen af.', 'Van 130 aanmelding(en) is de besluittermijn voorbij.']);
    expect((await inboxes()).map(({ pk, mailed, message }) => [pk, mailed, message.params])).toEqual([['inbox#staff', true, { soon: 130, late: 0 }], ['inbox#staff', true, { soon: 0, late: 130 }]]);
  });

  test('a morning reminds each college that has not decided once, and that the day has passed', async () => {
    const p = played('asked');
    await put(tenderRef(id), p.tender());
    await put(decisionRef(id, 'GM0503'), { ...decision.initial, municipality: 'GM0503', outcome: 'rejected', decidedOn: '2026-01-12', recordedAt: publishAt });
    for (const at of ['2026-01-22', '2026-01-23', '2026-01-23', '2026-01-24', '2026-02-02']) await remind({ at: `${at}T05:00:00.000Z` });
    const found = (await inboxes()).map(({ pk, message: { event, at, params } }) => [pk, event, at.slice(0, 10), 'passedOn' in params]);
    expect(found).toEqual(eight.slice(1).flatMap((code) => [[`inbox#gm_${code}`, 'college.reminder', '2026-01-23', false], [`inbox#gm_${code}`, 'college.reminder', '2026-02-02', true]]));
  });

  test('an answer to its remarks is told to that college alone, once', async () => {
    await put(tenderRef(id), played('asked').tender());
    const line = record(`decision#${id}/GM0503`, 'remarks.answered', '2026-01-20T08:00:00.000Z', { municipality: 'GM0503' });
    await deliver(line, line, record(`decision#${id}/GM0629`, 'decision.recorded', '2026-01-20T08:00:00.000Z', { municipality: 'GM0629', outcome: 'approved', decidedOn: '2026-01-20' }));
    expect((await inboxes()).map(({ pk, message }) => [pk, message.event, message.about])).toEqual([['inbox#gm_GM0503', 'college.remarks-answered', id]]);
  });

  test('no council is told while a provider cannot be', async () => {
    const award = (await season()).filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'award.provisional');
    // Its file is of another assessment: the letter would lack its reasons.
    const p = played('provisional');
    await put(fileRef(id, 'A', second), { ...p.state(fileRef(id, 'A', second)), assessment: 2 });
    await expect(deliver(...award)).rejects.toThrow('no consensus');
    expect(await inboxes()).toEqual([]);
  });
});
