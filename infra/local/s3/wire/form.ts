import { S3Error } from './errors.ts';
import { ByteReader } from './reader.ts';

/** A form up to its file: fields by lower-case name (values are text), and the file still to be read. */
export interface UploadForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly filename: string;
  /** The file's bytes; what follows the file is read to the end and ignored. */
  readonly file: AsyncIterable<Buffer>;
}

const MAX_FIELDS_BYTES = 20_480;
const MAX_HEAD_BYTES = 8192;
const malformed = () => new S3Error('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
const oneFile = () => new S3Error('IncorrectNumberOfFilesInPostRequest', 'POST requires exactly one file upload per request.');

/** @throws MalformedPOSTRequest */
export function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed();
  return boundary;
}

interface PartHead { readonly name: string; readonly filename: string | undefined }

/** After a boundary: the head of the next part, or null at the end. Browsers write names and file names as raw UTF-8. */
async function nextPart(reader: ByteReader): Promise<PartHead | null> {
  const after: Buffer[] = [];
  for await (const piece of reader.take(2)) after.push(piece);
  const mark = Buffer.concat(after).toString('latin1');
  if (mark === '--') return null;
  if (mark !== '\r\n') throw malformed();
  let disposition: string | undefined;
  for (;;) {
    const header = (await reader.until('\r\n', MAX_HEAD_BYTES))?.toString('utf8');
    if (header === undefined) throw malformed();
    if (header === '') break;
    if (/^content-disposition\s*:/i.test(header)) disposition = header;
  }
  const name = quotedValue(disposition, 'name');
  if (disposition === undefined || name === undefined || !/^content-disposition\s*:\s*form-data\s*;/i.test(disposition)) throw malformed();
  return { name, filename: quotedValue(disposition, 'filename') };
}

function quotedValue(header: string | undefined, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(header ?? '') ?? [];
  return quoted === undefined ? plain : quoted.replaceAll('\\"', '"');
}

/** Reads the fields of an upload form. @throws MalformedPOSTRequest, MaxPostPreDataLengthExceeded, IncorrectNumberOfFilesInPostRequest, InvalidArgument */
export async function readForm(source: AsyncIterable<Buffer>, boundary: string): Promise<UploadForm> {
  const reader = new ByteReader(source);
  const mark = `\r\n--${boundary}`;
  if ((await reader.until(mark.slice(2), 0)) === null) throw malformed();
  const fields = new Map<string, string>();
  let bytes = 0;
  for (;;) {
    const part = await nextPart(reader);
    if (part === null) throw oneFile();
    const name = part.name.toLowerCase();
    if (name === 'file') return { fields, filename: part.filename ?? '', file: fileOf(reader, mark) };
    const value = await reader.until(mark, MAX_FIELDS_BYTES);
    bytes += name.length + (value?.length ?? MAX_FIELDS_BYTES);
    if (bytes > MAX_FIELDS_BYTES) throw new S3Error('MaxPostPreDataLengthExceeded', 'Your POST request fields preceding the upload file were too large.');
    if (value === null) throw malformed();
    if (fields.has(name)) throw new S3Error('InvalidArgument', `POST requires exactly one value for the field ${part.name}.`);
    fields.set(name, value.toString('utf8'));
  }
}

async function* fileOf(reader: ByteReader, mark: string): AsyncGenerator<Buffer> {
  const whole = yield* reader.upTo(mark);
  if (!whole) throw malformed();
  for (let part = await nextPart(reader); part !== null; part = await nextPart(reader)) {
    if (part.name.toLowerCase() === 'file') throw oneFile();
    const rest = reader.upTo(mark);
    for (let next = await rest.next(); ; next = await rest.next()) {
      if (next.done !== true) continue;
      if (!next.value) throw malformed();
      break;
    }
  }
}
