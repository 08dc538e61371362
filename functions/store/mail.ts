import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../shared/notify/mail.ts';
import { Resource } from './resources.ts';

let client: SESv2Client | undefined;
const ses = (): SESv2Client => (client ??= new SESv2Client({ requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 }, maxAttempts: 3 }));

/** Hands one mail in plain text to SES. @throws when SES does not take it. */
export async function sendMail(to: string, { subject, text }: Mail): Promise<void> {
  await ses().send(new SendEmailCommand({
    FromEmailAddress: Resource.Mail.from,
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } } },
  }));
}
