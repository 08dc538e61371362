import type { Same } from '../types.ts';
import type * as nl from '../nl/outage.ts';

/** Words of the log of outages. */
const parts = {
  portal: 'The whole portal', 'sign-in': 'Signing in', uploading: 'Uploading files', submitting: 'Submitting', documents: 'Reading and downloading documents', mail: 'E-mail',
} as const;
const audiences = { everyone: 'Everybody', providers: 'Providers (who sign in with eHerkenning)', office: 'Staff and municipalities only' } as const;

const fields = {
  parts: { label: 'What did not work?', codes: parts },
  planned: { label: 'Was this planned maintenance?', codes: { no: 'No, an outage', yes: 'Yes, planned maintenance' } },
  beganAt: { label: 'Begin', hint: 'The first moment at which it did not work.' },
  endedAt: { label: 'End', hint: 'Leave empty as long as it lasts. Planned maintenance needs an end.' },
  audience: { label: 'Whom did it concern?', codes: audiences },
  noticed: { label: 'What did people notice?', hint: 'Plain words, without names. Everybody reads this.' },
} as const;

export const commands: Same<typeof nl.commands> = {
  'outage.record': {
    title: 'Record an outage', intro: 'The outage is in the public log at once. You can correct it later, but not remove it.',
    submit: 'Record the outage', done: 'The outage is in the public log.', fields,
  },
  'outage.end': {
    title: 'End the outage', intro: 'Fill in when everything worked again.', submit: 'Record the end', done: 'The end of the outage was recorded.',
    fields: { endedAt: { label: 'End', hint: 'The first moment at which everything worked again.' } },
  },
  'outage.correct': {
    title: 'Correct the outage', intro: 'Write down how it was. What was there before stays in the log. A proposal for later terms that still waits lapses.',
    submit: 'Record the correction', done: 'The correction is in the public log.',
    fields: { ...fields, why: { label: 'Why do you correct this?', hint: 'Everybody reads this.' }, seen: { label: 'Version that was read' } },
  },
  'outage.propose-extension': {
    title: 'Extend terms',
    intro: 'These terms ended during the outage or within 24 hours after it. You propose a later moment for all of them at once. A colleague approves. Then everybody concerned is told.',
    submit: 'Propose the extension', done: 'Your proposal waits for a colleague.',
    fields: {
      terms: {
        label: 'New moments', hint: 'The proposal gives back at least the time of the outage and at least 24 hours from now. It falls on a working day. Empty a moment if that term stays as it is.',
        of: { term: { label: 'Term' }, until: { label: 'New end' } },
      },
      why: { label: 'Why do you not extend everything?', hint: 'Only needed if you leave a moment empty.' },
    },
  },
  'outage.approve-extension': {
    title: 'Approve the extension', intro: 'All terms of the proposal then move. Everybody concerned is told.',
    submit: 'Approve the extension', done: 'The extension was approved. The terms are moving now.', fields: { proposal: { label: 'Proposal' } },
  },
  'outage.record-term': {
    title: 'Record the outcome', submit: 'Record', done: 'The outcome was recorded.',
    fields: { number: { label: 'Proposal' }, procedure: { label: 'Procedure' }, kind: { label: 'Term', codes: { closing: 'Closing', questions: 'Questions', reactions: 'Reactions', signing: 'Signing' } }, to: { label: 'New end' }, code: { label: 'Reason of the refusal' } },
  },
  'outage.find-silence': { title: 'Finding an outage of signing in', submit: 'Record', done: 'The outage is in the log.', fields: { beganAt: { label: 'Begin' }, audience: { label: 'For whom', codes: { everyone: 'Everybody', providers: 'Providers', office: 'Staff and municipalities' } } } },
  'tender.extend-for-outage': {
    title: 'Extend after an outage', submit: 'Extend', done: 'The term is moving.',
    fields: { outage: { label: 'Outage' }, number: { label: 'Decision' }, beganAt: { label: 'Begin' }, endedAt: { label: 'End' }, by: { label: 'By whom' }, reason: { label: 'Reason' }, closesAt: { label: 'New closing' }, questionsUntil: { label: 'Questions until' } },
  },
  'revision.later-for-outage': {
    title: 'Extend after an outage', submit: 'Extend', done: 'The term was extended.',
    fields: { outage: { label: 'Outage' }, term: { label: 'Term', codes: { reactions: 'Reactions', signing: 'Signing' } }, until: { label: 'New end' }, reason: { label: 'Reason' } },
  },
};

export const refusals: Same<typeof nl.refusals> = {
  'outage.ends-first': 'The end is not after the begin ({beganAt:moment}). Fill in a later moment at End.',
  'outage.planned-end': 'Planned maintenance has an end. Fill in at End when it is done.',
  'outage.future': 'This moment has yet to come. Fill in a moment that has passed, or choose Yes at the question on planned maintenance.',
  'outage.has-ended': 'This outage has ended already, on {endedAt:moment}. Is that not right? Choose Correct the outage.',
  'outage.changed-meanwhile': 'A colleague updated this outage meanwhile. Open the page of the outage again and then fill in your correction.',
  'outage.touches-nothing': 'No running term is touched by this outage. There is nothing to extend. Was a term touched all the same? Extend it on the page of the procedure itself.',
  'outage.not-touched': 'This term is not touched by the outage, or is listed twice. Open the form again and fill in the moments.',
  'outage.too-short': 'This moment gives back less time than the outage took. Fill in {least:moment} or later at New end.',
  'outage.nothing-moves': 'You leave all moments empty. Fill in a new end for at least one term.',
  'outage.all-or-why': 'You do not extend {count} of the terms that were touched. Write down why, or fill in a new end there too.',
  'outage.not-proposed': 'There is no proposal to extend terms. Ask a procurement officer to make one first.',
  'outage.proposal-changed': 'The proposal is another one by now. Read the new proposal and approve that.',
  'outage.same-person': 'You proposed this extension yourself. Ask a colleague to approve it.',
};

/** Messages to providers. */
export const events: Same<typeof nl.events> = {
  'tender.extended-outage': { subject: 'The closing was moved because of an outage', text: 'From {outageFrom:moment} until {outageUntil:moment} the portal had an outage. For {title} you can now submit until {closesAt:moment}. That applies to everybody. What you submitted stays valid. You may replace or withdraw it.' },
  'tender.questions-extended': { subject: 'You have longer to ask questions', text: 'From {outageFrom:moment} until {outageUntil:moment} the portal had an outage. You can now ask questions on {title} until {questionsUntil:moment}. That applies to everybody. The closing stays the same.' },
};

export const outage: Same<typeof nl.outage> = {
  parts, audiences, planned: 'Planned maintenance', disturbance: 'Outage', running: 'Still going on', coming: 'Planned', over: 'Over',
  found: 'The portal found by itself that the service for signing in did not answer.',
  offered: '{title}: {kind}. Now: {until:moment}',
  kinds: { closing: 'Closing', questions: 'End of questions', reactions: 'End of reactions', signing: 'End of signing' },
  outcomes: { '': 'Being moved', moved: 'Moved', refused: 'Not moved' },
  duration: { days: '{n} days', day: '1 day', hours: '{n} hours', minutes: '{n} minutes', minute: '1 minute', less: 'less than a minute' },
  notice: {
    title: 'Outage', running: 'There has been an outage since {beganAt:moment}. This does not work well: {parts}.', over: 'There was an outage from {beganAt:moment} until {endedAt:moment}. This did not work well: {parts}.',
    coming: 'There is maintenance from {beganAt:moment} until {endedAt:moment}. This will not work well then: {parts}.', touched: 'This outage came shortly before the closing. If the closing moves, it is told here and you get a message.', more: 'Read more about this',
  },
  list: {
    title: 'Outages and maintenance', lead: 'This shows when the portal did not work well. Nothing is removed. You and we can use this log as evidence.',
    empty: 'No outages were recorded.', columns: { what: 'Outage', began: 'Begin', ended: 'End', duration: 'Duration', terms: 'Extended terms' },
    none: 'None', others: 'Also in revisions: {n}. Those who take part were told.', term: '{title}: {kind} now {to:moment}', refusedTerm: '{title}: {kind} not moved', waitsTerm: '{title}: {kind} being moved', json: 'For programs this log is also there as JSON at {address}.', link: 'Outages and maintenance',
  },
  page: {
    title: '{what} of {beganAt:moment}', facts: { stand: 'State', parts: 'What did not work', audience: 'Whom it concerned', began: 'Begin', ended: 'End', duration: 'Duration', noticed: 'What people noticed', ledger: 'Place in the ledger' },
    place: 'stream {stream}, line {seq}', terms: 'Extended terms', noTerms: 'No terms were extended because of this outage.',
    termColumns: { procedure: 'Procedure', kind: 'Term', from: 'Was', to: 'Is now', will: 'Will be', outcome: 'State' },
    ledger: 'All lines in the ledger', ledgerLead: 'Each line has a fingerprint that rests on the line before it. So anybody can see that nothing was changed.',
    ledgerColumns: { line: 'Line', at: 'Recorded on', stood: 'What it said then', hash: 'Fingerprint' }, stood: '{beganAt:moment} until {endedAt:moment}', stoodRunning: 'Since {beganAt:moment}', why: 'Reason: {why}', back: 'All outages and maintenance',
    lines: { 'outage.recorded': 'Recorded', 'outage.ended': 'End recorded', 'outage.corrected': 'Corrected', 'outage.extension-proposed': 'Extension proposed', 'outage.extended': 'Extension approved', 'outage.term-moved': 'Term moved', 'outage.term-refused': 'Term not moved' },
  },
  staff: {
    lead: 'Record every outage here that providers or municipalities noticed. What you record is public at once.', publicLog: 'See the public log', toAll: 'Outages',
    touched: 'Terms that this outage touches', touchedLead: 'A term is touched when it ends during the outage or within 24 hours after it. An admission procedure has no end and is not listed here.', untouched: 'No running term is touched by this outage.',
    inquiries: 'Terms of requests and supplements are not listed here. Extend those on their own page.',
    touchedColumns: { procedure: 'Procedure', kind: 'Term', until: 'End', proposed: 'New end by the rule' },
    rule: 'The rule: at least the length of the outage is added, and at least 24 hours from now. Always on a working day between 9:00 and 17:00. It can move after the closing too, as long as nothing was opened.', doNotOpen: 'Open nothing meanwhile: after the opening the closing cannot move any more.',
    proposal: 'Proposal that waits', proposedBy: 'Proposed by {name}, on {at:moment}.', mine: 'You proposed this yourself. A colleague approves it.', why: 'Not extended because: {why}',
    extension: 'Extended on {at:moment}', decidedBy: 'Proposed by {name}, approved by {approvedName}.', refused: 'A procedure that did not move is below with the reason. That term has not changed.', correct: 'Correct', end: 'End', propose: 'Extend terms', record: 'Record an outage',
  },
};
