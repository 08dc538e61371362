/** Words around letters to the council, and the figures of a municipality. What a letter says stands in shared/council/letter. */
export const commands = {
  'figures.enter': {
    title: 'Cijfers van uw gemeente',
    intro: 'Vul in wat uw gemeente in dit jaar uitgaf en hoeveel jeugdigen hulp kregen. De cijfers komen in nieuwe brieven aan uw raad. Wat u leeg laat, staat er niet in.',
    submit: 'Cijfers opslaan',
    done: 'De cijfers zijn opgeslagen.',
    fields: {
      figures: {
        label: 'Per segment',
        of: { segment: { label: 'Segment' }, euros: { label: 'Uitgaven in hele euro’s', hint: 'Zonder punten, bijvoorbeeld 1573090.' }, youths: { label: 'Aantal jeugdigen' } },
      },
    },
  },
} as const;
export const refusals = {
  'letter.approved': 'Deze brief is vastgesteld op {decidedOn:day} en verandert niet meer.',
  'letter.changed': 'Een collega heeft de brief intussen gewijzigd. Lees de nieuwe tekst, en pas die zo nodig aan.',
  'letter.section-unknown': 'Dit deel staat niet in de brief. Kies een deel dat er wel in staat.',
  'letter.too-early': 'Deze brief kan worden vastgesteld vanaf {from:day}. Eerst horen alle aanbieders de uitslag.',
  'letter.before': 'Deze brief kan niet eerder zijn vastgesteld dan {from:day}. Vul die dag in of een latere.',
  'figures.twice': 'Elk segment kan maar één keer voorkomen. Geef per segment één rij.',
} as const;
export const pages = {
  figures: {
    title: 'Cijfers van uw gemeente', lead: 'Wat uw gemeente per segment uitgaf en hoeveel jeugdigen hulp kregen. Deze cijfers komen in nieuwe brieven aan uw raad.',
    caption: 'Cijfers over {year}', columns: { segment: 'Segment', euros: 'Uitgaven', youths: 'Jeugdigen' }, unknown: 'Niet bekend', none: 'Over {year} zijn nog geen cijfers ingevuld.', known: 'Deze cijfers komen uit het raadsvoorstel over de inkoopstrategie. Vul ze aan of verbeter ze.', enter: 'Cijfers over {year} invullen', change: 'Cijfers over {year} wijzigen', year: '{year}',
  },
} as const;
