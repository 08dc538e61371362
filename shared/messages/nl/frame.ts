/** Words of the frame around every page: menu, roles, and what is said when a page cannot be shown. */
export const frame = {
  menu: {
    'public.home': 'Procedures', 'public.region': 'Regio en planning', 'public.register': 'Register', 'public.how': 'Zo werkt het',
    'provider.home': 'Overzicht', 'provider.organisation': 'Organisatie', 'provider.inbox': 'Berichten',
    'staff.home': 'Procedures', 'staff.admissions': 'Aanmeldingen', 'staff.revisions': 'Herzieningen', 'staff.agenda': 'Contractdata', 'staff.routes': 'Inkooproutes', 'tender.create': 'Nieuwe aanbesteding',
    'council.room': 'Stand van zaken', 'council.home': 'Overzicht', 'council.letters': 'Brieven', 'council.inbox': 'Berichten',
  },
  footer: { how: 'Zo werkt het', region: 'Regio en planning', api: 'Voor programma’s (API)' },
  doors: { provider: 'Inloggen als aanbieder', staff: 'Inloggen als medewerker', council: 'Inloggen als gemeente' },
  roles: {
    anonymous: 'bezoeker', visitor: 'zonder machtiging', preparer: 'mag voorbereiden', signatory: 'mag ondertekenen', officer: 'inkoper', lead: 'procesleider',
    assessor: 'beoordelaar', jurist: 'jurist', opener: 'opener', college: 'contactpersoon college', councillor: 'raad', keys: 'sleutels', sealing: 'verzegelen', opening: 'openen', routes: 'routes', notify: 'berichten', letters: 'brieven',
  },
  refused: {
    missing: 'Niet gevonden', forbidden: 'Dat mag niet', conflict: 'Dat kan nu niet', 'unknown-person': 'Log opnieuw in', invalid: 'Niet goed ingevuld', unavailable: 'Het lukt nu niet',
  },
  home: 'Naar het begin',
  again: 'Opnieuw inloggen',
  reference: 'Kenmerk voor een vraag aan ons',
} as const;

export const refusals = {
  'sign-in.refused': 'Het inloggen is niet gelukt. U bent niet ingelogd. Probeer het opnieuw, met een middel dat bij dit onderdeel hoort.',
} as const;
