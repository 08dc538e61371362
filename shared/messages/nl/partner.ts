/** Words of combinations, subcontractors, overlaps between bids and the most lots of one bidder. */
export const commands = {
  'partner.invite': {
    title: 'Organisatie uitnodigen',
    intro: 'Nodig een organisatie uit als lid van uw combinatie of als onderaannemer. Zij krijgt bericht dat er iets klaarstaat. Zij bevestigt zelf, na inloggen met haar eigen KvK-nummer.',
    submit: 'Uitnodigen',
    done: 'De organisatie is uitgenodigd. Zij moet nu zelf inloggen en bevestigen.',
    fields: {
      kvk: { label: 'KvK-nummer van de organisatie', hint: 'Acht cijfers. De organisatie moet in dit portaal geregistreerd zijn.' },
      name: { label: 'Naam van de organisatie' },
      role: { label: 'Hoe doet zij mee?', codes: { member: 'Als lid van de combinatie: hoofdelijk aansprakelijk', subcontractor: 'Als onderaannemer' } },
      relied: { label: 'Wij doen een beroep op de draagkracht of bekwaamheid van deze onderaannemer', hint: 'Vink dit aan als u zonder deze onderaannemer niet aan de eisen voldoet.' },
      lots: { label: 'Voor welke percelen?' },
    },
  },
  'partner.remove': {
    title: 'Uit de inschrijving halen',
    intro: 'De organisatie doet dan niet meer mee in uw concept. Hebt u al met haar ingediend? Dien dan opnieuw in.',
    submit: 'Uit de inschrijving halen',
    done: 'De organisatie doet niet meer mee in uw concept. Wat u al hebt ingediend, is niet veranderd.',
    fields: {},
  },
  'partner.confirm': {
    title: 'Deelname bevestigen',
    intro: 'Bevestig alleen als u de uitnodiging hebt gelezen. Als lid van een combinatie is uw organisatie hoofdelijk aansprakelijk. Zij geeft de penvoerder volmacht om namens haar te tekenen. Als onderaannemer voert zij het afgesproken deel uit als er wordt gegund.',
    submit: 'Bevestigen',
    done: 'U hebt bevestigd. De aanbieder die u uitnodigde ziet dat.',
    fields: {
      asked: { label: 'Controlegetal van de uitnodiging' },
      agreed: { label: 'Ik mag namens mijn organisatie ondertekenen. Ik heb de uitnodiging gelezen en bevestig haar. Zijn wij lid? Dan geef ik ook de volmacht.' },
    },
  },
  'partner.decline': {
    title: 'Niet meedoen',
    intro: 'De aanbieder die u uitnodigde ziet dat u niet meedoet. Tot de sluiting kunt u alsnog bevestigen.',
    submit: 'Niet meedoen',
    done: 'U doet niet mee. De aanbieder die u uitnodigde ziet dat.',
    fields: { reason: { label: 'Reden voor de aanbieder' } },
  },
  'draft.prefer': {
    title: 'Volgorde van percelen',
    intro: 'Een inschrijver kan niet alle percelen krijgen. Geef elk perceel een plaats: 1 is het perceel dat u het liefst wilt. Opslaan is nog niet indienen.',
    submit: 'Volgorde opslaan',
    done: 'Uw volgorde is opgeslagen. Zij telt pas mee als u indient.',
    fields: { lots: { label: 'Volgorde', of: { lot: { label: 'Perceel' }, place: { label: 'Plaats' } } } },
  },
  'tender.set-limits': {
    title: 'Hoeveel percelen per inschrijver',
    intro: 'Leg vast op hoeveel percelen een inschrijver mag inschrijven en hoeveel hij er kan krijgen (artikel 2.10 Aanbestedingswet). Laat leeg wat u niet wilt beperken.',
    submit: 'Regels opslaan',
    done: 'De regels zijn opgeslagen.',
    fields: {
      mostBids: { label: 'Op hoeveel percelen mag een inschrijver hooguit inschrijven?' },
      mostAwards: { label: 'Hoeveel percelen kan een inschrijver hooguit krijgen?' },
      rule: { label: 'Welke percelen krijgt wie er te veel zou krijgen?', hint: 'Nodig als u het aantal te krijgen percelen beperkt.', codes: { preference: 'De percelen die hij zelf het liefst wil', 'best-rank': 'De percelen waarop hij het hoogst staat' } },
      subcontractorsOnce: { label: 'Een onderaannemer mag per perceel maar in één inschrijving staan' },
    },
  },
  'overlap.judge': {
    title: 'Overlap beoordelen',
    intro: 'Hoor eerst beide inschrijvers. Zij mogen aantonen dat hun inschrijvingen los van elkaar zijn gemaakt (arrest Assitur, C-538/07). Dat zij bij één groep horen is niet genoeg om uit te sluiten.',
    submit: 'Oordeel vastleggen',
    done: 'Uw oordeel is vastgelegd.',
    fields: {
      outcome: { label: 'Oordeel', codes: { independent: 'Onafhankelijk: beide inschrijvingen blijven', 'not-independent': 'Niet onafhankelijk: sluit beide inschrijvingen uit bij de toetsing' } },
      heardOn: { label: 'Gehoord op', hint: 'De dag waarop de laatste van de twee is gehoord.' },
      motivation: { label: 'Motivering' },
    },
  },
} as const;

export const refusals = {
  'bid.too-many-lots': 'In deze aanbesteding mag u op niet meer dan {most} van de percelen inschrijven; dit worden er {now}. Kies minder percelen, of trek eerst uw inschrijving voor een ander perceel in.',
  'bid.no-preference': 'Uw inschrijving is niet ingediend. Geef eerst aan welke percelen u het liefst wilt, bij “Volgorde van percelen”. Nog zonder plaats: {lots}.',
  'draft.no-preference': 'In deze aanbesteding hoeft u geen volgorde van percelen op te geven.',
  'draft.preference-lot': 'Perceel {lot} hebt u niet gekozen. Geef alleen een plaats aan percelen die u hebt gekozen.',
  'draft.preference-missing': 'Geef elk gekozen perceel een plaats. Nog zonder plaats: {lots}.',
  'draft.place-twice': 'Plaats {place} staat er al bij een ander perceel. Geef elk perceel een eigen plaats.',
  'limits.no-rule': 'Kies welke percelen een inschrijver krijgt die er te veel zou krijgen. Zonder zo’n regel mag u het aantal niet beperken.',
  'limits.awards-above-bids': 'Een inschrijver mag op hooguit {mostBids} percelen inschrijven. Vul hier dat aantal of minder in.',
  'overlap.heard': 'Vul een dag in vanaf de opening ({from:day}) tot en met vandaag ({until:day}).',
  'overlap.unjudged': 'Nog niet over alle overlap is geoordeeld ({count}). Beoordeel bij “Overlap tussen inschrijvingen” (perceel en KvK-nummers): {overlaps}.',
  'overlap.not-screened': 'Niet onafhankelijk, maar nog niet uitgesloten ({count}). Leg bij de toetsing van deze inschrijvingen de uitsluiting vast: {files}.',
  'bid.too-much': 'Wat u indient is samen groter dan {kilobytes} kB. Maak uw antwoorden korter, stuur bestanden mee, of dien de percelen apart in.',
  'partner.kvk': 'Een KvK-nummer heeft acht cijfers. Vul het nummer uit het Handelsregister in.',
  'partner.self': 'Dit is het KvK-nummer van uw eigen organisatie. Vul het nummer van de andere organisatie in.',
  'partner.unregistered': 'KvK-nummer {kvk} is niet geregistreerd in dit portaal. Controleer het nummer. Vraag de organisatie om in te loggen en zich te registreren. Nodig haar daarna uit.',
  'partner.twice': '{name} (KvK {kvk}) is al uitgenodigd. Wilt u iets wijzigen? Haal haar uit de inschrijving en nodig haar opnieuw uit.',
  'partner.too-many': 'Een inschrijving heeft hooguit {most} leden en onderaannemers. Haal er eerst een uit de inschrijving.',
  'partner.relied': 'Een beroep op draagkracht hoort bij een onderaannemer. Laat het vinkje weg, of kies “Als onderaannemer”.',
  'partner.declaration': 'Vul eerst de eigen verklaring van uw organisatie in en onderteken haar. Dat doet u bij “Organisatie”. Bevestig daarna de uitnodiging.',
  'partner.changed': 'De uitnodiging is veranderd nadat u haar zag. Er is niets bevestigd. Open de uitnodiging opnieuw en lees haar na.',
  'partner.removed': 'Deze uitnodiging is ingetrokken. Vraag de aanbieder die u uitnodigde om uitleg.',
  'partner.submitted': 'Er is al ingediend met uw bevestiging. Vraag de aanbieder om in te trekken of zonder u opnieuw in te dienen.',
  'partner.unconfirmed': 'Uw inschrijving is niet ingediend. Nog niet bevestigd: {partners}. Vraag hen om in te loggen en te bevestigen, of haal hen uit de inschrijving.',
} as const;

const statuses = { '': 'Niet uitgenodigd', invited: 'Wacht op bevestiging', confirmed: 'Bevestigd', declined: 'Doet niet mee', removed: 'Ingetrokken' };
const roles = { member: 'lid van de combinatie', subcontractor: 'onderaannemer' };

export const pages = {
  partners: {
    title: 'Combinatie en onderaannemers', lead: 'Schrijft u samen met anderen in? Nodig ieder lid en iedere onderaannemer hier uit. U bent de penvoerder: u dient in.',
    secret: 'Alleen u en de uitgenodigde organisatie zien dit. De regio ziet het na de opening.',
    table: 'Wie doet mee?', empty: 'U hebt niemand uitgenodigd. Schrijft u alleen in? Dan hoeft u hier niets te doen.',
    columns: { name: 'Organisatie', role: 'Hoe', lots: 'Percelen', status: 'Stand', change: 'Wijzigen' },
    kvk: 'KvK {kvk}', relied: 'u doet een beroep op haar draagkracht', since: 'sinds {at:moment}', reason: 'Reden: {reason}',
    waiting: 'Zolang niet iedereen heeft bevestigd, kunt u voor die percelen niet indienen: {partners}.',
    declined: '{partners} doet niet mee. Haal deze organisatie uit de inschrijving, of nodig een andere uit.',
    invite: 'Organisatie uitnodigen', onlySignatory: 'Alleen een collega die mag ondertekenen kan uitnodigen en wijzigen.', back: 'Terug naar mijn inschrijving',
    statuses, roles, unconfirmed: 'bevestiging van {name}',
    preference: 'Volgorde van percelen', preferred: 'Uw volgorde: {lots}', unpreferred: 'Nog niet ingevuld', task: 'Combinatie en onderaannemers', alone: 'U schrijft alleen in', counted: '{confirmed} van {all} bevestigd',
  },
  invitation: {
    title: 'Uitnodiging van {name}', from: 'Van', role: 'Uw rol', lots: 'Percelen', status: 'Stand', tender: 'Aanbesteding', toTender: 'Naar de aanbesteding', statuses,
    roles: { member: 'Lid van de combinatie', subcontractor: 'Onderaannemer', relied: 'Onderaannemer; de aanbieder doet een beroep op uw draagkracht of bekwaamheid' },
    meaning: 'Wat bevestigt u?',
    member: {
      together: 'Uw organisatie schrijft samen met {name} in, als lid van de combinatie. {name} is de penvoerder.',
      liable: 'Elk lid is hoofdelijk aansprakelijk: de regio kan uw organisatie aanspreken voor de hele overeenkomst.',
    },
    /** The mandate itself: other words are another version (shared/bid/mandate.ts). */
    mandate: {
      title: 'De volmacht die u geeft', version: 'Versie van deze tekst: {version}.',
      gives: 'Uw organisatie geeft {name} volmacht om namens alle leden te handelen.',
      bid: '{name} mag de inschrijving indienen en toelichten. Tot de sluiting mag {name} haar ook wijzigen of intrekken.',
      contract: 'Wordt er gegund, dan mag {name} de overeenkomst en haar addenda namens alle leden ondertekenen.',
      bound: 'Uw organisatie is dan zelf partij en hoofdelijk aansprakelijk, alsof zij zelf heeft ondertekend.',
      revoke: 'Is er met uw bevestiging ingediend? Dan kunt u de volmacht in het portaal niet meer alleen terugnemen.',
    },
    mandated: 'Daarmee gaf u {name} volmacht (versie {version}).',
    subcontractor: {
      part: 'Uw organisatie voert als onderaannemer een deel uit als aan {name} wordt gegund.',
      party: 'Zij is niet zelf partij bij de overeenkomst met de regio.',
    },
    relied: 'De aanbieder voldoet met uw draagkracht of bekwaamheid aan de eisen. Uw organisatie stelt die echt beschikbaar zolang de overeenkomst loopt.',
    shared: 'Wat ziet {name}?', sharedText: 'Dat u hebt bevestigd en wanneer. Meer niet. Uw eigen verklaring gaat verzegeld mee. De regio leest haar pas na de opening; de aanbieder leest haar niet.',
    overlap: 'Schrijft u op hetzelfde perceel ook zelf in, of doet u mee aan een andere inschrijving? Dan beoordeelt de regio na de opening of die inschrijvingen onafhankelijk zijn.',
    confirmed: 'U hebt bevestigd op {at:moment}.', declined: 'U doet niet mee. U liet dat weten op {at:moment}.', removed: 'Deze uitnodiging is ingetrokken op {at:moment}.',
    submitted: 'Er is ingediend met uw bevestiging. U kunt haar niet meer alleen terugnemen.', closed: 'De termijn is voorbij. U kunt niets meer bevestigen of wijzigen.',
    preparer: 'Een collega die mag ondertekenen kan antwoorden.', back: 'Terug naar het overzicht',
    renewed: 'U hebt uw eigen verklaring na uw bevestiging opnieuw ondertekend. Bevestig nog een keer, dan gaat de nieuwe verklaring mee.', toDeclaration: 'Naar de eigen verklaring',
  },
  invitations: {
    title: 'Uitnodigingen van andere aanbieders', columns: { from: 'Van', tender: 'Aanbesteding', role: 'Uw rol', status: 'Stand' }, open: 'Wacht op uw antwoord', statuses, roles,
  },
} as const;

/** Says that something waits and nothing of what: who takes part in which bid is secret, also in an inbox. */
export const events = {
  'bid.waiting': { subject: 'Er staat iets voor u klaar', text: 'Bij deze aanbesteding staat iets voor u klaar. Kijk op uw overzicht of bij uw inschrijving.' },
} as const;

/** How a bidder that is several is called. */
export const parties = { combination: 'combinatie van {names} (penvoerder {lead})', and: 'en' } as const;

export const staffPages = {
  limits: {
    title: 'Percelen per inschrijver', none: 'Er is geen grens aan het aantal percelen per inschrijver.', mostBids: 'Inschrijven op hooguit', mostAwards: 'Gunning van hooguit', lots: '{count} percelen', lot: 'één perceel',
    rule: 'Wie er meer zou krijgen', rules: { preference: 'krijgt de percelen die hij zelf het liefst wil', 'best-rank': 'krijgt de percelen waarop hij het hoogst staat; bij gelijke plaats het perceel dat in de documenten het eerst staat' },
    once: 'Een onderaannemer mag per perceel maar in één inschrijving staan.',
  },
  overlaps: {
    title: 'Overlap tussen inschrijvingen', link: 'Overlap tussen inschrijvingen: {open} van {all} nog te beoordelen',
    lead: 'Deze inschrijvingen op hetzelfde perceel hebben een organisatie of een groep gemeen. Hoor de inschrijvers en beoordeel of de inschrijvingen onafhankelijk zijn.',
    later: 'Overlap is pas te zien na de opening.', none: 'Er is geen overlap tussen inschrijvingen.',
    columns: { lot: 'Perceel', bids: 'Inschrijvingen', ties: 'Wie staat in beide', outcome: 'Oordeel', act: 'Beoordelen' },
    tie: '{name} (KvK {kvk}): {as} en {otherAs}', as: { bidder: 'inschrijver', member: 'lid', subcontractor: 'onderaannemer', group: 'groepsmaatschappij' },
    outcomes: { '': 'Nog niet beoordeeld', independent: 'Onafhankelijk', 'not-independent': 'Niet onafhankelijk' }, heard: 'Gehoord op {heardOn:day}. {motivation}', judge: 'Beoordelen', again: 'Oordeel wijzigen', about: 'perceel {lot}, {kvk} en {other}',
  },
  parties: {
    title: 'Wie schrijft in?', mandate: 'Gaf de penvoerder volmacht op {at:moment}', with: 'combinatie met {names}',
    roles: { member: 'lid van de combinatie, hoofdelijk aansprakelijk', subcontractor: 'onderaannemer', relied: 'onderaannemer; de inschrijver doet een beroep op diens draagkracht of bekwaamheid' },
  },
} as const;
