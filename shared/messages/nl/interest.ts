/** Words of following procedures and of what somebody wants to hear of. */
export const commands = {
  'interest.choose': {
    title: 'Uw keuze', intro: 'U kiest alleen voor uzelf. Kiest u niets, dan geldt alles.', submit: 'Keuze opslaan', done: 'Uw keuze is opgeslagen.',
    fields: {
      kinds: { label: 'Welke soort procedure?', hint: 'Kiest u niets, dan geldt elke soort.', codes: { tender: 'Aanbesteding (SAS)', 'open-house': 'Toelating (open house)' } },
      segments: { label: 'Welke segmenten?', hint: 'Kiest u niets, dan geldt elk segment.' },
      municipalities: { label: 'Welke gemeenten?', hint: 'Kiest u niets, dan geldt elke gemeente.' },
      mail: { label: 'Hoe wilt u het horen?', codes: { 'at-once': 'Meteen, met een mail over elk bericht', daily: 'Eén mail per werkdag, in de ochtend', none: 'Niet per mail' } },
      language: { label: 'In welke taal wilt u onze mails?', hint: 'Kiest u niets, dan mailen wij in het Nederlands. Brieven en besluiten zijn altijd in het Nederlands.', codes: { nl: 'Nederlands', en: 'Engels' } },
      email: { label: 'E-mailadres', hint: 'Bijvoorbeeld naam@organisatie.nl. Leeg laten mag als u geen mail wilt.' },
    },
  },
  'interest.stop': { title: 'Helemaal stoppen', intro: 'U krijgt geen mail meer. Uw keuze, uw adres en wat u volgt verdwijnen van deze pagina.', submit: 'Stoppen', done: 'U krijgt geen mail meer. Uw keuze en wat u volgde zijn weg.', fields: {} },
  'interest.follow': { title: 'Deze procedure volgen', intro: 'U krijgt mail als hier iets verandert, zoals een latere sluiting of een rectificatie.', submit: 'Volgen', done: 'U volgt deze procedure.', fields: {} },
  'interest.unfollow': { title: 'Deze procedure niet meer volgen', intro: 'U krijgt geen mail meer over deze procedure.', submit: 'Niet meer volgen', done: 'U volgt deze procedure niet meer.', fields: {} },
} as const;
export const refusals = {
  'interest.no-such-segment': 'Dit segment bestaat niet. Kies segmenten uit de lijst.',
  'interest.no-such-municipality': 'Deze gemeente hoort niet bij de regio. Kies gemeenten uit de lijst.',
  'interest.no-address': 'Vul een e-mailadres in, of kies “Niet per mail”.',
  'interest.address-first': 'Wij weten nog niet waar wij u kunnen mailen. Vul eerst uw e-mailadres in bij “Volgen en interesses”.',
  'interest.too-many': 'U volgt al {most} procedures. Stop eerst met het volgen van een andere.',
} as const;
export const interest = {
  title: 'Volgen en interesses', link: 'Volgen en interesses',
  lead: 'Hier kiest u over welke nieuwe procedures u mail krijgt. Ook ziet u welke procedures u volgt.',
  public: 'In de mail staat alleen wat iedereen op de site kan lezen. Berichten voor uw organisatie staan in de inbox.',
  once: 'Krijgt uw organisatie al bericht omdat zij meedoet? Dan mailen wij u daarover niet nog een keer.',
  none: 'U hebt nog niets gekozen. Daarom krijgt u geen mail over nieuwe procedures.',
  since: 'Uw keuze geldt sinds {since:moment}.',
  bounced: 'Mail naar {email} kwam op {at:moment} terug, of werd toen als spam gemeld. Wij mailen daar niet meer naartoe. Vul een ander adres in.',
  followed: 'Wat u volgt', empty: 'U volgt nog geen procedure. Dat kan met de knop “Volgen” op de pagina van een procedure.',
  columns: { title: 'Procedure', kind: 'Soort', end: 'Volgen' },
  following: 'U volgt deze procedure.', noMail: 'U volgt deze procedure, maar u koos voor geen mail.', settings: 'Kies hoe u het wilt horen', back: 'Terug naar het overzicht',
  news: {
    'tender.published': 'Nieuwe aanbesteding: {title}. Indienen kan tot {closesAt:moment}.',
    'tender.rectified': '{title}: de stukken zijn gewijzigd met rectificatie {number}.',
    'tender.rectified-later': '{title}: de stukken zijn gewijzigd met rectificatie {number}. Indienen kan nu tot {closesAt:moment}.',
    'tender.extended': '{title}: de sluiting is later. Indienen kan nu tot {closesAt:moment}.',
    'tender.questions-extended': '{title}: u kunt langer vragen stellen, tot {questionsUntil:moment}.',
    'tender.answered': '{title}: nota van inlichtingen {number} is gepubliceerd.',
    'award.provisional': '{title}: er is een voorlopige beslissing over de gunning.',
    'award.final': '{title}: de gunning is definitief.',
    'tender.withdrawn': '{title}: de aanbesteding is ingetrokken.',
    'admission.opened': 'Nieuwe toelating (open house): {title}.',
    'admission.changed': '{title}: de voorwaarden veranderen vanaf {from:day}.',
    'admission.closed': '{title}: deze toelating is gesloten.',
  },
  mail: {
    subject: 'Nieuws over {title}', subjectMany: 'Nieuws over procedures: {count} berichten',
    greeting: 'Dit is er nieuw in het aanbestedingsportaal van de jeugdhulpregio Haaglanden, voor {name}.',
    change: 'Kiezen wat u volgt en hoe u het hoort:\n{link}', stop: 'Geen mail meer? Stop hier, zonder in te loggen:\n{link}',
  },
  stop: {
    title: 'Geen mail meer over procedures', lead: 'Met deze knop stopt alle mail over procedures die u volgt of waar u interesse in hebt.',
    what: 'Uw keuze, uw adres en wat u volgt zijn dan weg. Berichten aan uw organisatie blijven komen.', button: 'Stoppen',
    done: 'U krijgt geen mail meer', doneText: 'De mail over procedures is gestopt. Uw keuze, uw adres en wat u volgde zijn weg.', again: 'Wilt u later weer mail? Log dan in en kies opnieuw.',
  },
} as const;
