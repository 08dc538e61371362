/** Words of how notices reach people: who gets mail, and what became of it. */
export const commands = {
  'contact.prefer': {
    title: 'Uw voorkeur voor mail', intro: 'U kiest alleen voor uzelf. Alle berichten staan ook zonder mail in het portaal.', submit: 'Voorkeur opslaan', done: 'Uw voorkeur is opgeslagen.',
    fields: {
      mail: { label: 'Wanneer wilt u mail?', codes: { 'at-once': 'Meteen, bij elk bericht', daily: 'Eén mail per werkdag, in de ochtend', none: 'Geen mail' } },
      language: { label: 'In welke taal wilt u onze mails?', hint: 'Kiest u niets, dan mailen wij in het Nederlands. Brieven en besluiten zijn altijd in het Nederlands.', codes: { nl: 'Nederlands', en: 'Engels' } },
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
  'contact.address-bounces': 'Mail naar dit adres kwam op {at:moment} terug, of werd toen als spam gemeld. Vul een ander adres in.',
  'post.is-sent': 'Deze mail is al verstuurd. U hoeft niets meer te doen.',
} as const;
export const pages = {
  mail: {
    subject: 'Er staan berichten voor u klaar', one: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staat één nieuw bericht klaar voor {name}.',
    many: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staan {count} nieuwe berichten klaar voor {name}.',
    change: 'Liever meteen mail, of geen mail? Dat verandert u hier:\n{link}',
  },
  staff: {
    link: 'Mail die niet aankwam', title: 'Mail die niet aankwam', lead: 'Mail zegt alleen dat er een bericht klaarstaat. Het bericht zelf staat altijd in het portaal.',
    empty: 'Alle mail is verstuurd en er kwam niets terug.', list: 'Wacht op u', columns: { to: 'Voor', address: 'Adres', message: 'Bericht', state: 'Stand', again: 'Actie' },
    states: { failed: 'Niet verstuurd', bounced: 'Kwam terug', asked: 'Wordt opnieuw verstuurd' },
    outcomes: { failed: 'niet verstuurd', bounced: 'teruggekomen', asked: 'opnieuw gevraagd', sent: 'verstuurd' },
    codes: { 'no-address': 'geen adres bekend', MessageRejected: 'geweigerd door de mailserver', TooManyRequestsException: 'te veel mail tegelijk', TimeoutError: 'geen antwoord van de mailserver', permanent: 'het adres bestaat niet', transient: 'de postbus nam de mail tijdelijk niet aan', other: 'fout bij de mailserver' },
    attempt: '{at:moment}: {outcome}', why: '{at:moment}: {outcome}, {reason}', more: 'Er waren {count} pogingen. Dit zijn de laatste.', unknown: 'Niet meer bekend', digest: 'Dagelijkse mail',
    remedy: 'Klopt het adres niet? Een contactpersoon geeft zelf een nieuw adres op, bij “Mail over berichten”. Een aanbieder doet dat bij zijn organisatie.',
    sealed: 'Mail aan aanbieders over een aanbesteding staat hier pas na de opening. Zo blijft tot dan geheim wie meedoet.',
    reached: 'Wie krijgt mail?', reachedLead: 'Van elke gemeente die nu meedoet: hoeveel personen mail krijgen, en wat zij verteld kreeg.', municipality: 'Gemeente', people: 'Personen met mail', colleges: 'Contact van het college', nobody: 'Niemand', told: 'Wat {name} verteld kreeg',
  },
  told: {
    title: 'Verteld aan {name}', lead: 'Alle berichten in de inbox van de gemeente, met elke mail erover. Het kenmerk is dat van de mailserver en bewijst dat de mail is aangenomen.', empty: 'Deze gemeente kreeg nog geen bericht.',
    columns: { message: 'Bericht', at: 'In de inbox', mails: 'Mail' }, none: 'Niemand wilde mail', sent: '{name}: {at:moment}, kenmerk {id}', daily: '{name}: {at:moment}, bij de dagelijkse mail, kenmerk {id}', waits: '{name}: wacht op de dagelijkse mail', waitsNow: '{name}: nog niet verstuurd', failed: '{name}: niet verstuurd na {failed} pogingen', unwanted: '{name}: wilde geen mail meer', who: 'Onbekend', back: 'Terug naar de mail',
  },
  dates: {
    title: 'Komende data', lead: 'De data die uw gemeente kreeg te horen en die nog komen. Verschuift een datum, dan staat hier de nieuwe.', empty: 'Er komen nu geen data aan.', link: 'Komende data van uw gemeente', file: 'Zet deze data in uw agenda (ics)', one: 'Zet de data uit dit bericht in uw agenda (ics)', again: 'Haal het bestand opnieuw op als er een bericht komt over een andere datum. Uw agenda verplaatst de datum dan.', calendar: 'Jeugdhulp Haaglanden: {name}', back: 'Terug naar het overzicht',
    columns: { when: 'Wanneer', what: 'Wat', about: 'Procedure' }, told: 'Verteld op {at:moment}. Kijk in het portaal voor de stand.',
    names: { decide: 'Besluit van het college gevraagd', questions: 'Einde van de vragen', closing: 'Inschrijving sluit', standstill: 'Einde van de standstill-termijn', begins: 'Contracten beginnen', ends: 'Contracten eindigen', reactions: 'Einde van de reacties', signing: 'Einde van het ondertekenen', starts: 'Overeenkomsten beginnen' },
  },
  preferences: {
    title: 'Mail over berichten', lead: 'Hier kiest u of u mail krijgt als er een bericht klaarstaat. De mail zegt alleen dat er iets klaarstaat. Het bericht zelf leest u na inloggen.',
    decisions: 'Vragen wij uw college om een besluit? Dan krijgt de contactpersoon van het college meteen mail. Dat geldt ook bij één mail per dag en voor elk segment.',
    nobody: 'Niemand van uw gemeente krijgt nu mail over berichten. Wie mail wil, vult hieronder zijn voorkeur in.',
    nobodyInbox: 'Niemand van uw gemeente krijgt nu mail over berichten. Kijk hier dus zelf, of stel mail in.',
    reached: 'Van uw gemeente krijgt {people} persoon mail over berichten.', reachedMany: 'Van uw gemeente krijgen {people} personen mail over berichten.',
    none: 'U hebt nog niets gekozen. Daarom krijgt u geen mail.', bounced: 'Mail naar {email} kwam op {at:moment} terug, of werd toen als spam gemeld. Wij mailen daar niet meer naartoe. Vul een ander adres in.',
    since: 'Uw keuze geldt sinds {since:moment}.', back: 'Terug naar de berichten', link: 'Mail over berichten instellen',
  },
} as const;
