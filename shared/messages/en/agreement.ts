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
    intro: 'The provider then takes no new clients. The contract stays, and care that has begun goes on. The register shows the suspension, without the reason.',
    submit: 'Suspend',
    done: 'The contract is suspended. The provider is told.',
    fields: { from: { label: 'First day of the suspension', hint: 'Today or a later day.' }, reason: { label: 'Reason', hint: 'The provider reads this reason.' } },
  },
  'admission.resume': {
    title: 'End the suspension',
    intro: 'The provider can then take new clients again.',
    submit: 'End the suspension',
    done: 'The suspension has ended. The provider is told.',
    fields: { on: { label: 'First day without suspension', hint: 'Today or a later day.' }, reason: { label: 'Reason', hint: 'The provider reads this reason.' } },
  },
  'admission.end-contract': {
    title: 'Record an earlier end',
    intro: 'Record notice, an end that both agreed, or a dissolution. The provider is told.',
    submit: 'Record the end',
    done: 'The end was recorded. The provider is told.',
    fields: {
      how: {
        label: 'How does the contract end?',
        codes: { region: 'The region gives notice', provider: 'The provider gives notice', mutual: 'Both agree on a last day', dissolved: 'The region dissolves the contract (article 3.8)' },
      },
      noticeOn: { label: 'Day of the notice, agreement or dissolution' },
      endsOn: { label: 'Last day of the contract', hint: 'With notice at least twelve months after the notice.' },
      reason: { label: 'Reason', hint: 'The provider reads this reason.' },
    },
  },
  'admission.announce-room': {
    title: 'Announce the maximum spending room',
    intro: 'Announce the room by 30 June of the year before. Was the contract signed later? Then you have until fourteen days after the region signed.',
    submit: 'Announce',
    done: 'The spending room was announced. The provider is told.',
    fields: { year, amount: { label: 'Maximum spending room' } },
  },
  'admission.record-use': {
    title: 'Record what was spent',
    intro: 'Record how much was spent in the year, from 1 January through a day. At 70 percent of the room there is a signal.',
    submit: 'Record what was spent',
    done: 'What was spent was recorded.',
    fields: { year, through: { label: 'Spent through', hint: 'The last day of which you know what was spent.' }, amount: { label: 'Amount spent since 1 January' } },
  },
  'admission.record-room-talk': {
    title: 'Record the talk on the spending room',
    submit: 'Record the talk',
    done: 'The talk was recorded. Now the decision follows.',
    fields: { year, on: { label: 'Day of the talk' }, report: { label: 'Report', hint: 'The provider reads this report.' } },
  },
  'admission.decide-room': {
    title: 'Decide on the spending room',
    submit: 'Record the decision',
    done: 'The decision was recorded. The provider is told.',
    fields: {
      year,
      outcome: { label: 'Decision', codes: { raise: 'The room is raised', keep: 'The room stays as it is' } },
      amount: { label: 'New maximum spending room', hint: 'Fill in only when it is raised.' },
      reason: { label: 'Reason', hint: 'The provider reads this reason.' },
    },
  },
};

export const refusals = {
  'contract.end-past': 'This last day has passed. Choose {first:day} or a later day.',
  'suspension.open': 'This contract is suspended already from {from:day}. End that suspension first.',
  'suspension.none': 'This contract is not suspended.',
  'suspension.outside': 'Choose a day from {first:day} through {until:day}.',
  'room.task-funded': 'For this care the region pays a task as a whole. No maximum spending room goes with it.',
  'room.outside': 'The contract runs from {from:day} through {until:day}. Choose a year in that time.',
  'room.late': 'The room for {year} had to be announced by {by:day}. Choose a later year.',
  'room.used': 'Spending was recorded for {year} already. The amount now changes only by a decision after a talk.',
  'room.none': 'No spending room was announced for {year}. Choose another year.',
  'room.early': 'This year has not begun. Choose another year.',
  'room.through': 'Choose a day from {first:day} through {last:day}.',
  'room.no-signal': 'No signal is open for {year}. No talk or decision is needed now.',
  'room.talked': 'The talk of {on:day} was recorded already. Record the decision now.',
  'room.not-talked': 'Have the talk first and record it. That must be by {by:day}.',
  'room.talk-day': 'Choose a day from {first:day} through {last:day}.',
  'room.not-more': 'The room is now {amount:euro}. Fill in a higher amount.',
  'room.kept-amount': 'You chose that the room stays as it is. Leave this amount empty.',
  'register.day': 'There is no such day. Write a day as 2027-03-01.',
};

export const paper = {
  suspensions: 'Suspension', suspended: 'The agreement is suspended from {from:day}. The reason is: {reason}', resumed: 'The suspension has ended: from {on:day} the agreement counts in full again. The reason is: {reason}',
  dissolved: 'The region dissolved the agreement on {noticeOn:day}. The last day is {endsOn:day}.',
};

export const events = {
  'admission.contract-ready': { subject: 'You are admitted: your contract is ready', text: 'Read the contract and have it signed. It begins on {from:day}.' },
  'contract.suspended': { subject: 'Your contract is suspended', text: 'Your contract is suspended from {from:day}. You then take no new clients. Care that has begun goes on. The reason stands with the contract.' },
  'contract.resumed': { subject: 'The suspension of your contract ends', text: 'From {on:day} you can take new clients again.' },
  'room.announced': { subject: 'Your maximum spending room', text: 'Your maximum spending room for {year} is {amount:euro}. This is no budget ceiling. With the contract you read what the difference is.' },
  'room.signal': { subject: 'Talk on your spending room', text: '70 percent or more of your spending room for {year} is used. We invite you to a talk, by {talkBy:day} at the latest. The care goes on.' },
  'room.decided': { subject: 'Decision on your spending room', text: 'Your maximum spending room for {year} is {amount:euro}. The reason stands with the contract.' },
};

export const page = {
  standing: 'Where the contract stands', steps: 'What must happen now',
  later: 'This contract begins on {from:day} and runs through {until:day}.', running: 'This contract runs from {from:day} through {until:day}.', ended: 'This contract ended on {until:day}.',
  suspended: 'Suspended from {from:day}. The provider takes no new clients.', resumesOn: 'The suspension ends: from {on:day} the contract counts in full again.',
  toAdmission: 'To the admission', toApplication: 'To the application', toRegister: 'Public register', life: 'During its life',
  room: {
    title: 'Maximum spending room', year: 'Spending room {year}', none: 'No spending room was announced yet.',
    lead: 'The maximum spending room is the amount that a provider can spend in a year without further consultation. At 70 percent a talk follows.',
    ceiling: 'This is no budget ceiling. Under a budget ceiling, care above the amount is not paid. With the spending room, going over it is the moment to talk. Care in a crisis and care by a specific allocation are always paid.',
    amount: 'Room', used: 'Spent', usedText: '{amount:euro} through {through:day} ({percent} percent)', nothing: 'Not recorded yet', announced: 'Announced', state: 'State',
    states: { quiet: 'No signal', talk: 'Signal: talk by {by:day}', decide: 'Talk held: decision by {by:day}', kept: 'Decided: the room stays as it is' }, late: 'Late',
    history: 'What happened',
    did: { announced: 'Room announced: {amount:euro}', used: 'Spent through {through:day}: {amount:euro}', talked: 'Talk held on {on:day}: {report}', raise: 'Room raised to {amount:euro}: {reason}', keep: 'Room stays {amount:euro}: {reason}' },
  },
};

export const register = {
  title: 'Register of admitted providers',
  lead: 'Here you see which providers of youth care are admitted, for which products and in which municipalities.',
  about: 'A provider is in the register once both parties have signed the contract. Whose contract has ended stays in the register.',
  search: 'Search', q: 'Name or KvK number', product: 'Product', municipality: 'Municipality', all: 'All', on: 'Admitted on', always: 'Also who was admitted before', submit: 'Search', clear: 'Clear the search',
  found: 'Admitted on {on:day}', foundAlways: 'Admitted, now or before', table: 'Providers', count: { one: '1 provider', more: '{count} providers on this page' },
  empty: 'No admitted provider was found. Search wider or choose another day.',
  soonest: 'Who is admitted from {on:day}?',
  columns: { provider: 'Provider', admission: 'Admission', products: 'Products', municipalities: 'Municipalities', periods: 'Admitted' }, kvk: 'KvK {kvk}',
  period: 'from {from:day} through {until:day}', suspension: 'Suspended from {from:day} through {until:day}', suspensionOpen: 'Suspended from {from:day}', suspendedNow: 'Suspended',
  suspendedMeans: 'Suspended means: the provider takes no new clients. Care that has begun goes on.',
  data: 'Reuse the data', csv: 'This list as a CSV file', json: 'This list as JSON', more: 'A program gets the following pages with the field next.',
};
