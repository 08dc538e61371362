import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { MunicipalityCode } from './municipalities.ts';

export type ClusterName = 'H1' | 'H3' | 'H4' | 'H5' | 'H8' | 'H9' | 'H10';

/**
 * What a source says a cluster is, from and up to and including the days given. Sources contradict each other, so a
 * name may have several readings on one day; the portal shows them and lets nobody's rights depend on them.
 */
export interface ClusterReading {
  readonly name: ClusterName;
  readonly members: readonly MunicipalityCode[];
  readonly from: Day;
  readonly until?: Day;
  readonly source: string;
}

const nine = ['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'] as const;
const began = day('2020-01-01');
const ten = { from: began, until: day('2023-12-31') } as const;
const sinceNine = day('2024-01-01');

export const clusterReadings: readonly ClusterReading[] = [
  { name: 'H1', from: began, members: ['GM0518'], source: 'seed 004 (a cluster of the board); S001 segment 4' },
  { name: 'H5', from: began, members: ['GM0503', 'GM0637', 'GM1783', 'GM1842', 'GM1926'], source: 'S001 segment 4' },
  // The same name for another thing: the table for child protection of 2020.
  { name: 'H5', ...ten, members: ['GM0626', 'GM0629', 'GM0637', 'GM1916', 'GM1926'], source: 'seed 004, Jeugdbeschermingstafel H5' },
  // Not written out: the board's three clusters are H1, H4 and H5, and this is what the other two leave of ten.
  { name: 'H4', ...ten, members: ['GM0603', 'GM0626', 'GM0629', 'GM1916'], source: 'seed 004, by inference from H1 and H5' },
  // Seed 004 also has Voorschoten represented by a member of H5, which does not agree with that.
  { name: 'H4', ...ten, members: ['GM0603', 'GM0629', 'GM1916'], source: 'seed 004, where H5 represents Voorschoten' },
  { name: 'H3', from: sinceNine, members: ['GM0603', 'GM0629', 'GM1916'], source: 'S001 segment 4, by inference from H1 and H5' },
  { name: 'H3', from: sinceNine, members: ['GM0518', 'GM0603', 'GM1916'], source: 'S003, arrangements for education' },
  { name: 'H8', from: sinceNine, members: nine.filter((code) => code !== 'GM0518'), source: 'S001 §1.3 and ch. 5' },
  { name: 'H9', from: sinceNine, members: nine, source: 'S001 §1.3' },
  { name: 'H10', ...ten, members: [...nine, 'GM0626' as const].sort(), source: 'seed 004; CVDR637433' },
];

/** All that the sources say of the cluster on that day: nothing, one reading, or several that contradict each other. */
export const readingsOf = (name: ClusterName, on: Day): ClusterReading[] =>
  clusterReadings.filter((one) => one.name === name && one.from <= on && (one.until === undefined || on <= one.until));

/** The members on that day when the sources agree, sorted by code; undefined when they do not, or say nothing. */
export function membersOfCluster(name: ClusterName, on: Day): readonly MunicipalityCode[] | undefined {
  const [only, ...others] = readingsOf(name, on);
  return only !== undefined && others.length === 0 ? [...only.members].sort() : undefined;
}
