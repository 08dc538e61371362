import { fundingCriteria, routeCriteria, routeIds } from '../../region/criteria.ts';

const choices = { revision: 'Revision of the running contracts', sas: 'Tender (SAS)', 'open-house': 'Admission (open house)' };

export const commands = {
  'route.judge': {
    title: 'Weigh the criteria',
    intro: 'Judge every criterion and say why. The judgments of the strategy are filled in already. A proposal that still waits lapses.',
    submit: 'Record the weighing', done: 'The weighing is recorded. A procurement officer can now propose a decision.',
    fields: {
      funding: {
        label: 'Criteria of funding', hint: 'The first five point to task-based funding, the last three to effort-based funding.',
        of: {
          criterion: { label: 'Criterion', codes: Object.fromEntries(fundingCriteria.map(({ id, title }) => [id, title.en])) },
          holds: { label: 'Does it apply to the segment?', codes: { yes: 'Yes', no: 'No' } }, motivation: { label: 'Motivation' },
        },
      },
      criteria: {
        label: 'Criteria of the route',
        of: { criterion: { label: 'Criterion', codes: Object.fromEntries(routeIds.map((id) => [id, routeCriteria[id].en])) }, motivation: { label: 'Motivation' } },
      },
      direction: { label: 'To which route do the criteria point?', hint: 'More than one is possible, where they fit beside each other.', codes: choices },
      conclusion: { label: 'Conclusion', hint: 'Why does this route fit the segment best?' },
    },
  },
  'route.propose': {
    title: 'Propose a decision',
    intro: 'Record what the board decided. A process lead then confirms it. Are they other routes than the present ones? Then municipalities are told. What was begun under a route that is left ends.',
    submit: 'Propose the decision', done: 'Your proposal waits for a process lead.',
    fields: {
      routes: { label: 'Route', hint: 'Choose one, or several that go beside each other.', codes: choices },
      whyMore: { label: 'Why more than one route?', hint: 'Only needed if you choose more than one. Anyone reads this.' },
      decidedBy: { label: 'Who took the decision?', hint: 'For example: the board of aldermen for youth (BOJ), or the executive board.' },
      decidedOn: { label: 'Date of the decision' },
      reason: { label: 'Reason in short', hint: 'Plain language. Anyone reads this, and municipalities and bidders are told it when the route changes.' },
    },
  },
  'route.decide': {
    title: 'Confirm the decision', intro: 'The route applies at once. Check the proposal above.',
    submit: 'Confirm the decision', done: 'The decision on the route is confirmed.',
    fields: { proposal: { label: 'Proposal' } },
  },
};

export const refusals = {
  'route.undecided': 'No route was decided for segment {segment} yet. Go to Routes, segment {segment}: weigh the criteria, and have a process lead confirm the decision.',
  'route.not-sas': 'No tender was decided for segment {segment}, but another route. To tender after all, first propose a new decision at Routes, segment {segment}.',
  'route.not-open-house': 'No admission was decided for segment {segment}, but another route. To open an admission after all, first propose a new decision at Routes, segment {segment}.',
  'route.not-revision': 'No revision was decided for segment {segment}, but another route. To revise after all, first propose a new decision at Routes, segment {segment}.',
  'route.why-more': 'You chose more than one route. Write down why they are needed beside each other.',
  'route.criteria-incomplete': 'Give a motivation for every criterion, and for each of them once. {count} are lacking.',
  'route.locked': 'Something was published on the ground of this weighing, so that of segment {segment} is fixed. A decision for other routes is still possible.',
  'route.unjudged': 'Weigh the criteria for segment {segment} first. A decision rests on that.',
  'route.future': 'This date is yet to come. Say when the decision was taken.',
  'route.before': 'The last decision is of {decidedOn:day}. Choose a date that is not earlier.',
  'route.same': 'This was decided already, and something was published under it. Choose something else, or leave the decision as it is.',
  'route.not-proposed': 'There is no proposal for segment {segment}. Have a procurement officer propose a decision first.',
  'route.proposal-changed': 'The proposal has changed meanwhile. Read the new one and confirm that.',
  'route.same-person': 'You proposed this decision yourself. Have a colleague confirm it.',
};

export const route = {
  choices, and: ' and ', fundings: { task: 'Task-based (a budget for a task)', effort: 'Effort-based (price times quantity)' },
  toRoute: 'Route of segment {segment}',
  list: {
    title: 'Routes', lead: 'For each segment: how we procure, who decided that and what is running. Without a decision nothing can be published.',
    columns: { segment: 'Segment', route: 'Route', decided: 'Decided', running: 'What is running' },
    undecided: 'Not decided yet', strategy: 'Provisional direction: {routes}', waits: 'Proposal waits: {routes}', judged: 'Criteria weighed', or: ' or ',
    decided: '{decidedBy}, {decidedOn:day}', nothing: 'Nothing published',
  },
  page: {
    title: 'Route of segment {segment}', back: 'Back to all routes',
    decision: 'Decision', none: 'There is no decision yet. Nothing can be published for this segment.',
    terms: { route: 'Route', decidedBy: 'Decided by', decidedOn: 'Date of the decision', whyMore: 'Why more than one', reason: 'Reason', two: 'Recorded' },
    two: 'Proposed by {proposer}, confirmed by {name} on {at:moment}', someone: 'a colleague', proposedBy: 'Proposed by {name} on {at:moment}',
    locked: 'Something was published on the ground of this decision. The weighing is fixed. Only a decision for other routes is still possible.',
    proposal: 'Proposal that waits', leaves: 'This route is dropped: {left}. The municipalities that take part are told, with the reason. What was begun that way ends: also what was published, where there is no contract yet.',
    adds: 'A route is added. The municipalities that take part are told, with the reason. Nothing ends.',
    waitsForLead: 'A process lead confirms it: somebody else than who proposed it.', keeps: 'The route stays as it is.', first: 'This is the first decision for this segment.',
    judgments: 'Weighing', strategyOnly: 'The criteria were not weighed yet. Below are the judgments of the procurement strategy, without motivation.',
    judgedBy: 'Made by {name} on {at:moment}.', later: 'This weighing came after the decision. It counts with a new decision only.',
    funding: 'Funding: eight criteria', criteria: 'Route: eight criteria', columns: { criterion: 'Criterion', pointsTo: 'Points to', holds: 'Applies', motivation: 'Motivation' },
    yes: '✓ yes', no: '✗ no', fundingDirection: 'Direction of funding', equal: 'The criteria point as much to the one as to the other', direction: 'Direction of the route', conclusion: 'Conclusion', strategy: 'Provisional direction of the strategy', open: 'Not chosen yet',
    tie: 'The direction is the one for which the larger share of its own criteria applies.',
    running: 'What was published', runningColumns: { title: 'Procedure', route: 'Route', publishedAt: 'Published', stage: 'State' }, nothing: 'Nothing was published for this segment.',
    earlier: 'Earlier decisions', earlierColumns: { route: 'Route', decided: 'Decided', reason: 'Reason', at: 'Confirmed' },
    statuses: {
      concept: 'Draft', 'colleges-asked': 'With the municipal executives', published: 'Published', opened: 'Opened', assessed: 'Assessed', provisional: 'Provisionally awarded', final: 'Finally awarded',
      signed: 'Contracts signed', withdrawn: 'Withdrawn', open: 'Open', closed: 'Closed',
    },
  },
  region: { decided: 'Decision on the route', none: 'not decided yet', by: '{routes}. Decided by {decidedBy} on {decidedOn:day}.' },
};
