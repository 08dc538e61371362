/** Words of the room of a municipality, of its public page, and of who took part. */
export const roomPages = {
  kinds: { tender: 'Aanbesteding', admission: 'Toelating', revision: 'Herziening' },
  parts: { whole: 'hele segment', 'day-treatment': 'alleen dagbehandeling' },
  timeline: {
    coming: 'Wat komt', past: 'Wat is geweest', none: 'Er staat geen datum gepland.', nothing: 'Er is nog niets gebeurd.', later: 'Later: {count} data', older: 'Eerder: {count} data', columns: { when: 'Wanneer', what: 'Wat', procedure: 'Procedure' }, segment: '{kind}, segment {segment}',
    overdue: 'Gepland, nog niet gebeurd', moved: 'Eerst {from}.', reason: 'Reden: {reason}', note: 'Een dag zonder uur loopt tot het einde van die dag (Nederlandse tijd).',
    what: {
      published: 'Gepubliceerd', questions: 'Einde vragen stellen', closing: 'Sluiting inschrijving', assessment: 'Beoordeling klaar (gepland)', award: 'Voorlopige gunning (gepland)', letters: 'Voorlopige gunning',
      standstill: 'Einde standstill-termijn', signing: 'Tekenen kan vanaf deze dag', start: 'Start van de contracten', consultOn: 'Begin van de consultatie', draftOn: 'Concepttekst naar aanbieders', repliesOn: 'Reacties beantwoord',
      finalOn: 'Tekst vastgesteld', signUntil: 'Laatste dag om te tekenen', startsOn: 'Start van de herziene overeenkomst', asked: 'Besluit gevraagd aan de colleges', decideBy: 'Besluit van de colleges gevraagd uiterlijk op deze dag', publishAt: 'Publicatie (gepland)',
      opening: 'Inschrijvingen geopend', proceedings: 'Kort geding begonnen', judgment: 'Uitspraak in kort geding', final: 'Definitieve gunning', signed: 'Alles getekend, of termijn om te tekenen voorbij', withdrawn: 'Ingetrokken', open: 'Toelating open', entry: 'Volgende dag waarop contracten kunnen beginnen', ended: 'Toelating gesloten', reactUntil: 'Einde reageren door aanbieders',
    },
  },
  room: {
    title: 'Stand van zaken {name}', lead: 'Alles over de inkoop van jeugdhulp voor uw gemeente, op één pagina.', readOnly: 'U leest mee namens de raad. Besluiten en brieven legt het college vast.',
    actions: 'Wat wacht op uw college', noActions: 'Er wacht nu niets op uw college.',
    act: { decide: 'Besluit vastleggen: {title}', by: 'Gevraagd uiterlijk op {by:day}.', noDay: 'Er is geen dag gevraagd.', 'read-answer': 'Antwoord op uw opmerkingen lezen: {title}', letter: 'Brief aan de raad afmaken: {title}', letterNote: 'Het concept is van {at:moment}.', 'more-letters': 'Nog {count} concepten voor brieven', figures: 'Eigen cijfers invullen', figuresNote: 'Met eigen cijfers vertelt de brief aan de raad ook wat uw gemeente uitgeeft.' },
    segments: 'Segmenten', columns: { segment: 'Segment', part: 'Uw gemeente doet mee voor', scale: 'Schaal', procedures: 'Procedures' }, noSegments: 'Uw gemeente doet nu aan geen segment mee.',
    timeline: 'Tijdlijn', decisions: 'Besluiten van het college', noDecisions: 'Er is nog geen besluit vastgelegd.', decisionColumns: { procedure: 'Procedure', outcome: 'Besluit', decidedOn: 'Datum', reference: 'Zaaknummer' },
    outcomes: { approved: 'Ingestemd', 'approved-with-remarks': 'Ingestemd met opmerkingen', rejected: 'Niet ingestemd' }, remarks: { open: 'Nog geen antwoord op de opmerkingen', answered: 'De opmerkingen zijn beantwoord' },
    letters: 'Brieven aan de raad', noLetters: 'Er is nog geen brief.', letterColumns: { title: 'Brief', at: 'Over de stand van', status: 'Stand' }, letterStatus: { draft: 'Concept', approved: 'Verstuurd' }, sentOn: 'Besluit van {day:day}',
    risks: 'Risico’s', risksLead: 'Risico’s voor de segmenten waaraan de gemeente meedoet.', toDates: 'Alle data in uw agenda', toLetters: 'Alle brieven aan de raad', toInbox: 'Berichten aan uw gemeente', toPublic: 'De openbare pagina van uw gemeente', toOverview: 'Overzicht van alle procedures',
  },
  municipality: {
    title: 'Inkoop jeugdhulp voor {name}', lead: 'Wat de regio Haaglanden inkoopt voor {name}: procedures, besluiten en brieven aan de raad.', part: '{name} doet mee voor',
    segments: 'Segmenten', noSegments: '{name} doet nu aan geen segment mee. De laatste dag in de regio was {until:day}.', decisionsNote: 'Besluiten staan hier nadat een procedure is gepubliceerd.', noDecisions: 'Er is nog geen besluit over een gepubliceerde procedure.', noLetters: 'Er is nog geen brief aan de raad verstuurd.',
  },
  participants: {
    title: 'Wie deed mee?', lead: 'Welke gemeenten deden mee aan een segment, op welke dag? Het antwoord volgt uit het lidmaatschap van de regio op die dag.',
    segment: 'Segment', on: 'Dag', submit: 'Tonen', found: 'Segment {segment} op {on:day}', one: 'Op deze dag deed 1 gemeente mee.', more: 'Op deze dag deden {count} gemeenten mee.',
    columns: { name: 'Gemeente', part: 'Voor', from: 'In de regio sinds', until: 'Tot en met' }, open: 'Geen einddatum',
    others: 'Wel in de regio, niet in dit segment: {names}.', unknown: 'Het portaal weet niets van vóór {from:day}.', none: 'Op deze dag deed geen gemeente mee.',
    earlier: 'De indeling in segmenten komt uit de inkoopstrategie. Ook voor een eerdere dag gebruiken wij die indeling.', toParticipants: 'Wie deed mee aan een segment, op welke dag?',
  },
  risks: {
    title: 'Risico’s van de inkoop', lead: 'Wat de inkoop van jeugdhulp kan vertragen of doen mislukken, en wat de regio daaraan doet.',
    columns: { risk: 'Risico', measure: 'Maatregel', status: 'Stand', rating: 'Kans en gevolg' }, closed: 'Deze risico’s zijn vervallen: {titles}.', toRisks: 'Risico’s van de inkoop', changed: 'Gewijzigd op {at:moment}',
  },
} as const;

export const roomRefusals = {
  'participants.segment': 'Dit segment bestaat niet. Kies segment 1, 2, 3, 4 of 5.',
  'participants.day': 'Deze dag bestaat niet. Vul een dag in, zoals 31-12-2026.',
} as const;
