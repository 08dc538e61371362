/** At what a council is written to: the name of the ledger's event that it follows. */
export const milestones = [
  'tender.published', 'opening.recorded', 'award.provisional', 'proceedings.started', 'proceedings.ended', 'award.final', 'contracts.signed', 'tender.withdrawn',
  'admission.opened', 'revision.draft', 'revision.replied', 'revision.final', 'revision.signed',
] as const;
export type Milestone = (typeof milestones)[number];

export const isMilestone = (type: string): type is Milestone => (milestones as readonly string[]).includes(type);

/** Something that happened, as far as it makes a letter. */
export interface Happened { readonly type: string; readonly data: object }

/**
 * The id of the letter that an event of a procedure makes, the same however often it is told; undefined for what makes none.
 * What can come again has its round, or its number, in the id. A tender that nobody could read was no news.
 */
export function letterIdOf(about: string, { type, data }: Happened): string | undefined {
  const { round = 1, proceedings = '1', from = '' } = data as { readonly round?: number; readonly proceedings?: string; readonly from?: string };
  if (!isMilestone(type) || (type === 'tender.withdrawn' && ['concept', 'colleges-asked'].includes(from))) return undefined;
  const nth = type.startsWith('proceedings.') ? proceedings : String(round);
  return `${about}-${type.replace('.', '-')}${nth === '1' ? '' : `-${nth}`}`;
}
