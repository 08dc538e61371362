/** English of nl/agreement.ts. */
const readBack = { label: 'Fingerprint of the text that you read' };
const year = { label: 'Calendar year', hint: 'For example 2028.' };

export const commands = {
  'admission.sign': {
    title: 'Sign the contract',
    intro: 'You sign for the products and municipalities for which you were admitted. After that you cannot withdraw the application.',
    submit: 'Sign',
    done: 'You signed the contract. Now the region signs.',
    fields: { readBack, agreed: { label: 'I may sign for my organisation and agree to this contract.' } },
  },
  'admission.countersign': {
    title: 'Sign the contract for the region',
    intro: 'You sign for the same text as the provider. From then on the provider is in the public register.',
    submit: 'Sign',
    done: 'The contract was signed by both parties. The provider is in the public register.',
    fields: { readBack },
  },
  'admission.suspend': {
    title: 'Suspend the contract',
    intro: 'The provider then accepts no new young people. The contract stays, and care that has begun goes on. The register shows the suspension, without the reason.',
    submit: 'Suspend',
    done: 'The contract is suspended. The provider is told.',
    fields: { from: { label: 'First day of the suspension', hint: 'Today or a later day.' }, reason: { label: 'Reason', hint: 'The provider reads this reason.' } },
  },
  'admission.resume': {
    title: 'End the suspension',
    intro: 'The provider can then accept new young people again.',
    submit: 'End the suspension',
    done: 'The suspension has ended. The provider is told.',
    fields: { on: { label: 'First day without suspension', hint: 'Today or a later day.' }, reason: { label: 'Reason', hint: 'The provider reads this reason.' } },
  },
  'admission.end-contract': {
    title: 'Record an earlier end',
    intro: 'Record a notice, an end that both agreed, or a termination for breach. The provider is told.',
    submit: 'Record the end',
    done: 'The end was recorded. The provider is told.',
    fields: {
      how: {
        label: 'How does the contract end?',
        codes: { region: 'The region gives notice', provider: 'The provider gives notice', mutual: 'Both agree on a last day', dissolved: 'The region terminates the contract for breach (article 3.8)' },
      },
      noticeOn: { label: 'Day of the notice, agreement or termination' },
      endsOn: { label: 'Last day of the contract', hint: 'With notice at least twelve months after the notice.' },
      reason: { label: 'Reason', hint: 'The provider reads this reason.' },
    },
  },
  'admission.announce-room': {
    title: 'Announce the maximum spending allowance',
    intro: 'Announce the allowance by 30 June of the year before. Was the contract signed later? Then you have until fourteen days after the region signed.',
    submit: 'Announce',
    done: 'The spending allowance was announced. The provider is told.',
    fields: { year, amount: { label: 'Maximum spending allowance' } },
  },
  'admission.record-use': {
    title: 'Record what was spent',
    intro: 'Record how much was spent in the year, from 1 January up to and including a day. At 70 per cent of the allowance there is a signal.',
    submit: 'Record what was spent',
    done: 'What was spent was recorded.',
    fields: { year, through: { label: 'Spent up to and including', hint: 'The last day of which you know what was spent.' }, amount: { label: 'Amount spent since 1 January' } },
  },
  'admission.record-room-talk': {
    title: 'Record the meeting on the spending allowance',
    submit: 'Record the meeting',
    done: 'The meeting was recorded. Now the decision follows.',
    fields: { year, on: { label: 'Day of the meeting' }, report: { label: 'Report', hint: 'The provider reads this report.' } },
  },
  'admission.decide-room': {
    title: 'Decide on the spending allowance',
    submit: 'Record the decision',
    done: 'The decision was recorded. The provider is told.',
    fields: {
      year,
      outcome: { label: 'Decision', codes: { raise: 'The allowance is raised', keep: 'The allowance stays as it is' } },
      amount: { label: 'New maximum spending allowance', hint: 'Fill in only when it is raised.' },
      reason: { label: 'Reason', hint: 'The provider reads this reason.' },
    },
  },
};

export const refusals = {
  'contract.end-past': 'This last day has passed. Choose {first:day} or a later day.',
  'suspension.open': 'This contract is suspended already from {from:day}. End that suspension first.',
  'suspension.none': 'This contract is not suspended.',
  'suspension.outside': 'Choose a day from {first:day} up to and including {until:day}.',
  'room.task-funded': 'For this care the region pays a task as a whole. No maximum spending allowance goes with it.',
  'room.outside': 'The contract runs from {from:day} up to and including {until:day}. Choose a year in that time.',
  'room.late': 'The allowance for {year} had to be announced by {by:day}. Choose a later year.',
  'room.used': 'Spending was recorded for {year} already. The amount now changes only by a decision after a meeting.',
  'room.none': 'No spending allowance was announced for {year}. Choose another year.',
  'room.early': 'This year has not begun. Choose another year.',
  'room.through': 'Choose a day from {first:day} up to and including {last:day}.',
  'room.no-signal': 'No signal is open for {year}. No meeting or decision is needed now.',
  'room.talked': 'The meeting of {on:day} was recorded already. Record the decision now.',
  'room.not-talked': 'Have the meeting first and record it. That must be by {by:day}.',
  'room.talk-day': 'Choose a day from {first:day} up to and including {last:day}.',
  'room.not-more': 'The allowance is now {amount:euro}. Fill in a higher amount.',
  'room.kept-amount': 'You chose that the allowance stays as it is. Leave this amount empty.',
  'register.day': 'There is no such day. Write a day as 2027-03-01.',
};

export const paper = {
  suspensions: 'Suspension', suspended: 'The agreement is suspended from {from:day}. The reason is: {reason}', resumed: 'The suspension has ended: from {on:day} the agreement applies in full again. The reason is: {reason}',
  dissolved: 'The region terminated the agreement for breach on {noticeOn:day}. The last day is {endsOn:day}.',
};

export const events = {
  'admission.contract-ready': { subject: 'You are admitted: your contract is ready', text: 'Read the contract and have it signed. It begins on {from:day}.' },
  'contract.suspended': { subject: 'Your contract is suspended', text: 'Your contract is suspended from {from:day}. You then accept no new young people. Care that has begun goes on. You can read the reason with the contract.' },
  'contract.resumed': { subject: 'The suspension of your contract ends', text: 'From {on:day} you can accept new young people again.' },
  'room.announced': { subject: 'Your maximum spending allowance', text: 'Your maximum spending allowance for {year} is {amount:euro}. This is not a budget ceiling. The page of the contract explains the difference.' },
  'room.signal': { subject: 'Meeting on your spending allowance', text: '70 per cent or more of your spending allowance for {year} is used. We invite you to a meeting, by {talkBy:day} at the latest. The care goes on.' },
  'room.decided': { subject: 'Decision on your spending allowance', text: 'Your maximum spending allowance for {year} is {amount:euro}. You can read the reason with the contract.' },
};

export const page = {
  standing: 'State of the contract', steps: 'What must happen now',
  later: 'This contract begins on {from:day} and runs up to and including {until:day}.', running: 'This contract runs from {from:day} up to and including {until:day}.', ended: 'This contract ended on {until:day}.',
  suspended: 'Suspended from {from:day}. The provider accepts no new young people.', resumesOn: 'The suspension ends: from {on:day} the contract applies in full again.',
  toAdmission: 'To the admission', toApplication: 'To the application', toRegister: 'Public register', life: 'During the term',
  room: {
    title: 'Maximum spending allowance', year: 'Spending allowance {year}', none: 'No spending allowance was announced yet.',
    lead: 'The maximum spending allowance is the amount that a provider can spend in a year without further consultation. At 70 per cent a meeting follows.',
    ceiling: 'This is not a budget ceiling. Under a budget ceiling, care above the amount is not paid. With the spending allowance, going over it is the moment to talk. Care in a crisis and care by a specific allocation are always paid.',
    amount: 'Allowance', used: 'Spent', usedText: '{amount:euro} up to and including {through:day} ({percent} per cent)', nothing: 'Not recorded yet', announced: 'Announced', state: 'State',
    states: { quiet: 'No signal', talk: 'Signal: talk by {by:day}', decide: 'Meeting held: decision by {by:day}', kept: 'Decided: the allowance stays as it is' }, late: 'Late',
    history: 'What happened',
    did: { announced: 'Allowance announced: {amount:euro}', used: 'Spent up to and including {through:day}: {amount:euro}', talked: 'Meeting held on {on:day}: {report}', raise: 'Allowance raised to {amount:euro}: {reason}', keep: 'Allowance stays {amount:euro}: {reason}' },
  },
};

export const register = {
  title: 'Register of admitted providers',
  lead: 'Here you see which providers of youth care are admitted, for which products and in which municipalities.',
  about: 'A provider is in the register once both parties have signed the contract. A provider whose contract has ended stays in the register.',
  search: 'Search', q: 'Name or KvK number', product: 'Product', municipality: 'Municipality', all: 'All', on: 'Admitted on', always: 'Include those admitted earlier', submit: 'Search', clear: 'Clear the search',
  found: 'Admitted on {on:day}', foundAlways: 'Admitted, now or earlier', table: 'Providers', count: { one: '1 provider', more: '{count} providers on this page' },
  empty: 'No admitted provider was found. Widen your search or choose another day.',
  soonest: 'Who is admitted from {on:day}?',
  columns: { provider: 'Provider', admission: 'Admission', products: 'Products', municipalities: 'Municipalities', periods: 'Admitted' }, kvk: 'KvK {kvk}',
  period: 'from {from:day} up to and including {until:day}', suspension: 'Suspended from {from:day} up to and including {until:day}', suspensionOpen: 'Suspended from {from:day}', suspendedNow: 'Suspended',
  suspendedMeans: 'Suspended means: the provider accepts no new young people. Care that has begun goes on.',
  data: 'Reuse the data', csv: 'This list as a CSV file', json: 'This list as JSON', more: 'A program gets the following pages with the field next.',
};
