import {
  BadRequestException, MessageRejected, SendEmailCommand, SESv2Client, TooManyRequestsException, type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bounceOf } from './bounce.ts';
import { startSes, type Mail, type SesOptions } from './server.ts';

const role = { accessKeyId: 'AKIDLOCALNOTIFY', secretAccessKey: 'secret', arn: 'arn:aws:iam::000000000000:role/notify' };
let dir = '';
let running: Awaited<ReturnType<typeof startSes>>;
const at = Date.parse('2026-05-12T10:00:00Z');

async function start(more: Partial<SesOptions> = {}): Promise<void> {
  running = await startSes({ dir, port: 0, principals: [role], now: () => at, ...more });
  process.env['AWS_ENDPOINT_URL_SESV2'] = running.endpoint;
}
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portal-'));
  await start();
});
afterEach(async () => {
  await running.close();
  delete process.env['AWS_ENDPOINT_URL_SESV2'];
  rmSync(dir, { recursive: true });
});

const client = (secretAccessKey = role.secretAccessKey, maxAttempts = 1) =>
  new SESv2Client({ region: 'eu-west-1', credentials: { accessKeyId: role.accessKeyId, secretAccessKey }, maxAttempts });
const simple = (change: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  FromEmailAddress: 'Inkoop <inkoop@example.nl>',
  Destination: { ToAddresses: ['a@example.nl'] },
  Content: { Simple: { Subject: { Data: 'Nota van inlichtingen' }, Body: { Text: { Data: 'Beste aanbieder, één vraag.' } } } },
  ...change,
});
const send = (input: SendEmailCommandInput) => client().send(new SendEmailCommand(input));

describe('a mail', () => {
  it('of text is kept with its answer’s id, its moment and everyone it goes to', async () => {
    const Destination = { ToAddresses: ['a@example.nl', 'B <b@example.nl>'], CcAddresses: ['c@example.nl'], BccAddresses: ['d@example.nl'] };
    const { MessageId } = await send(simple({ Destination }));
    expect(await running.list()).toEqual([{
      id: MessageId, at: '2026-05-12T10:00:00.000Z', from: 'Inkoop <inkoop@example.nl>', to: ['a@example.nl', 'B <b@example.nl>', 'c@example.nl', 'd@example.nl'],
      subject: 'Nota van inlichtingen', text: 'Beste aanbieder, één vraag.', attachments: [],
    }]);
  });

  it('keeps its HTML and the bytes of its attachments', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await send(simple({
      Content: {
        Simple: {
          Subject: { Data: 'S' }, Body: { Text: { Data: 't' }, Html: { Data: '<p>t</p>' } },
          Attachments: [{ FileName: 'gunning.pdf', ContentType: 'application/pdf', RawContent: bytes }, { FileName: 'x.bin', RawContent: bytes }],
        },
      },
    }));
    const [mail] = await running.list();
    expect(mail?.html).toBe('<p>t</p>');
    expect(mail?.attachments).toEqual([
      { name: 'gunning.pdf', type: 'application/pdf', base64: bytes.toString('base64') },
      { name: 'x.bin', type: 'application/octet-stream', base64: bytes.toString('base64') },
    ]);
  });

  it('keeps what its sender said it is about, and takes no tag that SES would not', async () => {
    const EmailTags = [{ Name: 'party', Value: 'gm_GM0503' }, { Name: 'who', Value: 'prs_1' }];
    await send(simple({ EmailTags, ConfigurationSetName: 'portal-mail' }));
    expect((await running.list())[0]?.tags).toEqual({ party: 'gm_GM0503', who: 'prs_1' });
    await expect(send(simple({ EmailTags: [{ Name: 'party', Value: 'een twee' }] }))).rejects.toBeInstanceOf(BadRequestException);
  });

  it('to an address that begins with bounce comes back with its tags, as SES tells it; any other does not', async () => {
    const told: unknown[] = [];
    await running.close();
    await start({ taken: (mail) => { told.push(bounceOf(mail)); } });
    await send(simple({ Destination: { ToAddresses: ['bounce.jansen@example.nl'] }, EmailTags: [{ Name: 'who', Value: 'prs_1' }] }));
    await send(simple());
    expect(told).toMatchObject([{
      source: 'aws.ses', 'detail-type': 'Email Bounced',
      detail: { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce.jansen@example.nl' }] }, mail: { messageId: (await running.list())[0]?.id, tags: { who: ['prs_1'] } } },
    }, undefined]);
  });

  it('sent raw is read as MIME; its destination, if given, goes before its headers', async () => {
    const calendar = Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    const raw = [
      'From: Inkoop <inkoop@example.nl>', 'To: A <a@example.nl>, b@example.nl', 'Cc: c@example.nl', 'Subject: =?utf-8?Q?=C3=89=C3=A9n?=', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/plain; charset=utf-8', '', 'Beste', '--x',
      'Content-Type: text/calendar; name=t.ics', 'Content-Disposition: attachment; filename=t.ics', 'Content-Transfer-Encoding: base64', '',
      calendar.toString('base64'), '--x', 'Content-Type: application/pdf; name=a.pdf', 'Content-Transfer-Encoding: base64', '', 'AAEKDQr/', '--x--', '',
    ].join('\r\n');
    const Content = { Raw: { Data: Buffer.from(raw) } };
    await client().send(new SendEmailCommand({ Content }));
    await client().send(new SendEmailCommand({ Content, Destination: { ToAddresses: ['d@example.nl'] } }));
    const [first, second] = await running.list();
    expect(first).toMatchObject({ from: 'inkoop@example.nl', to: ['a@example.nl', 'b@example.nl', 'c@example.nl'], subject: 'Één' });
    expect(first?.text.trim()).toBe('Beste');
    expect(first?.attachments).toEqual([
      { name: 't.ics', type: 'text/calendar', base64: calendar.toString('base64') }, { name: 'a.pdf', type: 'application/pdf', base64: 'AAEKDQr/' },
    ]);
    expect(second?.to).toEqual(['d@example.nl']);
  });

  it('that SES would not take is refused and not kept', async () => {
    const body = { Text: { Data: 't' } };
    const wrong: SendEmailCommandInput[] = [
      simple({ Destination: { ToAddresses: [] } }), simple({ Destination: { ToAddresses: ['nobody'] } }), simple({ FromEmailAddress: 'inkoop' }),
      simple({ Destination: { ToAddresses: Array.from({ length: 51 }, (_, i) => `a${i}@example.nl`) } }),
      simple({ Content: { Template: { TemplateName: 'x' } } }), simple({ Content: { Simple: { Subject: { Data: 's' }, Body: {} } } }),
      simple({ Content: { Simple: { Subject: { Data: 's' }, Body: body }, Raw: { Data: Buffer.from('x') } } }),
    ];
    for (const input of wrong) await expect(send(input), JSON.stringify(input)).rejects.toBeInstanceOf(BadRequestException);
    expect(await running.list()).toEqual([]);
  });
});

describe('the outbox', () => {
  it('keeps the order of mails, through a restart and a line that a crash cut short', async () => {
    const named = (Data: string) => simple({ Content: { Simple: { Subject: { Data }, Body: { Text: { Data: '1\n2' } } } } });
    for (const name of ['1', '2']) await send(named(name));
    await running.close();
    appendFileSync(join(dir, 'mails.jsonl'), '{"id":"half');
    await start();
    await send(named('3'));
    expect((await running.list()).map(mail => [mail.subject, mail.text])).toEqual([['1', '1\n2'], ['2', '1\n2'], ['3', '1\n2']]);
    expect(readFileSync(join(dir, 'mails.jsonl'), 'utf8').split('\n').length).toBe(4);
  });

  it('keeps each of many that come at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => send(simple())));
    expect((await running.list()).map(mail => mail.id).toSorted()).toEqual(ids.map(answer => answer.MessageId).toSorted());
  });
});

describe('faults and strangers', () => {
  it('a fault is answered as SES would, and the mail is not kept; a throttled one comes through when it is tried again', async () => {
    await running.close();
    const seen: Mail[] = [];
    const plan = ['throttle', 'reject', 'throttle', undefined] as const;
    await start({ fail: mail => plan[seen.push(mail) - 1] });
    await expect(send(simple())).rejects.toBeInstanceOf(TooManyRequestsException);
    await expect(send(simple())).rejects.toBeInstanceOf(MessageRejected);
    expect(await running.list()).toEqual([]);
    const { MessageId } = await client(role.secretAccessKey, 2).send(new SendEmailCommand(simple()));
    expect((await running.list()).map(mail => mail.id)).toEqual([MessageId]);
    expect(seen.map(mail => mail.subject)).toEqual(Array.from({ length: 4 }, () => 'Nota van inlichtingen'));
  });

  it('nobody sends without the role’s own secret, or anything else than a mail', async () => {
    await expect(client('guess').send(new SendEmailCommand(simple()))).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    const unsigned = await fetch(`${running.endpoint}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
    expect(unsigned.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    expect(await running.list()).toEqual([]);
  });
});
