import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { later, millis, type Instant } from '../../shared/kernel/moments.ts';
import { municipalities } from '../../shared/region/municipalities.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { exportLedger } from '../tools/ledger-export.ts';
import { principalOf } from '../local/principals.ts';
import { firstOf, playAdmission, type AdmissionPlay } from './admission.ts';
import { applicationOutcome } from './application.ts';
import { firstMoment, register } from './bids.ts';
import { inboxFiles, receiptsAndLetters, noticeFiles } from './files.ts';
import { noticesOf, tenderOutcome } from './outcome.ts';
import { noteRoutes } from './routes.ts';
import { firstOfRevision, playRevision, type RevisionPlay } from './revision.ts';
import { revisionOutcome, type RevisionOutcome } from './signing.ts';
import { playTender, type Play } from './tender.ts';
import { contactOf, newWorld, type World } from './world.ts';

export interface Played { readonly files: ReadonlyMap<string, string>; readonly summary: string }

/** At least this many score every bid; who the file does not name is one of the portal's own people. */
const assessors = ['assessor-1', 'assessor-2', 'assessor-3'];

/** Plays a whole season on engines of its own under `dir`, through the doors, in virtual time. */
export async function playSeason(scenario: Scenario, dir: string, say: (line: string) => void): Promise<Played> {
  const starts = scenario.tenders.map((tender) => later(firstMoment(tender), { days: -1 }));
  const start = [...starts, ...scenario.admissions.map(firstOf), ...scenario.revisions.map(firstOfRevision)].sort()[0] ?? ('2026-01-01T08:00:00.000Z' as Instant);
  const world = await newWorld(dir, millis(start), say);
  noteRoutes(world, scenario);
  try {
    await register(world, scenario.providers);
    say(`${scenario.providers.length} providers registered`);
    const plays = scenario.tenders.map((tender, i) => playTender(world, tender, scenario.seed, assessors, starts[i] ?? start));
    const admissions = scenario.admissions.map((admission) => playAdmission(world, admission, firstOf(admission)));
    const names = new Map(scenario.providers.map(({ kvk, name }) => [kvk, name]));
    const revisions = scenario.revisions.map((revision) => playRevision(world, revision, names, firstOfRevision(revision)));
    await world.agenda.play((ms) => { world.stack.clock.set(ms); });
    await world.settle();
    return await report(world, scenario, { plays, admissions, revisions });
  } finally {
    await world.stack.close();
  }
}

interface Season { readonly plays: readonly Play[]; readonly admissions: readonly AdmissionPlay[]; readonly revisions: readonly RevisionPlay[] }

async function report(world: World, scenario: Scenario, { plays, admissions: houses, revisions: revised }: Season): Promise<Played> {
  const tenders = await Promise.all(plays.map(tenderOutcome));
  const codes = municipalities.map(({ code }) => code).filter((code) => { try { contactOf(code); return true; } catch { return false; } });
  const admissions = houses.map(({ file, applications }) => ({ id: file.id, applications: applications.map(applicationOutcome).sort(byKvk) }));
  const revisions = await Promise.all(revised.map(revisionOutcome));
  const names = new Map([...plays, ...houses, ...revised].map(({ portalId, file }) => [portalId, file.id]));
  const notices = await noticesOf(world, codes, names);
  const lines: string[] = [];
  const dynamo = new DynamoDBClient({ endpoint: world.stack.engines.dynamodb, region: 'eu-west-1', credentials: principalOf('stack') });
  for await (const line of exportLedger(dynamo, 'ledger')) lines.push(line);
  dynamo.destroy();
  const sealLine = JSON.parse(lines.at(-1) ?? '{}') as { events: number; head: string };
  const outcome = {
    version: 1, name: scenario.name, tenders, admissions, revisions,
    notices: notices.map(({ municipality, event, about, at }) => ({ municipality, event, about, at })),
    ledger: { events: sealLine.events, head: sealLine.head },
  };
  const others = [
    ...houses.map(({ portalId, file: { id, applications } }) => ({ portalId, id, kvks: applications.map(({ kvk }) => kvk) })),
    ...revised.map(({ portalId, file: { id, invited } }) => ({ portalId, id, kvks: invited.map(({ kvk }) => kvk) })),
  ];
  const files = new Map<string, string>([
    ['outcome.json', `${JSON.stringify(outcome, null, 2)}\n`],
    ['ledger.jsonl', `${lines.map((line) => line.trimEnd()).join('\n')}\n`],
    ...await receiptsAndLetters(world, plays), ...await inboxFiles(world, others), ...await noticeFiles(world, notices),
  ]);
  return { files, summary: [...summaryOf(plays, tenders), ...admissions.map(lineOf), ...revisions.map(lineOfRevision), `${notices.length} notices, ${outcome.ledger.events} events in the ledger`].join('\n') };
}

const byKvk = (a: { kvk: string }, b: { kvk: string }): number => (a.kvk < b.kvk ? -1 : a.kvk > b.kvk ? 1 : 0);
const lineOf = ({ id, applications }: { id: string; applications: readonly { status: string }[] }): string =>
  `${id.padEnd(20)} ${String(applications.length).padStart(5)} applications ${String(applications.filter(({ status }) => status === 'admitted').length).padStart(5)} admitted`;

const lineOfRevision = ({ id, support, accepted, ended, unanswered }: RevisionOutcome): string =>
  `${id.padEnd(20)} ${String(accepted.length).padStart(5)} accepted ${String(ended.length).padStart(5)} refused ${String(unanswered.length).padStart(5)} unanswered   ${support.providers} % of providers, ${support.turnover} % of turnover, ${support.youths} % of youths`;

const summaryOf = (plays: readonly Play[], tenders: readonly object[]): string[] => plays.map((play, i) => {
  const { received = 0, lots = [] } = tenders[i] as { received?: number; lots?: { ranked: { status: string }[] }[] };
  const awarded = lots.reduce((count, { ranked }) => count + ranked.filter(({ status }) => status === 'awarded').length, 0);
  const end = play.finalAt !== '' ? `final ${play.finalAt}` : play.struck ? 'struck' : play.published ? 'provisional' : `not published: ${play.missing.join(', ')}`;
  return `${play.file.id.padEnd(20)} ${String(received).padStart(5)} bids ${String(awarded).padStart(5)} awarded   ${end}`;
});
