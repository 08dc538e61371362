import type { Same } from '../types.ts';
import type * as nl from '../nl/pages-revision-answer.ts';

const stances = { agree: 'Agree', 'agree-if': 'Agree, provided that', objection: 'Disagree', question: 'Question' } as const;
export const revisionAnswerPages: Same<typeof nl.revisionAnswerPages> = {
  stances, outcomes: { adopted: 'Adopted', partly: 'Partly adopted', 'not-adopted': 'Not adopted', answered: 'Answered' },
  whole: 'The text as a whole', name: 'Article {number} {heading}', unnamed: 'Article {number}',
  reactions: {
    title: 'Reactions in round {round}', lead: 'Reactions to version {version}, presented on {presentedAt:moment}.', running: 'Providers can react until {until:moment}.', closed: 'Reactions were closed on {closedAt:moment}.', replied: 'The reply document was published on {repliedAt:moment}.',
    live: 'A provider can still change or withdraw its reactions. Answering starts after the closing.', over: 'The deadline has passed. A procurement officer closes the reactions.', counts: 'Reacted: {reacted} of {invited} providers. Reactions: {reactions}.', open: 'Still to answer: {open}.', allDone: 'All reactions have a reply. A process lead can publish the reply document.',
    start: 'Answer: begin with {name}', names: { named: 'The reply document has the names of providers.', anonymous: 'The reply document has no names of providers.' }, changed: 'Articles changed since version {from}: {count}.', toChanged: 'Changes since version {from}', toText: 'The text, version {version}', toNota: 'Reply document',
  },
  filter: { title: 'Which articles?', all: 'All articles', open: 'With open reactions', stance: 'With a reaction: {stance}', provider: 'Only {name}', now: 'You see articles with reactions of {name}.', none: 'There are no articles with this choice.' },
  articles: { title: 'By article', columns: { article: 'Article', stances: 'Reactions', open: 'Still open', adopted: 'Text' }, silent: 'None', stance: '{stance}: {count}', confidential: 'of which {count} confidential', unmet: 'Disagree and not adopted: {count}', done: 'Answered', changes: 'Changes', stays: 'Stays the same' },
  providers: { title: 'By provider', columns: { name: 'Provider', attitude: 'Attitude', reactions: 'Reactions', open: 'Still open', at: 'Submitted' }, none: 'Did not react', lead: 'The attitude is the reaction of a provider that weighs most.' },
  support: {
    title: 'Support', lead: 'Each share counts all invited providers. Turnover and young people are of one year.', columns: { group: 'Attitude', providers: 'Providers', turnover: 'Turnover', youths: 'Young people' }, share: '{share}%', count: '{count} ({share}%)', answer: 'Answer',
    attitudes: { ...stances, none: 'No reaction' }, answers: { accepted: 'Signed', refused: 'Refused', none: 'No answer' }, limit: 'The law has no threshold. Little support is a risk in the procurement strategy.', unmet: 'Reactions that disagree and of which nothing was adopted: {count}. Each article says how many.',
  },
  article: {
    title: '{name}: reactions and replies', text: 'The text of the article', noText: 'These reactions are about the whole text.', reactions: 'Reactions', none: 'Nobody reacted to this article.', reason: 'Reason', proposal: 'Proposed wording', confidential: 'Confidential', unanswered: 'No reply yet', answered: 'Answered',
    confidentialNote: 'This reaction is left out of the reply document. Only the provider reads the reply.', replies: 'Replies', noReplies: 'There is no reply yet.', to: 'To {names}', given: 'Given on {at:moment}, {by}.', resulting: 'How the article will read', stays: 'The article stays as it is.',
    answer: 'Answer', again: 'Replace a reply', together: 'Choose the reactions that you answer with one reply.', here: 'All reactions on this article have a reply.', left: '{open} reactions are still open in this round.', leftOne: '1 reaction is still open in this round.', toNext: 'Next open article: {name}', allDone: 'All reactions in this round have a reply.',
    previous: 'Previous: {name}', next: 'Next: {name}', back: 'All reactions in round {round}', offer: '{name} ({stance})', offerDone: '{name} ({stance}), answered already', later: 'You can answer when the reactions are closed.', closed: 'The reply document is published. Replies no longer change.',
  },
  signing: {
    title: 'Signing', lead: 'Version {version} was adopted on {at:moment}. The revised agreement starts on {startsOn:day}.', until: 'Providers can sign until {until:moment}.', ended: 'Signing was ended on {endedAt:moment}.', hash: 'Fingerprint of the text', refusal: 'What a refusal means', clause: 'The running agreement says',
    means: { ends: 'If a provider refuses, its agreement ends. That happens only when a process lead confirms it.', continues: 'If a provider refuses, its agreement goes on as it is.' }, silence: 'Whoever gives no answer has not signed and has not refused. In that case too a process lead confirms what follows.',
    list: 'By provider', columns: { name: 'Provider', answer: 'Answer', waits: 'What now?' }, signed: 'Signed on {at:moment} by {by}', refused: 'Refused on {at:moment} by {by}', reason: 'Reason: {reason}', counter: 'Signed for the region on {at:moment}',
    waits: { provider: 'Waits for the provider', countersign: 'The region signs', end: 'Waits for the end of the term', consequence: 'A process lead confirms the consequence', nobody: 'Done' }, confirm: 'Confirm the consequence', change: 'Change the consequence',
    consequences: { ends: 'The agreement ends after {endsOn:day}.', continues: 'The agreement goes on as it is.' }, confirmed: 'Confirmed on {at:moment}, {by}.', toText: 'The adopted text', toNextText: 'Changes since the version before',
  },
  council: {
    list: 'Revisions', lead: 'The region revises running agreements with the providers that have one. These are the revisions in which your municipality takes part.', empty: 'There is no revision for your municipality yet.', columns: { title: 'Revision', stage: 'Stage', decision: 'Decision of your municipal executive' }, toList: 'Revisions of agreements', back: 'Back to the revisions',
    explain: 'In a revision the region talks the agreement over with the providers. Each provider signs or refuses.', waits: 'Your municipal executive is asked to decide on version {version} of the text. Without the approval of all municipal executives we do not adopt the text.', dayTreatment: 'Your municipality takes part in this segment for day treatment only. The decision of your municipal executive is about that only.', closed: 'The text is adopted. A decision can no longer be recorded.', notYet: 'Your municipal executive has not been asked for a decision yet.',
    counter: '{done} of {all} municipal executives have approved.', rounds: 'Rounds with providers', round: 'Round {number}', consulted: 'Consultation', consultedText: 'Began on {consultedAt:moment}. Input was welcome up to and including {inputUntil:day}.', draft: 'Draft text', draftText: 'Version {version} went to the providers on {presentedAt:moment}. Reactions were taken until {reactUntil:moment}.', draftRuns: 'Version {version} went to the providers on {presentedAt:moment}. Reactions are taken until {reactUntil:moment}.',
    replied: 'Reply document', repliedText: 'Published on {repliedAt:moment}. Reacted: {reacted} of {invited} providers. Reactions: {reactions}.', toNota: 'Reply document of round {number}', text: 'The text, version {version}', noText: 'There is no text yet. You are told when there is a draft.', contents: 'Read the whole text ({count} articles)',
    final: 'The text was adopted on {at:moment}. Providers sign until {signUntil:moment}. The revised agreement starts on {startsOn:day}.', signed: 'Signing was ended on {endedAt:moment}. Signed: {accepted}. Refused: {refused}. No answer: {unanswered}.', signing: 'Signing', withdrawn: 'The revision was withdrawn on {at:moment}. Reason: {reason}',
  },
};
