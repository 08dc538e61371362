/** Words of requests to bidders: repair, hearing, verification; and of what follows on them. */
import { withArticles } from '../articles.ts';
import { grounds as names } from './grounds.ts';

const defects = {
  'unsigned': 'Not signed, or by somebody who may not', 'declaration-unfinished': 'Self-declaration not filled in completely',
  'attachment-missing': 'An attachment is missing', 'file-unreadable': 'A file cannot be opened',
  'answer-unclear': 'An answer is unclear or contradicts itself', 'obvious-slip': 'An obvious slip',
  'price-missing': 'The price or the price sheet is missing', 'price-changed': 'The price carries a condition or a change',
  'on-pain-of-exclusion': 'A document is missing that was required on pain of exclusion',
} as const;
/** Each with its article: a bidder that is heard has to be able to look it up. */
const grounds = withArticles(names);
const dueOn = { label: 'Last day of the term', hint: 'The term runs until 24:00 of this day. It cannot be shorter than the usual term.' } as const;

export const commands = {
  'file.note-defect': {
    title: 'Note a defect', intro: 'Note what is wrong with the papers of this bid. Whoever has the same defect gets the same chance.',
    submit: 'Note', done: 'The defect has been noted.',
    fields: { defect: { label: 'Defect', codes: defects }, found: { label: 'Is it there?', codes: { yes: 'Yes, this defect is there', mistaken: 'No, it was a mistake' } } },
  },
  'file.screen': {
    title: 'Record the screening',
    intro: 'First check whether the bid is complete. Then check exclusion and suitability. Fill in only the fields that belong to the outcome.',
    submit: 'Record the screening', done: 'The screening has been recorded.',
    fields: {
      outcome: { label: 'Outcome', codes: { admissible: 'In order: this bid will be assessed', excluded: 'Excluded', unsuitable: 'Not suitable', incomplete: 'Incomplete' } },
      defect: { label: 'If incomplete: the defect', codes: defects },
      ground: { label: 'If excluded: the ground', hint: 'The bidder was heard on this ground.', codes: grounds },
      selfCleaning: { label: 'If excluded: the bidder’s own measures', hint: 'How did you weigh them? (Aw 2.87a)' },
      waiver: { label: 'If excluded: could you refrain from it?', hint: 'Write down why or why not. (Aw 2.88)' },
      requirement: { label: 'If not suitable: the requirement', hint: 'Only requirements that this tender published.' },
      reason: { label: 'Reason', hint: 'Required when the bid is kept out. The bidder reads this reason.' },
    },
  },
  'inquiry.request-repair': {
    title: 'Ask for repair', intro: 'You ask everybody with the same defect for repair, with the same text and the same term. Name nobody in the text.',
    submit: 'Send the request', done: 'The request has been sent. The bidders get a message.',
    fields: {
      defect: { label: 'Defect', hint: 'Nobody can repair the price, or what was required on pain of exclusion.', codes: defects },
      bids: { label: 'Bids with this defect' }, text: { label: 'What do you ask?', hint: 'Ask only for what existed at the closing. A new offer is not allowed.' }, dueOn,
    },
  },
  'inquiry.request-hearing': {
    title: 'Hear a bidder', intro: 'You tell that you consider exclusion, and why. The bidder can answer and show measures.',
    submit: 'Send the request', done: 'The request has been sent. The bidder gets a message.',
    fields: { bids: { label: 'Bids of one bidder' }, ground: { label: 'Ground', codes: grounds }, text: { label: 'What do you put to the bidder?' }, dueOn },
  },
  'inquiry.request-verification': {
    title: 'Ask the intended winners for evidence', intro: 'All intended winners get this request at once. They have fourteen days. It can run during the standstill.',
    submit: 'Ask for evidence', done: 'The request has been sent. The intended winners get a message.',
    fields: { text: { label: 'Explanation', hint: 'Do not ask for what a national register tells.' }, dueOn },
  },
  'inquiry.extend': {
    title: 'Extend the term', intro: 'The longer deadline applies to everybody who got this request.', submit: 'Extend the term', done: 'The term has been extended. Everybody with this request gets a message.',
    fields: { dueOn: { label: 'New last day', hint: 'A working day. The term runs until 24:00.' }, reason: { label: 'Reason', hint: 'The bidders read this reason.' } },
  },
  'inquiry.judge': {
    title: 'Judge the answer', intro: 'You can choose several bidders at once.', submit: 'Record the judgment', done: 'The judgment has been recorded.',
    fields: {
      bids: { label: 'Whom is it about?' }, outcome: { label: 'Judgment', codes: { passed: 'In order', failed: 'Not in order' } },
      motivation: { label: 'Motivation', hint: 'Required when it is not in order. The bidder reads this.' },
    },
  },
  'inquiry.answer': {
    title: 'Give an answer', intro: 'You answer once. You cannot change your answer after that.', submit: 'Send the answer', done: 'Your answer has been received.',
    fields: {
      text: { label: 'Your answer' },
      evidence: { label: 'Documents of your organisation’s file', hint: 'We only get what you choose, in the version that is there now. You cannot hand in a document that has expired.' },
      documents: { label: 'Documents that you uploaded', hint: 'We only get what you tick here. Untick a document that should not be sent.' },
    },
  },
  'tender.propose-lapse': {
    title: 'Let the award lapse: propose', intro: 'The evidence of an intended winner is not in order. You propose to drop its bid.',
    submit: 'Propose', done: 'Your proposal waits for a process lead.',
    fields: { provider: { label: 'Intended winner' }, reason: { label: 'Reason', hint: 'Only this bidder reads the reason, in the new letter.' } },
  },
  'tender.lapse-award': {
    title: 'Let the award lapse', intro: 'The bid drops out and the next in rank moves up. A new decision, new letters and a new standstill follow.',
    submit: 'Let the award lapse', done: 'The award has lapsed. Now propose a new award.', fields: {},
  },
} as const;

export const refusals = {
  'repair.never-price': 'The price is the offer itself. Repair is not allowed, because it would be a new bid (CJEU C-599/10, SAG). Record that the bid is incomplete.',
  'repair.never-pain': 'This document was required on pain of exclusion. Repair is then not allowed (CJEU C-336/12, Manova). Record that the bid is incomplete.',
  'repair.asked-already': 'This repair was already asked for {bid}. Take this bid out of your choice.',
  'repair.others': 'These bids have this defect too: {bids}. Choose them as well, because they get the same chance.',
  'hearing.one-bidder': 'Choose bids of one bidder. What you put to it is nobody else’s business.',
  'hearing.asked-already': 'On {bid} this bidder was already heard on this ground. Look at that request.',
  'hearing.not-judged': 'What you do with the answer, you record at the screening of the bid.',
  'verification.asked-already': 'All intended winners were already asked for evidence. Judge their answers.',
  'inquiry.unknown-bid': 'Choose from the list.',
  'inquiry.term-short': 'This term is too short. Choose {shortest:day} or later.',
  'inquiry.no-working-day': 'This is not a working day. Choose a working day.',
  'inquiry.answered': 'Your organisation already answered on {at:moment}. You can answer once.',
  'inquiry.evidence-kind': 'With this request you hand in no documents of your file. That is only possible with a request for evidence. Take your choice away and upload the document with this request.',
  'inquiry.evidence-unknown': 'A document that you chose is not in your organisation’s file. Choose from the list again, or put the document in the file first.',
  'inquiry.evidence-expired': 'Expired on the day of your answer: {names}. First put a newer document in your organisation’s file. Then choose that document.',
  'inquiry.documents-kind': 'With a request for evidence you choose documents of your organisation’s file. Put this document in that file first.',
  'inquiry.documents-many': 'You chose too many documents. Choose {most} at most, or put documents together.',
  'inquiry.documents-unknown': 'A document that you chose was not uploaded with this request. Choose from the list again, or upload the document first.',
  'inquiry.documents-empty': 'These files are empty: {names}. Upload them again and then choose the new ones.',
  'inquiry.documents-large': 'Together these files are larger than 100 MB: {names}. Choose fewer, or make them smaller and upload them again.',
  'inquiry.documents-mixed': 'There is more than one document in these files: {names}. Save them as PDF again, upload them once more and choose the new ones.',
  'inquiry.documents-malware': 'There is malware in these files: {names}. Check your computer, upload other files and choose those.',
  'inquiry.documents-type': 'This is no PDF, PNG or JPG, whatever it is called: {names}. Upload another file and choose that.',
  'inquiry.late': 'The term ran up to and including {dueOn:day}, 24:00. We received your answer on {received:moment}. It has not been recorded.',
  'inquiry.term-over': 'The term ended on {dueOn:day}, 24:00. It can only be extended before that.',
  'inquiry.not-later': 'Choose a day after {dueOn:day}.',
  'inquiry.motivation-missing': 'Fill in a motivation. The bidder must know why.',
  'inquiry.term-runs': 'The term still runs up to and including {dueOn:day}, and these have not answered: {bids}. Wait for their answer.',
  'inquiry.nothing-repaired': 'There is no answer of: {bids}. Without an answer nothing was repaired.',
  'inquiry.moot': 'This request no longer matters. The tender has moved on, or the decision has lapsed.',
  'screening.defect-missing': 'Choose the defect for which the bid is kept out.',
  'screening.no-chance': 'This defect can be repaired. Ask for repair first.',
  'screening.repair-runs': 'The term for repair still runs. Wait for the answer or for the end of the term.',
  'screening.repair-unjudged': 'The bidder has answered. Judge that answer first.',
  'screening.repaired': 'This defect was repaired. The bid cannot be kept out for it.',
  'screening.others-first': 'These bids have the same defect and got no chance yet: {bids}. Ask them for repair too.',
  'screening.defect-open': 'This file has a defect that was not repaired. Ask for repair, or take the note back.',
  'screening.ground-missing': 'Choose the ground of the exclusion.',
  'screening.not-heard': 'The bidder was not heard yet on this ground and this lot. Do that first.',
  'screening.hearing-runs': 'The bidder can still answer. Wait for the answer or for the end of the term.',
  'screening.self-cleaning-missing': 'Write down how you weighed the bidder’s own measures (Aw 2.87a).',
  'screening.waiver-missing': 'Write down whether you could refrain from exclusion, and why (Aw 2.88).',
  'screening.requirement-missing': 'Choose the requirement that the bidder does not meet.',
  'screening.requirement-unknown': 'Choose a requirement from the list. Nobody is kept out on a requirement that was not published.',
  'screening.no-requirements': 'This tender asks nothing of the organisation. So nobody can be unsuitable. Choose another outcome.',
  'assessment.defects-open': 'There are still {count} bids with a defect that was not repaired, such as: {files}. Ask for repair or record the screening.',
  'award.not-verified': 'The evidence of {count} intended winners is not in order yet, such as of: {providers}. Ask for it and judge it.',
  'lapse.nobody': 'Nobody’s evidence was rejected or failed to come.',
  'lapse.no-winner': 'Choose an intended winner from the list.',
  'lapse.not-failed': 'The evidence of this bidder was not rejected and its term has not passed. The award cannot lapse.',
  'lapse.not-proposed': 'Nothing was proposed. Ask a procurement officer to do so.',
  'lapse.same-person': 'You proposed this yourself. Have a colleague decide.',
} as const;

/** On the pages of both doors. */
export const inquiry = {
  kinds: { repair: 'Repair', hearing: 'Hearing', verification: 'Evidence' },
  titles: { repair: 'Request for repair', hearing: 'Intention to exclude', verification: 'Request for evidence' },
  defects, grounds,
  standings: { open: 'Waits for an answer', answered: 'Answered', lapsed: 'Term passed without an answer' },
  outcomes: { passed: 'In order', failed: 'Not in order' },
  due: '{dueOn:day}, 24:00 (Dutch time)',
  /** Papers of the bidder's own file. */
  papers: {
    title: 'Documents handed in', type: 'Kind', issuedOn: 'Issued on', validUntil: 'Valid up to and including', noEnd: 'until something changes',
    offer: '{type}: {name}, valid up to and including {until:day}', offerNoEnd: '{type}: {name}, valid until something changes', offerExpired: '{type}: {name}. Note: expired. This document was valid up to and including {until:day}.',
    emptyFile: 'Your organisation’s file is empty. Do you want to hand in documents? Put them there first.', toFile: 'To your organisation’s file',
  },
  /** Papers that are uploaded for one answer. */
  attach: {
    lead: 'Do you want to send documents along? Upload them first. Then write your answer and send it. Uploading alone is no answer.',
    added: 'The file “{name}” was uploaded. Your answer has not been sent yet.', lying: 'Uploaded for this answer', add: 'Upload a document', chooseFile: 'Choose a file',
    hint: 'PDF, PNG or JPG. One file at a time. At most 20 files go with an answer, together at most 100 MB.', upload: 'Upload file', send: 'Write and send your answer',
    handedIn: 'Documents with this answer:',
  },
  dueIs: 'Answer no later than {dueOn:day}, 24:00 (Dutch time).',
  dueWas: 'The last day to answer: {dueOn:day}, 24:00 (Dutch time).',
  longer: 'Extended from {from:day} to {to:day}. Reason: {reason}',
  requestedAt: 'Sent on {at:moment}',
  answeredAt: 'Answered on {at:moment}',
  judgedAt: '{outcome}, {at:moment}',
  lots: 'Lot: {lots}',
  columns: { what: 'Request', about: 'About what', who: 'To whom', due: 'Deadline (last day)', state: 'State', lots: 'Lots', answer: 'Answer', judgment: 'Judgment' },
  provider: {
    title: 'Requests to your organisation', lead: 'Here are requests of the Servicebureau about your bid. Each request has a term.', empty: 'There are no requests.',
    list: 'Requests', toList: 'Requests about your bid', back: 'Back to the tender', all: 'All requests', request: 'The request', own: 'Your answer', noText: 'There is no explanation.',
    only: 'Only your organisation and the Servicebureau read your answer.', sign: 'A colleague who may sign sends the answer.',
    about: {
      repair: 'Something is wrong with your bid: {about}. You can repair this once. Your offer and your price may not change. Send a document that was missing or not signed along with your answer.',
      hearing: 'We are considering excluding your bid. The ground is: {about}. We want to hear you before we decide. Also show which measures you took. You can send proof of that along.',
      verification: 'We intend to award to you. Now prove what you declared in your self-declaration. Without evidence in time the award goes to the next in rank.',
    },
  },
  staff: {
    title: 'Requests to bidders', toList: 'Requests to bidders', empty: 'Nothing was asked yet.', list: 'All requests', back: 'Back to the requests',
    noted: 'Defects in the files', noDefects: 'No file has a defect.', notedColumns: { defect: 'Defect', bids: 'Bids', chance: 'Chance to repair' },
    chances: { none: 'not asked yet', open: 'asked', answered: 'answered', passed: 'repaired', failed: 'not repaired', lapsed: 'term passed', never: 'cannot be repaired' },
    counts: '{answered} of {asked} answered, {lapsed} passed. Judged: {judged} of {toJudge}.', ask: 'Ask something', asked: 'Who was asked', text: 'Text of the request', noText: 'Without explanation.', answers: 'Answers', noAnswer: 'No answer yet.', who: '{name} (KvK {kvk})',
    verification: 'Evidence of the intended winners', verified: 'The evidence of {done} of the {all} intended winners is in order.', verificationNot: 'Nobody was asked for evidence yet.',
    lapseProposed: 'It was proposed to drop the bid of KvK {kvk}. Reason: {reason}', lapsed: 'The decision of {at:moment} has lapsed. The evidence of an intended winner was not in order.', struck: 'The decision of {at:moment} was set aside by a court.',
    earlier: 'Earlier decisions', defectsOf: 'Defects', noDefectsOf: 'No defect was noted.', requirement: 'Requirement: {requirement}', noRequirements: 'This tender asks nothing of the organisation. The outcome “not suitable” is therefore not possible.', weighed: 'Own measures: {selfCleaning}', waived: 'Refraining from exclusion: {waiver}',
  },
} as const;

/** Messages in a provider's inbox. */
export const events = {
  'inquiry.repair': { subject: 'Request to repair your bid', text: 'The Servicebureau asks you to repair your bid in the tender {title}. Answer no later than {dueOn:day}, 24:00.' },
  'inquiry.hearing': { subject: 'Intention to exclude: you will be heard', text: 'In the tender {title} the Servicebureau is considering exclusion. You can answer up to and including {dueOn:day}, 24:00.' },
  'inquiry.verification': { subject: 'Request for evidence', text: 'You are an intended winner in the tender {title}. Hand in your evidence no later than {dueOn:day}, 24:00.' },
  'inquiry.extended': { subject: 'A longer term for your answer', text: 'In the tender {title} you have more time to answer: up to and including {dueOn:day}, 24:00.' },
  'award.lapsed': { subject: 'The provisional award has lapsed', text: 'The decision on the tender {title} has lapsed. You get a new decision, with a new standstill.' },
} as const;
