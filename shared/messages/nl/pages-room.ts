/** Words of the room of a municipality, of its public page, and of who took part. */
export const roomPages = {
  kinds: { tender: 'Aanbesteding', admission: 'Toelating', revision: 'Herziening' },
  parts: { whole: 'hele segment', 'day-treatment': 'alleen dagbehandeling' },
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
