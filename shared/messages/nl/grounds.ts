/** The grounds for exclusion as every page names them: where they are declared, put to a bidder, and decided on. */
export const grounds = {
  'criminal-organisation': 'Criminele organisatie', bribery: 'Omkoping', fraud: 'Fraude', terrorism: 'Terrorisme', 'money-laundering': 'Witwassen of betalen voor terrorisme',
  'human-trafficking': 'Kinderarbeid en mensenhandel', 'taxes-judged': 'Belastingen of premies: uitspraak of besluit', 'labour-law': 'Regels voor milieu, werk en sociale zekerheid',
  insolvency: 'Faillissement of surseance', misconduct: 'Ernstige fout in het beroep', cartel: 'Afspraken die de concurrentie vervalsen', 'conflict-of-interest': 'Belangenconflict',
  'prior-involvement': 'Betrokken bij de voorbereiding', 'poor-performance': 'Tekortgeschoten in een eerdere opdracht', 'false-statement': 'Valse verklaring', 'undue-influence': 'Ongepaste invloed',
  'taxes-shown': 'Belastingen of premies: op andere wijze vastgesteld',
} as const;
