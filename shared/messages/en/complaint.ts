/** Words of complaints, of running terms and of the award notice. */
export const commands = {
  'complaint.file': {
    title: 'File a complaint', intro: 'Write what you disagree with and why. We answer within six weeks.', submit: 'File the complaint', done: 'Your complaint has been received. The receipt is among your messages.',
    fields: { text: { label: 'Your complaint', hint: 'Name the part of the tender and what you want to achieve.' } },
  },
  'complaint.answer': {
    title: 'Answer the complaint', intro: 'The provider reads your finding, your motivation and the measures.', submit: 'Send the answer', done: 'The complaint has been answered. The provider gets a message.',
    fields: {
      finding: { label: 'Finding', codes: { upheld: 'Upheld', partly: 'Partly upheld', dismissed: 'Dismissed' } },
      motivation: { label: 'Motivation' }, measures: { label: 'Measures', hint: 'Required when the complaint is upheld in whole or in part.' },
    },
  },
  'complaint.escalate': {
    title: 'To the Commissie van Aanbestedingsexperts', intro: 'Did you take the complaint to the committee? Then let us know when.', submit: 'Record', done: 'We now know that the complaint is with the committee.',
    fields: { on: { label: 'Taken to the committee on', hint: 'The day on which the complaint was filed with the committee.' } },
  },
  'complaint.record-advice': {
    title: 'Record the advice of the committee', intro: 'Record what the committee advises and what we do with it.', submit: 'Record the advice', done: 'The advice has been recorded. The provider gets a message.',
    fields: {
      outcome: { label: 'Advice', codes: { founded: 'Founded', partly: 'Partly founded', unfounded: 'Unfounded', 'not-handled': 'Not handled' } },
      on: { label: 'Date of the advice', hint: 'The day stated on the advice.' }, followed: { label: 'What do we do with it?', hint: 'The provider reads this.' },
    },
  },
  'tender.record-award-notice': {
    title: 'Record the award notice', intro: 'Publish the notice of the awarded contract on TenderNed. Record its reference here.', submit: 'Record', done: 'The award notice has been recorded.',
    fields: { number: { label: 'Reference of TenderNed', hint: 'See the confirmation by TenderNed.' }, sentAt: { label: 'Sent on', hint: 'Leave this empty if that is now.' } },
  },
} as const;

export const refusals = {
  'complaint.answered': 'This complaint was already answered on {at:moment}.',
  'complaint.measures-missing': 'Write down which measures you take. The complaint is upheld in whole or in part, after all.',
  'complaint.escalated': 'We know already that this complaint is with the committee.',
  'complaint.answer-first': 'We may still answer your complaint, up to and including {dueOn:day}. After that you can go to the committee.',
  'complaint.day': 'Choose a day that fits this complaint: not in the future and not before it.',
  'complaint.not-escalated': 'The provider has not reported that the complaint is with the committee.',
  'award-notice.too-early': 'This is possible after the final award, or after a withdrawal that was published.',
  'award-notice.recorded': 'The notice was already recorded, with reference {number}.',
  'award-notice.before': 'The notice cannot be from before the award or the withdrawal: {at:moment}.',
} as const;

export const complaint = {
  freezesNothing: 'A complaint suspends nothing. Only summary proceedings within the standstill do.',
  late: 'Overdue', due: 'The answer comes no later than {dueOn:day} (six weeks).', answeredAt: 'Answered on {at:moment}.', measures: 'Measures: {measures}',
  findings: { upheld: 'Upheld', partly: 'Partly upheld', dismissed: 'Dismissed' },
  escalatedOn: 'Taken to the Commissie van Aanbestedingsexperts on {on:day}.', advice: 'Advice of the committee on {on:day}: {outcome}. What we do with it: {followed}',
  advices: { founded: 'founded', partly: 'partly founded', unfounded: 'unfounded', 'not-handled': 'not handled' },
  provider: {
    title: 'Complaints about this tender', lead: 'Do you disagree with the tender? You can file a complaint, also when you do not bid. After that you can go to the Commissie van Aanbestedingsexperts.',
    empty: 'Your organisation filed no complaint.', of: 'Complaint of {at:moment}', toList: 'File or follow a complaint', back: 'Back to the tender',
  },
  staff: {
    title: 'Complaints', one: 'Complaint', empty: 'There are no complaints.', open: 'Not answered yet', filedAt: 'Received on {at:moment}.', toList: 'Complaints', back: 'Back to the complaints',
    columns: { who: 'From whom', filedAt: 'Received', dueOn: 'Answer due', state: 'State' },
  },
} as const;

export const tasks = {
  title: 'Worklist', lead: 'Everything that has a date, the first on top.', empty: 'There is nothing with a date now.', toList: 'Worklist with dates', all: 'Tasks with a date', overdue: 'Overdue', back: 'Back to all procedures',
  columns: { what: 'What', tender: 'Tender', dueOn: 'No later than' },
  kinds: {
    answers: 'Answer questions (Aw 2.54)', repair: 'Repair: last day to answer', hearing: 'Hearing: last day to answer', verification: 'Evidence: last day to answer', complaint: 'Answer a complaint',
    validity: 'Bids expire: ask for an extension in time', standstill: 'Standstill: last day',
    'award-notice': 'Publish the award or withdrawal on TenderNed (Aw 2.134)',
  },
  validity: 'Bids are valid up to and including {on:day}.', validityShort: 'Bids are valid up to and including {on:day}. After that a bidder is not bound any more.', validityOver: 'The bids were valid up to and including {on:day}. Ask every bidder whether it stands by its offer.',
  validityExtended: 'The term of ninety days was extended to fourteen days after the judgment.', validityFrozen: 'As long as the summary proceedings run, the bids stay valid.',
  ownValidity: 'Your bid is valid up to and including {on:day}.',
  notice: 'Award notice: {number}, sent on {sentAt:moment}.', noticeDue: 'Publish the award notice on TenderNed, no later than {dueOn:day}. If you bundle per quarter, no later than {quarterOn:day} (Aw 2.134).', noticeTitle: 'Award notice',
} as const;

export const events = {
  'complaint.filed': { subject: 'Receipt of your complaint', text: 'We received your complaint about the tender {title}. We answer no later than {dueOn:day}. A complaint suspends nothing.' },
  'complaint.answered': { subject: 'Answer to your complaint', text: 'Your complaint about the tender {title} has been answered. You can read the answer on the page of the tender.' },
  'complaint.advised': { subject: 'Advice on your complaint', text: 'The committee has advised on your complaint in the tender {title}. The page of the tender says what we do with it.' },
} as const;
