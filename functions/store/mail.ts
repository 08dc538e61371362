import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../shared/notify/mail.ts';
import { once, patience, silent } from './client.ts';
import type { Proof } from './inbox.ts';
import { now } from './now.ts';
import { Resource } from './resources.ts';

const ses = once(() => silent(new SESv2Client(patience)));

/** What a mail is about, as SES tells it again when the mail comes back; no address and nothing of what it says. */
export interface MailTags { readonly party: string; readonly message: string; readonly who: string }

/** Hands one mail in plain text to SES. @returns what proves it. @throws when SES does not take it. */
export async function sendMail(to: string, { subject, text }: Mail, tags?: MailTags, headers?: Readonly<Record<string, string>>): Promise<Proof> {
  const { MessageId = '' } = await ses().send(new SendEmailCommand({
    FromEmailAddress: Resource.Mail.from,
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } }, ...(headers === undefined ? {} : { Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })) }) } },
    ConfigurationSetName: Resource.Mail.set,
    ...(tags === undefined ? {} : { EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value: String(Value) })) }),
  }));
  return { at: now(), id: MessageId };
}
