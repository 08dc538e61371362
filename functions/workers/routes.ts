import type { Instant } from '../../shared/kernel/moments.ts';
import type { Route, SegmentNumber } from '../../shared/region/segments.ts';
import { isOutdated } from '../../shared/route/guard.ts';
import { isAdmissionId } from '../../shared/admission/admission.ts';
import { endByRoute as endAdmission } from '../../shared/admission/open-commands.ts';
import type { Listed } from '../../shared/route/procedures.ts';
import { isRevisionId, type RevisionSummary } from '../../shared/revision/revision.ts';
import { endByRoute as endRevision } from '../../shared/revision/final-commands.ts';
import { routeRef, type RouteState } from '../../shared/route/route.ts';
import { endByRoute as endTender } from '../../shared/tender/withdraw.ts';
import { readList, readStates } from '../store/gather.ts';
import { sha256 } from '../store/hash.ts';
import type { Line } from '../store/ledger.ts';
import { extendedForOutage, extendForOutage, foundSilence } from './outages.ts';
import { act, type Delivered, eachLine, placeOf } from './records.ts';

/**
 * Carries what was decided above procedures to each of them, by its own decider. When a segment gets other routes it ends
 * what was begun under one that is left out; a list may be a moment behind: what was published just before the decision
 * is found by its own line. When an outage extends terms it moves each. Who came in
 * with a passkey has shown an outage, which it begins to log. Safe to repeat.
 */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, async (line) => {
    if (line.type === 'route.changed') await changed(line);
    if (line.type === 'tender.published') await published(line, 'sas');
    if (line.type === 'admission.opened') await published(line, 'open-house');
    if (line.type === 'revision.consultation') await published(line, 'revision');
    if (line.type === 'outage.extended') await extendForOutage(line);
    if (line.type === 'deadline.extended') await extendedForOutage(line);
    if (line.type === 'sign-in.by-passkey') await foundSilence(line);
  });
}

async function changed(line: Line): Promise<void> {
  const { segment, number } = line.data as unknown as { segment: SegmentNumber; number: number };
  const listed = await Promise.all(['concepts', 'tenders', 'revisions'].map(readList)) as (Listed['procedures'][number] | RevisionSummary)[][];
  for (const { id } of listed.flat().filter((one) => one.segment === segment && !over.includes(one.status))) await end(id, number, line, line.at);
}

/** What has no end to come; of all others the decider tells. */
const over: readonly (Listed['procedures'][number] | RevisionSummary)['status'][] = ['signed', 'withdrawn', 'closed'];

/** Published while the route was being decided on. */
async function published(line: Line, way: Route): Promise<void> {
  const { segment } = line.data as unknown as { segment: SegmentNumber };
  const [stored] = await readStates([routeRef(String(segment)) as never], true);
  const route = stored?.state as RouteState;
  if (route.decided === null || !isOutdated(route, way, line.at)) return;
  await end(placeOf(line.stream).partition, route.decided.number, line, route.decided.at);
}

/** Of one line several procedures may end: each has a request of its own. */
async function end(id: string, decision: number, line: Line, at: Instant): Promise<void> {
  const cause = { at, key: sha256(`${line.hash} ${id}`) };
  if (isAdmissionId(id)) await act('routes', endAdmission, { admission: id }, { decision }, cause);
  else if (isRevisionId(id)) await act('routes', endRevision, { revision: id }, { decision }, cause);
  else await act('routes', endTender, { tender: id }, { decision }, cause);
}
