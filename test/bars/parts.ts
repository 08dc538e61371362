import { counted } from './counted.ts';
import { browserRows, intruderRows, journeys, matrixRows, names, procedures, requestRows, weightRows } from './from-tests.ts';
import { ratioRows } from './ratio/rows.ts';
import { promise as cold } from './ratio/cold.ts';
import { promise as warm } from './ratio/warm.ts';
import type { Row } from './row.ts';
import type { Told } from './tests.ts';
import { kinds, worlds } from './worlds.ts';

/** How much of it is measured: worlds that are lived, bids that are opened, and how often what takes time is repeated. */
export interface Options { readonly worlds: number; readonly weak: string | undefined; readonly bids: number; readonly rounds: number }

/** Some promises that are measured together. */
export interface Part {
  /** What the tests that it reads tell of; they run once for all parts. */
  readonly tests?: readonly string[];
  /** What those tests find in their environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Is it left out unless it is asked for? Then what to ask. */
  readonly asked?: string;
  readonly promises: readonly (readonly [promise: string, target: string])[];
  measure(options: Options, told: Told): Promise<readonly Row[]> | readonly Row[];
}

const matrix = ['test/matrix/'];
const procedure = [procedures];
const intruders = [...matrix, 'test/fuzz/', 'test/hostile/', 'test/asvs/'];

/** Every promise of the design. */
export const parts: Readonly<Record<string, Part>> = {
  worlds: { promises: Object.keys(kinds).map((kind) => [kind, '0'] as const), measure: ({ worlds: count, weak }) => worlds(count, weak) },
  matrix: { tests: matrix, env: { EVERYBODY: '1' }, promises: [[names.matrix, '0']], measure: (_, told) => matrixRows(told) },
  intruders: { tests: intruders, env: { EVERYBODY: '1', FORMS: '1' }, promises: [[names.relations, '0'], [names.times, '0'], [names.forms, '0'], [names.files, '0'], [names.asvs, 'told']], measure: (_, told) => intruderRows(told) },
  dynamodb: {
    promises: [
      ['submit a bid with 10 documents', '≤ 4 requests, ≤ 12 write units and 2 per KB of sealed answers, ≤ 3 read units of its own'],
      ['open 150 bids', '≤ 11 requests (design: 8, docs/decisions/0037), ≤ 150 read units, 1 decrypt by KMS'],
      ['requests of a season (200 providers, 5 procedures) at list price, all services', '≤ 3 $'],
    ],
    measure: ({ bids }) => counted(bids),
  },
  pages: { tests: procedure, promises: [[names.requests, '≤ 3'], [names.scans, '0']], measure: (_, told) => requestRows(told) },
  weights: { tests: [...procedure, ...matrix], promises: [[names.script, '≤ 15 KB'], [names.css, '≤ 12 KB'], [names.html, '≤ 25 KB']], measure: (_, told) => weightRows(told) },
  browser: {
    tests: [...procedure, journeys], env: { INSPECT: 'every view' }, asked: '--browser',
    promises: [[names.axe, '0'], [names.scripts, 'everything but resumable upload']], measure: (_, told) => browserRows(told),
  },
  ratios: { promises: [[cold, '≤ 1.3'], [warm, '≤ 1.5']], measure: ({ rounds }) => ratioRows(rounds) },
};

/** The rows of a part that this run does not measure. */
export const notMeasured = ({ promises, asked }: Part): Row[] =>
  promises.map(([promise, target]) => ({ promise, target, measured: `not measured in this run${asked === undefined ? '' : ` (npm run bars -- ${asked})`}`, kept: undefined }));
