/** Words of following procedures and of what somebody wants to hear of. */
export const commands = {
  'interest.choose': {
    title: 'Your choice', intro: 'You choose for yourself only. If you choose nothing, everything is included.', submit: 'Save choice', done: 'Your choice is saved.',
    fields: {
      kinds: { label: 'Which kind of procedure?', hint: 'If you choose nothing, every kind is included.', codes: { tender: 'Tender (SAS)', 'open-house': 'Admission (open house)' } },
      segments: { label: 'Which segments?', hint: 'If you choose nothing, every segment is included.' },
      municipalities: { label: 'Which municipalities?', hint: 'If you choose nothing, every municipality is included.' },
      mail: { label: 'How do you want to hear of it?', codes: { 'at-once': 'At once, with a mail about each thing', daily: 'One mail each working day, in the morning', none: 'Not by mail' } },
      language: { label: 'In which language do you want our mails?', hint: 'If you choose nothing, we mail in Dutch. Letters and decisions are always in Dutch.', codes: { nl: 'Dutch', en: 'English' } },
      email: { label: 'E-mail address', hint: 'For example name@organisation.nl. You may leave it empty if you want no mail.' },
    },
  },
  'interest.stop': { title: 'Stop altogether', intro: 'You get no more mail. Your choice, your address and what you follow disappear from this page.', submit: 'Stop', done: 'You get no more mail. Your choice and what you followed are gone.', fields: {} },
  'interest.follow': { title: 'Follow this procedure', intro: 'You get mail when something changes here, such as a later closing or a rectification.', submit: 'Follow', done: 'You follow this procedure.', fields: {} },
  'interest.unfollow': { title: 'Stop following this procedure', intro: 'You get no more mail about this procedure.', submit: 'Stop following', done: 'You no longer follow this procedure.', fields: {} },
};
export const refusals = {
  'interest.no-such-segment': 'There is no such segment. Choose segments from the list.',
  'interest.no-such-municipality': 'This municipality is not in the region. Choose municipalities from the list.',
  'interest.no-address': 'Fill in an e-mail address, or choose “Not by mail”.',
  'interest.address-first': 'We do not know yet where to mail you. First fill in your e-mail address under “Following and interests”.',
  'interest.too-many': 'You follow {most} procedures already. First stop following another one.',
};
export const interest = {
  title: 'Following and interests', link: 'Following and interests',
  lead: 'Here you choose about which new procedures you get mail. You also see which procedures you follow.',
  public: 'The mail says only what everybody can read on the site. Messages to your organisation are in the inbox.',
  once: 'Is your organisation told already because it takes part? Then we do not mail you about it again.',
  none: 'You have chosen nothing yet. That is why you get no mail about new procedures.',
  since: 'Your choice in force since {since:moment}.',
  bounced: 'Mail to {email} came back on {at:moment}, or was reported as spam then. We no longer mail there. Fill in another address.',
  followed: 'What you follow', empty: 'You follow no procedure yet. You can with the button “Follow” on the page of a procedure.',
  columns: { title: 'Procedure', kind: 'Kind', end: 'Following' },
  following: 'You follow this procedure.', noMail: 'You follow this procedure, but you chose no mail.', settings: 'Choose how you want to hear of it', back: 'Back to the overview',
  news: {
    'tender.published': 'New tender: {title}. You can submit until {closesAt:moment}.',
    'tender.rectified': '{title}: the documents were changed by rectification {number}.',
    'tender.rectified-later': '{title}: the documents were changed by rectification {number}. You can now submit until {closesAt:moment}.',
    'tender.extended': '{title}: it closes later. You can now submit until {closesAt:moment}.',
    'tender.questions-extended': '{title}: you can ask questions longer, until {questionsUntil:moment}.',
    'tender.answered': '{title}: clarification notice {number} is published.',
    'award.provisional': '{title}: there is a provisional award decision.',
    'award.final': '{title}: the award is final.',
    'tender.withdrawn': '{title}: the tender is withdrawn.',
    'admission.opened': 'New admission (open house): {title}.',
    'admission.changed': '{title}: the terms change from {from:day}.',
    'admission.closed': '{title}: this admission is closed.',
  },
  mail: {
    subject: 'News about {title}', subjectMany: 'News about procedures: {count} messages',
    greeting: 'Here is what is new in the procurement portal of the youth-care region Haaglanden, for {name}. The documents of a procedure are in Dutch.',
    change: 'Choose what you follow and how you hear of it:\n{link}', stop: 'No more mail? Stop here, without signing in:\n{link}',
  },
  stop: {
    title: 'No more mail about procedures', lead: 'With this button all mail stops about procedures that you follow or are interested in.',
    what: 'Your choice, your address and what you follow are gone then. Messages to your organisation still come.', button: 'Stop',
    done: 'You get no more mail', doneText: 'The mail about procedures has stopped. Your choice, your address and what you followed are gone.', again: 'Do you want mail again later? Then sign in and choose anew.',
  },
};
