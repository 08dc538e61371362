import { segmentNumbers, segments } from '../../region/segments.ts';

/** Words of the risks of the purchasing strategy. */
const statuses = { open: 'Open', watched: 'Extra gevolgd', occurred: 'Opgetreden', closed: 'Vervallen' } as const;
const levels = { low: 'klein', medium: 'middel', high: 'groot' } as const;
const rating = { low: 'Klein', medium: 'Middel', high: 'Groot' } as const;
const codes = Object.fromEntries(segmentNumbers.map((one) => [one, `${one}. ${segments[one].title.nl}`]));

const fields = {
  title: { label: 'Risico', hint: 'In één zin: wat kan er misgaan?' },
  titleEnglish: { label: 'Risico in het Engels', hint: 'Laat leeg als er geen vertaling is.' },
  segments: { label: 'Welke segmenten raakt het?', hint: 'De gemeenten die aan deze segmenten meedoen, krijgen bericht.', codes },
  owner: { label: 'Wie is eigenaar?', hint: 'Een functie of een overleg. Alleen medewerkers lezen dit.' },
  measure: { label: 'Maatregel', hint: 'Wat doen wij om het risico te beperken? Iedereen leest dit.' },
  measureEnglish: { label: 'Maatregel in het Engels', hint: 'Laat leeg als er geen vertaling is.' },
  chance: { label: 'Hoe groot is de kans?', codes: rating },
  impact: { label: 'Hoe groot is het gevolg?', codes: rating },
  status: { label: 'Stand', codes: statuses },
  reason: { label: 'Toelichting', hint: 'Waarom staat het risico zo? Gewone taal, zonder namen van aanbieders. Iedereen leest dit.' },
} as const;

export const commands = {
  'risk.add': {
    title: 'Risico toevoegen', intro: 'Voeg een risico toe dat nog niet op de lijst staat. De gemeenten die het raakt, krijgen bericht.',
    submit: 'Risico toevoegen', done: 'Het risico is toegevoegd. De gemeenten krijgen bericht.', fields,
  },
  'risk.assess': {
    title: 'Risico bijwerken', intro: 'Leg vast hoe het risico er nu voor staat. Verandert er iets wat gemeenten lezen? Dan krijgen zij bericht. Alleen een andere eigenaar geeft geen bericht.',
    submit: 'Risico vastleggen', done: 'Het risico is vastgelegd.', fields: { ...fields, seen: { label: 'Gelezen stand' } },
  },
} as const;

export const refusals = {
  'risk.changed-meanwhile': 'Een collega heeft dit risico intussen bijgewerkt. Open de pagina van het risico opnieuw, lees de nieuwe stand en vul dan uw wijziging in.',
} as const;

export const risk = {
  statuses, levels, unrated: 'nog niet beoordeeld', and: ' en ', segment: 'Segment {segments}', allSegments: 'Alle segmenten', noMeasure: 'Nog geen maatregel vastgelegd.',
  list: {
    title: 'Risico’s', lead: 'Wat de inkoop kan vertragen of doen mislukken, en wat wij daaraan doen. Gemeenten krijgen bericht als een risico verandert.',
    columns: { risk: 'Risico', rating: 'Kans en gevolg', status: 'Stand', owner: 'Eigenaar' }, rating: 'Kans {chance}, gevolg {impact}', noOwner: 'Nog geen eigenaar', toRisks: 'Risico’s van de inkoop',
  },
  page: {
    back: 'Terug naar alle risico’s', strategy: 'De inkoopstrategie noemt dit risico.', untouched: 'Er is nog niets over vastgelegd. De strategie noemt geen eigenaar, geen kans en geen gevolg.',
    terms: { status: 'Stand', segments: 'Segmenten', chance: 'Kans', impact: 'Gevolg', owner: 'Eigenaar', measure: 'Maatregel', reason: 'Toelichting', changedAt: 'Laatst gewijzigd' },
    changes: 'Wat gemeenten hebben gehoord', noChanges: 'Gemeenten hebben nog geen bericht gehad over dit risico.', columns: { at: 'Moment', status: 'Stand', rating: 'Kans en gevolg', measure: 'Maatregel', reason: 'Toelichting' },
  },
} as const;
