/** English of nl/council-letter.ts. */
export const commands = {
  'letter.edit': {
    title: 'Edit the letter',
    intro: 'The draft comes from what is recorded in the portal. You can change every part. A line that begins with a dash becomes a list item. The letter is in Dutch.',
    submit: 'Save text',
    done: 'The text was saved.',
    fields: {
      version: { label: 'Version' },
      title: { label: 'Subject' },
      sections: { label: 'Parts of the letter', hint: 'An empty part is left out of the letter.', of: { id: { label: 'Part' }, text: { label: 'Text' } } },
    },
  },
  'letter.approve': {
    title: 'Approve the letter',
    intro: 'Record that your municipal executive approved this letter. After that the letter does not change, and anyone can read it.',
    submit: 'Approve letter',
    done: 'The letter was approved. Anyone can read it now.',
    fields: {
      version: { label: 'Version' },
      caseNumber: { label: 'Case number', hint: 'The number in your municipality’s case system.' },
      decidedOn: { label: 'Date on which the municipal executive approved the letter' },
      signatories: { label: 'Signatories', hint: 'Name and office, each on a line of its own.' },
    },
  },
  'figures.enter': {
    title: 'Figures of your municipality',
    intro: 'Fill in what your municipality spent in this year and how many young people got help. The figures go into new letters to your council. What you leave empty is not told.',
    submit: 'Save figures',
    done: 'The figures were saved.',
    fields: {
      figures: {
        label: 'Per segment',
        of: { segment: { label: 'Segment', codes: { 1: 'Segment 1', 2: 'Segment 2', 3: 'Segment 3', 4: 'Segment 4', 5: 'Segment 5' } }, euros: { label: 'Spent in whole euros', hint: 'Without separators, for example 1573090.' }, youths: { label: 'Number of young people' } },
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
export const events = {
  'college.letter-drafted': { subject: 'Draft letter to your council: {title}', lines: ['A draft of a letter to your council is waiting.', 'It is about {title}.', 'Read the letter, change it where needed and record that your municipal executive approved it.'] },
} as const;
const milestones = {
  'tender.published': 'Publication', 'opening.recorded': 'Opening of the bids', 'award.provisional': 'Provisional award', 'proceedings.started': 'Summary proceedings', 'proceedings.ended': 'Judgment',
  'award.final': 'Final award', 'contracts.signed': 'Contracts signed', 'tender.withdrawn': 'Tender withdrawn', 'admission.opened': 'Admission procedure opened',
  'revision.draft': 'Draft text', 'revision.replied': 'Reactions answered', 'revision.final': 'Text adopted', 'revision.signed': 'Signing ended',
};
export const pages = {
  milestones,
  list: {
    title: 'Letters to the council', lead: 'At every milestone a draft letter is waiting for you. Your municipal executive edits and approves it.', leadCouncil: 'These are the letters that the municipal executive sent to your council.',
    drafts: 'Drafts', sent: 'Approved letters', noDrafts: 'There is no draft.', noneSent: 'No letter was approved yet.',
    columns: { title: 'Subject', milestone: 'Occasion', at: 'Date', decidedOn: 'Approved' }, toFigures: 'Figures of your municipality',
  },
  letter: {
    draft: 'This is a draft. Only your municipal executive can read it.', edited: 'Your municipality edited the text.', from: 'It can be approved from {from:day}.', sent: 'Approved on {decidedOn:day}. Anyone can read this letter.',
    toLetter: 'To the letter', toEdit: 'Edit the text', approve: 'Approve', toPdf: 'Download as PDF', toWord: 'Download for Word (docx)', back: 'Back to the letters', toProcedure: 'To the procedure', toMunicipality: 'The page of the municipality {name}', toPublic: 'The public page of this letter', files: 'Downloads and more',
  },
  figures: {
    title: 'Figures of your municipality', lead: 'What your municipality spent on each segment and how many young people got help. These figures go into new letters to your council.',
    caption: 'Figures of {year}', columns: { segment: 'Segment', euros: 'Spent', youths: 'Young people' }, unknown: 'Not known', none: 'No figures of {year} were entered yet.', known: 'These figures come from the council proposal on the procurement strategy. Complete or correct them.', enter: 'Enter figures of {year}', change: 'Change figures of {year}', year: '{year}', back: 'Back to the letters',
  },
};
