/** English of nl/papers.ts. */
export const papers = {
  toPdf: 'Download as PDF', inDutch: 'This letter is in Dutch. That text is binding.',
  foot: 'Servicebureau Jeugdhulp Haaglanden · reference {tender} · page {page} of {pages}',
  opening: {
    link: 'Record of the opening',
    title: 'Record of the opening: {title}', tender: 'Tender', reference: 'Reference', tenderNed: 'TenderNed reference', made: 'Drawn up',
    intro: 'This record describes the opening of the bids. The portal drew it up from the log.',
    course: 'Course',
    closed: 'Bidding closed on {closesAt}. Who wanted to bid after that could not: the portal refuses what comes late and does not keep it.',
    extended: 'The closing was moved {count} times. The first closing moment was {first}.',
    barrier: 'Nobody could open before {from}. So everything that was sent in time had also arrived.',
    sealed: 'Until the opening all bids were sealed. Nobody could read or count them.',
    openers: 'Who opened', openersTable: 'Two persons, the second within ten minutes of the first', person: 'Person', when: 'Moment', unknown: 'name not recorded',
    bids: 'Bids per lot', bidsTable: 'Number of bids per lot', lot: 'Lot', count: 'Bids', all: 'Together there are {received} bids of {bidders} bidders.', none: 'There are no bids.',
    bidders: 'Bidders', biddersTable: 'Who bid, and for what', bidder: 'Bidder', kvk: 'Chamber of Commerce number', lots: 'Lots', files: 'Not readable',
    whole: 'All files were equal to what was recorded when they were submitted.', unread: 'Not readable', unreadText: 'These parts of bids were received and could not be read. The bids count. The administrator repairs them; after that they are read again.', unreadTable: 'What could not be read, and why', part: 'Part', why: 'Why', answers: 'Answers and price', file: 'File {file}', reasons: { missing: 'Not found', seal: 'The seal does not open', changed: 'Not as it was submitted' }, noPrices: 'Prices do not stand in this record. Assessors do not see them before the assessment has been closed.',
    ledger: 'Place in the log', openedLine: 'Opening, line {seq}', recordedLine: 'Recording, line {seq}', completedLine: 'Read after all, line {seq}', ledgerText: 'The fingerprint belongs to this line and to all lines before it. If anything in the log changes, it does not fit any more.',
  },
  calendar: {
    link: 'Put these deadlines into your calendar (ics)',
    questions: { title: 'Questions until: {title}', text: 'You can ask questions until {at:moment}.' },
    closing: { title: 'Bids close: {title}', text: 'You can bid until {at:moment}. Only what has then been submitted counts.' },
    begins: { title: 'Contract begins: {title}', text: 'First day of the contract.' },
    announce: { title: 'Announce an extension: {title}', text: 'Last day on which the region can announce an extension.' },
    ends: { title: 'Contract ends: {title}', text: 'Last day of the contract.' },
  },
  nota: {
    title: 'Nota of information {number}: {title}', tender: 'Tender', reference: 'Reference', published: 'Published',
    opening: 'This nota belongs to the tender documents. What stands in it prevails over earlier documents and earlier notas. Who asked a question is not told.',
    question: 'Question {number}.{n}', answer: 'Answer',
  },
};
