import { command } from '../kernel/command.ts';
import { integer, optional, text, type InputOf } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { postAt, type PostEvent } from './post.ts';

const path = '/post/:party/:post';
const then = (): string => '/staff/post';
const message = { message: text(100), who: text(100), event: text(100), about: optional(text(100)) };
const told = ({ message: id, who, event, about = '' }: InputOf<typeof message>) => ({ message: id, who, event, about });

/** A try failed. A try that is counted already, by the same worker or another, is not counted twice. */
export const recordFailure = command({
  name: 'post.record-failure',
  door: 'worker',
  path: `${path}/failures`,
  fields: { ...message, attempt: integer(1, 1_000_000), code: text(200) },
  target: postAt, then,
  facts: () => ({}),
  decide: (state, input): PostEvent[] => (state.attempts.filter(({ outcome }) => outcome === 'failed').length >= input.attempt ? [] : [{ type: 'post.failed', data: { ...told(input), attempt: input.attempt, code: input.code } }]),
});

/** A mail that was taken came back. */
export const recordBounce = command({
  name: 'post.record-bounce',
  door: 'worker',
  path: `${path}/bounces`,
  fields: { ...message, code: text(200) },
  target: postAt, then,
  facts: () => ({}),
  decide: (_, input): PostEvent[] => [{ type: 'post.bounced', data: { ...told(input), code: input.code } }],
});

/** What had failed, or was asked for again, went after all; `code` is the id that SES gave. */
export const recordSent = command({
  name: 'post.record-sent',
  door: 'worker',
  path: `${path}/sendings`,
  fields: { code: text(200) },
  target: postAt, then,
  facts: () => ({}),
  decide: ({ status }, { code }): PostEvent[] => (status === 'failed' || status === 'asked' ? [{ type: 'post.sent', data: { code } }] : []),
});

/** Somebody of staff, having mended what was wrong, has a mail sent again; the worker that tells sends it. */
export const sendAgain = command({
  name: 'post.send-again',
  door: 'staff',
  path: `${path}/attempts`,
  fields: {},
  target: postAt, then,
  facts: () => ({}),
  decide({ status }): PostEvent[] {
    must(status !== '', missing());
    must(status !== 'sent', refuse('post.is-sent'));
    return status === 'asked' ? [] : [{ type: 'post.asked-again', data: {} }];
  },
});

export const postCommands = [sendAgain];
export const postWorkerCommands = [recordFailure, recordBounce, recordSent];
