/** Words of the pages about the portal itself: accessibility, privacy, and how sealing and receipts work. */
export const aboutPages = {
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet dit portaal kunnen gebruiken. Hier leest u hoe ver wij zijn, en wat u kunt doen als het niet lukt.',
    statement: {
      title: 'Toegankelijkheidsverklaring',
      facts: {
        organisation: 'Organisatie', scope: 'Geldt voor', scopeText: 'Alle pagina’s, brieven en andere bestanden die dit portaal zelf maakt.',
        standard: 'Norm', standardText: 'EN 301 549 en WCAG 2.2, niveau A en AA',
        status: 'Status', statusText: 'C: eerste maatregelen genomen',
        basis: 'Onderzoek', basisText: 'Eigen tests door de makers. Er is nog geen onafhankelijk onderzoek gedaan.',
        signed: 'Akkoord van een bestuurder', signedText: 'Nog niet. De verklaring staat ook nog niet in het landelijke register.',
      },
      law: 'Het Besluit digitale toegankelijkheid overheid vraagt om zo’n verklaring. Zonder onafhankelijk onderzoek mag de status niet hoger zijn, ook al kennen wij geen fouten.',
    },
    parts: [
      { title: 'Wat wij testen', text: ['Een computer toetst elke soort pagina aan WCAG 2.2, in het Nederlands en het Engels.', 'Hele procedures doorlopen wij zonder JavaScript, en voor elke rol delen ervan met alleen het toetsenbord.', 'De meeste pagina’s toetsen wij op een scherm van 320 pixels breed. Dat is hetzelfde als 400 % vergroten.', 'Brieven en bewijzen in pdf hebben een structuur die een schermlezer kan volgen.'] },
      { title: 'Wat wij nog niet weten', text: ['Een computer vindt niet alle fouten. Mensen met een beperking hebben het portaal nog niet getest.', 'Wij hebben niet elke schermlezer en elke browser geprobeerd.'] },
      { title: 'Wat niet onder de verklaring valt', text: ['Bestanden die aanbieders uploaden, maken wij niet zelf. Die kunnen minder goed leesbaar zijn.', 'Ook documenten die een medewerker bij een aanbesteding plaatst, toetst het portaal niet.', 'Het inloggen zelf gebeurt op de website van eHerkenning of van uw gemeente.'] },
    ],
    help: {
      title: 'Lukt iets niet?',
      write: 'Schrijf ons wat niet lukt, en op welke pagina:',
      other: 'Wij zoeken dan met u een andere weg. Een termijn die bijna afloopt, noemt u er het best meteen bij.',
      complaint: 'Niet tevreden met ons antwoord? Dien een klacht in. Wij beantwoorden die binnen zes weken.',
      ombudsman: 'Komt u er met ons niet uit? Dan kunt u naar de Nationale ombudsman of de ombudsman van uw gemeente.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'Hier leest u welke gegevens van mensen wij bewaren, waarom, en hoe lang.',
    who: {
      title: 'Wie verantwoordelijk is',
      text: ['De negen gemeenten kopen samen in. Servicebureau Jeugdhulp Haaglanden beheert dit portaal voor hen.', 'De gegevens staan bij een clouddienst in de Europese Unie, versleuteld met sleutels van het portaal.', 'Gegevens van kinderen en ouders horen hier niet thuis. Zet ze ook niet in uw antwoorden of bestanden.'],
    },
    why: {
      title: 'Waarom wij gegevens mogen gebruiken',
      text: ['Gemeenten hebben een wettelijke plicht: de Aanbestedingswet 2012 en de Jeugdwet (AVG artikel 6, lid 1, onder c).', 'Daarnaast voeren zij een taak van algemeen belang uit (onder e).', 'Wij maken geen profielen en verkopen niets. Een computer beslist nooit alleen over een inschrijving.'],
    },
    kept: {
      title: 'Wat wij bewaren, en hoe lang',
      columns: { what: 'Wat', why: 'Waarvoor', long: 'Hoe lang' },
      rows: [
        { what: 'Inloggen: uw naam, e-mailadres en rol, zoals uw inlogmiddel die geeft', why: 'Weten wie u bent en wat u mag', long: 'Tot u uitlogt, hooguit {session} uur. Zonder activiteit {idle} minuten.' },
        { what: 'Vorig bezoek: wanneer u hier het laatst was', why: 'Laten zien wat er sindsdien veranderde', long: '{visit} dagen na uw laatste bezoek' },
        { what: 'Gelezen berichten: welke u opende', why: 'Ongelezen berichten laten opvallen', long: '{visit} dagen nadat u er het laatst een opende' },
        { what: 'Organisatie: naam, adressen voor berichten, en wie een machtiging heeft', why: 'Vragen, inschrijven en berichten sturen', long: 'Zolang de organisatie meedoet, daarna als deel van het dossier' },
        { what: 'Volgen: uw naam, e-mailadres, wat u volgt en waar u interesse in hebt', why: 'U mailen over procedures, als u dat kiest', long: 'In gebruik tot u stopt. Wat u eerder invulde, ligt bij het logboek tot een medewerker het wist. De knop in een mail werkt {stop} dagen.' },
        { what: 'Reservesleutels: de openbare helft, de naam die u eraan gaf, en wie u was bij het inloggen', why: 'Inloggen als uw inlogmiddel gestoord is', long: 'Tot u ze weghaalt, hooguit {passkey} dagen na het laatste gewone inloggen' },
        { what: 'Medewerkers: naam en rol in de lijst van collega’s', why: 'Elkaar kunnen kiezen, bijvoorbeeld als beoordelaar', long: '{colleague} dagen na het laatste inloggen' },
        { what: 'Concepten en bestanden die nooit zijn ingediend', why: 'Verdergaan waar u was', long: 'Bestanden {procedure} dagen na het uploaden' },
        { what: 'Downloads van alles samen die te groot zijn voor één antwoord', why: 'Ze aan u kunnen geven', long: 'Hooguit {copy} dagen; het adres werkt vijf minuten' },
        { what: 'Wat u in een formulier typte en niet verstuurde, versleuteld', why: 'Het terugzetten als uw venster sluit', long: '{typed} dagen na het typen, of tot u het verstuurt of weggooit' },
        { what: 'Ingediende inschrijvingen, verzegeld', why: 'Eerlijk openen en beoordelen', long: 'In elk geval {procedure} dagen; eerder kan niemand ze wissen' },
        { what: 'Dossier: geopende inschrijvingen, scores, brieven, contracten, bewijzen', why: 'Verantwoording: Aanbestedingswet 2.56 en 2.138a, Archiefwet', long: 'Zeven jaar. Wissen gebeurt met een lijst die iemand goedkeurt.' },
        { what: 'Logboek: wat er gebeurde en wie in- of uitlogde, met een schuilnaam in plaats van een naam', why: 'Achteraf kunnen controleren', long: 'Blijvend. De kopieën staan {years} jaar vast.' },
        { what: 'Antwoorden van het portaal op uw opdrachten', why: 'Twee keer versturen telt zo één keer', long: '{answers} dagen' },
        { what: 'Technische logs: moment, pagina en uitkomst, nooit wat u typte', why: 'Storingen en misbruik vinden', long: 'Hooguit {procedure} dagen' },
        { what: 'Reservekopieën', why: 'Herstel na een storing', long: 'Elke nacht {nightly} dagen, elke maand {years} jaar' },
      ],
      honest: 'Het wissen van dossiers na zeven jaar doet het portaal nog niet zelf. Een medewerker moet het doen.',
    },
    seen: {
      title: 'Wie wat ziet',
      text: ['Vóór de opening leest niemand uw inschrijving, ook wij niet.', 'Daarna lezen alleen de mensen mee die aan die procedure werken.', 'In een nota van inlichtingen staat nooit wie de vraag stelde.', 'Na de definitieve gunning noemen wij de namen van winnende organisaties.'],
    },
    cookies: { title: 'Cookies', text: ['Wij gebruiken alleen cookies die nodig zijn: om in te loggen, voor de taal die u kiest en om terug te vinden wat u typte.', 'Wij volgen u niet. Er staan geen onderdelen van andere bedrijven op de pagina’s.'] },
    rights: {
      title: 'Uw rechten',
      text: ['U mag uw gegevens inzien, laten verbeteren, laten wissen of meenemen. U mag ook bezwaar maken (AVG artikel 15 tot en met 21).', 'Wissen kan niet altijd: een dossier en het logboek moeten wij bewaren.'],
      write: 'Schrijf ons:',
      authority: 'Niet tevreden met ons antwoord? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
    },
  },
  sealing: {
    title: 'Verzegeling en ontvangstbewijs',
    lead: 'Zo weet u zeker dat uw inschrijving op tijd binnen is, en dat niemand haar te vroeg leest.',
    steps: {
      title: 'Van concept tot opening',
      items: [
        { title: 'U vult in', text: 'Uw antwoorden en prijzen slaan wij versleuteld op. Alleen uw organisatie kan uw concept lezen.' },
        { title: 'U uploadt bestanden', text: 'Wij controleren elk bestand en maken er een verzegelde kopie van. Tot u indient, blijft ook uw eigen exemplaar staan.' },
        { title: 'U dient in', text: 'Wij schrijven alles in één keer vast: de inschrijving, het tijdstip en de regel in het logboek. Lukt een deel niet, dan is er niets ingediend.' },
        { title: 'U krijgt een ontvangstbewijs', text: 'Het staat meteen op uw pagina en komt bij uw berichten.' },
        { title: 'Het losse exemplaar gaat weg', text: 'Van een ingediend bestand blijft alleen de verzegelde kopie over. U ziet nog wel de naam en de grootte.' },
        { title: 'De termijn sluit', text: 'Op het tijdstip zelf is te laat, ook een milliseconde later. Een verlenging heeft twee mensen nodig, en kan alleen naar later.' },
        { title: 'Twee mensen openen', text: 'Zij keuren de opening goed binnen tien minuten na elkaar. Pas dan ontsleutelt het portaal de inschrijvingen. Elk bestand vergelijken wij met zijn vingerafdruk.' },
      ],
    },
    who: {
      title: 'Wie wat kan lezen',
      columns: { who: 'Wie', before: 'Voor de sluiting', closed: 'Tussen sluiting en opening', opened: 'Na de opening' },
      rows: [
        { who: 'Uw organisatie', before: 'Uw concept en ontvangstbewijs', closed: 'Uw concept en ontvangstbewijs', opened: 'Uw ontvangstbewijs' },
        { who: 'Andere aanbieders', before: 'Niets', closed: 'Niets', opened: 'Niets. Na definitieve gunning de namen van winnaars' },
        { who: 'Inkopers en beoordelaars', before: 'Niets, ook niet het aantal', closed: 'Niets, ook niet het aantal', opened: 'Wat bij hun taak hoort' },
        { who: 'Beheerders', before: 'Niets: de sleutel weigert', closed: 'Niets: de sleutel weigert', opened: 'Niets: de sleutel weigert' },
      ],
    },
    receipt: {
      title: 'Wat er op uw ontvangstbewijs staat',
      text: ['Het tijdstip tot op de milliseconde, volgens de klok van onze server.', 'De percelen, en per bestand de naam, de grootte en de vingerafdruk.', 'De plaats van uw inschrijving in het logboek, met de vingerafdruk van die regel.', 'Geen prijs en geen antwoord. U kunt het dus laten zien zonder iets te verklappen.'],
    },
    check: {
      title: 'Zelf controleren',
      lead: 'U hoeft ons niet te geloven. Dit kunt u zelf nagaan:',
      items: ['Kies op uw ontvangstbewijs “Dit ontvangstbewijs controleren in het logboek”. U ziet dan of de regel nog precies hetzelfde is.', 'Maak de vingerafdruk van uw eigen bestand en vergelijk haar met die op het ontvangstbewijs. Daarvoor gebruikt u een van deze opdrachten:'],
      systems: { windows: 'Windows', mac: 'Mac', linux: 'Linux' },
      file: 'bestand.pdf',
      ledger: 'Het hele logboek is te controleren met een los programma. De beschrijving is openbaar, zodat u ook zelf zo’n programma kunt maken.',
    },
    limits: {
      title: 'Waar de grens ligt',
      text: ['Tot een bestand is ingediend en verzegeld, beschermt een gewone sleutel van het portaal het. Dat geldt ook voor de naam van het bestand.', 'De sleutel van de procedure kent de twee goedkeuringen niet. Dat het programma erop wacht, is een regel van het programma zelf.', 'Wie de programma’s van het portaal mag vervangen, heeft dus net zo veel macht als de sleutel. Dat mogen maar enkele mensen, en het wordt vastgelegd.'],
    },
    terms: 'Woorden op deze pagina',
  },
} as const;
