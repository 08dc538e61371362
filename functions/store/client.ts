/** Makes a client when it is first used, with the environment of that moment. Who never uses it does not get it into its bundle. */
/* @__NO_SIDE_EFFECTS__ */ export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Ends before API Gateway gives up (29 s) and after the slowest request that is still of use (DESIGN, AWS). */
export const patience = { requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 }, maxAttempts: 3 } as const;

/**
 * A client without the SDK's own log step, which goes through every request and answer even for a log that nobody keeps:
 * a twentieth of what a request costs, and nothing of a bid can reach a log by a setting.
 */
export function silent<Client extends { readonly middlewareStack: { remove(name: string): boolean } }>(client: Client): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
