import { readFileSync } from 'node:fs';

/** Source Sans 3 comes in parts, each with the letters of some scripts; in the order in which a letter is looked for. */
export const fontParts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
export const fontWeights = [400, 700] as const;
export type FontPart = (typeof fontParts)[number];
export type FontWeight = (typeof fontWeights)[number];
/** Reads one part in one weight, as OpenType. */
export type FontReader = (part: FontPart, weight: FontWeight) => Buffer;

/** The name of a part's file beside the bundle. */
export const fontFile = (part: FontPart, weight: FontWeight): string => `font-${part}-${weight}.otf`;

/** From the files that lie beside the bundle (infra/bundle.ts). */
export const besideBundle: FontReader = (part, weight) => readFileSync(new URL(fontFile(part, weight), import.meta.url));
