import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { openPortal, type Portal } from '../portal.ts';

/** Who has signed in as staff can be appointed by name; nobody types a code, and nobody else can be appointed. */
let portal: Portal;
let officer: Visitor;
let tender = '';

beforeAll(async () => {
  portal = await openPortal('2026-01-12T09:00:00.000Z');
  officer = await portal.visit('officer');
  tender = /tnd_\w+/.exec((await officer.command('/tenders', { segment: '5', title: 'Jeugdhulp' })).location)?.[0] ?? '';
});
afterAll(() => portal.close());

const form = async (): Promise<string> => (await officer.fetch(`/staff/tenders/${tender}/assessors`)).text();
/** Names and codes that the form offers as colleagues, in its order. */
const offered = async (): Promise<string[]> => [...(await form()).matchAll(/name="person" value="(prs_[^"]+)"/g)].map(([, code = '']) => code);
const personOf = async (visitor: Visitor): Promise<string> => (await visitor.view<{ person: string }>('')).person;
const appoint = (person: string, task = 'assess') => officer.command(`/tenders/${tender}/assessors`, { person, task });

it('offers nobody who has not signed in, and no colleague of another role', async () => {
  expect(await form()).toContain('Er is nu niets om uit te kiezen.');
  await expect(appoint(await personOf(officer))).rejects.toMatchObject({ status: 400, code: 'assessor.unknown' });
  await expect(appoint('prs_nobody')).rejects.toMatchObject({ status: 400, code: 'assessor.unknown' });
});

it('offers assessors by name after they have signed in, each once, and takes the name from there', async () => {
  const [sharmila, bram] = [await personOf(await portal.visit('assessor-3')), await personOf(await portal.visit('assessor-2'))];
  await portal.visit('assessor-3');
  await portal.visit('college-delft');
  expect(await offered()).toEqual([bram, sharmila]);
  await appoint(bram);
  const page = await (await officer.fetch(`/staff/tenders/${tender}`)).text();
  expect(page).toContain('Bram Kuipers');
  expect(page).not.toContain('Sharmila Bhagwandin');
  await appoint(bram, 'none');
  expect(await (await officer.fetch(`/staff/tenders/${tender}`)).text()).not.toContain('Bram Kuipers');
});

it('refuses a name that somebody sends along', async () => {
  const person = await personOf(await portal.visit('assessor-1'));
  await expect(officer.command(`/tenders/${tender}/assessors`, { person, name: 'Iemand anders', task: 'assess' })).rejects.toMatchObject({ status: 400, code: 'input.invalid' });
});
