/** Heads of the lists that staff takes into a spreadsheet. */
export const sheets = {
  title: 'Deze lijst meenemen', xlsx: 'Als Excel-bestand', csv: 'Als CSV-bestand',
  questions: {
    yes: 'ja', no: 'nee',
    head: { n: 'Nr.', kind: 'Soort', lot: 'Perceel', askedAt: 'Ontvangen (UTC)', inTime: 'Op tijd', state: 'Stand', text: 'Vraag', confidential: 'Waarom vertrouwelijk', nota: 'Nota', wording: 'Vraag in de nota', answer: 'Antwoord' },
  },
  scores: { head: { lot: 'Perceel', kvk: 'KvK-nummer', provider: 'Inschrijver', id: 'Criterium', title: 'Naam van het criterium', by: 'Gegeven door', score: 'Score (%)', motivation: 'Motivering' } },
  ranking: { rank: 'Plaats', kvk: 'KvK-nummer', provider: 'Inschrijver', status: 'Uitslag', price: 'Prijs (euro)', total: 'Totaal' },
} as const;
