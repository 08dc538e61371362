import type { DynamoDBStreamEvent } from 'aws-lambda';
import { admissionNotices, applicantNotices } from '../../shared/notify/admission.ts';
import { toAdmitted } from '../../shared/notify/admitted.ts';
import { mailOf } from '../../shared/notify/mail.ts';
import { routeNotices, toMunicipalities } from '../../shared/notify/municipal.ts';
import { remarksNotice } from '../../shared/notify/remarks.ts';
import { riskNotices } from '../../shared/notify/risk.ts';
import { organisationParty, type Notice } from '../../shared/notify/notice.ts';
import { refusedFile, toProviders } from '../../shared/notify/providers.ts';
import { invitedNotices, revisionNotices } from '../../shared/notify/revision.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import { claim, markMailed, withId } from '../store/inbox.ts';
import type { Line } from '../store/ledger.ts';
import { sendMail } from '../store/mail.ts';
import { Resource } from '../store/resources.ts';
import { addressOf, organisationsOf, type Address } from './notify-addresses.ts';
import { admissionOf, applicantFacts, concernedBy, ofAdmission, ofRevision, procedureOf, providerFacts, revisionOf, riskStateOf, routeOf, tenderOf } from './notify-facts.ts';
import { submittedAndRefused } from './notify-refused.ts';
import { linesOf, placeOf } from './records.ts';

/**
 * Tells everyone concerned what happened: one record per event and recipient in the portal's inbox, then a mail that it
 * is there. Safe to repeat; what could not be mailed makes the stream deliver the line again.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const line of linesOf(event)) await tell(line);
}

/** Providers get the outcome before councils do. A mail that fails keeps nobody else from being told. */
async function tell(line: Line): Promise<void> {
  if (placeOf(line.stream).kind === 'decision') return tellOfRemarks(line);
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
  for (const notices of [...groups, refused.map((file) => refusedFile(tender, file))]) failures.push(...await deliver(line, notices, (party) => addressOf(party, organisations)));
  mustHaveGone(line, failures);
}

/** Of an open house: first its providers, then municipalities. */
async function tellOfAdmission(line: Line): Promise<void> {
  const happened = { type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data };
  const admission = await admissionOf(line);
  const { organisations, ...facts } = await applicantFacts(line, admission);
  const failures: unknown[] = [];
  for (const notices of [[...applicantNotices(happened, facts), ...toAdmitted(happened, admission)], admissionNotices(happened, admission)]) failures.push(...await deliver(line, notices, (party) => addressOf(party, organisations)));
  mustHaveGone(line, failures);
}

/** Of the revision of agreements: first the providers that were invited, then municipalities. */
async function tellOfRevision(line: Line): Promise<void> {
  const happened = { type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data };
  const revision = await revisionOf(line);
  const toInvited = invitedNotices(happened, revision);
  const told = new Set(toInvited.map(({ party }) => party));
  const organisations = await organisationsOf(revision.invited.map(({ kvk }) => kvk).filter((kvk) => told.has(organisationParty(kvk))));
  const failures: unknown[] = [];
  for (const notices of [toInvited, revisionNotices(happened, revision)]) failures.push(...await deliver(line, notices, (party) => addressOf(party, organisations)));
  mustHaveGone(line, failures);
}

/** Of an answer to its remarks only that college is told. */
async function tellOfRemarks(line: Line): Promise<void> {
  const notices = remarksNotice({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await procedureOf(line));
  mustHaveGone(line, await deliver(line, notices, (party) => addressOf(party, {})));
}

/** Of the route of a segment only municipalities are told: nobody bids on a segment. */
async function tellOfRoute(line: Line): Promise<void> {
  const notices = routeNotices({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await routeOf(line));
  mustHaveGone(line, await deliver(line, notices, (party) => addressOf(party, {})));
}

/** Of a risk of the strategy municipalities are told. */
async function tellOfRisk(line: Line): Promise<void> {
  const notices = riskNotices({ type: line.type, item: placeOf(line.stream).item, at: line.at, data: line.data }, await riskStateOf(line));
  mustHaveGone(line, await deliver(line, notices, (party) => addressOf(party, {})));
}

function mustHaveGone(line: Line, failures: readonly unknown[]): void {
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} messages of ${line.type} could not be delivered`);
}

/** SES takes some fourteen mails a second; ten at once is as fast as it goes. */
const atOnce = 10;

/** First every record, so that an inbox waits for nobody's mail; then the mails. @returns the mails that failed. */
async function deliver(line: Line, notices: readonly Notice[], address: (party: string) => Address): Promise<unknown[]> {
  const messages = notices.map((notice) => withId(notice, line.hash));
  const owed: (typeof messages)[number][] = [];
  for (const group of groupsOf(messages)) {
    const unmailed = await Promise.all(group.map((message) => claim(message, address(message.party).email !== '', line.hash)));
    owed.push(...group.filter((_, i) => unmailed[i]));
  }
  const failures: unknown[] = [];
  for (const group of groupsOf(owed)) {
    const sent = await Promise.allSettled(group.map((message) => mail(message, address(message.party))));
    failures.push(...sent.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])));
  }
  return failures;
}

/** A mail that was sent and could not be marked is sent again: better twice than never. */
async function mail(message: InboxMessage, { name, email }: Address): Promise<void> {
  if (email === '') return;
  await sendMail(email, mailOf(message, name, Resource.Portal.origin, 'nl'));
  await markMailed(message);
}

const groupsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, i) => all.slice(i * atOnce, (i + 1) * atOnce));
