import type { Language } from '../messages/fill.ts';

/** The languages in which somebody can have mail. */
export const mailLanguages = ['nl', 'en'] as const satisfies readonly Language[];

/** In which language somebody wants mail; what says nothing of it is Dutch, as all mail was before it could be chosen. */
export interface InLanguage { readonly language?: Language }
export const languageOf = ({ language = 'nl' }: InLanguage): Language => language;

/** A choice as an event tells it: Dutch is not told. */
export const told = (language: Language): InLanguage => (language === 'nl' ? {} : { language });
