import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { SegmentNumber } from '../../shared/region/segments.ts';
import { isOutdated } from '../../shared/route/guard.ts';
import { isTender, type Listed, type ListedTender } from '../../shared/route/procedures.ts';
import { routeRef, type RouteState } from '../../shared/route/route.ts';
import { endByRoute } from '../../shared/tender/withdraw.ts';
import { readList, readStates } from '../store/gather.ts';
import { sha256 } from '../store/hash.ts';
import type { Line } from '../store/ledger.ts';
import { act, linesOf, placeOf } from './records.ts';

/**
 * When a segment gets other routes, ends what was begun under one that is left out, each by its own decider. A list may be a
 * moment behind: what was published just before the decision is found by its own line. Safe to repeat.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) {
    if (line.type === 'route.changed') await changed(line);
    if (line.type === 'tender.published') await published(line);
  }
}

async function changed(line: Line): Promise<void> {
  const { segment, number } = line.data as unknown as { segment: SegmentNumber; number: number };
  const listed = await Promise.all(['concepts', 'tenders'].map(readList)) as Listed['procedures'][];
  for (const { id } of listed.flat().filter(isTender).filter((one) => one.segment === segment && !over.includes(one.status))) await end(id, number, line, line.at);
}

/** What has no end to come; of all others the decider tells. */
const over: readonly ListedTender['status'][] = ['signed', 'withdrawn'];

/** Published while the route was being decided on. */
async function published(line: Line): Promise<void> {
  const { segment } = line.data as unknown as { segment: SegmentNumber };
  const [stored] = await readStates([routeRef(String(segment)) as never], true);
  const route = stored?.state as RouteState;
  if (route.decided === null || !isOutdated(route, 'sas', line.at)) return;
  await end(placeOf(line.stream).partition, route.decided.number, line, route.decided.at);
}

/** Of one line several procedures may end: each has a request of its own. */
async function end(tender: string, decision: number, line: Line, at: Instant): Promise<void> {
  await act('routes', endByRoute, { tender }, { decision }, { at, key: sha256(`${line.hash} ${tender}`) });
}
