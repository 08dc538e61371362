/** Words of the frame around every page: menu, roles, and what is said when a page cannot be shown. */
export const frame = {
  menu: {
    'public.home': 'Procedures', 'public.region': 'Regio en planning', 'public.register': 'Register', 'public.how': 'Zo werkt het',
    'provider.home': 'Overzicht', 'provider.organisation': 'Organisatie', 'provider.inbox': 'Berichten',
    'staff.home': 'Procedures', 'staff.admissions': 'Aanmeldingen', 'staff.revisions': 'Herzieningen', 'staff.agenda': 'Contractdata', 'staff.routes': 'Inkooproutes', 'tender.create': 'Nieuwe aanbesteding',
    'council.room': 'Stand van zaken', 'council.home': 'Overzicht', 'council.letters': 'Brieven', 'council.inbox': 'Berichten',
  },
  footer: { how: 'Zo werkt het', sealing: 'Verzegeling', accessibility: 'Toegankelijkheid', privacy: 'Privacy', region: 'Regio en planning', status: 'Werkt het portaal?', api: 'Voor programma’s (API)' },
  doors: { provider: 'Inloggen als aanbieder', staff: 'Inloggen als medewerker', council: 'Inloggen als gemeente' },
  roles: {
    anonymous: 'bezoeker', visitor: 'zonder machtiging', preparer: 'mag voorbereiden', signatory: 'mag ondertekenen', officer: 'inkoper', lead: 'procesleider',
    assessor: 'beoordelaar', jurist: 'jurist', opener: 'opener', college: 'contactpersoon college', councillor: 'raad', keys: 'sleutels', sealing: 'verzegelen', opening: 'openen', routes: 'routes', notify: 'berichten', letters: 'brieven',
  },
  refused: {
    missing: 'Niet gevonden', forbidden: 'Dat mag niet', conflict: 'Dat kan nu niet', 'unknown-person': 'Log opnieuw in', invalid: 'Niet goed ingevuld', 'too-large': 'Te groot', 'wrong-type': 'Ander soort gegevens', busy: 'Even wachten', unavailable: 'Het lukt nu niet',
  },
  home: 'Naar het begin',
  again: 'Opnieuw inloggen',
  kept: 'Dit had u ingevuld. Controleer het en verstuur het opnieuw.',
  goOn: 'Log in en ga verder met dit formulier',
  reference: 'Belt u ons hierover? Noem dan dit nummer',
} as const;

export const refusals = {
  'page.unknown': 'Deze pagina van de lijst bestaat niet. Begin bij de eerste pagina.',
  'archive.large': 'Dit archief is te groot om in één keer te maken. Download de onderdelen op hun eigen pagina.',
  'sign-in.stale': 'Voor deze stap moet u kort geleden zijn ingelogd. Log opnieuw in en ga dan verder. Wat u invulde, blijft bewaard.',
  'sign-in.refused': 'Het inloggen is niet gelukt. U bent niet ingelogd. Probeer het opnieuw, met een middel dat bij dit onderdeel hoort.',
} as const;
