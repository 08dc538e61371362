/** Heads of the lists that staff takes into a spreadsheet. */
export const sheets = {
  title: 'Take this list with you', xlsx: 'As an Excel file', csv: 'As a CSV file',
  questions: {
    yes: 'yes', no: 'no',
    head: { n: 'No.', kind: 'Kind', lot: 'Lot', askedAt: 'Received (UTC)', inTime: 'In time', state: 'State', text: 'Question', confidential: 'Why confidential', nota: 'Clarification notice', wording: 'Question in the notice', answer: 'Answer' },
  },
  scores: { head: { lot: 'Lot', kvk: 'KvK number', provider: 'Bidder', id: 'Criterion', title: 'Name of the criterion', by: 'Given by', score: 'Score (%)', motivation: 'Motivation' } },
  ranking: { rank: 'Rank', kvk: 'KvK number', provider: 'Bidder', status: 'Outcome', price: 'Price (euros)', total: 'Total' },
} as const;
