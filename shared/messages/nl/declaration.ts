/** Words of the declaration, the requirements of a tender and the evidence in an organisation's file. */
import { grounds as groundNames } from './grounds.ts';

const groundNotes = {
  'criminal-organisation': 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor deelname aan een criminele organisatie.',
  bribery: 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor omkoping.',
  fraud: 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor fraude.',
  terrorism: 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor een terroristisch misdrijf.',
  'money-laundering': 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor witwassen of het betalen van terrorisme.',
  'human-trafficking': 'Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor kinderarbeid of mensenhandel.',
  'taxes-judged': 'Ja betekent: in een definitieve uitspraak of een definitief besluit staat dat u belastingen of premies niet hebt betaald. Hebt u alles betaald of een regeling? Leg dat straks uit.',
  'labour-law': 'Ja betekent: u hebt in de laatste drie jaar regels voor milieu, arbeid of sociale zekerheid geschonden.',
  insolvency: 'Ja betekent: uw organisatie is failliet, heeft surseance, wordt geliquideerd of zit in een procedure die daarop lijkt.',
  misconduct: 'Ja betekent: u hebt in de laatste drie jaar een ernstige fout gemaakt in uw beroep. Daardoor kan men twijfelen aan uw integriteit.',
  cartel: 'Ja betekent: u hebt in de laatste drie jaar afspraken gemaakt met andere organisaties die de concurrentie vervalsen.',
  'conflict-of-interest': 'Ja betekent: iemand bij de inkoop heeft een belang bij uw organisatie. En dat is niet op een andere manier op te lossen.',
  'prior-involvement': 'Ja betekent: u hielp mee deze aanbesteding voor te bereiden en hebt daardoor een voorsprong.',
  'poor-performance': 'Ja betekent: u bent in de laatste drie jaar ernstig of steeds weer tekortgeschoten in een overheidsopdracht. Daarom is die gestopt of moest u betalen.',
  'false-statement': 'Ja betekent: u hebt in de laatste drie jaar in een aanbesteding iets onwaars verklaard, iets verzwegen of geen bewijs kunnen geven.',
  'undue-influence': 'Ja betekent: u hebt geprobeerd onze keuze te beïnvloeden, vertrouwelijke informatie te krijgen of misleidende informatie te geven.',
  'taxes-shown': 'Ja betekent: iemand kan aantonen dat u belastingen of premies niet hebt betaald, ook zonder definitieve uitspraak.',
} as const;

const evidenceNames = {
  'kvk-extract': 'Uittreksel KvK', gva: 'Gedragsverklaring aanbesteden (GVA)', 'tax-statement': 'Verklaring betalingsgedrag Belastingdienst', 'vog-legal-person': 'VOG rechtspersoon',
  'youth-registration': 'Registratie of melding Jeugdwet of Wtza', 'quality-certificate': 'Kwaliteitscertificaat: HKZ, ISO 9001 of gelijkwaardig', 'professional-registration': 'Overzicht registraties SKJ en BIG',
  'annual-accounts': 'Jaarrekening en DigiMV', 'financial-health': 'Verklaring over financiële gezondheid', insurance: 'Polis aansprakelijkheid', 'bibob-form': 'Formulier Wet Bibob',
  'parent-guarantee': 'Garantie van de moederorganisatie', 'g-account': 'Bewijs van een G-rekening',
} as const;

export const declarations = {
  grounds: groundNames, groundNotes, evidence: evidenceNames, answers: { yes: 'Ja', no: 'Nee' }, states: { missing: 'Nog niet compleet', unsigned: 'Nog niet ondertekend', signed: 'Ondertekend' },
  /** How long a document counts. */
  validity: {
    'kvk-extract': '6 maanden na de datum van uitgifte. Wij vragen dit niet: wij zien het in het Handelsregister.', gva: '2 jaar na de datum van uitgifte. De aanvraag kan 8 weken duren.', 'tax-statement': '6 maanden na de datum van uitgifte',
    'vog-legal-person': 'zoals u invult. Wij vragen nooit een VOG én een GVA.', 'youth-registration': 'tot er iets verandert', 'quality-certificate': 'tot de einddatum op het certificaat', 'professional-registration': '1 jaar na de datum van uitgifte',
    'annual-accounts': '3 jaar na de datum van uitgifte', 'financial-health': '1 jaar na de datum van uitgifte', insurance: 'tot de einddatum op de polis', 'bibob-form': '1 jaar na de datum van uitgifte', 'parent-guarantee': 'tot er iets verandert', 'g-account': 'tot er iets verandert',
  },
} as const;

const operator = {
  name: { label: 'Naam van de organisatie', hint: 'Zoals in het Handelsregister.' },
  sme: { label: 'Is uw organisatie klein of middelgroot (mkb)?', hint: 'Minder dan 250 mensen, en een omzet tot 50 miljoen euro of een balans tot 43 miljoen euro. U krijgt er geen punten voor.', codes: { yes: 'Ja', no: 'Nee' } },
  group: { label: 'Andere organisaties in uw groep of concern', hint: 'Eén per regel: KvK-nummer, spatie, naam. Schrijft zo’n organisatie ook in? Dan moet u kunnen laten zien dat u los van elkaar inschreef.' },
} as const;
const answers = { label: 'Gronden voor uitsluiting', of: { ground: { label: 'Grond', codes: groundNames, notes: groundNotes }, answer: { label: 'Geldt dit voor uw organisatie?', codes: { no: 'Nee', yes: 'Ja' } } } } as const;
const explanations = {
  label: 'Toelichting', of: {
    ground: { label: 'Grond', codes: groundNames },
    explanation: { label: 'Wat is er gebeurd, en wanneer?' },
    measures: { label: 'Wat hebt u gedaan om het te herstellen en te voorkomen?', hint: 'Bijvoorbeeld: schade vergoed, meegewerkt aan onderzoek, mensen of regels veranderd.' },
  },
} as const;
const agreed = { label: 'Ik mag namens mijn organisatie ondertekenen. Wat hier staat is waar en volledig. De bewijzen kan ik geven als u erom vraagt.' } as const;

export const commands = {
  'declaration.describe': { title: 'Deel II: uw organisatie', intro: 'Hebt u de eigen verklaring al ondertekend? Na een wijziging moet dat opnieuw.', submit: 'Deel II opslaan', done: 'Deel II is opgeslagen.', fields: operator },
  'declaration.answer': {
    title: 'Deel III: gronden voor uitsluiting', intro: 'Antwoord eerlijk. Een ja betekent niet meteen dat u niet mee mag doen: u legt uit wat er gebeurde en wat u deed. Voordat wij iemand uitsluiten, luisteren wij.',
    submit: 'Deel III opslaan', done: 'Uw antwoorden zijn opgeslagen.', fields: { answers },
  },
  'declaration.explain': {
    title: 'Deel III: toelichting bij “ja”', intro: 'Leg bij elke ja uit wat er gebeurde. Vertel ook wat u deed om het vertrouwen te herstellen.', submit: 'Toelichting opslaan', done: 'Uw toelichting is opgeslagen.', fields: { explanations },
  },
  'declaration.sign': {
    title: 'Deel VI: ondertekenen', intro: 'U ondertekent wat hierboven staat. Een valse verklaring is zelf een grond voor uitsluiting.', submit: 'Eigen verklaring ondertekenen', done: 'De eigen verklaring is ondertekend. Zij gaat mee met elke inschrijving.',
    fields: { readBack: { label: 'Controlegetal van wat u zag' }, agreed },
  },
  'declaration.complete': {
    title: 'Eigen verklaring invullen en ondertekenen', intro: 'U vult alle delen in en ondertekent meteen. Liever per deel? Ga dan terug.', submit: 'Opslaan en ondertekenen', done: 'De eigen verklaring is ondertekend. Zij gaat mee met elke inschrijving.',
    fields: { ...operator, answers, explanations, agreed },
  },
  'evidence.record': {
    title: 'Zeggen wat dit document is', intro: 'Niemand vraagt dit document bij een inschrijving. Alleen wie wij willen gunnen, levert bewijs in.', submit: 'In het dossier zetten', done: 'Het document staat in uw dossier.',
    fields: {
      type: { label: 'Soort document', codes: evidenceNames },
      issuedOn: { label: 'Datum van uitgifte', hint: 'De datum die op het document staat, bijvoorbeeld 12-5-2026.' },
      validUntil: { label: 'Geldig tot en met', hint: 'Vul dit in als er een einddatum op staat. Bij een GVA, uittreksel of verklaring rekenen wij hem uit.' },
    },
  },
  'evidence.remove': { title: 'Document uit het dossier halen', intro: 'Hebt u het in een procedure ingeleverd? Daar blijft het bewaard.', submit: 'Uit het dossier halen', done: 'Het document staat niet meer in uw dossier.', fields: {} },
  'draft.declare': {
    title: 'Eisen aan uw organisatie', intro: 'Zeg bij elke eis of u eraan voldoet en hoe. Stuur geen bewijzen mee: die vragen wij alleen aan wie wij willen gunnen. Opslaan is nog niet indienen.',
    submit: 'Antwoorden opslaan', done: 'Uw antwoorden zijn opgeslagen. Zij tellen pas mee als u indient.',
    fields: {
      requirements: {
        label: 'Eisen', of: {
          requirement: { label: 'Eis' }, met: { label: 'Voldoet u hieraan?', codes: { yes: 'Ja', no: 'Nee' } },
          how: { label: 'Hoe voldoet u, of waarom niet?' },
        },
      },
    },
  },
  'tender.add-requirement': {
    title: 'Eis aan inschrijvers toevoegen', intro: 'Een inschrijver verklaart dat hij voldoet. Bewijs vraagt u alleen aan wie u wilt gunnen. Vraag niet meer dan nodig is voor deze opdracht.',
    submit: 'Eis toevoegen', done: 'De eis is toegevoegd.',
    fields: {
      id: { label: 'Kenmerk', hint: 'Kort, bijvoorbeeld E1.' },
      title: { label: 'Naam van de eis' },
      text: { label: 'De eis in gewone taal' },
      evidence: { label: 'Met welke documenten bewijst een winnaar dit?', hint: 'Een uittreksel van de KvK staat er niet bij: dat ziet u zelf in het Handelsregister.', codes: evidenceNames },
      turnover: { label: 'Laagste omzet per jaar in euro', hint: 'Alleen als u een eis aan de omzet stelt. Hooguit drie keer de waarde van de opdracht.' },
      value: { label: 'Geraamde waarde van de opdracht in euro', hint: 'Alleen bij een eis aan de omzet. Bij percelen: de waarde van het kleinste.' },
      reason: { label: 'Zwaarwegende reden voor de eis aan de omzet', hint: 'Deze reden staat in de aanbesteding.' },
    },
  },
  'tender.remove-requirement': { title: 'Eis verwijderen', submit: 'Eis verwijderen', done: 'De eis is verwijderd.', fields: { requirement: { label: 'Eis' } } },
} as const;

export const refusals = {
  'declaration.group-line': 'Schrijf op elke regel een KvK-nummer van acht cijfers en een naam. Deze regel klopt niet: {line}',
  'declaration.group-self': '{kvk} is uw eigen KvK-nummer. Noem alleen andere organisaties.',
  'declaration.group-many': 'Noem hooguit {most} organisaties.',
  'declaration.not-yes': 'Bij deze grond antwoordde u geen ja. Een toelichting is dan niet nodig.',
  'declaration.parts-missing': 'De eigen verklaring is nog niet compleet en is niet ondertekend. Er ontbreekt nog: deel {missing}.',
  'declaration.changed': 'De eigen verklaring is veranderd nadat u haar zag. Er is niets ondertekend. Lees haar opnieuw.',
  'declaration.too-large': 'De eigen verklaring is groter dan {kilobytes} kB. Maak uw toelichting korter.',
  'evidence.empty': 'Dit bestand is leeg. Upload het opnieuw.',
  'evidence.type': 'Dit bestand is geen pdf, png of jpg, ook al heet het misschien zo. Upload een ander bestand.',
  'evidence.mixed': 'In dit bestand staat meer dan één document. Sla het opnieuw op als pdf en upload het weer.',
  'evidence.malware': 'In dit bestand zit schadelijke software. Het is niet bewaard in uw dossier. Controleer uw computer en upload een ander bestand.',
  'evidence.too-many': 'Uw dossier heeft al {most} documenten. Haal er eerst een uit.',
  'evidence.issued-later': 'De datum van uitgifte moet nog komen. Vul de datum in die op het document staat.',
  'evidence.ends-before': 'De einddatum kan niet vóór de datum van uitgifte zijn: {issuedOn:day}.',
  'evidence.ends-late': 'Dit document telt hooguit tot en met {last:day}. Vul een eerdere datum in of laat dit veld leeg.',
  'evidence.end-missing': 'Vul in tot wanneer dit document geldig is. De datum staat op het document.',
  'bid.declaration-missing': 'Uw eigen verklaring is nog niet compleet. Uw inschrijving is niet ingediend. Vul de verklaring eerst in.',
  'bid.declaration-unsigned': 'Uw eigen verklaring is nog niet ondertekend. Uw inschrijving is niet ingediend. Laat de verklaring eerst ondertekenen.',
  'bid.requirements-open': 'U hebt nog niet bij elke eis gezegd of u voldoet. Uw inschrijving is niet ingediend. Er ontbreekt: {requirements}.',
  'bid.requirement-unknown': 'Eis {requirement} hoort niet bij deze aanbesteding. Beantwoord alleen de eisen die er staan.',
  'requirement.id-twice': 'Er is al een eis {id}. Kies een ander kenmerk.',
  'requirement.too-many': 'Er zijn al {most} eisen. Meer kan niet.',
  'requirement.unknown': 'Kies een eis uit de lijst.',
  'requirement.gva-and-vog': 'Vraag niet een GVA én een VOG, ook niet bij twee verschillende eisen. Wat een GVA bewijst, mag u niet nog eens vragen.',
  'requirement.no-turnover': 'Laat dit leeg, of vul ook de laagste omzet in.',
  'requirement.value-missing': 'Vul de geraamde waarde in. Een eis aan de omzet is hooguit drie keer zo hoog.',
  'requirement.reason-missing': 'Vul de zwaarwegende reden in. Zonder reden mag u geen eis aan de omzet stellen.',
  'requirement.turnover-high': 'Deze eis is te hoog. Vraag hooguit {most:euro}: drie keer de geraamde waarde.',
} as const;

/** Words of the provider's pages about its own file. */
export const providerPages = {
  declaration: {
    title: 'Eigen verklaring', lead: 'U vult deze verklaring één keer in. Zij gaat verzegeld mee met elke inschrijving. Wat u hier verklaart, vragen wij niet nog een keer.',
    uea: 'De opbouw is die van het UEA, het Europese formulier. Staat in een aanbesteding dat er meer of andere gronden gelden? Dan gaat dat voor.',
    partI: 'Deel I: de aanbesteding', partIText: 'Dit deel vult u niet in. Het is de aanbesteding waarop u inschrijft.',
    partII: 'Deel II: uw organisatie', name: 'Naam', kvk: 'KvK-nummer', kvkAttested: '{kvk}, uit uw eHerkenning. Een uittreksel vragen wij daarom niet.', sme: 'Klein of middelgroot', group: 'Groep of concern', noGroup: 'Geen andere organisaties',
    representative: 'Vertegenwoordiger', representativeText: 'Degene die bij deel VI ondertekent.', notFilled: 'Nog niet ingevuld.', change: 'Wijzigen', fillIn: 'Invullen',
    partIII: 'Deel III: gronden voor uitsluiting', mandatory: 'Verplichte gronden', mandatoryText: 'Bij een ja moeten wij u in principe uitsluiten. Behalve als u laat zien dat u het vertrouwen hebt hersteld, of als uitsluiten onredelijk is.',
    optional: 'Gronden die wij kunnen toepassen', optionalText: 'Bij een ja kijken wij of uitsluiten redelijk is. Uw toelichting telt dan mee.',
    columns: { ground: 'Grond', article: 'Aanbestedingswet', answer: 'Uw antwoord' }, unanswered: 'nog geen antwoord', explanation: 'Wat er gebeurde', measures: 'Wat u deed', explain: 'Toelichting geven', reexplain: 'Toelichting wijzigen', explanationMissing: 'De toelichting ontbreekt nog.',
    partIV: 'Deel IV: eisen aan uw organisatie', partIVText: 'De eisen verschillen per aanbesteding. U vindt ze bij uw inschrijving.',
    partV: 'Deel V: minder kandidaten', partVText: 'Dit deel geldt niet. Wij kiezen vooraf geen kandidaten: iedereen mag inschrijven.',
    partVI: 'Deel VI: ondertekening', signed: 'Ondertekend door {name} op {at:moment}.', again: 'Wijzigt u iets? Dan moet u opnieuw ondertekenen. Wat al is ingediend, verandert niet.',
    unsigned: 'De verklaring is ingevuld, maar nog niet ondertekend. Zonder handtekening kunt u niet inschrijven.', incomplete: 'U kunt nog niet ondertekenen. Er ontbreekt nog:', parts: { operator: 'Deel II: uw organisatie', grounds: 'Deel III: een antwoord bij elke grond', explanations: 'Deel III: een toelichting bij elke ja' },
    preparer: 'U mag invullen. Ondertekenen doet een collega die dat mag.', back: 'Terug naar de organisatie', toEvidence: 'Dossier van uw organisatie',
  },
  evidence: {
    title: 'Dossier van uw organisatie', lead: 'Bewaar hier de bewijzen bij uw eigen verklaring. U kunt ze in elke aanbesteding opnieuw gebruiken.',
    notAsked: 'Bij een inschrijving vraagt niemand deze documenten. Alleen wie wij een perceel willen gunnen, levert bewijs in. U hoeft hier nu dus niets te doen. Wel handig: een GVA aanvragen kan acht weken duren.',
    pieces: 'Documenten', empty: 'Uw dossier is nog leeg.', columns: { type: 'Soort', issuedOn: 'Uitgegeven op', validUntil: 'Geldig tot en met', state: 'Stand', acts: 'Wijzigen' }, noEnd: 'tot er iets verandert',
    states: { valid: 'Geldig', expiring: 'Verloopt binnenkort', expired: 'Verlopen' }, replace: 'Vervangen', change: 'Gegevens wijzigen', file: 'Bestand',
    unnamed: 'Nog niet in het dossier', unnamedText: 'Deze bestanden zijn geüpload. Zeg wat het is en van welke datum, dan staan ze in uw dossier.', name: 'Zeggen wat het is', added: 'Het bestand “{name}” is geüpload. Zeg nu nog wat het is.',
    renewed: 'Er is een nieuwe versie geüpload. Zeg van welke datum zij is; tot dan telt de oude.', add: 'Document toevoegen', replaces: 'U vervangt “{name}”. De oude versie blijft bewaard bij procedures waarin u haar inleverde.', noReplace: 'Toch niet vervangen',
    chooseFile: 'Kies een bestand', hint: 'Pdf, png of jpg. Hooguit 100 MB. Daarna vragen wij wat het is en van welke datum.', upload: 'Bestand uploaden', validity: 'Hoelang telt een document?', validityColumns: { type: 'Soort', how: 'Telt' }, back: 'Terug naar de organisatie', toDeclaration: 'Eigen verklaring',
  },
  /** On the pages of the organisation itself. */
  file: {
    title: 'Eigen verklaring en dossier', declaration: 'Eigen verklaring', evidence: 'Dossier van uw organisatie', declarationWaits: 'Zonder ondertekende eigen verklaring kunt u niet inschrijven.',
    expiring: '{type} is geldig tot en met {until:day}.', expired: '{type} is verlopen op {until:day}.', ending: 'Deze documenten in uw dossier verlopen of zijn verlopen:', endingNote: 'Bij een inschrijving hebt u ze niet nodig. Wel als wij u een perceel willen gunnen, en bij een aanmelding voor toelating.',
  },
  /** On the pages of a bid. */
  once: {
    title: 'Voor alle percelen samen', declaration: 'Eigen verklaring', requirements: 'Eisen aan uw organisatie', requirementsState: '{done} van {all} ingevuld', notMet: 'U zegt dat u niet aan deze eis voldoet. Wij kunnen uw inschrijving dan afwijzen.',
    missing: 'Uw eigen verklaring is nog niet compleet. U kunt nog niet indienen.', unsigned: 'Uw eigen verklaring is nog niet ondertekend. U kunt nog niet indienen.', open: 'U hebt nog niet bij elke eis gezegd of u voldoet. U kunt nog niet indienen.',
    declared: 'Eigen verklaring', declaredAt: 'Ondertekend door {name} op {at:moment}. Zij gaat mee zoals zij nu is.', yes: 'U antwoordde ja bij: {grounds}.', noYes: 'U antwoordde nee bij alle gronden voor uitsluiting.', toDeclaration: 'Naar de eigen verklaring', toRequirements: 'Naar de eisen', said: { yes: 'Ja', no: 'Nee' },
  },
} as const;

/** Words of the requirements on a tender's public page. */
export const publicPages = {
  title: 'Eisen aan inschrijvers', lead: 'U verklaart bij uw inschrijving of u aan deze eisen voldoet. Stuur geen bewijzen mee. Alleen wie wij een perceel willen gunnen, levert ze in.',
  none: 'Er zijn geen bijzondere eisen. Wel doet u een eigen verklaring over de gronden voor uitsluiting.', evidence: 'Bewijs, alleen van wie wij willen gunnen: {types}.', noEvidence: 'Hier vragen wij geen bewijs bij.',
  turnover: 'Omzet van ten minste {amount:euro} per jaar. De opdracht is geraamd op {value:euro}. Reden: {reason}', grounds: 'Daarnaast gelden de gronden voor uitsluiting van artikel 2.86 en 2.87 van de Aanbestedingswet 2012. De wet stelt dat hier niet verplicht; wij verklaren ze van toepassing. In uw eigen verklaring staat wat ze betekenen.',
} as const;

/** Words of the same on the pages of staff. */
export const staffPages = {
  title: 'Eisen aan inschrijvers', none: 'Er zijn nog geen eisen. Dat mag: inschrijvers doen altijd een eigen verklaring over de gronden voor uitsluiting.',
  declaration: 'Eigen verklaring', signed: 'Ondertekend door {name} op {at:moment}.', sme: 'Klein of middelgroot: {answer}.', group: 'Groep of concern: {companies}.', noGroup: 'Geen andere organisaties in de groep.', noYes: 'Nee bij alle gronden voor uitsluiting.',
  yes: 'Ja bij', explanation: 'Wat er gebeurde', measures: 'Wat de inschrijver deed', heard: 'Een ja is nog geen uitsluiting: hoor de inschrijver eerst en weeg de maatregelen (Aw 2.87a).', requirements: 'Eisen', met: 'Voldoet volgens de inschrijver: {answer}.', unanswered: 'Geen antwoord.', forOffice: 'De eigen verklaring is voor wie toetst. Beoordelaars zien haar niet.',
} as const;
