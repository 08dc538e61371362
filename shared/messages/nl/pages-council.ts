/** Words of the pages of municipalities. */
export const councilPages = {
  home: {
    title: 'Overzicht {name}', lead: 'Hier ziet u de procedures waaraan uw gemeente meedoet.', empty: 'Er is nu geen procedure voor uw gemeente. U krijgt bericht als er een is.', list: 'Procedures', waits: 'Uw college is gevraagd om een besluit',
    columns: { tender: 'Procedure', stage: 'Stand', decision: 'Besluit van uw college', next: 'Eerstvolgende datum' }, outcomes: { approved: 'Ingestemd', 'approved-with-remarks': 'Ingestemd met opmerkingen', rejected: 'Niet ingestemd', open: 'Nog geen besluit' }, toInbox: 'Berichten aan uw gemeente', noDate: 'Geen',
  },
  tender: {
    segment: 'Segment {segment}', back: 'Terug naar het overzicht', waits: 'Uw college is gevraagd om een besluit over deze stukken. Zonder instemming van alle colleges publiceren wij niet.', confidential: 'Deze stukken zijn nog niet openbaar.',
    decisions: 'Besluiten van de colleges', progress: '{done} van de {all} colleges hebben ingestemd.', waiting: 'Nog geen besluit: {names}.', rejected: 'Niet ingestemd: {names}.', columns: { municipality: 'Gemeente', outcome: 'Besluit', decidedOn: 'Datum' },
    own: 'Besluit van uw college', ownNone: 'Er is nog geen besluit van uw college vastgelegd.', ownText: '{outcome} op {decidedOn:day}. Vastgelegd op {recordedAt:moment}.', reference: 'Zaaknummer: {reference}', closed: 'De aanbesteding is al gepubliceerd. Een besluit vastleggen kan niet meer.', withdrawnClosed: 'De aanbesteding is ingetrokken. Een besluit is niet meer nodig.', readOnly: 'De contactpersoon van het college legt het besluit vast.',
    planning: 'Planning', what: 'Wat', when: 'Wanneer', state: 'Stand', passed: 'Geweest', coming: 'Komt nog', wholeDay: 'Een dag zonder uur loopt tot het einde van die dag (Nederlandse tijd).',
    lots: 'Percelen', lot: 'Perceel', name: 'Naam', maxAwards: 'Hooguit gegund aan', criteria: 'Criteria', criterion: 'Criterium', weight: 'Gewicht', points: '{weight} punten', value: 'hooguit {value:euro}', methods: { points: 'Punten: de meeste punten winnen.', value: 'Op waarde: de laagste fictieve prijs wint.' },
    documents: 'Documenten', noDocuments: 'Er zijn geen losse documenten.', extended: 'De sluiting is verschoven van {from:moment} naar {to:moment}. Reden: {reason}',
    received: 'Er zijn {count} inschrijvingen geopend, alle percelen bij elkaar. Namen noemen wij pas na de definitieve gunning.', standstill: 'De aanbesteding is voorlopig gegund. De standstill-termijn eindigt op {endsOn:day} om 24.00 uur. Tekenen kan vanaf {signFrom:day}.', frozen: 'Er loopt een kort geding. Tot de uitspraak tekenen wij geen contract.', withdrawn: 'Deze aanbesteding is ingetrokken op {at:moment}. Reden: {reason}',
    outcome: 'Uitslag', outcomeLot: 'Perceel {lot}: gegund aan', noneAwarded: 'Op dit perceel is niet gegund.', toPublic: 'De openbare pagina van deze aanbesteding', description: 'Omschrijving',
  },
  inbox: { title: 'Berichten', lead: 'Alles wat wij uw gemeente lieten weten. Een mail zegt alleen dat er iets klaarstaat.', empty: 'Er zijn nog geen berichten.', columns: { subject: 'Onderwerp', at: 'Ontvangen' } },
  message: { back: 'Terug naar de berichten', toTender: 'Naar de procedure', toAdmission: 'Naar de toelating', received: 'Ontvangen op {at:moment}' },
} as const;
