import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSigned, verifySigV4, WireError, type LocalPrincipal, type Running, type SignedRequest } from './sigv4.ts';

// The key pair, moment and signatures of AWS's own Signature Version 4 test suite.
const suite: LocalPrincipal = {
  accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', arn: 'arn:aws:iam::000000000000:role/suite',
};
const at = Date.parse('2015-08-30T12:36:00Z');
const vanilla = '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31';
const ordered = 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500';

const request = (signature: string, change: Partial<SignedRequest> = {}, signed = 'host;x-amz-date'): SignedRequest => ({
  method: 'GET', target: '/', body: Buffer.alloc(0), ...change,
  headers: {
    host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${signed}, Signature=${signature}`,
    ...change.headers,
  },
});
const verify = (r: SignedRequest, now = at) => verifySigV4(r, { principals: [suite], service: 'service', clock: () => now });
const code = (act: () => unknown): string => {
  try { act(); } catch (error) { return error instanceof WireError ? error.code : String(error); }
  return 'accepted';
};

describe('a signature', () => {
  it('of the AWS test suite is accepted, and says who and where', () => {
    expect(verify(request(vanilla))).toEqual({ principal: suite, region: 'us-east-1' });
    expect(verify(request(ordered, { target: '/?Param2=value2&Param1=value1' })).principal).toBe(suite);
  });

  it('does not cover another method, path, query, host or body', () => {
    const changes: Partial<SignedRequest>[] = [
      { method: 'POST' }, { target: '/x' }, { target: '/?a=b' }, { headers: { host: 'elsewhere' } }, { body: Buffer.from('x') },
      { headers: { 'x-amz-date': '20150830T123601Z' } },
    ];
    for (const change of changes) expect(code(() => verify(request(vanilla, change)))).toBe('InvalidSignatureException');
  });

  it('lives five minutes either side of its moment', () => {
    expect(code(() => verify(request(vanilla), at + 300_000))).toBe('accepted');
    expect(code(() => verify(request(vanilla), at - 300_000))).toBe('accepted');
    expect(code(() => verify(request(vanilla), at + 300_001))).toBe('InvalidSignatureException');
    expect(code(() => verify(request(vanilla), at - 300_001))).toBe('InvalidSignatureException');
  });

  it('must cover the host and every header that steers the request', () => {
    expect(code(() => verify(request(vanilla, { headers: { 'x-amz-target': 'TrentService.Decrypt' } })))).toBe('InvalidSignatureException');
    expect(code(() => verify(request(vanilla, {}, 'x-amz-date')))).toBe('InvalidSignatureException');
    expect(code(() => verify(request(vanilla, {}, 'host;x-amz-date;x-amz-target')))).toBe('InvalidSignatureException');
  });

  it('is refused by name when it is missing, malformed, of an unknown key, with a session token, or for another service or day', () => {
    const headers = request(vanilla).headers;
    const swap = (from: string, to: string) => request(vanilla, { headers: { authorization: headers.authorization?.replace(from, to) ?? '' } });
    expect(code(() => verify({ ...request(vanilla), headers: { host: 'x' } }))).toBe('MissingAuthenticationTokenException');
    expect(code(() => verify(swap('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1')))).toBe('IncompleteSignatureException');
    expect(code(() => verify(request(vanilla, { headers: { 'x-amz-date': 'yesterday' } })))).toBe('IncompleteSignatureException');
    expect(code(() => verify(request(vanilla, { target: '/?a=%zz' })))).toBe('IncompleteSignatureException');
    expect(code(() => verify(swap('AKIDEXAMPLE', 'AKIDOTHER')))).toBe('UnrecognizedClientException');
    expect(code(() => verify(request(vanilla, { headers: { 'x-amz-security-token': 'x' } })))).toBe('UnrecognizedClientException');
    expect(code(() => verify(swap('/service/', '/ses/')))).toBe('InvalidSignatureException');
    expect(code(() => verify(swap('20150830/', '20150829/')))).toBe('InvalidSignatureException');
  });
});

describe('a signed service', () => {
  let running: Running;
  beforeAll(async () => {
    running = await serveSigned({
      port: 0, service: 'test', principals: [suite], maxBytes: 10, contentType: 'application/json',
      answer: async call => {
        if (call.body.length === 0) throw new Error('a secret inside');
        return { who: call.principal.arn };
      },
    });
  });
  afterAll(() => running.close());

  // Signs the way the documentation says, written out flat, apart from the code under test.
  async function send(body: string): Promise<Response> {
    const host = `127.0.0.1:${running.port}`;
    const stamp = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    const day = stamp.slice(0, 8);
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
    const canonical = `POST\n/a%2520b\nx=1\nhost:${host}\nx-amz-date:${stamp}\n\nhost;x-amz-date\n${hash(body)}`;
    const key = mac(mac(mac(mac(`AWS4${suite.secretAccessKey}`, day), 'eu-west-1'), 'test'), 'aws4_request');
    const signature = mac(key, `AWS4-HMAC-SHA256\n${stamp}\n${day}/eu-west-1/test/aws4_request\n${hash(canonical)}`).toString('hex');
    return fetch(`http://${host}/a%20b?x=1`, {
      method: 'POST', body,
      headers: {
        'x-amz-date': stamp,
        authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${day}/eu-west-1/test/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
      },
    });
  }

  it('answers who called, refuses what is too large, and tells nothing of a fault of its own', async () => {
    const good = await send('hello');
    expect([good.status, await good.json()]).toEqual([200, { who: suite.arn }]);
    const large = await send('x'.repeat(11));
    expect([large.status, large.headers.get('x-amzn-errortype')]).toEqual([413, 'RequestEntityTooLargeException']);
    const logged: unknown[] = [];
    const original = console.error;
    console.error = (entry: unknown) => logged.push(entry);
    const broken = await send('').finally(() => { console.error = original; });
    expect([broken.status, await broken.json()]).toEqual([500, { __type: 'InternalFailure', message: 'Internal failure' }]);
    expect(String(logged[0])).toContain('a secret inside');
  });
});
