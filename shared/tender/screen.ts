import { allOf, command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, choiceOf, long, optional } from '../kernel/fields.ts';
import type { Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { defectCodes, isRepairable, type DefectCode } from '../inquiry/defects.ts';
import { chanceOf, hearingOf } from '../inquiry/found.ts';
import { inquiry, type Inquiries } from '../inquiry/inquiry.ts';
import { notedDefects, withDefect, type NotedDefect } from '../inquiry/request.ts';
import { groundCodes, type GroundCode } from '../provider/grounds.ts';
import { whichOf } from './assess.ts';
import { fileAt, screenedOut, type AssessmentFile, type FileEvent, type Weighed } from './file.ts';
import { requirementOffers, type Requirement } from './requirements.ts';
import { tenderAt } from './tender.ts';

const path = '/tenders/:tender/files/:lot/:kvk';
const filePage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/files/${at['lot'] ?? ''}/${at['kvk'] ?? ''}`;

/** Notes what is wrong with a bid's papers, or takes that back. Bids with the same defect are then asked together. */
export const noteDefect = command({
  name: 'file.note-defect',
  door: 'staff',
  path: `${path}/defects`,
  fields: { defect: choice(...defectCodes), found: choice('yes', 'mistaken') },
  target: fileAt,
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))) }),
  decide(state, { defect, found }, { path: at, facts }): FileEvent[] {
    const which = whichOf(facts.tender.state, at);
    if (state.defects.includes(defect) === (found === 'yes')) return [];
    return [{ type: 'defect.noted', data: { ...which, defect, found: found === 'yes' } }];
  },
  then: filePage,
});

/**
 * Records whether a bid may be assessed: completeness, exclusion, suitability, in that order.
 * Nobody is found incomplete for what could be repaired without the chance to do so, and nobody is excluded unheard.
 */
export const screen = command({
  name: 'file.screen',
  door: 'staff',
  path: `${path}/screenings`,
  fields: {
    outcome: choice('admissible', 'excluded', 'unsuitable', 'incomplete'), defect: optional(choice(...defectCodes)),
    ground: optional(choice(...groundCodes)), selfCleaning: optional(long(4000)), waiver: optional(long(4000)),
    requirement: optional(choiceOf()), reason: optional(long(4000)),
  },
  target: fileAt,
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))), inquiries: proved(allOf(inquiry, at['tender'] ?? '')), noted: notedDefects() }),
  decide(state, input, { at: now, path: at, facts }): FileEvent[] {
    const { tender, inquiries, noted } = facts;
    const which = whichOf(tender.state, at);
    const { outcome, reason = '' } = input;
    // Aw 1.4: who is kept out hears why.
    must(outcome === 'admissible' || reason !== '', invalid('reason', 'file.reason-missing'));
    const here = { ...which, tender: at['tender'] ?? '', now, inquiries, noted };
    const weighed = outcome === 'incomplete' ? incomplete(input.defect, here)
      : outcome === 'excluded' ? excluded(input, here)
      : outcome === 'unsuitable' ? unsuitable(input.requirement, tender.state.requirements)
      : admissible(state, here);
    const { about, requirement, selfCleaning, waiver } = weighed;
    return [{
      type: 'file.screened', data: { ...which, outcome, about, ...(requirement === '' ? {} : { requirement }) },
      content: { by: 'store', value: { reason, selfCleaning, waiver } },
    }];
  },
  then: filePage,
  prefill: ({ screening }, { facts }) => ({
    values: screening === null ? {} : screeningValues(screening), offers: { requirement: requirementOffers(facts.tender.state.requirements) },
  }),
});

/** A screening as the form takes it. */
export function screeningValues({ outcome, reason, weighed }: Pick<NonNullable<AssessmentFile['screening']>, 'outcome' | 'reason' | 'weighed'>): Readonly<Record<string, string>> {
  const about = weighed?.about ?? '';
  const values = {
    outcome, reason, defect: outcome === 'incomplete' ? about : '', ground: outcome === 'excluded' ? about : '',
    requirement: weighed?.requirement ?? '', selfCleaning: weighed?.selfCleaning ?? '', waiver: weighed?.waiver ?? '',
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

interface Here { readonly lot: string; readonly kvk: string; readonly tender: string; readonly now: Instant; readonly inquiries: Inquiries; readonly noted: readonly NotedDefect[] }
const nothing: Weighed = { about: '', requirement: '', selfCleaning: '', waiver: '' };

/** Same defect, same chance: before one bid is put out for it, each that has it was asked (SAG C-599/10, 41 to 44). */
function incomplete(defect: DefectCode | undefined, { lot, kvk, tender, now, inquiries, noted }: Here): Weighed {
  if (defect === undefined) throw invalid('defect', 'screening.defect-missing');
  if (isRepairable(defect)) {
    const chance = chanceOf(inquiries, defect, lot, kvk, now);
    must(chance !== 'none', invalid('defect', 'screening.no-chance'));
    must(chance !== 'open', refuse('screening.repair-runs'));
    must(chance !== 'answered', refuse('screening.repair-unjudged'));
    must(chance !== 'passed', invalid('defect', 'screening.repaired'));
    const others = withDefect(noted, tender, defect).filter((key) => chanceOf(inquiries, defect, key.slice(0, -9), key.slice(-8), now) === 'none');
    must(others.length === 0, refuse('screening.others-first', { bids: others.map((key) => key.replace('_', ' ')) }));
  }
  return { ...nothing, about: defect };
}

interface Exclusion { readonly ground?: GroundCode | undefined; readonly selfCleaning?: string | undefined; readonly waiver?: string | undefined }

/** Heard on this ground first, with its measures weighed (Aw 2.87a) and a waiver considered (Aw 2.88). */
function excluded({ ground, selfCleaning, waiver }: Exclusion, { lot, kvk, now, inquiries }: Here): Weighed {
  if (ground === undefined) throw invalid('ground', 'screening.ground-missing');
  const hearing = hearingOf(inquiries, ground, lot, kvk, now);
  must(hearing !== 'none', invalid('ground', 'screening.not-heard'));
  must(hearing !== 'open', refuse('screening.hearing-runs'));
  if (selfCleaning === undefined) throw invalid('selfCleaning', 'screening.self-cleaning-missing');
  if (waiver === undefined) throw invalid('waiver', 'screening.waiver-missing');
  return { ...nothing, about: ground, selfCleaning, waiver };
}

/** Nobody is put out on a requirement that the documents did not state (Aw 2.90; equal treatment and transparency, 1.8 and 1.9). */
function unsuitable(requirement: string | undefined, published: readonly Requirement[]): Weighed {
  must(published.length > 0, invalid('outcome', 'screening.no-requirements'));
  if (requirement === undefined) throw invalid('requirement', 'screening.requirement-missing');
  must(published.some(({ id }) => id === requirement), invalid('requirement', 'screening.requirement-unknown'));
  return { ...nothing, requirement };
}

/** What was noted is not passed over: it was repaired, or it keeps the bid out. */
function admissible(state: AssessmentFile, { lot, kvk, now, inquiries }: Here): Weighed {
  const [open] = openDefects(state, lot, kvk, inquiries, now);
  must(open === undefined, refuse('screening.defect-open'));
  return nothing;
}

const openDefects = ({ defects }: AssessmentFile, lot: string, kvk: string, inquiries: Inquiries, now: Instant): DefectCode[] =>
  defects.filter((defect) => chanceOf(inquiries, defect, lot, kvk, now) !== 'passed');

/** Bids that were not kept out although a defect of theirs was noted and not repaired, as `lot kvk`. */
export const passedOver = (files: Readonly<Record<string, AssessmentFile>>, inquiries: Inquiries, now: Instant): string[] =>
  Object.values(files).filter((one) => screenedOut(one) === undefined && openDefects(one, one.lot, one.kvk, inquiries, now).length > 0)
    .map(({ lot, kvk }) => `${lot} ${kvk}`).sort();
