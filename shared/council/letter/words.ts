/**
 * What stands around the text of a letter. A college writes to its council in Dutch, whatever language somebody reads the
 * portal in, so that these words have no English beside them.
 */
export const paperWords = {
  salutation: 'Geachte raad,',
  to: 'Aan', toValue: 'De gemeenteraad van {name}',
  from: 'Van', fromValue: 'Het college van burgemeester en wethouders',
  subject: 'Onderwerp', date: 'Datum', caseNumber: 'Zaaknummer', reference: 'Kenmerk',
  draft: 'concept, nog niet vastgesteld',
  closing: 'Met vriendelijke groet,',
  college: 'het college van burgemeester en wethouders van {name}',
  title: 'Raadsinformatiebrief: {title}',
  foot: 'Raadsinformatiebrief gemeente {name} · kenmerk {letter} · bladzijde {page} van {pages}',
} as const;
