/** English of nl/council.ts. */
export const commands = {
  'decision.record': {
    title: 'Record the decision of the college',
    intro: 'Record what your college decided on these documents. A later decision replaces an earlier one, until publication.',
    submit: 'Record decision',
    done: 'The decision was recorded.',
    fields: {
      outcome: { label: 'Decision', codes: { approved: 'Approved', rejected: 'Not approved' } },
      decidedOn: { label: 'Date of the decision' },
      reference: { label: 'Reference of the decision' },
    },
  },
};
export const refusals = {
  'decision.published': 'The tender was published already. A decision can no longer be recorded.',
  'decision.future': 'This date is still to come. Fill in when the college decided.',
};
export const notices = {};
