import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets a request to the HTTP API pass when it came through CloudFront, which adds a header that only the two know. */
export const handler = (event: { readonly headers?: Readonly<Record<string, string | undefined>> }): Promise<{ isAuthorized: boolean }> => {
  const [given, expected] = [event.headers?.['x-portal-origin'] ?? '', process.env['ORIGIN_SECRET'] ?? ''];
  return Promise.resolve({ isAuthorized: expected !== '' && timingSafeEqual(digest(given), digest(expected)) });
};
