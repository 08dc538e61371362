import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formToJson } from '../shared/kernel/form.ts';
import { parseInput } from '../shared/kernel/input.ts';
import { addMember, grant, register } from '../shared/provider/commands.ts';
import { everything, everythingOffers, everythingText } from './examples/everything.ts';
import { inputs } from './examples/inputs.ts';
import { readForm } from './examples/read-form.ts';
import { CommandForm, type CommandFormProps } from './form.tsx';
import { renderPart } from './render.ts';

vi.mock('./texts.ts', async (original) => {
  const actual = await original<typeof import('./texts.ts')>();
  return { ...actual, commandText: (...args: Parameters<typeof actual.commandText>) => (args[0] === 'example.everything' ? everythingText : actual.commandText(...args)) };
});

const hidden = { key: 'key-1', csrf: 'token-1' };
const draw = (props: Partial<CommandFormProps>): Promise<string> =>
  renderPart(<CommandForm command={everything} action="/x" language="nl" offers={everythingOffers} hidden={hidden} {...props} />);

describe('a form of a field of every kind', () => {
  it('shows an input so that posting it means that input', async () => {
    await fc.assert(fc.asyncProperty(inputs, async (input) => {
      const posted = readForm(await draw({ values: input }));
      expect(formToJson(everything.fields, posted)).toEqual(input);
      expect(parseInput(everything.fields, formToJson(everything.fields, posted)).ok).toBe(true);
    }), { numRuns: 300 });
  });

  it('shows what was typed to the letter, whatever it is', async () => {
    const typed = { price: ['abc" onfocus="x'], 'closes.day': ['31-2-2026'], 'closes.time': ['25 uur'], weight: ['12.5'], plan: ['\n<b>\n'], lots: ['L2', 'L3'], 'scores.K2.motivation': ['</textarea><script>'] };
    expect(readForm(await draw({ typed, values: { price: 1 } }))).toMatchObject(typed);
  });

  it('shows stored values as Dutch people type them', async () => {
    const posted = readForm(await draw({ values: { price: 8750, weight: 12.5, starts: '2026-05-12', closes: '2026-05-12T10:00:00.000Z', scale: [0, 2.5, 100] } }));
    expect(posted).toMatchObject({ price: ['87,50'], weight: ['12,5'], starts: ['12-5-2026'], 'closes.day': ['12-5-2026'], 'closes.time': ['12:00'], scale: ['0 2,5 100'] });
  });

  it.each([
    ['2026-05-12T10:00:00.000Z', '12:00'], ['2026-05-12T10:00:30.000Z', '12:00:30'], ['2026-05-12T09:59:59.999Z', '11:59:59,999'], ['2026-05-12T10:00:00.040Z', '12:00:00,040'],
  ])('shows %s as %s', async (closes, time) => {
    const posted = readForm(await draw({ values: { closes, replaces: closes } }));
    expect(posted).toMatchObject({ 'closes.day': ['12-5-2026'], 'closes.time': [time] });
    expect(formToJson(everything.fields, posted)).toMatchObject({ closes, replaces: closes });
  });

  it('shows a value that could not be read as it was', async () => {
    const json = formToJson(everything.fields, { price: ['12.5'], 'closes.day': ['31-2-2026'], 'closes.time': ['25 uur'], scale: ['1 x'], starts: ['gisteren'] });
    expect(readForm(await draw({ values: json }))).toMatchObject({ price: ['12.5'], 'closes.day': ['31-2-2026'], 'closes.time': ['25 uur'], scale: ['1 x'], starts: ['gisteren'] });
  });

  it('keeps a row that is not offered any more, and no key that is no key', async () => {
    const html = await draw({ typed: { 'scores.K9.motivation': ['lost?'], 'scores.a b.motivation': ['x'] } });
    expect(readForm(html)['scores.K9.motivation']).toEqual(['lost?']);
    expect(html).not.toContain('a b');
  });
});

describe('problems', () => {
  const ids = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  const problems = [
    { field: 'price', text: 'Vul een bedrag in' }, { field: 'closes', text: 'Vul een tijd in' }, { field: 'lots.2', text: 'Kies er hooguit 2' }, { field: 'lots.1', text: 'twice' },
    { field: 'scores.1.motivation', text: 'Motiveer' }, { field: 'scores.0', text: 'Regel' }, { field: 'version', text: 'Oud' }, { field: 'nonsense', text: 'Onbekend' }, { field: '', text: 'Geen object' },
  ];
  const typed = { 'scores.K2.motivation': ['a'], 'scores.K10.motivation': [''], 'scores.K10.score': ['50'] };

  it('lead from the summary to controls that exist, under their labels', async () => {
    const html = await draw({ problems, typed });
    const links = [...html.matchAll(/<a class="utrecht-link" href="#([^"]*)">([^<]*)</g)].map(([, to = '', text = '']) => [to, text]);
    expect(links).toEqual([
      ['example-everything-price', 'Tarief per uur: Vul een bedrag in'], ['example-everything-closes', 'Sluiting: Vul een tijd in'],
      ['example-everything-lots', 'Voor welke percelen dient u in: Kies er hooguit 2'],
      ['example-everything-scores.K10.motivation', 'Wachttijd, Motivering: Motiveer'], ['example-everything-scores.K2', 'Samenwerking: Regel'],
    ]);
    expect(ids(html)).toEqual(expect.arrayContaining(links.map(([to]) => to)));
    expect(html).toContain('<li>Oud</li><li>Onbekend</li><li>Geen object</li>');
    expect(html).toContain('Verbeter 8 fouten');
    expect(html).toMatch(/<section class="error-summary"[^>]*tabindex="-1" autofocus/);
  });

  it('are wired to their controls; every described id exists and none occurs twice', async () => {
    const html = await draw({ problems, typed });
    const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
    expect(ids(html)).toEqual(expect.arrayContaining(described));
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    expect(html).toMatch(/name="price"[^>]*aria-describedby="example-everything-price-hint example-everything-price-error" aria-invalid="true"/);
    expect(html).toMatch(/name="scores\.K10\.motivation"[^>]*aria-invalid="true"/);
    expect(html).not.toMatch(/name="scores\.K2\.motivation"[^>]*aria-invalid/);
    const labels = [...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map(([, to = '']) => to);
    expect(ids(html)).toEqual(expect.arrayContaining(labels));
  });

  it('a refusal without a field is the whole message', async () => {
    expect(await draw({ refusal: 'Te laat. <b>' })).toContain('Dit is niet gelukt</h2><p>Te laat. &lt;b&gt;</p></section>');
  });
});

describe('the forms of the organisation', () => {
  it('carry key and token, and post to a path only', async () => {
    const html = await draw({ command: register, action: 'javascript:alert(1)' });
    expect(readForm(html)).toMatchObject({ _key: ['key-1'], _csrf: ['token-1'] });
    expect(html).toContain('<form method="post" action="#"');
    expect(html).toContain('novalidate');
  });
  it('let a browser fill in one’s own data, and never a colleague’s', async () => {
    expect(await draw({ command: register })).toMatch(/name="email" type="email" inputmode="email" autocomplete="email"/);
    expect(await draw({ command: addMember })).toMatch(/name="email" type="email" inputmode="email" autocomplete="off"/);
  });
  it('compact forms of one command can stand together on a page', async () => {
    const html = await renderPart(<>{['one', 'two'].map((key) => <CommandForm command={grant} action="/x" language="nl" compact hidden={{ key, csrf: '' }} offers={{ member: [{ code: 'm', label: 'M' }] }} about={key} />)}</>);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('Machtiging opslaan<span class="visually-hidden"> one</span>');
    expect(html).not.toContain('Vul alle velden in');
  });
});
