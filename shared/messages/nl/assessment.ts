/** Words of assessment, award, proceedings and contracts. */
const scores = { label: 'Scores', of: { criterion: { label: 'Criterium' }, score: { label: 'Score in procenten' }, motivation: { label: 'Motivering' } } } as const;

export const commands = {
  'file.score': {
    title: 'Uw scores',
    intro: 'Geef per criterium een score en een motivering. Anderen zien ze pas als u ze vastzet.',
    submit: 'Scores opslaan',
    done: 'Uw scores zijn opgeslagen. Zet ze vast als u klaar bent.',
    fields: { scores },
  },
  'file.lock': {
    title: 'Scores vastzetten',
    intro: 'Daarna kunt u uw scores niet meer wijzigen. De andere beoordelaars kunnen ze dan zien.',
    submit: 'Scores vastzetten',
    done: 'Uw scores staan vast.',
    fields: {},
  },
  'file.agree': {
    title: 'Consensus vastleggen',
    intro: 'Leg vast wat de beoordelaars samen vonden. Het verschil met de eigen scores blijft bewaard.',
    submit: 'Consensus vastleggen',
    done: 'De consensus is vastgelegd.',
    fields: { scores },
  },
  'tender.close-assessment': {
    title: 'Beoordeling afsluiten',
    intro: 'Daarna verandert er niets meer aan toetsing en scores.',
    submit: 'Beoordeling afsluiten',
    done: 'De beoordeling is afgesloten.',
    fields: {},
  },
  'tender.propose-award': {
    title: 'Gunning voorstellen',
    intro: 'U legt de rangorde voor aan de procesleider.',
    submit: 'Gunning voorstellen',
    done: 'De gunning is voorgesteld.',
    fields: {},
  },
  'tender.approve-award': {
    title: 'Voorlopig gunnen',
    intro: 'De brieven gaan nu naar alle inschrijvers tegelijk. De standstill-termijn begint morgen en duurt twintig dagen.',
    submit: 'Voorlopig gunnen',
    done: 'De brieven zijn verstuurd.',
    fields: {},
  },
  'tender.record-proceedings': {
    title: 'Kort geding vastleggen',
    intro: 'Een kort geding schort de gunning op tot de uitspraak.',
    submit: 'Kort geding vastleggen',
    done: 'Het kort geding is vastgelegd. De gunning is opgeschort.',
    fields: {
      reference: { label: 'Zaaknummer of rechtbank', hint: 'Bijvoorbeeld het zaaknummer op de dagvaarding.' },
      servedAt: { label: 'Dagvaarding ontvangen op', hint: 'Laat dit leeg als dat nu is.' },
    },
  },
  'tender.end-proceedings': {
    title: 'Uitspraak vastleggen',
    submit: 'Uitspraak vastleggen',
    done: 'De uitspraak is vastgelegd.',
    fields: {
      proceedings: { label: 'Kort geding' },
      outcome: { label: 'Uitspraak', codes: { upheld: 'De gunning blijft staan', struck: 'De gunning vervalt: terug naar de beoordeling' } },
      judgmentAt: { label: 'Uitspraak op', hint: 'Laat dit leeg als dat nu is.' },
    },
  },
  'tender.finalise': {
    title: 'Definitief gunnen',
    intro: 'Dit kan vanaf de eerste werkdag na de standstill-termijn.',
    submit: 'Definitief gunnen',
    done: 'De gunning is definitief. De contracten staan klaar om te tekenen.',
    fields: {},
  },
  'tender.complete-contracts': {
    title: 'Contracten afronden',
    intro: 'Dit kan als alle contracten door beide partijen zijn ondertekend.',
    submit: 'Afronden',
    done: 'De aanbesteding is afgerond. De gemeenten krijgen bericht.',
    fields: {},
  },
} as const;

export const refusals = {
  'file.reason-missing': 'Vul een reden in. De inschrijver moet weten waarom hij afvalt.',
  'names.hidden': 'Bij deze aanbesteding blijven de namen van inschrijvers voor u verborgen tot de kwaliteit vaststaat. Kijk hier weer als de beoordeling is afgesloten.',
  'file.screened-out': 'Deze inschrijving is afgevallen bij de toetsing. Scores zijn niet nodig.',
  'file.locked': 'U hebt uw scores vastgezet op {at:moment}. U kunt ze niet meer wijzigen.',
  'file.nothing-to-lock': 'U hebt nog geen scores gegeven. Geef eerst uw scores.',
  'file.not-locked': 'Deze beoordelaars hebben hun scores nog niet vastgezet: {assessors}.',
  'file.criterion-twice': 'Geef voor {criterion} één score.',
  'file.off-scale': 'Kies voor {criterion} een score van de schaal: {scale}.',
  'assessment.not-recorded': 'De inschrijvingen worden nog geopend. Probeer het over een minuut opnieuw.',
  'assessment.unread': 'Er zijn {count} inschrijvingen waarvan antwoorden en prijs niet leesbaar zijn, zoals: {files}. Laat de beheerder ze herstellen en opnieuw lezen.',
  'assessment.unfinished': 'Er zijn nog {count} inschrijvingen zonder volledige consensus of prijs, zoals: {files}.',
  'award.not-proposed': 'De gunning is nog niet voorgesteld. Vraag een inkoper om dat te doen.',
  'award.same-person': 'U hebt deze gunning zelf voorgesteld. Laat een collega besluiten.',
  'award.frozen': 'Er loopt een kort geding. Wacht op de uitspraak.',
  'award.standstill': 'De standstill-termijn loopt tot en met {endsOn:day}. Definitief gunnen kan vanaf {signFrom:day}.',
  'proceedings.before-letters': 'De dagvaarding kan niet van vóór de brieven zijn: {at:moment}.',
  'proceedings.lapsed': 'De standstill-termijn eindigde op {endsOn:day}. Het recht op een kort geding is vervallen.',
  'proceedings.unknown': 'Kies een kort geding uit de lijst.',
  'proceedings.ended': 'De uitspraak in dit kort geding is al vastgelegd.',
  'proceedings.before-start': 'De uitspraak kan niet van vóór de dagvaarding zijn: {at:moment}.',
  'contract.provider-first': 'De aanbieder heeft nog niet getekend. Die tekent eerst.',
  'contract.unsigned': 'Er zijn nog {count} contracten die niet door beide partijen zijn getekend, zoals van: {providers}.',
} as const;

export const letters = {
  /** A mail tells that something is waiting, and nothing of what it says. */
  mail: {
    subject: 'Er staat een bericht voor u klaar',
    waiting: 'In het aanbestedingsportaal van de jeugdhulpregio Haaglanden staat een bericht klaar voor {name}.',
    receipt: 'Het is het ontvangstbewijs van uw inschrijving. Wij ontvingen haar op {exact}. De vingerafdruk van de lijst met bestanden is {manifestHash}.',
    reactions: 'Het is het ontvangstbewijs van uw reacties. Wij ontvingen ze op {exact}. De vingerafdruk van uw reacties is {hash}.',
    accepted: 'Het is het bewijs dat u hebt ondertekend. Wij ontvingen uw handtekening op {exact}. De vingerafdruk van de tekst is {hash}.',
    refused: 'Het is het bewijs dat u hebt geweigerd. Wij ontvingen dat op {exact}. De vingerafdruk van de tekst is {hash}.',
    link: 'U leest het bericht hier, nadat u bent ingelogd:\n{link}',
    closing: 'Servicebureau Jeugdhulp Haaglanden\n\nU kunt deze mail niet beantwoorden.',
  },
} as const;
