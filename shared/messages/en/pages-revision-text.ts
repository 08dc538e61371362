/** English of nl/pages-revision-text.ts. */
export const revisionTextPages = {
  contents: 'Articles', dutch: 'The agreement is in Dutch. That text is binding.', back: 'Back to the revision', nothing: 'Version {to} is the same as version {from}.', counts: 'Version {to} beside version {from}: {changed} changed, {moved} moved, {added} new, {removed} removed, {same} the same.', changed: 'What changes',
  is: { changed: 'Changed', moved: 'Moved', added: 'New', removed: 'Removed', same: 'The same' }, legend: 'How to read this:', legendAdded: 'these words are new', legendRemoved: 'these words go', added: 'new', removed: 'removed', same: 'What stayed the same',
  title: 'Text, version {version}', changesTitle: 'Changes in version {to}', shown: 'Shown on {at:moment}. This version cannot change any more.', working: 'This version was not shown yet. You can change it.', stopped: 'This version was never shown.', waiting: 'You cannot change this version now.',
  final: 'This is the adopted text.', hash: 'Fingerprint of the text (SHA-256)', toChanges: 'Changes against version {version}', toText: 'The whole text of version {version}', empty: 'There is no article in it yet.', notBegun: 'This version was not begun yet.',
  import: {
    title: 'Take over a text', upload: 'From a Word document', uploadText: 'Choose a Word document (docx) of at most 10 MB. We put its text below, and you look it over.', file: 'Document', submit: 'Read the document', paste: 'As text', replaces: 'The {articles} articles that are there now are replaced. An article with the same number stays the same article.',
    read: '{name} was read. Look the text below over, then take it. Pictures, and numbers that Word makes by itself, are not in it.', numbered: 'The headings had no numbers. We numbered them by their level. Is that right?', noHeadings: 'No heading was found. Put a heading before each article, such as: ## 3.1 Waiting time',
    verdicts: { absent: 'The document is not there (any more). Choose it again.', empty: 'The document is empty. Choose another.', type: 'This is no Word document (docx) that we can read. Save it as docx and choose it again.', mixed: 'There is something else in this file. Save it again as docx.', malware: 'A virus was found in this document. We do not read it.', large: 'This document is larger than 10 MB. Take the pictures out and try again.' },
    back: 'Back to the text, version {version}',
  },
  edit: 'Change', add: 'Add an article', editing: 'Change article {number}', adding: 'New article', stop: 'Do not change', insert: 'Add an article behind this one', removeTitle: 'Remove article {number}', removeText: 'The article is then no longer in this version.', toImport: 'Take a text from a document',
} as const;
