/** At what a council is written to: the name of the ledger's event that it follows. */
export const milestones = [
  'tender.published', 'opening.recorded', 'award.provisional', 'proceedings.started', 'proceedings.ended', 'award.final', 'contracts.signed', 'tender.withdrawn',
  'admission.opened', 'revision.draft', 'revision.replied', 'revision.final', 'revision.signed',
] as const;
export type Milestone = (typeof milestones)[number];

export const isMilestone = (type: string): type is Milestone => (milestones as readonly string[]).includes(type);
