import type { Same } from '../types.ts';
import type * as nl from '../nl/revision.ts';
import { askedFields, recordFields } from './decision.ts';

const stances = { agree: 'Agree', 'agree-if': 'Agree, provided that', objection: 'Objection', question: 'Question' } as const;
const outcomes = { adopted: 'Adopted', partly: 'Partly adopted', 'not-adopted': 'Not adopted', answered: 'Answered' } as const;
const means = { ends: 'The agreement ends', continues: 'The agreement goes on as it is' } as const;
const late = { label: 'I know that this is later than the strategy plans' } as const;
const words = {
  title: { label: 'Title' },
  description: { label: 'Description', hint: 'What is the revision about, and why? Providers read this.' },
  refusal: { label: 'What does it mean when a provider refuses?', hint: 'See the running agreement. A process lead confirms the consequence later, provider by provider.', codes: means },
  refusalClause: { label: 'Where does the running agreement say so?', hint: 'Copy the clause. Providers see it before they refuse.' },
  limits: { label: 'The revision limits the number of providers, or selects some' },
  limitsWhy: { label: 'How does it limit or select?', hint: 'Only if you tick the box. A legal adviser then judges whether it is a new contract.' },
} as const;
const articleFields = {
  number: { label: 'Number', hint: 'For example 3.1.' }, heading: { label: 'Heading' },
  text: { label: 'Text of the article', hint: 'An empty line begins a new paragraph. Of a chapter the text may stay empty.' },
  after: { label: 'Behind which article?', hint: 'Leave empty to keep its place, or to add it at the end.' },
} as const;

export const commands: Same<typeof nl.commands> = {
  'revision.create': {
    title: 'Begin a revision', intro: 'You revise the running agreements of a segment, together with the providers.', submit: 'Begin', done: 'The revision is a draft. Now add the providers and the text.',
    fields: { segment: { label: 'Segment', codes: { 1: 'Segment 1', 2: 'Segment 2', 3: 'Segment 3', 4: 'Segment 4' } }, ...words },
  },
  'revision.describe': { title: 'Change the description', submit: 'Save', done: 'The description has been saved.', fields: words },
  'revision.invite': {
    title: 'Add a provider', intro: 'A provider with a running agreement. If it is on the list already, its figures are replaced.', submit: 'Add', done: 'The provider is on the list.',
    fields: { kvk: { label: 'KvK number' }, name: { label: 'Name' }, turnover: { label: 'Turnover of a year', hint: 'In euro. Only you and your colleagues see this.' }, youths: { label: 'Number of young people in a year' } },
  },
  'revision.invite-list': {
    title: 'Add a list of providers', intro: 'Paste the list from a spreadsheet. If one line is wrong, nothing changes.', submit: 'Add the list', done: 'The providers are on the list.',
    fields: { lines: { label: 'Providers', hint: 'Per line: KvK number; name; turnover in euro; number of young people.' } },
  },
  'revision.leave-out': { title: 'Take a provider off', submit: 'Take off', done: 'The provider is off the list.', fields: { kvk: { label: 'Provider' } } },
  'revision.plan': {
    title: 'Set the schedule', intro: 'The strategy wants contracts that are ready on 1 July 2026 and start on 1 January 2027.', submit: 'Set', done: 'The schedule has been set.',
    fields: {
      consultOn: { label: 'Consultation begins' }, draftOn: { label: 'Draft text to providers' }, repliesOn: { label: 'Reply document' }, finalOn: { label: 'Text adopted' },
      signUntil: { label: 'Signed at the latest' }, startsOn: { label: 'Revised agreement starts' }, late,
    },
  },
  'text.begin': { title: 'Begin the text', intro: 'After a round the text before is in it, with what you adopted.', submit: 'Begin', done: 'You can work on the text now.', fields: {} },
  'text.write-article': { title: 'Write an article', submit: 'Save the article', done: 'The article has been saved.', fields: { readBack: { label: 'Check value' }, article: { label: 'Article' }, ...articleFields } },
  'text.remove-article': { title: 'Take an article out', submit: 'Take out', done: 'The article has been taken out.', fields: { article: { label: 'Article' } } },
  'text.import': {
    title: 'Take over a text', intro: 'The whole text is replaced. An article with the same number stays the same article.', submit: 'Take over', done: 'The text has been taken over.',
    fields: { markdown: { label: 'Text in markdown', hint: 'Each article begins with a heading with a number, for example: ## 3.1 Waiting time' } },
  },
  'revision.consult': {
    title: 'Begin the consultation', intro: 'All providers on the list are invited. The municipalities are told.', submit: 'Begin the consultation', done: 'The providers have been invited.',
    fields: { inputUntil: { label: 'Input is welcome up to and including' } },
  },
  'input.give': {
    title: 'Give input', intro: 'Write what you want to bring in before there is a draft text.', submit: 'Send', done: 'We have received your input.',
    fields: { title: { label: 'Subject', hint: 'In a few words: what is it about?' }, text: { label: 'Your input' } },
  },
  'input.note': {
    title: 'Record a meeting or advice', intro: 'All invited providers can read this.', submit: 'Record', done: 'The report has been recorded.',
    fields: {
      voice: { label: 'Of whom?', codes: { table: 'Development table', 'advisory-council': 'Regional advisory council', parents: 'Parents’ council', youths: 'JONG doet mee!', partnership: 'Education partnership', other: 'Somebody else' } },
      on: { label: 'Date' }, title: { label: 'Subject' }, text: { label: 'What was said or advised?' },
    },
  },
  'input.answer': { title: 'Answer input', submit: 'Save the answer', done: 'The answer has been saved.', fields: { answer: { label: 'What do you do with it?' } } },
  'revision.prepare-text': { title: 'Prepare the text', intro: 'Check the text. Somebody else presents it.', submit: 'The text is ready', done: 'The text is ready.', fields: { version: { label: 'Version' } } },
  'revision.present': {
    title: 'Present the draft text', intro: 'All providers can react then. The text cannot change any more.', submit: 'Present', done: 'The providers can react.',
    fields: {
      version: { label: 'Version' }, reactUntil: { label: 'React until', hint: 'On a working day. At this very moment a reaction is too late.' },
      names: { label: 'Reactions in the reply document', codes: { named: 'With the name of the provider', anonymous: 'Without names' } },
    },
  },
  'revision.propose-later': {
    title: 'Extend a term', intro: 'A term can only become later. A process lead approves it.', submit: 'Propose the extension', done: 'The process lead can approve the extension.',
    fields: { term: { label: 'Which term?', codes: { reactions: 'Reacting to the text', signing: 'Signing' } }, until: { label: 'New moment' }, reason: { label: 'Why?', hint: 'All providers read this.' } },
  },
  'revision.approve-later': { title: 'Approve the extension', submit: 'Approve', done: 'The term has been extended. All providers are told.', fields: {} },
  'reaction.write': {
    title: 'Reaction to an article', intro: 'You work in a draft. Nobody outside your organisation sees it before you submit.', submit: 'Save in the draft', done: 'Saved. Not submitted yet.',
    fields: {
      stance: { label: 'What do you think of this article?', codes: stances }, reason: { label: 'Why?', hint: 'May be left empty if you agree.' },
      wording: { label: 'Your wording', hint: 'Only if you would write it differently.' }, confidential: { label: 'Confidential: keep this reaction out of the reply document' },
    },
  },
  'reaction.remove': { title: 'Take a reaction out of the draft', submit: 'Take out', done: 'The reaction is out of the draft.', fields: { article: { label: 'Article' } } },
  'reaction.submit': {
    title: 'Submit the reactions', intro: 'You submit all reactions of the draft at once. A new submission replaces the one before.', submit: 'Submit the reactions', done: 'Your reactions have been submitted. The receipt is among your messages.',
    fields: { readBack: { label: 'Check value' }, confirmed: { label: 'We submit these reactions on behalf of our organisation.' } },
  },
  'reaction.withdraw': { title: 'Withdraw the reactions', intro: 'Your draft stays. You can submit it again while the term runs.', submit: 'Withdraw', done: 'Your reactions have been withdrawn.', fields: {} },
  'revision.close-reactions': { title: 'Close the reactions', intro: 'After that you answer each of them. Nothing can come in any more.', submit: 'Close', done: 'The reactions are closed. Answer them now.', fields: { round: { label: 'Round' } } },
  'reply.give': {
    title: 'Answer reactions', intro: 'Answer like reactions together. Each reaction gets one answer.', submit: 'Save the answer', done: 'The answer has been saved.',
    fields: {
      reactions: { label: 'Reactions of' }, outcome: { label: 'What do you do with them?', codes: outcomes }, motivation: { label: 'Reasons' },
      wording: { label: 'The article will read', hint: 'Only if you adopt something. The last wording applies to the whole article.' },
    },
  },
  'revision.publish-replies': { title: 'Publish the reply document', intro: 'All providers and municipalities are told.', submit: 'Publish', done: 'The reply document has been published.', fields: {} },
  'revision.find-limits': {
    title: 'Judge the limit', intro: 'A revision that limits or selects providers may be a new contract.', submit: 'Record the finding', done: 'Your finding has been recorded.',
    fields: { finding: { label: 'Your finding', codes: { 'no-limit': 'There is no limit', allowed: 'The limit is allowed', 'new-contract': 'This is a new contract' } }, motivation: { label: 'Reasons' } },
  },
  'revision.ask-colleges': { title: 'Submit it to the municipal executives', intro: 'The text cannot change after that, unless you take it back.', submit: 'Submit it', done: 'The municipal executives can decide now.', fields: { version: { label: 'Version' }, ...askedFields } },
  'revision.take-back': { title: 'Take the text back from the municipal executives', intro: 'Decisions on this text lapse. You submit a new text to them later.', submit: 'Take back', done: 'The text has been taken back.', fields: { reason: { label: 'Why?' } } },
  'revision.adopt': {
    title: 'Adopt the text and have it signed', intro: 'All municipal executives have approved. The providers get the text to sign.', submit: 'Adopt', done: 'The text has been adopted. The providers can sign.',
    fields: { signUntil: { label: 'Sign until', hint: 'On a working day.' }, startsOn: { label: 'Revised agreement starts' }, late },
  },
  'revision.accept': {
    title: 'Sign the revised agreement', intro: 'You sign the very text that you have read.', submit: 'Sign', done: 'You have signed.',
    fields: { readBack: { label: 'Check value' }, agreed: { label: 'We accept the revised agreement.' } },
  },
  'revision.refuse': {
    title: 'Refuse the revised agreement', intro: 'Read first what a refusal means. While the term runs you can still sign.', submit: 'Refuse', done: 'We have received your refusal.',
    fields: { readBack: { label: 'Check value' }, reason: { label: 'Why do you refuse?' } },
  },
  'revision.countersign': { title: 'Sign for the region', submit: 'Sign', done: 'The agreement has been revised.', fields: { readBack: { label: 'Check value' } } },
  'revision.end-signing': { title: 'Close the signing', intro: 'After that the process lead confirms what follows, provider by provider.', submit: 'Close', done: 'The signing is closed.', fields: {} },
  'revision.confirm-consequence': {
    title: 'Confirm the consequence', intro: 'Nothing ends by itself. You confirm what follows for this provider.', submit: 'Confirm', done: 'The consequence has been confirmed. The provider is told.',
    fields: { means: { label: 'What follows?', codes: means }, endsOn: { label: 'Last day of the agreement', hint: 'Only if it ends.' }, motivation: { label: 'Reasons', hint: 'The provider reads this.' } },
  },
  'revision.withdraw': { title: 'Withdraw the revision', intro: 'The running agreements stay as they are.', submit: 'Withdraw', done: 'The revision has been withdrawn.', fields: { reason: { label: 'Why?', hint: 'Providers and municipalities read this.' } } },
  'revision.end-by-route': { title: 'End after another route', submit: 'End', done: 'The revision has been ended.', fields: { decision: { label: 'Decision' } } },
  'decision.record-revision': {
    title: 'Record the decision of your municipal executive', submit: 'Record', done: 'The decision has been recorded.',
    fields: recordFields,
  },
};

export const refusals: Same<typeof nl.refusals> = {
  'revision.is-concept': 'This revision is still a draft. Begin the consultation first.',
  'revision.is-consultation': 'The consultation is running. This can be done after the draft text.',
  'revision.is-reacting': 'Providers are reacting to the text. Wait until the reactions are closed.',
  'revision.is-answering': 'The reactions are being answered. Publish the reply document first.',
  'revision.is-replied': 'The reply document has been published. Begin a new round, or submit the text to the municipal executives.',
  'revision.is-colleges-asked': 'The text is with the municipal executives. Wait for their decision, or take the text back.',
  'revision.is-signing': 'The text is final and is being signed. This cannot be done any more.',
  'revision.is-signed': 'The signing is closed. This cannot be done any more.',
  'revision.is-withdrawn': 'This revision was withdrawn on {at:moment}. Nothing can be done with it.',
  'revision.limits-why': 'Write how the revision limits or selects providers.',
  'revision.not-invited': 'This provider is not on the list. Choose one from the list.',
  'revision.too-many': 'There can be no more than {most} providers on the list. Take one off first.',
  'revision.nobody-invited': 'There is no provider on the list yet. Add at least one.',
  'revision.day-past': 'This day has passed. Choose today or a later day.',
  'revision.no-text': 'This text cannot be prepared now. Begin a new version of the text first.',
  'revision.text-empty': 'The text has no article yet. Write at least one, or take over a text.',
  'revision.not-prepared': 'The text has not been prepared. A procurement officer does that first.',
  'revision.text-changed': 'The text changed after it was prepared. Have a procurement officer prepare it again.',
  'revision.same-person': 'You prepared this text yourself. Somebody else must present or adopt it.',
  'revision.other-term': 'This term is not running. Choose the term that runs.',
  'revision.other-round': 'This is not the round that runs now. Go back to the revision and try again.',
  'revision.term-runs': 'The term runs until {until:moment}. After that something may still be on its way. This can be done from {from:moment}.',
  'revision.no-limits': 'There is nothing to judge: by its description the revision limits no providers.',
  'revision.limits-unfound': 'The revision limits or selects providers. Have a legal adviser judge that first.',
  'revision.new-contract': 'The legal adviser found that this is a new contract. Change the revision, or choose another route.',
  'revision.limits-stay': 'It says that the revision limits providers. Have a legal adviser find first that it does not.',
  'revision.input-runs': 'Input is still welcome up to and including {until:day}. Present the draft after that.',
  'revision.too-large': 'If all {providers} providers react to all {articles} articles, that is too many: {most} is the most. Merge articles.',
  'revision.adopted-left-out': 'In the reply document you adopt a wording for {count} articles. It is not in this text. Begin the next version of the text.',
  'revision.starts-first': 'The revised agreement starts on {on:day}. Choose a moment up to and including that day.',
  'revision-plan.order': 'This day is before the preceding step. Choose {before:day} or later.',
  'revision-plan.late': 'Contracts must be ready on {by:day}. Choose an earlier day, or tick that you know this.',
  'revision-plan.starts-late': 'Contracts must start on {by:day}. Choose that day, or tick that you know this.',
  'invited.none': 'There is no provider in the list. Paste at least one line.',
  'invited.twice': 'KvK number {kvk} is in it twice. Take one line away.',
  'invited.cells': 'Line {line} has {cells} parts. There must be four: KvK number; name; turnover; number of young people.',
  'invited.kvk': 'Line {line}: "{kvk}" is no KvK number. That has eight digits.',
  'invited.name': 'Line {line}: the name is missing or too long. Give a name of at most 200 characters.',
  'invited.turnover': 'Line {line}: "{turnover}" is no amount. Write it like this: 1.250.000,00.',
  'invited.youths': 'Line {line}: "{youths}" is no number. Give a whole number.',
  'text.frozen': 'This version was shown to others and cannot change any more. Work in the newest version.',
  'text.before-first': 'Line {line} comes before the first article. Begin with a heading with a number.',
  'text.no-articles': 'There is no heading with a number in it. Begin each article with a heading, such as: ## 3.1 Waiting time.',
  'text.article-empty': 'Article {number} has no text. Add it, or take the heading away.',
  'text.too-many': 'There can be no more than {most} articles. Join some of them.',
  'text.number-too-long': 'The number {number} is too long. Use at most {most} characters.',
  'text.heading-too-long': 'The heading of article {number} is too long. Use at most {most} characters.',
  'text.text-too-long': 'Article {number} is too long. Use at most {most} characters, or make two articles of it.',
  'text.too-long': 'The text is too long. It holds {kilobytes} kB: make it shorter.',
  'article.empty': 'An article without text and without a heading says nothing. Fill in at least one of them.',
  'article.unknown': 'This article is not in it (any more). Choose one from the list.',
  'article.changed': 'A colleague changed article {number} meanwhile. Copy your text, open the article again and put it in there.',
  'article.number-twice': 'There is an article {number} already. Choose another number.',
  'reaction.early': 'There is no draft text yet. You can only give input now.',
  'reaction.late': 'Too late. We received this on {received:moment}, at {receivedTime} to be exact. Reactions were taken until {closed:moment}, {closedTime} to be exact. This request changed nothing. Did you send it before that as well? From {certain:moment} this page tells for certain whether that was received.',
  'reaction.no-reason': 'Write why. It may be left empty only if you agree.',
  'reaction.too-large': 'Your reactions are too long together. There is room for {kilobytes} kB: make them shorter.',
  'reaction.nothing': 'Your draft is empty. Write a reaction to at least one article first.',
  'reaction.changed': 'Your draft changed meanwhile. Read it again and then submit it.',
  'reaction.not-submitted': 'You submitted nothing in this round. There is nothing to withdraw.',
  'reply.no-reaction': 'This provider did not react to this article. Choose providers from the list.',
  'reply.wording-needless': 'You adopt nothing, so the text stays. Leave the new wording empty, or choose another answer.',
  'reply.wording-missing': 'You adopt something. Write how the article will read.',
  'reply.confidential-apart': 'You choose confidential and other reactions together. The reply would appear in the reply document. Answer the confidential ones apart.',
  'reply.too-large': 'The motivations on this article are too long together. There is room for {kilobytes} kB: write less, or answer like reactions together.',
  'reply.wording-general': 'This is about the whole text. Write a new wording with the article that changes.',
  'reply.open': 'Not all reactions have been answered. There are {count} left.',
  'input.late': 'Input was welcome up to and including {until:day}. You can react to the draft text later.',
  'input.future': 'This day is still to come. Choose today or an earlier day.',
  'acceptance.early': 'The text is not final yet. You will be told when you can sign.',
  'acceptance.late': 'Too late. We received this on {received:moment}, at {receivedTime} to be exact. It could be signed until {closed:moment}, {closedTime} to be exact. This request changed nothing. Did you send it before that as well? From {certain:moment} this page tells for certain whether that was received.',
  'acceptance.accepted': 'The agreement was accepted on {at:moment}. That binds: it cannot be refused any more.',
  'consequence.no-day': 'The agreement ends. Give its last day.',
  'consequence.day-needless': 'The agreement goes on. Leave the last day empty, or choose that it ends.',
};
