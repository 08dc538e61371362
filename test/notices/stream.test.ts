import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { organisation, organisationRef } from '../../shared/provider/organisation.ts';
import { eight, first, id, played, publishAt, second, signAt } from '../../shared/tender/example.ts';
import { fileRef } from '../../shared/tender/file.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { openPostOffice, record, type PostOffice, type Records } from './post-office.ts';

/**
 * How notices reach people, with the workers as they run: the stream of a whole procedure twice, out of order, a day late
 * and with a worker that ends between two steps. The record in the inbox is one whatever happens; a mail that was taken
 * by SES and could not be noted is the only one that goes twice.
 */
let office: PostOffice;
beforeAll(async () => { office = await openPostOffice(); });
afterAll(() => office.close());

/** What a procedure in segment 5 tells the eight (docs/rehearsal.md, "Told to municipalities"). */
const told = ['award.final', 'award.provisional', 'college.asked', 'contracts.signed', 'tender.answered', 'tender.opened', 'tender.published'];

/** A whole tender as it stands at the end, its organisations and files; and its lines in the ledger. */
async function procedure(): Promise<Records> {
  const p = played('contracted');
  await office.put(tenderRef(id), p.tender());
  for (const { kvk, lots } of p.tender().bidsOf) {
    await office.put(organisationRef(kvk), { ...organisation.initial, kvk, name: `Stichting ${kvk}`, email: `post@${kvk}.example`, registeredAt: publishAt });
    for (const lot of lots) await office.put(fileRef(id, lot, kvk), p.state(fileRef(id, lot, kvk)));
  }
  return [
    ...p.log.filter(({ type }) => ['colleges.asked', 'tender.published', 'opening.recorded', 'award.provisional', 'award.final'].includes(type)).map(({ stream, type, at, data }) => record(stream, type, at, data)),
    record(`nota#${id}/1`, 'nota.published', '2026-04-01T08:00:00.000Z', { number: 1, questions: ['q'] }), record(`tender#${id}/-`, 'contracts.signed', signAt, { contracts: 1 }),
  ];
}

/** Who gets mail: each municipality's choice, and how many mails of the seven that makes. */
async function contacts(): Promise<void> {
  await office.contact('GM1783', 'westland-at-once');
  await office.contact('GM0503', 'delft-daily', { mail: 'daily' });
  await office.contact('GM0503', 'delft-segment-1', { role: 'councillor', segments: [1] });
  await office.contact('GM0603', 'rijswijk-segment-1', { segments: [1, 2] });
  await office.contact('GM0637', 'zoetermeer-daily', { role: 'councillor', mail: 'daily' });
  await office.contact('GM1916', 'voorburg-none', { mail: 'none', email: '' });
  await office.contact('GM0518', 'den-haag', { segments: [1, 2, 3] });
}
const atOnce = { 'westland-at-once': 7, 'delft-daily': 1, 'rijswijk-segment-1': 1 };

const shuffled = <T>(all: readonly T[]): T[] => all.flatMap((one) => [one, one]).map((one, i) => ({ one, by: (i * 7919) % 101 })).sort((a, b) => a.by - b.by).map(({ one }) => one);
const counts = (names: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));

/** Mails to contacts since this many, by whom they went to. */
async function mailed(since: number): Promise<Record<string, number>> {
  const to = (await office.mails()).slice(since).map((mail) => mail.to[0] ?? '');
  return counts(to.filter((one) => one.endsWith('@gemeente.example')).map((one) => one.split('@')[0] ?? ''));
}
const records = async () => (await office.inboxes()).filter(({ inbox }) => /^(gm|org)_/.test(inbox)).map(({ inbox, message }) => [inbox, message]);

let lines: Records;
let since: number;
beforeEach(async () => {
  await office.empty();
  lines = await procedure();
  await contacts();
  since = (await office.mails()).length;
});

describe('the stream of a whole procedure', () => {
  test('in order, again and backwards: each municipality of the segment one message an event, each contact what it chose, with proof', async () => {
    await office.tell(...lines);
    const once = await office.inboxes();
    expect(await mailed(since)).toEqual(atOnce);
    const municipal = once.filter(({ inbox }) => inbox.startsWith('gm_'));
    expect([...new Set(municipal.map(({ inbox }) => inbox))]).toEqual(eight.map((code) => `gm_${code}`));
    for (const code of eight) expect(municipal.filter(({ inbox }) => inbox === `gm_${code}`).map(({ message }) => message.event).sort()).toEqual(told);
    const sent = (await office.mails()).slice(since);
    for (const { message, now, sent: proof } of once) {
      expect(Object.keys(proof).sort()).toEqual([...now].sort());
      for (const [who, { id: ses }] of Object.entries(proof)) expect(sent.find((mail) => mail.id === ses)?.tags).toEqual({ party: message.party, message: message.id, who });
    }
    await office.tell(...[...lines].reverse(), ...lines);
    expect([await office.inboxes(), (await office.mails()).length - since]).toEqual([once, sent.length]);
  });

  test('each line twice and out of order gives the same messages and the same number of mails', async () => {
    await office.tell(...lines);
    const [once, mails] = [await records(), await mailed(since)];
    await office.empty();
    await procedure();
    await contacts();
    const before = (await office.mails()).length;
    await office.tell(...shuffled(lines));
    expect([await records(), await mailed(before)]).toEqual([once, mails]);
  });
});

describe('the mail of the morning', () => {
  test('counts each message once, also what came a day late or outside working days; nothing is left to count then', async () => {
    const [early, late] = [lines.slice(0, 3), lines.slice(3)];
    await office.tell(...early);
    // A Saturday, and the Monday after it, twice.
    await office.morning('2026-02-07T05:00:00.000Z');
    expect(await mailed(since)).toMatchObject({ 'delft-daily': 1 });
    for (const at of ['2026-02-09T05:00:00.000Z', '2026-02-09T05:00:00.000Z']) await office.morning(at);
    // Long after their moments, and a line that was told again.
    await office.tell(...late, ...early);
    await office.morning('2026-06-24T04:00:00.000Z');
    await office.morning('2026-06-25T04:00:00.000Z');
    expect(await mailed(since)).toEqual({ ...atOnce, 'delft-daily': 1 + 2, 'zoetermeer-daily': 2 });
    const digests = (await office.mails()).slice(since).filter(({ subject }) => subject === 'Er staan berichten voor u klaar');
    const numbers = digests.map(({ to, text }) => [to[0]?.split('@')[0], /staa[tn] (\S+) /.exec(text)?.[1]]);
    // Of the seven a college is asked once, at once: what it gets of a morning are the six others.
    expect(numbers.filter(([who]) => who === 'delft-daily').map(([, n]) => Number(n)).reduce((a, b) => a + b)).toBe(6);
    expect(numbers.filter(([who]) => who === 'zoetermeer-daily').map(([, n]) => Number(n)).reduce((a, b) => a + b)).toBe(7);
    expect(digests.every(({ text }) => text.includes('https://portaal.example/council/inbox\n') && !text.includes('jeugdhulp met') && !text.includes('Gepubliceerd'))).toBe(true);
    for (const { inbox, message, sent } of await office.inboxes()) if (inbox === 'gm_GM0637') expect([message.event, sent['zoetermeer-daily']?.id]).toEqual([message.event, expect.stringMatching(/./)]);
  });

  test.each(['before it is taken', 'after it is taken'] as const)('goes on with what was begun when its worker ended %s, and counts nothing twice', async (when) => {
    await office.tell(...lines.slice(0, 3));
    await office.killed(when, 1, () => office.morning('2026-02-09T05:00:00.000Z'));
    await office.tell(...lines.slice(3));
    await office.morning('2026-02-10T05:00:00.000Z');
    await office.morning('2026-02-11T05:00:00.000Z');
    const counted = (await office.inboxes()).filter(({ inbox }) => inbox.startsWith('to_')).flatMap(({ inbox, message: { body } }) => body.split('\n').map((message) => `${inbox} ${message}`));
    expect([counted.length, new Set(counted).size]).toEqual([6 + 7, 6 + 7]);
    // The worker that took the mail and could not note it had it sent again; of no other a second went.
    const digests = (await office.mails()).slice(since).filter(({ subject }) => subject === 'Er staan berichten voor u klaar');
    // One contact got two, the other all seven in one.
    expect(digests).toHaveLength(3 + (when === 'after it is taken' ? 1 : 0));
  });
});

test('who wants no mail any more, or whose address is gone, gets none that was still owed', async () => {
  await office.tell(...lines);
  await office.contact('GM0503', 'delft-daily', { mail: 'none', email: '' });
  await office.contact('GM0637', 'zoetermeer-daily', { mail: 'daily', bouncedAt: signAt });
  for (const at of ['2026-06-24T04:00:00.000Z', '2026-06-25T04:00:00.000Z']) await office.morning(at);
  expect(await mailed(since)).toEqual(atOnce);
  // It is settled: the messages are in the inbox, and no morning asks for them again.
  const proofs = (await office.inboxes()).filter(({ inbox }) => inbox === 'gm_GM0637').map(({ sent }) => sent['zoetermeer-daily']?.id);
  expect(proofs).toEqual(Array(7).fill(''));
});

describe('a worker that ends', () => {
  test('between claim and send: another sends what was owed, once', async () => {
    await office.tell(...lines);
    const once = await records();
    await office.empty();
    await procedure();
    await contacts();
    const before = (await office.mails()).length;
    await office.killed('before it is taken', 4, () => office.tell(...lines));
    await office.tell(...lines);
    expect([await records(), await mailed(before)]).toEqual([once, atOnce]);
    expect(await office.posts()).toEqual([]);
  });

  test('between send and mark: its mail goes again, and nothing else twice', async () => {
    // The first three go at once, to be told of a decision; the fourth goes alone.
    await office.killed('after it is taken', 4, () => office.tell(...lines));
    await office.tell(...lines);
    const sent = await mailed(since);
    const [more] = Object.entries(sent).filter(([who, n]) => n !== atOnce[who as keyof typeof atOnce]);
    expect(Object.values(sent).reduce((a, b) => a + b)).toBe(Object.values(atOnce).reduce((a, b) => a + b) + 1);
    expect(more?.[1]).toBe((atOnce[more?.[0] as keyof typeof atOnce]) + 1);
    expect((await records()).length).toBe(8 * 7 + 2 + 2);
  });
});

describe('a mail that does not go', () => {
  const published = (): Records => lines.filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'tender.published');
  const address = 'westland-at-once@gemeente.example';

  test('is kept with every try, holds nobody else up, and is done when it went', async () => {
    office.down.add(address);
    for (let n = 0; n < 2; n += 1) await expect(office.tell(...published())).rejects.toThrow('1 messages of tender.published could not be delivered');
    const [listed] = await office.listedPosts();
    expect(listed).toMatchObject({ party: 'gm_GM1783', who: 'westland-at-once', event: 'tender.published', about: id, status: 'failed', tried: 2, attempts: [{ outcome: 'failed', code: 'MessageRejected' }, { outcome: 'failed', code: 'MessageRejected' }] });
    office.down.clear();
    await office.tell(...published());
    expect([await office.listedPosts(), (await office.posts()).map(({ status }) => status), await mailed(since)]).toEqual([[], ['sent'], { 'westland-at-once': 1 }]);
    expect(JSON.stringify(await office.lines())).not.toContain('@');
  });

  test('goes when staff ask for it again, long after its line was put aside; twice asked of one line is once sent', async () => {
    office.down.add(address);
    await expect(office.tell(...published())).rejects.toThrow();
    await office.tell(await office.askAgain('2026-02-03T08:00:00.000Z'));
    expect((await office.posts()).map(({ status, attempts }) => [status, attempts.map(({ outcome }) => outcome)])).toEqual([['failed', ['failed', 'asked', 'failed']]]);
    office.down.clear();
    const again = await office.askAgain('2026-02-04T08:00:00.000Z');
    await office.tell(again, again);
    await office.tell(again);
    expect([(await office.posts()).map(({ status }) => status), await office.listedPosts(), await mailed(since)]).toEqual([['sent'], [], { 'westland-at-once': 1 }]);
    expect((await office.inboxes()).find(({ inbox, message }) => inbox === 'gm_GM1783' && message.event === 'tender.published')?.sent['westland-at-once']?.id).toMatch(/./);
  });

  test('because it came back is told to staff, and nothing goes to that contact until it gives another address', async () => {
    await office.contact('GM1783', 'westland-at-once', { email: 'bounce.jansen@gemeente.example' });
    await office.tell(...published());
    expect((await office.contacts()).find(({ person }) => person === 'westland-at-once')?.bouncedAt).toMatch(/Z$/);
    expect(await office.listedPosts()).toMatchObject([{ party: 'gm_GM1783', who: 'westland-at-once', event: 'tender.published', status: 'bounced', attempts: [{ outcome: 'bounced', code: 'Permanent/General' }] }]);
    await office.tell(...lines);
    expect(await mailed(since)).toEqual({ 'bounce.jansen': 1, 'delft-daily': 1, 'rijswijk-segment-1': 1 });
    expect((await records()).filter(([inbox]) => inbox === 'gm_GM1783')).toHaveLength(7);
  });

  test('because its reader calls it spam is told to staff too, and that reader gets no more', async () => {
    await office.contact('GM1783', 'westland-at-once', { email: 'complaint.jansen@gemeente.example' });
    await office.tell(...published());
    expect(await office.listedPosts()).toMatchObject([{ party: 'gm_GM1783', who: 'westland-at-once', status: 'bounced', attempts: [{ outcome: 'bounced', code: 'Complaint/abuse' }] }]);
    await office.tell(...lines);
    expect((await mailed(since))['complaint.jansen']).toBe(1);
  });
});

test('of providers a letter goes to each at its own address, with the same proof', async () => {
  await office.tell(...lines.filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'award.provisional'));
  const letters = (await office.inboxes()).filter(({ inbox }) => inbox.startsWith('org_'));
  expect(letters.map(({ inbox, now, sent }) => [inbox, now, Object.keys(sent)])).toEqual([first, second].map((kvk) => [`org_${kvk}`, ['registered'], ['registered']]));
});
