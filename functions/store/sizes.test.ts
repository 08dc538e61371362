import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAttached } from '../../shared/inquiry/attach.ts';
import { answer, extend, judge } from '../../shared/inquiry/commands.ts';
import { inquiry, inquiryRef, judgedKeys, type Inquiry, type InquiryEvent, type InquiryKind } from '../../shared/inquiry/inquiry.ts';
import { requestHearing } from '../../shared/inquiry/request.ts';
import { streamOf } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { contentItem, stateItem, type Item } from './items.ts';

/** Size of an item as DynamoDB counts it: names and values in UTF-8; a number takes at most 21 bytes. Its limit is 400 KB. */
const sizeOf = (item: Item): number => Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + ('S' in value ? Buffer.byteLength(value.S ?? '') : 21), 0);
const most = 300_000;

/** The longest text that a field takes, of characters that take much room in UTF-8 or in JSON. */
const longest = (command: AnyCommand, field: string, of: string): string => of.repeat(command.fields[field]?.max ?? Number.NaN).slice(0, command.fields[field]?.max);
const characters = fc.constantFrom('a', 'é', '€', '漢', '"', '\\', '\n', '\u2028', '😀');
const at = instant('2026-06-01T08:00:00Z');
const bidders = Array.from({ length: 150 }, (_, i) => String(27_000_001 + i));

test('the largest answers and judgments of a hundred and fifty bidders on one request: no item comes near the limit', () => {
  fc.assert(fc.property(characters, fc.constantFrom<InquiryKind>('verification', 'repair', 'hearing'), fc.integer({ min: 1, max: 6 }), (of, kind, lots) => {
    const about = { inquiry: 'inq_00000000000000000000', kind };
    const asked = bidders.map((kvk) => ({ kvk, lots: Array.from({ length: lots }, (_, i) => `L${i}`) }));
    const kept = { by: 'store' as const };
    // As many papers as a choice takes (a hundred), with the longest names that are kept.
    const evidence = bidders.slice(0, 100).map((id) => ({ id: `doc_${id.repeat(3)}`, type: 'annual-accounts' as const, key: `${id}/inq_00000000000000000000/doc_${id.repeat(3)}`, version: 'v'.repeat(40), size: 100_000_000, name: of.repeat(200).slice(0, 200), issuedOn: '2026-01-01', validUntil: '2029-01-01' }));
    const events = [
      { type: 'inquiry.requested', data: { ...about, about: 'attachment-missing', assessment: 1, round: 1, asked, dueOn: '2026-06-15' }, content: { ...kept, value: { text: longest(requestHearing, 'text', of) } } },
      ...bidders.map((kvk) => ({ type: 'inquiry.answered', data: { ...about, kvk, papers: 100 }, content: { ...kept, value: { text: longest(answer, 'text', of), evidence, documents: evidence.slice(0, mostAttached) } } })),
      ...bidders.slice(0, 10).map(() => ({ type: 'inquiry.extended', data: { ...about, asked, from: '2026-06-15', to: '2026-06-16' }, content: { ...kept, value: { reason: longest(extend, 'reason', of) } } })),
      ...judgedKeys({ kind, asked }).map((key) => ({ type: 'inquiry.judged', data: { ...about, keys: [key], outcome: 'failed' }, content: { ...kept, value: { motivation: longest(judge, 'motivation', of) } } })),
    ] as unknown as InquiryEvent[];
    const state = events.reduce<Inquiry>((before, event, i) => inquiry.evolve(before, event, { seq: i + 1, at, actor: `prs_${'0'.repeat(20)}` }), inquiry.initial);
    const ref = inquiryRef('tnd_00000000000000000000', about.inquiry);
    const items = [
      stateItem(ref as never, { state, version: events.length, head: 'h'.repeat(64) }, undefined),
      ...events.map(({ content }, i) => contentItem(streamOf(ref), i + 1, canonical({ salt: 's'.repeat(64), value: content.value } as unknown as Json))),
    ];
    expect(Math.max(...items.map(sizeOf))).toBeLessThan(most);
    expect([Object.keys(state.answers).length, Object.keys(state.judgments).length]).toEqual([150, kind === 'hearing' ? 0 : kind === 'repair' ? 150 * lots : 150]);
  }), { numRuns: 6 });
});
