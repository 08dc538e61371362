import { unzipSync, zipSync, type Zippable } from 'fflate';
import { stripJpeg, stripPng } from './images.ts';

/** More than this a file of 100 MB has no business to unfold into. */
const mostUnfolded = 400 * 1024 * 1024;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const package_ = 'http://schemas.openxmlformats.org';

/** The parts that say who made a document; each becomes an empty one of its kind (ECMA-376 part 2 §11, part 1 §22). */
const empty: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${package_}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${package_}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${package_}/officeDocument/2006/custom-properties"/>`,
};

/** Names of people in the text's own parts: comments, tracked changes, who shares it, and where it was saved. */
const named: readonly (readonly [RegExp, string])[] = [
  [/(\s(?:w|w15|w16\w*):(?:author|initials|userId|providerId)=)("[^"]*"|'[^']*')/g, '$1""'],
  [/(\s(?:displayName|userId|providerId|userName|lastEdited|lastModifiedBy)=)("[^"]*"|'[^']*')/g, '$1""'],
  [/(<(?:\w+:)?author(?:\s[^>]*)?>)[^<]*(<\/(?:\w+:)?author>)/g, '$1$2'],
  [/<x15ac:absPath\b[^>]*\/>/g, ''],
];

/** A Word or Excel file without its properties and the names of who wrote or commented. @throws for what cannot be cleaned. */
export function stripOffice(bytes: Buffer): Buffer {
  let size = 0;
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => {
    size += originalSize;
    if (size > mostUnfolded) throw new RangeError('an office file that unfolds too far');
    return true;
  } });
  const clean: Zippable = {};
  // Every part has the first moment that a zip file knows: when it was saved tells something too.
  for (const [name, part] of Object.entries(parts)) clean[name] = [cleanPart(name, Buffer.from(part)), { mtime: new Date(1980, 0, 1, 12), level: 6 }];
  return Buffer.from(zipSync(clean));
}

function cleanPart(name: string, part: Buffer): Buffer {
  // Files inside the file have properties of their own, in every format there is.
  if (/\/embeddings\/.|\.bin$|vbaProject/i.test(name) && part.length > 0) throw new TypeError('an office file that holds another file');
  const emptied = empty[name];
  if (emptied !== undefined) return Buffer.from(emptied);
  if (/\.jpe?g$/i.test(name)) return stripJpeg(part);
  if (/\.png$/i.test(name)) return stripPng(part);
  if (!/\.(xml|rels)$/i.test(name)) return part;
  // XML may be UTF-16; nothing of it would be found.
  if (part.includes(0)) throw new TypeError('an office file that is not UTF-8');
  return Buffer.from(named.reduce((text, [pattern, by]) => text.replace(pattern, by), part.toString('utf8')));
}
