/** English of nl/pages-revision-staff.ts. */
export const revisionStaffPages = {
  list: {
    title: 'Revisions', lead: 'The running agreements of segments 1 to 4 are revised, together with the providers that have one.', caption: 'Revisions',
    columns: { title: 'Revision', stage: 'State', round: 'Round', until: 'Runs until' }, empty: 'There is no revision yet.', none: 'No term runs', back: 'Back to the overview',
  },
  next: {
    invite: 'Put the providers with a running agreement on the list.', consult: 'A procurement officer begins the consultation.', write: 'Write the draft text, or take it from a document.',
    prepare: 'A procurement officer says that the text is ready.', 'await-input': 'The text is ready. It can go to the providers once the time for input is over.', present: 'A process lead presents the text to the providers.', 'await-reactions': 'The providers react.', 'close-reactions': 'The deadline has passed. A procurement officer closes the reactions.',
    answer: 'Answer all reactions.', 'publish-replies': 'All reactions have a reply. A process lead publishes the replies.', revise: 'Revise the text and say that it is ready for the municipal executives. Or begin another round.',
    'find-limits': 'A legal adviser judges whether the revision may limit providers.', 'ask-colleges': 'Submit the text to the municipal executives.', 'await-colleges': 'The municipal executives decide.', 'take-back': 'A municipal executive does not agree. A process lead takes the text back.',
    adopt: 'All municipal executives agree. A process lead adopts the text.', 'approve-later': 'A process lead decides on the extension.', 'await-signatures': 'The providers sign or refuse.',
    'end-signing': 'The deadline has passed. A procurement officer ends the signing.', conclude: 'A process lead countersigns, and confirms what follows for those who did not sign.', none: 'Nothing is left to do.',
  },
  reactUntil: 'Providers can react until {until:moment}.', signUntil: 'Providers can sign until {until:moment}.', inputUntil: 'Providers can give input up to and including {until:day}.', openReplies: 'Still to answer: {open}.',
  texts: {
    title: 'Text of the agreement', caption: 'Versions of the text', columns: { version: 'Version', shown: 'Shown', articles: 'Articles', changes: 'Changes' }, working: 'Not shown yet', inRound: 'Presented in round {round}', toColleges: 'Submitted to the municipal executives',
    final: 'Adopted', toChanges: 'Version {from} beside {version}', empty: 'There is no text yet.', begin: 'Begin version {version}', beginFirst: 'You begin with an empty text.', beginNext: 'Version {version} begins with the text before it and what you adopted.',
    prepare: 'Say it is ready', prepareNew: 'Version {version}, as it is now', prepareSame: 'Version {version} without a change, as it was presented', prepared: 'Version {version} was prepared on {at:moment}, {by}.', stale: 'The text was changed since. Say again that it is ready.',
  },
  rounds: {
    title: 'Rounds', columns: { round: 'Round', consulted: 'Consultation', presented: 'Draft text', until: 'React until', reacted: 'Reactions', replied: 'Replies' }, inputUntil: 'input up to and including {until:day}', version: 'version {version}, {articles} articles',
    reacted: '{reacted} providers, {reactions} reactions', names: { named: 'replies with names', anonymous: 'replies without names' }, toReactions: 'Reactions and replies of round {round}', toNota: 'Published replies of round {round}', later: 'Extended on {at:moment}: from {from:moment} to {to:moment}. Reason: {reason}',
    proposed: 'Extension proposed on {at:moment}, {by}. New moment: {to:moment}. Reason: {reason}', extend: 'Terms',
  },
  planning: {
    title: 'Schedule', none: 'There is no schedule yet.', columns: { step: 'Step', planned: 'Planned', happened: 'Actual', late: 'Late' },
    steps: { consultOn: 'Consultation begins', draftOn: 'Draft text to providers', repliesOn: 'Replies published', finalOn: 'Text adopted', signUntil: 'Signed by', startsOn: 'Revised agreement starts' },
    announced: 'announced', coming: 'To come', inTime: 'In time', late: '{days} days late', lateOne: '1 day late', toAll: 'Schedule of all procedures',
    against: { ready: 'The strategy wants contracts that are ready on {by:day}.', start: 'The strategy wants contracts that start on {by:day}.' }, expected: 'Expected: {expected:day}.', unexpected: 'Not planned yet.',
  },
  calendar: {
    title: 'Schedule of all procedures', lead: 'How the running procedures compare with the schedule of the strategy.', columns: { step: 'Step', when: 'When', procedures: 'Procedures' }, states: { past: 'Past', now: 'Now', coming: 'To come' },
    tracks: { B: 'New procurement: tenders and admission procedures', C: 'Revision of running agreements' }, kinds: { tender: 'tender', admission: 'admission procedure', revision: 'revision' }, happened: 'on {expected:day}', expected: 'expected on {expected:day}', unplanned: 'not planned yet',
    late: 'A step is late {lateSteps} times. The most is {mostLate} days.', onTime: 'Nothing is late.', none: 'No procedure runs yet.', more: 'There are more procedures than are listed here. You see the newest.', back: 'Back to the overview',
  },
  invited: { title: 'Providers', lead: 'Providers with a running agreement. Turnover and young people are business figures: other providers and municipalities do not see them.', columns: { name: 'Provider', turnover: 'Turnover of a year', youths: 'Young people in a year' }, empty: 'No provider is on the list yet.', total: 'Together: {count} providers, {turnover:euro} turnover, {youths} young people.', totalOne: '1 provider, {turnover:euro} turnover, {youths} young people.', yearly: 'Providers with turnover and young people' },
  inputs: {
    title: 'Input and advice', empty: 'There is no input yet.', by: '{name}, {at:moment}', noted: '{voice}, {on:day}', answer: 'Answer', answered: 'What we do with it ({at:moment})', unanswered: 'Not answered yet.', round: 'Round {round}',
    toAnswer: 'Answer', toReplace: 'Change the answer',
  },
  colleges: { title: 'Decisions of the municipal executives', askedAt: 'Version {version} was submitted to them on {at:moment}.', counter: '{done} of {all} municipal executives agreed.', adopted: 'All {count} municipal executives agreed.', takenBack: 'Version {version} was taken back on {at:moment}. Reason: {reason}' },
  others: { title: 'Admit other providers', text: 'Whoever meets the conditions can take part in the same text. You open an admission for that. It can be opened where admission was decided on as a route for this segment too.' },
  signing: { title: 'Signing', counts: 'Signed: {accepted}. Refused: {refused}. No answer yet: {waiting}.', starts: 'Version {version} was adopted on {at:moment}. The revised agreement starts on {startsOn:day}.', toSigning: 'Signing by provider', ended: 'The signing was ended on {endedAt:moment}.' },
  about: {
    title: 'Description', noDescription: 'There is no description.', refusal: 'Refusing', means: { ends: 'When a provider refuses, its agreement ends.', continues: 'When a provider refuses, its agreement goes on as it is.' }, clause: 'The running agreement says', noClause: 'The text of the running agreement is still missing.',
    limits: 'Limits on providers', finding: 'Finding of the legal adviser', noLimits: 'The revision does not limit or select providers.', unfound: 'A legal adviser still has to judge this.', found: 'Finding of the legal adviser on {at:moment}, {by}', findings: { 'no-limit': 'There is no limit.', allowed: 'The limit is allowed.', 'new-contract': 'This is a new contract.' },
  },
  withdrawn: 'Withdrawn on {at:moment}. Reason: {reason}', more: 'More', back: 'Back to the revisions', backTo: 'Back to {title}', toText: 'To the text, version {version}',
} as const;
