import { dollars, type Units } from './units.ts';

/** What was asked of the other services, as their engines and the functions themselves saw it. */
export interface Served {
  /** Events that each function was given. */
  readonly functions: Readonly<Record<string, number>>;
  /** Of these, lines of the ledger that come out of a queue. */
  readonly queued: number;
  /** Requests at the doors. */
  readonly doors: number;
  readonly s3: { readonly put: number; readonly get: number };
  readonly kms: { readonly pairs: number; readonly others: number };
  readonly mails: number;
}

/**
 * List prices in dollars, without the free tier: those of N. Virginia (aws.amazon.com: /lambda/pricing
 * for arm64, /api-gateway/pricing for HTTP APIs, /cloudfront/pricing for Europe, /s3/pricing for S3 Standard,
 * /kms/pricing, /ses/pricing, /sqs/pricing for FIFO queues), and an eighth more, which is about what Ireland costs. The
 * DynamoDB stream costs nothing where Lambda reads it.
 */
const million = 1_000_000;
const region = 1.125;
const price = {
  event: 0.2 / million, gigabyteSecond: 0.0000133334, door: 1 / million, edge: 0.0120 / 10_000,
  put: 0.005 / 1000, get: 0.0004 / 1000, pair: 12 / 10_000, key: 0.03 / 10_000, mail: 0.1 / 1000, message: 0.5 / million,
} as const;

/** Gigabytes of each function (infra/stacks/function.ts); other workers have half a one. */
const memory: Readonly<Record<string, number>> = { public: 1, provider: 1, staff: 1, council: 1, seal: 1.5, strip: 3, open: 3 };
/** How long an event is worked at, cold starts too: several times what it takes, as a measured time would depend on the machine. */
const seconds = 0.5;
/** Before each door its guard (infra/stacks/doors.ts), and for each line that follows a queue the relay that filled it: small and short. */
const small = { memory: 0.25, seconds: 0.1 } as const;

/** What all of it costs at list price, by service, in dollars. */
export function bill(units: Units, { functions, queued, doors, s3, kms, mails }: Served): Readonly<Record<string, number>> {
  const helped = doors + queued;
  const events = Object.values(functions).reduce((sum, count) => sum + count, helped);
  const gigabyteSeconds = Object.entries(functions).reduce((sum, [name, count]) => sum + count * seconds * (memory[name] ?? 0.5), helped * small.seconds * small.memory);
  const us = {
    Lambda: events * price.event + gigabyteSeconds * price.gigabyteSecond,
    'HTTP API': doors * price.door, CloudFront: doors * price.edge,
    S3: s3.put * price.put + s3.get * price.get,
    KMS: kms.pairs * price.pair + kms.others * price.key,
    SES: mails * price.mail,
    // Sent, received and taken away, each alone.
    SQS: 3 * queued * price.message,
  };
  return { DynamoDB: dollars(units), ...Object.fromEntries(Object.entries(us).map(([service, cost]) => [service, cost * region])) };
}
