/** English of nl/frame.ts. */
export const frame = {
  menu: {
    'public.home': 'Procedures', 'public.region': 'Region and planning', 'public.register': 'Register', 'public.how': 'How it works',
    'provider.home': 'Overview', 'provider.organisation': 'Organisation', 'provider.inbox': 'Messages',
    'staff.home': 'Procedures', 'staff.admissions': 'Applications', 'staff.revisions': 'Revisions', 'staff.agenda': 'Contract dates', 'staff.routes': 'Routes', 'tender.create': 'New tender',
    'council.room': 'State of affairs', 'council.home': 'Overview', 'council.letters': 'Letters', 'council.inbox': 'Messages',
  },
  footer: { how: 'How it works', sealing: 'Sealing', accessibility: 'Accessibility', privacy: 'Privacy', region: 'Region and planning', status: 'Does the portal work?', api: 'For programs (API)' },
  doors: { provider: 'Sign in as a provider', staff: 'Sign in as staff', council: 'Sign in as a municipality' },
  roles: {
    anonymous: 'visitor', visitor: 'without a mandate', preparer: 'may prepare', signatory: 'may sign', officer: 'procurement officer', lead: 'process lead',
    assessor: 'assessor', jurist: 'jurist', opener: 'opener', college: 'contact of the college', councillor: 'council', keys: 'keys', sealing: 'sealing', opening: 'opening', routes: 'routes', notify: 'messages', letters: 'letters',
  },
  refused: {
    missing: 'Not found', forbidden: 'Not allowed', conflict: 'Not possible now', 'unknown-person': 'Sign in again', invalid: 'Not filled in correctly', 'too-large': 'Too large', 'wrong-type': 'Another kind of data', busy: 'Please wait a moment', unavailable: 'This does not work right now',
  },
  home: 'To the start',
  again: 'Sign in again',
  kept: 'This is what you filled in. Check it and send it again.',
  typed: {
    waits: 'There is something that you did not save, of {at:moment}.',
    restored: 'You typed this on {at:moment}. It has not been sent yet.',
    older: 'What is stored has changed since. What you typed then is older.',
    back: 'Put back', drop: 'Throw away',
    kept: 'What you typed was kept at {at:time}.',
    failed: 'Keeping does not work. Your text is in this window only.',
    other: 'Something is kept already, of an earlier time or another window. What you type here is not kept yet.',
    over: 'Keep this instead',
  },
  goOn: 'Sign in and go on with this form',
  silent: { title: 'Signing in does not work now', again: 'Try to sign in again' },
  session: {
    line: 'You are signed in until {idle:time}. Every page that you open extends that.',
    lineLast: 'You are signed in until {until:time}. After that you sign in again.',
    stay: 'Stay signed in',
    idle: 'Within 5 minutes the portal signs you out. To go on, stay signed in. What you filled in stays here.',
    idleSoon: 'Within 1 minute the portal signs you out. To go on, stay signed in.',
    last: 'Within 5 minutes you must sign in again. That is needed every ten hours. What you fill in is not lost.',
    lastSoon: 'Within 1 minute you must sign in again. What you fill in is not lost.',
    over: 'You are signed out. Sign in again to go on.',
    overForm: 'You are signed out. What you filled in is still here. Send it: then you can sign in and go on where you were.',
    stayed: 'You stay signed in.',
    failed: 'Extending did not succeed. Please try once more.',
  },
  sessions: {
    title: 'Where you are signed in', link: 'Where you are signed in',
    lead: 'This is every place where you are signed in now. Is there one you do not know? Sign it out, and call or mail us.',
    columns: { since: 'Signed in', door: 'Part', last: 'Last used, to ten minutes', until: 'Runs until', end: 'Sign out' },
    doors: { provider: 'Providers', staff: 'Staff', council: 'Municipalities' },
    own: 'here', end: 'Sign out', about: 'signed in {since:moment}', empty: 'You are signed in nowhere.',
    others: 'Sign out elsewhere', unknown: 'You stay signed in here. What was filled in elsewhere stays unsent.', endOthers: 'Sign out everywhere else',
  },
  fresh: {
    stale: 'You must sign in again before submitting. Do it now, so that it is not needed just before the closing.',
    shown: 'You can open the form for submitting until {shown:moment}. After that you sign in again first.',
    sent: 'Send this form before {sent:moment}. After that you must sign in again first. What you filled in is then kept.',
    anew: 'Sign in again now and come back here',
  },
  reference: 'Do you call us about this? Then give this number',
};

export const refusals = {
  'page.unknown': 'This page of the list does not exist. Start at the first page.',
  'archive.large': 'This archive is too large to be made at once. Download its parts on their own pages.',
  'sign-in.stale': 'For this step you must have signed in a short while ago. Sign in again and then go on. What you filled in is kept.',
  'sign-in.silent': 'The service with which you sign in does not answer. This is not your fault, and nothing is lost. Try again in a few minutes. Does a term end today? Then call or mail us at once.',
  'sign-in.refused': 'Signing in did not succeed. You are not signed in. Try again, with a means that belongs to this part.',
};
