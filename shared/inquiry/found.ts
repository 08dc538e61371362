import { awardedProviders } from '../contract/contract.ts';
import type { Instant } from '../kernel/moments.ts';
import { bidKey, type Tender } from '../tender/state.ts';
import type { GroundCode } from '../provider/grounds.ts';
import type { DefectCode } from './defects.ts';
import { askedOf, judgmentOf, standingOf, type Inquiries, type Inquiry, type Standing } from './inquiry.ts';

const on = (inquiries: Inquiries, kind: Inquiry['kind'], about: string, lot: string, kvk: string): Inquiry[] =>
  Object.values(inquiries).filter((one) => one.kind === kind && one.about === about && askedOf(one, kvk)?.lots.includes(lot) === true);

/** How the chance to repair a defect of a bid ended; `none` when it was never given. */
export type Chance = 'none' | 'open' | 'answered' | 'passed' | 'failed' | 'lapsed';
export function chanceOf(inquiries: Inquiries, defect: DefectCode, lot: string, kvk: string, at: Instant): Chance {
  const [found] = on(inquiries, 'repair', defect, lot, kvk);
  if (found === undefined) return 'none';
  return judgmentOf(found, bidKey(lot, kvk))?.outcome ?? standingOf(found, kvk, at);
}

/** Was the bidder heard about this ground, and how did that end? */
export function hearingOf(inquiries: Inquiries, ground: GroundCode, lot: string, kvk: string, at: Instant): Standing | 'none' {
  const found = on(inquiries, 'hearing', ground, lot, kvk).map((one) => standingOf(one, kvk, at));
  return found.find((one) => one !== 'open') ?? found[0] ?? 'none';
}

/** Requests for evidence in the present assessment; what was found in order in an earlier decision of it stays so. */
export const verifications = ({ assessment }: Tender, inquiries: Inquiries): Inquiry[] =>
  Object.values(inquiries).filter((one) => one.kind === 'verification' && one.assessment === assessment);

/** How an intended winner stands: `none` before it was asked. */
export function verificationOf(tender: Tender, inquiries: Inquiries, kvk: string, at: Instant): Chance {
  const asked = verifications(tender, inquiries).filter((one) => askedOf(one, kvk) !== undefined).sort((a, b) => b.round - a.round);
  const [latest] = asked;
  if (latest === undefined) return 'none';
  return judgmentOf(latest, kvk)?.outcome ?? standingOf(latest, kvk, at);
}

/** Intended winners whose evidence was not found in order yet, sorted. */
export const unverified = (tender: Tender, inquiries: Inquiries): string[] =>
  awardedProviders(tender).filter((kvk) => !verifications(tender, inquiries).some((one) => judgmentOf(one, kvk)?.outcome === 'passed'));
