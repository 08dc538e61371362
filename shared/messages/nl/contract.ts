/** Words of contracts: signing, options, addenda and their end. */
const readBack = { label: 'Vingerafdruk van de tekst die u las' } as const;

export const commands = {
  'contract.sign': {
    title: 'Contract ondertekenen',
    intro: 'U tekent voor de percelen die aan u zijn gegund. Het contract geldt als beide partijen hebben getekend.',
    submit: 'Ondertekenen',
    done: 'U hebt het contract ondertekend. Nu tekent de regio.',
    fields: { readBack, agreed: { label: 'Ik mag namens mijn organisatie tekenen en ga akkoord met dit contract.' } },
  },
  'contract.countersign': {
    title: 'Contract namens de regio ondertekenen',
    intro: 'U tekent voor dezelfde tekst als de aanbieder.',
    submit: 'Ondertekenen',
    done: 'Het contract is door beide partijen ondertekend.',
    fields: { readBack },
  },
  'contract.propose-extension': {
    title: 'Verlenging voorstellen',
    intro: 'U legt de verlenging voor aan een procesleider. Als die instemt, krijgt de aanbieder meteen bericht.',
    submit: 'Verlenging voorstellen',
    done: 'De verlenging is voorgesteld.',
    fields: { years: { label: 'Aantal jaren', hint: 'Hele jaren, samen met eerdere verlengingen niet meer dan het contract toestaat.' } },
  },
  'contract.extend': {
    title: 'Verlengen',
    intro: 'U neemt de verlenging aan. De aanbieder krijgt meteen bericht; dat is de aankondiging uit het contract.',
    submit: 'Verlengen',
    done: 'Het contract is verlengd. De aanbieder heeft bericht gekregen.',
    fields: {},
  },
  'contract.add-addendum': {
    title: 'Addendum toevoegen',
    intro: 'Een wijziging geldt als beide partijen haar tekenen. Kies het artikel dat de wijziging toestaat zonder nieuwe aanbesteding.',
    submit: 'Addendum klaarzetten',
    done: 'Het addendum staat klaar om te tekenen. De aanbieder heeft bericht gekregen.',
    fields: {
      from: { label: 'Geldt vanaf' },
      basis: {
        label: 'Artikel van de Aanbestedingswet 2012',
        codes: {
          '2163b': '2.163b: de wijziging is klein (onder de drempel en minder dan 10 procent)', '2163c': '2.163c: het contract voorziet in deze wijziging', '2163d': '2.163d: aanvullende diensten zijn nodig van dezelfde aanbieder',
          '2163e': '2.163e: onvoorziene omstandigheden', '2163f': '2.163f: een andere partij neemt het contract over', '2163g': '2.163g: de wijziging is niet wezenlijk',
        },
      },
      reason: { label: 'Reden', hint: 'Waarom is de wijziging nodig, en waarom mag zij volgens dit artikel?' },
      text: { label: 'Tekst van de wijziging', hint: 'Schrijf de nieuwe bepaling helemaal uit.' },
    },
  },
  'contract.sign-addendum': {
    title: 'Addendum ondertekenen',
    submit: 'Addendum ondertekenen',
    done: 'U hebt het addendum ondertekend. Nu tekent de regio.',
    fields: { readBack, agreed: { label: 'Ik mag namens mijn organisatie tekenen en ga akkoord met dit addendum.' } },
  },
  'contract.countersign-addendum': {
    title: 'Addendum namens de regio ondertekenen',
    submit: 'Addendum ondertekenen',
    done: 'Het addendum is door beide partijen ondertekend en geldt.',
    fields: { readBack },
  },
  'contract.end': {
    title: 'Eerder einde vastleggen',
    intro: 'Leg een opzegging of een gezamenlijke einddatum vast. De aanbieder krijgt bericht.',
    submit: 'Einde vastleggen',
    done: 'Het einde is vastgelegd. De aanbieder heeft bericht gekregen.',
    fields: {
      how: { label: 'Hoe eindigt het contract?', codes: { region: 'De regio zegt op', provider: 'De aanbieder zegt op', mutual: 'Partijen spreken samen een einddatum af' } },
      noticeOn: { label: 'Datum van de opzegging of afspraak', hint: 'De dag waarop de opzegging is ontvangen, of waarop u het afsprak.' },
      endsOn: { label: 'Laatste dag van het contract', hint: 'Bij opzegging ten minste twaalf maanden na de opzegging.' },
      reason: { label: 'Reden', hint: 'De aanbieder leest deze reden.' },
    },
  },
} as const;

export const refusals = {
  'contract.changed': 'De tekst is veranderd nadat u haar opende. Lees haar opnieuw en teken dan.',
  'contract.not-signed': 'Dit contract is nog niet door beide partijen getekend. Laat het eerst tekenen.',
  'contract.ended': 'Dit contract is geëindigd op {until:day}. Er kan niets meer aan veranderen.',
  'contract.ending': 'Dit contract eindigt op {endsOn:day}, want het is opgezegd. Verlengen kan niet meer.',
  'contract.no-option': 'De verlenging is al helemaal gebruikt. Verlengen kan niet meer.',
  'contract.option-too-long': 'U kunt nog {left} jaar verlengen. Kies niet meer dan dat.',
  'contract.option-late': 'Verlengen moest uiterlijk {by:day} zijn aangekondigd, zes maanden voor het einde. Het contract eindigt op {until:day}.',
  'contract.option-not-proposed': 'De verlenging is nog niet voorgesteld. Vraag een inkoper om dat te doen.',
  'contract.option-same-person': 'U hebt deze verlenging zelf voorgesteld. Laat een collega besluiten.',
  'contract.notice-future': 'Deze datum moet nog komen. Vul in wanneer is opgezegd of afgesproken.',
  'contract.notice-short': 'De opzegtermijn is {months} maanden. Kies {first:day} of een latere dag.',
  'contract.end-before-notice': 'Het einde kan niet voor de afspraak liggen. Kies {first:day} of een latere dag.',
  'contract.end-too-late': 'Het contract eindigt al op {until:day}. Kies een eerdere dag.',
  'addendum.outside': 'Kies een dag binnen de looptijd: {from:day} tot en met {until:day}.',
  'addendum.open': 'Addendum {number} is nog niet door beide partijen getekend. Laat dat eerst tekenen.',
} as const;

/** Of the contract as a paper. */
export const paper = {
  parties: 'Partijen', partiesText: 'De gemeenten van de jeugdhulpregio Haaglanden en {provider} (KvK-nummer {kvk})', reference: 'Kenmerk', state: 'Stand',
  states: { none: 'Nog niet ondertekend', signed: 'Ondertekend door de aanbieder, nog niet door de regio', both: 'Ondertekend door beide partijen; geldt sinds {on:day}' },
  signing: 'Ondertekening', provider: 'Voor de aanbieder', region: 'Voor de regio', hash: 'SHA-256 van de tekst', signedBy: '{name}, {at}', notYet: 'nog niet ondertekend',
  addendum: 'Addendum {number}', from: 'Geldt vanaf', basis: 'Grond', why: 'Reden', what: 'De wijziging',
  bases: {
    '2163b': 'Artikel 2.163b Aanbestedingswet 2012: kleine wijziging', '2163c': 'Artikel 2.163c Aanbestedingswet 2012: voorzien in de overeenkomst', '2163d': 'Artikel 2.163d Aanbestedingswet 2012: noodzakelijke aanvullende diensten',
    '2163e': 'Artikel 2.163e Aanbestedingswet 2012: onvoorziene omstandigheden', '2163f': 'Artikel 2.163f Aanbestedingswet 2012: vervanging van de aanbieder', '2163g': 'Artikel 2.163g Aanbestedingswet 2012: niet-wezenlijke wijziging',
  },
  extensions: 'Verlenging', extended: 'Op {on:day} heeft de regio aangekondigd dat zij met {years} jaar verlengt. De laatste dag is nu {until:day}.',
  ending: 'Eerder einde', reason: 'De reden is: {reason}',
  ended: {
    region: 'De regio heeft opgezegd op {noticeOn:day}. De laatste dag is {endsOn:day}.', provider: 'De aanbieder heeft opgezegd op {noticeOn:day}. De laatste dag is {endsOn:day}.',
    mutual: 'Partijen hebben op {noticeOn:day} samen afgesproken dat de overeenkomst eindigt. De laatste dag is {endsOn:day}.',
  },
} as const;

/** Of the pages around it. */
export const page = {
  title: 'Contract', contents: 'Op deze pagina', dutch: 'De tekst van het contract is in het Nederlands. Die tekst is bindend.',
  standing: 'Stand van het contract', steps: 'Wat er nu moet gebeuren', waitingForYou: 'Lees de tekst hieronder. Teken daarna onderaan de pagina.', waitingForProvider: 'De aanbieder moet nog tekenen.', waitingForRegion: 'De regio moet nog tekenen.',
  running: 'Dit contract geldt tot en met {until:day}.', preparer: 'Een collega die mag ondertekenen moet tekenen.',
  addendumForYou: 'Addendum {number} staat klaar. Lees het hieronder en teken het onderaan de pagina.', addendumWaits: 'Addendum {number} is nog niet door beide partijen getekend.',
  announceBy: 'De regio kan nog {left} jaar verlengen en moet dat uiterlijk {by:day} aankondigen.', proposed: 'Voorgesteld: {years} jaar verlengen. Een procesleider moet nog instemmen.',
  calendar: 'Data in uw agenda zetten (ics)', signing: 'Ondertekenen', life: 'Tijdens de looptijd',
} as const;

/** Of the working list of dates. */
export const agenda = {
  title: 'Contractdata', lead: 'Alle contracten met de dag waarop iets moet gebeuren. De eerste dag staat bovenaan.', table: 'Contracten op datum', empty: 'Er zijn nog geen contracten.',
  columns: { date: 'Datum', what: 'Wat', contract: 'Contract', tender: 'Aanbesteding' }, past: 'Voorbij', many: '{count} aanbieders',
  what: {
    sign: 'Aanbieder moet tekenen voor het begin', countersign: 'Regio moet tekenen voor het begin', addendum: 'Addendum {number} gaat in: laat het ervoor tekenen', change: 'Addendum {number} gaat in', announce: 'Laatste dag om verlenging aan te kondigen (nog {left} jaar)',
    approve: 'Verlenging is voorgesteld: laatste dag om in te stemmen', 'room-talk': 'Bestedingsruimte {number}: 70 procent is gebruikt, laatste dag voor het gesprek', 'room-decide': 'Bestedingsruimte {number}: laatste dag voor het besluit', end: 'Contract eindigt', notice: 'Contract eindigt na opzegging of afspraak',
  },
  calendar: 'Deze data in uw agenda zetten (ics)',
} as const;
