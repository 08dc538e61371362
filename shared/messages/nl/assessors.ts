/** Words of who judges: the statement on conflicts of interest, the screening of many bids at once, scores given back. */
export const commands = {
  'tender.state-conflict': {
    title: 'Verklaring over belangen',
    intro: 'Wie beoordeelt, heeft geen persoonlijk belang bij de uitkomst (Aanbestedingswet, artikel 1.10b). Denk aan werk, familie, geld of een bestuursfunctie bij een aanbieder. Pas na deze verklaring ziet u inschrijvingen. Hebt u een belang, dan beoordeelt u niet mee en benoemt de inkoper een ander. Ontdekt u later een belang? Verklaar dat dan hier.',
    submit: 'Verklaren',
    done: 'Uw verklaring is vastgelegd.',
    fields: {
      conflict: {
        label: 'Hebt u een belang bij deze aanbesteding?',
        codes: { none: 'Nee, ik heb geen belang en ik meld het als dat verandert', conflict: 'Ja, ik heb een belang of het kan zo lijken' },
      },
      what: { label: 'Welk belang?', hint: 'Verplicht als u een belang hebt. Alleen de inkoper, de procesleider en de jurist lezen dit.' },
    },
  },
  'tender.set-names': {
    title: 'Namen van inschrijvers',
    intro: 'Kies of beoordelaars weten van wie een inschrijving is. De keuze staat in de documenten en ligt na de publicatie vast.',
    submit: 'Vastleggen',
    done: 'De keuze is vastgelegd.',
    fields: { names: { label: 'Wat zien de beoordelaars?', codes: { shown: 'De namen van de inschrijvers', hidden: 'Alleen nummers, zoals Inschrijver 3' } } },
  },
  'tender.screen-rest': {
    title: 'Overige inschrijvingen in orde bevinden',
    intro: 'Leg eerst per inschrijving vast wat niet in orde is. Met deze knop legt u vast dat alle andere inschrijvingen op dit perceel in orde zijn.',
    submit: 'Vastleggen dat ze in orde zijn',
    done: 'De inschrijvingen zijn in orde bevonden.',
    fields: { found: { label: 'Ik heb deze inschrijvingen getoetst. Ze zijn volledig, niet uitgesloten en geschikt.' } },
  },
  'file.unlock': {
    title: 'Scores teruggeven',
    intro: 'Heeft een beoordelaar zich vergist? Geef de scores dan terug. Dit kan tot er een consensus is. Wat eerst vaststond, blijft in het logboek.',
    submit: 'Scores teruggeven',
    done: 'De beoordelaar kan de scores weer wijzigen.',
    fields: { assessor: { label: 'Beoordelaar' }, reason: { label: 'Reden', hint: 'De reden blijft bij de beoordeling bewaard.' } },
  },
} as const;

export const refusals = {
  'upload.too-large': 'Het bestand is groter dan 100 MB. Maak het kleiner of splits het.',
  'upload.parts-missing': 'Nog niet alle delen van het bestand zijn binnen. Ga verder met uploaden.',
  'conflict.not-stated': 'U bent beoordelaar van deze aanbesteding. Verklaar eerst of u een belang hebt. Daarna ziet u de inschrijvingen.',
  'conflict.too-late': 'De beoordeling is afgesloten. Meld uw belang nu aan de procesleider.',
  'conflict.what-missing': 'Vul in welk belang u hebt. De inkoper moet weten waarom u niet meebeoordeelt.',
  'assessor.in-conflict': '{name} heeft verklaard een belang te hebben. Kies een andere beoordelaar.',
  'assessment.not-screened': 'Er zijn nog {count} inschrijvingen die niemand heeft getoetst, zoals: {files}. Leg eerst de toetsing vast.',
  'file.incomplete-scores': 'Geef eerst een score op elk criterium. U mist nog: {criteria}.',
  'file.unlock-unknown': 'Kies een beoordelaar die scores heeft gegeven.',
  'file.consensus-stands': 'Er is al een consensus. Die rust op deze scores, dus ze blijven staan.',
} as const;

export const assessorPages = {
  bidder: 'Inschrijver {number}',
  names: 'Namen van inschrijvers', namesShown: 'Beoordelaars zien de namen.', namesHidden: 'Beoordelaars zien nummers in plaats van namen.',
  publicHidden: 'De beoordelaars weten niet van wie een inschrijving is. Zij zien een nummer in plaats van een naam.',
  warnDraft: 'De beoordelaars mogen niet weten van wie deze inschrijving is. Noem in antwoorden en bestanden geen naam van uw organisatie of uw mensen. Wat u zelf schrijft, halen wij er niet uit.',
  warnFiles: 'Uit kopieën voor de beoordelaars halen wij de bestandsnaam en gegevens over de maker. Lukt dat niet, dan zien zij het bestand niet.',
  hiddenHere: 'U beoordeelt zonder namen. Bestanden zijn kopieën zonder gegevens over de maker.',
  hiddenFromAssessors: 'Beoordelaars zien deze naam niet. Noem hem niet in gesprekken met hen.',
  cleaned: 'Voor beoordelaars is er een kopie zonder gegevens over de maker.', notCleaned: 'Voor beoordelaars kon geen kopie zonder gegevens over de maker worden gemaakt. Zij zien dit bestand niet.',
  noCopy: 'Van dit bestand is geen kopie zonder gegevens over de maker. Vraag de inkoper wat erin staat.',
  early: 'U bent gevraagd als beoordelaar. Verklaar eerst of u een belang hebt.', toStatement: 'Verklaring over belangen geven',
  stated: 'verklaarde geen belang te hebben', notStated: 'heeft nog niet verklaard',
  steppedDown: '{name} beoordeelt niet mee vanwege een belang, verklaard op {at:moment}.', steppedDownWhat: 'Belang: {what}',
  toScreen: 'Nog te toetsen op dit perceel: {count}.', allScreened: 'Alle inschrijvingen op dit perceel zijn getoetst.',
  unlocked: 'Op {at:moment} kreeg {name} de scores terug. Reden: {reason}',
  left: '{name} (beoordeelt niet meer)',
  uploads: {
    unfinished: 'Nog niet af: {name}. Kies hetzelfde bestand opnieuw. Het uploaden gaat dan verder waar het was.', tooLarge: '{name} is groter dan 100 MB. Maak het bestand kleiner of splits het.', empty: '{name} is leeg. Kies een ander bestand.',
    waiting: 'Wacht op het vorige bestand', sending: '{percent} % verstuurd', lost: 'Geen verbinding. Wij proberen het opnieuw.', paused: 'Gepauzeerd',
    pause: 'Pauzeren', resume: 'Verdergaan', stop: 'Stoppen', done: 'Geüpload. Dit is nog niet ingediend.', failed: 'Het uploaden lukt niet. Controleer uw verbinding en ga verder.',
  },
  table: {
    given: '{done} van {all} ingevuld', title: 'Scores perceel {lot}', link: 'Scores naast elkaar: {lot}', state: 'Stand', score: 'Score', motivation: 'Motivering',
    save: 'Rij opslaan', lock: 'Scores vastzetten', agree: 'Consensus vastleggen',
    introScore: 'Vul per rij uw scores in en sla die rij op. Met de Tab-toets gaat u van veld naar veld. Zet een rij vast als u zeker bent.',
    keys: 'In een scoreveld gaat u met pijl links en rechts naar een ander criterium. Met Enter gaat u naar de volgende rij. Vanuit een tekst gaat dat met Ctrl en Enter. Na het opslaan gaat u verder in de volgende rij.',
    introAgree: 'U ziet de scores die vaststaan. Leg per rij vast wat de beoordelaars samen vonden.',
  },
} as const;
