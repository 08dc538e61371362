import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { millis, type Instant } from '../../../shared/kernel/moments.ts';

/** A request as API Gateway hands it to a function (HTTP API, format 2.0). */
export const eventOf = ({ method = 'GET', path, at, cookies = '', headers = {}, body }: {
  method?: 'GET' | 'POST'; path: string; at: Instant; cookies?: string; headers?: Readonly<Record<string, string>>; body?: string;
}): APIGatewayProxyEventV2 => ({
  version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers: { host: 'portal.example', ...headers }, isBase64Encoded: false,
  ...(cookies === '' ? {} : { cookies: cookies.split('; ') }), ...(body === undefined ? {} : { body }),
  requestContext: {
    accountId: '000000000000', apiId: 'bars', domainName: 'portal.example', domainPrefix: 'portal', requestId: 'bars', routeKey: '$default', stage: '$default',
    time: at, timeEpoch: millis(at), http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bars' },
  },
});
