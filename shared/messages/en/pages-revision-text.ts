/** English of nl/pages-revision-text.ts. */
export const revisionTextPages = {
  contents: 'Articles', dutch: 'The agreement is in Dutch. That text is binding.', back: 'Back to the revision', nothing: 'Version {to} is the same as version {from}.', counts: 'Version {to} beside version {from}: {changed} changed, {moved} moved, {added} new, {removed} removed, {same} the same.', changed: 'What changes',
  is: { changed: 'Changed', moved: 'Moved', added: 'New', removed: 'Removed', same: 'The same' }, legend: 'How to read this:', legendAdded: 'these words are new', legendRemoved: 'these words go', added: 'new', removed: 'removed', same: 'What stayed the same',
  title: 'Text, version {version}', changesTitle: 'Changes in version {to}', shown: 'Shown on {at:moment}. This version cannot change any more.', working: 'This version was not shown yet. You can change it.', stopped: 'This version was never shown.', waiting: 'You cannot change this version now.',
  final: 'This is the adopted text.', hash: 'Fingerprint of the text (SHA-256)', toChanges: 'Changes against version {version}', toText: 'The whole text of version {version}', empty: 'There is no article in it yet.', notBegun: 'This version was not begun yet.',
  edit: 'Change', add: 'Add an article', editing: 'Change article {number}', adding: 'New article', stop: 'Do not change', insert: 'Add an article behind this one', removeTitle: 'Remove article {number}', removeText: 'The article then no longer stands in this version.', toImport: 'Take a text from a document',
} as const;
