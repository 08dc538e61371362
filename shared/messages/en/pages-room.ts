/** Words of the room of a municipality, of its public page, and of who took part. */
export const roomPages = {
  kinds: { tender: 'Tender', admission: 'Admission', revision: 'Revision' },
  parts: { whole: 'whole segment', 'day-treatment': 'day treatment only' },
  participants: {
    title: 'Who took part?', lead: 'Which municipalities took part in a segment, on which day? The answer follows from membership of the region on that day.',
    segment: 'Segment', on: 'Day', submit: 'Show', found: 'Segment {segment} on {on:day}', one: 'On this day 1 municipality took part.', more: 'On this day {count} municipalities took part.',
    columns: { name: 'Municipality', part: 'For', from: 'In the region since', until: 'Up to and including' }, open: 'No end date',
    others: 'In the region, but not in this segment: {names}.', unknown: 'The portal knows nothing of before {from:day}.', none: 'On this day no municipality took part.',
    earlier: 'The segments are those of the purchasing strategy. For an earlier day we use them too.', toParticipants: 'Who took part in a segment, on which day?',
  },
  risks: {
    title: 'Risks of the purchasing', lead: 'What can delay the purchasing of youth care or make it fail, and what the region does about it.',
    columns: { risk: 'Risk', measure: 'Measure', status: 'State', rating: 'Chance and consequence' }, closed: 'These risks are gone: {titles}.', toRisks: 'Risks of the purchasing', changed: 'Changed on {at:moment}',
  },
} as const;

export const roomRefusals = {
  'participants.segment': 'There is no such segment. Choose segment 1, 2, 3, 4 or 5.',
  'participants.day': 'There is no such day. Fill in a day, such as 31-12-2026.',
} as const;
