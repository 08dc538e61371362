/** Words of papers: what stands around them on a page, and the nota and the record of the opening themselves. */
export const papers = {
  toPdf: 'Downloaden als pdf',
  foot: 'Servicebureau Jeugdhulp Haaglanden · kenmerk {tender} · bladzijde {page} van {pages}',
  calendar: {
    link: 'Deze termijnen in uw agenda zetten (ics)',
    questions: { title: 'Vragen stellen tot: {title}', text: 'U kunt vragen stellen tot {at:moment}.' },
    closing: { title: 'Inschrijving sluit: {title}', text: 'Inschrijven kan tot {at:moment}. Alleen wat dan is ingediend telt mee.' },
    begins: { title: 'Contract begint: {title}', text: 'Eerste dag van het contract.' },
    announce: { title: 'Verlenging aankondigen: {title}', text: 'Laatste dag waarop de regio een verlenging kan aankondigen.' },
    ends: { title: 'Contract eindigt: {title}', text: 'Laatste dag van het contract.' },
  },
  nota: {
    title: 'Nota van inlichtingen {number}: {title}', tender: 'Aanbesteding', reference: 'Kenmerk', published: 'Gepubliceerd',
    opening: 'Deze nota hoort bij de aanbestedingsstukken. Wat hierin staat gaat vóór eerdere stukken en eerdere nota’s. Wie een vraag heeft gesteld, staat er niet bij.',
    question: 'Vraag {number}.{n}', answer: 'Antwoord',
  },
} as const;
