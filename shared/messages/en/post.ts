import type * as nl from '../nl/post.ts';
import type { Same } from '../types.ts';

export const commands: Same<typeof nl.commands> = {
  'contact.prefer': {
    title: 'Your choice of mail', intro: 'You choose for yourself only. All messages are in the portal, with or without mail.', submit: 'Save choice', done: 'Your choice has been saved.',
    fields: {
      mail: { label: 'When do you want mail?', codes: { 'at-once': 'At once, for every message', daily: 'One mail each working day, in the morning', none: 'No mail' } },
      language: { label: 'In which language do you want our mails?', hint: 'If you choose nothing, we mail in Dutch. Letters and decisions are always in Dutch.', codes: { nl: 'Dutch', en: 'English' } },
      segments: { label: 'About which segments?', hint: 'Choose at least one, unless you want no mail.' },
      email: { label: 'E-mail address', hint: 'For example name@municipality.nl. It may stay empty if you want no mail.' },
    },
  },
  'post.send-again': { title: 'Send again', intro: 'The mail goes out once more, to the address that is known now.', submit: 'Send again', done: 'The mail is being sent again.', fields: {} },
};
export const refusals: Same<typeof nl.refusals> = {
  'contact.segment-elsewhere': 'Your municipality does not take part in this segment. Choose another segment.',
  'contact.no-segment': 'Choose at least one segment, or choose “No mail”.',
  'contact.no-address': 'Fill in an e-mail address, or choose “No mail”.',
  'contact.address-bounces': 'Mail to this address came back on {at:moment}, or was reported as spam then. Fill in another address.',
  'post.is-sent': 'This mail has been sent already. There is nothing left to do.',
};
export const pages: Same<typeof nl.pages> = {
  mail: {
    subject: 'Messages are waiting for you', one: 'In the procurement portal of the youth-care region Haaglanden one new message is waiting for {name}.',
    many: 'In the procurement portal of the youth-care region Haaglanden {count} new messages are waiting for {name}.',
    change: 'Rather mail at once, or no mail? Change that here:\n{link}',
  },
  staff: {
    link: 'Mail that did not arrive', title: 'Mail that did not arrive', lead: 'A mail only says that a message is waiting. The message itself is always in the portal.',
    empty: 'All mail was sent and nothing came back.', list: 'Waits for you', columns: { to: 'For', address: 'Address', message: 'Message', state: 'State', again: 'Action' },
    states: { failed: 'Not sent', bounced: 'Came back', asked: 'Being sent again' },
    outcomes: { failed: 'not sent', bounced: 'came back', asked: 'asked again', sent: 'sent' },
    codes: { 'no-address': 'no address known', MessageRejected: 'refused by the mail server', TooManyRequestsException: 'too much mail at once', TimeoutError: 'no answer from the mail server', permanent: 'the address does not exist', transient: 'the mailbox did not take the mail for now', other: 'a fault at the mail server' },
    attempt: '{at:moment}: {outcome}', why: '{at:moment}: {outcome}, {reason}', more: 'There were {count} attempts. These are the last.', unknown: 'No longer known', digest: 'Daily mail',
    remedy: 'Is the address wrong? Contacts give a new address themselves, under “Mail about messages”. Providers do so at their organisation.',
    sealed: 'Mail to providers about a tender is shown here only after the opening. Until then it stays secret who takes part.',
    reached: 'Who gets mail?', reachedLead: 'Of each municipality that takes part now: how many people get mail, and what it was told.', municipality: 'Municipality', people: 'People with mail', colleges: 'Contact person of the municipal executive', nobody: 'Nobody', told: 'What {name} was told',
  },
  told: {
    title: 'Told to {name}', lead: 'All messages in the inbox of the municipality, with every mail about them. The reference is that of the mail server and proves that the mail was taken.', empty: 'This municipality has had no message yet.',
    columns: { message: 'Message', at: 'In the inbox', mails: 'Mail' }, none: 'Nobody wanted mail', sent: '{name}: {at:moment}, reference {id}', daily: '{name}: {at:moment}, in the daily mail, reference {id}', waits: '{name}: waits for the daily mail', waitsNow: '{name}: not sent yet', failed: '{name}: not sent after {failed} attempts', unwanted: '{name}: wanted no mail any more', who: 'Unknown', back: 'Back to the mail',
  },
  dates: {
    title: 'Coming dates', lead: 'The dates that your municipality was told and that are still to come. When a date moves, the new one is here.', empty: 'No dates are coming up now.', link: 'Coming dates of your municipality', file: 'Put these dates into your calendar (ics)', one: 'Put the dates of this message into your calendar (ics)', again: 'Get the file again when a message tells another date. Your calendar then moves the date.', calendar: 'Youth care Haaglanden: {name}', back: 'Back to the overview',
    columns: { when: 'When', what: 'What', about: 'Procedure' }, told: 'Told on {at:moment}. See the portal for the state of affairs.',
    names: { decide: 'Decision of the municipal executive requested', questions: 'End of the questions', closing: 'Bidding closes', standstill: 'End of the standstill period', begins: 'Contracts begin', ends: 'Contracts end', reactions: 'End of the reactions', signing: 'End of the signing', starts: 'Agreements begin' },
  },
  preferences: {
    title: 'Mail about messages', lead: 'Here you choose whether you get mail when a message waits. The mail only says that something is waiting. You read the message itself after signing in.',
    decisions: 'Do we ask your municipal executive for a decision? Then the contact person of the municipal executive gets mail at once. That also applies with one mail a day, and for every segment.',
    nobody: 'Nobody in your municipality gets mail about messages now. Anyone who wants mail can fill in a choice below.',
    nobodyInbox: 'Nobody in your municipality gets mail about messages now. So look here yourself, or set up mail.',
    reached: 'In your municipality {people} person gets mail about messages.', reachedMany: 'In your municipality {people} people get mail about messages.',
    none: 'You have chosen nothing yet. So you get no mail.', bounced: 'Mail to {email} came back on {at:moment}, or was reported as spam then. We mail there no longer. Fill in another address.',
    since: 'Your choice has applied since {since:moment}.', back: 'Back to the messages', link: 'Set up mail about messages',
  },
};
