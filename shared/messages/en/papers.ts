/** English of nl/papers.ts. */
export const papers = {
  toPdf: 'Download as PDF',
  foot: 'Servicebureau Jeugdhulp Haaglanden · reference {tender} · page {page} of {pages}',
  nota: {
    title: 'Nota of information {number}: {title}', tender: 'Tender', reference: 'Reference', published: 'Published',
    opening: 'This nota belongs to the tender documents. What stands in it prevails over earlier documents and earlier notas. Who asked a question is not told.',
    question: 'Question {number}.{n}', answer: 'Answer',
  },
};
