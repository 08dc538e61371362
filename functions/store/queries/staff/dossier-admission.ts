import { admissionAt } from '../../../../shared/admission/admission.ts';
import { application as aggregate } from '../../../../shared/admission/application.ts';
import { mustExist } from '../../../../shared/admission/guards.ts';
import { safeName } from '../../../../shared/papers/archive.ts';
import { plain } from '../../../../shared/papers/plain.ts';
import { admissionHead } from '../../../../shared/views/admission/staff.ts';
import { Gathering } from '../gather-archive.ts';
import type { Query } from '../../reader.ts';
import { admission, application } from './admission.ts';
import { admissionContract } from './admission-contract.ts';
import { decisions } from './decisions.ts';

/**
 * The dossier of an open house: its terms, what colleges decided, and of each application what was said, what proves it,
 * what was found and the agreement that came of it. Applications come into it from the opening on, as on their pages.
 */
export const dossier: Query<'staff.admission-dossier'> = async (context) => {
  const { store, at, path, file } = context;
  const { state: of } = await store.load(admissionAt(path));
  mustExist(of);
  const applications = of.openedAt === '' ? {} : await store.all(aggregate, of.id);
  const submitted = Object.entries(applications).filter(([, { submittedAt }]) => submittedAt !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = { admission: admissionHead(of), applications: of.openedAt === '' ? null : submitted.length, at };
  if (file !== 'zip') return { ...shown, archive: null };
  const all = new Gathering(context);
  await all.put('gegevens/toelating.json', 'staff.admission', admission);
  await all.put('gegevens/besluiten.json', 'staff.decisions', decisions, { procedure: of.id });
  for (const [kvk, { answers }] of submitted) {
    if (await all.put(`aanmeldingen/${kvk}/aanmelding.json`, 'staff.application', application, { ...path, kvk }) === undefined) continue;
    const page = new URL(`/staff/admissions/${of.id}/applications/${kvk}`, context.here).href;
    const pieces = new Map(Object.values(answers).flatMap(({ evidence }) => evidence).map((piece) => [`${piece.key} ${piece.version}`, piece]));
    for (const [i, { key, version, size, name }] of [...pieces.values()].entries()) {
      await all.file({ path: `aanmeldingen/${kvk}/${String(i + 1).padStart(2, '0')} ${safeName(name)}`, bucket: 'evidence', key, version, size, hash: '', page });
    }
    const signed = await all.put(`aanmeldingen/${kvk}/contract.json`, 'staff.admission-contract', admissionContract, { ...path, kvk });
    if (signed !== undefined) all.entries.push({ path: `stukken/contract ${kvk}.txt`, text: `${plain(signed.contract.paper)}\n` });
  }
  return { ...shown, archive: all.archive(`dossier-${of.id}`) };
};
