import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';

/** A store that nobody answers at: port 9 (discard) is closed on every machine that tests run on. */
const nowhere = 'http://127.0.0.1:9';
const link = (value: object): string => JSON.stringify(value);

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_ENDPOINT_URL_DYNAMODB: nowhere, AWS_ENDPOINT_URL_S3: nowhere,
    SST_RESOURCE_States: link({ name: 'states' }), SST_RESOURCE_Ledger: link({ name: 'ledger' }), SST_RESOURCE_Drafts: link({ name: 'drafts' }), SST_RESOURCE_Documents: link({ name: 'documents' }), SST_RESOURCE_Evidence: link({ name: 'evidence' }),
    SST_RESOURCE_Portal: link({ origin: 'https://portal.example', css: 'portal.css', deadline: 'deadline.js', upload: 'upload.js' }),
    SST_RESOURCE_SignIn: link({ issuer: 'https://login.example', clientId: 'x', clientSecret: 'x' }), SST_RESOURCE_DraftsKey: link({ id: 'x' }),
  });
});

const event = (path: string): APIGatewayProxyEventV2 => ({
  version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers: { host: 'portal.example' }, cookies: ['__Host-provider=token'], isBase64Encoded: false,
  requestContext: { accountId: '0', apiId: 'x', domainName: 'x', domainPrefix: 'x', requestId: 'request-1', routeKey: '$default', stage: '$default', time: '', timeEpoch: Date.UTC(2026, 4, 12), http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'x' } },
});

describe('a door whose store does not answer', () => {
  it('says so on a page, with what to do, and nothing of the fault', async () => {
    const { handler } = await import('./provider.ts');
    const answer = await handler(event('/provider/organisation'));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(answer.body).toContain('Er is niets gewijzigd');
    expect(answer.body).toContain('request-1');
    expect(answer.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|DynamoDB|states/);
  });

  it('says so to programs as problem+json', async () => {
    const { handler } = await import('./provider.ts');
    const answer = await handler(event('/v1/provider/organisation'));
    expect([answer.statusCode, answer.headers?.['content-type'], answer.headers?.['x-content-type-options']]).toEqual([503, 'application/problem+json', 'nosniff']);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ status: 503, code: 'unavailable', requestId: 'request-1' });
  });
});
