import path from 'node:path';
import type { Bundles } from '../bundle.ts';
import { doorOf } from '../doors.ts';
import type { FunctionSpec } from '../functions.ts';
import { linksOf, variable } from '../links.ts';
import { startGateway } from '../local/run/gateway.ts';
import { localFunction } from '../local/run/invoke.ts';

export interface OpenDoor {
  /** Takes newer bundles from the next request on. */
  renew(bundles: Bundles): void;
  close(): Promise<void>;
}

const longestRequest = 30_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * One door on this machine, at `origin`, on what `env` links it to. It is told its own links and credentials and nothing else, so that
 * what the stage would refuse it is refused here. Paths of other doors lead to the stage itself.
 * @throws when the environment lacks a link, and names it.
 */
export async function openDoor(spec: FunctionSpec, origin: string, env: Environment, bundles: Bundles, write: (text: string) => void): Promise<OpenDoor> {
  const { origin: stage } = JSON.parse(linked(env, 'Portal')) as { origin: string };
  const run = ({ dir, css, deadline, upload }: Bundles) => localFunction({
    name: spec.name, dir, write,
    env: {
      ...Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => one[0].startsWith('AWS_') && one[1] !== undefined)),
      ...Object.fromEntries(linksOf(spec).map((name) => [variable(name), linked(env, name)])),
      [variable('Portal')]: JSON.stringify({ type: 'portal', origin, css, deadline, upload }), NODE_ENV: 'production', TZ: 'UTC',
    },
  });
  let { dir } = bundles;
  let running = run(bundles);
  const former = new Set<typeof running>();
  const elsewhere = { invoke: (event: unknown) => Promise.resolve({ statusCode: 307, headers: { location: stage + addressIn(event) } }) };
  const gateway = await startGateway({
    port: Number(new URL(origin).port), get assets() { return path.join(dir, 'assets'); }, now: () => Date.now(),
    route: (pathname) => (doorOf(pathname) === spec.name ? running : elsewhere),
    local: () => Promise.resolve(undefined), decorate: (html) => html, touched: () => undefined,
  });
  return {
    renew(newer) {
      const before = running;
      running = run(newer);
      ({ dir } = newer);
      former.add(before);
      // Requests that it has in hand it may finish.
      setTimeout(() => { former.delete(before); void before.close(); }, longestRequest).unref();
    },
    async close() {
      await gateway.close();
      await Promise.all([running, ...former].map((one) => one.close()));
    },
  };
}

const addressIn = (event: unknown): string => {
  const { rawPath, rawQueryString } = event as { rawPath: string; rawQueryString: string };
  return rawPath + (rawQueryString === '' ? '' : `?${rawQueryString}`);
};

function linked(env: Environment, name: string): string {
  const found = env[variable(name)];
  if (found === undefined) throw new Error(`${variable(name)} is not set: run this by \`npx sst dev\`, which links the stage`);
  return found;
}
