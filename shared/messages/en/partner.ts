/** English of nl/partner.ts. */
export const commands = {
  'partner.invite': {
    title: 'Invite an organisation',
    intro: 'Invite an organisation as a member of your combination or as a subcontractor. It is told that something is waiting. It confirms by itself, signed in with its own KvK number.',
    submit: 'Invite',
    done: 'The organisation was invited. It now has to sign in and confirm.',
    fields: {
      kvk: { label: 'KvK number of the organisation', hint: 'Eight digits. The organisation must be registered in this portal.' },
      name: { label: 'Name of the organisation' },
      role: { label: 'How does it take part?', codes: { member: 'As a member of the combination: jointly and severally liable', subcontractor: 'As a subcontractor' } },
      relied: { label: 'We rely on the standing or ability of this subcontractor', hint: 'Tick this if you do not meet the requirements without this subcontractor.' },
      lots: { label: 'For which lots?' },
    },
  },
  'partner.remove': {
    title: 'Take out of the bid',
    intro: 'The organisation then no longer takes part in your draft. Did you submit with it already? Then submit again.',
    submit: 'Take out of the bid',
    done: 'The organisation no longer takes part in your draft. What you submitted has not changed.',
    fields: {},
  },
  'partner.confirm': {
    title: 'Confirm that you take part',
    intro: 'Confirm only when you have read the invitation. As a member of a combination your organisation is jointly and severally liable. As a subcontractor it does its part if the contract is awarded.',
    submit: 'Confirm',
    done: 'You confirmed. The provider that invited you sees that.',
    fields: {
      asked: { label: 'Check code of the invitation' },
      agreed: { label: 'I may sign for my organisation. I have read the invitation and confirm it.' },
    },
  },
  'partner.decline': {
    title: 'Do not take part',
    intro: 'The provider that invited you sees that you do not take part. Until the closing you can still confirm.',
    submit: 'Do not take part',
    done: 'You do not take part. The provider that invited you sees that.',
    fields: { reason: { label: 'Reason for the provider' } },
  },
};

export const refusals = {
  'bid.too-much': 'What you submit is larger than {kilobytes} kB. Shorten your answers, send files along, or submit the lots one by one.',
  'partner.kvk': 'A KvK number has eight digits. Fill in the number of the trade register.',
  'partner.self': 'This is the KvK number of your own organisation. Fill in the number of the other organisation.',
  'partner.unregistered': 'KvK number {kvk} is not registered in this portal. Check the number. Ask the organisation to sign in and register. Then invite it.',
  'partner.twice': '{name} (KvK {kvk}) was invited already. To change something, take it out of the bid and invite it again.',
  'partner.too-many': 'A bid has at most {most} members and subcontractors. Take one out of the bid first.',
  'partner.relied': 'Relying on standing goes with a subcontractor. Leave the box empty, or choose “As a subcontractor”.',
  'partner.changed': 'The invitation was changed after you saw it. Nothing was confirmed. Open the invitation again and read it.',
  'partner.removed': 'This invitation was withdrawn. Ask the provider that invited you.',
  'partner.submitted': 'A bid was submitted with your confirmation. Ask the provider to withdraw it or to submit again without you.',
  'partner.unconfirmed': 'Your bid was not submitted. Not confirmed yet: {partners}. Ask them to sign in and confirm, or take them out of the bid.',
};

const statuses = { '': 'Not invited', invited: 'Waits for confirmation', confirmed: 'Confirmed', declined: 'Does not take part', removed: 'Withdrawn' };
const roles = { member: 'member of the combination', subcontractor: 'subcontractor' };

export const pages = {
  partners: {
    title: 'Combination and subcontractors', lead: 'Do you bid together with others? Invite every member and every subcontractor here. You lead the combination: you submit.',
    secret: 'Only you and the invited organisation see this. The region sees it after the opening.',
    table: 'Who takes part?', empty: 'You have invited nobody. Do you bid alone? Then there is nothing to do here.',
    columns: { name: 'Organisation', role: 'How', lots: 'Lots', status: 'Status', change: 'Change' },
    kvk: 'KvK {kvk}', relied: 'you rely on its standing', since: 'since {at:moment}', reason: 'Reason: {reason}',
    waiting: 'As long as not everybody has confirmed, you cannot submit for those lots: {partners}.',
    declined: '{partners} does not take part. Take this organisation out of the bid, or invite another.',
    invite: 'Invite an organisation', onlySignatory: 'Only a colleague who may sign can invite and change.', back: 'Back to my bid',
    statuses, roles, unconfirmed: 'confirmation of {name}',
    task: 'Combination and subcontractors', alone: 'You bid alone', counted: '{confirmed} of {all} confirmed',
  },
  invitation: {
    title: 'Invitation of {name}', from: 'From', role: 'Your role', lots: 'Lots', status: 'Status', tender: 'Tender', toTender: 'To the tender', statuses,
    roles: { member: 'Member of the combination', subcontractor: 'Subcontractor', relied: 'Subcontractor; the provider relies on your standing or ability' },
    meaning: 'What do you confirm?',
    member: {
      together: 'Your organisation bids together with {name}, as a member of the combination. {name} leads and submits.',
      liable: 'Every member is jointly and severally liable: the region can hold your organisation to the whole contract.',
      leads: 'Whoever leads can change, withdraw and submit the bid again until the closing.',
    },
    subcontractor: {
      part: 'Your organisation does a part of the work as a subcontractor if the contract is awarded to {name}.',
      party: 'It is itself no party to the contract with the region.',
    },
    relied: 'The provider meets the requirements with your standing or ability. Your organisation really makes them available as long as the contract runs.',
    shared: 'What does {name} see?', sharedText: 'That you confirmed, and when. Nothing else. The region sees that you take part only after the opening.',
    overlap: 'Do you also bid on the same lot yourself, or take part in another bid? Then the region judges after the opening whether those bids are independent.',
    confirmed: 'You confirmed on {at:moment}.', declined: 'You do not take part. You said so on {at:moment}.', removed: 'This invitation was withdrawn on {at:moment}.',
    submitted: 'A bid was submitted with your confirmation. You can no longer take it back by yourself.', closed: 'The term is over. You can no longer confirm or change anything.',
    preparer: 'A colleague who may sign can answer.', back: 'Back to the overview',
  },
  invitations: {
    title: 'Invitations of other providers', columns: { from: 'From', tender: 'Tender', role: 'Your role', status: 'Status' }, open: 'Waits for your answer', statuses, roles,
  },
};

export const events = {
  'bid.waiting': { subject: 'Something is waiting for you', text: 'Something is waiting for you in this tender. Look at your overview or at your bid.' },
};

export const parties = { combination: 'combination of {names} (led by {lead})', and: 'and' };

export const staffPages = {
  parties: {
    title: 'Who bids?', with: 'combination with {names}',
    roles: { member: 'member of the combination, jointly and severally liable', subcontractor: 'subcontractor', relied: 'subcontractor; the bidder relies on its standing or ability' },
  },
};
