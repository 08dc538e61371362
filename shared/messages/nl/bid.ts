/** Words of drafts, bids and their documents. */
export const commands = {
  'draft.choose-lots': {
    title: 'Percelen kiezen',
    intro: 'Kies de percelen waarop u wilt inschrijven. U kunt dit tot de sluiting wijzigen. Opslaan is nog niet indienen.',
    submit: 'Percelen opslaan',
    done: 'Uw keuze is opgeslagen. Zij telt pas mee als u indient.',
    fields: { lots: { label: 'Percelen' } },
  },
  'draft.answer': {
    title: 'Vragen beantwoorden',
    intro: 'Beantwoord de vragen voor dit perceel. Een antwoord heeft hooguit 8.000 tekens. U kunt tussentijds opslaan. Opslaan is nog niet indienen.',
    submit: 'Antwoorden opslaan',
    done: 'Uw antwoorden zijn opgeslagen. Zij tellen pas mee als u indient.',
    fields: { answers: { label: 'Antwoorden', of: { criterion: { label: 'Criterium' }, text: { label: 'Antwoord' } } } },
  },
  'draft.price': {
    title: 'Prijs invullen',
    intro: 'Vul uw prijs voor dit perceel in. Voordat u indient, laten wij de prijs nog een keer zien. Opslaan is nog niet indienen.',
    submit: 'Prijs opslaan',
    done: 'Uw prijs is opgeslagen. Hij telt pas mee als u indient.',
    fields: { price: { label: 'Prijs in euro', hint: 'Gebruik een komma voor centen, bijvoorbeeld 87,50.' } },
  },
  'draft.remove-document': {
    title: 'Bestand verwijderen',
    intro: 'Dit bestand gaat dan niet mee als u indient. Het verandert niets aan wat u al hebt ingediend.',
    submit: 'Bestand verwijderen',
    done: 'Het bestand gaat niet meer mee. Wat u al hebt ingediend, is niet veranderd.',
    fields: {},
  },
  'bid.submit': {
    title: 'Inschrijving indienen',
    intro: 'U dient in wat hierboven staat. Daarna krijgt u een ontvangstbewijs. Tot de sluiting kunt u vervangen of intrekken.',
    submit: 'Definitief indienen',
    done: 'Uw inschrijving is ontvangen. Het ontvangstbewijs staat klaar.',
    fields: {
      lots: { label: 'Voor welke percelen dient u in?', hint: 'Maakt u geen keuze, dan dient u in voor alle percelen van uw concept.' },
      readBack: { label: 'Controlegetal van wat u zag' },
      declaration: { label: 'Ik mag namens mijn organisatie ondertekenen. Ik heb de antwoorden, prijzen en bestanden gecontroleerd en onderteken deze inschrijving.' },
    },
  },
  'bid.withdraw': {
    title: 'Inschrijving intrekken',
    intro: 'Uw inschrijving telt dan niet meer mee voor deze percelen. Ook een eerdere inschrijving gaat niet opnieuw gelden. Uw concept blijft bewaard.',
    submit: 'Inschrijving intrekken',
    done: 'Uw inschrijving is ingetrokken voor de gekozen percelen.',
    fields: { lots: { label: 'Voor welke percelen trekt u in?' } },
  },
  'document.bind': {
    title: 'Bestand vastleggen',
    submit: 'Vastleggen',
    done: 'Het bestand is vastgelegd.',
    fields: {
      lot: { label: 'Perceel' },
      version: { label: 'Versie' },
      hash: { label: 'SHA-256' },
      size: { label: 'Grootte in bytes' },
      type: { label: 'Soort bestand' },
      verdict: { label: 'Uitkomst', codes: { ok: 'In orde', refused: 'Geweigerd' } },
      reason: { label: 'Reden', codes: { empty: 'Leeg', 'too-large': 'Te groot', type: 'Ander soort bestand dan toegestaan', malware: 'Schadelijke software' } },
    },
  },
} as const;

export const refusals = {
  'bid.late': 'Te laat. Wij ontvingen dit op {received:moment}, precies om {receivedTime}. De inschrijving sloot op {closed:moment}, precies om {closedTime}. Er is niets gewijzigd.',
  'bid.tender-withdrawn': 'Deze aanbesteding is ingetrokken. U kunt niet meer inschrijven.',
  'bid.lot-unknown': 'Perceel {lot} hoort hier niet bij. Kies een perceel uit de lijst.',
  'bid.criterion-unknown': 'Bij criterium {criterion} hoort geen vraag. Beantwoord alleen de vragen die er staan.',
  'bid.too-large': 'Uw antwoorden zijn samen groter dan {kilobytes} kB. Maak ze korter of stuur een bestand mee.',
  'bid.no-price': 'In deze aanbesteding liggen de tarieven vast. U hoeft geen prijs in te vullen.',
  'bid.nothing': 'U hebt nog geen perceel gekozen. Kies eerst de percelen waarop u wilt inschrijven.',
  'bid.incomplete': 'Uw inschrijving is nog niet compleet en is niet ingediend. Er ontbreekt nog (perceel en onderdeel): {missing}.',
  'bid.changed': 'Uw concept is veranderd nadat u het zag. Er is niet ingediend. Open “Controleren en indienen” opnieuw en kijk alles na.',
  'bid.not-submitted': 'Voor perceel {lot} is er geen inschrijving die telt. Kies een perceel uit de lijst.',
  'document.hash': 'De SHA-256 bestaat uit 64 tekens: cijfers en de letters a tot en met f.',
  'document.reason': 'Een geweigerd bestand heeft een reden, een goedgekeurd bestand niet.',
  'document.bound': 'Deze versie is al vastgelegd met een andere SHA-256: {hash}.',
} as const;
