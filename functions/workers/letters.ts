import { admissionRef, isAdmissionId } from '../../shared/admission/admission.ts';
import type { Admission } from '../../shared/admission/state.ts';
import { decisionRef, type Decision } from '../../shared/council/decision.ts';
import { figuresOf, figuresRef, type Figures } from '../../shared/council/figures.ts';
import { draftLetter } from '../../shared/council/letter/commands.ts';
import { composeLetter } from '../../shared/council/letter/compose.ts';
import type { LetterFacts } from '../../shared/council/letter/facts.ts';
import { letterRef, type Letter } from '../../shared/council/letter/letter.ts';
import { letterIdOf, type Milestone } from '../../shared/council/letter/milestone.ts';
import { risksList, type RiskView } from '../../shared/council/risk.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { dayOf } from '../../shared/kernel/moments.ts';
import type { MunicipalityCode } from '../../shared/region/municipalities.ts';
import { participants, partOf } from '../../shared/region/participants.ts';
import type { SegmentNumber } from '../../shared/region/segments.ts';
import { isRevisionId, revisionRef, type Revision } from '../../shared/revision/revision.ts';
import { route, routesPartition, type RouteState } from '../../shared/route/route.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readAll, readList, readStates } from '../store/gather.ts';
import { sha256 } from '../store/hash.ts';
import type { Line } from '../store/ledger.ts';
import { act, type Delivered, eachLine, placeOf } from './records.ts';

/**
 * At a milestone of a procedure, drafts a letter to the council of every municipality that takes part in the segment on
 * that day. Safe to repeat: what is drafted already is left alone, and the moment of a letter is that of its line.
 */
export async function handler(event: Delivered): Promise<void> {
  await eachLine(event, async (line) => {
    const about = placeOf(line.stream).partition;
    const letter = letterIdOf(about, line);
    if (letter !== undefined) await draft(line, about, letter);
  });
}

async function draft(line: Line, about: string, letter: string): Promise<void> {
  const found = await procedures(about);
  const segment = found.segments.get(about) ?? 0;
  if (segment === 0) return;
  const codes = participants(segment, dayOf(line.at)).map(({ code }) => code);
  const drafts = await readStates(codes.map((code) => letterRef(code, letter)) as never, true);
  for (const code of codes.filter((_, i) => (drafts[i]?.state as Letter).id === '')) {
    const { title, sections } = composeLetter(await factsFor(code, line, about, found));
    const parts = sections.map(({ id, heading, text }) => ({ id, heading, text }));
    await act('letters', draftLetter, { municipality: code, letter }, { about, milestone: line.type, title, sections: parts }, { at: line.at, key: sha256(`${line.hash} ${code}`) });
  }
}

interface Found {
  readonly segments: ReadonlyMap<string, SegmentNumber | 0>;
  readonly tenders: readonly Tender[];
  readonly admissions: readonly Admission[];
  readonly revisions: readonly Revision[];
  readonly routes: Readonly<Record<string, RouteState>>;
  readonly risks: readonly RiskView[];
}

/** Everything that councils may hear of. A list may be a moment behind: the procedure of the line is read in any case. */
async function procedures(about: string): Promise<Found> {
  const [routes, risks, ...listed] = await Promise.all([readAll(route as never, routesPartition, true), readList(risksList), readList('tenders'), readList('revisions')]);
  const ids = [...new Set([about, ...(listed.flat() as { id: string }[]).map(({ id }) => id)])].sort();
  const states = (await inHundreds(ids.map((id) => (isAdmissionId(id) ? admissionRef(id) : isRevisionId(id) ? revisionRef(id) : tenderRef(id)) as unknown as AnyRef))) as (Tender | Admission | Revision)[];
  const those = <T>(is: (id: string) => boolean): T[] => states.filter((_, i) => is(ids[i] ?? '')) as T[];
  return {
    segments: new Map(ids.map((id, i) => [id, states[i]?.segment ?? 0])), routes: routes as Record<string, RouteState>, risks: risks as RiskView[],
    tenders: those<Tender>((id) => !isAdmissionId(id) && !isRevisionId(id)), admissions: those<Admission>(isAdmissionId), revisions: those<Revision>(isRevisionId),
  };
}

async function inHundreds(refs: readonly AnyRef[]): Promise<unknown[]> {
  const states: unknown[] = [];
  for (let i = 0; i < refs.length; i += 100) states.push(...(await readStates(refs.slice(i, i + 100), true)).map(({ state }) => state));
  return states;
}

async function factsFor(municipality: MunicipalityCode, line: Line, about: string, { tenders, admissions, revisions, routes, risks }: Found): Promise<LetterFacts> {
  const theirs = <T extends Tender | Admission | Revision>(all: readonly T[]): T[] =>
    all.filter(({ segment }) => segment !== 0 && partOf(municipality, segment, dayOf(line.at)) !== undefined);
  const own = { tenders: theirs(tenders), admissions: theirs(admissions), revisions: theirs(revisions) };
  const ids = [...own.tenders, ...own.admissions, ...own.revisions].map(({ id }) => id);
  const [figures, ...decided] = await inHundreds([figuresRef(municipality), ...ids.map((id) => decisionRef(id, municipality))] as unknown as AnyRef[]);
  const entered = figures as Figures;
  return {
    municipality, milestone: line.type as Milestone, about, at: line.at, ...own, routes, risks,
    decisions: Object.fromEntries(ids.map((id, i) => [id, decided[i] as Decision])),
    figures: figuresOf(municipality, entered), entered: [...new Set(entered.figures.map(({ year }) => year))],
  };
}
