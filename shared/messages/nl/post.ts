/** Words of how notices reach people: who gets mail, and what became of it. */
export const commands = {
  'contact.prefer': {
    title: 'Uw voorkeur voor mail', intro: 'U kiest alleen voor uzelf. Alle berichten staan ook zonder mail in het portaal.', submit: 'Voorkeur opslaan', done: 'Uw voorkeur is opgeslagen.',
    fields: {
      mail: { label: 'Wanneer wilt u mail?', codes: { 'at-once': 'Meteen, bij elk bericht', daily: 'Eén mail per werkdag, in de ochtend', none: 'Geen mail' } },
      segments: { label: 'Over welke segmenten?', hint: 'Kies er ten minste één, tenzij u geen mail wilt.' },
      email: { label: 'E-mailadres', hint: 'Bijvoorbeeld naam@gemeente.nl. Leeg laten mag als u geen mail wilt.' },
    },
  },
  'post.send-again': { title: 'Opnieuw versturen', intro: 'De mail gaat nog een keer uit, naar het adres dat nu bekend is.', submit: 'Opnieuw versturen', done: 'De mail wordt opnieuw verstuurd.', fields: {} },
} as const;
export const refusals = {
  'contact.segment-elsewhere': 'Uw gemeente doet niet mee aan dit segment. Kies een ander segment.',
  'contact.no-segment': 'Kies ten minste één segment, of kies “Geen mail”.',
  'contact.no-address': 'Vul een e-mailadres in, of kies “Geen mail”.',
  'contact.address-bounces': 'Mail naar dit adres kwam terug op {at:moment}. Vul een ander adres in.',
  'post.is-sent': 'Deze mail is al verstuurd. U hoeft niets meer te doen.',
} as const;
export const pages = {
  mail: {
    subject: 'Er staan berichten voor u klaar', one: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staat één nieuw bericht klaar voor {name}.',
    many: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staan {count} nieuwe berichten klaar voor {name}.',
    change: 'Liever meteen mail, of geen mail? Dat verandert u hier:\n{link}',
  },
  preferences: {
    title: 'Mail over berichten', lead: 'Hier kiest u of u mail krijgt als er een bericht klaarstaat. De mail zegt alleen dat er iets klaarstaat. Het bericht zelf leest u na inloggen.',
    decisions: 'Vragen wij uw college om een besluit? Dan krijgt de contactpersoon van het college meteen mail. Dat geldt ook bij één mail per dag en voor elk segment.',
    nobody: 'Niemand van uw gemeente krijgt nu mail over berichten. Wie mail wil, vult hieronder zijn voorkeur in.',
    nobodyInbox: 'Niemand van uw gemeente krijgt nu mail over berichten. Kijk hier dus zelf, of stel mail in.',
    reached: 'Van uw gemeente krijgt {people} persoon mail over berichten.', reachedMany: 'Van uw gemeente krijgen {people} personen mail over berichten.',
    none: 'U hebt nog niets gekozen. Daarom krijgt u geen mail.', bounced: 'Mail naar {email} kwam terug op {at:moment}. Wij mailen daar niet meer naartoe. Vul een ander adres in.',
    since: 'Uw keuze geldt sinds {since:moment}.', back: 'Terug naar de berichten', link: 'Mail over berichten instellen',
  },
} as const;
