import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { panelOf } from './panel.ts';
import { may, type Act } from '../access/table.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { dayOf, later, millis, type Instant } from '../kernel/moments.ts';
import type { Line } from '../kernel/testing.ts';
import { recordDecision } from '../council/commands.ts';
import { inquiryCommands } from '../inquiry/commands.ts';
import { inquiryRef, judgedKeys, type Inquiries } from '../inquiry/inquiry.ts';
import { failing } from './lapse.ts';
import { countersign, sign } from '../contract/commands.ts';
import { tenderCommands } from './commands.ts';
import { assessors, begin, both, college, first, jurist, k1, lastInquiry, lead, lettersAt, officer, openAt, openers, planned, played, price, provider, publishAt, readBack, robot, second, signAt, type Played, type Step } from './example.ts';
import { tenderWorkerCommands } from './worker-commands.ts';

/** One person with every role of staff: only the rules keep this one from deciding alone. */
const everything: Actor = { ...both, person: 'all', roles: ['officer', 'lead', 'opener', 'assessor', 'jurist'] };
const people = [officer, lead, both, everything, jurist, ...openers, ...assessors, provider(first), provider(second), college('GM1916')];
const workers: Actor = { ...robot, roles: ['keys', 'opening'] };
/** What comes to a tender from outside is tried where it is decided (shared/route/route.properties.test.ts, shared/outage/outage.test.ts). */
const own = tenderWorkerCommands.filter(({ name }) => name !== 'tender.end-by-route' && name !== 'tender.extend-for-outage');
const all: readonly AnyCommand[] = [...tenderCommands, ...own, sign, countersign, recordDecision, ...inquiryCommands];
const scores = [{ criterion: 'K1', score: 75, motivation: 'Om reden.' }, { criterion: 'K2', score: 50, motivation: 'Om reden.' }];

/** A well-formed wish of each command, given what stands. */
function inputOf(name: string, p: Played, at: Instant): unknown {
  const asked = p.log.filter(({ type }) => type === 'question.asked').map(({ data }) => String(data['question']));
  // Of a whole text: made only where it is asked for.
  const hash = name.startsWith('contract.') ? readBack(p, first) : '';
  const inputs: Record<string, unknown> = {
    'tender.describe': { title: 'Anders' }, 'tender.add-lot': { id: 'C', title: 'x', maxAwards: 1 }, 'tender.remove-lot': { lot: 'B' },
    'tender.add-quality': { ...k1, id: 'K3' }, 'tender.add-price': { ...price, id: 'P2' }, 'tender.remove-criterion': { criterion: 'K2' },
    'tender.add-requirement': { id: 'E2', title: 'Meer', text: 'Nog een eis.' }, 'tender.remove-requirement': { requirement: 'E1' },
    'tender.set-names': { names: 'hidden' }, 'tender.set-method': { method: 'points', rounding: 1, seed: 'ander' }, 'tender.plan': planned, 'tender.appoint': { person: 'a3', task: asked.length % 2 === 0 ? 'assess' : 'none' },
    'tender.prepare-publication': { sentAt: later(at, { days: -3 }) }, 'tender.withdraw': { reason: 'Daarom.' },
    'question.ask': { text: 'Waarom?', ...(asked.length % 2 === 0 ? { confidential: 'Geheim.' } : {}), ...(asked.length % 4 === 3 ? { objection: true } : {}) },
    'question.answer-alone': { answer: 'Ja.', ground: 'Geheim.', lateReason: 'Raakt niemand.' }, 'question.refuse-confidentiality': { ground: 'Van belang voor allen.' },
    'nota.publish': { answers: (asked.length < 2 ? ['x'] : asked.filter((_, i) => i % 2 === 1)).slice(-2).map((one) => ({ id: one, question: 'x', answer: 'y' })), lateReason: 'Raakt geen inschrijving.' },
    'tender.propose-rectification': { summary: 'Anders.', substantial: asked.length % 3 === 0 ? 'yes' : 'no', title: `Titel ${p.log.length}`, ...(asked.length % 3 === 0 ? { closesAt: later(p.tender().plan.closesAt, { days: 7 }) } : {}) },
    'tender.approve-rectification': { proposal: p.tender().rectification?.proposal ?? 1 },
    'tender.propose-extension': { closesAt: later(p.tender().plan.closesAt, { days: 7 }), reason: 'Storing.' },
    'tender.state-conflict': { conflict: p.log.length % 7 === 0 ? 'conflict' : 'none', what: 'Familie.' }, 'tender.screen-rest': { found: true }, 'file.unlock': { assessor: `a${1 + (asked.length % 3)}`, reason: 'Vergissing.' },
    'file.screen': { outcome: 'admissible' }, 'file.score': { scores }, 'file.agree': { scores },
    'tender.record-proceedings': { reference: 'C/09/1' }, 'tender.end-proceedings': { proceedings: String(Math.max(1, p.tender().proceedings.length)), outcome: asked.length % 3 === 1 ? 'struck' : 'upheld' },
    'tender.record-trial': { found: p.tender().keyTrial.step === 'made' ? 'opened' : 'denied' }, 'tender.record-key': { keyId: 'k', publicKey: 'p', wrapped: 'w' }, 'tender.record-opening': { bids: [
      { kvk: first, lots: [{ lot: 'A', price: 100 }], partners: [{ kvk: second, name: 'Tweede', role: 'member', relied: false, lots: ['A'] }] }, { kvk: second, lots: [{ lot: 'A', price: 90 }] },
    ] },
    'overlap.judge': { outcome: asked.length % 2 === 0 ? 'independent' : 'not-independent', heardOn: dayOf(at), motivation: 'Gehoord.' },
    'file.note-defect': { defect: 'unsigned', found: asked.length % 2 === 0 ? 'yes' : 'mistaken' },
    'inquiry.request-repair': { defect: 'unsigned', bids: [`A_${first}`, `A_${second}`, `B_${first}`].slice(0, 1 + asked.length % 3), text: 'Onderteken alsnog.' },
    'inquiry.request-hearing': { bids: [`A_${second}`], ground: 'misconduct', text: 'Wij overwegen uitsluiting.' },
    'inquiry.request-verification': {}, 'inquiry.extend': { dueOn: '2026-12-31', reason: 'Ziekte.' }, 'inquiry.answer': { text: 'Ons antwoord.' },
    'inquiry.judge': { bids: judgedKeys(p.state(inquiryRef('tnd_1', lastInquiry(p)))).slice(0, 1 + p.log.length % 2), outcome: p.log.length % 3 === 0 ? 'passed' : 'failed', motivation: 'Daarom.' },
    'tender.propose-lapse': { provider: failing(p.tender(), inquiriesOf(p), at)[0] ?? first, reason: 'Geen bewijs.' },
    'tender.record-award-notice': { number: '123' },
    'contract.sign': { readBack: hash, agreed: true }, 'contract.countersign': { readBack: hash }, 'decision.record': { outcome: 'approved', decidedOn: '2026-01-12' },
  };
  return inputs[name] ?? {};
}

const inquiriesOf = (p: Played): Inquiries => Object.fromEntries(p.log.filter(({ type }) => type === 'inquiry.requested')
  .map(({ data }) => [String(data['inquiry']), p.state(inquiryRef('tnd_1', String(data['inquiry'])))]));

const starts: readonly (readonly [Step, Instant])[] = [
  ['concept', begin], ['prepared', publishAt], ['keyed', publishAt], ['published', publishAt], ['published', publishAt], ['published', publishAt], ...[1, 2, 3].map((minutes): [Step, Instant] => ['published', later(openAt, { minutes: -minutes })]), ['published', openAt], ['opened', openAt], ['opened', openAt], ['opened', openAt], ['locked', openAt], ['agreed', openAt], ['assessed', lettersAt],
  ['provisional', lettersAt], ['provisional', signAt], ['verified', lettersAt], ['verified', signAt], ['final', signAt]];
const jumps = [0, 0, 0, 60_000, 300_000, 660_000, 86_400_000, 7 * 86_400_000, 20 * 86_400_000, 22 * 86_400_000];
const wish = fc.record({ who: fc.nat(people.length - 1), what: fc.nat(all.length - 1), jump: fc.constantFrom(...jumps), lot: fc.constantFrom('A', 'A', 'A', 'B'), kvk: fc.constantFrom(first, first, first, second), nota: fc.integer({ min: 1, max: 3 }) });

// Nearly every wish is refused, and where from nobody asks: Vitest would have each refusal note a hundred calls.
const { stackTraceLimit } = Error;
beforeAll(() => { Error.stackTraceLimit = 0; });
afterAll(() => { Error.stackTraceLimit = stackTraceLimit; });

/** A step is a wish that is tried. `STEPS=100000` in the environment makes it that many at least. */
const steps = Number(process.env['STEPS'] ?? 12_000);
const [shortest, longest] = [30, 60];

test('whatever anyone tries, in whatever order: no forbidden state', () => {
  const seen = new Map<string, number>();
  fc.assert(fc.property(fc.constantFrom(...starts), fc.array(wish, { minLength: shortest, maxLength: longest }), ([step, from], wishes) => {
    const p = played(step, { together: step === 'opened' });
    let at = from;
    for (const { who, what, jump, lot, kvk, nota } of wishes) {
      at = later(at, { ms: jump });
      const notas = p.log.filter(({ type }) => type === 'nota.published').length;
      const asked = p.log.filter(({ type }) => type === 'question.asked').map(({ data }) => String(data['question']));
      const path = { document: 'leidraad', question: asked[(who + what) % Math.max(1, asked.length)] ?? 'qst_0', lot, kvk, other: second, nota: String(nota === 1 ? nota : notas + 1), municipality: 'GM1916', inquiry: lastInquiry(p) };
      // A few commands in a row until one is carried out, by someone whose role allows it: refusals alone get nowhere.
      for (const command of [...all.slice(what), ...all.slice(0, what)].slice(0, 4)) {
        if (command.name === 'tender.create' || (command.name === 'tender.withdraw' && nota + who !== 3)) continue;
        const able = command.door === 'worker' ? [workers] : people.filter((one) => may(one, command.name as Act, { tender: 'tnd_1', ...path }, panelOf(p.tender())));
        // Only who has scored can lock: others would be refused every time.
        const scored = p.log.filter(({ type }) => type === 'scores.given').map(({ actor }) => actor);
        const willing = command.name === 'file.lock' ? able.filter(({ person }) => scored.includes(person)) : able;
        const by = willing[who % willing.length];
        const before = p.log.length;
        if (by === undefined || p.ask(command, by, at, inputOf(command.name, p, at), path) !== 'done' || p.log.length === before) continue;
        seen.set(command.name, (seen.get(command.name) ?? 0) + 1);
        break;
      }
      if (p.tender().publishedAt !== '') expect(p.gate('tnd_1')?.closesAt).toBe(p.tender().plan.closesAt);
    }
    check(p.log);
  }), { numRuns: Math.ceil(steps / shortest), seed: 20_270_102 });
  // The test is worth something only if the commands really happened.
  const quiet = all.map(({ name }) => name).filter((name) => !seen.has(name) && !['tender.create'].includes(name));
  expect(quiet).toEqual([]);
}, 20 * Math.max(steps, 12_000));

/** Second method: reads the log from its beginning, as an auditor would, knowing nothing of states. */
function check(log: readonly Line[]): void {
  const last = new Map<string, Line>();
  let [closesAt, questionsUntil, round, decision] = [0, 0, 1, 1];
  const passed = new Set<string>();
  let winners: string[] = [];
  let rectified = 0;
  const running = new Set<unknown>();
  const locks = new Map<string, Set<string>>();
  for (const line of log) {
    const { type, at, actor, data, stream } = line;
    const now = millis(at);
    const by = (other: string): string | undefined => last.get(other)?.actor;
    // Documents stay there to be read, and TenderNed is told that there is no award.
    if (!['document.opened', 'award-notice.recorded'].includes(type)) expect(last.has('tender.withdrawn'), `${type} after withdrawal`).toBe(false);
    if (/^(tender\.described|lot\.|criterion\.|method\.|tender\.planned)/.test(type)) expect(last.has('colleges.asked'), type).toBe(false);
    switch (type) {
      case 'tender.planned': {
        const { closesAt: closing, questionsUntil: until } = data['plan'] as { closesAt: Instant; questionsUntil: Instant };
        [closesAt, questionsUntil] = [millis(closing), millis(until)];
        break;
      }
      case 'tender.published': expect(actor).not.toBe(by('publication.prepared')); expect(now).toBeLessThan(closesAt); break;
      case 'question.asked': expect(now).toBeLessThan(closesAt); expect(data['late']).toBe(data['kind'] === 'question' && now >= questionsUntil); expect(last.has('tender.published')).toBe(true); break;
      case 'question.answered-alone': case 'question.confidentiality-refused': case 'question.withdrawn': expect(last.has('tender.opened')).toBe(false); break;
      case 'tender.rectified':
        expect(actor).not.toBe(by('rectification.proposed'));
        expect(now).toBeLessThan(closesAt);
        expect(data['number']).toBe((rectified += 1));
        // A substantial change had its later closing proposed with it.
        if (data['substantial'] === true) expect(millis(data['closesAt'] as Instant)).toBeGreaterThan(0);
        break;
      case 'extension.approved': expect(actor).not.toBe(by('extension.proposed')); break;
      case 'deadline.extended':
        expect(last.has('tender.opened')).toBe(false);
        expect(last.has('extension.approved')).toBe(true);
        expect(millis(data['to'] as Instant)).toBeGreaterThan(closesAt);
        closesAt = millis(data['to'] as Instant);
        break;
      case 'opening.approved': expect(now).toBeGreaterThanOrEqual(closesAt + 120_000); break;
      case 'tender.opened': {
        const approval = last.get('opening.approved');
        expect(actor).not.toBe(approval?.actor);
        expect(now - millis(approval?.at ?? at)).toBeLessThanOrEqual(600_000);
        expect(millis(approval?.at ?? begin)).toBeGreaterThanOrEqual(closesAt + 120_000);
        break;
      }
      case 'scores.given': expect(locks.get(`${round} ${stream}`)?.has(actor) ?? false).toBe(false); break;
      case 'file.locked': locks.set(`${round} ${stream}`, (locks.get(`${round} ${stream}`) ?? new Set()).add(actor)); break;
      case 'file.unlocked': locks.get(`${round} ${stream}`)?.delete(String(data['assessor'])); break;
      case 'consensus.recorded': expect(locks.get(`${round} ${stream}`)?.size ?? 0).toBeGreaterThanOrEqual(3); break;
      case 'award.provisional':
        expect(actor).not.toBe(by('award.proposed'));
        expect(last.get('assessment.closed')?.data['assessment']).toBe(round);
        expect([data['round'], last.get('award.proposed')?.data['round']]).toEqual([decision, decision]);
        winners = (data['lots'] as { ranked: { kvk: string; status: string }[] }[]).flatMap(({ ranked }) => ranked.filter(({ status }) => status === 'awarded').map(({ kvk }) => kvk));
        break;
      case 'proceedings.started': running.add(data['proceedings']); break;
      case 'proceedings.ended':
        running.delete(data['proceedings']);
        if (data['strikes'] === true) { round += 1; decision += 1; running.clear(); passed.clear(); last.delete('award.provisional'); }
        break;
      case 'inquiry.judged':
        if (data['kind'] === 'verification') for (const kvk of data['keys'] as string[]) { if (data['outcome'] === 'passed') passed.add(kvk); else passed.delete(kvk); }
        break;
      case 'award.lapsed':
        expect(actor).not.toBe(by('lapse.proposed'));
        expect(winners).toContain(data['kvk']);
        expect(passed.has(data['kvk'] as string)).toBe(false);
        decision += 1;
        running.clear();
        last.delete('award.provisional');
        break;
      case 'award.final':
        expect(winners.filter((kvk) => !passed.has(kvk))).toEqual([]);
        expect(running.size).toBe(0);
        expect(last.has('award.provisional')).toBe(true);
        // Twenty whole days after the day of the letters, give or take the hour of summer time.
        expect(now - millis(last.get('award.provisional')?.at ?? at)).toBeGreaterThan(20 * 86_400_000 - 3_600_000);
        break;
      case 'contract.signed': expect(last.has('award.final')).toBe(true); break;
      case 'contract.countersigned': expect(last.get('contract.signed')?.data['kvk']).toBe(data['kvk']); break;
      case 'contracts.signed': expect(last.has('contract.countersigned')).toBe(true); break;
    }
    last.set(type, line);
  }
  const notas = log.filter(({ type }) => type === 'nota.published');
  expect(notas.map(({ data }) => data['number'])).toEqual(notas.map((_, i) => i + 1));
  const alone = log.filter(({ type }) => type === 'question.answered-alone' || type === 'question.withdrawn').map(({ stream }) => stream.split('/')[1] ?? '');
  const answered = [...notas.flatMap(({ data }) => data['questions'] as string[]), ...alone];
  expect(new Set(answered).size).toBe(answered.length);
}
