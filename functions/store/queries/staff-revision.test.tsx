import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../../../shared/access/actor.ts';
import { admissionRef } from '../../../shared/admission/admission.ts';
import { create as createAdmission } from '../../../shared/admission/prepare-commands.ts';
import { recordRevisionDecision } from '../../../shared/council/commands.ts';
import { day, instant, later, type Instant } from '../../../shared/kernel/moments.ts';
import { both, college, consultAt, finalAt, jurist, lead, market, officer, one, played, presentAt, provider, reactAt, reactUntil, replyAt, revisionId, signAt, signUntil, stranger, two, type Played, type PlayedStage } from '../../../shared/revision/example.ts';
import { accept, countersign } from '../../../shared/revision/acceptance-commands.ts';
import { askColleges, takeBack } from '../../../shared/revision/final-commands.ts';
import { answer, give, note } from '../../../shared/revision/input-commands.ts';
import { describe as describeRevision } from '../../../shared/revision/prepare-commands.ts';
import { publishReplies, reply } from '../../../shared/revision/reply-commands.ts';
import { prepareText, present, proposeLater } from '../../../shared/revision/round-commands.ts';
import { begin, remove, write } from '../../../shared/revision/text-commands.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import type { Page } from '../../../web/page.ts';
import type { DocumentText, Query } from '../reader.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';
import { publicQueries } from './public.ts';
import { staffQueries } from './staff.ts';

/** What a reader at the office sees: the model, the page in Dutch, in at most three requests; the English one is drawn too. */
async function see<K extends ViewsOf<'staff'>>(p: Played, name: K, actor: Actor, at: Instant, more = {}, search: Readonly<Record<string, string>> = {}): Promise<{ model: Models[K]; text: string; html: string }> {
  const store = fakeReader({ states: p.stored() });
  const path = { revision: revisionId, ...more };
  const model = await (staffQueries[name] as unknown as Query<K>)({ at, actor, path, search, store, here: '/' });
  expect([name, store.requests]).toEqual([name, Math.min(store.requests, 3)]);
  const page = staffPages[name] as unknown as Page<Models[K]>;
  const [html = ''] = await Promise.all((['nl', 'en'] as const).map((language) => draw(page, model, { at, actor, path, language })));
  // It is no competition, and its words are not those of one.
  if (name !== 'staff.planning') expect(textOf(html)).not.toMatch(/inschrijv|aanbested|gunning|perceel|percelen|rangorde|score/i);
  return { model, text: textOf(html), html };
}

const acts = (model: Models['staff.revision']): Record<string, string | null> => Object.fromEntries(model.revision.acts.map(({ act, refused }) => [act, refused?.code ?? null]));

describe('a revision at the office', () => {
  it('stands in the list with its stage and its term, the running ones first', async () => {
    const { model, text } = await see(played('presented'), 'staff.revisions', officer, reactAt);
    expect(model.revisions).toEqual([{ id: revisionId, title: 'Herziening verblijf', segment: 1, stage: 'reacting', round: 1, until: reactUntil }]);
    expect(text).toContain('Aanbieders reageren');
    expect((await see(played('presented'), 'staff.revisions', officer, reactUntil)).model.revisions[0]?.stage).toBe('reactions-over');
    expect((await see(played('final'), 'staff.revisions', officer, signUntil)).model.revisions[0]?.stage).toBe('signing-over');
  });

  /** Who is asked to do what when, by the course of a round; worked out by hand from the rules on who may give which command. */
  const steps: readonly (readonly [stage: PlayedStage, at: Instant, step: string, forWhom: readonly string[]])[] = [
    ['concept', consultAt, 'consult', ['officer', 'both']], ['consultation', consultAt, 'prepare', ['officer', 'both']], ['presented', reactAt, 'await-reactions', []],
    ['presented', reactUntil, 'close-reactions', ['officer', 'both']], ['closed', replyAt, 'answer', ['officer', 'lead', 'jurist', 'both']], ['replied', replyAt, 'revise', ['officer', 'lead', 'jurist', 'both']],
    ['colleges', finalAt, 'adopt', ['lead', 'both']], ['final', signAt, 'await-signatures', []], ['final', signUntil, 'end-signing', ['officer', 'both']], ['signed', later(signUntil, { hours: 1 }), 'conclude', ['lead', 'both']],
  ];
  it.each(steps)('%s at %s: %s', async (stage, at, step, forWhom) => {
    const p = played(stage);
    for (const actor of [officer, lead, jurist, both]) {
      const { model } = await see(p, 'staff.revision', actor, at);
      expect([model.revision.step, actor.person, model.revision.forMe]).toEqual([step, actor.person, forWhom.includes(actor.person)]);
    }
  });

  it('offers to admit others once the text is final, to who may begin that; anybody reads the text when that admission is open, and not before', async () => {
    const p = played('final');
    const title = 'Andere aanbieders toelaten';
    const shows = async (of: Played, actor: Actor): Promise<boolean> => (await see(of, 'staff.revision', actor, signAt)).text.includes(title);
    expect([await shows(p, officer), await shows(p, jurist), await shows(played('colleges'), officer)]).toEqual([true, false, false]);
    const begun = (input: object): string => { p.go(createAdmission, officer, signAt, { segment: '1', title: 'Ook voor anderen', ...input }); return String(p.log.at(-1)?.data['admission']); };
    const [following, alone] = [begun({ revision: revisionId }), begun({})];
    const read = (admission: string) => publicQueries['public.admission-agreement']({ at: signAt, actor: anonymous, path: { admission }, search: {}, store: fakeReader({ states: p.stored() }), here: '/' });
    await expect(read(following)).rejects.toThrow('missing');
    for (const id of [following, alone]) p.given(admissionRef(id), signAt, 'lead', { type: 'admission.opened', data: { segment: 1, plan: { startsOn: day('2027-01-01'), until: day('2032-12-31'), entry: { kind: 'continuous' }, decisionDays: 42, supplementDays: 14, hearingDays: 14 }, from: day('2026-05-20') } });
    await expect(read(alone)).rejects.toThrow('missing');
    const model = await read(following);
    const html = await draw(publicPages['public.admission-agreement'], model, { at: signAt, actor: anonymous, language: 'en' });
    expect([model.text.number, model.text.final, textOf(html).includes('Binnen twaalf weken.')]).toEqual([2, true, true]);
  });

  it('asks a second person for what one prepared, and nobody for a text that was changed since', async () => {
    const p = played('consultation');
    p.go(prepareText, both, presentAt, { version: 1 });
    expect((await see(p, 'staff.revision', lead, instant('2025-11-28T12:00:00Z'))).model.revision).toMatchObject({ step: 'await-input', until: '2025-11-28', forMe: false });
    const seen = async (actor: Actor) => (await see(p, 'staff.revision', actor, presentAt)).model;
    expect([(await seen(both)).revision.step, (await seen(both)).revision.forMe, (await seen(lead)).revision.forMe]).toEqual(['present', false, true]);
    expect([acts(await seen(both))['revision.present'], acts(await seen(lead))['revision.present']]).toEqual(['revision.same-person', null]);
    expect((await seen(both)).revision.preparable).toEqual([1]);
    p.go(write, officer, presentAt, { number: '4.1', heading: 'Erbij', text: 'Nieuw.' }, { version: '1' });
    expect((await seen(lead)).revision).toMatchObject({ step: 'prepare', forMe: false, prepared: { stale: true } });
    expect(acts(await seen(lead))['revision.present']).toBe('revision.text-changed');
  });

  it('offers after the replies the text that has what was adopted, and one that was shown only where nothing was', async () => {
    const p = played('replied');
    expect((await see(p, 'staff.revision', officer, replyAt)).model.revision).toMatchObject({ preparable: [], working: { number: 2, begun: false, writable: true }, versions: [{ number: 1, round: 1, articles: 3 }] });
    p.go(begin, jurist, replyAt, {}, { version: '2' });
    const { model, text } = await see(p, 'staff.revision', officer, replyAt);
    // What was adopted on version 1 is in version 2 alone.
    expect(model.revision.preparable).toEqual([2]);
    expect(model.revision.versions).toEqual([{ number: 1, at: presentAt, articles: 3, round: 1, final: false }, { number: 2, at: '', articles: 3, round: 0, final: false }]);
    expect(text).toContain('Versie 1 naast 2');
    const unchanged = played('closed');
    unchanged.go(reply, officer, replyAt, { reactions: [one], outcome: 'not-adopted', motivation: 'Nee.' }, { article: unchanged.articles(1)[0] ?? '' });
    unchanged.go(publishReplies, lead, replyAt);
    expect((await see(unchanged, 'staff.revision', officer, replyAt)).model.revision.preparable).toEqual([1]);
  });

  it('does not offer what may limit providers to the colleges before a jurist judged it', async () => {
    const p = played('replied');
    p.go(describeRevision, officer, replyAt, { title: 'Herziening verblijf', refusal: 'ends', limits: true, limitsWhy: 'Ten hoogste vier aanbieders.' });
    p.go(begin, jurist, replyAt, {}, { version: '2' });
    p.go(prepareText, officer, replyAt, { version: 2 });
    const { model, text } = await see(p, 'staff.revision', jurist, replyAt);
    expect([model.revision.step, model.revision.forMe, acts(model)['revision.find-limits']]).toEqual(['find-limits', true, null]);
    expect(acts((await see(p, 'staff.revision', officer, replyAt)).model)['revision.ask-colleges']).toBe('revision.limits-unfound');
    expect(text).toContain('Ten hoogste vier aanbieders.');
  });

  it('tells how far the colleges are, and of a text that was taken back nothing that was decided before', async () => {
    const p = played('colleges');
    p.go(recordRevisionDecision, college('GM0503'), later(finalAt, { hours: -1 }), { outcome: 'rejected', decidedOn: '2026-03-10' }, { municipality: 'GM0503' });
    const { model, text } = await see(p, 'staff.revision', lead, finalAt);
    expect([model.revision.step, model.revision.forMe, model.decisions.length]).toEqual(['take-back', true, 9]);
    expect(text).toContain('8 van de 9 colleges hebben ingestemd');
    expect([text.includes('Voorgelegd in ronde 1'), text.includes('Voorgelegd aan de colleges')]).toEqual([true, true]);
    expect(acts(model)).toMatchObject({ 'revision.adopt': 'admission.decisions-missing', 'revision.take-back': null });
    p.go(takeBack, lead, finalAt, { reason: 'Delft stemt niet in.' });
    p.go(prepareText, officer, finalAt, { version: 2 });
    p.go(askColleges, officer, later(finalAt, { hours: 1 }), { version: 2 });
    const again = await see(p, 'staff.revision', lead, later(finalAt, { hours: 2 }));
    expect([again.model.revision.step, again.model.decisions.filter(({ outcome }) => outcome !== '')]).toEqual(['await-colleges', []]);
    expect(again.text).toContain('Delft stemt niet in.');
  });

  it('shows what providers earn, with the sum of it, and what was brought in with its answer', async () => {
    const p = played('consultation');
    p.go(give, provider(two), consultAt, { title: 'Wachttijd', text: 'Acht weken is te kort.' });
    p.go(note, officer, later(consultAt, { hours: 1 }), { voice: 'parents', on: '2025-10-01', title: 'Advies', text: 'Vraag ouders eerder.' });
    const { model } = await see(p, 'staff.revision', officer, consultAt);
    expect(model.inputs.map(({ title, name, voice, toAnswer }) => [title, name, voice, toAnswer !== null])).toEqual([['Advies', '', 'parents', true], ['Wachttijd', 'Het Anker', 'provider', true]]);
    p.go(answer, officer, consultAt, { answer: 'Wij nemen dit mee.' }, { input: model.inputs[1]?.id ?? '' });
    const after = await see(p, 'staff.revision', officer, consultAt);
    expect(after.text).toContain('Wij nemen dit mee.');
    expect(after.text).toContain('3 aanbieders, € 10.000.000,00 omzet, 500 jeugdigen');
    expect((await see(p, 'staff.revision', jurist, consultAt)).model.inputs.every(({ toAnswer }) => toAnswer === null)).toBe(true);
  });

  it('counts signatures, and is done when each was concluded', async () => {
    const p = played('final');
    p.go(accept, provider(one), signAt, { readBack: p.revision().final?.hash, agreed: true });
    const { model, text } = await see(p, 'staff.revision', officer, signAt);
    expect(model.signatures).toEqual({ accepted: 1, refused: 0, waiting: 2, unconcluded: 1 });
    expect(text).toContain('Getekend: 1. Geweigerd: 0. Nog geen antwoord: 2.');
    p.go(countersign, lead, signAt, { readBack: p.revision().final?.hash }, { kvk: one });
    expect((await see(p, 'staff.revision', officer, signAt)).model.signatures?.unconcluded).toBe(0);
    expect((await see(played('signed'), 'staff.revision', lead, later(signUntil, { hours: 1 }))).model.signatures?.unconcluded).toBe(3);
  });

  it('has a proposal for a later term decided by somebody else', async () => {
    const p = played('presented');
    p.go(proposeLater, both, reactAt, { term: 'reactions', until: instant('2026-02-20T17:00:00+01:00'), reason: 'Vakantie.' });
    const seen = async (actor: Actor) => (await see(p, 'staff.revision', actor, reactAt)).model;
    expect([(await seen(both)).revision.step, (await seen(both)).revision.forMe, (await seen(lead)).revision.forMe]).toEqual(['approve-later', false, true]);
    expect(acts(await seen(both))['revision.approve-later']).toBe('extension.same-person');
  });

  it('is not there for an id that nobody made', async () => {
    await expect(see(played('concept'), 'staff.revision', officer, consultAt, { revision: 'rev_x' })).rejects.toThrow('missing');
  });

  it('stands in three requests at every stage', async () => {
    for (const stage of ['concept', 'consultation', 'presented', 'closed', 'replied', 'colleges', 'final', 'signed'] as const) expect((await see(played(stage), 'staff.revision', lead, signAt)).model.revision.invited.map(({ name }) => name)).toEqual(market.map(({ name }) => name).sort());
  });
});

describe('the planning of all procedures', () => {
  it('has each revision with how late it is, and names it without a link to who may not read it', async () => {
    const p = played('replied');
    const late = instant('2026-07-10T10:00:00Z');
    const { model, html, text } = await see(p, 'staff.planning', officer, late);
    expect(model.tracks.map(({ track, lateSteps, mostLate }) => [track, lateSteps, mostLate])).toEqual([['B', 0, 0], ['C', 2, 10]]);
    expect([text.includes('10 dagen te laat'), text.includes('2 keer is een stap te laat.'), html.includes(`href="/staff/revisions/${revisionId}"`)]).toEqual([true, true, true]);
    const assessor: Actor = { ...officer, person: 'assessor', roles: ['assessor'] };
    const seen = await see(p, 'staff.planning', assessor, late);
    expect([seen.text.includes('Herziening verblijf'), seen.html.includes(`href="/staff/revisions/${revisionId}"`)]).toEqual([true, false]);
  });
});

describe('the text of a revision at the office', () => {
  it('is written where it stands, until it is shown', async () => {
    const p = played('consultation');
    const [before, middle, last] = p.articles(1);
    const seen = (actor: Actor, search = {}) => see(p, 'staff.revision-text', actor, consultAt, { version: '1' }, search);
    expect((await seen(officer)).model).toMatchObject({ begun: true, writable: true, edit: null, text: { number: 1, shownAt: '', hash: '', round: 0, articles: [{ number: '1.1' }, { number: '2.1' }, { number: '3.1' }] } });
    expect((await seen(officer, { edit: middle })).model.edit).toEqual({ id: middle, after: before });
    expect((await seen(officer, { edit: before })).model.edit).toEqual({ id: before, after: 'first' });
    expect([(await seen(officer, { edit: 'new' })).model.edit, (await seen(officer, { edit: 'new', after: before })).model.edit, (await seen(officer, { edit: 'gone' })).model.edit]).toEqual([{ id: '', after: last }, { id: '', after: before }, null]);
    const { html } = await seen(jurist, { edit: middle });
    expect(html).toMatch(/<textarea[^>]*>\s*Tekst van artikel 2.1.<\/textarea>/);
    expect(html).toMatch(new RegExp(`name="article" value="${middle}"`));
    // In its place: behind the article before it, and before the one behind it.
    expect(html.indexOf('Kop 1.1')).toBeLessThan(html.indexOf('id="edit"'));
    expect(html.indexOf('id="edit"')).toBeLessThan(html.indexOf(`id="${last}"`));
    p.go(prepareText, officer, presentAt, { version: 1 });
    p.go(present, lead, presentAt, { version: 1, reactUntil, names: 'named' });
    const shown = await see(p, 'staff.revision-text', officer, reactAt, { version: '1' }, { edit: middle ?? '' });
    expect(shown.model).toMatchObject({ writable: false, edit: null, text: { shownAt: presentAt, round: 1, hash: p.revision().frozen[0]?.hash } });
    expect(shown.html).not.toContain('<textarea');
    expect(shown.text).toContain('Deze versie kan niet meer wijzigen.');
  });

  it('is begun on its own page, and is not there before its turn', async () => {
    const p = played('replied');
    expect((await see(p, 'staff.revision-text', officer, replyAt, { version: '2' })).model).toMatchObject({ begun: false, writable: true, text: { number: 2, articles: [] } });
    for (const version of ['3', '0', 'x']) await expect(see(p, 'staff.revision-text', officer, replyAt, { version })).rejects.toThrow('missing');
    await expect(see(played('presented'), 'staff.revision-text', officer, reactAt, { version: '2' })).rejects.toThrow('missing');
  });

  it('shows what changed between two versions, and only from the older to the newer', async () => {
    const p = played('replied');
    p.go(begin, officer, replyAt, {}, { version: '2' });
    const [first = '', second = ''] = p.articles(2);
    p.go(remove, officer, replyAt, { article: second }, { version: '2' });
    p.go(write, officer, replyAt, { number: '9.1', heading: 'Slot', text: 'Dit is nieuw.' }, { version: '2' });
    const { model: { changes }, html, text } = await see(p, 'staff.revision-redline', jurist, replyAt, { version: '2', from: '1' });
    expect(changes).toMatchObject({ from: 1, to: 2, counts: { changed: 1, added: 1, removed: 1, same: 1 }, same: [{ number: '3.1' }] });
    expect(changes.changed.map(({ id, is }) => [id === first, is])).toEqual([[true, 'changed'], [false, 'removed'], [false, 'added']]);
    expect(text).toContain('Versie 2 naast versie 1: 1 gewijzigd, 0 verplaatst, 1 nieuw, 1 vervallen, 1 gelijk.');
    expect(html).toContain('<del><span class="visually-hidden">[vervallen: </span>Tekst van artikel 2.1.<span class="visually-hidden">]</span></del>');
    expect(html).toContain('<ins><span class="visually-hidden">[nieuw: </span>Dit is nieuw.<span class="visually-hidden">]</span></ins>');
    for (const more of [{ version: '1', from: '2' }, { version: '2', from: '2' }, { version: '2', from: '0' }, { version: '3', from: '2' }]) await expect(see(p, 'staff.revision-redline', jurist, replyAt, more)).rejects.toThrow('missing');
  });
});

describe('a text from a document', () => {
  const key = `${revisionId}/text-1/doc_1`;
  const read = async (p: Played, search: Readonly<Record<string, string>>, verdict: DocumentText['verdict'] = 'ok', markdown = '# Algemeen\n\nA.\n\n# Tarief\n\nB.') => {
    const documents = new Map([key, `${revisionId}/text-2/doc_1`, 'tnd_1/doc_1'].map((one) => [one, { verdict, name: 'tekst.docx', markdown: verdict === 'ok' ? markdown : '' }] as const));
    const [store, path] = [fakeReader({ states: p.stored(), documents }), { revision: revisionId, version: '1' }];
    const model = await staffQueries['staff.revision-import']({ at: consultAt, actor: jurist, path, search, store, here: 'https://portal.example/v1/staff/x' });
    const [html = ''] = await Promise.all((['nl', 'en'] as const).map((language) => draw(staffPages['staff.revision-import'], model, { at: consultAt, actor: jurist, path, language })));
    return { model, html, text: textOf(html) };
  };
  it('is looked over in the form before it counts, with numbers where it had none', async () => {
    const { model, html, text } = await read(played('consultation'), { key });
    expect(model).toMatchObject({ version: 1, articles: 3, upload: { fields: { key: `${revisionId}/text-1/doc_new`, success_action_redirect: 'https://portal.example/staff/x' } }, document: { verdict: 'ok', name: 'tekst.docx', numbered: true } });
    expect(html).toMatch(/<textarea[^>]*>\s*# 1 Algemeen\n\nA.\n\n# 2 Tarief\n\nB.<\/textarea>/);
    expect([text.includes('tekst.docx is ingelezen.'), text.includes('Wij hebben ze genummerd')]).toEqual([true, true]);
    expect((await read(played('consultation'), { key }, 'ok', 'Alleen tekst.')).text).toContain('Er is geen kop gevonden.');
  });
  it('is of this version alone, says what is wrong, and is taken only while the text can change', async () => {
    for (const other of [`${revisionId}/text-2/doc_1`, 'tnd_1/doc_1', '']) expect((await read(played('consultation'), other === '' ? {} : { key: other })).model.document).toBeNull();
    expect((await read(played('consultation'), { key: `${revisionId}/text-1/gone` })).text).toContain('Het document is er niet (meer).');
    expect((await read(played('consultation'), { key }, 'malware')).text).toContain('Wij lezen het niet.');
    await expect(read(played('presented'), { key })).rejects.toThrow('missing');
  });
});

describe('the text of a revision at a provider', () => {
  const read = async (p: Played, kvk: string, version: string): Promise<string> => {
    const [store, path] = [fakeReader({ states: p.stored() }), { revision: revisionId, version }];
    const model = await providerQueries['provider.revision-text']({ at: signAt, actor: provider(kvk), path, search: {}, store, here: '/' });
    expect(store.requests).toBe(1);
    const [html = ''] = await Promise.all((['nl', 'en'] as const).map((language) => draw(providerPages['provider.revision-text'], model, { at: signAt, actor: provider(kvk), path, language })));
    return textOf(html);
  };
  it('is what was presented or adopted, to who is invited, and nothing else', async () => {
    expect(await read(played('presented'), one, '1')).toContain('1 (concept, ronde 1)');
    expect(await read(played('final'), one, '2')).toContain('2 (vastgesteld)');
    expect(await read(played('final'), one, '2')).toContain('Binnen twaalf weken.');
    const asked = played('colleges');
    for (const [p, kvk, version] of [[played('consultation'), one, '1'], [asked, one, '2'], [asked, stranger, '1'], [asked, one, '3'], [asked, one, 'x']] as const) await expect(read(p, kvk, version)).rejects.toThrow('missing');
  });
});
