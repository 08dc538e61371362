import { admissionNotices, applicantNotices } from '../../shared/notify/admission.ts';
import { toAdmitted } from '../../shared/notify/admitted.ts';
import { routeNotices, toMunicipalities } from '../../shared/notify/municipal.ts';
import { letterNotice } from '../../shared/notify/letter.ts';
import { remarksNotice } from '../../shared/notify/remarks.ts';
import { riskNotices } from '../../shared/notify/risk.ts';
import { admissionNews, followerNotices, tenderNews, type News } from '../../shared/interest/news.ts';
import { interestList, type InterestSummary } from '../../shared/interest/interest.ts';
import { organisationParty, type Notice } from '../../shared/notify/notice.ts';
import { refusedFile, toProviders } from '../../shared/notify/providers.ts';
import { invitedNotices, revisionNotices } from '../../shared/notify/revision.ts';
import { readList } from '../store/gather.ts';
import type { Line } from '../store/ledger.ts';
import { deliver, deliverTo } from './deliver.ts';
import { organisationsOf } from './notify-addresses.ts';
import { admissionOf, applicantFacts, concernedBy, letterOf, ofAdmission, ofRevision, procedureOf, providerFacts, revisionOf, riskStateOf, routeOf, tenderOf } from './notify-facts.ts';
import { submittedAndRefused } from './notify-refused.ts';
import { type Delivered, eachLine, placeOf } from './records.ts';
import { sendAgain } from './send-again.ts';

/**
 * Tells everyone concerned what happened: one record per event and recipient in the portal's inbox, then a mail that it
 * is there. Safe to repeat; what could not be mailed makes the stream deliver the line again.
 */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, tell);
}

/** Providers get the outcome before councils do. A mail that fails keeps nobody else from being told. */
async function tell(line: Line): Promise<void> {
  if (placeOf(line.stream).kind === 'post') return sendAgain(line);
  if (placeOf(line.stream).kind === 'decision') return tellOfRemarks(line);
  if (placeOf(line.stream).kind === 'letter') return tellOfLetter(line);
  if (ofAdmission(line)) return tellOfAdmission(line);
  if (ofRevision(line)) return tellOfRevision(line);
  if (placeOf(line.stream).kind === 'route') return tellOfRoute(line);
  if (placeOf(line.stream).kind === 'risk') return tellOfRisk(line);
  // Most files are in order, and of those nobody is told.
  if (line.type === 'document.bound' && line.data['verdict'] === 'ok') return;
  const tender = await tenderOf(line);
  const kvks = await concernedBy(line, tender);
  const organisations = await organisationsOf(kvks);
  const happened = { type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data };
  const groups = [toProviders(happened, await providerFacts(line, tender, kvks, organisations)), toMunicipalities(happened, tender)];
  const failures: unknown[] = [];
  const refused = await submittedAndRefused(line);
  for (const notices of [...groups, refused.map((file) => refusedFile(tender, file))]) failures.push(...await deliver(line.hash, notices, organisations));
  failures.push(...await tellFollowers(line, tenderNews(happened, tender), groups.flat()));
  mustHaveGone(line, failures);
}

/** Of an open house: first its providers, then municipalities. */
async function tellOfAdmission(line: Line): Promise<void> {
  const happened = { type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data };
  const admission = await admissionOf(line);
  const { organisations, ...facts } = await applicantFacts(line, admission);
  const failures: unknown[] = [];
  const toProvidersOfIt = [...applicantNotices(happened, facts), ...toAdmitted(happened, admission)];
  for (const notices of [toProvidersOfIt, admissionNotices(happened, admission)]) failures.push(...await deliver(line.hash, notices, organisations));
  failures.push(...await tellFollowers(line, admissionNews(happened, admission), toProvidersOfIt));
  mustHaveGone(line, failures);
}

/** Last of all who follows the procedure, or asked for what is new like it. `told`: the notices of the line so far. */
async function tellFollowers(line: Line, news: News | undefined, told: readonly Notice[]): Promise<unknown[]> {
  if (news === undefined) return [];
  const followers = followerNotices(news, await readList(interestList) as InterestSummary[], told);
  return deliverTo(line.hash, followers.map(({ notice, person, daily }) => ({ notice, to: daily ? { now: [], daily: [person] } : { now: [person], daily: [] } })));
}

/** Of the revision of agreements: first the providers that were invited, then municipalities. */
async function tellOfRevision(line: Line): Promise<void> {
  const happened = { type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data };
  const revision = await revisionOf(line);
  const toInvited = invitedNotices(happened, revision);
  const told = new Set(toInvited.map(({ party }) => party));
  const organisations = await organisationsOf(revision.invited.map(({ kvk }) => kvk).filter((kvk) => told.has(organisationParty(kvk))));
  const failures: unknown[] = [];
  for (const notices of [toInvited, revisionNotices(happened, revision)]) failures.push(...await deliver(line.hash, notices, organisations));
  mustHaveGone(line, failures);
}

/** Of an answer to its remarks only that college is told. */
async function tellOfRemarks(line: Line): Promise<void> {
  const notices = remarksNotice({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await procedureOf(line));
  mustHaveGone(line, await deliver(line.hash, notices, {}));
}

/** Of a draft of a letter to its council only that college is told. */
async function tellOfLetter(line: Line): Promise<void> {
  mustHaveGone(line, await deliver(line.hash, letterNotice(line, await letterOf(line)), {}));
}

/** Of the route of a segment only municipalities are told: nobody bids on a segment. */
async function tellOfRoute(line: Line): Promise<void> {
  const notices = routeNotices({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await routeOf(line));
  mustHaveGone(line, await deliver(line.hash, notices, {}));
}

/** Of a risk of the strategy municipalities are told. */
async function tellOfRisk(line: Line): Promise<void> {
  const notices = riskNotices({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await riskStateOf(line));
  mustHaveGone(line, await deliver(line.hash, notices, {}));
}

function mustHaveGone(line: Line, failures: readonly unknown[]): void {
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} messages of ${line.type} could not be delivered`);
}
