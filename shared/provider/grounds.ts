/**
 * Grounds for exclusion as part III of the declaration asks them. They are those of Aw 2.86 (an authority must exclude)
 * and 2.87(1) (it may). For social services the law itself does not switch them on (Aw 2.39): the documents of a tender
 * declare them to apply.
 */
const articles = {
  'criminal-organisation': '2.86 lid 2 onder a', bribery: '2.86 lid 2 onder b', fraud: '2.86 lid 2 onder c', terrorism: '2.86 lid 2 onder d',
  'money-laundering': '2.86 lid 2 onder e', 'human-trafficking': '2.86 lid 2 onder f', 'taxes-judged': '2.86 lid 4',
  'labour-law': '2.87 lid 1 onder a', insolvency: '2.87 lid 1 onder b', misconduct: '2.87 lid 1 onder c', cartel: '2.87 lid 1 onder d',
  'conflict-of-interest': '2.87 lid 1 onder e', 'prior-involvement': '2.87 lid 1 onder f', 'poor-performance': '2.87 lid 1 onder g',
  'false-statement': '2.87 lid 1 onder h', 'undue-influence': '2.87 lid 1 onder i', 'taxes-shown': '2.87 lid 1 onder j',
} as const;

export type GroundCode = keyof typeof articles;

/** Every ground, in the order of the law. */
export const groundCodes = Object.keys(articles) as GroundCode[];
/** Where in the Aanbestedingswet 2012 a ground stands. */
export const articleOf = (ground: GroundCode): string => articles[ground];
/** Does the law leave no choice (Aw 2.86)? Self-cleaning (2.87a) and waiver (2.88) can still lead to another outcome. */
export const isMandatory = (ground: GroundCode): boolean => articles[ground].startsWith('2.86');
/** How many years back a ground counts (Aw 2.86 lid 7; 2.87 lid 2). */
export const yearsBack = (ground: GroundCode): 5 | 3 => (isMandatory(ground) ? 5 : 3);
