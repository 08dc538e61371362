/**
 * What can be wrong with a bid's papers, as a closed list, so that the same defect is known by the same name in every
 * bid. What may be repaired is what clarifies or corrects an obvious slip, with what existed before the closing; never
 * a new offer (SAG C-599/10, 40), and never what the documents ask on pain of exclusion (Manova C-336/12, 40).
 */
const defects = {
  'unsigned': 'repairable',
  'declaration-unfinished': 'repairable',
  'attachment-missing': 'repairable',
  'file-unreadable': 'repairable',
  'answer-unclear': 'repairable',
  'obvious-slip': 'repairable',
  'price-missing': 'price',
  'price-changed': 'price',
  'on-pain-of-exclusion': 'pain',
} as const;

export type DefectCode = keyof typeof defects;
export const defectCodes = Object.keys(defects) as DefectCode[];

/** Why a defect cannot be repaired: the price is the offer itself, or the documents left no choice. */
export const bar = (defect: DefectCode): 'price' | 'pain' | undefined => {
  const found = defects[defect];
  return found === 'repairable' ? undefined : found;
};
export const isRepairable = (defect: DefectCode): boolean => bar(defect) === undefined;
