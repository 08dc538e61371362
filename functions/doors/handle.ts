import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { inRequest } from '../request.ts';
import { Resource } from '../store/resources.ts';
import { doorApp, type Door } from './app.ts';
import { arrivalOf, requestOf, resultOf } from './lambda.ts';
import type { Visit } from './visit.ts';

/** A door as a Lambda function. */
export function handle<D extends Visit['door']>(door: Door<D>): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const app = doorApp(door);
  return (event) => {
    const arrival = arrivalOf(event);
    return inRequest(arrival.requestId, async () => resultOf(await app.fetch(requestOf(event, Resource.Portal.origin), arrival)));
  };
}
