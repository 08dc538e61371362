/** English of nl/pages-revision-provider.ts. */
export const revisionEvents = {
  'revision.invited': { subject: 'You are invited to a revision', text: 'The region revises the development agreement {title}. Your organisation is invited to contribute. You can give input up to and including {inputUntil:day} on the page of the revision.' },
  'revision.joined': { subject: 'You are invited to a revision', text: 'The region revises the development agreement {title}. Your organisation is now invited too. The page of the revision says what we ask of you now.' },
  'revision.consultation': { subject: 'A new round has begun', text: 'Round {round} of the revision {title} has begun. You can give input up to and including {inputUntil:day} on the page of the revision.' },
  'revision.draft': { subject: 'There is a draft text: you can react', text: 'The draft text of {title} is ready. You can react to each article until {reactUntil:moment}. Your reactions count only when you submit them.' },
  'revision.extended-reactions': { subject: 'You have longer to react', text: 'The term to react to {title} was extended. You can now react until {until:moment}. The reason is: {reason}' },
  'revision.extended-signing': { subject: 'You have longer to sign', text: 'The term to sign {title} was extended. You can now sign until {until:moment}. The reason is: {reason}' },
  'reaction.submitted': { subject: 'Receipt of your reactions', text: 'We received your reactions to {title} on {at:exact}. It is submission {n} in round {round}, with reactions to {articles} parts. The fingerprint of your reactions is {hash}.' },
  'reaction.withdrawn': { subject: 'Your reactions were withdrawn', text: 'Your reactions to {title} in round {round} no longer count. Your draft is kept. While the term runs you can submit it again.' },
  'revision.replied': { subject: 'The reply document is out', text: 'All reactions to {title} in round {round} were answered. The reply document stands on the page of the revision.' },
  'revision.final': { subject: 'The text was adopted: decide whether you sign', text: 'The revised agreement {title} is ready. You can sign or refuse it until {signUntil:moment}. It starts on {startsOn:day}.' },
  'revision.accepted': { subject: 'Proof of your signature', text: 'You signed the revised agreement {title} on {at:exact}. The fingerprint of the text is {hash}. The region signs after you.' },
  'revision.refused': { subject: 'Proof of your refusal', text: 'You refused the revised agreement {title} on {at:exact}. The fingerprint of the text is {hash}. While the term runs you can still sign.' },
  'revision.countersigned': { subject: 'Your agreement was revised', text: 'The region has signed {title} too. The revised agreement holds from {startsOn:day}.' },
  'revision.ends': { subject: 'Your agreement ends', text: 'You did not sign the revised agreement {title}. Your agreement ends after {endsOn:day}. The reason stands on the page of the revision.' },
  'revision.continues': { subject: 'Your agreement goes on', text: 'You did not sign the revised agreement {title}. Your agreement goes on as it is. The reason stands on the page of the revision.' },
  'revision.withdrawn': { subject: 'The revision does not go ahead', text: 'The revision {title} was withdrawn. Your agreement stays as it is. The reason is: {reason}' },
};
