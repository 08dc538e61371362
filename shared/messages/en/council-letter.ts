/** English of nl/council-letter.ts. */
export const commands = {
  'figures.enter': {
    title: 'Figures of your municipality',
    intro: 'Fill in what your municipality spent in this year and how many young people got help. The figures go into new letters to your council. What you leave empty is not told.',
    submit: 'Save figures',
    done: 'The figures were saved.',
    fields: {
      figures: {
        label: 'Per segment',
        of: { segment: { label: 'Segment' }, euros: { label: 'Spent in whole euros', hint: 'Without separators, for example 1573090.' }, youths: { label: 'Number of young people' } },
      },
    },
  },
};
export const refusals = {
  'letter.approved': 'This letter was approved on {decidedOn:day} and does not change any more.',
  'letter.changed': 'A colleague changed the letter meanwhile. Read the new text, and change it where needed.',
  'letter.section-unknown': 'This part is not in the letter. Choose one that is.',
  'letter.too-early': 'This letter can be approved from {from:day}. All providers hear the outcome first.',
  'letter.before': 'This letter cannot have been approved before {from:day}. Fill in that day or a later one.',
  'figures.twice': 'Each segment can occur only once. Give one row for each segment.',
};
export const pages = {
  figures: {
    title: 'Figures of your municipality', lead: 'What your municipality spent on each segment and how many young people got help. These figures go into new letters to your council.',
    caption: 'Figures of {year}', columns: { segment: 'Segment', euros: 'Spent', youths: 'Young people' }, unknown: 'Not known', none: 'No figures of {year} were entered yet.', known: 'These figures come from the council proposal on the purchasing strategy. Complete or correct them.', enter: 'Enter figures of {year}', change: 'Change figures of {year}', year: '{year}',
  },
};
