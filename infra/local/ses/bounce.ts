import { randomUUID } from 'node:crypto';
import type { Mail } from './mail.ts';

/** Mail to an address that begins so comes back for good: there is no such mailbox. */
const bounces = (address: string): boolean => /^(?:[^<]*<)?bounce/i.test(address);
/** And so begins one whose owner calls every mail spam. */
const complains = (address: string): boolean => /^(?:[^<]*<)?complaint/i.test(address);

/** What SES tells EventBridge of a mail that came back or was called spam; undefined of one that was not (SES Developer Guide, "Event data that Amazon SES publishes"). */
export function bounceOf({ id, at, from, to, tags = {} }: Mail) {
  const mail = { timestamp: at, source: from, messageId: id, destination: to, tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) };
  const told = { timestamp: at, feedbackId: randomUUID() };
  const event = (type: string, detail: object) => ({ source: 'aws.ses', 'detail-type': type, id: randomUUID(), time: at, detail: { ...detail, mail } });
  if (to.some(complains)) {
    return event('Email Complaint Received', { eventType: 'Complaint', complaint: { ...told, complaintFeedbackType: 'abuse', complainedRecipients: to.filter(complains).map((emailAddress) => ({ emailAddress })) } });
  }
  if (!to.some(bounces)) return undefined;
  return event('Email Bounced', {
    eventType: 'Bounce',
    bounce: {
      ...told, bounceType: 'Permanent', bounceSubType: 'General',
      bouncedRecipients: to.filter(bounces).map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' })),
    },
  });
}
