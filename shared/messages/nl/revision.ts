/** Words of the revision: what staff and providers do in a round, and why something cannot be done. */
const stances = { agree: 'Akkoord', 'agree-if': 'Akkoord, mits', objection: 'Bezwaar', question: 'Vraag' } as const;
const outcomes = { adopted: 'Overgenomen', partly: 'Deels overgenomen', 'not-adopted': 'Niet overgenomen', answered: 'Beantwoord' } as const;
const means = { ends: 'De overeenkomst eindigt', continues: 'De overeenkomst loopt door zoals zij is' } as const;
const late = { label: 'Ik weet dat dit later is dan de planning van de strategie' } as const;
const words = {
  title: { label: 'Titel' },
  description: { label: 'Omschrijving', hint: 'Waarover gaat de herziening, en waarom? Aanbieders lezen dit.' },
  refusal: { label: 'Wat betekent het als een aanbieder weigert?', hint: 'Kijk in de lopende overeenkomst. Een procesleider bevestigt het gevolg later per aanbieder.', codes: means },
  refusalClause: { label: 'Waar staat dat in de lopende overeenkomst?', hint: 'Neem de tekst over. Aanbieders zien dit voordat zij weigeren.' },
  limits: { label: 'De herziening beperkt het aantal aanbieders, of kiest er uit' },
  limitsWhy: { label: 'Hoe beperkt of kiest zij?', hint: 'Alleen als u het vakje aankruist. Een jurist beoordeelt dan of het een nieuwe opdracht is.' },
} as const;
const articleFields = {
  number: { label: 'Nummer', hint: 'Bijvoorbeeld 3.1.' }, heading: { label: 'Kop' },
  text: { label: 'Tekst van het artikel', hint: 'Een lege regel begint een nieuwe alinea.' },
  after: { label: 'Achter welk artikel?', hint: 'Laat leeg om de plaats te houden, of achteraan toe te voegen.' },
} as const;

export const commands = {
  'revision.create': {
    title: 'Herziening beginnen', intro: 'U herziet de lopende overeenkomsten van een segment, samen met de aanbieders.', submit: 'Beginnen', done: 'De herziening is een concept. Voeg nu de aanbieders en de tekst toe.',
    fields: { segment: { label: 'Segment', codes: { 1: 'Segment 1', 2: 'Segment 2', 3: 'Segment 3', 4: 'Segment 4' } }, ...words },
  },
  'revision.describe': { title: 'Omschrijving wijzigen', submit: 'Opslaan', done: 'De omschrijving is opgeslagen.', fields: words },
  'revision.invite': {
    title: 'Aanbieder toevoegen', intro: 'Een aanbieder met een lopende overeenkomst. Staat hij er al? Dan vervangt u zijn cijfers.', submit: 'Toevoegen', done: 'De aanbieder staat op de lijst.',
    fields: { kvk: { label: 'KvK-nummer' }, name: { label: 'Naam' }, turnover: { label: 'Omzet in een jaar', hint: 'In euro. Alleen u en uw collega’s zien dit.' }, youths: { label: 'Aantal jeugdigen in een jaar' } },
  },
  'revision.invite-list': {
    title: 'Lijst van aanbieders toevoegen', intro: 'Plak de lijst uit een rekenblad. Klopt één regel niet, dan verandert er niets.', submit: 'Lijst toevoegen', done: 'De aanbieders staan op de lijst.',
    fields: { lines: { label: 'Aanbieders', hint: 'Per regel: KvK-nummer; naam; omzet in euro; aantal jeugdigen.' } },
  },
  'revision.leave-out': { title: 'Aanbieder weghalen', submit: 'Weghalen', done: 'De aanbieder is van de lijst gehaald.', fields: { kvk: { label: 'Aanbieder' } } },
  'revision.plan': {
    title: 'Planning vastleggen', intro: 'De strategie wil contracten die op 1 juli 2026 gereed zijn en op 1 januari 2027 beginnen.', submit: 'Vastleggen', done: 'De planning is vastgelegd.',
    fields: {
      consultOn: { label: 'Consultatie begint' }, draftOn: { label: 'Concepttekst aan aanbieders' }, repliesOn: { label: 'Nota van beantwoording' }, finalOn: { label: 'Tekst vastgesteld' },
      signUntil: { label: 'Ondertekend uiterlijk' }, startsOn: { label: 'Herziene overeenkomst begint' }, late,
    },
  },
  'text.begin': { title: 'Tekst beginnen', intro: 'Na een ronde staat de vorige tekst er al in, met wat u hebt overgenomen.', submit: 'Beginnen', done: 'U kunt nu aan de tekst werken.', fields: {} },
  'text.write-article': { title: 'Artikel schrijven', submit: 'Artikel opslaan', done: 'Het artikel is opgeslagen.', fields: { article: { label: 'Artikel' }, ...articleFields } },
  'text.remove-article': { title: 'Artikel weghalen', submit: 'Weghalen', done: 'Het artikel is weggehaald.', fields: { article: { label: 'Artikel' } } },
  'text.import': {
    title: 'Tekst overnemen', intro: 'De hele tekst wordt vervangen. Een artikel met hetzelfde nummer blijft hetzelfde artikel.', submit: 'Tekst overnemen', done: 'De tekst is overgenomen.',
    fields: { markdown: { label: 'Tekst in markdown', hint: 'Elk artikel begint met een kop met een nummer, bijvoorbeeld: ## 3.1 Wachttijd' } },
  },
  'revision.consult': {
    title: 'Consultatie beginnen', intro: 'Alle aanbieders op de lijst krijgen een uitnodiging. De gemeenten krijgen bericht.', submit: 'Consultatie beginnen', done: 'De aanbieders zijn uitgenodigd.',
    fields: { inputUntil: { label: 'Inbreng welkom tot en met' } },
  },
  'input.give': {
    title: 'Inbreng geven', intro: 'Schrijf wat u de regio wilt meegeven voordat er een concepttekst is.', submit: 'Inbreng versturen', done: 'Wij hebben uw inbreng ontvangen.',
    fields: { title: { label: 'Onderwerp' }, text: { label: 'Uw inbreng' } },
  },
  'input.note': {
    title: 'Gesprek of advies vastleggen', intro: 'Alle uitgenodigde aanbieders kunnen dit lezen.', submit: 'Vastleggen', done: 'Het verslag is vastgelegd.',
    fields: {
      voice: { label: 'Van wie?', codes: { table: 'Ontwikkeltafel', 'advisory-council': 'Regionale adviesraad sociaal domein', parents: 'Oudersraad', youths: 'JONG doet mee!', partnership: 'Samenwerkingsverband onderwijs', other: 'Iemand anders' } },
      on: { label: 'Datum' }, title: { label: 'Onderwerp' }, text: { label: 'Wat is er gezegd of geadviseerd?' },
    },
  },
  'input.answer': { title: 'Inbreng beantwoorden', submit: 'Antwoord opslaan', done: 'Het antwoord is opgeslagen.', fields: { answer: { label: 'Wat doet u hiermee?' } } },
  'revision.prepare-text': { title: 'Tekst klaarzetten', intro: 'Controleer de tekst. Een ander legt haar voor.', submit: 'Tekst is klaar', done: 'De tekst staat klaar.', fields: { version: { label: 'Versie' } } },
  'revision.present': {
    title: 'Concepttekst voorleggen', intro: 'Alle aanbieders kunnen dan reageren. De tekst kan daarna niet meer wijzigen.', submit: 'Voorleggen', done: 'De aanbieders kunnen reageren.',
    fields: {
      version: { label: 'Versie' }, reactUntil: { label: 'Reageren tot', hint: 'Op een werkdag. Op dit moment zelf is een reactie te laat.' },
      names: { label: 'Reacties in de nota van beantwoording', codes: { named: 'Met de naam van de aanbieder', anonymous: 'Zonder naam' } },
    },
  },
  'revision.propose-later': {
    title: 'Termijn verlengen', intro: 'Een termijn kan alleen later worden. Een procesleider keurt dit goed.', submit: 'Verlenging voorstellen', done: 'De procesleider kan de verlenging goedkeuren.',
    fields: { term: { label: 'Welke termijn?', codes: { reactions: 'Reageren op de tekst', signing: 'Ondertekenen' } }, until: { label: 'Nieuw moment' }, reason: { label: 'Waarom?', hint: 'Alle aanbieders lezen dit.' } },
  },
  'revision.approve-later': { title: 'Verlenging goedkeuren', submit: 'Goedkeuren', done: 'De termijn is verlengd. Alle aanbieders krijgen bericht.', fields: {} },
  'reaction.write': {
    title: 'Reactie op een artikel', intro: 'U werkt in een concept. Niemand buiten uw organisatie ziet dit voordat u indient.', submit: 'Opslaan in het concept', done: 'Opgeslagen. Nog niet ingediend.',
    fields: {
      stance: { label: 'Wat vindt u van dit artikel?', codes: stances }, reason: { label: 'Waarom?', hint: 'Bij akkoord mag dit leeg blijven.' },
      wording: { label: 'Uw tekstvoorstel', hint: 'Alleen als u het anders zou schrijven.' }, confidential: { label: 'Vertrouwelijk: neem deze reactie niet op in de nota van beantwoording' },
    },
  },
  'reaction.remove': { title: 'Reactie uit het concept halen', submit: 'Weghalen', done: 'De reactie is uit het concept gehaald.', fields: { article: { label: 'Artikel' } } },
  'reaction.submit': {
    title: 'Reacties indienen', intro: 'U dient alle reacties in het concept in één keer in. Een nieuwe indiening vervangt de vorige.', submit: 'Reacties indienen', done: 'Uw reacties zijn ingediend. Het ontvangstbewijs staat in uw berichten.',
    fields: { readBack: { label: 'Controlegetal' }, confirmed: { label: 'Wij dienen deze reacties in namens onze organisatie.' } },
  },
  'reaction.withdraw': { title: 'Reacties intrekken', intro: 'Uw concept blijft staan. U kunt het opnieuw indienen zolang de termijn loopt.', submit: 'Intrekken', done: 'Uw reacties zijn ingetrokken.', fields: {} },
  'revision.close-reactions': { title: 'Reacties afsluiten', intro: 'Daarna beantwoordt u elke reactie. Er kan niets meer bij komen.', submit: 'Afsluiten', done: 'De reacties zijn afgesloten. Beantwoord ze nu.', fields: { round: { label: 'Ronde' } } },
  'reply.give': {
    title: 'Reacties beantwoorden', intro: 'Beantwoord gelijke reacties samen. Elke reactie krijgt één antwoord.', submit: 'Antwoord opslaan', done: 'Het antwoord is opgeslagen.',
    fields: {
      reactions: { label: 'Reacties van' }, outcome: { label: 'Wat doet u ermee?', codes: outcomes }, motivation: { label: 'Motivering' },
      wording: { label: 'Zo komt het artikel te luiden', hint: 'Alleen als u iets overneemt. De laatste tekst geldt voor het hele artikel.' },
    },
  },
  'revision.publish-replies': { title: 'Nota van beantwoording publiceren', intro: 'Alle aanbieders en gemeenten krijgen bericht.', submit: 'Publiceren', done: 'De nota van beantwoording is gepubliceerd.', fields: {} },
  'revision.find-limits': {
    title: 'Beperking beoordelen', intro: 'Een herziening die aanbieders beperkt of kiest, kan een nieuwe opdracht zijn.', submit: 'Oordeel vastleggen', done: 'Uw oordeel is vastgelegd.',
    fields: { finding: { label: 'Uw oordeel', codes: { 'no-limit': 'Er is geen beperking', allowed: 'De beperking mag', 'new-contract': 'Dit is een nieuwe opdracht' } }, motivation: { label: 'Motivering' } },
  },
  'revision.ask-colleges': { title: 'Aan de colleges voorleggen', intro: 'De tekst kan daarna niet meer wijzigen, tenzij u haar terugneemt.', submit: 'Voorleggen', done: 'De colleges kunnen nu beslissen.', fields: { version: { label: 'Versie' } } },
  'revision.take-back': { title: 'Tekst terugnemen van de colleges', intro: 'Besluiten over deze tekst vervallen. U legt later een nieuwe tekst voor.', submit: 'Terugnemen', done: 'De tekst is teruggenomen.', fields: { reason: { label: 'Waarom?' } } },
  'revision.adopt': {
    title: 'Tekst vaststellen en laten ondertekenen', intro: 'Alle colleges hebben ingestemd. De aanbieders krijgen de tekst om te ondertekenen.', submit: 'Vaststellen', done: 'De tekst is vastgesteld. De aanbieders kunnen ondertekenen.',
    fields: { signUntil: { label: 'Ondertekenen tot', hint: 'Op een werkdag.' }, startsOn: { label: 'Herziene overeenkomst begint' }, late },
  },
  'revision.accept': {
    title: 'Herziene overeenkomst ondertekenen', intro: 'U ondertekent precies de tekst die u hebt gelezen.', submit: 'Ondertekenen', done: 'U hebt ondertekend.',
    fields: { readBack: { label: 'Controlegetal' }, agreed: { label: 'Wij aanvaarden de herziene overeenkomst.' } },
  },
  'revision.refuse': {
    title: 'Herziene overeenkomst weigeren', intro: 'Lees eerst wat een weigering betekent. Zolang de termijn loopt, kunt u alsnog ondertekenen.', submit: 'Weigeren', done: 'Wij hebben uw weigering ontvangen.',
    fields: { readBack: { label: 'Controlegetal' }, reason: { label: 'Waarom weigert u?' } },
  },
  'revision.countersign': { title: 'Namens de regio ondertekenen', submit: 'Ondertekenen', done: 'De overeenkomst is herzien.', fields: { readBack: { label: 'Controlegetal' } } },
  'revision.end-signing': { title: 'Ondertekening afsluiten', intro: 'Daarna bevestigt de procesleider per aanbieder wat er volgt.', submit: 'Afsluiten', done: 'De ondertekening is afgesloten.', fields: {} },
  'revision.confirm-consequence': {
    title: 'Gevolg bevestigen', intro: 'Niets eindigt vanzelf. U bevestigt wat er voor deze aanbieder volgt.', submit: 'Bevestigen', done: 'Het gevolg is bevestigd. De aanbieder krijgt bericht.',
    fields: { means: { label: 'Wat volgt er?', codes: means }, endsOn: { label: 'Laatste dag van de overeenkomst', hint: 'Alleen als zij eindigt.' }, motivation: { label: 'Motivering', hint: 'De aanbieder leest dit.' } },
  },
  'revision.withdraw': { title: 'Herziening intrekken', intro: 'De lopende overeenkomsten blijven zoals zij zijn.', submit: 'Intrekken', done: 'De herziening is ingetrokken.', fields: { reason: { label: 'Waarom?', hint: 'Aanbieders en gemeenten lezen dit.' } } },
  'revision.end-by-route': { title: 'Beëindigen na een andere inkooproute', submit: 'Beëindigen', done: 'De herziening is beëindigd.', fields: { decision: { label: 'Besluit' } } },
  'decision.record-revision': {
    title: 'Besluit van uw college vastleggen', submit: 'Besluit vastleggen', done: 'Het besluit is vastgelegd.',
    fields: { outcome: { label: 'Besluit', codes: { approved: 'Ingestemd', rejected: 'Niet ingestemd' } }, decidedOn: { label: 'Datum van het besluit' }, reference: { label: 'Kenmerk' } },
  },
} as const;

export const refusals = {
  'revision.is-concept': 'Deze herziening is nog een concept. Begin eerst de consultatie.',
  'revision.is-consultation': 'De consultatie loopt. Dit kan pas na de concepttekst.',
  'revision.is-reacting': 'Aanbieders reageren nu op de tekst. Wacht tot de reacties zijn afgesloten.',
  'revision.is-answering': 'De reacties worden nu beantwoord. Publiceer eerst de nota van beantwoording.',
  'revision.is-replied': 'De nota van beantwoording is al gepubliceerd. Begin een nieuwe ronde, of leg de tekst voor aan de colleges.',
  'revision.is-colleges-asked': 'De tekst ligt bij de colleges. Wacht op hun besluit, of neem de tekst terug.',
  'revision.is-signing': 'De tekst is vastgesteld en wordt ondertekend. Dit kan niet meer.',
  'revision.is-signed': 'De ondertekening is afgesloten. Dit kan niet meer.',
  'revision.is-withdrawn': 'Deze herziening is ingetrokken op {at:moment}. Er kan niets meer mee.',
  'revision.limits-why': 'Schrijf op hoe de herziening aanbieders beperkt of kiest.',
  'revision.not-invited': 'Deze aanbieder staat niet op de lijst. Kies er een uit de lijst.',
  'revision.too-many': 'Er kunnen niet meer dan {most} aanbieders op de lijst staan. Haal er eerst één weg.',
  'revision.nobody-invited': 'Er staat nog geen aanbieder op de lijst. Voeg er minstens één toe.',
  'revision.day-past': 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  'revision.no-text': 'Deze tekst kunt u nu niet klaarzetten. Begin eerst een nieuwe versie van de tekst.',
  'revision.text-empty': 'De tekst heeft nog geen artikel. Schrijf er minstens één, of neem een tekst over.',
  'revision.not-prepared': 'De tekst is nog niet klaargezet. Een inkoper doet dat eerst.',
  'revision.text-changed': 'De tekst is gewijzigd nadat zij is klaargezet. Laat een inkoper haar opnieuw klaarzetten.',
  'revision.same-person': 'U hebt deze tekst zelf klaargezet. Een ander moet haar voorleggen of vaststellen.',
  'revision.other-term': 'Deze termijn loopt nu niet. Kies de termijn die loopt.',
  'revision.other-round': 'Dit is niet de ronde die nu loopt. Ga terug naar de herziening en probeer het opnieuw.',
  'revision.term-runs': 'De termijn loopt tot {until:moment}. Daarna kan er nog iets onderweg zijn. Dit kan vanaf {from:moment}.',
  'revision.no-limits': 'U hoeft niets te beoordelen: volgens de omschrijving beperkt de herziening geen aanbieders.',
  'revision.limits-unfound': 'De herziening beperkt of kiest aanbieders. Laat een jurist dat eerst beoordelen.',
  'revision.new-contract': 'Volgens de jurist is dit een nieuwe opdracht. Pas de herziening aan, of kies een andere inkooproute.',
  'revision-plan.order': 'Deze dag ligt voor de stap ervoor. Kies {before:day} of later.',
  'revision-plan.late': 'De contracten moeten op {by:day} gereed zijn. Kies een eerdere dag, of kruis aan dat u dit weet.',
  'revision-plan.starts-late': 'De contracten moeten op {by:day} beginnen. Kies die dag, of kruis aan dat u dit weet.',
  'invited.none': 'Er staat geen aanbieder in de lijst. Plak minstens één regel.',
  'invited.twice': 'KvK-nummer {kvk} staat er twee keer in. Haal één regel weg.',
  'invited.cells': 'Regel {line} heeft {cells} delen. Er horen er vier te zijn: KvK-nummer; naam; omzet; aantal jeugdigen.',
  'invited.kvk': 'Regel {line}: "{kvk}" is geen KvK-nummer. Dat heeft acht cijfers.',
  'invited.name': 'Regel {line}: de naam ontbreekt of is te lang. Vul een naam in van ten hoogste 200 tekens.',
  'invited.turnover': 'Regel {line}: "{turnover}" is geen bedrag. Schrijf het zo: 1.250.000,00.',
  'invited.youths': 'Regel {line}: "{youths}" is geen aantal. Vul een heel getal in.',
  'text.frozen': 'Deze versie is al aan anderen getoond en kan niet meer wijzigen. Werk in de nieuwste versie.',
  'text.before-first': 'Regel {line} staat voor het eerste artikel. Begin met een kop met een nummer.',
  'text.no-articles': 'Er staat geen kop met een nummer in. Begin elk artikel met een kop, zoals: ## 3.1 Wachttijd.',
  'text.article-empty': 'Artikel {number} heeft geen tekst. Vul die aan, of haal de kop weg.',
  'text.too-many': 'Er kunnen niet meer dan {most} artikelen zijn. Voeg er een paar samen.',
  'text.too-long': 'De tekst is te lang. Er past {kilobytes} kB in: kort haar in.',
  'article.unknown': 'Dit artikel staat er niet (meer) in. Kies er een uit de lijst.',
  'article.number-twice': 'Er is al een artikel {number}. Kies een ander nummer.',
  'reaction.early': 'Er is nog geen concepttekst. U kunt nu alleen inbreng geven.',
  'reaction.late': 'Te laat. Wij ontvingen dit op {received:moment}, precies om {receivedTime}. Reageren kon tot {closed:moment}, precies tot {closedTime}. Dit verzoek heeft niets gewijzigd. Hebt u het daarvoor ook al verstuurd? Of dat is ontvangen, staat vanaf {certain:moment} zeker op deze pagina.',
  'reaction.no-reason': 'Schrijf op waarom. Alleen bij akkoord mag dit leeg blijven.',
  'reaction.too-large': 'Uw reacties zijn samen te lang. Er past {kilobytes} kB in: schrijf ze korter.',
  'reaction.nothing': 'Uw concept is leeg. Schrijf eerst een reactie op minstens één artikel.',
  'reaction.changed': 'Uw concept is intussen gewijzigd. Lees het opnieuw en dien het dan in.',
  'reaction.not-submitted': 'U hebt in deze ronde niets ingediend. U hoeft niets in te trekken.',
  'reply.no-reaction': 'Deze aanbieder reageerde niet op dit artikel. Kies aanbieders uit de lijst.',
  'reply.wording-needless': 'U neemt niets over, dus de tekst blijft gelijk. Laat de nieuwe tekst leeg, of kies een ander antwoord.',
  'reply.wording-missing': 'U neemt iets over. Schrijf hoe het artikel dan komt te luiden.',
  'reply.wording-general': 'Dit gaat over de hele tekst. Schrijf een nieuwe tekst bij het artikel dat wijzigt.',
  'reply.open': 'Nog niet alle reacties zijn beantwoord. Het gaat nog om {count}.',
  'input.late': 'Inbreng was welkom tot en met {until:day}. Straks kunt u op de concepttekst reageren.',
  'input.future': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  'acceptance.early': 'De tekst is nog niet vastgesteld. U krijgt bericht als u kunt ondertekenen.',
  'acceptance.late': 'Te laat. Wij ontvingen dit op {received:moment}, precies om {receivedTime}. Ondertekenen kon tot {closed:moment}, precies tot {closedTime}. Dit verzoek heeft niets gewijzigd. Hebt u het daarvoor ook al verstuurd? Of dat is ontvangen, staat vanaf {certain:moment} zeker op deze pagina.',
  'acceptance.accepted': 'De overeenkomst is aanvaard op {at:moment}. Dat bindt: weigeren kan niet meer.',
  'consequence.no-day': 'De overeenkomst eindigt. Vul de laatste dag in.',
  'consequence.day-needless': 'De overeenkomst loopt door. Laat de laatste dag leeg, of kies dat zij eindigt.',
} as const;
