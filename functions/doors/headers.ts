/**
 * Headers of every answer, errors included (NL API Design Rules, security headers; OWASP).
 * @param connects origins that scripts may send to: the bucket for uploads in parts.
 * @param posts origins that forms may post to beside ourselves: the bucket for uploads, the identity provider at sign-out.
 */
export const securityHeaders = (posts: readonly string[], connects: readonly string[] = []): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'", `connect-src ${["'self'", ...connects].join(' ')}`,
    `form-action ${["'self'", ...posts].join(' ')}`, "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; '),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
  'api-version': '1.0.0',
});

/** Those of styles and scripts, which come from a bucket: a page that one of them were taken for could load nothing either. They are kept by their names, and have no version. */
export const assetHeaders: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(securityHeaders([])).filter(([name]) => name !== 'cache-control' && name !== 'api-version'));
