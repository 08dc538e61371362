import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { nl } from '../messages/nl.ts';
import { later } from '../kernel/moments.ts';
import { toMunicipalities } from '../notify/municipal.ts';
import { jurist, lead, lettersAt, played, signAt } from '../tender/example.ts';
import { finalise } from '../tender/finalise.ts';
import { endProceedings, recordProceedings } from '../tender/proceedings.ts';
import { noticeText } from './notices.ts';

/** docs/rehearsal.md, "Told to municipalities", and the request for a decision. */
const events = [
  'college.letter-drafted', 'college.remarks-answered', 'college.reminder', 'college.asked', 'college.asked-admission', 'college.asked-revision', 'college.revision-taken-back',
  'tender.published', 'tender.answered', 'tender.extended', 'tender.rectified', 'tender.opened', 'award.provisional', 'proceedings.started', 'proceedings.ended',
  'award.final', 'contracts.signed', 'tender.withdrawn', 'admission.opened', 'admission.decided', 'revision.consultation', 'revision.draft', 'revision.replied',
  'revision.final', 'revision.signed', 'revision.withdrawn', 'route.changed', 'risk.changed',
];
const notice = (event: string, params: Readonly<Record<string, string | number>> = {}, body = '') => ({ event, params, body });

describe('a notice', () => {
  it('has words for every event, in both languages', () => {
    expect(Object.keys(nl.notices.events).sort()).toEqual([...events].sort());
    for (const event of events) {
      for (const language of ['nl', 'en'] as const) {
        const { subject, lines } = noticeText(notice(event, { title: 'Segment 5' }), language);
        expect(subject).toContain('Segment 5');
        expect(lines.length).toBeGreaterThan(0);
      }
    }
    expect(Object.keys(en.notices.events)).toEqual(Object.keys(nl.notices.events));
  });
  it('tells moments with their hour, and leaves out what it does not know', () => {
    const known = { title: 'Segment 5', closesAt: '2026-05-12T10:00:00.000Z', questionsUntil: '2026-03-16T11:00:00.000Z' };
    expect(noticeText(notice('tender.published', known), 'nl').lines).toEqual([
      'De aanbesteding Segment 5 is gepubliceerd. Iedereen kan de stukken nu lezen.',
      'Vragen stellen kan tot maandag 16 maart 2026, 12.00 uur (Nederlandse tijd).',
      'Inschrijven kan tot dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd).',
    ]);
    expect(noticeText(notice('tender.published', { title: 'Segment 5' }), 'nl').lines).toHaveLength(1);
    expect(noticeText(notice('award.final', { title: 'S', contractsFrom: '2027-01-01', contractsUntil: '2032-12-31' }), 'en').lines.at(-1))
      .toBe('The contracts run from Friday 1 January 2027 up to and including Friday 31 December 2032.');
  });
  it('has words for what nobody foresaw, and carries its own body where it has one', () => {
    expect(noticeText(notice('constructor', { title: 'S' }), 'nl')).toEqual({ subject: 'Bericht over een procedure', lines: ['Er is iets veranderd in S. Bekijk de procedure voor de stand.'] });
    expect(noticeText(notice('tender.opened', { title: 'S' }, 'Geachte heer,\n\nHet is zo.'), 'nl').lines).toEqual(['Geachte heer,', 'Het is zo.']);
  });
  it('has every sentence for what the ledger of a whole procedure tells', () => {
    const p = played('verified');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 1 }), { reference: 'C/09/1' });
    p.go(endProceedings, jurist, later(lettersAt, { days: 2 }), { proceedings: '1', outcome: 'upheld' });
    p.go(finalise, lead, signAt);
    const told = p.log.flatMap((line) => toMunicipalities({ ...line, item: '1' }, p.tender()).slice(0, 1));
    expect(told.map(({ event }) => event)).toEqual(['college.asked', 'tender.published', 'tender.opened', 'award.provisional', 'proceedings.started', 'proceedings.ended', 'award.final']);
    for (const one of told) expect([one.event, noticeText(one, 'nl').lines.length]).toEqual([one.event, nl.notices.events[one.event as 'tender.opened'].lines.length]);
    expect(noticeText(told[3]!, 'nl').lines).toContain('De standstill-termijn loopt tot en met maandag 22 juni 2026.');
    expect(noticeText(told[5]!, 'nl').lines).toContain('De gunning blijft staan.');
    expect(noticeText({ ...told[5]!, params: { title: 'S', outcome: 'toString' } }, 'nl').lines).toHaveLength(2);
  });
  it('leaves out a reason that is empty', () => {
    expect(noticeText(notice('tender.extended', { title: 'S', reason: '', closesAt: '2026-05-12T10:00:00.000Z' }), 'nl').lines).toHaveLength(2);
  });
  it('never says anything by halves, whatever it was told', () => {
    fc.assert(fc.property(fc.constantFrom(...events), fc.subarray(['title', 'number', 'received', 'contracts', 'reason', 'round', 'admitted', 'refused', 'accepted']), (event, given) => {
      const params = Object.fromEntries(given.map((name) => [name, 'x']));
      const { subject, lines } = noticeText(notice(event, params), 'nl');
      expect([subject, ...lines].join(' ')).not.toMatch(/[…{}]|undefined/);
    }));
  });
});
