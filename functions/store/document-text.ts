import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { DocumentText } from './reader.ts';
import { checkFile, word } from '../check/file-check.ts';
import { s3 } from './s3.ts';
import { headOf } from './file-content.ts';
import { bucketOf } from './buckets.ts';

/** Read while somebody waits; a text that fits into the store is far less. */
const mostWord = 10_000_000;

/**
 * The text of a Word document that was uploaded, once it passed the check of every upload. What reads it is a bundle of
 * its own (infra/bundle.ts), loaded by who asks for it.
 */
export async function documentText(key: string): Promise<DocumentText> {
  const { verdict, version, size, name } = await headOf('documents', key);
  if (verdict === 'absent') return { verdict, name: '', markdown: '' };
  if (size > mostWord) return { verdict: 'large', name, markdown: '' };
  const got = await s3().send(new GetObjectCommand({ Bucket: bucketOf('documents'), Key: key, VersionId: version }));
  const bytes = Buffer.from(await got.Body?.transformToByteArray() ?? []);
  const { type, reason } = await checkFile(bytes);
  if (reason === 'empty' || reason === 'mixed' || reason === 'malware') return { verdict: reason, name, markdown: '' };
  if (reason !== undefined || type !== word) return { verdict: 'type', name, markdown: '' };
  const { textOfDocx } = await import(new URL('docx.mjs', import.meta.url).href) as typeof import('../documents/docx.ts');
  try {
    return { verdict: 'ok', name, markdown: await textOfDocx(bytes) };
  } catch {
    // Whatever it cannot read is no document for us; what is in it stands nowhere else.
    return { verdict: 'type', name, markdown: '' };
  }
}
