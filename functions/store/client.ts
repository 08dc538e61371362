/** Makes a client when it is first used, with the environment of that moment. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Ends before API Gateway gives up (29 s) and after the slowest request that is still of use (DESIGN, AWS). */
export const patience = { requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 }, maxAttempts: 3 } as const;
