/** English of nl/council.ts. */
import { recordFields } from './decision.ts';

export const commands = {
  'decision.record': {
    title: 'Record the decision of the municipal executive',
    intro: 'Record what your municipal executive decided on these documents. A later decision replaces an earlier one, until publication.',
    submit: 'Record decision',
    done: 'The decision was recorded.',
    fields: recordFields,
  },
};
export const refusals = {
  'decision.published': 'The tender was published already. A decision can no longer be recorded.',
  'decision.future': 'This date is still to come. Fill in when the municipal executive decided.',
};
export const notices = {
  other: { subject: 'Message about a procedure', lines: ['Something changed in {title}. See the procedure for its current state.'] },
  /** What a judge decided, by its code. */
  outcomes: { upheld: 'The award stands.', struck: 'The award is set aside. The bids are assessed anew.' },
  events: {
    'college.asked': { subject: 'Decision requested: {title}', lines: ['Your municipal executive is asked to decide on the documents of {title}.', 'According to the schedule bids can be submitted until {closesAt:moment}.', 'The decision is requested by {decideBy:day}.', 'Read the documents and record the decision on the page of the tender. We publish when all municipal executives have approved.'] },
    'college.asked-admission': { subject: 'Decision requested: {title}', lines: ['Your municipal executive is asked to decide on the conditions and tariffs of {title}.', 'The decision is requested by {decideBy:day}.', 'Read them and record the decision on the page of the admission. We open when all {municipalities} municipal executives have approved.'] },
    'college.asked-revision': { subject: 'Decision requested: {title}', lines: ['Your municipal executive is asked to decide on the revised agreement {title}.', 'The decision is requested by {decideBy:day}.', 'Read the text and record the decision on the page of the revision. Providers sign only when all {municipalities} municipal executives have approved.'] },
    'college.revision-taken-back': { subject: 'Text taken back: {title}', lines: ['The text of {title} is no longer with your municipal executive. A decision on this text lapses.', 'The reason is: {reason}', 'You will be told when there is a new text.'] },
    'college.remarks-answered': { subject: 'Remarks answered: {title}', lines: ['The remarks of your municipal executive on {title} were answered.', 'You can read the answer on the page of the procedure, with the decision of your municipal executive.'] },
    'college.reminder': { subject: 'Reminder: decision requested on {title}', lines: ['Your municipal executive has not recorded a decision on {title} yet.', 'The decision is requested by {decideBy:day}.', 'The decision was requested by {passedOn:day}. That day has passed.', 'Read the documents and record the decision on the page of the procedure. We go on only when all municipal executives have approved.'] },
    'tender.published': { subject: 'Published: {title}', lines: ['The tender {title} was published. Anyone can now read its documents.', 'Questions can be asked until {questionsUntil:moment}.', 'Bids can be submitted until {closesAt:moment}.'] },
    'tender.answered': { subject: 'Answers published: {title}', lines: ['Questions of providers about {title} were answered. Anyone can read the answers.', 'This is clarification notice {number}.'] },
    'tender.extended': { subject: 'Later closing: {title}', lines: ['Providers have longer to bid on {title}.', 'Bids can now be submitted until {closesAt:moment}.', 'The reason is: {reason}'] },
    'tender.rectified': { subject: 'Changed: {title}', lines: ['The documents of {title} were changed. The page of the tender says what changed.', 'It is rectification {number}.'] },
    'tender.opened': { subject: 'Bids opened: {title}', lines: ['Two people together opened the bids on {title}.', 'There are {received} bids, all lots together.', 'The assessment begins. We name nobody before the award.'] },
    'award.provisional': { subject: 'Provisional award: {title}', lines: ['The bidders on {title} received the provisional outcome.', 'The standstill runs up to and including {standstillEndsOn:day}.', 'A contract can be signed from {signFrom:day}.', 'We name nobody before the final award.'] },
    'proceedings.started': { subject: 'Summary proceedings: {title}', lines: ['Summary proceedings against the provisional award of {title} were started.', 'We sign no contract before the judgment.'] },
    'proceedings.ended': { subject: 'Judgment: {title}', lines: ['The court gave judgment in the summary proceedings about {title}.', '{outcome}', 'The page of the tender says how it goes on.'] },
    'award.final': { subject: 'Final award: {title}', lines: ['The award of {title} is final. The page of the tender says who was awarded a contract.', 'The contracts run from {contractsFrom:day} up to and including {contractsUntil:day}.'] },
    'contracts.signed': { subject: 'Contracts signed: {title}', lines: ['All contracts of {title} were signed by both parties.', 'There are {contracts}.'] },
    'tender.withdrawn': { subject: 'Withdrawn: {title}', lines: ['The tender {title} was withdrawn and does not go ahead.', 'The reason is: {reason}'] },
    'admission.opened': { subject: 'Admission open: {title}', lines: ['Providers can apply for {title}.', 'Contracts start on {startsOn:day} at the earliest.'] },
    'admission.decided': { subject: 'Admission decided: {title}', lines: ['Applications for {title} were decided on.', 'Those admitted are listed in the public register.'] },
    'revision.consultation': { subject: 'Consultation begun: {title}', lines: ['The consultation about {title} has begun.', 'This is round {round}.'] },
    'revision.draft': { subject: 'Draft text: {title}', lines: ['Providers can read the draft text of {title}.', 'They can react until {reactUntil:moment}.'] },
    'revision.replied': { subject: 'Reactions answered: {title}', lines: ['All reactions to the draft text of {title} were answered.', 'This is round {round}.'] },
    'revision.final': { subject: 'Text adopted: {title}', lines: ['The text of {title} was adopted. Providers now decide whether they sign.', 'They can do so until {signUntil:moment}.'] },
    'revision.signed': { subject: 'Revision completed: {title}', lines: ['The term to sign {title} is over.', '{accepted} of the {invited} providers signed.', 'Refusals: {refused}. No answer: {unanswered}.'] },
    'revision.withdrawn': { subject: 'Revision withdrawn: {title}', lines: ['The revision {title} does not go ahead. The running agreements stay as they are.', 'The reason is: {reason}'] },
    'route.changed': { subject: 'Another route: {title}', lines: ['The region procures {title} in another way than first intended.', 'First: {from}. Now: {to}.', 'The decision was taken by {decidedBy}, on {decidedOn:day}.', 'The reason is: {reason}', 'This route is dropped: {left}. What was begun that way and has no contract yet ends.'] },
    'risk.changed': { subject: 'Risk changed: {title}', lines: ['The risk “{title}” is new, or was judged anew.', 'Its status is now: {status}.', 'It affects segment {segments}.', 'The likelihood is {chance}, the impact is {impact}.', 'The measure is: {measure}', 'The explanation is: {reason}'] },
  },
} as const;
