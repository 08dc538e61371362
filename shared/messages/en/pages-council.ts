/** Words of the pages of municipalities. */
export const councilPages = {
  home: {
    title: 'Overview of {name}', lead: 'These are the procedures that your municipality takes part in.', empty: 'There is no procedure for your municipality now. We will tell you when there is one.', list: 'Procedures', waits: 'Your municipal executive is asked for a decision',
    columns: { tender: 'Procedure', stage: 'Stage', decision: 'Decision of your municipal executive', next: 'Next date' }, outcomes: { approved: 'Approved', 'approved-with-remarks': 'Approved with remarks', rejected: 'Not approved', open: 'No decision yet' }, toInbox: 'Messages to your municipality', noDate: 'None',
  },
  tender: {
    segment: 'Segment {segment}', back: 'Back to the overview', waits: 'Your municipal executive is asked to decide on these documents. We do not publish before all municipal executives have approved.', confidential: 'These documents are not public yet.',
    decisions: 'Decisions of the municipal executives', progress: '{done} of {all} municipal executives have approved.', waiting: 'No decision yet: {names}.', rejected: 'Not approved: {names}.', columns: { municipality: 'Municipality', outcome: 'Decision', decidedOn: 'Date' },
    own: 'Decision of your municipal executive', ownNone: 'No decision of your municipal executive was recorded yet.', ownText: '{outcome} on {decidedOn:day}. Recorded on {recordedAt:moment}.', reference: 'Case number: {reference}', closed: 'The tender was published. A decision can no longer be recorded.', withdrawnClosed: 'The tender was withdrawn. A decision is no longer needed.', readOnly: 'The contact person of the municipal executive records the decision.',
    planning: 'Schedule', what: 'What', when: 'When', state: 'State', passed: 'Passed', coming: 'To come', wholeDay: 'A day without an hour lasts until the end of that day (Dutch time).',
    lots: 'Lots', lot: 'Lot', name: 'Name', maxAwards: 'Awarded to at most', criteria: 'Criteria', criterion: 'Criterion', weight: 'Weight', points: '{weight} points', value: 'at most {value:euro}', methods: { points: 'Points: the most points win.', value: 'Value: the lowest notional price wins.' },
    documents: 'Documents', noDocuments: 'There are no separate documents.', extended: 'The closing was moved from {from:moment} to {to:moment}. Reason: {reason}',
    received: '{count} bids were opened, all lots together. We name nobody before the final award.', standstill: 'The tender was awarded provisionally. The standstill ends on {endsOn:day} at 24:00. Contracts can be signed from {signFrom:day}.', frozen: 'Summary proceedings are pending. We sign no contract before the judgment.', withdrawn: 'This tender was withdrawn on {at:moment}. Reason: {reason}',
    outcome: 'Outcome', outcomeLot: 'Lot {lot}: awarded to', noneAwarded: 'This lot was not awarded.', toPublic: 'The public page of this tender', description: 'Description',
  },
  inbox: { title: 'Messages', lead: 'Everything that we told your municipality. A mail only says that something is waiting.', empty: 'There are no messages yet.', columns: { subject: 'Subject', at: 'Received' } },
  message: { back: 'Back to the messages', toTender: 'To the procedure', toAdmission: 'To the admission', received: 'Received on {at:moment}' },
} as const;
