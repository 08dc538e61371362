/** English of nl/frame.ts. */
export const frame = {
  menu: {
    'public.home': 'Procedures', 'public.region': 'Region and planning', 'public.register': 'Register', 'public.how': 'How it works',
    'provider.home': 'Overview', 'provider.organisation': 'Organisation', 'provider.inbox': 'Messages',
    'staff.home': 'Procedures', 'staff.admissions': 'Applications', 'staff.revisions': 'Revisions', 'staff.agenda': 'Contract dates', 'staff.routes': 'Routes', 'tender.create': 'New tender',
    'council.room': 'State of affairs', 'council.home': 'Overview', 'council.letters': 'Letters', 'council.inbox': 'Messages',
  },
  footer: { how: 'How it works', region: 'Region and planning', api: 'For programs (API)' },
  doors: { provider: 'Sign in as a provider', staff: 'Sign in as staff', council: 'Sign in as a municipality' },
  roles: {
    anonymous: 'visitor', visitor: 'without a mandate', preparer: 'may prepare', signatory: 'may sign', officer: 'procurement officer', lead: 'process lead',
    assessor: 'assessor', jurist: 'jurist', opener: 'opener', college: 'contact of the college', councillor: 'council', keys: 'keys', sealing: 'sealing', opening: 'opening', routes: 'routes', notify: 'messages', letters: 'letters',
  },
  refused: {
    missing: 'Not found', forbidden: 'Not allowed', conflict: 'Not possible now', 'unknown-person': 'Sign in again', invalid: 'Not filled in correctly', unavailable: 'This does not work right now',
  },
  home: 'To the start',
  again: 'Sign in again',
  reference: 'Reference for a question to us',
};

export const refusals = {
  'sign-in.refused': 'Signing in did not succeed. You are not signed in. Try again, with a means that belongs to this part.',
};
