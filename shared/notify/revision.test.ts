import { describe, expect, test } from 'vitest';
import { en } from '../messages/en.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { noticeText } from '../council/notices.ts';
import { later } from '../kernel/moments.ts';
import { confirmConsequence, countersign, refuseText } from '../revision/acceptance-commands.ts';
import { takeBack, withdraw } from '../revision/final-commands.ts';
import { approveLater, consult, proposeLater } from '../revision/round-commands.ts';
import { invite } from '../revision/prepare-commands.ts';
import { withdraw as withdrawReaction } from '../revision/reaction-commands.ts';
import { closeAt, consultAt, finalAt, lead, market, officer, one, planned, played, presentAt, provider, reactAt, reactUntil, replyAt, revisionId, signAt, signUntil, stranger, three, two, type Played } from '../revision/example.ts';
import { mailOf } from './mail.ts';
import type { Notice } from './notice.ts';
import { invitedNotices, revisionNotices } from './revision.ts';

const nine = ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'].map((code) => `gm_${code}`);
const eight = nine.filter((party) => party !== 'gm_GM0518');
const all = [one, two, three].map((kvk) => `org_${kvk}`);
const lines = (p: Played) => p.log.map(({ stream, ...line }) => ({ ...line, item: stream.split('/').at(-1) ?? '' }));
const municipal = (p: Played): Notice[] => lines(p).flatMap((line) => revisionNotices(line, p.revision()));
const told = (p: Played): Notice[] => lines(p).flatMap((line) => invitedNotices(line, p.revision()));
/** What was told, each to whom: notices with the same words are one line. */
function grouped(notices: readonly Notice[]): { event: string; at: string; params: object; parties: string[] }[] {
  const found = new Map<string, { event: string; at: string; params: object; parties: string[] }>();
  for (const { party, event, about, at, body, params: { title, segment: _, ...params } } of notices) {
    expect([about, body, title]).toEqual([revisionId, '', 'Herziening verblijf']);
    const key = JSON.stringify([event, at, params]);
    found.set(key, { event, at, params, parties: [...found.get(key)?.parties ?? [], party] });
  }
  return [...found.values()];
}

describe('municipalities', () => {
  test('hear once of each step, in numbers, with the end of the signing as of its last moment', () => {
    const p = played('signed');
    expect(grouped(municipal(p))).toEqual([
      { event: 'revision.consultation', at: consultAt, params: { round: 1 }, parties: nine },
      { event: 'revision.draft', at: presentAt, params: { round: 1, reactUntil }, parties: nine },
      { event: 'revision.replied', at: replyAt, params: { round: 1, reactions: 1 }, parties: nine },
      { event: 'college.asked-revision', at: replyAt, params: { municipalities: 9, decideBy: '2026-03-13' }, parties: nine },
      { event: 'revision.final', at: finalAt, params: { signUntil }, parties: nine },
      { event: 'revision.signed', at: signUntil, params: { accepted: 1, refused: 0, unanswered: 2, invited: 3 }, parties: nine },
    ]);
    expect(JSON.stringify(municipal(p))).not.toMatch(/2700000|Linde|Anker/);
  });

  test('of segment 4 Den Haag hears nothing', () => {
    for (const { parties } of grouped(municipal(played('colleges', 4)))) expect(parties).toEqual(eight);
  });

  test('hear of a text that is taken back, and of a revision that does not go ahead, with the reason', () => {
    const p = played('colleges');
    p.go(takeBack, officer, finalAt, { reason: 'Er staat een fout in.' });
    p.go(withdraw, lead, later(finalAt, { hours: 1 }), { reason: 'Wij beginnen opnieuw.' });
    expect(grouped(municipal(p)).slice(-2)).toEqual([
      { event: 'college.revision-taken-back', at: finalAt, params: { reason: 'Er staat een fout in.' }, parties: nine },
      { event: 'revision.withdrawn', at: later(finalAt, { hours: 1 }), params: { reason: 'Wij beginnen opnieuw.' }, parties: nine },
    ]);
  });

  test('read whole sentences of all of it, in both languages', () => {
    const p = played('signed');
    for (const notice of municipal(p)) {
      for (const [language, words] of [['nl', nl], ['en', en]] as const) {
        const { lines: said } = noticeText(notice, language);
        expect(said).toHaveLength(words.notices.events[notice.event as 'revision.signed'].lines.length);
      }
    }
    expect(noticeText(municipal(p).at(-1)!, 'nl').lines).toContain('Er tekenden 1 van de 3 aanbieders.');
  });
});

describe('providers', () => {
  test('are told of every step and term; of what each did only itself, with the hash and nothing of what it says', () => {
    const p = played('signed');
    const hash = p.reaction(one).hash;
    const final = p.revision().final?.hash;
    p.go(countersign, lead, closeAfter, { readBack: final }, { kvk: one });
    p.go(confirmConsequence, lead, closeAfter, { means: 'ends', endsOn: '2026-12-31', motivation: 'Geen antwoord.' }, { kvk: two });
    p.go(confirmConsequence, lead, closeAfter, { means: 'continues', motivation: 'Een ander belang.' }, { kvk: three });
    const line = (event: string, at: string, params: object, parties: readonly string[] = all) => ({ event, at, params, parties });
    expect(grouped(told(p))).toEqual([
      line('revision.invited', consultAt, { round: 1, inputUntil: '2025-11-28' }),
      line('revision.draft', presentAt, { round: 1, reactUntil }),
      line('reaction.submitted', reactAt, { at: reactAt, round: 1, n: 1, articles: 1, hash }, all.slice(0, 1)),
      line('revision.replied', replyAt, { round: 1 }),
      line('revision.final', finalAt, { signUntil, startsOn: planned.startsOn }),
      line('revision.accepted', signAt, { at: signAt, hash: final }, all.slice(0, 1)),
      line('revision.countersigned', closeAfter, { startsOn: planned.startsOn }, all.slice(0, 1)),
      line('revision.ends', closeAfter, { endsOn: '2026-12-31' }, all.slice(1, 2)),
      line('revision.continues', closeAfter, {}, all.slice(2)),
    ]);
    expect(JSON.stringify(told(p))).not.toMatch(/De termijn is te kort|Geen antwoord/);
  });

  test('hear of a later term with its reason, of their withdrawal and refusal, and of another round', () => {
    const p = played('reacted');
    const to = later(reactUntil, { days: 7 });
    p.go(withdrawReaction, provider(one), reactAt);
    p.go(proposeLater, officer, reactAt, { term: 'reactions', until: to, reason: 'Vakantie.' });
    p.go(approveLater, lead, reactAt);
    expect(grouped(told(p)).slice(-2)).toEqual([
      { event: 'reaction.withdrawn', at: reactAt, params: { round: 1 }, parties: all.slice(0, 1) },
      { event: 'revision.extended-reactions', at: reactAt, params: { until: to, reason: 'Vakantie.' }, parties: all },
    ]);
    const next = played('replied');
    next.go(consult, officer, finalAt, { inputUntil: '2026-04-01' });
    expect(grouped(told(next)).at(-1)).toEqual({ event: 'revision.consultation', at: finalAt, params: { round: 2, inputUntil: '2026-04-01' }, parties: all });
    const final = played('final');
    final.go(refuseText, provider(two), signAt, { readBack: final.revision().final?.hash, reason: 'Te duur.' });
    final.go(proposeLater, officer, signAt, { term: 'signing', until: later(signUntil, { days: 7 }), reason: 'Storing.' });
    final.go(approveLater, lead, signAt);
    expect(grouped(told(final)).slice(-2)).toEqual([
      { event: 'revision.refused', at: signAt, params: { at: signAt, hash: final.revision().final?.hash }, parties: all.slice(1, 2) },
      { event: 'revision.extended-signing', at: signAt, params: { until: later(signUntil, { days: 7 }), reason: 'Storing.' }, parties: all },
    ]);
  });

  test('who is invited later is told so, once; new figures are told to nobody, and a concept to nobody', () => {
    const p = played('closed');
    for (const name of ['Later', 'Later BV']) p.go(invite, officer, closeAt, { kvk: stranger, name, turnover: 1, youths: 1 });
    p.go(invite, officer, closeAt, { ...market[0], youths: 400 });
    expect(grouped(told(p)).filter(({ event }) => event === 'revision.joined')).toEqual([{ event: 'revision.joined', at: closeAt, params: {}, parties: [`org_${stranger}`] }]);
    const concept = played('concept');
    concept.go(withdraw, lead, closeAt, { reason: 'Per ongeluk.' });
    expect([told(concept), municipal(concept)]).toEqual([[], []]);
    p.go(withdraw, lead, closeAt, { reason: 'Andere route.' });
    expect(grouped(told(p)).at(-1)).toEqual({ event: 'revision.withdrawn', at: closeAt, params: { reason: 'Andere route.' }, parties: [...all, `org_${stranger}`] });
  });

  test('read whole sentences of all of it; the mail of a receipt has its moment to the millisecond and its hash', () => {
    const p = played('signed');
    const of = told(p);
    for (const { event, params } of of) {
      for (const [language, words] of [['nl', nl], ['en', en]] as const) {
        const known: Readonly<Record<string, { subject: string; text: string }>> = words.pages.provider.events;
        expect(fill(known[event]?.text ?? '…', params, language)).not.toMatch(/…|\{/);
      }
    }
    const mails = of.filter(({ party }) => party === all[0]).map((notice) => mailOf({ id: 'm', ...notice }, 'De Linde', 'https://p.example', 'nl').text);
    expect(mails.filter((text) => /\b[0-9a-f]{64}\b/.test(text))).toHaveLength(2);
    expect(mails[2]).toContain(`Wij ontvingen ze op dinsdag 3 februari 2026, 09:00:00,000 uur (Nederlandse tijd). De vingerafdruk van uw reacties is ${p.reaction(one).hash}.`);
  });
});

const closeAfter = later(signUntil, { hours: 1 });
