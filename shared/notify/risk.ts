import type { Risk, RiskEvent } from '../council/risk.ts';
import { dayOf } from '../kernel/moments.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participants } from '../region/participants.ts';
import { municipalityParty, type Happened, type Notice } from './notice.ts';

/**
 * That a risk is new or has changed, once to each municipality that takes part in one of its segments on the day of the
 * event. The words are those of that very change, whatever came after it; who answers for the risk is not among them.
 */
export function riskNotices({ type, at, data }: Happened, of: Risk, among: readonly Membership[] = memberships): Notice[] {
  if (type !== 'risk.changed') return [];
  const { risk, segments, told, chance, impact, status } = data as Extract<RiskEvent, { type: 'risk.changed' }>['data'];
  const { title, measure, reason } = of.changes.find((one) => one.at === at) ?? of;
  const params = { title: title.nl, titleEnglish: title.en, measure: measure.nl, measureEnglish: measure.en, reason, chance, impact, status, segments: segments.join() };
  const codes = new Set(told.flatMap((segment) => participants(segment, dayOf(at), among).map(({ code }) => code)));
  return [...codes].sort().map((code) => ({ party: municipalityParty(code), event: type, about: `risk-${risk}`, at, params, body: '' }));
}
