/** English of nl/partner.ts. */
export const commands = {
  'partner.invite': {
    title: 'Invite an organisation',
    intro: 'Invite an organisation as a member of your consortium or as a subcontractor. It gets a message that something is waiting. It confirms itself, signed in with its own KvK number.',
    submit: 'Invite',
    done: 'The organisation was invited. It now has to sign in and confirm.',
    fields: {
      kvk: { label: 'KvK number of the organisation', hint: 'Eight digits. The organisation must be registered in this portal.' },
      name: { label: 'Name of the organisation' },
      role: { label: 'How does it take part?', codes: { member: 'As a member of the consortium: jointly and severally liable', subcontractor: 'As a subcontractor' } },
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
    intro: 'Confirm only when you have read the invitation. As a member of a consortium your organisation is jointly and severally liable. It mandates the one that leads to sign for it. As a subcontractor it does its part if the contract is awarded.',
    submit: 'Confirm',
    done: 'You confirmed. The provider that invited you sees that.',
    fields: {
      asked: { label: 'Check code of the invitation' },
      agreed: { label: 'I may sign for my organisation. I have read the invitation and confirm it. Are we a member? Then I also give the mandate.' },
    },
  },
  'partner.decline': {
    title: 'Do not take part',
    intro: 'The provider that invited you sees that you do not take part. Until the closing you can still confirm.',
    submit: 'Do not take part',
    done: 'You do not take part. The provider that invited you sees that.',
    fields: { reason: { label: 'Reason for the provider' } },
  },
  'draft.prefer': {
    title: 'Order of lots',
    intro: 'A bidder cannot be awarded all lots. Give each lot a place: 1 is the lot that you want most. Saving is not submitting.',
    submit: 'Save the order',
    done: 'Your order was saved. It counts only once you submit.',
    fields: { lots: { label: 'Order', of: { lot: { label: 'Lot' }, place: { label: 'Place' } } } },
  },
  'tender.set-limits': {
    title: 'How many lots per bidder',
    intro: 'Set on how many lots a bidder may bid and be awarded (article 2.10 Public Procurement Act). Leave empty what you do not want to limit.',
    submit: 'Save the rules',
    done: 'The rules were saved.',
    fields: {
      mostBids: { label: 'On how many lots may a bidder bid at most?' },
      mostAwards: { label: 'How many lots can a bidder be awarded at most?' },
      rule: { label: 'Which lots does a bidder keep that would be awarded too many?', hint: 'Needed when you limit the lots to be awarded.', codes: { preference: 'Those that it wants most itself', 'best-rank': 'Those on which it ranks highest' } },
      subcontractorsOnce: { label: 'A subcontractor may be part of only one bid per lot' },
    },
  },
  'overlap.judge': {
    title: 'Judge an overlap',
    intro: 'Hear both bidders first. They may show that their bids were made apart from each other (Assitur, C-538/07). Being of one group is not enough to exclude.',
    submit: 'Record the judgment',
    done: 'Your judgment was recorded.',
    fields: {
      outcome: { label: 'Judgment', codes: { independent: 'Independent: both bids stay', 'not-independent': 'Not independent: exclude both bids in the screening' } },
      heardOn: { label: 'Heard on', hint: 'The day on which the last of the two was heard.' },
      motivation: { label: 'Motivation' },
    },
  },
};

export const refusals = {
  'bid.too-many-lots': 'In this tender you may bid on {most} lots at most; these would be {now}. Choose fewer lots, or first withdraw your bid for another lot.',
  'bid.no-preference': 'Your bid was not submitted. First say which lots you want most, under “Order of lots”. Still without a place: {lots}.',
  'draft.no-preference': 'In this tender no order of lots is asked.',
  'draft.preference-lot': 'You have not chosen lot {lot}. Give a place only to lots that you have chosen.',
  'draft.preference-missing': 'Give every chosen lot a place. Still without a place: {lots}.',
  'draft.place-twice': 'Another lot has place {place} already. Give every lot a place of its own.',
  'limits.no-rule': 'Choose which lots a bidder keeps that would be awarded too many. Without such a rule you may not limit the number.',
  'limits.awards-above-bids': 'A bidder may bid on {mostBids} lots at most. Fill in that number or less.',
  'overlap.heard': 'Fill in a day from the opening ({from:day}) up to and including today ({until:day}).',
  'overlap.unjudged': 'Not every overlap was judged ({count}). Judge under “Overlap between bids” (lot and KvK numbers): {overlaps}.',
  'overlap.not-screened': 'Not independent, but not excluded yet ({count}). Record the exclusion in the screening of these bids: {files}.',
  'bid.too-much': 'What you submit is larger than {kilobytes} kB. Shorten your answers, send files along, or submit the lots one by one.',
  'partner.kvk': 'A KvK number has eight digits. Fill in the number of the Business Register.',
  'partner.self': 'This is the KvK number of your own organisation. Fill in the number of the other organisation.',
  'partner.unregistered': 'KvK number {kvk} is not registered in this portal. Check the number. Ask the organisation to sign in and register. Then invite it.',
  'partner.twice': '{name} (KvK {kvk}) was invited already. To change something, take it out of the bid and invite it again.',
  'partner.too-many': 'A bid has at most {most} members and subcontractors. Take one out of the bid first.',
  'partner.relied': 'Relying on standing goes with a subcontractor. Leave the box empty, or choose “As a subcontractor”.',
  'partner.declaration': 'First fill in and sign your organisation’s self-declaration, under “Organisation”. Then confirm the invitation.',
  'partner.changed': 'The invitation was changed after you saw it. Nothing was confirmed. Open the invitation again and read it.',
  'partner.removed': 'This invitation was withdrawn. Ask the provider that invited you.',
  'partner.submitted': 'A bid was submitted with your confirmation. Ask the provider to withdraw it or to submit again without you.',
  'partner.unconfirmed': 'Your bid was not submitted. Not confirmed yet: {partners}. Ask them to sign in and confirm, or take them out of the bid.',
};

const statuses = { '': 'Not invited', invited: 'Waits for confirmation', confirmed: 'Confirmed', declined: 'Does not take part', removed: 'Withdrawn' };
const roles = { member: 'member of the consortium', subcontractor: 'subcontractor' };

export const pages = {
  partners: {
    title: 'Consortium and subcontractors', lead: 'Do you bid together with others? Invite every member and every subcontractor here. You lead the consortium: you submit.',
    secret: 'Only you and the invited organisation see this. The region sees it after the opening.',
    table: 'Who takes part?', empty: 'You have invited nobody. Do you bid alone? Then there is nothing to do here.',
    columns: { name: 'Organisation', role: 'How', lots: 'Lots', status: 'Status', change: 'Change' },
    kvk: 'KvK {kvk}', relied: 'you rely on its standing', since: 'since {at:moment}', reason: 'Reason: {reason}',
    waiting: 'As long as not everybody has confirmed, you cannot submit for those lots: {partners}.',
    declined: '{partners} does not take part. Take this organisation out of the bid, or invite another.',
    invite: 'Invite an organisation', onlySignatory: 'Only a colleague who may sign can invite and change.', back: 'Back to my bid',
    statuses, roles, unconfirmed: 'confirmation of {name}',
    preference: 'Order of lots', preferred: 'Your order: {lots}', unpreferred: 'Not filled in yet', task: 'Consortium and subcontractors', alone: 'You bid alone', counted: '{confirmed} of {all} confirmed',
  },
  invitation: {
    title: 'Invitation from {name}', from: 'From', role: 'Your role', lots: 'Lots', status: 'Status', tender: 'Tender', toTender: 'To the tender', statuses,
    roles: { member: 'Member of the consortium', subcontractor: 'Subcontractor', relied: 'Subcontractor; the provider relies on your standing or ability' },
    meaning: 'What do you confirm?',
    member: {
      together: 'Your organisation bids together with {name}, as a member of the consortium. {name} leads.',
      liable: 'Every member is jointly and severally liable: the region can hold your organisation to the whole contract.',
    },
    mandate: {
      title: 'The mandate that you give', version: 'Version of this text: {version}. The Dutch text is the one that binds.',
      gives: 'Your organisation gives {name} a mandate to act for all members.',
      bid: '{name} may submit and explain the bid. Until the closing {name} may also change or withdraw it.',
      contract: 'If there is an award, {name} may sign the contract and its addenda for all members.',
      bound: 'Your organisation is then a party itself, and jointly and severally liable, as if it had signed itself.',
      revoke: 'Was a bid submitted with your confirmation? Then you cannot take the mandate back alone in this portal.',
    },
    mandated: 'By that you gave {name} a mandate (version {version}).',
    subcontractor: {
      part: 'Your organisation does a part of the work as a subcontractor if the contract is awarded to {name}.',
      party: 'It is itself no party to the contract with the region.',
    },
    relied: 'The provider meets the requirements with your standing or ability. Your organisation really makes them available as long as the contract runs.',
    shared: 'What does {name} see?', sharedText: 'That you confirmed, and when. Nothing else. Your own declaration goes along sealed. The region reads it after the opening only; the provider does not read it.',
    overlap: 'Do you also bid on the same lot yourself, or take part in another bid? Then the region judges after the opening whether those bids are independent.',
    confirmed: 'You confirmed on {at:moment}.', declined: 'You do not take part. You said so on {at:moment}.', removed: 'This invitation was withdrawn on {at:moment}.',
    submitted: 'A bid was submitted with your confirmation. You can no longer take it back by yourself.', closed: 'The deadline has passed. You can no longer confirm or change anything.',
    preparer: 'A colleague who may sign can answer.', back: 'Back to the overview',
    renewed: 'You signed your self-declaration again after you confirmed. Confirm once more, so that the new one goes along.', toDeclaration: 'To your self-declaration',
  },
  invitations: {
    title: 'Invitations from other providers', columns: { from: 'From', tender: 'Tender', role: 'Your role', status: 'Status' }, open: 'Waits for your answer', statuses, roles,
  },
};

export const events = {
  'bid.waiting': { subject: 'Something is waiting for you', text: 'Something is waiting for you in this tender. Look at your overview or at your bid.' },
};

export const parties = { combination: 'consortium of {names} (led by {lead})', and: 'and' };

export const staffPages = {
  limits: {
    title: 'Lots per bidder', none: 'There is no limit to the number of lots of one bidder.', mostBids: 'Bid on at most', mostAwards: 'Be awarded at most', lots: '{count} lots', lot: 'one lot',
    rule: 'Who would be awarded more', rules: { preference: 'gets the lots that it wants most itself', 'best-rank': 'gets the lots on which it ranks highest; of equal places the lot that comes first in the documents' },
    once: 'A subcontractor may be part of only one bid per lot.',
  },
  overlaps: {
    title: 'Overlap between bids', link: 'Overlap between bids: {open} of {all} still to be judged',
    lead: 'These bids on the same lot have an organisation or a group in common. Hear the bidders and judge whether the bids are independent.',
    later: 'Overlap can be seen after the opening only.', none: 'There is no overlap between bids.',
    columns: { lot: 'Lot', bids: 'Bids', ties: 'Who is in both', outcome: 'Judgment', act: 'Judge' },
    tie: '{name} (KvK {kvk}): {as} and {otherAs}', as: { bidder: 'bidder', member: 'member', subcontractor: 'subcontractor', group: 'company of the group' },
    outcomes: { '': 'Not judged yet', independent: 'Independent', 'not-independent': 'Not independent' }, heard: 'Heard on {heardOn:day}. {motivation}', judge: 'Judge', again: 'Change the judgment', about: 'lot {lot}, {kvk} and {other}',
  },
  parties: {
    title: 'Who bids?', mandate: 'Mandated the leading party on {at:moment}', with: 'consortium with {names}',
    roles: { member: 'member of the consortium, jointly and severally liable', subcontractor: 'subcontractor', relied: 'subcontractor; the bidder relies on its standing or ability' },
  },
};
