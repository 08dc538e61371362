import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Hono } from 'hono';
import { inRequest } from '../request.ts';
import { Resource } from '../store/resources.ts';
import { doorApp, type Door, type Env } from './app.ts';
import { arrivalOf, requestOf, resultOf } from './lambda.ts';
import type { Visit } from './visit.ts';

/** A door as a Lambda function. */
export function handle<D extends Visit['door']>(door: Door<D>): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const appFor = appsOf(door);
  return (event) => {
    const arrival = arrivalOf(event);
    return inRequest(arrival.requestId, async () => {
      const request = requestOf(event, Resource.Portal.origin);
      return resultOf(await (await appFor(new URL(request.url).pathname)).fetch(request, arrival));
    });
  };
}

/** Puts together what a path needs, once: the whole door, or what lies below the first part of the path (decision 41). */
export function appsOf<D extends Visit['door']>(door: Door<D>): (path: string) => Promise<Hono<Env>> {
  const { commands, later = {} } = door;
  const made = new Map<string, Promise<Hono<Env>>>();
  const begins = new RegExp(`^(?:/v1)?/${door.name}/([a-z-]+)`);
  const make = async (part: string): Promise<Hono<Env>> => {
    const only = later[part];
    const more = await Promise.all((only === undefined ? Object.values(later) : [only]).map((load) => load()));
    return doorApp({ ...door, commands: [...commands, ...more.flat()] });
  };
  return (path) => {
    const [, part = ''] = begins.exec(path) ?? [];
    const key = Object.hasOwn(later, part) ? part : '';
    const app = made.get(key) ?? make(key);
    made.set(key, app);
    app.catch(() => { made.delete(key); });
    return app;
  };
}
