/** First bytes of the types that people may upload (PDF 32000-1 §7.5.2; PKZIP APPNOTE 4.3.7; PNG; JPEG). */
const signatures: readonly (readonly [string, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['application/zip', Buffer.from([0x50, 0x4b, 0x03, 0x04])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/** The media type as which a file begins; undefined when it is none of these. */
export const beginsAs = (bytes: Buffer): string | undefined => signatures.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0];
