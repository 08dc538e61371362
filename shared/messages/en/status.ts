/** Words of the page that tells whether the portal works. */
export const status = {
  title: 'Is the portal working?', lead: 'This page checks whether the portal works, at the moment when you open it.',
  answers: { title: 'The portal works', text: 'Everything that this page can check answers. Does something still fail for you? Call us, and give the number on the page with the error.' },
  running: { title: 'There is an outage', text: 'What this page can check answers. Still something does not work. Read below what.' },
  silent: { title: 'A part does not answer now', text: 'Try again in a few minutes. Does a term end today? Then call us at once.' },
  clock: 'The portal received your request on', parts: 'Parts', columns: { part: 'Part', stand: 'State' },
  part: { portal: 'The portal itself', tables: 'Reading data', documents: 'Downloading documents', 'sign-in': 'Signing in', mail: 'E-mail', work: 'Processing what was submitted' },
  stand: { answers: 'Answers', silent: 'Does not answer', unseen: 'Not to be seen here' },
  unseen: 'This page cannot check signing in, e-mail and processing. Does one of these fail? Then we write it down below. Submitting does not wait for e-mail or processing.',
  outages: 'Outages and maintenance at this moment', none: 'No outage is written down now.', unread: 'The log of outages cannot be read now.',
  json: 'For programs this is also there as JSON at {address}.',
} as const;
