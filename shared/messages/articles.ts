import { articleOf, groundCodes, type GroundCode } from '../provider/grounds.ts';

/** `Valse verklaring (Aw 2.87 lid 1 onder h)`, by ground in the order of the law. */
export const withArticles = (names: Readonly<Record<GroundCode, string>>): Readonly<Record<GroundCode, string>> =>
  Object.fromEntries(groundCodes.map((code) => [code, `${names[code]} (Aw ${articleOf(code)})`])) as Record<GroundCode, string>;
