import { most, type Measured } from '../measured.ts';
import { never, type Row } from './row.ts';
import type { Told } from './tests.ts';

/** Rows of promises whose measure the tests take; where none did, the row says so and is not kept. */
const from = <K extends keyof Measured>(told: Told, key: K): NonNullable<Measured[K]>[] => told.flatMap(({ measured }) => measured.flatMap((one) => one[key] ?? [])) as NonNullable<Measured[K]>[];
const unmeasured = (promise: string, target: string): Row => ({ promise, target, measured: 'the test that measures it ended early', kept: false });

export const names = {
  matrix: 'route × role × relation cells not covered or wrong', requests: 'any page: DynamoDB requests', scans: 'any page: scans, or writes',
  script: 'script of any page, gzip', css: 'CSS of any page, gzip', html: 'HTML of any page, gzip',
  relations: 'what is another\'s, answered unlike what is not there', times: 'what is another\'s, told by its time', forms: 'wrong forms not refused as what they are', files: 'hostile files with another outcome', asvs: 'ASVS 5.0, levels 1 and 2: requirements that are open',
  axe: 'axe violations (WCAG 2.0–2.2 A/AA) on any page, both languages', scripts: 'works without JavaScript',
} as const;

export function matrixRows(told: Told): Row[] {
  const cells = from(told, 'cells');
  if (cells.length === 0) return [unmeasured(names.matrix, '0')];
  const sum = (of: 'judged' | 'wrong'): number => cells.reduce((total, one) => total + one[of], 0);
  return [never(names.matrix, sum('wrong'), `of ${sum('judged')}`, sum('judged') > 0)];
}

/** What an intruder would try, and what of it did not end as it should; open requirements are told, and break nothing. */
export function intruderRows(told: Told): Row[] {
  const [relations, [times], forms, files, [asvs]] = [from(told, 'relations'), from(told, 'times'), from(told, 'forms'), from(told, 'files'), from(told, 'asvs')];
  const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
  return [
    relations.length === 0 ? unmeasured(names.relations, '0') : never(names.relations, sum(relations, ({ wrong }) => wrong), `of ${sum(relations, ({ pairs }) => pairs)} pairs at ${sum(relations, ({ addresses }) => addresses)} addresses`),
    times === undefined ? unmeasured(names.times, '0') : never(names.times, times.told.length, `of ${times.pairs} pairs in ${times.rounds} rounds; another's the slower in ${(100 * times.slower / (times.pairs * times.rounds)).toFixed(1)} %, by ${times.more.toFixed(2)} ms at the median${times.told[0] === undefined ? '' : ` (${times.told[0]})`}`, times.pairs > 0),
    forms.length === 0 ? unmeasured(names.forms, '0') : never(names.forms, sum(forms, ({ wrong }) => wrong), `of ${sum(forms, ({ sent }) => sent)}, ${sum(forms, ({ kinds }) => kinds)} ways to send each of ${sum(forms, (one) => one.forms)} forms`),
    files.length === 0 ? unmeasured(names.files, '0') : never(names.files, sum(files, ({ wrong }) => wrong), `of ${files.length}, ${sum(files, ({ refused }) => refused)} of them refused`),
    asvs === undefined ? unmeasured(names.asvs, 'told') : { promise: names.asvs, target: 'told', measured: `${asvs.gaps} of ${asvs.all}; ${asvs.answered} answered (docs/asvs.md)`, kept: true },
  ];
}

export function requestRows(told: Told): Row[] {
  const [requests] = from(told, 'requests');
  if (requests === undefined) return [unmeasured(names.requests, '≤ 3'), unmeasured(names.scans, '0')];
  const { pages, most: count, page, others } = requests;
  return [
    { promise: names.requests, target: '≤ 3', measured: `${count} (${page}; ${pages} readings)`, kept: pages > 0 && count <= 3 },
    never(names.scans, others.length, others.length === 0 ? `in ${pages} readings` : `(${others.join(', ')})`, pages > 0),
  ];
}

export function weightRows(told: Told): Row[] {
  const all = from(told, 'weights');
  return (['script', 'css', 'html'] as const).map((part): Row => {
    const target = `≤ ${most[part] / 1000} KB`;
    const [top] = all.map((one) => one[part]).toSorted((a, b) => b[part] - a[part]);
    if (top === undefined) return unmeasured(names[part], target);
    const pages = all.reduce((total, one) => total + one.pages, 0);
    return { promise: names[part], target, measured: `${(top[part] / 1000).toFixed(1)} KB (${top.page}; ${pages} pages weighed)`, kept: pages > 0 && top[part] <= most[part] };
  });
}

/** Where people walk through the portal with scripts off, but for what only a script can do. */
export const journeys = 'test/journeys/';
/** Where whole procedures are played, and every view of them is read. */
export const procedures = 'test/api/';

export function browserRows(told: Told): Row[] {
  const inspected = from(told, 'inspected');
  const walked = told.filter(({ file }) => file.startsWith(journeys));
  const sum = (of: (one: (typeof inspected)[number]) => number): number => inspected.reduce((total, one) => total + of(one), 0);
  const [dutch, english, judged, found] = [sum((one) => one.dutch), sum((one) => one.english), sum((one) => (one.dutch + one.english) * one.widths), inspected.flatMap(({ violations }) => violations)];
  const failed = walked.flatMap((one) => one.failed.map((test) => `${one.file}: ${test}`));
  // Journeys are walked in Dutch; every view in both languages is what the procedures were read as.
  const both = told.some(({ file, measured }) => file.startsWith(procedures) && measured.some((one) => (one.inspected?.english ?? 0) > 0));
  return [
    inspected.length === 0 ? unmeasured(names.axe, '0') : never(names.axe, found.length, `on ${dutch} pages in Dutch and ${english} in English, ${judged} judgments at one width or two${both ? '' : ', not every view'}${found[0] === undefined ? '' : ` (${found[0]})`}`, both),
    walked.length === 0 ? unmeasured(names.scripts, 'everything but resumable upload')
      : { promise: names.scripts, target: 'everything but resumable upload', measured: `${walked.length} journeys of ${walked.reduce((total, { passed }) => total + passed, 0)} steps with scripts off, ${failed.length} failed${failed[0] === undefined ? '' : ` (${failed[0]})`}`, kept: failed.length === 0 },
  ];
}
