/** English of nl/papers.ts. */
export const papers = {
  toPdf: 'Download as PDF',
  foot: 'Servicebureau Jeugdhulp Haaglanden · reference {tender} · page {page} of {pages}',
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
