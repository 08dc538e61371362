import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/bundle.ts';
import { seed } from '../../infra/local/seed/seed.ts';
import { Journey, type Walker } from './walk.ts';

let journey: Journey;
let visitor: Walker;

beforeAll(async () => {
  // A Monday; the demonstration counts its days from the clock's own "today".
  journey = await Journey.begin('2026-05-11T08:00:00.000Z');
  await seed(journey.portal.stack, () => undefined);
  visitor = await journey.walker();
}, 300_000);
afterAll(() => journey.close());

describe('the first start on one’s own machine', { timeout: 300_000 }, () => {
  it('the first page has a tender in every stage, and an open house', async () => {
    await visitor.go('/');
    const stages = await visitor.page.locator('main table tbody tr td:nth-child(2)').allInnerTexts();
    expect(stages.map((stage) => stage.trim()).sort()).toEqual([
      'Beoordeling', 'Contracten getekend', 'Gesloten', 'Ingetrokken', 'Open voor aanmelding', 'Open: inschrijven', 'Open: vragen en inschrijven', 'Voorlopig gegund',
    ]);
    await visitor.see('j-local-first');
  });

  it('staff see the concepts as well, and what waits for them', async () => {
    const officer = await journey.person('staff', 'officer');
    await officer.says('Hulp bij eetproblemen', 'Opvoedondersteuning op school', 'Concept', 'Wacht op colleges');
    await officer.see('j-local-staff-home');
  });

  it('the region page tells who takes part in what, and both plannings', async () => {
    await visitor.go('/region');
    await visitor.says(
      'bestaat uit 9 gemeenten', 'Leidschendam-Voorburg', 'GM1916', '565.701', 'Den Haag (alleen dagbehandeling)', 'acht gemeenten, zonder Den Haag',
      'Nieuwe inkoop: segment 5', 'Herziening van contracten: segmenten 1 tot en met 4',
    );
    // It left the region on 1 January 2024.
    await visitor.doesNotSay('Voorschoten');
    await visitor.see('j-region');
    await visitor.go('/how');
    await visitor.see('j-how');
    for (const [link, says] of [['Verzegeling en ontvangstbewijs', 'sha256sum'], ['Toegankelijkheid', 'C: eerste maatregelen genomen'], ['Privacy', 'hooguit 10 uur']] as const) {
      await visitor.go('/how');
      await visitor.follow(link);
      await visitor.says(says);
      await visitor.see(`j-${link}`);
    }
  });

  it('the people page tells who one can be', async () => {
    await visitor.follow('Oefenpersonen');
    await visitor.says('Marieke Hoogland', 'Annelies Verbrugge', 'Willemijn Otten', 'een wachtwoord is niet nodig');
    await visitor.see('j-local-people');
  });

  it('mails that were sent can be read', async () => {
    await visitor.go('/_local/outbox');
    await visitor.see('j-local-outbox');
    await visitor.follow('Er staat een bericht voor u klaar');
    await visitor.says('In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staat een bericht klaar voor');
  });

  it('the clock goes forward by the bar, and a deadline passes', async () => {
    await visitor.go('/');
    await visitor.follow('Veelvoorkomende jeugdhulp');
    await visitor.says('Open: inschrijven', 'U kunt indienen tot woensdag 20 mei 2026, 12.00 uur');
    await visitor.press('1 dag verder');
    await visitor.says('U hebt nog 8 dagen');
    await visitor.moveTo('2026-05-20T12:00', 'Tot 1 minuut ervoor');
    await visitor.says('U hebt nog 1 minuut.');
    await visitor.see('j-local-one-minute');
    await visitor.moveTo('2026-05-20T12:00', 'Tot 1 seconde erna');
    await visitor.says('Gesloten', 'De inschrijvingen zijn verzegeld tot twee mensen ze samen openen.');
    await visitor.moveTo('2026-05-20T12:00', 'Tot 1 minuut ervoor');
    await visitor.says('De klok kan alleen vooruit.');
    await visitor.see('j-local-backwards');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints()).toEqual([]);
  });
});

it('a port that is taken is told in one sentence, before anything is touched', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const kept = path.join(root, '.local', 'kept-by-a-portal-that-runs');
  writeFileSync(kept, '');
  const started = spawn(process.execPath, [path.join(root, 'infra/local/start.ts'), '--fresh', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, [code]] = await Promise.all([text(started.stderr), once(started, 'close')]);
  other.close();
  expect(existsSync(kept)).toBe(true);
  rmSync(kept);
  expect([code, said]).toEqual([1, `Port ${port} is taken by another program. Stop it, or choose another: npm start -- --port ${port + 1}\n`]);
}, 300_000);
