/** Words of searching the procedures. */
export const search = {
  title: 'Procedures zoeken', q: 'Zoekwoord', municipality: 'Gemeente', kind: 'Soort', phase: 'Meedoen', all: 'Alle',
  kinds: { tender: 'Aanbesteding', 'open-house': 'Toelating (open house)' },
  phases: { open: 'Staat nu open', running: 'Gesloten, nog bezig', ended: 'Afgelopen' },
  submit: 'Zoeken', clear: 'Alle procedures tonen',
  one: 'Eén procedure gevonden.', many: '{count} procedures gevonden.',
  nothing: 'Geen procedure gevonden. Probeer een ander woord, of kies minder.',
  inbox: { title: 'Berichten kiezen', about: 'Procedure', submit: 'Tonen', clear: 'Alle berichten tonen', nothing: 'Over deze procedure hebt u geen berichten.', nothingHere: 'Onder de nieuwste berichten gaat er geen over deze procedure. Kijk op de volgende pagina bij oudere.' },
  nothingHere: 'Onder de nieuwste procedures past er geen. Kijk op de volgende pagina bij oudere.',
};
