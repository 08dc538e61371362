/** Words of papers: what stands around them on a page, and the nota and the record of the opening themselves. */
export const papers = {
  toPdf: 'Downloaden als pdf',
  foot: 'Servicebureau Jeugdhulp Haaglanden · kenmerk {tender} · bladzijde {page} van {pages}',
  nota: {
    title: 'Nota van inlichtingen {number}: {title}', tender: 'Aanbesteding', reference: 'Kenmerk', published: 'Gepubliceerd',
    opening: 'Deze nota hoort bij de aanbestedingsstukken. Wat hierin staat gaat vóór eerdere stukken en eerdere nota’s. Wie een vraag heeft gesteld, staat er niet bij.',
    question: 'Vraag {number}.{n}', answer: 'Antwoord',
  },
} as const;
