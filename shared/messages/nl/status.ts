/** Words of the page that tells whether the portal works. */
export const status = {
  title: 'Werkt het portaal?', lead: 'Deze pagina kijkt na of het portaal werkt, op het moment dat u haar opent.',
  answers: { title: 'Het portaal werkt', text: 'Alles wat deze pagina kan nakijken, antwoordt. Werkt er bij u toch iets niet? Bel ons, en noem het nummer dat op de pagina met de fout staat.' },
  running: { title: 'Er is een storing', text: 'Wat deze pagina kan nakijken, antwoordt. Toch werkt er iets niet. Lees hieronder wat.' },
  silent: { title: 'Een deel antwoordt nu niet', text: 'Probeer het over een paar minuten opnieuw. Sluit er vandaag een termijn? Bel ons dan meteen.' },
  clock: 'Het portaal kreeg uw verzoek op', parts: 'Onderdelen', columns: { part: 'Onderdeel', stand: 'Stand' },
  part: { portal: 'Het portaal zelf', tables: 'Gegevens lezen', documents: 'Documenten downloaden', 'sign-in': 'Inloggen', mail: 'E-mail', work: 'Verwerken wat is ingediend' },
  stand: { answers: 'Antwoordt', silent: 'Antwoordt niet', unseen: 'Hier niet te zien' },
  unseen: 'Inloggen, e-mail en verwerken kan deze pagina niet nakijken. Werkt daarvan iets niet, dan leggen wij dat hieronder vast. Indienen wacht niet op e-mail of verwerken.',
  outages: 'Storingen en onderhoud op dit moment', none: 'Er is nu geen storing vastgelegd.', unread: 'Het logboek van storingen is nu niet te lezen.',
  json: 'Voor programma’s staat dit ook als JSON op {address}.',
} as const;
