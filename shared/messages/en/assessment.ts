/** English of nl/assessment.ts. */
const scores = { label: 'Scores', of: { criterion: { label: 'Criterion' }, score: { label: 'Score in per cent' }, motivation: { label: 'Motivation' } } };

export const commands = {
  'file.score': {
    title: 'Your scores',
    intro: 'Give a score and your reasons for each criterion. Others see them only when you lock them.',
    submit: 'Save scores',
    done: 'Your scores were saved. Lock them when you are ready.',
    fields: { scores },
  },
  'file.lock': {
    title: 'Lock scores',
    intro: 'After that you cannot change your scores. The other assessors can see them then.',
    submit: 'Lock scores',
    done: 'Your scores are locked.',
    fields: {},
  },
  'file.agree': {
    title: 'Record the consensus',
    intro: 'Record what the assessors found together. The difference with their own scores is kept.',
    submit: 'Record consensus',
    done: 'The consensus was recorded.',
    fields: { scores },
  },
  'tender.close-assessment': {
    title: 'Close the assessment',
    intro: 'After that nothing changes in screening and scores.',
    submit: 'Close the assessment',
    done: 'The assessment was closed.',
    fields: {},
  },
  'tender.propose-award': {
    title: 'Propose the award',
    intro: 'You submit the ranking to the process lead.',
    submit: 'Propose the award',
    done: 'The award was proposed.',
    fields: {},
  },
  'tender.approve-award': {
    title: 'Award provisionally',
    intro: 'The letters now go to all bidders at the same time. The standstill starts tomorrow and lasts twenty days.',
    submit: 'Award provisionally',
    done: 'The letters were sent.',
    fields: {},
  },
  'tender.record-proceedings': {
    title: 'Record summary proceedings',
    intro: 'Summary proceedings suspend the award until the judgment.',
    submit: 'Record proceedings',
    done: 'The proceedings were recorded. The award is suspended.',
    fields: {
      reference: { label: 'Case number or court', hint: 'For example the case number on the summons.' },
      servedAt: { label: 'Summons received at', hint: 'Leave this empty if that is now.' },
    },
  },
  'tender.end-proceedings': {
    title: 'Record the judgment',
    submit: 'Record judgment',
    done: 'The judgment was recorded.',
    fields: {
      proceedings: { label: 'Proceedings' },
      outcome: { label: 'Judgment', codes: { upheld: 'The award stands', struck: 'The award is set aside: back to assessment' } },
      judgmentAt: { label: 'Judgment at', hint: 'Leave this empty if that is now.' },
    },
  },
  'tender.finalise': {
    title: 'Make the award final',
    intro: 'This is possible from the first working day after the standstill.',
    submit: 'Make the award final',
    done: 'The award is final. The contracts are ready to be signed.',
    fields: {},
  },
  'tender.complete-contracts': {
    title: 'Complete the contracts',
    intro: 'This is possible when all contracts were signed by both parties.',
    submit: 'Complete',
    done: 'The tender is complete. The municipalities are told.',
    fields: {},
  },
};

export const refusals = {
  'file.reason-missing': 'Fill in a reason. The bidder must know why it is kept out.',
  'names.hidden': 'In this tender the names of bidders stay hidden from you until the quality is final. Look here again when the assessment is closed.',
  'file.screened-out': 'This bid was kept out by the screening. Scores are not needed.',
  'file.locked': 'You locked your scores at {at:moment}. You cannot change them any more.',
  'file.nothing-to-lock': 'You gave no scores yet. Give your scores first.',
  'file.not-locked': 'These assessors have not locked their scores yet: {assessors}.',
  'file.criterion-twice': 'Give one score for {criterion}.',
  'file.off-scale': 'Choose a score on the scale for {criterion}: {scale}.',
  'assessment.not-recorded': 'The bids are still being opened. Try again in a minute.',
  'assessment.unread': 'There are {count} bids whose answers and price cannot be read, such as: {files}. Let the administrator repair them and have them read again.',
  'assessment.unfinished': 'There are still {count} bids without complete consensus or price, such as: {files}.',
  'award.not-proposed': 'The award was not proposed yet. Ask a procurement officer to do that.',
  'award.same-person': 'You proposed this award yourself. Have a colleague decide.',
  'award.frozen': 'Summary proceedings are pending. Wait for the judgment.',
  'award.standstill': 'The standstill lasts up to and including {endsOn:day}. The final award is possible from {signFrom:day}.',
  'proceedings.before-letters': 'The summons cannot be from before the letters: {at:moment}.',
  'proceedings.lapsed': 'The standstill ended on {endsOn:day}. The right to summary proceedings has lapsed.',
  'proceedings.unknown': 'Choose proceedings from the list.',
  'proceedings.ended': 'The judgment in these proceedings was recorded already.',
  'proceedings.before-start': 'The judgment cannot be from before the summons: {at:moment}.',
  'contract.provider-first': 'The provider has not signed yet. It signs first.',
  'contract.unsigned': 'There are still {count} contracts that were not signed by both parties, such as those of: {providers}.',
};

export const letters = {
  mail: {
    subject: 'A message is waiting for you',
    waiting: 'In the procurement portal of the youth-care region Haaglanden a message is waiting for {name}.',
    receipt: 'This is the receipt of your bid. We received it on {exact}. The fingerprint of the list of files is {manifestHash}.',
    reactions: 'This is the receipt of your reactions. We received them on {exact}. The fingerprint of your reactions is {hash}.',
    accepted: 'This is the proof that you signed. We received your signature on {exact}. The fingerprint of the text is {hash}.',
    refused: 'This is the proof that you refused. We received that on {exact}. The fingerprint of the text is {hash}.',
    link: 'Read the message here, after you have signed in:\n{link}\n\nLetters and decisions in the portal are in Dutch, the language of public bodies in the Netherlands. That text is binding.',
    closing: 'Servicebureau Jeugdhulp Haaglanden\n\nYou cannot reply to this mail.',
  },
};
