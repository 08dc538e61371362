import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { declarationOf } from '../../infra/season/bids.ts';
import { kvk as ownKvk, ownMunicipality } from '../matrix/people.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';
import { readBackOf } from '../rush/bidders.ts';
import { differing, look, type Looker } from './look.ts';
import { dumpOf, findIn, type Dump } from './dump.ts';

/**
 * Before the opening nothing of a bid is to be seen, not even that there is one (Directive 2014/24 Annex IV, points b and
 * h; Aw 2.57): what staff, councils, rivals and strangers are answered is the same to the byte with 0, 1 and 50 bids, and
 * words that stand in every field and file of a bid are nowhere but in uploads that their owner has not submitted.
 */
const bidders = Array.from({ length: 50 }, (_, i) => String(27_000_001 + i));
const rival = '27000099';
const member = '27000098';
const canaries = {
  answer: 'kanarie-antwoord-9f31', 'other answer': 'kanarie-visie-77ab', requirement: 'kanarie-eis-52cd', price: '739193746', 'price as typed': '7.391.937,46',
  'file name': 'kanarie-bestand-e8e8', file: 'kanarie-inhoud-d0d0', declaration: 'kanarie-toelichting-b1b1', measures: 'kanarie-maatregel-c4c4', partner: 'kanarie-partner-a6a6',
};
const draftCanary = { 'draft of a rival': 'kanarie-concept-f00d' };

const inDrafts = / in file s3\/buckets\/drafts\//;

let portal: Portal;
let tender: string;
const worlds: ReadonlyMap<string, string>[] = [];
let dump: Dump;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const play = await publishedTender(portal, [...bidders, rival, member], [{ id: 'E1', title: 'Keurmerk', text: 'U hebt een keurmerk.' }] as never);
  tender = play.portalId;
  portal.at('2026-05-12T08:00:00.000Z');
  await upload(await portal.world.provider(rival), 'A', 'concept.pdf', draftCanary['draft of a rival']);
  const lookers: Looker[] = [
    ...await Promise.all((['officer', 'lead', 'opener-1', 'assessor-1', 'college-delft'] as const)
      .map(async (who): Promise<Looker> => ({ who, door: who === 'college-delft' ? 'council' : 'staff', visitor: await portal.visit(who) }))),
    { who: 'rival', door: 'provider', visitor: await portal.world.provider(rival) },
    { who: 'stranger', door: 'public', visitor: portal.stranger('provider') },
  ];
  const named = { tender, procedure: tender, admission: 'none', segment: '5', lot: 'A', kvk: ownKvk, municipality: ownMunicipality, place: ownMunicipality, nota: '1', addendum: '1', submission: '1', message: 'none', document: 'none', question: 'none', evidence: 'none', inquiry: 'none', complaint: 'none', risk: 'support', outage: 'none', letter: 'none', year: '2026', revision: 'none', version: '1', from: '1', round: '1', article: 'none', input: 'none', person: 'none', party: 'none', post: 'none', other: bidders[1] ?? '' };
  const seen = async (): Promise<void> => { await portal.stack.settle(); worlds.push(await look(lookers, named)); };
  await seen();
  await bid(ownKvk);
  await seen();
  await inParallel(bidders.slice(1), 8, bid);
  // One more bid is replaced, and one is taken back.
  await submit(await portal.world.provider(bidders[2] ?? ''));
  await (await portal.world.provider(bidders[3] ?? '')).command(`/tenders/${tender}/bid/withdrawals`, { lots: ['A'] });
  await seen();
  dump = await dumpOf(portal);
}, 300_000);
afterAll(() => portal.close());

async function upload(visitor: Visitor, lot: string, name: string, words: string): Promise<void> {
  const own = `/tenders/${tender}/bid`;
  await visitor.command(`${own}/lots`, { lots: [lot] });
  const { upload: form } = await visitor.view<{ upload: { url: string; fields: Record<string, string> } }>(`${own}/lots/${lot}/documents`);
  await postFile(form, name, new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`));
}

/** A bid with a canary in each of its fields; the first of them with everything that a bid can hold. */
async function bid(kvk: string): Promise<void> {
  const visitor = await portal.world.provider(kvk);
  const own = `/tenders/${tender}/bid`;
  await visitor.command(`${own}/lots`, { lots: ['A'] });
  await visitor.command(`${own}/requirements`, { requirements: [{ requirement: 'E1', met: 'yes', how: canaries.requirement }] });
  await visitor.command(`${own}/lots/A/answers`, { answers: [{ criterion: 'K1', text: canaries.answer }, { criterion: 'K2', text: canaries['other answer'] }] });
  await visitor.command(`${own}/lots/A/price`, { price: Number(canaries.price) });
  if (kvk === ownKvk) {
    const declared = declarationOf(`Aanbieder ${kvk}`);
    const [first] = declared.answers;
    await visitor.command('/organisation/declaration/completions', {
      ...declared, answers: declared.answers.map((one) => (one === first ? { ...one, answer: 'yes' } : one)),
      explanations: [{ ground: first?.ground, explanation: canaries.declaration, measures: canaries.measures }],
    });
    await visitor.command(`${own}/partners/invitations`, { kvk: member, name: canaries.partner, role: 'member', lots: ['A'] });
    const invited = await portal.world.provider(member);
    const invitation = `/tenders/${tender}/invitations/${kvk}`;
    const { asked } = await invited.view<{ asked: string }>(invitation);
    await invited.command(`${invitation}/confirmations`, { asked, agreed: true });
    await upload(visitor, 'A', `${canaries['file name']}.pdf`, canaries.file);
  }
  await submit(visitor);
}

const submit = async (visitor: Visitor): Promise<unknown> =>
  visitor.command(`/tenders/${tender}/bid/submissions`, { lots: ['A'], readBack: await readBackOf(visitor, tender), declaration: true });

describe('before the opening', () => {
  test('everybody else is answered the same to the byte with 0, 1 and 50 bids', () => {
    const [none, one, fifty] = worlds;
    if (none === undefined || one === undefined || fifty === undefined) throw new Error('a world is missing');
    expect(differing(none, one)).toEqual([]);
    expect(differing(none, fifty)).toEqual([]);
    // What was compared are real answers: whole pages, data and refusals, by everybody.
    const begins = [...fifty.values()].map((answer) => answer.slice(0, 3));
    expect([...new Set(begins)].sort()).toEqual(['200', '403', '404', '409']);
    expect(begins.filter((status) => status === '200').length).toBeGreaterThan(100);
  });
  test('nothing that stands in a bid is found in tables, stream, sealed bucket, mails, logs or what the others were answered', () => {
    const answers = new Map([...worlds.at(-1) ?? []].map(([name, answer]) => [`answer to ${name}`, Buffer.from(answer, 'latin1')]));
    // Uploads in the drafts bucket are the owner's own, under a key that staff's role cannot use (test/keys).
    expect(findIn(new Map([...dump, ...answers]), canaries).filter((where) => !inDrafts.test(where))).toEqual([]);
  });
  test('nothing in the log of the functions can be counted: not a line is of a provider or of a worker', () => {
    const lines = readFileSync(portal.stack.log, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { what: string; door?: string; route?: string });
    expect([...new Set(lines.map(({ what, door = 'a worker' }) => `${what} ${door}`))].sort()).toEqual(['request council', 'request public', 'request staff']);
    // What is told are routes as they are declared: of no tender, no organisation and no person.
    expect(lines.filter(({ route = '' }) => !/^(GET|POST) \/[\w/:.*-]*$/.test(route) || /tnd_|\d{8}|kanarie/.test(route))).toEqual([]);
  });
  test('and the search finds what is there to be found', () => {
    const found = findIn(dump, draftCanary);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((where) => !inDrafts.test(where))).toEqual([]);
    expect([...dump.keys()].some((where) => where.startsWith('stream record'))).toBe(true);
    expect([...dump.keys()].some((where) => /file s3\/buckets\/sealed\//.test(where))).toBe(true);
  });
});
