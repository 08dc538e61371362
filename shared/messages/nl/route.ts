import { fundingCriteria, routeCriteria, routeIds } from '../../region/criteria.ts';

/** Words of the choice of route: how a segment is bought. */
const choices = { revision: 'Herziening van de lopende contracten', sas: 'Aanbesteding (SAS)', 'open-house': 'Toelating (open house)' } as const;

export const commands = {
  'route.judge': {
    title: 'Afweging maken',
    intro: 'Geef bij elk criterium een oordeel met een motivering. De oordelen van de strategie zijn alvast ingevuld. Een voorstel dat nog wacht, vervalt.',
    submit: 'Afweging vastleggen', done: 'De afweging is vastgelegd. Een inkoper kan nu een besluit voorstellen.',
    fields: {
      funding: {
        label: 'Criteria voor de bekostiging', hint: 'De eerste vijf wijzen naar taakgericht, de laatste drie naar inspanningsgericht.',
        of: {
          criterion: { label: 'Criterium', codes: Object.fromEntries(fundingCriteria.map(({ id, title }) => [id, title.nl])) },
          holds: { label: 'Geldt dit voor het segment?', codes: { yes: 'Ja', no: 'Nee' } }, motivation: { label: 'Motivering' },
        },
      },
      criteria: {
        label: 'Criteria voor de route',
        of: { criterion: { label: 'Criterium', codes: Object.fromEntries(routeIds.map((id) => [id, routeCriteria[id].nl])) }, motivation: { label: 'Motivering' } },
      },
      direction: { label: 'Naar welke route wijzen de criteria?', hint: 'Meer dan één mag, als zij naast elkaar passen.', codes: choices },
      conclusion: { label: 'Conclusie', hint: 'Waarom past deze route het best bij het segment?' },
    },
  },
  'route.propose': {
    title: 'Besluit voorstellen',
    intro: 'Leg vast wat het bestuur besloot. Een procesleider stelt het daarna vast. Worden het andere routes dan nu? Dan krijgen de gemeenten bericht. Wat begon onder een route die vervalt, eindigt.',
    submit: 'Besluit voorstellen', done: 'Uw voorstel wacht op een procesleider.',
    fields: {
      routes: { label: 'Route', hint: 'Kies er één, of meer die naast elkaar gaan.', codes: choices },
      whyMore: { label: 'Waarom meer dan één route?', hint: 'Alleen nodig als u meer dan één route kiest. Iedereen leest dit.' },
      decidedBy: { label: 'Wie nam het besluit?', hint: 'Bijvoorbeeld: Bestuurlijk overleg jeugd (BOJ), of het dagelijks bestuur.' },
      decidedOn: { label: 'Datum van het besluit' },
      reason: { label: 'Reden in het kort', hint: 'Gewone taal. Iedereen leest dit, en gemeenten en inschrijvers krijgen het als bericht als de route verandert.' },
    },
  },
  'route.decide': {
    title: 'Besluit vaststellen', intro: 'De route geldt dan meteen. Controleer het voorstel hierboven.',
    submit: 'Besluit vaststellen', done: 'Het besluit over de route is vastgesteld.',
    fields: { proposal: { label: 'Voorstel' } },
  },
} as const;

export const refusals = {
  'route.undecided': 'Voor segment {segment} is nog geen inkooproute vastgesteld. Ga naar Inkooproutes, segment {segment}: maak de afweging, en laat een procesleider het besluit vaststellen.',
  'route.not-sas': 'Voor segment {segment} is geen aanbesteding vastgesteld, maar een andere route. Wilt u toch aanbesteden? Stel dan eerst een nieuw besluit voor bij Inkooproutes, segment {segment}.',
  'route.not-open-house': 'Voor segment {segment} is geen toelating vastgesteld, maar een andere route. Wilt u toch een toelating openen? Stel dan eerst een nieuw besluit voor bij Inkooproutes, segment {segment}.',
  'route.not-revision': 'Voor segment {segment} is geen herziening vastgesteld, maar een andere route. Wilt u toch herzien? Stel dan eerst een nieuw besluit voor bij Inkooproutes, segment {segment}.',
  'route.why-more': 'U kiest meer dan één route. Schrijf op waarom die naast elkaar nodig zijn.',
  'route.criteria-incomplete': 'Geef bij elk criterium een motivering, en bij elk criterium één keer. Er ontbreken er {count}.',
  'route.locked': 'Op grond van deze afweging is al gepubliceerd. De afweging voor segment {segment} staat daarom vast. Een besluit voor andere routes kan nog wel.',
  'route.unjudged': 'Maak eerst de afweging voor segment {segment}. Een besluit steunt daarop.',
  'route.future': 'Deze datum moet nog komen. Vul in wanneer het besluit is genomen.',
  'route.before': 'Het vorige besluit is van {decidedOn:day}. Vul een datum in die niet eerder is.',
  'route.same': 'Dit is al besloten, en er is al onder gepubliceerd. Kies iets anders, of laat het besluit staan.',
  'route.not-proposed': 'Er is geen voorstel voor segment {segment}. Laat een inkoper eerst een besluit voorstellen.',
  'route.proposal-changed': 'Het voorstel is intussen anders. Lees het nieuwe voorstel en stel dat vast.',
  'route.same-person': 'U hebt dit besluit zelf voorgesteld. Laat een collega het vaststellen.',
} as const;

export const route = {
  choices, and: ' en ', fundings: { task: 'Taakgericht', effort: 'Inspanningsgericht (prijs maal aantal)' },
  toRoute: 'Inkooproute van segment {segment}',
  list: {
    title: 'Inkooproutes', lead: 'Per segment: hoe wij inkopen, wie dat besloot en wat er loopt. Zonder besluit kan niets worden gepubliceerd.',
    columns: { segment: 'Segment', route: 'Route', decided: 'Besloten', running: 'Wat loopt' },
    undecided: 'Nog niet besloten', strategy: 'Voorlopige richting: {routes}', waits: 'Voorstel wacht: {routes}', judged: 'Afweging gemaakt', or: ' of ',
    decided: '{decidedBy}, {decidedOn:day}', nothing: 'Niets gepubliceerd',
  },
  page: {
    title: 'Inkooproute segment {segment}', back: 'Terug naar alle inkooproutes',
    decision: 'Besluit', none: 'Er is nog geen besluit. Er kan nog niets worden gepubliceerd voor dit segment.',
    terms: { route: 'Route', decidedBy: 'Besloten door', decidedOn: 'Datum van het besluit', whyMore: 'Waarom meer dan één', reason: 'Reden', two: 'Vastgelegd' },
    two: 'Voorgesteld door {proposer}, vastgesteld door {name} op {at:moment}', someone: 'een collega', proposedBy: 'Voorgesteld door {name} op {at:moment}',
    locked: 'Op grond van dit besluit is gepubliceerd. De afweging staat vast. Alleen een besluit voor andere routes kan nog.',
    proposal: 'Voorstel dat wacht', leaves: 'Deze route vervalt: {left}. De gemeenten die meedoen krijgen bericht met de reden. Wat zo begon, eindigt: ook wat al gepubliceerd is, als er nog geen contract is.',
    adds: 'Er komt een route bij. De gemeenten die meedoen krijgen bericht met de reden. Er eindigt niets.',
    waitsForLead: 'Een procesleider stelt dit vast. Dat is niet wie het voorstelde.', keeps: 'De route blijft zoals zij is.', first: 'Dit is het eerste besluit voor dit segment.',
    judgments: 'Afweging', strategyOnly: 'Er is nog geen afweging gemaakt. Hieronder staan de oordelen van de inkoopstrategie, zonder motivering.',
    judgedBy: 'Gemaakt door {name} op {at:moment}.', later: 'Deze afweging is van na het besluit. Zij telt pas bij een nieuw besluit.',
    funding: 'Bekostiging: acht criteria', criteria: 'Route: acht criteria', columns: { criterion: 'Criterium', pointsTo: 'Wijst naar', holds: 'Geldt', motivation: 'Motivering' },
    yes: '✓ ja', no: '✗ nee', fundingDirection: 'Richting bekostiging', equal: 'De criteria wijzen even sterk naar beide', direction: 'Richting route', conclusion: 'Conclusie', strategy: 'Voorlopige richting van de strategie', open: 'Nog niet gekozen',
    tie: 'Richting is die waarvan het grootste deel van de eigen criteria geldt.',
    running: 'Wat is gepubliceerd', runningColumns: { title: 'Procedure', route: 'Route', publishedAt: 'Gepubliceerd', stage: 'Stand' }, nothing: 'Voor dit segment is niets gepubliceerd.',
    earlier: 'Eerdere besluiten', earlierColumns: { route: 'Route', decided: 'Besloten', reason: 'Reden', at: 'Vastgesteld' },
    statuses: {
      concept: 'Concept', 'colleges-asked': 'Bij de colleges', published: 'Gepubliceerd', opened: 'Geopend', assessed: 'Beoordeeld', provisional: 'Voorlopig gegund', final: 'Definitief gegund',
      signed: 'Contracten getekend', withdrawn: 'Ingetrokken', open: 'Open', closed: 'Gesloten',
    },
  },
  region: { decided: 'Besluit over de route', none: 'nog niet besloten', by: '{routes}. Besloten door {decidedBy} op {decidedOn:day}.' },
} as const;
