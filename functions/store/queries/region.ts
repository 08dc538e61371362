import { allRisks, risksList, type RiskView } from '../../../shared/council/risk.ts';
import { dayOf, readDay, parseDay } from '../../../shared/kernel/moments.ts';
import { invalid, must } from '../../../shared/kernel/refusal.ts';
import { segmentNumbers } from '../../../shared/region/segments.ts';
import { participantsView } from '../../../shared/views/participants.ts';
import type { Query } from '../reader.ts';

/** Who took part; segment 1 and today unless the address asks otherwise. @throws Refusal for what does not exist: anything else would be another answer. */
export const participantsOn: Query<'public.participants'> = ({ at, search }) => {
  const { segment = '1', day = '' } = search;
  const number = segmentNumbers.find((one) => String(one) === segment);
  must(number !== undefined, invalid('segment', 'participants.segment'));
  const on = day === '' ? dayOf(at) : parseDay(readDay(day) ?? day);
  must(on !== undefined, invalid('day', 'participants.day'));
  return Promise.resolve(participantsView(number, on));
};

/** More than the region will ever name. */
const most = 200;

export const publicRisks: Query<'public.risks'> = async ({ store }) => ({ risks: allRisks((await store.list<RiskView>(risksList, { limit: most })).items) });
