import type { Actor } from '../access/actor.ts';
import { may, type Act } from '../access/table.ts';
import type { AnyCommand, At, Upload } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import { Refusal, type RefusalParams } from '../kernel/refusal.ts';
import type { Contract } from '../contract/contract.ts';
import type { Decision } from '../council/decision.ts';
import type { RefusalCode } from '../messages/refusals.ts';
import { noticeFrom } from './award-notice.ts';
import { tenderCommands } from './commands.ts';
import type { Inquiries } from '../inquiry/inquiry.ts';
import type { AssessmentFile } from './file.ts';
import { panelOf } from './panel.ts';
import type { RouteState } from '../route/state.ts';
import type { Judgments } from './overlap.ts';
import type { Tender, TenderStatus } from './state.ts';

/** A command that somebody may give, where its form is, and why it is refused at this moment, if it is. */
export interface ActState {
  readonly act: Act;
  readonly to: string;
  /** Does its form ask anything, or is it one button? */
  readonly asks: boolean;
  readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
}

/** What the deciders of a tender's commands need beside it; what a status does not need may be empty. */
export interface ActFacts {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly uploads: readonly Upload[];
  readonly files: Readonly<Record<string, AssessmentFile>>;
  readonly contracts: Readonly<Record<string, Contract>>;
  readonly overlaps: Judgments;
  readonly inquiries: Inquiries;
  readonly routes: Readonly<Record<string, RouteState>>;
}
export const noFacts: ActFacts = { decisions: {}, uploads: [], files: {}, contracts: {}, overlaps: {}, inquiries: {}, routes: {} };

export interface Moment { readonly at: Instant; readonly actor: Actor; readonly path: At }

/** `trial` is an input with which the decider can be asked what it would say; without it the status alone decides. */
interface Possible { readonly act: Act; readonly trial?: (tender: Tender) => object; readonly when?: (tender: Tender) => boolean }
const plainly = (): object => ({});
const asked = (...acts: Act[]): Possible[] => acts.map((act) => ({ act }));
const tried = (...acts: Act[]): Possible[] => acts.map((act) => ({ act, trial: plainly }));

const noticed: Possible[] = [{ act: 'tender.record-award-notice', when: (tender) => noticeFrom(tender) !== '' && tender.awardNotice === null }];

const possible: Readonly<Record<TenderStatus, readonly Possible[]>> = {
  concept: [
    ...asked('tender.describe', 'tender.add-lot'), { act: 'tender.remove-lot', when: ({ lots }) => lots.length > 0 },
    ...asked('tender.set-method', 'tender.set-names', 'tender.add-quality', 'tender.add-price', 'tender.set-limits'), { act: 'tender.remove-criterion', when: ({ criteria }) => criteria.length > 0 },
    ...asked('tender.add-requirement'), { act: 'tender.remove-requirement', when: ({ requirements }) => requirements.length > 0 },
    ...asked('tender.plan', 'tender.appoint', 'tender.state-conflict'), ...tried('tender.ask-colleges'), ...asked('tender.withdraw'),
  ],
  'colleges-asked': [...asked('tender.prepare-publication'), ...tried('tender.publish'), ...asked('tender.appoint', 'tender.state-conflict', 'tender.withdraw')],
  published: [
    { act: 'tender.propose-extension', trial: ({ plan }) => ({ closesAt: plan.closesAt, reason: '' }) },
    { act: 'tender.approve-extension', trial: plainly, when: ({ extension }) => extension !== null },
    ...tried('tender.approve-opening'), ...asked('tender.appoint', 'tender.state-conflict', 'tender.withdraw'),
  ],
  opened: [...asked('tender.appoint', 'tender.state-conflict'), ...tried('tender.close-assessment'), ...asked('tender.withdraw')],
  assessed: [...tried('tender.propose-award', 'tender.approve-award'), ...asked('tender.withdraw')],
  provisional: [
    ...asked('tender.record-proceedings'),
    { act: 'tender.end-proceedings', when: ({ proceedings }) => proceedings.some(({ judgmentAt }) => judgmentAt === undefined) },
    { act: 'tender.propose-lapse', trial: () => ({ provider: '', reason: '' }) }, { act: 'tender.lapse-award', trial: plainly, when: ({ lapse }) => lapse !== null },
    ...tried('tender.finalise'), ...asked('tender.withdraw'),
  ],
  final: [...tried('tender.complete-contracts'), ...noticed, ...tried('tender.withdraw')],
  signed: noticed,
  withdrawn: noticed,
};

/** What this person may do to a tender in its status, in the order of a procedure, each with what the decider would say. */
export function actsOf(tender: Tender, facts: ActFacts, moment: Moment): ActState[] {
  return possible[tender.status]
    .filter(({ act, when }) => may(moment.actor, act, moment.path, panelOf(tender)) && (when?.(tender) ?? true))
    .flatMap(({ act, trial }) => {
      const command = tenderCommands.find(({ name }) => name === act);
      if (command === undefined) throw new TypeError(`${act} is no command on a tender`);
      return tryAct(command, tender, trial?.(tender), facts, moment) ?? [];
    });
}

/**
 * Asks a command's own decider what it would say, so that a page never has a rule of its own. What is wrong with the
 * input is no matter here: the person still has to fill it in. Without a trial input it is not asked. Undefined where
 * nothing would happen, because it was done already.
 */
export function tryAct(command: AnyCommand, state: unknown, trial: object | undefined, facts: object, { at, actor, path }: Moment): ActState | undefined {
  const to = `/${command.door}${command.path.replace(/:(\w+)/g, (_, name: string) => path[name] ?? '')}`;
  const declared = { act: command.name as Act, to, asks: Object.keys(command.fields).length > 0 };
  try {
    const done = trial !== undefined && command.decide(state, trial, { at, actor, path, facts: facts as never, newId: () => '' }).length === 0;
    return done ? undefined : { ...declared, refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...declared, refused: error.kind === 'invalid' ? null : { code: error.code, params: error.params } };
  }
}
