import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import type { Instant } from '../kernel/moments.ts';
import { decision, type Decision } from '../council/decision.ts';
import { awardedProviders, contractRef } from '../contract/contract.ts';
import { tenderCommands } from './commands.ts';
import { actsOf, noFacts, type ActFacts } from './acts.ts';
import { assessors, begin, both, closesAt, eight, id, jurist, lead, lettersAt, officer, openAt, openers, played, publishAt, signAt, type Played, lastInquiry } from './example.ts';
import { approveExtension, proposeExtension } from './extend.ts';
import { inquiryRef } from '../inquiry/inquiry.ts';
import { routeRef } from '../route/route.ts';
import { fileRef } from './file.ts';
import { later } from '../kernel/moments.ts';

const commandsByName = new Map(tenderCommands.map((command) => [command.name, command]));

/** What the queries would gather, from the house of the example. */
function factsOf(p: Played): ActFacts {
  const t = p.tender();
  const decisions = Object.fromEntries(eight.map((code) => [code, p.state({ of: decision, partition: id, item: code })])) as Record<string, Decision>;
  const files = Object.fromEntries(t.bidsOf.flatMap(({ kvk, lots }) => lots.map((lot) => [`${lot}_${kvk}`, p.state(fileRef(id, lot, kvk))])));
  const contracts = Object.fromEntries(awardedProviders(t).map((kvk) => [kvk, p.state(contractRef(id, kvk))]));
  const inquiries = lastInquiry(p) === '' ? {} : { [lastInquiry(p)]: p.state(inquiryRef(id, lastInquiry(p))) };
  return { decisions, uploads: p.uploads, files, contracts, overlaps: {}, inquiries, routes: { 5: p.state(routeRef('5')) } };
}
const acts = (p: Played, actor: Actor, at: Instant) => actsOf(p.tender(), factsOf(p), { at, actor, path: { tender: id } });
const told = (p: Played, actor: Actor, at: Instant): Record<string, string> =>
  Object.fromEntries(acts(p, actor, at).map(({ act, refused }) => [act, refused?.code ?? 'open']));

describe('what a person may do', () => {
  it('is nothing that his role does not give', () => {
    expect(told(played('concept'), jurist, begin)).toEqual({});
    expect(told(played('published'), assessors[0], openAt)).toEqual({ 'tender.state-conflict': 'open' });
    expect(Object.keys(told(played('keyed'), officer, publishAt))).toEqual(['tender.prepare-publication', 'tender.appoint']);
    expect(Object.keys(told(played('published'), openers[0], openAt))).toEqual(['tender.approve-opening']);
  });
  it('follows the procedure, with the decider\'s own sentence for what is not possible', () => {
    expect(told(played('concept'), lead, begin)).toMatchObject({ 'tender.plan': 'open', 'tender.ask-colleges': 'open', 'tender.withdraw': 'open' });
    expect(told(played('asked'), lead, begin)['tender.publish']).toBe('publication.not-prepared');
    expect(told(played('prepared'), lead, publishAt)['tender.publish']).toBe('publication.no-key');
    expect(told(played('keyed'), lead, publishAt)['tender.publish']).toBe('open');
    expect(told(played('keyed'), { ...both, person: 'officer' }, publishAt)['tender.publish']).toBe('publication.same-person');
    expect(told(played('published'), openers[0], closesAt)['tender.approve-opening']).toBe('opening.early');
    expect(told(played('published'), openers[0], openAt)['tender.approve-opening']).toBe('open');
    expect(told(played('opened'), lead, openAt)['tender.close-assessment']).toBe('assessment.not-screened');
    expect(told(played('agreed'), lead, openAt)['tender.close-assessment']).toBe('open');
    expect(told(played('assessed'), lead, lettersAt)['tender.approve-award']).toBe('award.not-proposed');
    expect(told(played('provisional'), lead, lettersAt)['tender.finalise']).toBe('award.standstill');
    expect(told(played('provisional'), lead, signAt)['tender.finalise']).toBe('award.not-verified');
    expect(told(played('verified'), lead, signAt)['tender.finalise']).toBe('open');
    expect(told(played('final'), officer, signAt)['tender.complete-contracts']).toBe('contract.unsigned');
    expect(told(played('contracted'), officer, signAt)['tender.complete-contracts']).toBe('open');
    expect(told(played('contracted'), lead, signAt)['tender.withdraw']).toBe('withdrawal.contracted');
  });
  it('tells whose decision publication waits for', () => {
    const p = played('keyed');
    const [publish] = actsOf(p.tender(), { ...factsOf(p), decisions: { ...factsOf(p).decisions, GM1916: decision.initial } }, { at: publishAt, actor: lead, path: { tender: id } });
    expect(publish).toMatchObject({ act: 'tender.publish', refused: { code: 'publication.decisions-missing', params: { municipalities: ['Leidschendam-Voorburg'] } } });
  });
  it('offers no second extension while an approved one is carried out', () => {
    const p = played('published');
    expect(told(p, both, openAt)).toMatchObject({ 'tender.propose-extension': 'open' });
    expect(told(p, both, openAt)['tender.approve-extension']).toBeUndefined();
    p.go(proposeExtension, officer, openAt, { closesAt: later(closesAt, { days: 7 }), reason: 'Storing' });
    expect(told(p, both, openAt)).toMatchObject({ 'tender.propose-extension': 'open', 'tender.approve-extension': 'open' });
    p.go(approveExtension, lead, openAt);
    expect(told(p, both, openAt)['tender.propose-extension']).toBe('extension.underway');
  });
  it('names the address of its form and whether that asks anything', () => {
    expect(acts(played('concept'), officer, begin).find(({ act }) => act === 'tender.add-quality')).toEqual({ act: 'tender.add-quality', to: `/staff/tenders/${id}/criteria/quality`, asks: true, refused: null });
    expect(acts(played('agreed'), lead, openAt).find(({ act }) => act === 'tender.close-assessment')?.asks).toBe(false);
  });
  it('says open exactly where the command is then carried out', () => {
    for (const step of ['asked', 'approved', 'prepared', 'keyed', 'published', 'opened', 'agreed', 'assessed', 'provisional', 'verified', 'final', 'contracted'] as const) {
      for (const actor of [officer, lead, both, openers[0]]) {
        const at = step === 'published' || step === 'opened' || step === 'agreed' || step === 'assessed' ? openAt : step === 'provisional' || step === 'verified' || step === 'final' || step === 'contracted' ? signAt : publishAt;
        for (const { act, asks, refused } of acts(played(step), actor, at)) {
          if (asks) continue;
          const command = commandsByName.get(act);
          expect([step, actor.person, act, played(step).ask(command!, actor, at)]).toEqual([step, actor.person, act, refused?.code ?? 'done']);
        }
      }
    }
  });
});

it('needs no facts where a status has none', () => {
  expect(actsOf(played('concept').tender(), noFacts, { at: begin, actor: lead, path: { tender: id } }).length).toBeGreaterThan(5);
});
