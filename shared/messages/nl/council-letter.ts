/** Words around letters to the council, and the figures of a municipality. What a letter says stands in shared/council/letter. */
export const commands = {
  'letter.edit': {
    title: 'De brief bewerken',
    intro: 'Het concept komt uit wat in het portaal is vastgelegd. U kunt elk deel aanpassen. Een regel die met een streepje begint, wordt een opsomming.',
    submit: 'Tekst opslaan',
    done: 'De tekst is opgeslagen.',
    fields: {
      version: { label: 'Versie' },
      title: { label: 'Onderwerp' },
      sections: { label: 'Delen van de brief', hint: 'Een leeg deel komt niet in de brief.', of: { id: { label: 'Deel' }, text: { label: 'Tekst' } } },
    },
  },
  'letter.approve': {
    title: 'De brief vaststellen',
    intro: 'Leg vast dat uw college deze brief heeft vastgesteld. Daarna verandert de brief niet meer, en kan iedereen hem lezen.',
    submit: 'Brief vaststellen',
    done: 'De brief is vastgesteld. Iedereen kan hem nu lezen.',
    fields: {
      version: { label: 'Versie' },
      caseNumber: { label: 'Zaaknummer', hint: 'Het nummer in het zaaksysteem van uw gemeente.' },
      decidedOn: { label: 'Datum waarop het college de brief vaststelde' },
      signatories: { label: 'Ondertekenaars', hint: 'Naam en functie, ieder op een eigen regel.' },
    },
  },
  'figures.enter': {
    title: 'Cijfers van uw gemeente',
    intro: 'Vul in wat uw gemeente in dit jaar uitgaf en hoeveel jeugdigen hulp kregen. De cijfers komen in nieuwe brieven aan uw raad. Wat u leeg laat, staat er niet in.',
    submit: 'Cijfers opslaan',
    done: 'De cijfers zijn opgeslagen.',
    fields: {
      figures: {
        label: 'Per segment',
        of: { segment: { label: 'Segment', codes: { 1: 'Segment 1', 2: 'Segment 2', 3: 'Segment 3', 4: 'Segment 4', 5: 'Segment 5' } }, euros: { label: 'Uitgaven in hele euro’s', hint: 'Zonder punten, bijvoorbeeld 1573090.' }, youths: { label: 'Aantal jeugdigen' } },
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
export const events = {
  'college.letter-drafted': { subject: 'Conceptbrief aan uw raad: {title}', lines: ['Er staat een concept klaar van een brief aan uw gemeenteraad.', 'Het gaat over {title}.', 'Lees de brief, pas hem zo nodig aan en leg vast dat uw college hem heeft vastgesteld.'] },
} as const;
/** Names of the occasions, as a list of letters tells them. */
const milestones = {
  'tender.published': 'Publicatie', 'opening.recorded': 'Opening van de inschrijvingen', 'award.provisional': 'Voorlopige gunning', 'proceedings.started': 'Kort geding', 'proceedings.ended': 'Uitspraak',
  'award.final': 'Definitieve gunning', 'contracts.signed': 'Contracten getekend', 'tender.withdrawn': 'Aanbesteding ingetrokken', 'admission.opened': 'Toelating open',
  'revision.draft': 'Concepttekst', 'revision.replied': 'Reacties beantwoord', 'revision.final': 'Tekst vastgesteld', 'revision.signed': 'Ondertekening afgerond',
} as const;
export const pages = {
  milestones,
  list: {
    title: 'Brieven aan de raad', lead: 'Bij elke mijlpaal staat een conceptbrief voor u klaar. Uw college past hem aan en stelt hem vast.', leadCouncil: 'Hier staan de brieven die het college aan uw raad stuurde.',
    drafts: 'Concepten', sent: 'Vastgestelde brieven', noDrafts: 'Er staat geen concept klaar.', noneSent: 'Er is nog geen brief vastgesteld.',
    columns: { title: 'Onderwerp', milestone: 'Aanleiding', at: 'Datum', decidedOn: 'Vastgesteld' }, toFigures: 'Cijfers van uw gemeente',
  },
  letter: {
    draft: 'Dit is een concept. Alleen uw college kan het lezen.', edited: 'Uw gemeente heeft de tekst bewerkt.', from: 'Vaststellen kan vanaf {from:day}.', sent: 'Vastgesteld op {decidedOn:day}. Iedereen kan deze brief lezen.',
    toLetter: 'Naar de brief', toEdit: 'De tekst bewerken', approve: 'Vaststellen', toPdf: 'Downloaden als pdf', toWord: 'Downloaden voor Word (docx)', back: 'Terug naar de brieven', toProcedure: 'Naar de procedure', toMunicipality: 'De pagina van de gemeente {name}', toPublic: 'De openbare pagina van deze brief', files: 'Downloaden en meer',
  },
  figures: {
    title: 'Cijfers van uw gemeente', lead: 'Wat uw gemeente per segment uitgaf en hoeveel jeugdigen hulp kregen. Deze cijfers komen in nieuwe brieven aan uw raad.',
    caption: 'Cijfers over {year}', columns: { segment: 'Segment', euros: 'Uitgaven', youths: 'Jeugdigen' }, unknown: 'Niet bekend', none: 'Over {year} zijn nog geen cijfers ingevuld.', known: 'Deze cijfers komen uit het raadsvoorstel over de inkoopstrategie. Vul ze aan of verbeter ze.', enter: 'Cijfers over {year} invullen', change: 'Cijfers over {year} wijzigen', year: '{year}', back: 'Terug naar de brieven',
  },
} as const;
