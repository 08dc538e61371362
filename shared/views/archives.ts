import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { Archive } from '../papers/archive.ts';
import type { Archives } from './index.ts';

const wordsOf = (language: Language) => (language === 'nl' ? nl : en).archive;
/** Under what it is: which part, where there are more. */
const partOf = ({ part, parts }: Pick<Archive, 'part' | 'parts'>, language: Language): string[] => (parts === 1 ? [] : [fill(wordsOf(language).ofPart, { part, parts }, language)]);

/** Archives of staff: what was gathered, under a word on what it is. */
export const staffArchives: Archives<'staff'> = {
  'staff.dossier': ({ tender: { title, id }, archive, at }, language) => archive && {
    ...archive, about: [fill(wordsOf(language).dossier.about, { title, id, at }, language), wordsOf(language).dossier.seen, ...partOf(archive, language)],
  },
  'staff.admission-dossier': ({ admission: { title, id }, archive, at }, language) => archive && {
    ...archive, about: [fill(wordsOf(language).dossier.aboutAdmission, { title, id, at }, language), wordsOf(language).dossier.seen, ...partOf(archive, language)],
  },
  'staff.revision-dossier': ({ revision: { title, id }, archive, at }, language) => archive && {
    ...archive, about: [fill(wordsOf(language).dossier.aboutRevision, { title, id, at }, language), wordsOf(language).dossier.seen, ...partOf(archive, language)],
  },
};

/** Archives of providers. */
export const providerArchives: Archives<'provider'> = {
  'provider.archive': ({ organisation: { name, kvk }, archive, at }, language) => archive && {
    ...archive, about: [fill(wordsOf(language).own.about, { name, kvk, at }, language), wordsOf(language).own.of, ...partOf(archive, language)],
  },
};
