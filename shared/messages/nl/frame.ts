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
  typed: {
    waits: 'Er staat iets dat u niet hebt opgeslagen, van {at:moment}.',
    restored: 'Dit typte u op {at:moment}. Het is nog niet verstuurd.',
    older: 'Wat is opgeslagen, is daarna veranderd. Wat u toen typte, is dus ouder.',
    back: 'Terugzetten', drop: 'Weggooien',
    kept: 'Wat u typte, is bewaard om {at:time}.',
    failed: 'Bewaren lukt niet. Uw tekst staat alleen in dit venster.',
    other: 'Er is al iets bewaard van een eerdere keer of een ander venster. Wat u hier typt, is nog niet bewaard.',
    over: 'Bewaar dit in plaats daarvan',
  },
  goOn: 'Log in en ga verder met dit formulier',
  silent: { title: 'Inloggen lukt nu niet', again: 'Probeer opnieuw in te loggen' },
  session: {
    line: 'U bent ingelogd tot {idle:time}. Elke pagina die u opent, verlengt dat.',
    lineLast: 'U bent ingelogd tot {until:time}. Daarna logt u opnieuw in.',
    stay: 'Blijf ingelogd',
    idle: 'Binnen 5 minuten logt het portaal u uit. Wilt u verdergaan, blijf dan ingelogd. Wat u invulde, blijft staan.',
    idleSoon: 'Binnen 1 minuut logt het portaal u uit. Wilt u verdergaan, blijf dan ingelogd.',
    last: 'Binnen 5 minuten moet u opnieuw inloggen. Dat moet elke tien uur. Wat u invult, gaat niet verloren.',
    lastSoon: 'Binnen 1 minuut moet u opnieuw inloggen. Wat u invult, gaat niet verloren.',
    over: 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
    overForm: 'U bent uitgelogd. Wat u invulde, staat er nog. Verstuur het: dan kunt u inloggen en gaat u verder waar u was.',
    stayed: 'U blijft ingelogd.',
    failed: 'Verlengen is niet gelukt. Probeer het nog een keer.',
  },
  sessions: {
    title: 'Waar u bent ingelogd', link: 'Waar u bent ingelogd',
    lead: 'Hier staat elke plek waar u nu bent ingelogd. Kent u er een niet? Log die dan uit, en bel of mail ons.',
    columns: { since: 'Ingelogd', door: 'Onderdeel', last: 'Laatst gebruikt, op tien minuten', until: 'Loopt tot', end: 'Uitloggen' },
    doors: { provider: 'Aanbieders', staff: 'Medewerkers', council: 'Gemeenten' },
    own: 'hier', end: 'Log uit', about: 'ingelogd {since:moment}', empty: 'U bent nergens ingelogd.',
    others: 'Ergens anders uitloggen', unknown: 'U blijft hier ingelogd. Wat ergens anders was ingevuld en niet verstuurd, wordt niet verzonden.', endOthers: 'Log overal elders uit',
  },
  fresh: {
    stale: 'U moet voor het indienen opnieuw inloggen. Doe dat nu: dan hoeft het straks niet vlak voor de sluiting.',
    shown: 'U kunt het formulier voor indienen openen tot {shown:moment}. Daarna logt u eerst opnieuw in.',
    sent: 'Verstuur dit formulier voor {sent:moment}. Daarna moet u eerst opnieuw inloggen. Wat u invulde, blijft dan bewaard.',
    anew: 'Log nu opnieuw in en kom hier terug',
  },
  reference: 'Belt u ons hierover? Noem dan dit nummer',
} as const;

export const refusals = {
  'page.unknown': 'Deze pagina van de lijst bestaat niet. Begin bij de eerste pagina.',
  'archive.large': 'Dit archief is te groot om in één keer te maken. Download de onderdelen op hun eigen pagina.',
  'sign-in.stale': 'Voor deze stap moet u kort geleden zijn ingelogd. Log opnieuw in en ga dan verder. Wat u invulde, blijft bewaard.',
  'sign-in.silent': 'Wij krijgen geen antwoord van de dienst waarmee u inlogt. Dat ligt niet aan u, en er is niets verloren. Probeer het over een paar minuten opnieuw. Sluit er vandaag een termijn? Bel of mail ons dan meteen.',
  'sign-in.refused': 'Het inloggen is niet gelukt. U bent niet ingelogd. Probeer het opnieuw, met een middel dat bij dit onderdeel hoort.',
} as const;
