import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

// Signs as the documentation says, written out flat, apart from the code under test.
function sign(of: { method: string; path: string; query: string; body: string; headers: Record<string, string>; day: string; service: string }): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const names = Object.keys(of.headers).toSorted();
  const lines = names.map(name => `${name}:${of.headers[name]}\n`).join('');
  const canonical = `${of.method}\n${of.path}\n${of.query}\n${lines}\n${names.join(';')}\n${hash(of.body)}`;
  const key = mac(mac(mac(mac(`AWS4${suite.secretAccessKey}`, of.day), 'us-east-1'), of.service), 'aws4_request');
  const scope = `${of.day}/us-east-1/${of.service}/aws4_request`;
  const signature = mac(key, `AWS4-HMAC-SHA256\n${of.headers['x-amz-date']}\n${scope}\n${hash(canonical)}`).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${suite.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}

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

  it('is refused by name when it is missing, malformed, of an unknown key, or with a session token', () => {
    const headers = request(vanilla).headers;
    const swap = (from: string, to: string) => request(vanilla, { headers: { authorization: headers.authorization?.replace(from, to) ?? '' } });
    expect(code(() => verify({ ...request(vanilla), headers: { host: 'x' } }))).toBe('MissingAuthenticationTokenException');
    expect(code(() => verify(swap('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1')))).toBe('IncompleteSignatureException');
    expect(code(() => verify(request(vanilla, { headers: { 'x-amz-date': 'yesterday' } })))).toBe('IncompleteSignatureException');
    expect(code(() => verify(request(vanilla, { target: '/?a=%zz' })))).toBe('IncompleteSignatureException');
    expect(code(() => verify(swap('AKIDEXAMPLE', 'AKIDOTHER')))).toBe('UnrecognizedClientException');
    expect(code(() => verify(request(vanilla, { headers: { 'x-amz-security-token': 'x' } })))).toBe('UnrecognizedClientException');
  });

  it('right in itself is worth nothing for another service or day, without the host, or with another hash of the body', () => {
    const own = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' };
    const answer = (headers: Record<string, string>, service = 'service', day = '20150830') => {
      const authorization = sign({ method: 'GET', path: '/', query: '', body: '', headers, day, service });
      return code(() => verify(request('', { headers: { ...headers, authorization } })));
    };
    const empty = createHash('sha256').digest('hex');
    expect([answer(own), answer({ ...own, 'x-amz-content-sha256': empty })]).toEqual(['accepted', 'accepted']);
    const wrong = [
      answer(own, 'ses'), answer(own, 'service', '20150829'), answer({ 'x-amz-date': own['x-amz-date'] }),
      answer({ ...own, 'x-amz-content-sha256': empty.replace('e', 'f') }), answer({ ...own, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }),
    ];
    expect(new Set(wrong)).toEqual(new Set(['InvalidSignatureException']));
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

  async function send(body: string): Promise<Response> {
    const host = `127.0.0.1:${running.port}`;
    const stamp = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    const authorization = sign({
      method: 'POST', path: '/a%2520b', query: 'x=1', body, headers: { host, 'x-amz-date': stamp }, day: stamp.slice(0, 8), service: 'test',
    });
    return fetch(`http://${host}/a%20b?x=1`, { method: 'POST', body, headers: { 'x-amz-date': stamp, authorization } });
  }

  it('answers who called, refuses what is too large, and tells nothing of a fault of its own', async () => {
    const good = await send('hello');
    expect([good.status, await good.json()]).toEqual([200, { who: suite.arn }]);
    const large = await send('x'.repeat(11));
    expect([large.status, large.headers.get('x-amzn-errortype')]).toEqual([413, 'RequestEntityTooLargeException']);
    const logged: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((entry) => { logged.push(String(entry)); return true; });
    const broken = await send('').finally(() => { spy.mockRestore(); });
    expect([broken.status, await broken.json()]).toEqual([500, { __type: 'InternalFailure', message: 'Internal failure' }]);
    expect(logged.join('')).toContain('a secret inside');
  });
});
