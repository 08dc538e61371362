/** Words of requests to bidders: repair, hearing, verification; and of what follows on them. */
import { withArticles } from '../articles.ts';
import { grounds as names } from './grounds.ts';

const defects = {
  'unsigned': 'Niet ondertekend, of door iemand die dat niet mag', 'declaration-unfinished': 'Eigen verklaring niet volledig ingevuld',
  'attachment-missing': 'Een bijlage ontbreekt', 'file-unreadable': 'Een bestand is niet te openen',
  'answer-unclear': 'Een antwoord is onduidelijk of spreekt zichzelf tegen', 'obvious-slip': 'Een kennelijke vergissing',
  'price-missing': 'De prijs of het prijzenblad ontbreekt', 'price-changed': 'Aan de prijs is een voorwaarde of wijziging verbonden',
  'on-pain-of-exclusion': 'Een document ontbreekt dat op straffe van uitsluiting is gevraagd',
} as const;
/** Each with its article: a bidder that is heard has to be able to look it up. */
const grounds = withArticles(names);
const dueOn = { label: 'Laatste dag van de termijn', hint: 'De termijn loopt tot 24.00 uur van deze dag. Korter dan de gewone termijn kan niet.' } as const;

export const commands = {
  'file.note-defect': {
    title: 'Gebrek vastleggen', intro: 'Leg vast wat er aan de stukken van deze inschrijving mankeert. Wie hetzelfde gebrek heeft, krijgt dezelfde kans.',
    submit: 'Vastleggen', done: 'Het gebrek is vastgelegd.',
    fields: { defect: { label: 'Gebrek', codes: defects }, found: { label: 'Is het er?', codes: { yes: 'Ja, dit gebrek is er', mistaken: 'Nee, het was een vergissing' } } },
  },
  'file.screen': {
    title: 'Toetsing vastleggen',
    intro: 'Toets eerst of de inschrijving volledig is. Toets daarna uitsluiting en geschiktheid. Vul alleen de velden in die bij de uitkomst horen.',
    submit: 'Toetsing vastleggen', done: 'De toetsing is vastgelegd.',
    fields: {
      outcome: { label: 'Uitkomst', codes: { admissible: 'In orde: deze inschrijving wordt beoordeeld', excluded: 'Uitgesloten', unsuitable: 'Niet geschikt', incomplete: 'Onvolledig' } },
      defect: { label: 'Bij onvolledig: het gebrek', codes: defects },
      ground: { label: 'Bij uitsluiting: de grond', hint: 'De inschrijver is over deze grond gehoord.', codes: grounds },
      selfCleaning: { label: 'Bij uitsluiting: de eigen maatregelen van de inschrijver', hint: 'Hoe hebt u ze gewogen? (Aw 2.87a)' },
      waiver: { label: 'Bij uitsluiting: kon u ervan afzien?', hint: 'Schrijf op waarom wel of niet. (Aw 2.88)' },
      requirement: { label: 'Bij niet geschikt: de eis', hint: 'Alleen eisen die in deze aanbesteding zijn gepubliceerd.' },
      reason: { label: 'Reden', hint: 'Verplicht als de inschrijving afvalt. De inschrijver leest deze reden.' },
    },
  },
  'inquiry.request-repair': {
    title: 'Herstel vragen', intro: 'U vraagt iedereen met hetzelfde gebrek om herstel, met dezelfde tekst en dezelfde termijn. Noem niemand in de tekst.',
    submit: 'Verzoek versturen', done: 'Het verzoek is verstuurd. De inschrijvers krijgen bericht.',
    fields: {
      defect: { label: 'Gebrek', hint: 'De prijs en wat op straffe van uitsluiting is gevraagd, kan niemand herstellen.', codes: defects },
      bids: { label: 'Inschrijvingen met dit gebrek' }, text: { label: 'Wat vraagt u?', hint: 'Vraag alleen wat er op de sluiting al was. Een nieuw aanbod mag niet.' }, dueOn,
    },
  },
  'inquiry.request-hearing': {
    title: 'Inschrijver horen', intro: 'U laat weten dat u uitsluiting overweegt, en waarom. De inschrijver kan antwoorden en maatregelen tonen.',
    submit: 'Verzoek versturen', done: 'Het verzoek is verstuurd. De inschrijver krijgt bericht.',
    fields: { bids: { label: 'Inschrijvingen van één inschrijver' }, ground: { label: 'Grond', codes: grounds }, text: { label: 'Wat houdt u de inschrijver voor?' }, dueOn },
  },
  'inquiry.request-verification': {
    title: 'Bewijs vragen aan de beoogde winnaars', intro: 'Alle beoogde winnaars krijgen dit verzoek tegelijk. Zij hebben veertien dagen. Dit kan tijdens de standstill-termijn.',
    submit: 'Bewijs vragen', done: 'Het verzoek is verstuurd. De beoogde winnaars krijgen bericht.',
    fields: { text: { label: 'Toelichting', hint: 'Vraag niet wat in een nationaal register staat.' }, dueOn },
  },
  'inquiry.extend': {
    title: 'Termijn verlengen', intro: 'De langere termijn geldt voor iedereen die dit verzoek kreeg.', submit: 'Termijn verlengen', done: 'De termijn is verlengd. Iedereen met dit verzoek krijgt bericht.',
    fields: { dueOn: { label: 'Nieuwe laatste dag', hint: 'Een werkdag. De termijn loopt tot 24.00 uur.' }, reason: { label: 'Reden', hint: 'De inschrijvers lezen deze reden.' } },
  },
  'inquiry.judge': {
    title: 'Antwoord beoordelen', intro: 'U kunt meer inschrijvers tegelijk kiezen.', submit: 'Oordeel vastleggen', done: 'Het oordeel is vastgelegd.',
    fields: {
      bids: { label: 'Over wie gaat het?' }, outcome: { label: 'Oordeel', codes: { passed: 'In orde', failed: 'Niet in orde' } },
      motivation: { label: 'Motivering', hint: 'Verplicht als het niet in orde is. De inschrijver leest dit.' },
    },
  },
  'inquiry.answer': {
    title: 'Antwoord geven', intro: 'U antwoordt één keer. Daarna kunt u uw antwoord niet meer wijzigen.', submit: 'Antwoord versturen', done: 'Uw antwoord is ontvangen.',
    fields: {
      text: { label: 'Uw antwoord' },
      evidence: { label: 'Documenten uit het dossier van uw organisatie', hint: 'Wij krijgen alleen wat u kiest, in de versie die er nu staat. Een document dat is verlopen, kunt u niet inleveren.' },
      documents: { label: 'Documenten die u hebt geüpload', hint: 'Wij krijgen alleen wat u hier aanvinkt. Haal het vinkje weg bij een document dat niet mee moet.' },
    },
  },
  'tender.propose-lapse': {
    title: 'Gunning laten vervallen: voorstellen', intro: 'Het bewijs van een beoogde winnaar is niet in orde. U stelt voor om diens inschrijving te laten afvallen.',
    submit: 'Voorstellen', done: 'Uw voorstel wacht op een procesleider.',
    fields: { provider: { label: 'Beoogde winnaar' }, reason: { label: 'Reden', hint: 'Alleen deze inschrijver leest de reden, in de nieuwe brief.' } },
  },
  'tender.lapse-award': {
    title: 'Gunning laten vervallen', intro: 'De inschrijving valt af en de volgende in de rangorde schuift op. Daarna volgen een nieuwe beslissing, nieuwe brieven en een nieuwe standstill-termijn.',
    submit: 'Gunning laten vervallen', done: 'De gunning is vervallen. Stel nu een nieuwe gunning voor.', fields: {},
  },
} as const;

export const refusals = {
  'repair.never-price': 'De prijs is het aanbod zelf. Herstel mag niet, want het zou een nieuwe inschrijving zijn (HvJ EU C-599/10, SAG). Leg vast dat de inschrijving onvolledig is.',
  'repair.never-pain': 'Dit document is op straffe van uitsluiting gevraagd. Herstel mag dan niet (HvJ EU C-336/12, Manova). Leg vast dat de inschrijving onvolledig is.',
  'repair.asked-already': 'Voor {bid} is dit herstel al gevraagd. Haal deze inschrijving uit de keuze.',
  'repair.others': 'Ook deze inschrijvingen hebben dit gebrek: {bids}. Kies ze erbij, want zij krijgen dezelfde kans.',
  'hearing.one-bidder': 'Kies inschrijvingen van één inschrijver. Wat u hem voorhoudt, gaat een ander niet aan.',
  'hearing.asked-already': 'Over {bid} is deze inschrijver op deze grond al gehoord. Bekijk dat verzoek.',
  'hearing.not-judged': 'Wat u met het antwoord doet, legt u vast bij de toetsing van de inschrijving.',
  'verification.asked-already': 'Aan alle beoogde winnaars is al om bewijs gevraagd. Beoordeel hun antwoorden.',
  'inquiry.unknown-bid': 'Kies uit de lijst.',
  'inquiry.term-short': 'Deze termijn is te kort. Kies {shortest:day} of later.',
  'inquiry.no-working-day': 'Dit is geen werkdag. Kies een werkdag.',
  'inquiry.answered': 'Uw organisatie heeft al geantwoord op {at:moment}. U kunt één keer antwoorden.',
  'inquiry.evidence-kind': 'Bij dit verzoek levert u geen documenten uit uw dossier in. Dat kan alleen bij een verzoek om bewijs. Haal uw keuze weg en upload het document bij dit verzoek.',
  'inquiry.evidence-unknown': 'Een gekozen document staat niet in het dossier van uw organisatie. Kies opnieuw uit de lijst, of zet het document eerst in het dossier.',
  'inquiry.evidence-expired': 'Verlopen op de dag van uw antwoord: {names}. Zet eerst een nieuwer document in het dossier van uw organisatie. Kies daarna dat document.',
  'inquiry.documents-kind': 'Bij een verzoek om bewijs kiest u documenten uit het dossier van uw organisatie. Zet dit document eerst in dat dossier.',
  'inquiry.documents-many': 'U hebt te veel documenten gekozen. Kies er hooguit {most}, of voeg documenten samen.',
  'inquiry.documents-unknown': 'Een gekozen document is bij dit verzoek niet geüpload. Kies opnieuw uit de lijst, of upload het document eerst.',
  'inquiry.documents-empty': 'Deze bestanden zijn leeg: {names}. Upload ze opnieuw en kies dan de nieuwe.',
  'inquiry.documents-large': 'Samen zijn deze bestanden groter dan 100 MB: {names}. Kies er minder, of maak ze kleiner en upload ze opnieuw.',
  'inquiry.documents-mixed': 'In deze bestanden staat meer dan één document: {names}. Sla ze opnieuw op als pdf, upload ze weer en kies de nieuwe.',
  'inquiry.documents-malware': 'In deze bestanden zit schadelijke software: {names}. Controleer uw computer, upload andere bestanden en kies die.',
  'inquiry.documents-type': 'Dit is geen pdf, png of jpg, ook al heet het misschien zo: {names}. Upload een ander bestand en kies dat.',
  'inquiry.late': 'De termijn liep tot en met {dueOn:day}, 24.00 uur. Wij ontvingen uw antwoord op {received:moment}. Het is niet vastgelegd.',
  'inquiry.term-over': 'De termijn is voorbij sinds {dueOn:day}, 24.00 uur. Verlengen kan alleen ervoor.',
  'inquiry.not-later': 'Kies een dag na {dueOn:day}.',
  'inquiry.motivation-missing': 'Vul een motivering in. De inschrijver moet weten waarom.',
  'inquiry.term-runs': 'De termijn loopt nog tot en met {dueOn:day}, en zonder antwoord zijn: {bids}. Wacht op hun antwoord.',
  'inquiry.nothing-repaired': 'Er is geen antwoord van: {bids}. Zonder antwoord is er niets hersteld.',
  'inquiry.moot': 'Dit verzoek doet er niet meer toe. De aanbesteding is verder, of de beslissing is vervallen.',
  'screening.defect-missing': 'Kies het gebrek waarop de inschrijving afvalt.',
  'screening.no-chance': 'Dit gebrek kan worden hersteld. Vraag eerst om herstel.',
  'screening.repair-runs': 'De termijn voor herstel loopt nog. Wacht op het antwoord of op het einde van de termijn.',
  'screening.repair-unjudged': 'De inschrijver heeft geantwoord. Beoordeel dat antwoord eerst.',
  'screening.repaired': 'Dit gebrek is hersteld. De inschrijving kan hierop niet afvallen.',
  'screening.others-first': 'Deze inschrijvingen hebben hetzelfde gebrek en kregen nog geen kans: {bids}. Vraag ook hun om herstel.',
  'screening.defect-open': 'In dit dossier staat een gebrek dat niet is hersteld. Vraag om herstel, of neem de vastlegging terug.',
  'screening.ground-missing': 'Kies de grond van de uitsluiting.',
  'screening.not-heard': 'De inschrijver is over deze grond en dit perceel nog niet gehoord. Doe dat eerst.',
  'screening.hearing-runs': 'De inschrijver kan nog antwoorden. Wacht op het antwoord of op het einde van de termijn.',
  'screening.self-cleaning-missing': 'Schrijf op hoe u de eigen maatregelen van de inschrijver hebt gewogen (Aw 2.87a).',
  'screening.waiver-missing': 'Schrijf op of u van uitsluiting kon afzien, en waarom (Aw 2.88).',
  'screening.requirement-missing': 'Kies de eis waaraan de inschrijver niet voldoet.',
  'screening.requirement-unknown': 'Kies een eis uit de lijst. Op een eis die niet is gepubliceerd, kan niemand afvallen.',
  'screening.no-requirements': 'Deze aanbesteding stelt geen eisen aan de organisatie. Niemand kan dus ongeschikt zijn. Kies een andere uitkomst.',
  'assessment.defects-open': 'Er zijn nog {count} inschrijvingen met een gebrek dat niet is hersteld, zoals: {files}. Vraag om herstel of leg de toetsing vast.',
  'award.not-verified': 'Het bewijs van {count} beoogde winnaars is nog niet in orde, zoals van: {providers}. Vraag het op en beoordeel het.',
  'lapse.nobody': 'Van niemand is het bewijs afgekeurd of uitgebleven.',
  'lapse.no-winner': 'Kies een beoogde winnaar uit de lijst.',
  'lapse.not-failed': 'Het bewijs van deze inschrijver is niet afgekeurd en de termijn is niet verlopen. Laten vervallen kan dan niet.',
  'lapse.not-proposed': 'Er is niets voorgesteld. Vraag een inkoper om dat te doen.',
  'lapse.same-person': 'U hebt dit zelf voorgesteld. Laat een collega besluiten.',
} as const;

/** On the pages of both doors. */
export const inquiry = {
  kinds: { repair: 'Herstel', hearing: 'Horen', verification: 'Bewijs' },
  titles: { repair: 'Verzoek om herstel', hearing: 'Voornemen tot uitsluiting', verification: 'Verzoek om bewijs' },
  defects, grounds,
  standings: { open: 'Wacht op antwoord', answered: 'Beantwoord', lapsed: 'Termijn voorbij zonder antwoord' },
  outcomes: { passed: 'In orde', failed: 'Niet in orde' },
  due: '{dueOn:day}, 24.00 uur (Nederlandse tijd)',
  /** Papers of the bidder's own file. */
  papers: {
    title: 'Ingeleverde documenten', type: 'Soort', issuedOn: 'Uitgegeven op', validUntil: 'Geldig tot en met', noEnd: 'tot er iets verandert',
    offer: '{type}: {name}, geldig tot en met {until:day}', offerNoEnd: '{type}: {name}, geldig tot er iets verandert', offerExpired: '{type}: {name}. Let op: verlopen. Dit document gold tot en met {until:day}.',
    emptyFile: 'Het dossier van uw organisatie is leeg. Wilt u documenten inleveren? Zet ze er eerst in.', toFile: 'Naar het dossier van uw organisatie',
  },
  /** Papers that are uploaded for one answer. */
  attach: {
    lead: 'Wilt u documenten meesturen? Upload ze eerst. Schrijf daarna uw antwoord en verstuur het. Uploaden alleen is geen antwoord.',
    added: 'Het bestand “{name}” is geüpload. Uw antwoord is nog niet verstuurd.', lying: 'Geüpload voor dit antwoord', add: 'Document uploaden', chooseFile: 'Kies een bestand',
    hint: 'Pdf, png of jpg. Eén bestand tegelijk. Bij een antwoord mogen hooguit 20 bestanden, samen hooguit 100 MB.', upload: 'Bestand uploaden', send: 'Antwoord schrijven en versturen',
    handedIn: 'Documenten bij dit antwoord:',
  },
  dueIs: 'Antwoord uiterlijk {dueOn:day}, 24.00 uur (Nederlandse tijd).',
  dueWas: 'De laatste dag om te antwoorden: {dueOn:day}, 24.00 uur (Nederlandse tijd).',
  longer: 'Verlengd van {from:day} naar {to:day}. Reden: {reason}',
  requestedAt: 'Verstuurd op {at:moment}',
  answeredAt: 'Beantwoord op {at:moment}',
  judgedAt: '{outcome}, {at:moment}',
  lots: 'Perceel: {lots}',
  columns: { what: 'Verzoek', about: 'Waarover', who: 'Aan wie', due: 'Termijn tot en met', state: 'Stand', lots: 'Percelen', answer: 'Antwoord', judgment: 'Oordeel' },
  provider: {
    title: 'Verzoeken aan uw organisatie', lead: 'Hier staan verzoeken van het Servicebureau over uw inschrijving. Elk verzoek heeft een termijn.', empty: 'Er zijn geen verzoeken.',
    list: 'Verzoeken', toList: 'Verzoeken over uw inschrijving', back: 'Terug naar de aanbesteding', all: 'Alle verzoeken', request: 'Het verzoek', own: 'Uw antwoord', noText: 'Er is geen toelichting.',
    only: 'Alleen uw organisatie en het Servicebureau lezen uw antwoord.', sign: 'Een collega die mag ondertekenen, verstuurt het antwoord.',
    about: {
      repair: 'Er mankeert iets aan uw inschrijving: {about}. U kunt dit één keer herstellen. Uw aanbod en uw prijs mogen niet veranderen. Stuur een document dat ontbrak of niet was ondertekend mee met uw antwoord.',
      hearing: 'Wij overwegen uw inschrijving uit te sluiten. De grond is: {about}. Voordat wij beslissen, willen wij u horen. Toon ook welke maatregelen u hebt genomen. Bewijs daarvan kunt u meesturen.',
      verification: 'Wij zijn van plan aan u te gunnen. Toon nu aan wat u in uw eigen verklaring hebt verklaard. Zonder bewijs op tijd gaat de gunning naar de volgende in de rangorde.',
    },
  },
  staff: {
    title: 'Verzoeken aan inschrijvers', toList: 'Verzoeken aan inschrijvers', empty: 'Er is nog niets gevraagd.', list: 'Alle verzoeken', back: 'Terug naar de verzoeken',
    noted: 'Gebreken in de dossiers', noDefects: 'In geen dossier staat een gebrek.', notedColumns: { defect: 'Gebrek', bids: 'Inschrijvingen', chance: 'Kans op herstel' },
    chances: { none: 'nog niet gevraagd', open: 'gevraagd', answered: 'beantwoord', passed: 'hersteld', failed: 'niet hersteld', lapsed: 'termijn voorbij', never: 'kan niet worden hersteld' },
    counts: '{answered} van {asked} beantwoord, {lapsed} verlopen. Beoordeeld: {judged} van {toJudge}.', ask: 'Iets vragen', asked: 'Wie is gevraagd', text: 'Tekst van het verzoek', noText: 'Zonder toelichting.', answers: 'Antwoorden', noAnswer: 'Nog geen antwoord.', who: '{name} (KvK {kvk})',
    verification: 'Bewijs van de beoogde winnaars', verified: 'Van {done} van de {all} beoogde winnaars is het bewijs in orde.', verificationNot: 'Er is nog niet om bewijs gevraagd.',
    lapseProposed: 'Voorgesteld is om de inschrijving van KvK {kvk} te laten afvallen. Reden: {reason}', lapsed: 'De beslissing van {at:moment} is vervallen. Het bewijs van een beoogde winnaar was niet in orde.', struck: 'De beslissing van {at:moment} is vervallen na een uitspraak van de rechter.',
    earlier: 'Eerdere beslissingen', defectsOf: 'Gebreken', noDefectsOf: 'Er is geen gebrek vastgelegd.', requirement: 'Eis: {requirement}', noRequirements: 'Deze aanbesteding stelt geen eisen aan de organisatie. De uitkomst “niet geschikt” kan daarom niet.', weighed: 'Eigen maatregelen: {selfCleaning}', waived: 'Afzien van uitsluiting: {waiver}',
  },
} as const;

/** Messages in a provider's inbox. */
export const events = {
  'inquiry.repair': { subject: 'Verzoek om herstel van uw inschrijving', text: 'Het Servicebureau vraagt u om herstel bij de aanbesteding {title}. Antwoord uiterlijk {dueOn:day}, 24.00 uur.' },
  'inquiry.hearing': { subject: 'Voornemen tot uitsluiting: u wordt gehoord', text: 'Bij de aanbesteding {title} overweegt het Servicebureau uitsluiting. U kunt antwoorden tot en met {dueOn:day}, 24.00 uur.' },
  'inquiry.verification': { subject: 'Verzoek om bewijs', text: 'U bent beoogd winnaar bij de aanbesteding {title}. Lever uw bewijs uiterlijk {dueOn:day}, 24.00 uur.' },
  'inquiry.extended': { subject: 'Langere termijn voor uw antwoord', text: 'Bij de aanbesteding {title} hebt u meer tijd om te antwoorden: tot en met {dueOn:day}, 24.00 uur.' },
  'award.lapsed': { subject: 'De voorlopige gunning is vervallen', text: 'De beslissing op de aanbesteding {title} is vervallen. U krijgt een nieuwe beslissing, met een nieuwe standstill-termijn.' },
} as const;
