/** English of nl/provider.ts. */
export const commands = {
  'organisation.register': {
    title: 'Register your organisation',
    intro: 'You register the organisation of the KvK number you signed in with. You become the first who may sign for it.',
    submit: 'Register',
    done: 'Your organisation is registered.',
    fields: {
      name: { label: 'Name of the organisation', hint: 'As in the Business Register.' },
      email: { label: 'General e-mail address', hint: 'We send word here that something is waiting for you.' },
      phone: { label: 'Telephone number', hint: 'For when we must speak to you quickly, for instance during an outage.' },
      language: { label: 'In which language do you want our mails?', hint: 'If you choose nothing, we mail in Dutch. Letters and decisions are always in Dutch.', codes: { nl: 'Dutch', en: 'English' } },
    },
  },
  'organisation.choose-language': {
    title: 'Language of our mails', intro: 'This applies to mails to your general e-mail address. Letters and decisions are always in Dutch.', submit: 'Save language', done: 'The language of our mails has been saved.',
    fields: { language: { label: 'In which language do you want our mails?', codes: { nl: 'Dutch', en: 'English' } } },
  },
  'organisation.join': {
    title: 'Ask for a mandate',
    intro: 'Your organisation is registered already. Ask a colleague who may sign to give you a mandate.',
    submit: 'Ask for a mandate',
    done: 'Your request was sent. You see here when you have a mandate.',
    fields: {},
  },
  'organisation.add-member': {
    title: 'Give a colleague a mandate',
    intro: 'Your colleague signs in with eHerkenning of the same KvK number and this e-mail address.',
    submit: 'Add colleague',
    done: 'Your colleague was added.',
    fields: {
      name: { label: 'Name' },
      email: { label: 'E-mail address', hint: 'The address with which this colleague signs in.' },
      mandate: { label: 'What may this colleague do?', codes: { prepare: 'Prepare: fill in and upload files', sign: 'Sign: also submit and sign' } },
    },
  },
  'organisation.grant': {
    title: 'Change a mandate',
    submit: 'Save mandate',
    done: 'The mandate was changed.',
    fields: {
      member: { label: 'Colleague' },
      mandate: { label: 'What may this colleague do?', codes: { prepare: 'Prepare', sign: 'Sign', none: 'Nothing any more' } },
    },
  },
};

export const refusals = {
  'organisation.registered': '{name} is registered already. Ask a colleague who may sign for a mandate, or use “Ask for a mandate”.',
  'organisation.unregistered': 'This organisation is not registered yet. Register it first.',
  'organisation.no-mandate': 'Your mandate is recorded or has ended. Ask a colleague who may sign to change it.',
  'member.known': 'There is a colleague with the address {email} already. Change the mandate of that colleague.',
  'member.unknown': 'Choose a colleague from the list.',
  'member.last-signatory': 'There must always be somebody who may sign. Give another the mandate first.',
};
