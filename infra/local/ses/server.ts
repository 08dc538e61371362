import { randomUUID } from 'node:crypto';
import { serveSigned, WireError, type LocalPrincipal, type Running, type SignedCall } from '../sigv4.ts';
import { messageOf, type Mail } from './mail.ts';
import { openOutbox } from './outbox.ts';

export type { Mail } from './mail.ts';

export interface SesOptions {
  /** Where the mails lie; made when it is not there. */
  readonly dir: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly principals: readonly LocalPrincipal[];
  /** The clock that mails are dated by, ms since 1970; the real one unless the stack has its own. */
  readonly now?: () => number;
  /** A fault to answer a mail with instead of taking it: 'throttle' as over the sending rate, 'reject' as unsendable content. */
  readonly fail?: (mail: Mail) => 'throttle' | 'reject' | undefined;
  /** Told of every mail that was taken, before its sender knows. */
  readonly taken?: (mail: Mail) => void | Promise<void>;
}

const faults = {
  throttle: () => new WireError('TooManyRequestsException', 'Maximum sending rate exceeded.', 429),
  reject: () => new WireError('MessageRejected', 'The message was rejected.'),
} as const;

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new WireError('BadRequestException', 'The request is not JSON.');
  }
}

/**
 * Starts a mail server on 127.0.0.1 that speaks SES API v2's SendEmail and keeps every mail instead of sending it.
 * `list` gives all mails in the order in which they came, also those from before a restart.
 */
export async function startSes(options: SesOptions): Promise<Running & { list(): Promise<Mail[]> }> {
  const outbox = openOutbox(options.dir);
  const now = options.now ?? Date.now;
  const answer = async (call: SignedCall): Promise<object> => {
    if (call.method !== 'POST' || call.target !== '/v2/email/outbound-emails') throw new WireError('NotFoundException', 'Only SendEmail is served here.', 404);
    const mail: Mail = { id: randomUUID(), at: new Date(now()).toISOString(), ...await messageOf(parseJson(call.body)) };
    const fault = options.fail?.(mail);
    if (fault !== undefined) throw faults[fault]();
    outbox.add(mail);
    await options.taken?.(mail);
    return { MessageId: mail.id };
  };
  // SES takes a message of 40 MB, which is a third longer in base64.
  const running = await serveSigned({
    port: options.port, principals: options.principals, service: 'ses', maxBytes: 56_000_000, contentType: 'application/json', answer,
  });
  return { ...running, list: outbox.list };
}
