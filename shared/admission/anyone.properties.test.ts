import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { may, type Act } from '../access/table.ts';
import { recordAdmissionDecision } from '../council/commands.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { addDays, day, dayOf, later, type Day, type Instant } from '../kernel/moments.ts';
import { admissionRef } from './admission.ts';
import { applicationRef, type Answer, type ApplicationStatus } from './application.ts';
import { admissionCommands } from './commands.ts';
import { admissionId, both, college, jurist, lead, madeAt, officer, one, openedAt, papers, planned, played, provider, quality, gva, submittedAt, two, work, type Played, type PlayedStage } from './example.ts';
import type { Condition } from './state.ts';

/** One person with every role of staff: only the rules keep this one from deciding alone. */
const everything: Actor = { ...both, person: 'all', roles: ['officer', 'lead', 'jurist', 'opener'] };
const people = [officer, lead, both, everything, jurist, provider(one), provider(two), college('GM1916')];
const all: readonly AnyCommand[] = [...admissionCommands, recordAdmissionDecision];
const conditionIds = [quality, gva, work, 'V4'];

/** A well-formed wish of each command, given what stands; `roll` makes one differ from another. */
function inputOf(name: string, p: Played, at: Instant, kvk: string, roll: number): unknown {
  const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => ((roll >> i) & 1) === 0);
  const atLeast = <T>(list: readonly T[]): readonly T[] => (some(list).length === 0 ? list : some(list));
  const state = p.application(kvk);
  const paper = roll % 3 === 0 ? [papers(kvk).iso] : ['late'];
  const answers = (of: readonly string[]): object[] => of.map((condition) => ({ condition, statement: `Zo ${roll}.`, ...(condition === quality && roll % 2 === 0 ? { evidence: paper } : condition === gva && roll % 5 !== 0 ? { evidence: [papers(kvk).gva] } : {}) }));
  const judgments = atLeast(conditionIds.slice(0, roll % 7 === 0 ? 4 : 3)).map((condition, i) => {
    const considered = (state.answers[condition]?.evidence ?? []).map(({ id }) => id);
    return { condition, verdict: (roll + i) % 4 === 0 ? 'not-met' : 'met', motivation: 'Om reden.', ...(considered.length === 0 ? {} : { considered }) };
  });
  const inputs: Record<string, unknown> = {
    'admission.create': { segment: '5', title: 'x' }, 'admission.describe': { title: 'Anders' },
    'admission.add-condition': { id: `C${roll}`, title: 'x', text: 'y' }, 'admission.remove-condition': { condition: p.admission().conditions.at(-1)?.id ?? 'none' },
    'admission.add-product': { id: `P${roll}`, title: 'x', unit: '04', professionals: 1, otherClient: 1, overhead: 1, indexation: 1 }, 'admission.remove-product': { product: 'P2' }, 'admission.plan': planned,
    'admission.propose-change': { summary: 'Anders.', from: addDays(dayOf(at), 30 + 15 * (roll % 4)), conditions: [{ condition: work, title: 'Werkwijze', text: `Tekst ${roll}.` }], ...(roll % 2 === 0 && p.admission().versions.at(-1)?.conditions.length === 3 ? { newId: 'V4', newTitle: 'x', newText: 'y' } : {}) },
    'admission.approve-change': { proposal: p.admission().change?.proposedAt ?? 'none' },
    'admission.close': { reason: 'x' }, 'admission.withdraw': { reason: 'x' },
    'application.choose': { products: [roll % 2 === 0 ? 'P1' : 'P2'], municipalities: ['GM1916'] },
    'application.answer': { answers: answers(atLeast(conditionIds.slice(0, 3))) }, 'application.submit': { declaration: true },
    'application.supplement': { answers: answers(state.supplements.at(-1)?.conditions ?? [work]) },
    'application.be-heard': { text: 'Wij zijn het oneens.', ...(roll % 2 === 0 ? { answers: answers(state.intention?.failed.slice(0, 1) ?? []) } : {}) },
    'application.ask-supplement': { conditions: atLeast([quality, gva, work]), text: 'Meer.' },
    'application.plan-talk': { at: later(at, { hours: 24 }), about: 'x' }, 'application.report-talk': { on: dayOf(at), report: 'x' },
    'application.judge': { judgments }, 'decision.record-admission': { outcome: 'approved', decidedOn: '2026-09-01' },
  };
  const input = inputs[name] ?? {};
  return name === 'application.be-heard' && (state.intention?.failed ?? []).length === 0 ? { text: 'x' } : input;
}

/** What comes next, more often than not: anything at random seldom gets as far as a decision. */
const next: Readonly<Record<ApplicationStatus, readonly string[]>> = {
  '': ['application.begin'], draft: ['application.answer', 'application.choose', 'application.submit', 'application.submit'], received: ['application.complete', 'application.complete', 'application.ask-supplement'],
  supplement: ['application.supplement', 'application.complete'], complete: ['application.judge', 'application.propose', 'application.propose', 'application.plan-talk'], talk: ['application.report-talk'],
  intended: ['application.decide', 'application.decide', 'application.be-heard', 'application.judge', 'application.ask-supplement'], admitted: ['application.decide'], refused: ['application.begin'], withdrawn: ['application.begin'],
};

const starts: readonly (readonly [PlayedStage, Instant])[] = [
  ['concept', madeAt], ['colleges', openedAt], ['prepared', openedAt], ['open', openedAt], ['open', openedAt], ['draft', submittedAt], ['draft', submittedAt], ['received', submittedAt], ['received', submittedAt],
  ['complete', submittedAt], ['complete', submittedAt], ['judged', submittedAt], ['judged', submittedAt],
];
const jumps = [0, 0, 0, 0, 1, 1, 3, 8, 15, 16, 31];
const wish = fc.record({ who: fc.nat(people.length - 1), what: fc.nat(all.length - 1), jump: fc.constantFrom(...jumps), kvk: fc.constantFrom(one, one, one, two), roll: fc.nat(255), straight: fc.constantFrom(true, true, false) });

test('whatever anyone tries, in whatever order: nobody is admitted or refused but by the conditions, and never by one person', () => {
  const seen = new Map<string, number>();
  fc.assert(fc.property(fc.constantFrom(...starts), fc.array(wish, { minLength: 30, maxLength: 60 }), ([stage, from], wishes) => {
    const p = played(stage);
    for (const kvk of [one, two]) {
      p.file(kvk, papers(kvk).iso, 'quality-certificate', day('2026-11-10'));
      p.file(kvk, papers(kvk).gva, 'gva', day('2027-03-01'));
      p.file(kvk, 'late', 'quality-certificate', day('2028-12-31'));
    }
    let at = from;
    for (const { who, what, jump, kvk, roll, straight } of wishes) {
      at = later(at, { hours: 24 * jump });
      // A few commands in a row until one is carried out, by someone whose role allows it: refusals alone get nowhere.
      const usual = next[p.application(kvk).status];
      const wanted = all.filter(({ name }) => name === usual[what % usual.length]);
      for (const command of straight && p.admission().openedAt !== '' ? wanted : [...all.slice(what), ...all.slice(0, what)].slice(0, 5)) {
        // An end comes now and then: after it little more can be seen.
        if (command.name === 'admission.create' || (['admission.close', 'admission.withdraw', 'application.withdraw'].includes(command.name) && roll % 16 !== 0)) continue;
        const path = { admission: admissionId, kvk, municipality: 'GM1916' };
        const able = people.filter((person) => may(person, command.name as Act, path) && [kvk, ''].includes(person.kvk));
        const by = able[who % able.length];
        const before = p.log.length;
        if (by === undefined || p.ask(command, by, at, inputOf(command.name, p, at, kvk, roll), path) !== 'done' || p.log.length === before) continue;
        seen.set(command.name, (seen.get(command.name) ?? 0) + 1);
        break;
      }
    }
    const terms = checkAdmission(p);
    for (const kvk of [one, two]) for (const outcome of checkApplication(p, kvk, terms)) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }), { numRuns: 150, seed: 20_270_103 });
  // The test is worth something only if the commands really happened, and both outcomes did.
  const quiet = [...all.map(({ name }) => name), 'admitted', 'refused'].filter((name) => !seen.has(name) && name !== 'admission.create');
  expect(quiet).toEqual([]);
}, 120_000);

interface Said { readonly type: string; readonly at: Instant; readonly actor: string; readonly data: Readonly<Record<string, unknown>>; readonly content: Readonly<Record<string, unknown>> }
/** What happened to one thing, each with what was kept beside the ledger. */
function history(p: Played, stream: string, kept: ReadonlyMap<number, object>): Said[] {
  return p.log.filter((line) => line.stream === stream).map(({ type, at, actor, data }, i) => ({ type, at, actor, data, content: (kept.get(i + 1) ?? {}) as Record<string, unknown> }));
}

interface Counting { readonly from: Day; readonly conditions: readonly Condition[] }
/** Second method: reads the record from its beginning, as an auditor would, knowing nothing of states. @returns the conditions that counted, by day. */
function checkAdmission(p: Played): Counting[] {
  let conditions: Condition[] = [];
  const counting: Counting[] = [];
  const last = new Map<string, Said>();
  for (const said of history(p, `admission#${admissionId}/-`, p.said(admissionRef(admissionId)))) {
    const { type, at, actor, data, content } = said;
    const by = (other: string): string | undefined => last.get(other)?.actor;
    if (/^(admission\.described|condition\.|product\.|admission\.planned)/.test(type)) expect(last.has('admission.colleges-asked'), type).toBe(false);
    expect(last.has('admission.withdrawn'), type).toBe(false);
    switch (type) {
      case 'condition.added': conditions = [...conditions, { id: data['condition'], evidence: data['evidence'], ...content } as unknown as Condition]; break;
      case 'condition.removed': conditions = conditions.filter(({ id }) => id !== data['condition']); break;
      case 'admission.opened': expect(actor).not.toBe(by('admission.prepared')); counting.push({ from: dayOf(at), conditions }); break;
      case 'admission.changed':
        expect(actor).not.toBe(by('change.proposed'));
        expect((data['from'] as Day) >= addDays(dayOf(at), 30)).toBe(true);
        counting.push({ from: data['from'] as Day, conditions: content['conditions'] as Condition[] });
        break;
      case 'admission.withdrawn': expect(last.has('admission.opened')).toBe(false); break;
    }
    last.set(type, said);
  }
  const submitted = p.log.filter(({ type }) => type === 'application.submitted');
  for (const { at } of submitted) {
    expect(last.get('admission.opened')?.at.localeCompare(at)).toBeLessThanOrEqual(0);
    const closed = last.get('admission.closed');
    if (closed !== undefined) expect(p.log.indexOf(submitted.find((line) => line.at === at) ?? p.log[0] as never)).toBeLessThan(p.log.findIndex(({ type }) => type === 'admission.closed'));
  }
  return counting;
}

interface Found { readonly verdict: string; readonly considered: readonly string[]; readonly words: string }
function checkApplication(p: Played, kvk: string, counting: readonly Counting[]): string[] {
  const outcomes: string[] = [];
  let answers: Record<string, Answer> = {};
  let found = new Map<string, Found>();
  let intended: Said | undefined;
  const asked = new Set<string>();
  const heard = new Set<string>();
  let [heardAt, number] = [0, 0];
  const countingOn = (on: Day): readonly Condition[] => counting.filter(({ from }) => from <= on).at(-1)?.conditions ?? [];
  const proves = ({ evidence }: Condition, pieces: Answer['evidence'], on: Day): boolean =>
    pieces.some(({ type, issuedOn, validUntil }) => evidence.includes(type) && issuedOn <= on && (validUntil === '' || validUntil >= on));
  history(p, `application#${admissionId}/${kvk}`, p.said(applicationRef(admissionId, kvk))).forEach((said, i) => {
    const { type, at, actor, data, content } = said;
    const on = dayOf(at);
    const given = (content['answers'] ?? {}) as Record<string, Answer>;
    if (['supplement.given', 'hearing.given', 'application.submitted'].includes(type)) {
      for (const { evidence } of Object.values(given)) for (const { issuedOn, validUntil } of evidence) expect(issuedOn <= on && (validUntil === '' || validUntil >= on)).toBe(true);
      answers = { ...answers, ...given };
      for (const condition of Object.keys(given)) found.delete(condition);
    }
    switch (type) {
      case 'application.begun':
        expect(data['number']).toBe((number += 1));
        found = new Map();
        asked.clear();
        heard.clear();
        intended = undefined;
        break;
      case 'supplement.asked': for (const condition of data['conditions'] as string[]) asked.add(condition); intended = undefined; break;
      case 'application.judged':
        for (const [condition, one_] of Object.entries(content['judgments'] as Record<string, Omit<Found, 'words'>>)) {
          const words = countingOn(on).find(({ id }) => id === condition);
          if (words === undefined) throw new Error(`judged ${condition}, which does not count`);
          found.set(condition, { ...one_, words: JSON.stringify([words.title, words.text]) });
          if (one_.verdict === 'not-met' && words.evidence.length > 0 && !proves(words, answers[condition]?.evidence ?? [], on)) expect(asked.has(condition), `${condition} was never asked`).toBe(true);
        }
        intended = undefined;
        break;
      case 'application.intended': intended = said; break;
      case 'hearing.given': heardAt = i; for (const condition of intended?.data['failed'] as string[]) heard.add(condition); break;
      case 'application.admitted': case 'application.refused': {
        const stands = countingOn(on).map((condition) => {
          const one_ = found.get(condition.id);
          const current = one_ !== undefined && one_.words === JSON.stringify([condition.title, condition.text]);
          const proof = condition.evidence.length === 0 || proves(condition, (answers[condition.id]?.evidence ?? []).filter(({ id }) => one_?.considered.includes(id) === true), on);
          return { id: condition.id, met: current && one_.verdict === 'met' && proof, failed: current && one_.verdict === 'not-met' };
        });
        expect(intended?.actor).not.toBe(actor);
        expect(intended?.data['outcome']).toBe(type === 'application.admitted' ? 'admitted' : 'refused');
        if (type === 'application.admitted') expect(stands.filter(({ met }) => !met)).toEqual([]);
        else {
          const failed = stands.filter((each) => each.failed).map(({ id }) => id);
          expect(failed).not.toEqual([]);
          expect(data['failed']).toEqual(failed);
          const until = intended?.data['hearingUntil'] as Day | '';
          const saidSince = heardAt > history(p, `application#${admissionId}/${kvk}`, new Map()).findIndex((line) => line.type === 'application.intended' && line.at === intended?.at);
          expect(until === '' ? failed.every((id) => heard.has(id)) : on > until || saidSince).toBe(true);
        }
        outcomes.push(type === 'application.admitted' ? 'admitted' : 'refused');
        break;
      }
    }
  });
  return outcomes;
}
