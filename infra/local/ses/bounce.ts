import { randomUUID } from 'node:crypto';
import type { Mail } from './mail.ts';

/** Mail to an address that begins so comes back for good: there is no such mailbox. */
const bounces = (address: string): boolean => /^(?:[^<]*<)?bounce/i.test(address);

/** What SES tells EventBridge of a mail that came back; undefined of one that did not (SES Developer Guide, "Event data that Amazon SES publishes"). */
export const bounceOf = ({ id, at, from, to, tags = {} }: Mail) => (!to.some(bounces) ? undefined : {
  source: 'aws.ses', 'detail-type': 'Email Bounced', id: randomUUID(), time: at,
  detail: {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent', bounceSubType: 'General', timestamp: at, feedbackId: randomUUID(),
      bouncedRecipients: to.filter(bounces).map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' })),
    },
    mail: { timestamp: at, source: from, messageId: id, destination: to, tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) },
  },
});
