/** English of nl/decision.ts. */
export const recordFields = {
  outcome: { label: 'Decision', codes: { 'approved': 'Approved', 'approved-with-remarks': 'Approved with remarks', 'rejected': 'Not approved' } },
  decidedOn: { label: 'Date of the decision' },
  reference: { label: 'Case number', hint: 'The number of the decision in your municipality’s register.' },
  remarks: { label: 'Remarks or reason', hint: 'Required with an approval with remarks: you get an answer. If not approved you may give the reason. Other municipalities do not read this.' },
  documents: { label: 'Documents with the decision', hint: 'Only what you tick here belongs to the decision. Other municipalities do not see these documents.' },
};
export const askedFields = {
  decideBy: { label: 'Decision requested by', hint: 'Municipal executives that have not decided then get a reminder before that day. No law sets a term for a municipal executive.' },
};

export const commands = {
  'decision.answer-remarks': {
    title: 'Answer the remarks of a municipal executive', intro: 'The municipality is told and reads your answer. Other municipalities do not read it. You can change your answer until the documents go out.',
    submit: 'Send answer', done: 'The remarks were answered. The municipality is told.',
    fields: { recordedAt: { label: 'Decision of' }, answer: { label: 'Answer of the Servicebureau' } },
  },
};

export const refusals = {
  'decision.remarks-missing': 'Fill in under “Remarks or reason” what the municipal executive remarked, or choose another decision.',
  'decision.remarks-needless': 'A decision without remarks has no text. Choose “Approved with remarks”, or empty this field.',
  'decision.remarks-open': 'These municipal executives made remarks that have no answer yet: {municipalities}. Answer them first. After that the documents are fixed.',
  'decision.documents-many': 'You chose too many documents. Choose {most} at most, or put documents together.',
  'decision.documents-unknown': 'A document that you chose was not uploaded with this decision. Choose from the list again, or upload the document first.',
  'decision.documents-empty': 'These files are empty: {names}. Upload them again and then choose the new ones.',
  'decision.documents-large': 'Together these files are larger than 100 MB: {names}. Choose fewer, or make them smaller and upload them again.',
  'decision.documents-mixed': 'There is more than one document in these files: {names}. Save them as PDF again, upload them once more and choose the new ones.',
  'decision.documents-malware': 'There is malware in these files: {names}. Check your computer, upload other files and choose those.',
  'decision.documents-type': 'This is no PDF, PNG or JPG, whatever it is called: {names}. Upload another file and choose that.',
  'decide-by.past': 'This day has passed. Fill in a day that is still to come, or leave the field empty.',
  'decide-by.after-planning': 'According to the schedule the procedure continues on {on:day}. Fill in that day or an earlier one.',
  'remarks.none': 'The municipal executive made no remarks with the decision that stands. Look at the page of the procedure again.',
  'remarks.changed': 'The municipal executive recorded another decision meanwhile. Read the remarks again and then answer.',
  'remarks.too-late': 'The documents are no longer with the municipal executives. They cannot be answered any more.',
};

/** On the pages of municipalities and of staff. */
export const page = {
  title: 'Decisions of the municipal executives', progress: '{done} of {all} municipal executives have approved.', withRemarks: 'Approved with remarks: {names}.', remarksOpen: 'The remarks have no answer yet: {names}.', caseNumber: 'Case number',
  decideBy: 'The decision is requested by {decideBy:day}.', decideByPassed: 'The decision was requested by {decideBy:day}. That day has passed.',
  recordLead: 'Record what your municipal executive decided. A later decision replaces an earlier one, as long as the documents are with the municipal executives.',
  record: 'Record the decision', replace: 'Record another decision, or add to this one',
  remarks: 'Remarks of the municipal executive', reason: 'Reason of the municipal executive', answer: 'Answer of the Servicebureau', answeredAt: 'Answered on {at:moment}.', noAnswer: 'The Servicebureau has not answered the remarks yet. You are told when it has.', documents: 'Documents with the decision',
  attach: {
    title: 'Upload a document', lead: 'First upload the decision or an annex. Then tick it and record the decision. Uploading alone is not enough.', added: 'The file “{name}” was uploaded and is ticked below. Now record the decision.',
    chooseFile: 'Choose a file', hint: 'PDF, PNG or JPG. One file at a time. At most 20 files go with a decision, together at most 100 MB.', upload: 'Upload file',
  },
  nothingSaid: 'No municipal executive made remarks or added a document.', toAnswer: 'These remarks wait for an answer. Without one the procedure does not go on.', give: 'Answer', giveTo: 'Answer the remarks of {name}', anew: 'Change the answer', anewTo: 'Change the answer to {name}',
  holdUp: 'Remarks of a municipal executive wait for an answer. Without one the procedure does not go on.', toDecisions: 'Remarks and documents with the decisions', toProcedure: 'To the procedure',
  whatIf: {
    link: 'What if a municipal executive decides later?', title: 'What if a municipal executive decides later?', municipality: 'Municipal executive', day: 'Decision on', submit: 'Show', found: 'If the municipal executive of {name} decides on {day:day}',
    lead: { staff: 'Choose a municipal executive and a day. You see what happens to the schedule. Nothing is recorded.', council: 'Choose a day on which your municipal executive decides. You see what happens to the schedule. Nothing is recorded.' },
    same: 'The schedule does not change.', later: 'The procedure then goes on {later} days later. What follows moves with it.', laterOne: 'The procedure then goes on one day later. What follows moves with it.',
    others: 'These municipal executives have not approved either: {names}. We assume that they do by {lastOn:day} at the latest.',
    goals: {
      ready: { met: 'The new contracts can be ready on {by:day}.', late: 'The new contracts are not ready on {by:day}, but on {on:day}. That is {late} day(s) later.', never: 'The new contracts then never become ready.' },
      start: { met: 'The contracts can start on {by:day}.', late: 'The contracts cannot start on {by:day}, but on {on:day} at the earliest. That is {late} day(s) later.', never: 'Then no day is left on which a contract can start.' },
    },
    table: 'The schedule and what happens to it', columns: { what: 'What', planned: 'As planned', then: 'Then' }, unplanned: 'Not planned',
    steps: {
      'publication': 'Publication, at the earliest', 'questions': 'Questions until', 'closing': 'Bids until', 'assessment': 'Assessment done', 'award': 'Provisional award', 'standstill': 'End of the standstill', 'signing': 'Signing from',
      'opening': 'Opening, at the earliest', 'first-decision': 'Decision on a first application, at the latest', 'adoption': 'Adoption of the text, at the earliest', 'sign-until': 'Signing until', 'start': 'Start of the contracts',
    },
    firstStart: 'Start of a first contract',
    note: 'This is a calculation, not a decision. Dates that move fall on a working day. Remarks of municipal executives have to be answered too.',
    notAsked: 'The documents are not with the municipal executives. There is nothing to calculate.', problems: { day: 'Fill in a day, for example 12-05-2026.', past: 'This day has passed. Choose today or a day that is still to come.' },
  },
  tasks: { title: 'Remarks of municipal executives that wait for an answer', college: 'Municipal executive', procedure: 'Procedure', since: 'Recorded on' },
};
