/** Words of the pages on a revision at the office. */
export const revisionStaffPages = {
  list: {
    title: 'Herzieningen', lead: 'De lopende overeenkomsten van segment 1 tot en met 4 worden herzien, samen met de aanbieders die er een hebben.', caption: 'Herzieningen',
    columns: { title: 'Herziening', stage: 'Stand', round: 'Ronde', until: 'Loopt tot' }, empty: 'Er is nog geen herziening.', none: 'Er loopt geen termijn', back: 'Terug naar het overzicht',
  },
  next: {
    invite: 'Zet de aanbieders met een lopende overeenkomst op de lijst.', consult: 'Een inkoper begint de consultatie.', write: 'Schrijf de concepttekst, of neem haar over uit een document.',
    prepare: 'Een inkoper zet de tekst klaar.', 'await-input': 'De tekst staat klaar. Zij kan naar de aanbieders als de tijd voor inbreng voorbij is.', present: 'Een procesleider legt de tekst voor aan de aanbieders.', 'await-reactions': 'De aanbieders reageren.', 'close-reactions': 'De termijn is voorbij. Een inkoper sluit de reacties af.',
    answer: 'Beantwoord alle reacties.', 'publish-replies': 'Alle reacties zijn beantwoord. Een procesleider publiceert de nota.', revise: 'Werk de tekst bij en zet haar klaar voor de colleges. Of begin nog een ronde.',
    'find-limits': 'Een jurist beoordeelt of de herziening aanbieders mag beperken.', 'ask-colleges': 'Leg de tekst voor aan de colleges.', 'await-colleges': 'De colleges besluiten.', 'take-back': 'Een college stemt niet in. Een procesleider neemt de tekst terug.',
    adopt: 'Alle colleges stemmen in. Een procesleider stelt de tekst vast.', 'approve-later': 'Een procesleider beslist over de verlenging.', 'await-signatures': 'De aanbieders ondertekenen of weigeren.',
    'end-signing': 'De termijn is voorbij. Een inkoper sluit de ondertekening af.', conclude: 'Een procesleider tekent terug en bevestigt wat er volgt voor wie niet tekende.', none: 'Er hoeft niets meer.',
  },
  reactUntil: 'Aanbieders kunnen reageren tot {until:moment}.', signUntil: 'Aanbieders kunnen ondertekenen tot {until:moment}.', inputUntil: 'Aanbieders kunnen inbreng geven tot en met {until:day}.', openReplies: 'Nog te beantwoorden: {open}.',
  texts: {
    title: 'Tekst van de overeenkomst', caption: 'Versies van de tekst', columns: { version: 'Versie', shown: 'Getoond', articles: 'Artikelen', changes: 'Wijzigingen' }, working: 'Nog niet getoond', inRound: 'Voorgelegd in ronde {round}', toColleges: 'Voorgelegd aan de colleges',
    final: 'Vastgesteld', toChanges: 'Versie {from} naast {version}', empty: 'Er is nog geen tekst.', begin: 'Versie {version} beginnen', beginFirst: 'U begint met een lege tekst.', beginNext: 'Versie {version} begint met de vorige tekst en wat u hebt overgenomen.',
    prepare: 'Klaarzetten', prepareNew: 'Versie {version}, zoals zij nu is', prepareSame: 'Versie {version} zonder wijziging, zoals zij al is voorgelegd', prepared: 'Versie {version} is klaargezet op {at:moment}, {by}.', stale: 'De tekst is daarna gewijzigd. Zet haar opnieuw klaar.',
  },
  rounds: {
    title: 'Rondes', columns: { round: 'Ronde', consulted: 'Consultatie', presented: 'Concepttekst', until: 'Reageren tot', reacted: 'Reacties', replied: 'Nota' }, inputUntil: 'inbreng tot en met {until:day}', version: 'versie {version}, {articles} artikelen',
    reacted: '{reacted} aanbieders, {reactions} reacties', names: { named: 'nota met namen', anonymous: 'nota zonder namen' }, toReactions: 'Reacties en antwoorden van ronde {round}', toNota: 'Nota van beantwoording van ronde {round}', later: 'Verlengd op {at:moment}: van {from:moment} naar {to:moment}. Reden: {reason}',
    proposed: 'Verlenging voorgesteld op {at:moment}, {by}. Nieuw moment: {to:moment}. Reden: {reason}', extend: 'Termijnen',
  },
  planning: {
    title: 'Planning', none: 'Er is nog geen planning.', columns: { step: 'Stap', planned: 'Gepland', happened: 'Werkelijk', late: 'Te laat' },
    steps: { consultOn: 'Consultatie begint', draftOn: 'Concepttekst aan aanbieders', repliesOn: 'Nota van beantwoording', finalOn: 'Tekst vastgesteld', signUntil: 'Ondertekend uiterlijk', startsOn: 'Herziene overeenkomst begint' },
    announced: 'aangekondigd', coming: 'Komt nog', inTime: 'Op tijd', late: '{days} dagen te laat', lateOne: '1 dag te laat', toAll: 'Planning van alle procedures',
    against: { ready: 'De strategie wil contracten die op {by:day} gereed zijn.', start: 'De strategie wil contracten die op {by:day} beginnen.' }, expected: 'Verwacht: {expected:day}.', unexpected: 'Nog niet gepland.',
  },
  calendar: {
    title: 'Planning van alle procedures', lead: 'Zo staan de lopende procedures tegenover de planning van de strategie.', columns: { step: 'Stap', when: 'Wanneer', procedures: 'Procedures' }, states: { past: 'Voorbij', now: 'Nu', coming: 'Komt nog' },
    tracks: { B: 'Nieuwe inkoop: aanbesteding en toelating', C: 'Herziening van lopende overeenkomsten' }, kinds: { tender: 'aanbesteding', admission: 'toelating', revision: 'herziening' }, happened: 'op {expected:day}', expected: 'verwacht op {expected:day}', unplanned: 'nog niet gepland',
    late: '{lateSteps} keer is een stap te laat. De grootste achterstand is {mostLate} dagen.', onTime: 'Niets is te laat.', none: 'Er loopt nog geen procedure.', more: 'Er zijn meer procedures dan hier staan. U ziet de nieuwste.', back: 'Terug naar het overzicht',
  },
  invited: { title: 'Aanbieders', lead: 'Aanbieders met een lopende overeenkomst. Omzet en jeugdigen zijn bedrijfsgegevens: andere aanbieders en gemeenten zien ze niet.', columns: { name: 'Aanbieder', turnover: 'Omzet in een jaar', youths: 'Jeugdigen in een jaar' }, empty: 'Er staat nog geen aanbieder op de lijst.', total: 'Samen: {count} aanbieders, {turnover:euro} omzet, {youths} jeugdigen.', totalOne: '1 aanbieder, {turnover:euro} omzet, {youths} jeugdigen.', yearly: 'Aanbieders met omzet en jeugdigen' },
  inputs: {
    title: 'Inbreng en adviezen', empty: 'Er is nog geen inbreng.', by: '{name}, {at:moment}', noted: '{voice}, {on:day}', answer: 'Antwoord', answered: 'Wat wij ermee doen ({at:moment})', unanswered: 'Nog niet beantwoord.', round: 'Ronde {round}',
    toAnswer: 'Beantwoorden', toReplace: 'Antwoord wijzigen',
  },
  colleges: { title: 'Besluiten van de colleges', askedAt: 'Versie {version} is voorgelegd op {at:moment}.', counter: '{done} van de {all} colleges hebben ingestemd.', adopted: 'Alle {count} colleges stemden in.', takenBack: 'Versie {version} is teruggenomen op {at:moment}. Reden: {reason}' },
  others: { title: 'Andere aanbieders toelaten', text: 'Wie aan de voorwaarden voldoet, kan meedoen met dezelfde tekst. U stelt daarvoor een toelatingsprocedure open. Dat kan als voor dit segment ook toelating als route is vastgesteld.' },
  signing: { title: 'Ondertekening', counts: 'Getekend: {accepted}. Geweigerd: {refused}. Nog geen antwoord: {waiting}.', starts: 'Versie {version} is vastgesteld op {at:moment}. De herziene overeenkomst begint op {startsOn:day}.', toSigning: 'Ondertekening per aanbieder', ended: 'De ondertekening is afgesloten op {endedAt:moment}.' },
  about: {
    title: 'Omschrijving', noDescription: 'Er is geen omschrijving.', refusal: 'Weigeren', means: { ends: 'Weigert een aanbieder, dan eindigt zijn overeenkomst.', continues: 'Weigert een aanbieder, dan loopt zijn overeenkomst door zoals zij is.' }, clause: 'In de lopende overeenkomst staat', noClause: 'De tekst uit de lopende overeenkomst ontbreekt nog.',
    limits: 'Beperking van aanbieders', finding: 'Oordeel van de jurist', noLimits: 'De herziening beperkt of kiest geen aanbieders.', unfound: 'Een jurist moet dit nog beoordelen.', found: 'Oordeel van de jurist op {at:moment}, {by}', findings: { 'no-limit': 'Er is geen beperking.', allowed: 'De beperking mag.', 'new-contract': 'Dit is een nieuwe opdracht.' },
  },
  withdrawn: 'Ingetrokken op {at:moment}. Reden: {reason}', more: 'Meer', back: 'Terug naar de herzieningen', backTo: 'Terug naar {title}', toText: 'Naar de tekst, versie {version}',
} as const;
