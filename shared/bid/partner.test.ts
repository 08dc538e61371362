import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { house, type House } from '../kernel/testing.ts';
import { instant, later, type Instant } from '../kernel/moments.ts';
import { provider } from '../tender/example.ts';
import { register } from '../provider/commands.ts';
import { declarationRef } from '../provider/declaration.ts';
import { declarationContent } from '../provider/declaration.ts';
import { tenderRef } from '../tender/tender.ts';
import { bidRef } from './bid.ts';
import { tender as example, closesAt, declared } from './example.ts';
import { confirm, decline, invite, remove } from './partner-commands.ts';
import { overviewOf } from '../provider/overview.ts';
import { askedOf, mostPartners, partner, partnerPartition, partnerRef, partnersOn, sealedPartners, standing, type Partner, type Partners } from './partner.ts';

const [lead, member, other, stranger] = ['27000001', '27000002', '27000003', '27000004'].map(provider) as [ReturnType<typeof provider>, ReturnType<typeof provider>, ReturnType<typeof provider>, ReturnType<typeof provider>];
const at = instant('2026-05-01T09:00:00Z');
const path = { tender: example.id };
const asking = { kvk: member.kvk, name: "'t Kompas Jeugdhulp", role: 'member', lots: ['B', 'A'] };
let h: House;
beforeEach(() => {
  h = house();
  // The published tender of this room's examples, put there as it is.
  h.given(tenderRef(example.id), at, 'officer', { type: 'tender.created', data: { tender: example.id, segment: 5 }, content: { by: 'store', value: example } });
  for (const one of [member, other]) signs(one.kvk, at);
  for (const one of [lead, member, other]) h.when(register, { by: one, at, input: { name: `Stichting ${one.kvk}`, email: `post@${one.kvk}.example` } });
});
/** A declaration that is complete, signed by its organisation. */
const signs = (kvk: string, when: Instant): void => {
  const { operator, answers, explanations } = declared;
  h.given(declarationRef(kvk), when, 's', { type: 'declaration.saved', data: {}, content: { by: 'store', value: { ...(operator === null ? {} : { operator }), answers, explanations } } });
  h.given(declarationRef(kvk), when, 's', { type: 'declaration.signed', data: {}, content: { by: 'store', value: { name: 'S. de Boer' } } });
};
const state = (kvk = member.kvk): Partner => h.state(partnerRef(example.id, lead.kvk, kvk));
const asks = (input: object = {}, when: Instant = at) => h.try(invite, { by: lead, at: when, path, input: { ...asking, ...input } });
const answer = { tender: example.id, kvk: lead.kvk };
const confirms = (when: Instant = at, by = member, asked = askedOf(state(by.kvk))) => h.try(confirm, { by, at: when, path: answer, input: { asked, agreed: true } });
const declines = (when: Instant = at, by = member) => h.try(decline, { by, at: when, path: answer, input: { reason: 'Geen plaats.' } });
const takesOut = (when: Instant = at, kvk = member.kvk) => h.try(remove, { by: lead, at: when, path: { ...path, kvk } });

describe('an invitation', () => {
  test('is kept with its words, in the order of the lots', () => {
    expect(asks()).toBe('done');
    expect(state()).toMatchObject({ status: 'invited', name: "'t Kompas Jeugdhulp", role: 'member', relied: false, lots: ['A', 'B'], lead: lead.kvk, kvk: member.kvk, invitedAt: at });
  });
  test('takes a KvK number as people type it', () => {
    expect(asks({ kvk: ' 2700 00.02 ' })).toBe('done');
    expect(state().status).toBe('invited');
  });
  test.each([
    ['ones own number', { kvk: lead.kvk }, 'partner.self'],
    ['a number that nobody registered', { kvk: stranger.kvk }, 'partner.unregistered'],
    ['seven digits', { kvk: '2700000' }, 'partner.kvk'],
    ['a word', { kvk: 'kompas' }, 'partner.kvk'],
    ['what cannot be a key', { kvk: '27/000#2' }, 'input.invalid'],
    ['a lot that is not there', { lots: ['A', 'Z'] }, 'bid.lot-unknown'],
    ['no lot', { lots: [] }, 'input.invalid'],
    ['a role that is not there', { role: 'friend' }, 'input.invalid'],
    ['a member that is relied on', { relied: true }, 'partner.relied'],
  ])('is refused for %s', (_, input, code) => { expect(asks(input)).toBe(code); });
  test('is refused a second time, and taken again after a no or a removal', () => {
    asks();
    expect(asks()).toBe('partner.twice');
    confirms();
    expect(asks({ role: 'subcontractor' })).toBe('partner.twice');
    takesOut();
    expect(asks({ role: 'subcontractor', relied: true })).toBe('done');
    expect(state()).toMatchObject({ status: 'invited', role: 'subcontractor', relied: true, organisation: '' });
    declines();
    expect(asks()).toBe('done');
  });
  test('is refused from the closing on, on the millisecond', () => {
    expect(asks({}, later(closesAt, { ms: -1 }))).toBe('done');
    expect(asks({ kvk: other.kvk }, closesAt)).toBe('bid.late');
  });
  test('names at most so many', () => {
    const many = Object.fromEntries(Array.from({ length: mostPartners }, (_, i) => [String(30000000 + i), { ...partner.initial, status: 'invited', kvk: String(30000000 + i) }]));
    const facts = { tender: { state: example, version: 1 }, organisation: { state: h.state(registered(lead.kvk)), version: 1 }, invited: { state: h.state(registered(member.kvk)), version: 1 }, draft: { state: { lots: [] }, version: 0 }, partners: many };
    const wish = () => invite.decide(partner.initial, asking as never, { at, actor: lead, path, newId: () => '', facts: facts as never });
    expect(wish).toThrow('partner.too-many');
    delete many['30000000'];
    expect(wish()).toHaveLength(1);
  });
  test('leaves nothing in the ledger but that something happened', () => {
    asks();
    confirms();
    takesOut();
    const lines = h.log.filter(({ type }) => type.startsWith('partner.'));
    expect(lines.map(({ type, data }) => [type, data])).toEqual([['partner.invited', {}], ['partner.confirmed', {}], ['partner.removed', {}]]);
  });
  test('stands in a list of the invited organisation, with nothing that tells more than where to look', () => {
    asks();
    expect(partner.listing?.(state(), { partition: '', item: '' })).toEqual({
      list: overviewOf(member.kvk), key: `~${state().invitedAt} ${example.id} ${lead.kvk}`, summary: { invitation: { tender: example.id, lead: lead.kvk } },
    });
    expect(partner.listing?.(partner.initial, { partition: '', item: '' })).toBeUndefined();
  });
});

const registered = (kvk: string) => ({ of: { kind: 'org', initial: {}, evolve: (s: object) => s }, partition: kvk, item: '-' }) as never;

describe('an answer', () => {
  test('to an invitation that never was is the answer of what is not there, before and after the closing', () => {
    for (const when of [at, closesAt]) {
      expect(h.try(confirm, { by: other, at: when, path: answer, input: { asked: 'x', agreed: true } })).toBe('missing');
      expect(h.try(decline, { by: other, at: when, path: answer })).toBe('missing');
      expect(h.try(remove, { by: lead, at: when, path: { ...path, kvk: other.kvk } })).toBe('missing');
    }
  });
  test('a confirmation keeps the registered name; a second one changes nothing', () => {
    asks();
    expect(confirms(later(at, { minutes: 1 }))).toBe('done');
    expect(state()).toMatchObject({ status: 'confirmed', organisation: `Stichting ${member.kvk}`, changedAt: later(at, { minutes: 1 }) });
    expect(h.when(confirm, { by: member, at: later(at, { minutes: 2 }), path: answer, input: { asked: askedOf(state()), agreed: true } })).toEqual([]);
  });
  test('is one to what was read: an invitation that changed meanwhile is not confirmed', () => {
    asks();
    const seen = askedOf(state());
    takesOut();
    asks({ role: 'subcontractor' }, later(at, { minutes: 1 }));
    expect(confirms(at, member, seen)).toBe('partner.changed');
    expect(confirms()).toBe('done');
  });
  test('of a member is a mandate too, in a version of its words; a no ends it, and a subcontractor gives none', () => {
    asks();
    confirms();
    expect(state().mandate).toBe('2026.1');
    declines();
    expect(state().mandate).toBe('');
    asks({ kvk: other.kvk, role: 'subcontractor' });
    confirms(at, other);
    expect([state(other.kvk).status, state(other.kvk).mandate]).toEqual(['confirmed', '']);
    expect(sealedPartners({ a: { ...state(), status: 'confirmed', mandate: '2026.1', declaration: declarationContent(declared) }, b: state(other.kvk) }, ['A']).map(({ mandate }) => mandate)).toEqual(['2026.1', undefined]);
  });
  test('in words of an earlier version is asked once more', () => {
    asks();
    confirms();
    h.given(partnerRef(example.id, lead.kvk, member.kvk), at, 's', { type: 'partner.confirmed', data: {}, content: { by: 'store', value: { organisation: 'x', declaration: declarationContent(h.state(declarationRef(member.kvk))), mandate: '2025.9' } } });
    expect(confirms(later(at, { minutes: 1 }))).toBe('done');
    expect(state()).toMatchObject({ mandate: '2026.1', changedAt: later(at, { minutes: 1 }) });
  });
  test('goes with one’s own signed declaration; signed anew, one confirms anew, and stays bound since the first', () => {
    asks();
    h.given(declarationRef(member.kvk), at, 's', { type: 'declaration.saved', data: {}, content: { by: 'store', value: { answers: {} } } });
    expect(confirms()).toBe('partner.declaration');
    signs(member.kvk, at);
    expect(confirms()).toBe('done');
    expect(state().declaration?.signedAt).toBe(at);
    h.given(bidRef(example.id, lead.kvk), later(at, { minutes: 1 }), 's', { type: 'bid.submitted', data: { n: 1, lots: ['A'], documents: [], manifestHash: '' }, content: { by: 'procedure', publicKey: '', slot: '', value: { lots: {} } as never } });
    signs(member.kvk, later(at, { minutes: 2 }));
    expect(confirms(later(at, { minutes: 3 }))).toBe('done');
    expect(state()).toMatchObject({ confirmedAt: at, changedAt: later(at, { minutes: 3 }), declaration: { signedAt: later(at, { minutes: 2 }) } });
    expect(declines(later(at, { minutes: 4 }))).toBe('partner.submitted');
  });
  test('takes a signature', () => {
    asks();
    expect(h.try(confirm, { by: member, at, path: answer, input: { asked: askedOf(state()) } })).toBe('input.invalid');
  });
  test('from the closing on is too late', () => {
    asks();
    expect(confirms(closesAt)).toBe('bid.late');
    expect(declines(closesAt)).toBe('bid.late');
    expect(takesOut(closesAt)).toBe('bid.late');
    expect(confirms(later(closesAt, { ms: -1 }))).toBe('done');
  });
  test('a no can become a yes and the other way round, until the bidder takes the organisation out', () => {
    asks();
    expect(declines()).toBe('done');
    expect(state()).toMatchObject({ status: 'declined', reason: 'Geen plaats.' });
    expect(confirms()).toBe('done');
    expect(state().reason).toBe('');
    expect(declines()).toBe('done');
    takesOut();
    expect(confirms()).toBe('partner.removed');
    expect(declines()).toBe('partner.removed');
  });
  test('a yes cannot be taken back once a bid rests on it; on another lot, or from before it, one does not', () => {
    asks({ lots: ['A'] });
    const submits = (n: number, lots: readonly string[], when: Instant) => {
      h.given(bidRef(example.id, lead.kvk), when, 's', { type: 'bid.submitted', data: { n, lots, documents: [], manifestHash: '' }, content: { by: 'procedure', publicKey: '', slot: '', value: { lots: {}, declaration: declarationContent(declared), requirements: {} } } });
    };
    submits(1, ['A'], at);
    confirms(later(at, { minutes: 1 }));
    submits(2, ['B'], later(at, { minutes: 2 }));
    expect(declines()).toBe('done');
    confirms(later(at, { minutes: 3 }));
    submits(3, ['A'], later(at, { minutes: 4 }));
    expect(declines()).toBe('partner.submitted');
    h.given(bidRef(example.id, lead.kvk), later(at, { minutes: 5 }), 's', { type: 'bid.withdrawn', data: { lots: ['A'] } });
    expect(declines()).toBe('done');
  });
});

describe('who takes part', () => {
  const statuses = fc.constantFrom('invited', 'confirmed', 'declined', 'removed', '');
  const some = fc.uniqueArray(fc.record({ kvk: fc.integer({ min: 1, max: 50 }).map((n) => String(27000000 + n)), status: statuses, lots: fc.subarray(['A', 'B', 'C']) }), { selector: ({ kvk }) => kvk });
  test('is everybody who was asked and not taken out, by number, on the lots that were asked', () => {
    fc.assert(fc.property(some, (list) => {
      const partners = Object.fromEntries(list.map((one) => [one.kvk, { ...partner.initial, ...one }])) as Partners;
      const expected = list.filter(({ status }) => ['invited', 'confirmed', 'declined'].includes(status)).map(({ kvk }) => kvk).sort();
      expect(standing(partners).map(({ kvk }) => kvk)).toEqual(expected);
      for (const lot of ['A', 'B', 'C']) expect(partnersOn(partners, lot).map(({ kvk }) => kvk)).toEqual(expected.filter((kvk) => partners[kvk]?.lots.includes(lot)));
    }));
  });
  test('lies in a place of its bidder', () => { expect(partnerPartition('tnd_1', '27000001')).toBe('tnd_1#27000001'); });
});
