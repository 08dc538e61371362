import { z } from 'zod';

/** How bad a weakness is, as its advisory says. */
const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const;
type Severity = (typeof severities)[number];

/** Within how many days it is mended (own rule: docs/deploy.md, *Known weaknesses*). What is only told has no time. */
export const daysFor: Readonly<Record<Severity, number>> = { critical: 2, high: 7, moderate: 30, low: 90, info: Infinity };

const advisory = z.object({ url: z.string(), title: z.string(), severity: z.enum(severities), published: z.iso.datetime().optional() });
/** What `npm audit --json` tells; a name in `via` points to another row of the list. */
const report = z.object({ auditReportVersion: z.literal(2), vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })) });

/** When each advisory was first seen here, by its address: a day, as `2026-11-23`. */
export type Seen = Readonly<Record<string, string>>;
export interface Weakness { readonly url: string; readonly packages: readonly string[]; readonly title: string; readonly severity: Severity; readonly since: string; readonly until: string; readonly over: boolean }

/**
 * Judges a report by the times above. A time runs from the day that the advisory tells; where it tells none, from the day
 * that it was first seen here. Undefined for what is no report: then nobody knows.
 * @param today a day, as `2026-11-23`.
 */
export function judged(text: string, seen: Seen, today: string): { readonly weaknesses: readonly Weakness[]; readonly seen: Seen } | undefined {
  const read = report.safeParse(parsed(text));
  if (!read.success) return undefined;
  const told = Object.entries(read.data.vulnerabilities).flatMap(([name, { via }]) => via.flatMap((one) => (typeof one === 'string' ? [] : [{ name, ...one }])));
  const weaknesses = [...Map.groupBy(told, ({ url }) => url)].map(([url, rows]): Weakness => {
    const worst = [...rows].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0] ?? (rows[0] as (typeof rows)[number]);
    const since = worst.published?.slice(0, 10) ?? seen[url] ?? today;
    const until = dayAfter(since, daysFor[worst.severity]);
    return { url, packages: [...new Set(rows.map(({ name }) => name))].sort(), title: worst.title, severity: worst.severity, since, until, over: until < today };
  });
  // What is told no more is mended, and forgotten.
  return { weaknesses: weaknesses.sort((a, b) => (a.until < b.until ? -1 : 1)), seen: Object.fromEntries(weaknesses.map(({ url, since }): [string, string] => [url, since]).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const dayAfter = (day: string, days: number): string => (Number.isFinite(days) ? new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) : '9999-12-31');
