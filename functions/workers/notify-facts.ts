import { admissionRef } from '../../shared/admission/admission.ts';
import { application, applicationRef, type Application } from '../../shared/admission/application.ts';
import type { Admission } from '../../shared/admission/state.ts';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { bidPartitionsOf } from '../../shared/bid/bid.ts';
import { draftsOf } from '../../shared/bid/draft.ts';
import { riskRef, type Risk } from '../../shared/council/risk.ts';
import { procedureRef, type Procedure } from '../../shared/council/procedure.ts';
import { letterRef, type Letter } from '../../shared/council/letter/letter.ts';
import type { Asked } from '../../shared/inquiry/inquiry.ts';
import { prefixes } from '../../shared/kernel/ids.ts';
import { letterFor } from '../../shared/letters/letter.ts';
import { toApplicants, type ApplicantFacts } from '../../shared/notify/admission.ts';
import type { ProviderFacts } from '../../shared/notify/providers.ts';
import type { Organisation } from '../../shared/provider/organisation.ts';
import { revisionRef, type Revision } from '../../shared/revision/revision.ts';
import { routeRef, type RouteState } from '../../shared/route/route.ts';
import { file, type AssessmentFile } from '../../shared/tender/file.ts';
import { question, type Question } from '../../shared/tender/question.ts';
import { reading } from '../../shared/tender/reading.ts';
import { tenderRef, type RankedLot, type Tender } from '../../shared/tender/tender.ts';
import { dynamo } from '../store/clients.ts';
import { readAll, readList, readStates } from '../store/gather.ts';
import { partitionKey, text, type Item } from '../store/items.ts';
import type { Line } from '../store/ledger.ts';
import { Resource } from '../store/resources.ts';
import { organisationsOf } from './notify-addresses.ts';
import { placeOf } from './records.ts';

/** Events about the bid of one provider; all others are about a procedure. */
const ofOne = (line: Line): boolean => line.type === 'bid.submitted' || line.type === 'bid.withdrawn' || line.type === 'document.bound' || ofPartner(line);
const ofPartner = ({ type }: Line): boolean => type.startsWith('partner.');
/** An organisation hears of what it is asked, the bidder of what it answers, and of its files. */
const toLead = ({ type }: Line): boolean => type === 'partner.confirmed' || type === 'partner.declined' || type === 'document.bound';
/** What one provider's contract goes through. */
const ofContract = ({ type }: Line): boolean => ['contract.extended', 'addendum.added', 'contract.ending'].includes(type);
const toBidders = ['award.provisional', 'proceedings.started', 'proceedings.ended', 'award.final', 'award.lapsed', 'tender.withdrawn'];
/** Requests to some bidders only: the line tells to whom. */
const toAsked = ['inquiry.requested', 'inquiry.extended'];

/** What becomes of a question in confidence only its asker hears. */
const toAsker = ['question.confidentiality-refused', 'question.answered-alone'];
/** What changes the documents or a term, everybody hears who does something with them. */
const toFollowers = ['tender.rectified', 'nota.published', 'deadline.extended', 'questions.extended'];

/** The tender that a line is about, as it stands now; a bid's partition is a part of its tender's. */
export async function tenderOf(line: Line): Promise<Tender> {
  const { partition } = placeOf(line.stream);
  const id = ofOne(line) ? partition.slice(0, partition.lastIndexOf('#')) : partition;
  const [stored] = await readStates([tenderRef(id) as never], true);
  return stored?.state as Tender;
}

/** Is the line about an open house, or about what lies in its partition: an application, a contract, a spending room? */
export const ofAdmission = ({ stream }: Line): boolean => placeOf(stream).partition.startsWith(`${prefixes.admission}_`);

/** The open house that a line is about, as it stands now. */
export async function admissionOf(line: Line): Promise<Admission> {
  const [stored] = await readStates([admissionRef(placeOf(line.stream).partition) as never], true);
  return stored?.state as Admission;
}

/** What providers are told of an open house rests on: the application of the line, or everyone who ever began one; of a contract or a spending room, its provider. */
export async function applicantFacts(line: Line, admission: Admission): Promise<ApplicantFacts & { readonly organisations: Readonly<Record<string, Organisation>> }> {
  const { kind, partition, item } = placeOf(line.stream);
  const [stored] = kind === 'application' ? await readStates([applicationRef(partition, item) as never], true) : [];
  const applicants = toApplicants.includes(line.type) ? Object.keys(await readAll(application as never, partition, true)).sort() : [];
  const organisations = await organisationsOf(item === '-' ? applicants : [item]);
  return { admission, application: stored?.state as Application | undefined, name: organisations[item]?.name ?? item, applicants, organisations };
}

/** Is the line about the revision of agreements, or about what lies in its partition: a round's reactions, a signature? */
export const ofRevision = ({ stream }: Line): boolean => placeOf(stream).partition.startsWith(`${prefixes.revision}_`);

/** The revision that a line is about, as it stands now; a round's partition is a part of its revision's. */
export async function revisionOf(line: Line): Promise<Revision> {
  const [id = ''] = placeOf(line.stream).partition.split('#');
  const [stored] = await readStates([revisionRef(id) as never], true);
  return stored?.state as Revision;
}

/** What a college decided on, whatever it is, as it stands now. */
export async function procedureOf(line: Line): Promise<Procedure> {
  const [stored] = await readStates([procedureRef(placeOf(line.stream).partition) as never], true);
  return stored?.state as Procedure;
}

/** The letter that a line is about, as it stands now. */
export async function letterOf(line: Line): Promise<Letter> {
  const { partition, item } = placeOf(line.stream);
  const [stored] = await readStates([letterRef(partition, item) as never], true);
  return stored?.state as Letter;
}

/** The route that a line is about, as it stands now. */
export async function routeOf(line: Line): Promise<RouteState> {
  const [stored] = await readStates([routeRef(placeOf(line.stream).item) as never], true);
  return stored?.state as RouteState;
}

/** The risk that a line is about, as it stands now, with what it was at each change. */
export async function riskStateOf(line: Line): Promise<Risk> {
  const [stored] = await readStates([riskRef(placeOf(line.stream).item) as never], true);
  return stored?.state as Risk;
}

/** Whom of the providers a line concerns, by KvK number. */
export async function concernedBy(line: Line, tender: Tender): Promise<readonly string[]> {
  const { partition, item } = placeOf(line.stream);
  if (ofOne(line)) return [toLead(line) ? partition.slice(partition.lastIndexOf('#') + 1) : item];
  if (toAsker.includes(line.type)) return [String(line.data['kvk'])];
  if (toFollowers.includes(line.type)) return followers(tender.id);
  if (ofContract(line)) return [item];
  if (line.type.startsWith('complaint.')) return [(line.data as unknown as { kvk: string }).kvk];
  if (toAsked.includes(line.type)) return (line.data as unknown as { asked: readonly Asked[] }).asked.map(({ kvk }) => kvk);
  if (!toBidders.includes(line.type)) return [];
  return tender.recordedAt === '' ? bidders(tender.id) : tender.bidsOf.map(({ kvk }) => kvk);
}

/**
 * Every organisation that opened a document, asked something, or has a draft or a bid. Who they are nobody learns: each
 * finds a message in its own inbox. Drafts are found by an index that may be a moment behind; bids are read themselves.
 */
async function followers(tender: string): Promise<string[]> {
  const [readers, questions, drafts, submitted] = await Promise.all([
    readAll(reading as never, tender, true), readAll(question as never, tender, true), readList(draftsOf(tender)), bidders(tender),
  ]);
  const asked = (Object.values(questions) as Question[]).map(({ kvk }) => kvk);
  return [...new Set([...Object.keys(readers), ...asked, ...(drafts as { kvk: string }[]).map(({ kvk }) => kvk), ...submitted])].sort();
}

/**
 * Before the opening only the bids themselves tell whose they are. Who withdrew is among them: until the closing it may
 * bid again, and who was to be told once must still be when the line is delivered again. Sealed content lies beside the
 * bids and is not asked for.
 */
async function bidders(tender: string): Promise<string[]> {
  const found: string[] = [];
  for (const partition of bidPartitionsOf(tender)) {
    let from: Item | undefined;
    do {
      const answer = await dynamo().send(new QueryCommand({
        TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk', FilterExpression: 'attribute_exists(version)',
        ProjectionExpression: 'sk', ExpressionAttributeValues: { ':pk': { S: partitionKey('bid', partition) } }, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }));
      found.push(...(answer.Items ?? []).map((item) => text(item, 'sk')));
      from = answer.LastEvaluatedKey;
    } while (from !== undefined);
  }
  return found.sort();
}

/** What the notices to providers are made from; a letter rests on the ranking in the line itself, whatever came after it. */
export async function providerFacts(line: Line, tender: Tender, kvks: readonly string[], organisations: Readonly<Record<string, Organisation>>): Promise<ProviderFacts> {
  if (line.type !== 'award.provisional') return { tender, bidders: kvks, letterOf: () => { throw new Error('only an award decision has letters'); } };
  const files = await readAll(file as never, tender.id, true) as Record<string, AssessmentFile>;
  const { round, assessment, lots } = line.data as unknown as { round: number; assessment: number; lots: readonly RankedLot[] };
  const organisationNames = Object.fromEntries(kvks.map((kvk) => [kvk, organisations[kvk]?.name ?? kvk]));
  const decided = { ...tender, decision: { at: line.at, round, assessment, lots } };
  return { tender, bidders: kvks, letterOf: (kvk) => letterFor({ tender: decided, files, kvk, organisationNames, at: line.at, language: 'nl' }) };
}
