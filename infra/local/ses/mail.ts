import PostalMime, { type Address, type Attachment } from 'postal-mime';
import * as z from 'zod';
import { WireError } from '../sigv4.ts';

/** A captured mail. `at` is ISO 8601 UTC; `to` is everyone it goes to, Cc and Bcc included; `text` is '' when there is only HTML. */
export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What the sender said it is about, by name. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Headers that the sender added. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}

/** What a message says, before it has an id and a moment. */
export type Message = Omit<Mail, 'id' | 'at'>;

const addresses = z.array(z.string()).default([]);
const content = z.object({ Data: z.string() });
const attachment = z.object({ FileName: z.string().min(1).max(255), RawContent: z.base64(), ContentType: z.string().default('application/octet-stream') });

// SES Developer Guide: a tag is at most 256 of these characters.
const tag = z.string().regex(/^[\w.@-]{1,256}$/);

// SES API v2, MessageHeader: a name of up to 126 and a value of up to 870 printable ASCII characters, 15 at most.
const header = z.object({ Name: z.string().regex(/^[!-9;-~]{1,126}$/), Value: z.string().regex(/^[ -~]{1,870}$/) });

const requestShape = z.object({
  FromEmailAddress: z.string().optional(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: tag, Value: tag })).max(50).optional(),
  Destination: z.object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }).optional(),
  Content: z.object({
    Simple: z.object({
      Subject: content,
      Body: z.object({ Text: content.optional(), Html: content.optional() }).refine(b => b.Text ?? b.Html, 'Text or Html is required'),
      Headers: z.array(header).max(15).default([]),
      Attachments: z.array(attachment).default([]),
    }).optional(),
    Raw: z.object({ Data: z.base64() }).optional(),
  }),
});
type SendRequest = z.output<typeof requestShape>;

const bad = (message: string): WireError => new WireError('BadRequestException', message);

const everyone = ({ Destination: d }: SendRequest): string[] => (d === undefined ? [] : [...d.ToAddresses, ...d.CcAddresses, ...d.BccAddresses]);

const mailboxes = (list: readonly Address[] = []): string[] =>
  list.flatMap(entry => ('group' in entry && entry.group !== undefined ? entry.group.map(member => member.address) : [entry.address ?? '']));

type Simple = NonNullable<SendRequest['Content']['Simple']>;

const fromSimple = (request: SendRequest, simple: Simple): Message => ({
  from: request.FromEmailAddress ?? '', to: everyone(request), subject: simple.Subject.Data, text: simple.Body.Text?.Data ?? '',
  ...(simple.Body.Html === undefined ? {} : { html: simple.Body.Html.Data }),
  ...(simple.Headers.length === 0 ? {} : { headers: Object.fromEntries(simple.Headers.map(({ Name, Value }) => [Name, Value])) }),
  attachments: simple.Attachments.map(a => ({ name: a.FileName, type: a.ContentType, base64: a.RawContent })),
});

// The parser gives a calendar plain newlines; RFC 5545 (3.1) ends every line of one with CR LF.
function base64Of({ mimeType, content }: Attachment): string {
  if (mimeType !== 'text/calendar') return String(content);
  return Buffer.from(Buffer.from(String(content), 'base64').toString('utf8').replace(/\r?\n/g, '\r\n')).toString('base64');
}

// A destination beside the message decides who gets it; otherwise the message's own headers do.
async function fromRaw(request: SendRequest, base64: string): Promise<Message> {
  const mime = await PostalMime.parse(Buffer.from(base64, 'base64'), { attachmentEncoding: 'base64' });
  const listed = [mime.to, mime.cc, mime.bcc].flatMap(list => mailboxes(list));
  return {
    from: request.FromEmailAddress ?? mime.from?.address ?? '', to: request.Destination === undefined ? listed : everyone(request),
    subject: mime.subject ?? '', text: mime.text ?? '', ...(mime.html === undefined ? {} : { html: mime.html }),
    attachments: mime.attachments.map(a => ({ name: a.filename ?? '', type: a.mimeType, base64: base64Of(a) })),
  };
}

const withDomain = /^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/**
 * The message in a SendEmail request with Simple or Raw content.
 * @throws WireError BadRequestException for a template, an address without a domain, no recipient or more than 50
 * Source: SES API v2 Reference, SendEmail; SES Developer Guide, "Service quotas".
 */
export async function messageOf(document: unknown): Promise<Message> {
  const parsed = requestShape.safeParse(document);
  if (!parsed.success) throw bad(z.prettifyError(parsed.error));
  const { Simple, Raw } = parsed.data.Content;
  if ((Simple === undefined) === (Raw === undefined)) throw bad('Give either Simple or Raw content; templates are not supported here.');
  const message = Simple === undefined ? await fromRaw(parsed.data, Raw?.Data ?? '') : fromSimple(parsed.data, Simple);
  if (message.to.length === 0) throw bad('There is no recipient.');
  if (message.to.length > 50) throw bad('Recipient count exceeds 50.');
  const wrong = [message.from, ...message.to].find(address => !withDomain.test(address));
  if (wrong !== undefined) throw bad(`Not an address with a domain: '${wrong}'`);
  const { EmailTags: tags } = parsed.data;
  return tags === undefined ? message : { ...message, tags: Object.fromEntries(tags.map(({ Name, Value }) => [Name, Value])) };
}
