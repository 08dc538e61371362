/** Words of the room of a municipality, of its public page, and of who took part. */
export const roomPages = {
  kinds: { tender: 'Tender', admission: 'Admission', revision: 'Revision' },
  parts: { whole: 'whole segment', 'day-treatment': 'day treatment only' },
  timeline: {
    coming: 'What is coming', past: 'What has been', none: 'No date is planned.', nothing: 'Nothing has happened yet.', later: 'Later: {count} dates', older: 'Earlier: {count} dates', columns: { when: 'When', what: 'What', procedure: 'Procedure' }, segment: '{kind}, segment {segment}',
    overdue: 'Planned, has not happened yet', moved: 'First {from}.', reason: 'Reason: {reason}', note: 'A day without an hour lasts until the end of that day (Dutch time).',
    what: {
      published: 'Published', questions: 'Last moment for questions', closing: 'Closing of bids', assessment: 'Assessment done (planned)', award: 'Provisional award (planned)', letters: 'Provisional award',
      standstill: 'End of the standstill', signing: 'Signing is possible from this day', start: 'Start of the contracts', consultOn: 'Start of the consultation', draftOn: 'Draft text to providers', repliesOn: 'Reactions answered',
      finalOn: 'Text adopted', signUntil: 'Last day to sign', startsOn: 'Start of the revised agreement', asked: 'Municipal executives asked for a decision', decideBy: 'Decision of the municipal executives requested by this day', publishAt: 'Publication (planned)',
      opening: 'Bids opened', proceedings: 'Summary proceedings begun', judgment: 'Judgment in summary proceedings', final: 'Final award', signed: 'All signed, or the term to sign is over', withdrawn: 'Withdrawn', open: 'Admission open', entry: 'Next day on which contracts can start', ended: 'Admission closed', reactUntil: 'Last moment for reactions of providers',
    },
  },
  room: {
    title: 'State of affairs in {name}', lead: 'Everything about the procurement of youth care for your municipality, on one page.', readOnly: 'You read along for the council. Decisions and letters are for the municipal executive.',
    actions: 'What waits for your municipal executive', noActions: 'Nothing waits for your municipal executive now.',
    act: { decide: 'Record the decision: {title}', by: 'Requested by {by:day}.', noDay: 'No day was requested.', 'read-answer': 'Read the answer to your remarks: {title}', letter: 'Finish the letter to the council: {title}', letterNote: 'The draft is of {at:moment}.', 'more-letters': '{count} more drafts of letters', figures: 'Fill in your own figures', figuresNote: 'With your own figures the letter to the council also tells what your municipality spends.' },
    segments: 'Segments', columns: { segment: 'Segment', part: 'Your municipality takes part for', scale: 'Scale', procedures: 'Procedures' }, noSegments: 'Your municipality takes part in no segment now.',
    timeline: 'Timeline', decisions: 'Decisions of the municipal executive', noDecisions: 'No decision was recorded yet.', decisionColumns: { procedure: 'Procedure', outcome: 'Decision', decidedOn: 'Date', reference: 'Case number' },
    outcomes: { approved: 'Approved', 'approved-with-remarks': 'Approved with remarks', rejected: 'Not approved' }, remarks: { open: 'The remarks have no answer yet', answered: 'The remarks were answered' },
    letters: 'Letters to the council', noLetters: 'There is no letter yet.', letterColumns: { title: 'Letter', at: 'About the state of', status: 'State' }, letterStatus: { draft: 'Draft', approved: 'Sent' }, sentOn: 'Decision of {day:day}',
    risks: 'Risks', risksLead: 'Risks for the segments in which the municipality takes part.', toDates: 'All dates in your calendar', toLetters: 'All letters to the council', toInbox: 'Messages to your municipality', toPublic: 'The public page of your municipality', toOverview: 'Overview of all procedures',
  },
  municipality: {
    title: 'Procurement of youth care for {name}', lead: 'What the region Haaglanden procures for {name}: procedures, decisions and letters to the council.', part: '{name} takes part for',
    segments: 'Segments', noSegments: '{name} takes part in no segment now. Its last day in the region was {until:day}.', decisionsNote: 'Decisions are listed here once a procedure has been published.', noDecisions: 'There is no decision on a published procedure yet.', noLetters: 'No letter to the council was sent yet.',
  },
  participants: {
    title: 'Who took part?', lead: 'Which municipalities took part in a segment, on which day? The answer follows from membership of the region on that day.',
    segment: 'Segment', on: 'Day', submit: 'Show', found: 'Segment {segment} on {on:day}', one: 'On this day 1 municipality took part.', more: 'On this day {count} municipalities took part.',
    columns: { name: 'Municipality', part: 'For', from: 'In the region since', until: 'Up to and including' }, open: 'No end date',
    others: 'In the region, but not in this segment: {names}.', unknown: 'The portal knows nothing of before {from:day}.', none: 'On this day no municipality took part.',
    earlier: 'The segments are those of the procurement strategy. For an earlier day we use them too.', toParticipants: 'Who took part in a segment, on which day?',
  },
  risks: {
    title: 'Risks of the procurement', lead: 'What can delay the procurement of youth care or make it fail, and what the region does about it.',
    columns: { risk: 'Risk', measure: 'Measure', status: 'State', rating: 'Likelihood and impact' }, closed: 'These risks no longer exist: {titles}.', toRisks: 'Risks of the procurement', changed: 'Changed on {at:moment}',
  },
} as const;

export const roomRefusals = {
  'participants.segment': 'There is no such segment. Choose segment 1, 2, 3, 4 or 5.',
  'participants.day': 'There is no such day. Fill in a day, such as 31-12-2026.',
} as const;
