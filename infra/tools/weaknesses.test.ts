import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../bundle.ts';
import { daysFor, judged } from './weaknesses-judged.ts';

const url = 'https://github.com/advisories/GHSA-0000';
const report = (severity: string, more: object = {}): string => JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: { part: { name: 'part', via: [{ source: 1, name: 'part', title: 'Reads too far', url, severity, range: '<2', ...more }] }, whole: { name: 'whole', via: ['part'] } },
});
const over = (text: string, seen: Record<string, string>, today: string) => judged(text, seen, today)?.weaknesses.map((one) => [one.severity, one.since, one.until, one.over]);

describe('known weaknesses', () => {
  it('are in time on their last day and over on the next', () => {
    expect(over(report('high'), { [url]: '2026-11-01' }, '2026-11-08')).toEqual([['high', '2026-11-01', '2026-11-08', false]]);
    expect(over(report('high'), { [url]: '2026-11-01' }, '2026-11-09')).toEqual([['high', '2026-11-01', '2026-11-08', true]]);
    expect(over(report('critical'), { [url]: '2026-11-01' }, '2026-11-04')).toEqual([['critical', '2026-11-01', '2026-11-03', true]]);
    expect(over(report('info'), { [url]: '2020-01-01' }, '2026-11-09')?.[0]?.[3]).toBe(false);
  });
  it('count from the day that the advisory tells, else from the day on which they were first seen', () => {
    expect(judged(report('moderate'), {}, '2026-11-08')?.seen).toEqual({ [url]: '2026-11-08' });
    expect(over(report('moderate', { published: '2026-09-01T10:00:00Z' }), { [url]: '2026-11-01' }, '2026-11-08')).toEqual([['moderate', '2026-09-01', '2026-10-01', true]]);
    // One advisory for two packages is one weakness; what is told no more is forgotten.
    expect(judged(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), { [url]: '2026-11-01' }, '2026-11-08')).toEqual({ weaknesses: [], seen: {} });
  });
  it('are unknown where the registry gave no report', () => {
    for (const text of ['', 'npm error', '{"message":"405 Method Not Allowed","statusCode":405,"error":{}}', '{"error":{"code":"ENOTFOUND"}}', report('strange')]) expect(judged(text, {}, '2026-11-08')).toBeUndefined();
  });
  it('have the times that docs/deploy.md tells', () => {
    const page = readFileSync(path.join(root, 'docs/deploy.md'), 'utf8');
    for (const [severity, days] of Object.entries(daysFor)) expect(page).toContain(`| ${severity} | ${Number.isFinite(days) ? `${days} days` : 'with the next updates'} |`);
  });
});
