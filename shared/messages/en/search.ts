/** Words of searching the procedures. */
export const search = {
  title: 'Search procedures', q: 'Search for', municipality: 'Municipality', kind: 'Kind', phase: 'Taking part', all: 'All',
  kinds: { tender: 'Tender', 'open-house': 'Admission (open house)' },
  phases: { open: 'Open now', running: 'Closed, still running', ended: 'Ended' },
  submit: 'Search', clear: 'Show all procedures',
  one: 'One procedure found.', many: '{count} procedures found.',
  nothing: 'No procedure found. Try another word, or choose less.',
  inbox: { title: 'Choose messages', about: 'Procedure', submit: 'Show', clear: 'Show all messages', nothing: 'You have no messages about this procedure.', nothingHere: 'None of the newest messages is about this procedure. See the next page for older ones.' },
  nothingHere: 'None of the newest procedures fits. See the next page for older ones.',
};
