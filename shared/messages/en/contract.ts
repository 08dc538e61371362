/** English of nl/contract.ts. */
const readBack = { label: 'Fingerprint of the text that you read' };

export const commands = {
  'contract.sign': {
    title: 'Sign the contract',
    intro: 'You sign for the lots that were awarded to you. The contract takes effect when both parties have signed.',
    submit: 'Sign',
    done: 'You signed the contract. Now the region signs.',
    fields: { readBack, agreed: { label: 'I may sign for my organisation and agree to this contract.' } },
  },
  'contract.countersign': {
    title: 'Sign the contract for the region',
    intro: 'You sign for the same text as the provider.',
    submit: 'Sign',
    done: 'The contract was signed by both parties.',
    fields: { readBack },
  },
  'contract.propose-extension': {
    title: 'Propose an extension',
    intro: 'You submit the extension to a process lead. When the process lead agrees, the provider is told at once.',
    submit: 'Propose the extension',
    done: 'The extension was proposed.',
    fields: { years: { label: 'Number of years', hint: 'Whole years, with earlier extensions no more than the contract allows.' } },
  },
  'contract.extend': {
    title: 'Extend',
    intro: 'You take up the extension. The provider is told at once; that is the announcement that the contract asks.',
    submit: 'Extend',
    done: 'The contract was extended. The provider has been told.',
    fields: {},
  },
  'contract.add-addendum': {
    title: 'Add an addendum',
    intro: 'A change takes effect when both parties sign it. Choose the article that allows the change without a new tender.',
    submit: 'Prepare the addendum',
    done: 'The addendum is ready to be signed. The provider has been told.',
    fields: {
      from: { label: 'Applies from' },
      basis: {
        label: 'Article of the Public Procurement Act 2012',
        codes: {
          '2163b': '2.163b: the change is small (below the threshold and less than 10 per cent)', '2163c': '2.163c: the contract provides for this change', '2163d': '2.163d: additional services are needed from the same provider',
          '2163e': '2.163e: unforeseen circumstances', '2163f': '2.163f: another party takes over the contract', '2163g': '2.163g: the change is not substantial',
        },
      },
      reason: { label: 'Reason', hint: 'Why is the change needed, and why does this article allow it?' },
      text: { label: 'Text of the change', hint: 'Write out the new provision in full.' },
    },
  },
  'contract.sign-addendum': {
    title: 'Sign the addendum',
    submit: 'Sign the addendum',
    done: 'You signed the addendum. Now the region signs.',
    fields: { readBack, agreed: { label: 'I may sign for my organisation and agree to this addendum.' } },
  },
  'contract.countersign-addendum': {
    title: 'Sign the addendum for the region',
    submit: 'Sign the addendum',
    done: 'The addendum was signed by both parties and is in force.',
    fields: { readBack },
  },
  'contract.end': {
    title: 'Record an earlier end',
    intro: 'Record notice or an end date that both agreed. The provider is told.',
    submit: 'Record the end',
    done: 'The end was recorded. The provider has been told.',
    fields: {
      how: { label: 'How does the contract end?', codes: { region: 'The region gives notice', provider: 'The provider gives notice', mutual: 'The parties agree on an end date' } },
      noticeOn: { label: 'Date of the notice or agreement', hint: 'The day on which notice was received, or on which it was agreed.' },
      endsOn: { label: 'Last day of the contract', hint: 'After notice at least twelve months later.' },
      reason: { label: 'Reason', hint: 'The provider reads this reason.' },
    },
  },
};

export const refusals = {
  'contract.changed': 'The text changed after you opened it. Read it again and then sign.',
  'contract.not-signed': 'This contract has not been signed by both parties. Have it signed first.',
  'contract.ended': 'This contract ended on {until:day}. Nothing can change any more.',
  'contract.ending': 'This contract ends on {endsOn:day}, because notice was given. It cannot be extended any more.',
  'contract.no-option': 'The extension has been used up. The contract cannot be extended any more.',
  'contract.option-too-long': 'You can extend by {left} more years. Choose no more than that.',
  'contract.option-late': 'An extension had to be announced by {by:day}, six months before the end. The contract ends on {until:day}.',
  'contract.option-not-proposed': 'The extension has not been proposed. Ask a procurement officer to do so.',
  'contract.option-same-person': 'You proposed this extension yourself. Have a colleague decide.',
  'contract.notice-future': 'This date has yet to come. Fill in when notice was given or the agreement made.',
  'contract.notice-short': 'The term of notice is {months} months. Choose {first:day} or a later day.',
  'contract.end-before-notice': 'The end cannot are with the agreement. Choose {first:day} or a later day.',
  'contract.end-too-late': 'The contract ends on {until:day} already. Choose an earlier day.',
  'addendum.outside': 'Choose a day within the term: {from:day} up to and including {until:day}.',
  'addendum.open': 'Addendum {number} has not been signed by both parties. Have that signed first.',
};

export const paper = {
  parties: 'Parties', partiesText: 'The municipalities of the youth-care region Haaglanden and {provider} (KvK number {kvk})', reference: 'Reference', state: 'State',
  states: { none: 'Not signed yet', signed: 'Signed by the provider, not yet by the region', both: 'Signed by both parties; in force since {on:day}' },
  signing: 'Signatures', provider: 'For the provider', region: 'For the region', hash: 'SHA-256 of the text', signedBy: '{name}, {at}', notYet: 'not signed yet',
  addendum: 'Addendum {number}', from: 'Applies from', basis: 'Ground', why: 'Reason', what: 'The change',
  bases: {
    '2163b': 'Article 2.163b Public Procurement Act 2012: small change', '2163c': 'Article 2.163c Public Procurement Act 2012: provided for in the contract', '2163d': 'Article 2.163d Public Procurement Act 2012: necessary additional services',
    '2163e': 'Article 2.163e Public Procurement Act 2012: unforeseen circumstances', '2163f': 'Article 2.163f Public Procurement Act 2012: replacement of the provider', '2163g': 'Article 2.163g Public Procurement Act 2012: change that is not substantial',
  },
  extensions: 'Extension', extended: 'On {on:day} the region announced an extension by {years} years. The last day is now {until:day}.',
  ending: 'Earlier end', reason: 'The reason is: {reason}',
  ended: {
    region: 'The region gave notice on {noticeOn:day}. The last day is {endsOn:day}.', provider: 'The provider gave notice on {noticeOn:day}. The last day is {endsOn:day}.',
    mutual: 'On {noticeOn:day} the parties agreed that the contract ends. The last day is {endsOn:day}.',
  },
};

export const page = {
  title: 'Contract', contents: 'On this page', dutch: 'The text of the contract is in Dutch. That text is binding.',
  standing: 'State of the contract', steps: 'What has to happen now', waitingForYou: 'Read the text below. Then sign at the bottom of the page.', waitingForProvider: 'The provider has yet to sign.', waitingForRegion: 'The region has yet to sign.',
  running: 'This contract is in force up to and including {until:day}.', preparer: 'A colleague who may sign has to sign.',
  addendumForYou: 'Addendum {number} is ready. Read it below and sign it at the bottom of the page.', addendumWaits: 'Addendum {number} has not been signed by both parties yet.',
  announceBy: 'The region can extend by {left} more years and must announce that by {by:day}.', proposed: 'Proposed: an extension by {years} years. A process lead has yet to agree.',
  calendar: 'Put the dates into your calendar (ics)', signing: 'Signing', life: 'During the term',
};

export const agenda = {
  title: 'Contract dates', lead: 'All contracts with the day on which something must happen. The first day is on top.', table: 'Contracts by date', empty: 'There are no contracts yet.',
  columns: { date: 'Date', what: 'What', contract: 'Contract', tender: 'Tender' }, past: 'Past', many: '{count} providers',
  what: {
    sign: 'Provider must sign before the start', countersign: 'Region must sign before the start', addendum: 'Addendum {number} takes effect: have it signed before', change: 'Addendum {number} takes effect', announce: 'Last day to announce an extension ({left} years left)',
    approve: 'An extension was proposed: last day to agree', 'room-talk': 'Spending allowance {number}: 70 per cent is used, last day for the meeting', 'room-decide': 'Spending allowance {number}: last day for the decision', end: 'Contract ends', notice: 'Contract ends after notice or agreement',
  },
  calendar: 'Put these dates into your calendar (ics)',
};
