import { describe, expect, it } from 'vitest';
import { begin, beHeard, submit as submitCommand, supplement } from '../../../shared/admission/apply-commands.ts';
import { admissionRef } from '../../../shared/admission/admission.ts';
import { applicationRef } from '../../../shared/admission/application.ts';
import { proposeChange } from '../../../shared/admission/change-commands.ts';
import { admissionId, college, drafted, jurist, lead, officer, one, openedAt, papers, played, provider, quality, submittedAt, two, type Played } from '../../../shared/admission/example.ts';
import { askSupplement, complete, decide, judge, planTalk, propose, reportTalk } from '../../../shared/admission/review-commands.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { decisionRef } from '../../../shared/council/decision.ts';
import { addDays, amsterdam, day, dayOf, later, type Instant } from '../../../shared/kernel/moments.ts';
import { evidenceRef } from '../../../shared/provider/evidence.ts';
import { organisationRef, organisation } from '../../../shared/provider/organisation.ts';
import { participants } from '../../../shared/region/participants.ts';
import type { Models } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import type { Page } from '../../../web/page.ts';
import type { Query } from '../reader.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';
import { publicQueries } from './public.ts';
import { staffQueries } from './staff.ts';

const queries = { ...publicQueries, ...providerQueries, ...staffQueries, ...councilQueries };
const pages = { ...publicPages, ...providerPages, ...staffPages, ...councilPages };
const anybody: Actor = { person: '', roles: ['anonymous'], kvk: '', municipality: '', name: '', email: '' };

/** What a reader sees of the whole that was played: the model, the text of its page in both languages, in at most three requests. */
async function see<K extends keyof typeof queries & keyof Models>(p: Played, name: K, actor: Actor, at: Instant = submittedAt, more = {}): Promise<{ model: Models[K]; text: string }> {
  const store = fakeReader({
    states: [
      [admissionRef(admissionId), p.admission()],
      ...[one, two].flatMap((kvk) => [[applicationRef(admissionId, kvk), p.application(kvk)], [evidenceRef(kvk), p.state(evidenceRef(kvk))], [organisationRef(kvk), { ...organisation.initial, kvk, name: kvk === one ? 'De Linde' : 'Het Kompas', registeredAt: openedAt }]] as const)
        .filter(([, state]) => !('number' in state) || (state as { kvk: string }).kvk !== ''),
      ...participants(5, day('2026-09-01')).map(({ code }) => [decisionRef(admissionId, code), p.state(decisionRef(admissionId, code))] as const).filter(([, { outcome }]) => outcome !== ''),
    ],
  });
  const path = { admission: admissionId, kvk: one, ...more };
  const model = await (queries[name] as unknown as Query<K>)({ at, actor, path, search: {}, store, here: '/' });
  expect([name, store.requests]).toEqual([name, Math.min(store.requests, 3)]);
  const page = pages[name] as unknown as Page<Models[K]>;
  const [nl] = await Promise.all((['nl', 'en'] as const).map((language) => draw(page, model, { at, actor, path, language })));
  // Its words are those of admission, on every page of it; a GVA keeps its own name.
  if (!/home$/.test(name)) expect(textOf(nl ?? '').replaceAll('Gedragsverklaring aanbesteden', '')).not.toMatch(/inschrijv|aanbested|gunning|perceel|percelen|rangorde|score/i);
  return { model, text: textOf(nl ?? '') };
}

/** The quality certificate ends, more is asked, nothing comes, and a refusal is intended. */
function refusing(): { readonly p: Played; readonly at: Instant } {
  const p = played('open');
  drafted(p, one, submittedAt, dayOf(later(submittedAt, { days: 3 })));
  p.go(submitCommand, provider(one), submittedAt, { declaration: true });
  const asked = later(submittedAt, { days: 7 });
  p.go(askSupplement, officer, asked, { conditions: [quality], text: 'Uw certificaat is verlopen. Stuur een nieuw.' });
  const due = p.application().supplements.at(-1)?.dueOn ?? day('2026-01-01');
  const after = amsterdam(addDays(due, 1), '10:00');
  p.go(complete, officer, after);
  p.go(judge, jurist, after, { judgments: [
    { condition: quality, verdict: 'not-met', considered: [papers(one).iso], motivation: 'Het certificaat is verlopen.' },
    { condition: 'V2', verdict: 'met', considered: [papers(one).gva], motivation: 'Geldig.' }, { condition: 'V3', verdict: 'met', motivation: 'Past.' },
  ] });
  p.go(propose, officer, after);
  return { p, at: after };
}

describe('an open house', () => {
  it('is nobody’s before it opened, and everybody’s after', async () => {
    const p = played('prepared');
    for (const name of ['public.admission', 'provider.admission', 'provider.application'] as const) {
      await expect(see(p, name, name === 'public.admission' ? anybody : provider(one))).rejects.toThrow('missing');
    }
    expect((await see(p, 'public.home', anybody)).model.admissions).toEqual([]);
    const open = played('open');
    const { model, text } = await see(open, 'public.admission', anybody);
    expect(model.admission).toMatchObject({ status: 'open', terms: 1, entry: '2027-01-01', changes: [], coming: [] });
    expect(text).toContain('V1 Kwaliteit');
    expect(text).toMatch(/Begeleiding Eenheid: uur € 70,00 € 5,00 € 12,00 € 3,00 € 90,00/);
    expect((await see(open, 'public.home', anybody)).model.admissions.map(({ id }) => id)).toEqual([admissionId]);
  });

  it('is prepared as a task list, that says what lacks and who is next', async () => {
    const { model, text } = await see(played('concept'), 'staff.admission', officer);
    expect([model.admission.step, model.admission.forMe, model.applications, model.decisions]).toEqual(['ask-colleges', true, null, []]);
    expect(text).toMatch(/Voorwaarden met bewijs 3 toegevoegd/);
    const asked = await see(played('colleges'), 'staff.admission', officer);
    expect([asked.model.admission.step, asked.model.decisions.length]).toEqual(['prepare', 8]);
    expect(asked.text).toContain('8 van de 8 colleges hebben ingestemd.');
    const prepared = await see(played('prepared'), 'staff.admission', lead);
    expect([prepared.model.admission.step, prepared.model.admission.forMe]).toEqual(['open', true]);
    expect((await see(played('prepared'), 'staff.home', lead)).model.admissions).toMatchObject([{ id: admissionId, status: 'colleges-asked' }]);
  });

  it('is laid before the colleges that take part, and before no other', async () => {
    const p = played('colleges');
    const { model, text } = await see(p, 'council.admission', college('GM1916'));
    expect([model.open, model.own.outcome, model.decisions.length]).toEqual([true, 'approved', 8]);
    expect(text).toContain('8 van de 8 colleges');
    await expect(see(p, 'council.admission', college('GM0518'))).rejects.toThrow('missing');
    await expect(see(played('concept'), 'council.admission', college('GM1916'))).rejects.toThrow('missing');
    expect((await see(p, 'council.home', college('GM1916'))).model.admissions).toMatchObject([{ waits: false, outcome: 'approved' }]);
    expect((await see(p, 'council.home', college('GM0518'))).model.admissions).toEqual([]);
  });

  it('tells a change that comes with its day and its whole text, and of a proposal nothing', async () => {
    const p = played('open');
    p.go(proposeChange, officer, submittedAt, { summary: 'Het tarief stijgt.', from: '2026-12-01', products: [{ product: 'P1', professionals: 8000, otherClient: 500, overhead: 1200, indexation: 300 }] });
    expect((await see(p, 'public.admission', anybody)).model.admission.changes).toEqual([]);
    const { model, text } = await see(p, 'staff.admission', lead);
    expect([model.admission.step, model.admission.forMe]).toEqual(['approve-change', true]);
    expect(text).toContain('€ 100,00');
  });
});

describe('an application', () => {
  it('is its owner’s while it is a draft, which says loudly that nothing was submitted', async () => {
    const p = played('draft');
    const { model, text } = await see(p, 'provider.application', provider(one));
    expect(model.application).toMatchObject({ status: 'draft', complete: true, next: { step: 'submit', mine: true } });
    expect(text).toContain('NIET INGEDIEND');
    await expect(see(p, 'staff.application', officer)).rejects.toThrow('missing');
    expect((await see(p, 'staff.admission', officer)).model.applications).toEqual([]);
    expect((await see(p, 'staff.admissions', officer)).model.work).toEqual([]);
    expect((await see(p, 'provider.home', provider(one))).model.admissions).toMatchObject([{ application: 'draft', next: { step: 'fill-in', mine: true } }]);
  });

  it('shows an expired document as such, and is then not complete', async () => {
    const p = played('open');
    drafted(p, one, submittedAt, dayOf(later(submittedAt, { days: 3 })));
    const { model, text } = await see(p, 'provider.application', provider(one), later(submittedAt, { days: 7 }));
    const [certificate, statement] = model.application.conditions;
    expect([certificate?.done, certificate?.papers[0]?.state, certificate?.usable, certificate?.ended]).toEqual([false, 'expired', 0, 1]);
    expect([statement?.done, model.application.complete]).toEqual([true, false]);
    expect(text).toContain('In uw dossier staat alleen een verlopen document van deze soort.');
  });

  it('stands in the working list with its days, the longest overdue first', async () => {
    const p = played('received');
    drafted(p, two, later(submittedAt, { days: 5 }));
    p.go(submitCommand, provider(two), later(submittedAt, { days: 5 }), { declaration: true }, { kvk: two });
    const { model, text } = await see(p, 'staff.admissions', officer, later(submittedAt, { days: 44 }));
    expect(model.work.map(({ kvk, urgency, waits }) => [kvk, urgency, waits.for, waits.term.daysLeft])).toEqual([[one, 'late', 'completeness', -2], [two, 'soon', 'completeness', 5]]);
    expect(text).toContain('2 dagen te laat');
  });

  it('shows staff each answer beside the version that was handed in', async () => {
    const { model, text } = await see(played('complete'), 'staff.application', jurist);
    expect(model.application.conditions[0]).toMatchObject({ id: 'V1', standing: 'unjudged', papers: [{ name: 'iso-27000001.pdf', url: 'https://bucket.example/27000001/iso-27000001', counts: true }] });
    expect(JSON.stringify(model)).not.toContain('"version"');
    expect(text).toContain('Voorwaarden beoordelen');
  });

  it('is followed from the request for more to the refusal, and begun anew', async () => {
    const { p, at } = refusing();
    const told = await see(p, 'provider.application', provider(one), at);
    expect(told.model.application).toMatchObject({ status: 'intended', next: { step: 'hearing', mine: true }, intended: { failed: [{ condition: 'V1 Kwaliteit', motivation: 'Het certificaat is verlopen.', considered: ['iso-27000001.pdf'] }] } });
    expect(told.text).toContain('Wij zijn van plan om af te wijzen.');
    p.go(beHeard, provider(one), at, { text: 'Wij vragen een nieuw certificaat aan.' });
    expect((await see(p, 'staff.application', lead, at)).text).toContain('Wij vragen een nieuw certificaat aan.');
    p.go(decide, lead, at);
    const refused = await see(p, 'provider.application', provider(one), at);
    expect(refused.model.application).toMatchObject({ status: 'refused', next: { step: 'again', mine: true } });
    expect(refused.text).toContain('Wij hebben u niet toegelaten.');
    p.go(begin, provider(one), later(at, { days: 1 }));
    const again = await see(p, 'provider.application', provider(one), later(at, { days: 1 }));
    expect(again.model.application).toMatchObject({ number: 2, status: 'draft', earlier: [{ number: 1, outcome: 'refused', failed: ['V1 Kwaliteit'] }] });
    // Of a new draft the office knows nothing; the decision on the first stands.
    expect((await see(p, 'staff.admission', officer, later(at, { days: 1 }))).model.applications).toMatchObject([{ kvk: one, status: 'refused', readable: false }]);
  });

  it('tells no judgment before it is intended', async () => {
    const { text, model } = await see(played('judged'), 'provider.application', provider(one));
    expect(text).not.toContain('Het certificaat geldt.');
    expect(JSON.stringify(model)).not.toContain('motivation');
  });

  it('tells of a talk when, and keeps the report with the office', async () => {
    const p = played('complete');
    const talkAt = later(submittedAt, { days: 3 });
    p.go(planTalk, officer, submittedAt, { at: talkAt, about: 'Over de werkwijze.' });
    expect((await see(p, 'provider.application', provider(one))).model.application.next).toEqual({ step: 'talk', mine: true, until: '', at: talkAt });
    p.go(reportTalk, officer, talkAt, { on: dayOf(talkAt), report: 'Geheim verslag.' });
    expect(JSON.stringify((await see(p, 'provider.application', provider(one), talkAt)).model)).not.toContain('Geheim');
    expect((await see(p, 'staff.application', officer, talkAt)).text).toContain('Geheim verslag.');
  });

  it('asks for what is asked, until the last day', async () => {
    const p = played('received');
    p.go(askSupplement, officer, submittedAt, { conditions: [quality], text: 'Stuur een nieuw certificaat.' });
    const { model, text } = await see(p, 'provider.application', provider(one));
    expect(model.application.next).toEqual({ step: 'supplement', mine: true, until: '2026-10-19', at: '' });
    expect(text).toMatch(/tot en met maandag 19 oktober 2026/);
    expect(p.ask(supplement, provider(one), submittedAt, { answers: [{ condition: quality, statement: 'Volgt.' }] })).toBe('done');
  });

  it('offers its contract to who was admitted', async () => {
    const p = played('judged');
    p.go(propose, officer, submittedAt);
    p.go(decide, lead, submittedAt);
    const { model, text } = await see(p, 'provider.application', provider(one));
    expect(model.application).toMatchObject({ next: { step: 'sign', mine: true }, decided: { outcome: 'admitted', contractFrom: '2027-01-01' } });
    expect(text).toContain('Uw contract begint op vrijdag 1 januari 2027');
    expect((await see(p, 'staff.application', officer)).text).toContain('Toegelaten op');
  });
});
