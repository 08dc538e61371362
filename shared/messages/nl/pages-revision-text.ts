/** Words of pages that show the text of an agreement, at every door, and of the one where the office writes it. */
export const revisionTextPages = {
  contents: 'Artikelen', nothing: 'Versie {to} is gelijk aan versie {from}.', counts: 'Versie {to} naast versie {from}: {changed} gewijzigd, {added} nieuw, {removed} vervallen, {same} gelijk.', changed: 'Wat wijzigt',
  is: { changed: 'Gewijzigd', added: 'Nieuw', removed: 'Vervallen', same: 'Gelijk' }, legend: 'Zo leest u dit:', legendAdded: 'deze woorden zijn nieuw', legendRemoved: 'deze woorden vervallen', added: 'nieuw', removed: 'vervallen', same: 'Gelijk gebleven',
  title: 'Tekst, versie {version}', changesTitle: 'Wijzigingen in versie {to}', shown: 'Getoond op {at:moment}. Deze versie kan niet meer wijzigen.', working: 'Deze versie is nog niet getoond. U kunt haar wijzigen.', stopped: 'Deze versie is nooit getoond.', waiting: 'Deze versie kunt u nu niet wijzigen.',
  final: 'Dit is de vastgestelde tekst.', hash: 'Vingerafdruk van de tekst (SHA-256)', toChanges: 'Wijzigingen ten opzichte van versie {version}', toText: 'De hele tekst van versie {version}', empty: 'Er staat nog geen artikel in.', notBegun: 'Deze versie is nog niet begonnen.',
  edit: 'Wijzigen', add: 'Artikel toevoegen', editing: 'Artikel {number} wijzigen', adding: 'Nieuw artikel', stop: 'Niet wijzigen', insert: 'Artikel hierna toevoegen', removeTitle: 'Artikel {number} weghalen', removeText: 'Het artikel staat dan niet meer in deze versie.', toImport: 'Tekst overnemen uit een document',
} as const;
