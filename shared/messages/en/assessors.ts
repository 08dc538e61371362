/** Words of who judges: the statement on conflicts of interest, the screening of many bids at once, scores given back. */
export const commands = {
  'tender.state-conflict': {
    title: 'Statement on interests',
    intro: 'An assessor has no personal interest in the outcome (Public Procurement Act, article 1.10b). Think of work, family, money or a seat on the board of a provider. You see bids only after this statement. If you have an interest, you do not assess and the procurement officer appoints somebody else. Do you find an interest later? Then state it here.',
    submit: 'State this',
    done: 'Your statement has been recorded.',
    fields: {
      conflict: {
        label: 'Do you have an interest in this tender?',
        codes: { none: 'No, I have no interest and I will report it when that changes', conflict: 'Yes, I have an interest or it may look that way' },
      },
      what: { label: 'Which interest?', hint: 'Required if you have an interest. Only the procurement officer, the process lead and the legal adviser read this.' },
    },
  },
  'tender.set-names': {
    title: 'Names of bidders',
    intro: 'Choose whether assessors know whose bid it is. The choice is stated in the documents and is fixed after publication.',
    submit: 'Record this',
    done: 'The choice has been recorded.',
    fields: { names: { label: 'What do assessors see?', codes: { shown: 'The names of the bidders', hidden: 'Only numbers, such as Bidder 3' } } },
  },
  'tender.screen-rest': {
    title: 'Find the other bids in order',
    intro: 'First record bid by bid what is not in order. With this button you record that all other bids on this lot are in order.',
    submit: 'Record that they are in order',
    done: 'The bids were found in order.',
    fields: { found: { label: 'I have checked these bids. They are complete, not excluded and suitable.' } },
  },
  'file.unlock': {
    title: 'Give scores back',
    intro: 'Did an assessor make a mistake? Then give the scores back. This is possible until there is a consensus. What was locked before stays in the log.',
    submit: 'Give scores back',
    done: 'The assessor can change the scores again.',
    fields: { assessor: { label: 'Assessor' }, reason: { label: 'Reason', hint: 'The reason is kept with the assessment.' } },
  },
} as const;

export const refusals = {
  'upload.too-large': 'The file is larger than 100 MB. Make it smaller or split it.',
  'upload.parts-missing': 'Not all parts of the file have come in yet. Go on uploading.',
  'conflict.not-stated': 'You are an assessor of this tender. First state whether you have an interest. After that you see the bids.',
  'conflict.too-late': 'The assessment has been closed. Report your interest to the process lead now.',
  'conflict.what-missing': 'Fill in which interest you have. The procurement officer must know why you do not assess.',
  'assessor.in-conflict': '{name} stated to have an interest. Choose another assessor.',
  'assessment.not-screened': 'There are still {count} bids that nobody has checked, such as: {files}. First record that check.',
  'file.incomplete-scores': 'First give a score on every criterion. Still missing: {criteria}.',
  'file.unlock-unknown': 'Choose an assessor who has given scores.',
  'file.consensus-stands': 'There is a consensus. It rests on these scores, so they stay as they are.',
} as const;

export const assessorPages = {
  bidder: 'Bidder {number}',
  names: 'Names of bidders', namesShown: 'Assessors see the names.', namesHidden: 'Assessors see numbers instead of names.',
  publicHidden: 'The assessors do not know whose bid it is. They see a number instead of a name.',
  warnDraft: 'The assessors may not know whose bid this is. Do not name your organisation or your people in answers and files. We do not take out what you write yourself.',
  warnFiles: 'From copies for the assessors we remove the file name and data about its maker. If that fails, they do not see the file.',
  hiddenHere: 'You assess without names. Files are copies without data about their maker.',
  hiddenFromAssessors: 'Assessors do not see this name. Do not mention it when you talk with them.',
  cleaned: 'There is a copy for assessors without data about its maker.', notCleaned: 'No copy without data about its maker could be made for assessors. They do not see this file.',
  noCopy: 'There is no copy of this file without data about its maker. Ask the procurement officer what is in it.',
  early: 'You were asked to assess. First state whether you have an interest.', toStatement: 'Give the statement on interests',
  stated: 'stated to have no interest', notStated: 'has not stated yet',
  steppedDown: '{name} does not assess because of an interest, stated on {at:moment}.', steppedDownWhat: 'Interest: {what}',
  toScreen: 'Still to be checked on this lot: {count}.', allScreened: 'All bids on this lot have been checked.',
  unlocked: 'On {at:moment} {name} got the scores back. Reason: {reason}',
  left: '{name} (no longer assesses)',
  uploads: {
    unfinished: 'Not finished yet: {name}. Choose the same file again. The upload then goes on where it was.', tooLarge: '{name} is larger than 100 MB. Make the file smaller or split it.', empty: '{name} is empty. Choose another file.',
    waiting: 'Waits for the file before it', sending: '{percent} % sent', lost: 'No connection. We try again.', paused: 'Paused',
    pause: 'Pause', resume: 'Go on', stop: 'Stop', done: 'Uploaded. This has not been submitted yet.', failed: 'The upload is not working. Check your connection and go on.',
  },
  table: {
    given: '{done} of {all} filled in', title: 'Scores lot {lot}', link: 'Scores side by side: {lot}', state: 'State', score: 'Score', motivation: 'Motivation',
    save: 'Save row', lock: 'Lock scores', agree: 'Record consensus',
    introScore: 'Fill in your scores row by row and save that row. The Tab key takes you from field to field. Lock a row when you are sure.',
    keys: 'In a score field, the left and right arrow keys take you to another criterion. Enter takes you to the next row. From a text, Ctrl and Enter does that. After saving you go on in the next row.',
    introAgree: 'You see the scores that are locked. Record row by row what the assessors found together.',
  },
} as const;
