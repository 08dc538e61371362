/** Words of registration, members and mandates. */
export const commands = {
  'organisation.register': {
    title: 'Organisatie registreren',
    intro: 'U registreert de organisatie van het KvK-nummer waarmee u bent ingelogd. U wordt de eerste die namens haar mag ondertekenen.',
    submit: 'Registreren',
    done: 'Uw organisatie is geregistreerd.',
    fields: {
      name: { label: 'Naam van de organisatie', hint: 'Zoals in het Handelsregister.' },
      email: { label: 'Algemeen e-mailadres', hint: 'Hier sturen wij berichten heen dat er iets voor u klaarstaat.' },
      phone: { label: 'Telefoonnummer', hint: 'Voor als wij u snel moeten spreken, bijvoorbeeld bij een storing.' },
      language: { label: 'In welke taal wilt u onze mails?', hint: 'Kiest u niets, dan mailen wij in het Nederlands. Brieven en besluiten zijn altijd in het Nederlands.', codes: { nl: 'Nederlands', en: 'Engels' } },
    },
  },
  'organisation.choose-language': {
    title: 'Taal van onze mails', intro: 'Dit geldt voor mails aan uw algemene e-mailadres. Brieven en besluiten zijn altijd in het Nederlands.', submit: 'Taal opslaan', done: 'De taal van onze mails is opgeslagen.',
    fields: { language: { label: 'In welke taal wilt u onze mails?', codes: { nl: 'Nederlands', en: 'Engels' } } },
  },
  'organisation.join': {
    title: 'Machtiging vragen',
    intro: 'Uw organisatie is al geregistreerd. Vraag een collega die mag ondertekenen om u te machtigen.',
    submit: 'Machtiging vragen',
    done: 'Uw verzoek is verstuurd. U ziet hier wanneer u gemachtigd bent.',
    fields: {},
  },
  'organisation.add-member': {
    title: 'Collega machtigen',
    intro: 'Uw collega logt in met eHerkenning van hetzelfde KvK-nummer en dit e-mailadres.',
    submit: 'Collega toevoegen',
    done: 'Uw collega is toegevoegd.',
    fields: {
      name: { label: 'Naam' },
      email: { label: 'E-mailadres', hint: 'Het adres waarmee deze collega inlogt.' },
      mandate: { label: 'Wat mag deze collega?', codes: { prepare: 'Voorbereiden: invullen en bestanden uploaden', sign: 'Ondertekenen: ook indienen en tekenen' } },
    },
  },
  'organisation.grant': {
    title: 'Machtiging wijzigen',
    submit: 'Machtiging opslaan',
    done: 'De machtiging is gewijzigd.',
    fields: {
      member: { label: 'Collega' },
      mandate: { label: 'Wat mag deze collega?', codes: { prepare: 'Voorbereiden', sign: 'Ondertekenen', none: 'Niets meer' } },
    },
  },
} as const;

export const refusals = {
  'organisation.registered': '{name} is al geregistreerd. Vraag een collega die mag ondertekenen om u te machtigen, of gebruik “Machtiging vragen”.',
  'organisation.unregistered': 'Deze organisatie is nog niet geregistreerd. Registreer haar eerst.',
  'organisation.no-mandate': 'Uw machtiging is vastgelegd of beëindigd. Vraag een collega die mag ondertekenen om haar te wijzigen.',
  'member.known': 'Er is al een collega met het adres {email}. Wijzig de machtiging van die collega.',
  'member.unknown': 'Kies een collega uit de lijst.',
  'member.last-signatory': 'Er moet altijd iemand zijn die mag ondertekenen. Machtig eerst een ander.',
} as const;
