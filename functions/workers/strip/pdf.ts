import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream, type PDFContext, type PDFObject } from 'pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * A PDF without its document information, its XMP, what programs kept for themselves and who wrote its notes (ISO
 * 32000-1 §14.3, §14.5, §12.5.6.2). What nothing refers to, such as an earlier revision, goes.
 * @throws for a file that is encrypted or holds other files.
 */
export async function stripPdf(bytes: Buffer): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  if (pdf.getPageCount() === 0) throw new TypeError('a PDF without a page');
  const { context } = pdf;
  delete context.trailerInfo.Info;
  const reached = reachableFrom(context, context.trailerInfo.Root);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
    else visit(object, context);
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
}

/** Takes what tells of people out of one object and of what lies directly in it. */
function visit(object: PDFObject | undefined, context: PDFContext): void {
  if (object instanceof PDFArray) object.asArray().forEach((one) => { visit(one, context); });
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  if (dict.has(name('EmbeddedFiles')) || dict.get(name('Type')) === name('EmbeddedFile')) throw new TypeError('a PDF that holds another file');
  for (const key of ['Metadata', 'PieceInfo', 'LastModified']) dict.delete(name(key));
  // Of a note /T is who wrote it; of a field in a form it is the field's name.
  const subtype = context.lookup(dict.get(name('Subtype')));
  if (subtype !== undefined && subtype !== name('Widget') && dict.has(name('Rect'))) for (const key of ['T', 'M', 'CreationDate', 'NM']) dict.delete(name(key));
  for (const inner of dict.values()) if (!(inner instanceof PDFRef)) visit(inner, context);
}

/** Everything that the document refers to, from its root. Notes of the way there lie in Metadata entries, which are not followed. */
function reachableFrom(context: PDFContext, root: PDFObject | undefined): ReadonlySet<PDFRef> {
  const seen = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (!seen.has(object)) { seen.add(object); waiting.push(context.lookup(object)); }
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else {
      const dict = object instanceof PDFStream ? object.dict : object;
      if (dict instanceof PDFDict) for (const [key, value] of dict.entries()) if (key !== name('Metadata') && key !== name('PieceInfo')) waiting.push(value);
    }
  }
  return seen;
}
