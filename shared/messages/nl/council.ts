/** Words of the decisions of colleges. */
export const commands = {
  'decision.record': {
    title: 'Besluit van het college vastleggen',
    intro: 'Leg vast wat uw college besloot over deze stukken. Een later besluit vervangt een eerder besluit, tot de publicatie.',
    submit: 'Besluit vastleggen',
    done: 'Het besluit is vastgelegd.',
    fields: {
      outcome: { label: 'Besluit', codes: { approved: 'Ingestemd', rejected: 'Niet ingestemd' } },
      decidedOn: { label: 'Datum van het besluit' },
      reference: { label: 'Kenmerk van het besluit' },
    },
  },
} as const;
export const refusals = {
  'decision.published': 'De aanbesteding is al gepubliceerd. Een besluit vastleggen kan niet meer.',
  'decision.future': 'Deze datum moet nog komen. Vul in wanneer het college besloot.',
} as const;
export const notices = {} as const;
