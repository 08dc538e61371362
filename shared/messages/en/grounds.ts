/** The grounds for exclusion as every page names them: where they are declared, put to a bidder, and decided on. */
export const grounds = {
  'criminal-organisation': 'Criminal organisation', bribery: 'Bribery', fraud: 'Fraud', terrorism: 'Terrorism', 'money-laundering': 'Money laundering or financing terrorism',
  'human-trafficking': 'Child labour and human trafficking', 'taxes-judged': 'Taxes or contributions: judgment or decision', 'labour-law': 'Rules on environment, labour and social security',
  insolvency: 'Bankruptcy or suspension of payments', misconduct: 'Grave professional misconduct', cartel: 'Agreements that distort competition', 'conflict-of-interest': 'Conflict of interest',
  'prior-involvement': 'Involved in the preparation', 'poor-performance': 'Fell short in an earlier contract', 'false-statement': 'False statement', 'undue-influence': 'Undue influence',
  'taxes-shown': 'Taxes or contributions: established in another way',
};
