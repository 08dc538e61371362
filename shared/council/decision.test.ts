import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayOf, instant, later } from '../kernel/moments.ts';
import { open as openHouse } from '../admission/open-commands.ts';
import { admissionId, lead as admissionLead, openedAt, officer as admissionOfficer, played as admissionUntil } from '../admission/example.ts';
import { decisionsOnText } from '../revision/decisions.ts';
import { adopt, takeBack } from '../revision/final-commands.ts';
import { finalAt, lead as revisionLead, officer as revisionOfficer, played as revisionUntil, revisionId, signUntil } from '../revision/example.ts';
import { preparePublication, publish } from '../tender/publish.ts';
import { begin, college, id, lead, officer, played, publishAt } from '../tender/example.ts';
import { askColleges } from '../tender/colleges.ts';
import { plannedDecideBy, workingDayBefore } from './asked.ts';
import { recordAdmissionDecision, recordDecision, recordRevisionDecision } from './commands.ts';
import { decision, decisionRef, missingDecisions, outcomes, remarksOpen, type Decision } from './decision.ts';
import { answerRemarks } from './remarks.ts';

const delft = { municipality: 'GM0503' };
const remarked = { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', reference: 'Z-1', remarks: 'Meer aandacht voor wachttijden.' };
const pdf = { verdict: 'ok' as const, version: 'v1', size: 1200, name: 'Besluit.pdf' };
const key = `decisions/${id}/GM0503/doc_1`;
const decided = (p: ReturnType<typeof played>): Decision => p.state(decisionRef(id, 'GM0503'));
const answer = (p: ReturnType<typeof played>, answered: string, recordedAt: string = decided(p).recordedAt): string =>
  p.ask(answerRemarks, officer, publishAt, { recordedAt, answer: answered }, { procedure: id, ...delft });

describe('a decision of a college', () => {
  it('has remarks when it says so, and none when it plainly approves', () => {
    const p = played('asked');
    const ask = (input: object): string => p.ask(recordDecision, college('GM0503'), begin, { ...remarked, ...input }, delft);
    expect(ask({ remarks: undefined })).toBe('decision.remarks-missing');
    expect(ask({ outcome: 'approved' })).toBe('decision.remarks-needless');
    expect([ask({}), ask({ outcome: 'rejected' }), ask({ outcome: 'rejected', remarks: undefined })]).toEqual(['done', 'done', 'done']);
  });
  it('pins its documents to the version that lay there, and takes none that is not in order', () => {
    const p = played('asked');
    const ask = (documents: string[]): string => p.ask(recordDecision, college('GM0503'), begin, { ...remarked, documents }, delft);
    expect(ask(['doc_1'])).toBe('decision.documents-unknown');
    for (const verdict of ['empty', 'type', 'mixed', 'malware'] as const) {
      p.contents.set(key, { ...pdf, verdict });
      expect(ask(['doc_1'])).toBe(`decision.documents-${verdict}`);
    }
    p.contents.set(key, pdf);
    expect(ask(Array.from({ length: 21 }, (_, i) => `doc_${i}`))).toBe('decision.documents-many');
    p.go(recordDecision, college('GM0503'), begin, { ...remarked, documents: ['doc_1', 'doc_1'] }, delft);
    p.contents.set(key, { ...pdf, version: 'v2' });
    expect(decided(p).documents).toEqual([{ key, version: 'v1', size: 1200, name: 'Besluit.pdf' }]);
  });
  it('finds no document of another municipality, or of another procedure', () => {
    const p = played('asked');
    p.contents.set(`decisions/${id}/GM0629/doc_1`, pdf);
    p.contents.set('decisions/tnd_2/GM0503/doc_1', pdf);
    expect(p.ask(recordDecision, college('GM0503'), begin, { ...remarked, documents: ['doc_1'] }, delft)).toBe('decision.documents-unknown');
  });
  it('tells the ledger nothing of what was remarked, answered or attached', () => {
    const p = played('asked');
    p.contents.set(key, pdf);
    p.go(recordDecision, college('GM0503'), begin, { ...remarked, documents: ['doc_1'] }, delft);
    p.go(answerRemarks, officer, publishAt, { recordedAt: decided(p).recordedAt, answer: 'Dat nemen wij over.' }, { procedure: id, ...delft });
    expect(p.log.slice(-2).map(({ data }) => data)).toEqual([{ ...delft, outcome: 'approved-with-remarks', decidedOn: '2026-01-12' }, delft]);
  });
  it('with remarks is an approval: nobody waits for it', () => {
    const all = (outcome: Decision['outcome']) => Object.fromEntries(['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'].map((code) => [code, { ...decision.initial, outcome }]));
    expect(['', ...outcomes].map((outcome) => missingDecisions(all(outcome as Decision['outcome']), 5, day('2026-01-12')).length)).toEqual([8, 0, 0, 8]);
  });
});

describe('remarks', () => {
  it('hold up a tender until each of them is answered, and then no longer', () => {
    const p = played('keyed');
    p.go(recordDecision, college('GM0503'), publishAt, remarked, delft);
    p.go(recordDecision, college('GM0629'), publishAt, { ...remarked, decidedOn: '2026-01-20' }, { municipality: 'GM0629' });
    const prepare = { sentAt: '2026-01-30T09:00:00.000Z', publishedAt: '2026-02-02T08:00:00.000Z' };
    expect([p.ask(preparePublication, officer, publishAt, prepare), p.ask(publish, lead, publishAt)]).toEqual(['decision.remarks-open', 'decision.remarks-open']);
    expect(answer(p, 'Dat nemen wij over.')).toBe('done');
    p.go(answerRemarks, officer, publishAt, { recordedAt: decided(p).recordedAt, answer: 'Dat nemen wij over.' }, { procedure: id, ...delft });
    expect(p.ask(publish, lead, publishAt)).toBe('decision.remarks-open');
    // A later decision without remarks leaves nothing to answer.
    p.go(recordDecision, college('GM0629'), publishAt, { outcome: 'approved', decidedOn: '2026-02-02' }, { municipality: 'GM0629' });
    expect([p.ask(preparePublication, officer, publishAt, prepare), p.ask(publish, lead, publishAt)]).toEqual(['done', 'done']);
  });
  it('keep their answer when the same are recorded again, and not when others are', () => {
    const p = played('asked');
    p.go(recordDecision, college('GM0503'), begin, remarked, delft);
    p.go(answerRemarks, officer, publishAt, { recordedAt: begin, answer: 'Ja.' }, { procedure: id, ...delft });
    p.go(recordDecision, college('GM0503'), publishAt, { ...remarked, reference: 'Z-2' }, delft);
    expect(decided(p)).toMatchObject({ reference: 'Z-2', answer: 'Ja.', answeredAt: publishAt });
    p.go(recordDecision, college('GM0503'), publishAt, { ...remarked, remarks: 'En voor pleegzorg.' }, delft);
    expect(decided(p)).toMatchObject({ answer: '', answeredAt: '' });
  });
  it('are answered as they stand, by who read them, until the procedure goes out', () => {
    const p = played('asked');
    expect(answer(p, 'Ja.', begin)).toBe('missing');
    p.go(recordDecision, college('GM0503'), begin, { outcome: 'rejected', decidedOn: '2026-01-12', remarks: 'Te duur.' }, delft);
    expect(answer(p, 'Ja.')).toBe('remarks.none');
    p.go(recordDecision, college('GM0503'), later(begin, { hours: 1 }), remarked, delft);
    expect(answer(p, 'Ja.', begin)).toBe('remarks.changed');
    p.go(answerRemarks, officer, publishAt, { recordedAt: decided(p).recordedAt, answer: 'Ja.' }, { procedure: id, ...delft });
    p.go(answerRemarks, officer, publishAt, { recordedAt: decided(p).recordedAt, answer: 'Ja.' }, { procedure: id, ...delft });
    expect(p.log.filter(({ type }) => type === 'remarks.answered')).toHaveLength(1);
    expect(answer(p, 'Toch niet.')).toBe('done');
    expect(played('published').ask(answerRemarks, officer, publishAt, { recordedAt: later(begin, { days: 1 }), answer: 'Ja.' }, { procedure: id, ...delft })).toBe('remarks.too-late');
    expect(p.ask(answerRemarks, officer, publishAt, { recordedAt: begin, answer: 'Ja.' }, { procedure: 'tnd_9', ...delft })).toBe('missing');
  });
  it('hold up the opening of an open house and the adoption of a text', () => {
    const house = admissionUntil('prepared');
    house.go(recordAdmissionDecision, college('GM0503'), openedAt, { ...remarked, decidedOn: dayOf(openedAt) }, { admission: admissionId, ...delft });
    expect(house.ask(openHouse, admissionLead, openedAt)).toBe('decision.remarks-open');
    house.go(answerRemarks, admissionOfficer, openedAt, { recordedAt: openedAt, answer: 'Ja.' }, { procedure: admissionId, ...delft });
    expect(house.ask(openHouse, admissionLead, openedAt)).toBe('done');
    const p = revisionUntil('colleges');
    const final = { signUntil, startsOn: '2027-01-01' };
    p.go(recordRevisionDecision, college('GM0503'), finalAt, { ...remarked, decidedOn: dayOf(finalAt) }, { revision: revisionId, ...delft });
    expect(p.ask(adopt, revisionLead, finalAt, final)).toBe('decision.remarks-open');
    p.go(answerRemarks, revisionOfficer, finalAt, { recordedAt: finalAt, answer: 'Ja.' }, { procedure: revisionId, ...delft });
    expect(p.ask(adopt, revisionLead, finalAt, final)).toBe('done');
  });
  it('on a text that was taken back want no answer, and one given to it answers no later text', () => {
    const p = revisionUntil('colleges');
    p.go(recordRevisionDecision, college('GM0503'), finalAt, { ...remarked, decidedOn: dayOf(finalAt) }, { revision: revisionId, ...delft });
    p.go(answerRemarks, revisionOfficer, finalAt, { recordedAt: finalAt, answer: 'Ja.' }, { procedure: revisionId, ...delft });
    p.go(takeBack, revisionLead, finalAt, { reason: 'Anders.' });
    expect(p.ask(answerRemarks, revisionOfficer, finalAt, { recordedAt: finalAt, answer: 'Nee.' }, { procedure: revisionId, ...delft })).toBe('remarks.too-late');
    const [before, after] = [finalAt, later(finalAt, { days: 2 })];
    const asked = { at: later(finalAt, { days: 1 }), version: 3, preparedBy: 'x', municipalities: [], decideBy: '' as const };
    const one = { ...decision.initial, outcome: 'approved-with-remarks' as const, recordedAt: after, answer: 'Ja.', answeredAt: before };
    expect(decisionsOnText({ GM0503: one, GM0629: { ...one, recordedAt: before } }, { asked })).toEqual({ GM0503: { ...one, answer: '', answeredAt: '' } });
    expect(decisionsOnText({ GM0503: { ...one, answeredAt: after } }, { asked })['GM0503']?.answer).toBe('Ja.');
  });
  it('are open of exactly those who remarked and heard nothing, in order of code', () => {
    const one = fc.record({ outcome: fc.constantFrom('' as const, ...outcomes), answer: fc.constantFrom('', 'Ja.') }).map((part) => ({ ...decision.initial, ...part }));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('GM0518', 'GM1916', 'GM0503', 'GM0637'), one), (all) => {
      const expected: string[] = [];
      for (const code of ['GM0503', 'GM0518', 'GM0637', 'GM1916']) if (all[code]?.outcome === 'approved-with-remarks' && all[code].answer.length === 0) expected.push(code);
      expect(remarksOpen(all)).toEqual(expected);
    }));
  });
});

describe('the day by which a decision is asked', () => {
  it('has not been, and leaves the planning as it is', () => {
    const ask = (decideBy?: string): string => played('concept').ask(askColleges, officer, begin, { decideBy });
    expect(['2026-01-11', '2026-01-12', '2026-02-02', '2026-02-03', undefined].map(ask)).toEqual(['decide-by.past', 'done', 'done', 'decide-by.after-planning', 'done']);
  });
  it('is told with the request, in the list as long as it matters', () => {
    const listed = (p: ReturnType<typeof played>): object | undefined => p.stored().flatMap(([ref, state]) => ref.of.listing?.(state, ref) ?? []).find(({ list }) => list === 'concepts' || list === 'tenders')?.summary;
    expect(listed(played('asked'))).toMatchObject({ decideBy: '2026-01-30' });
    expect(listed(played('published'))).not.toHaveProperty('decideBy');
  });
  it('is offered as the last working day before the planning goes on', () => {
    expect(workingDayBefore(day('2026-02-02'))).toBe('2026-01-30');
    expect(workingDayBefore(day('2026-12-28'))).toBe('2026-12-24');
    expect(plannedDecideBy(day('2026-02-02'), instant('2026-01-30T12:00:00+01:00'))).toEqual({ decideBy: '2026-01-30' });
    expect(plannedDecideBy(day('2026-02-02'), instant('2026-01-31T12:00:00+01:00'))).toEqual({});
    expect(plannedDecideBy(undefined, begin)).toEqual({});
  });
});
