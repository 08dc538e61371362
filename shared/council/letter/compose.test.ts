import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later, type Instant } from '../../kernel/moments.ts';
import { closeAt, consultAt, finalAt, played as playedRevision, presentAt, replyAt, signUntil } from '../../revision/example.ts';
import { revisionRef } from '../../revision/revision.ts';
import { lettersAt, openAt, played, publishAt, signAt, type Step } from '../../tender/example.ts';
import { endProceedings, recordProceedings } from '../../tender/proceedings.ts';
import { jurist } from '../../tender/example.ts';
import { composeLetter } from './compose.ts';
import { exampleRevision, exampleTender, factsFor } from './example.ts';
import type { LetterFacts } from './facts.ts';
import type { Milestone } from './milestone.ts';

const text = (facts: LetterFacts): string => composeLetter(facts).sections.map((one) => `${one.heading}\n${one.text}`).join('\n\n');
const part = (facts: LetterFacts, id: string): string => composeLetter(facts).sections.find((one) => one.id === id)?.text ?? '';
const about = (milestone: Milestone, at: Instant, more: Partial<LetterFacts> = {}): LetterFacts =>
  ({ ...factsFor({ municipality: 'GM1916', milestone, about: milestone.startsWith('revision') ? 'rev_1' : 'tnd_1', at }), ...more });

/** A tender as somebody would have found it on the day itself, by playing no further. */
const then = (step: Step) => ({ tenders: [played(step).tender()] });
const without = { tenders: [{ ...exampleTender, extensions: [], proceedings: [] }] };

describe('what is recorded later', () => {
  it.each<[Milestone, Instant, Step]>([['tender.published', publishAt, 'published'], ['opening.recorded', openAt, 'opened'], ['award.provisional', lettersAt, 'provisional'], ['award.final', signAt, 'final']])('is not told in a letter of %s', (milestone, at, step) => {
    expect(text(about(milestone, at, without))).toBe(text(about(milestone, at, then(step))));
  });
  it.each<[Milestone, Instant, Parameters<typeof playedRevision>[0]]>([['revision.draft', presentAt, 'presented'], ['revision.replied', replyAt, 'replied'], ['revision.final', finalAt, 'final'], ['revision.signed', later(signUntil, { seconds: 120 }), 'signed']])('is not told in a letter of %s', (milestone, at, stage) => {
    const state = { ...playedRevision(stage).state(revisionRef('rev_1')), title: exampleRevision.title };
    const ended = { ...playedRevision('signed').state(revisionRef('rev_1')), title: exampleRevision.title };
    expect(text(about(milestone, at, { revisions: [{ ...ended, asked: ended.asked && { ...ended.asked, at: later(ended.asked.at, { minutes: 1 }) } }] }))).toBe(text(about(milestone, at, { revisions: [state] })));
  });
  it('is a closing that was moved after the day of the letter', () => {
    expect(part(about('tender.published', publishAt), 'planning')).toContain('Inschrijven tot: 5 mei 2026 om 12.00 uur');
    expect(part(about('opening.recorded', openAt), 'planning')).toContain('De sluiting van de inschrijving is verplaatst van 5 mei 2026 naar 12 mei 2026. De reden hiervoor is: “Aanbieders vroegen');
  });
});

const happened = { 'tender.published': publishAt, 'award.provisional': lettersAt, 'revision.draft': presentAt } as const;
/** Every moment at which something happened, and the seconds around it. */
const moments = [publishAt, openAt, lettersAt, signAt, consultAt, presentAt, closeAt, replyAt, finalAt, signUntil, ...exampleTender.proceedings.flatMap(({ startedAt, judgmentAt }) => [startedAt, judgmentAt ?? startedAt])];

describe('a letter', () => {
  it('holds nothing competitive, whatever is told when: no bidder, no price, no score, no count before its time', () => {
    fc.assert(fc.property(fc.constantFrom(...moments), fc.integer({ min: -86_400, max: 86_400 }), fc.constantFrom('tender.published' as const, 'award.provisional' as const, 'revision.draft' as const), (moment, seconds, milestone) => {
      const at = later(moment, { seconds });
      fc.pre(at >= happened[milestone]);
      const said = text(about(milestone, at));
      expect(said).not.toMatch(/2700\d{4}|De Linde|Het Anker|Zonnehof|87,50|90,00|punten|consensus|undefined|NaN|[{}…]/);
      if (at < openAt) expect(said).not.toMatch(/Er (is|zijn) \S+ inschrijving/);
      if (at < signAt) expect(said).not.toMatch(/gegund aan/);
      if (at < publishAt) expect(said).not.toMatch(/stemde op .* in met de stukken|Veelvoorkomende jeugdhulp”/);
      if (at < finalAt) expect(said).not.toMatch(/stemde op .* in met de tekst/);
    }));
  });
  it('tells its own council of its own segments only: Den Haag hears nothing of segment 5', () => {
    const said = text(factsFor({ municipality: 'GM0518', milestone: 'revision.draft', about: 'rev_1', at: presentAt }));
    expect(said).not.toMatch(/segment [45]/i);
    expect(said).toContain('Aan segment 1 doen negen gemeenten mee, waaronder onze gemeente.');
  });
  it('tells what its own college decided and remarked, and what it was answered, and of no other college more than that all agreed', () => {
    const said = part(about('tender.published', publishAt), 'decision');
    expect(said).toBe('Het college stemde op 20 januari 2026 in met de stukken van de aanbesteding “Veelvoorkomende jeugdhulp” (zaaknummer 4312). Het college gaf daarbij deze opmerkingen mee: “Wij vragen aandacht voor de aansluiting op onze lokale teams.” Het antwoord van het Servicebureau daarop is: “De leidraad beschrijft in het programma van eisen hoe aanbieders met de lokale teams samenwerken.” Alle acht colleges van de deelnemende gemeenten hebben ingestemd.');
  });
  it('tells of a further round when it began, and why a term was moved', () => {
    const [round] = exampleRevision.rounds;
    const again = { ...exampleRevision, final: null, signing: null, asked: null, rounds: [round!, { ...round!, number: 2, consultedAt: later(replyAt, { days: 3 }), presentedAt: '' as const, repliedAt: '' as const, closedAt: '' as const, reactUntil: '' as const, version: 0 }] };
    const said = text(about('tender.published', later(replyAt, { days: 4 }), { revisions: [again] }));
    expect(said).toContain('Er is een extra ronde met aanbieders: ronde 2 begon op 2 maart 2026.');
    expect(said).toContain('De consultatie van drie aanbieders over de herziening is op 2 maart 2026 begonnen in ronde 2. Inbreng kan');
  });
  it('leaves out a part about which nothing is recorded', () => {
    expect(composeLetter(about('tender.published', publishAt, { decisions: {} })).sections.map(({ id }) => id)).toEqual(['occasion', 'state', 'state-5', 'state-1', 'state-other', 'planning', 'risks', 'money', 'next']);
  });
  it('tells of proceedings while they run, and what came of them', () => {
    const p = played('verified');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 7 }), { reference: 'C/09/26/512' });
    const running = { tenders: [p.tender()] };
    expect(part(about('proceedings.started', later(lettersAt, { days: 7 }), running), 'occasion')).toContain('Tegen de voorlopige gunning is op 8 juni 2026 een kort geding begonnen.');
    p.go(endProceedings, jurist, later(lettersAt, { days: 18 }), { proceedings: '1', outcome: 'struck' });
    const struck = about('proceedings.ended', later(lettersAt, { days: 18 }), { tenders: [p.tender()] });
    expect(part(struck, 'occasion')).toContain('De gunning blijft niet in stand.');
    expect(part(struck, 'next')).toContain('opnieuw beoordeeld');
    expect(part(about('proceedings.ended', later(lettersAt, { days: 18 })), 'occasion')).toContain('De gunning blijft in stand.');
  });
  it('tells the figures of the last year that is known, beside the year before, and where they come from', () => {
    expect(part(about('tender.published', publishAt), 'money')).toContain('Het zijn indicatieve cijfers uit het raadsvoorstel over de inkoopstrategie.\n- Segment 5, veelvoorkomende jeugdhulp: €\u00a011.061.082, 1.959 jeugdigen (in 2023: €\u00a09.755.532, 2.001 jeugdigen)'.split('\n')[0] ?? '');
    expect(part(about('tender.published', publishAt), 'money')).toContain('- Segment 2, hoogspecialistische jeugdhulp: bedrag niet bekend, 383 jeugdigen (in 2023: €\u00a01.923.839, 364 jeugdigen)');
    expect(part(about('tender.published', publishAt, { figures: [], entered: [] }), 'money')).not.toContain('onze gemeente');
    expect(part(about('tender.published', publishAt, { figures: [{ year: 2026, segment: 5, euros: 1, youths: 1 }], entered: [2026] }), 'money')).not.toContain('onze gemeente');
  });
  it('says when the strategy’s days cannot be kept', () => {
    const late = { ...exampleRevision, plan: { ...exampleRevision.plan!, signUntil: '2026-09-01' as never } };
    expect(part(about('revision.draft', presentAt, { revisions: [late] }), 'planning')).toContain('In deze planning is dat later: aanbieders kunnen tekenen tot en met 1 september 2026.');
  });
});
