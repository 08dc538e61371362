/** English of nl/pages-revision.ts. */
export const revisionPages = {
  heading: 'Revision',
  stages: {
    concept: 'Draft', consultation: 'Consultation', reacting: 'Providers react', 'reactions-over': 'Reactions are in', answering: 'Answering reactions', replied: 'Replies are out',
    'colleges-asked': 'Waits for municipal executives', signing: 'Signing', 'signing-over': 'Term for signing is over', signed: 'Completed', withdrawn: 'Withdrawn',
  },
  segment: 'Segment {segment}', round: 'Round {round}', version: 'Version {version}',
  steps: { prepare: 'Prepare', consultation: 'Consultation', reactions: 'Reactions', replies: 'Replies', colleges: 'Decisions of municipal executives', signing: 'Signing' },
} as const;
