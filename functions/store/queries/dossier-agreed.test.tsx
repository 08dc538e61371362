import { describe, expect, it } from 'vitest';
import { admissionId, drafted, one, played as admitted, provider as bidder, submittedAt } from '../../../shared/admission/example.ts';
import { admissionRef } from '../../../shared/admission/admission.ts';
import { applicationRef } from '../../../shared/admission/application.ts';
import { submit } from '../../../shared/admission/apply-commands.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { dayOf, later, type Instant } from '../../../shared/kernel/moments.ts';
import { nl } from '../../../shared/messages/nl.ts';
import type { Archive, Entry } from '../../../shared/papers/archive.ts';
import { jurist, lead, officer, played, provider, revisionId, signUntil, type PlayedStage } from '../../../shared/revision/example.ts';
import { staffArchives } from '../../../shared/views/archives.ts';
import { verifyArchive } from '../../../infra/tools/verify-archive.ts';
import { renderArchive } from '../../papers/archive.ts';
import type { QueryContext } from '../reader.ts';
import { fakeReader } from './fake-reader.ts';
import { dossier as ofAdmission } from './staff/dossier-admission.ts';
import { dossier as ofRevision } from './staff/dossier-revision.ts';

const text = (one: Entry | undefined): string => (one === undefined ? '' : 'text' in one ? one.text : '');
const paths = ({ entries }: Pick<Archive, 'entries'>): string[] => entries.map(({ path }) => path);
const asked = (store: ReturnType<typeof fakeReader>, actor: Actor, at: Instant, path: QueryContext['path']): QueryContext => ({ at, actor, path, search: {}, store, here: 'https://portal.example/staff/x', file: 'zip' });

/** An open house with one application that was handed in, and a certificate with it. */
async function admission(actor: Actor, opened = true) {
  const p = admitted(opened ? 'open' : 'concept');
  if (opened) {
    drafted(p, one, submittedAt, dayOf(later(submittedAt, { days: 300 })));
    p.go(submit, bidder(one), submittedAt, { declaration: true });
  }
  const bytes = new TextEncoder().encode('%PDF-1.7 certificaat');
  const store = Object.assign(fakeReader({ states: [[admissionRef(admissionId), p.admission()], ...(opened ? [[applicationRef(admissionId, one), p.application(one)] as const] : [])] }), { content: () => Promise.resolve(bytes) });
  const model = await ofAdmission(asked(store, actor, later(submittedAt, { hours: 1 }), { admission: admissionId }));
  const archive = staffArchives['staff.admission-dossier'](model, 'nl');
  if (archive === null) throw new TypeError('no archive');
  return { archive, model, p };
}

describe('the dossier of an open house', () => {
  it('has what was asked, what was said, and what proves it, and another program can check it', async () => {
    const { archive, model } = await admission(lead);
    expect(model.applications).toBe(1);
    expect(paths(archive)).toEqual(expect.arrayContaining(['gegevens/toelating.json', 'gegevens/besluiten.json', `aanmeldingen/${one}/aanmelding.json`]));
    const pieces = paths(archive).filter((path) => path.startsWith(`aanmeldingen/${one}/0`));
    expect(pieces.length).toBeGreaterThan(0);
    expect(verifyArchive(renderArchive(archive, nl.archive))).toEqual({ ok: true, files: archive.entries.length + 2, apart: [] });
    expect(archive.entries.map(text).join('\n')).not.toContain('https://bucket.example');
    expect(archive.about[0]).toContain(admissionId);
  });

  it('has nothing of who may still be applying: a draft, or before the opening', async () => {
    expect((await admission(lead, false)).model).toMatchObject({ applications: null });
    expect(paths((await admission(lead, false)).archive).filter((path) => path.startsWith('aanmeldingen/'))).toEqual([]);
    const p = admitted('open');
    drafted(p, one, submittedAt, dayOf(later(submittedAt, { days: 300 })));
    const store = fakeReader({ states: [[admissionRef(admissionId), p.admission()], [applicationRef(admissionId, one), p.application(one)]] });
    const model = await ofAdmission(asked(store, lead, submittedAt, { admission: admissionId }));
    expect([model.applications, paths(model.archive ?? { entries: [] }).filter((path) => path.startsWith('aanmeldingen/'))]).toEqual([0, []]);
  });
});

async function revision(stage: PlayedStage, actor: Actor, at: Instant) {
  const model = await ofRevision(asked(fakeReader({ states: played(stage).stored() }), actor, at, { revision: revisionId }));
  const archive = staffArchives['staff.revision-dossier'](model, 'nl');
  if (archive === null) throw new TypeError('no archive');
  return { archive, model };
}

describe('the dossier of a revision', () => {
  it('has every text that was shown, each round with its replies, and who signed', async () => {
    const { archive, model } = await revision('signed', lead, later(signUntil, { hours: 1 }));
    const texts = Array.from({ length: model.versions }, (_, i) => i + 1).flatMap((n) => [`teksten/versie ${n}.json`, `teksten/versie ${n}.txt`]);
    expect(model.versions).toBeGreaterThan(1);
    expect(paths(archive)).toEqual(expect.arrayContaining([...texts, 'gegevens/herziening.json', 'gegevens/besluiten.json', 'gegevens/ondertekening.json', 'rondes/1/reacties.json', 'rondes/1/nota.json', 'stukken/nota ronde 1.txt']));
    expect(paths(archive).filter((path) => path.startsWith('rondes/1/onderdelen/')).length).toBeGreaterThan(2);
    expect(verifyArchive(renderArchive(archive, nl.archive))).toEqual({ ok: true, files: archive.entries.length + 2, apart: [] });
  });

  it('shows each reader what the pages show: no page, no part', async () => {
    const whole = await revision('closed', officer, later(signUntil, { hours: 1 }));
    // Replies are not published yet.
    expect(paths(whole.archive).filter((path) => path.includes('nota'))).toEqual([]);
    expect(paths((await revision('closed', jurist, later(signUntil, { hours: 1 }))).archive)).toContain('rondes/1/reacties.json');
    expect(paths((await revision('signed', provider(one), signUntil)).archive)).toEqual([]);
  });
});
