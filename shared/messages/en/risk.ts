import { segmentNumbers, segments } from '../../region/segments.ts';

/** Words of the risks of the procurement strategy. */
const statuses = { open: 'Open', watched: 'Watched closely', occurred: 'Occurred', closed: 'No longer exists' } as const;
const levels = { low: 'small', medium: 'medium', high: 'large' } as const;
const rating = { low: 'Small', medium: 'Medium', high: 'Large' } as const;
const codes = Object.fromEntries(segmentNumbers.map((one) => [one, `${one}. ${segments[one].title.en}`]));

const fields = {
  title: { label: 'Risk', hint: 'In one sentence: what can go wrong?' },
  titleEnglish: { label: 'Risk in English', hint: 'Leave empty when there is no translation.' },
  segments: { label: 'Which segments does it touch?', hint: 'Municipalities that take part in these segments are told.', codes },
  owner: { label: 'Who owns it?', hint: 'A role or a board. Only staff reads this.' },
  measure: { label: 'Measure', hint: 'What do we do to limit the risk? Everybody reads this.' },
  measureEnglish: { label: 'Measure in English', hint: 'Leave empty when there is no translation.' },
  chance: { label: 'How likely is it?', codes: rating },
  impact: { label: 'How large is the impact?', codes: rating },
  status: { label: 'State', codes: statuses },
  reason: { label: 'Explanation', hint: 'Why is this its status? Plain language, no names of providers. Everybody reads this.' },
} as const;

export const commands = {
  'risk.add': {
    title: 'Add a risk', intro: 'Add a risk that is not on the list yet. The municipalities that it touches are told.',
    submit: 'Add risk', done: 'The risk was added. Municipalities are told.', fields,
  },
  'risk.assess': {
    title: 'Update the risk', intro: 'Record the current state of the risk. When anything changes that municipalities read, they are told. Another owner alone is not told.',
    submit: 'Record risk', done: 'The risk was recorded.', fields: { ...fields, seen: { label: 'State that was read' } },
  },
} as const;

export const refusals = {
  'risk.changed-meanwhile': 'A colleague updated this risk meanwhile. Open the page of the risk again, read its current state and then fill in your change.',
} as const;

export const risk = {
  statuses, levels, unrated: 'not yet rated', and: ' and ', segment: 'Segment {segments}', allSegments: 'All segments', noMeasure: 'No measure recorded yet.',
  list: {
    title: 'Risks', lead: 'What can delay the procurement or make it fail, and what we do about it. Municipalities are told when a risk changes.',
    columns: { risk: 'Risk', rating: 'Likelihood and impact', status: 'State', owner: 'Owner' }, rating: 'Likelihood {chance}, impact {impact}', noOwner: 'No owner yet', toRisks: 'Risks of the procurement',
  },
  page: {
    back: 'Back to all risks', strategy: 'The procurement strategy names this risk.', untouched: 'Nothing was recorded about it yet. The strategy names no owner, no likelihood and no impact.',
    terms: { status: 'State', segments: 'Segments', chance: 'Likelihood', impact: 'Impact', owner: 'Owner', measure: 'Measure', reason: 'Explanation', changedAt: 'Last changed' },
    changes: 'What municipalities were told', noChanges: 'Municipalities have not been told anything about this risk yet.', columns: { at: 'Moment', status: 'State', rating: 'Likelihood and impact', measure: 'Measure', reason: 'Explanation' },
  },
} as const;
