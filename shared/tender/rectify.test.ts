import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prefill } from '../kernel/command.ts';
import { later, type Instant } from '../kernel/moments.ts';
import { asksPrice } from './criteria.ts';
import { both, closesAt, id, lead, officer, openAt, openers, played, publishAt, questionsUntil, robot, type Played } from './example.ts';
import { approveExtension, commitExtension, proposeExtension } from './extend.ts';
import { approveOpening } from './open.ts';
import { comingDocuments } from './rectification.ts';
import { approveRectification, proposeRectification } from './rectify.ts';
import { withdraw } from './withdraw.ts';

const at = later(publishAt, { days: 10 });
const to = later(closesAt, { days: 7 });
const words = { summary: "Het tarief van 's avonds was vergeten.", substantial: 'no', description: "Hulp aan gezinnen, ook 's avonds." };
const propose = (p: Played, more: object = {}, when: Instant = at, by = officer): string => p.ask(proposeRectification, by, when, { ...words, ...more });
const approve = (p: Played, when: Instant = at, by = lead, proposal = p.tender().rectification?.proposal ?? 1): string => p.ask(approveRectification, by, when, { proposal });
const rectified = (more: object = {}): Played => {
  const p = played('published');
  expect([propose(p, more), approve(p)]).toEqual(['done', 'done']);
  return p;
};

describe('a rectification', () => {
  test('is proposed by one and made the next version by another, with what stood there and what stands there now', () => {
    const p = played('published');
    expect(approve(p)).toBe('rectification.none');
    expect(propose(p, { lots: [{ id: 'B', title: "Groep 's middags" }], criteria: [{ id: 'K1', title: 'Gezinsgericht werken', questions: 'Hoe werkt u?\nMet wie?\nEn wanneer?' }] }, at, both)).toBe('done');
    expect(p.tender()).toMatchObject({ description: '', rectifications: [] });
    expect(approve(p, at, both)).toBe('rectification.same-person');
    expect(approve(p)).toBe('done');
    const { rectifications: [one], rectification, lots, criteria, description } = p.tender();
    expect(one).toEqual({
      number: 1, at, summary: words.summary, substantial: false, closesAt: '', changes: [
        { part: 'description', id: '', from: '', to: words.description }, { part: 'lot', id: 'B', from: 'Groep', to: "Groep 's middags" },
        { part: 'questions', id: 'K1', from: 'Hoe werkt u?\nMet wie?', to: 'Hoe werkt u?\nMet wie?\nEn wanneer?' },
      ],
    });
    expect([rectification, description, lots[1]?.title, criteria[0]]).toMatchObject([null, words.description, "Groep 's middags", { title: 'Gezinsgericht werken', questions: ['Hoe werkt u?', 'Met wie?', 'En wanneer?'] }]);
    expect(propose(p, { title: 'Anders' })).toBe('done');
    expect(approve(p)).toBe('done');
    expect(p.tender().rectifications.map(({ number }) => number)).toEqual([1, 2]);
    // The words are no business of the ledger's.
    expect(JSON.stringify(p.log.map(({ data }) => data))).not.toMatch(/avonds|middags|wanneer/);
  });

  test('changes something, and only words, documents and dates of this tender', () => {
    const p = played('published');
    expect(p.ask(proposeRectification, officer, at, { summary: 'Niets.', substantial: 'no' })).toBe('rectification.empty');
    expect(p.ask(proposeRectification, officer, at, { summary: 'Niets.', substantial: 'no', title: p.tender().title, lots: [{ id: 'A', title: 'Ambulant' }], criteria: [{ id: 'P', title: 'Tarief per uur' }], questionsUntil })).toBe('rectification.empty');
    expect([propose(p, { lots: [{ id: 'Z', title: 'x' }] }), propose(p, { criteria: [{ id: 'Z', title: 'x' }] }), propose(p, { lots: [{ id: 'A', title: 'x' }, { id: 'A', title: 'y' }] })]).toEqual(['lot.unknown', 'criterion.unknown', 'lot.unknown']);
    expect([propose(p, { criteria: [{ id: 'K2', title: 'x', questions: 'Nieuw?' }] }), propose(p, { criteria: [{ id: 'P', title: 'x', questions: 'Nieuw?' }] })]).toEqual(['rectification.no-questions', 'rectification.no-questions']);
    expect([propose(p, { weight: 10 }), propose(p, { criteria: [{ id: 'K1', title: 'x', weight: 10 }] }), propose(p, { summary: '  ' }), propose(p, { substantial: 'maybe' })]).toEqual(Array(4).fill('input.invalid'));
    expect(propose(p, { documents: ['leidraad'] })).toBe('rectification.document-unknown');
  });

  test('never touches a weight, a scale, a formula, a lot or who may bid', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '' && !/[^\x20-\x7e]/.test(text));
    fc.assert(fc.property(texts, texts, texts, texts, (title, lot, criterion, questions) => {
      const p = played('published');
      const before = p.tender();
      propose(p, { title, lots: [{ id: 'A', title: lot }], criteria: [{ id: 'K1', title: criterion, questions }] });
      expect(approve(p)).toBe('done');
      const after = p.tender();
      const bare = ({ criteria, lots, method, rounding, seed, key, plan, rules, assessors }: typeof after): unknown =>
        ({ criteria: criteria.map((one) => ({ ...one, title: '', questions: [] })), lots: lots.map((one) => ({ ...one, title: '' })), method, rounding, seed, key, plan, rules, assessors, price: asksPrice(method, criteria) });
      expect(bare(after)).toEqual(bare(before));
      // Second method: the old words, put back through the redline, give the old tender.
      const back = after.rectifications[0]?.changes.find(({ part }) => part === 'title');
      expect(back === undefined ? title.trim() : back.from).toBe(back === undefined ? before.title : before.title);
    }), { numRuns: 30 });
  });

  test('takes in documents as they were when it was proposed, new ones and new versions', () => {
    const p = played('published');
    p.uploads.length = 0;
    p.uploads.push({ key: `${id}/leidraad`, version: 'v2', size: 20, at }, { key: `${id}/bijlage`, version: 'b1', size: 5, at });
    expect(propose(p, { documents: ['leidraad'] })).toBe('done');
    p.uploads[0] = { key: `${id}/leidraad`, version: 'v3', size: 30, at };
    expect(approve(p)).toBe('done');
    expect(p.tender().documents).toEqual([{ key: `${id}/leidraad`, version: 'v2', size: 20 }]);
    expect(p.tender().rectifications[0]?.changes).toContainEqual({ part: 'document', id: `${id}/leidraad`, from: 'v1', to: 'v2' });
    expect(propose(p, { documents: ['bijlage', 'bijlage'] })).toBe('done');
    expect(approve(p)).toBe('done');
    expect(p.tender().documents.map(({ key }) => key)).toEqual([`${id}/bijlage`, `${id}/leidraad`]);
  });

  test('withdraws documents, which stay readable in the version before it and are no news afterwards', () => {
    const p = played('published');
    p.uploads.push({ key: `${id}/leidraad`, version: 'v2', size: 20, at });
    expect([propose(p, { withdrawn: ['bijlage'] }), propose(p, { documents: ['leidraad'], withdrawn: ['leidraad'] })]).toEqual(['rectification.not-pinned', 'rectification.replaced-and-withdrawn']);
    expect([propose(p, { withdrawn: ['leidraad', 'leidraad'] }), approve(p)]).toEqual(['done', 'done']);
    expect(p.tender().documents).toEqual([]);
    expect(p.tender().rectifications[0]?.changes).toContainEqual({ part: 'document', id: `${id}/leidraad`, from: 'v1', to: '' });
    // The version that was withdrawn is not offered again, a newer one is.
    expect(comingDocuments(p.tender(), p.uploads).map(({ version }) => version)).toEqual(['v2']);
    expect([propose(p, { withdrawn: ['leidraad'] }), propose(p, { documents: ['leidraad'] }), approve(p)]).toEqual(['rectification.not-pinned', 'done', 'done']);
    expect(p.tender().documents).toEqual([{ key: `${id}/leidraad`, version: 'v2', size: 20 }]);
  });

  test('is offered by file name, and asks only what can be changed', () => {
    const p = played('published');
    const offers = (): Prefill['offers'] => {
      const files = p.uploads.map((one, i) => ({ ...one, name: `Bestand ${i + 1}.pdf`, newest: i > 0 }));
      return proposeRectification.prefill?.(p.tender(), { at, actor: officer, path: { tender: id }, facts: { files: files.reverse() } as never, newId: () => '' }).offers ?? {};
    };
    p.uploads.push({ key: `${id}/leidraad`, version: 'v2', size: 2100, at }, { key: `${id}/bijlage`, version: 'b1', size: 5, at });
    expect(offers()['documents']).toEqual([
      { code: 'bijlage', label: 'Bestand 3.pdf (nieuw, donderdag 12 februari 2026, 5 B)', english: 'Bestand 3.pdf (new, Thursday 12 February 2026, 5 B)' },
      { code: 'leidraad', label: 'Bestand 2.pdf (nieuwe versie, donderdag 12 februari 2026, 2,1 kB)', english: 'Bestand 2.pdf (new version, Thursday 12 February 2026, 2.1 kB)' },
    ]);
    expect(offers()['withdrawn']).toEqual([{ code: 'leidraad', label: 'Bestand 1.pdf (10 B)', english: 'Bestand 1.pdf (10 B)' }]);
    // Second method: a field that is not offered is refused, and one that is offered is not.
    for (const { code, without = [] } of offers()['criteria'] ?? []) {
      expect([code, propose(p, { criteria: [{ id: code, title: 'x', questions: 'Nieuw?' }] })]).toEqual([code, without.includes('questions') ? 'rectification.no-questions' : 'done']);
    }
    expect(offers()['criteria']?.map(({ without = [] }) => without)).toEqual([[], ['questions'], ['questions']]);
  });

  test('moves dates that are still to come, and leaves room for answers', () => {
    const p = played('published');
    const dates = (more: object): string => propose(p, more);
    expect(dates({ questionsUntil: later(at, { ms: -1 }) })).toBe('plan.past');
    expect(dates({ questionsUntil: closesAt })).toBe('plan.questions-after-closing');
    expect(dates({ questionsUntil: '2026-05-03T12:00:00+02:00' })).toBe('rectification.no-room');
    expect(dates({ questionsUntil: '2026-05-03T12:00:00+02:00', closesAt: to })).toBe('done');
    expect(dates({ assessmentUntil: '2026-05-11' })).toBe('plan.before-closing');
    expect(dates({ awardPlannedOn: '2026-05-01' })).toBe('plan.award-too-early');
    expect(dates({ questionsUntil: '2026-03-20T12:00:00+01:00', awardPlannedOn: '2026-06-05' })).toBe('done');
    approve(p);
    expect(p.tender().plan).toMatchObject({ questionsUntil: '2026-03-20T11:00:00.000Z', awardPlannedOn: '2026-06-05', closesAt });
  });

  test('is for between publication and closing, and a withdrawal or an opening ends a proposal', () => {
    expect(propose(played('keyed'))).toBe('tender.not-published');
    expect(propose(played('opened'), {}, openAt)).toBe('tender.not-published');
    const p = played('published');
    expect(propose(p, {}, closesAt)).toBe('rectification.closed');
    expect(propose(p, {}, later(closesAt, { ms: -1 }))).toBe('done');
    expect(approve(p, closesAt)).toBe('rectification.closed');
    p.go(approveOpening, openers[0], openAt);
    p.go(approveOpening, openers[1], openAt);
    expect(p.tender().rectification).toBeNull();
    const q = played('published');
    propose(q);
    q.go(withdraw, lead, at, { reason: 'Te veel gewijzigd.' });
    expect([q.tender().rectification, approve(q)]).toEqual([null, 'tender.is-withdrawn']);
  });

  test('what is approved is what was read: of two proposals at once the lead approves the one he saw', () => {
    const p = played('published');
    propose(p);
    const seen = p.tender().rectification?.proposal ?? 0;
    propose(p, { description: 'Iets heel anders.' }, at, both);
    expect(p.tender().rectification?.number).toBe(1);
    expect(approve(p, at, lead, seen)).toBe('rectification.changed');
    expect(approve(p)).toBe('done');
    expect([p.tender().description, approve(p, at, lead, seen)]).toEqual(['Iets heel anders.', 'rectification.none']);
  });
});

describe('a substantial change (equal treatment)', () => {
  test('goes with a later closing in the same proposal, or is refused with the two ways', () => {
    const p = played('published');
    const substantial = (more: object = {}): string => propose(p, { substantial: 'yes', ...more });
    expect(substantial()).toBe('rectification.substantial');
    expect([substantial({ closesAt }), substantial({ closesAt: later(at, { days: -1 }) }), substantial({ closesAt: '2026-05-16T12:00:00+02:00' })]).toEqual(['extension.not-later', 'extension.not-later', 'deadline.weekend']);
    expect(substantial({ closesAt: to })).toBe('done');
    expect(p.tender()).toMatchObject({ extension: { closesAt: to, proposedBy: 'officer', approvedAt: '' }, plan: { closesAt } });
    expect(approve(p)).toBe('done');
    // The keys worker carries it out, as every later closing.
    expect(p.tender()).toMatchObject({ extension: { closesAt: to, approvedBy: 'lead' }, plan: { closesAt } });
    p.go(commitExtension, robot, at);
    expect(p.tender()).toMatchObject({ plan: { closesAt: to }, extensions: [{ from: closesAt, to, reason: words.summary }], rectifications: [{ substantial: true, closesAt: to }] });
    expect(p.gate(id)).toEqual({ closesAt: to, opened: false });
  });

  test('its later closing can be approved first, but not replaced by another one', () => {
    const p = played('published');
    propose(p, { substantial: 'yes', closesAt: to });
    p.go(approveExtension, lead, at);
    expect(propose(p)).toBe('extension.underway');
    p.go(commitExtension, robot, at);
    expect([approve(p), p.log.filter(({ type }) => type === 'extension.approved').length]).toEqual(['done', 1]);
    const q = played('published');
    propose(q, { substantial: 'yes', closesAt: to });
    q.go(proposeExtension, officer, at, { closesAt: later(to, { days: 7 }), reason: 'Storing.' });
    expect(approve(q)).toBe('rectification.extension-differs');
  });

  test('two people stand behind the later closing too', () => {
    const p = played('published');
    propose(p, { substantial: 'yes', closesAt: to });
    p.go(proposeExtension, { ...lead, roles: ['officer', 'lead'] }, at, { closesAt: to, reason: 'Dezelfde.' });
    expect(approve(p)).toBe('extension.same-person');
  });

  test('a change that is not substantial may have a later closing as well', () => {
    expect(rectified({ closesAt: to }).tender()).toMatchObject({ rectifications: [{ substantial: false, closesAt: to }], extension: { closesAt: to, approvedBy: 'lead' } });
  });
});
