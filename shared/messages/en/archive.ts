/** Words of archives: the dossier of a procedure, and everything of one organisation. */
export const archive = {
  readme: 'README.txt', index: 'contents.csv', title: 'What is in this archive?', head: ['file', 'bytes', 'sha256', 'where'], inside: 'in this archive', inPart: 'part', outside: 'to be downloaded separately',
  check: [
    'contents.csv lists all files with their size and fingerprint (SHA-256).',
    'To check that all is there and nothing was changed:',
    '- Unpack the archive and type in that folder: sha256sum -c SHA256SUMS',
    '- Or check the archive with the program of the portal: npm run verify -- ARCHIVE.zip',
    'The data are in JSON, JSON Lines, CSV and plain text, in UTF-8. Names of files are in Dutch.',
  ],
  apart: 'These files are no longer as they were recorded. That is why they are not in it. Look at the page behind each.',
  parts: 'The other parts are here, as long as you are signed in. Unpack all parts in the same folder.', ofPart: 'This is part {part} of {parts}.',
  dossier: {
    title: 'Dossier', link: 'Dossier of this procedure', download: 'Download the dossier (zip)', about: 'Dossier of the tender “{title}” ({id}), made on {at:moment}.',
    aboutAdmission: 'Dossier of the admission “{title}” ({id}), made on {at:moment}.', aboutRevision: 'Dossier of the revision “{title}” ({id}), made on {at:moment}.', seen: 'It contains what the maker of this archive was allowed to see at that moment.',
    lead: 'You get everything of this procedure in one file, with a list of contents and the fingerprint of each file.',
    has: 'What is in it?', documents: 'Documents of the tender: {count}', bids: 'Bids with their files: {count}', sealed: 'No bids yet: they come in after the opening.',
    rest: 'Data: rules, questions and clarification notices, decisions of municipal executives, screening, scores, ranking, contracts and the log.',
    applications: 'Applications with their evidence: {count}', noApplications: 'No applications yet: they come in after the opening.',
    restAdmission: 'Data: conditions, tariffs, decisions of municipal executives, reviews, letters and contracts.',
    versions: 'Versions of the agreement: {count}', rounds: 'Rounds with reactions and replies: {count}',
    restRevision: 'Data: schedule, input, decisions of municipal executives, notes of replies and signatures.',
    careful: 'The dossier contains personal data and business data. Keep it only in a place that is meant for that.',
    large: 'Is it more than 100 MB together? Then you get part 1. README.txt tells where to get the other parts.',
  },
  own: {
    title: 'All data of your organisation', link: 'Take all data of your organisation along', download: 'Download the data (zip)', back: 'Back to your organisation',
    about: 'Data of {name} (KvK number {kvk}), made on {at:moment}.', of: 'It contains everything that your organisation itself can see in the portal.',
    lead: 'You get everything that the portal keeps of your organisation in one file. You can read it without this portal.',
    has: [
      'Your organisation, the people who work for it, your self-declaration and your papers of evidence.',
      'Your questions, drafts, receipts, partners, complaints and contracts, by tender.',
      'Your applications for admission, and what you said about changed agreements.',
      'All your messages and letters, and the log of your bids.',
    ],
    sealed: 'Files that you submitted are sealed. They are not in it, but their names and fingerprints are.',
    large: 'Is it more than 100 MB together? Then you get part 1. README.txt tells where to get the other parts.',
  },
} as const;
