import { showMoment } from '../../shared/kernel/show.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { Door } from '../../shared/kernel/command.ts';
import { outagesList, type Audience, type MovedTerm, type OutageEvent, type PublicOutage } from '../../shared/outage/outage.ts';
import { findSilence, recordTerm, tellsOfSilence } from '../../shared/outage/worker-commands.ts';
import { laterForOutage } from '../../shared/revision/later-for-outage.ts';
import { isRevisionId, revisionRef, runningTerm, type Revision } from '../../shared/revision/revision.ts';
import { extendForOutage as extendTender } from '../../shared/tender/extend-for-outage.ts';
import type { TenderEvent } from '../../shared/tender/events.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { readList, readStates } from '../store/gather.ts';
import { sha256 } from '../store/hash.ts';
import type { Line } from '../store/ledger.ts';
import { act, placeOf } from './records.ts';

type Extended = Extract<OutageEvent, { type: 'outage.extended' }>['data'];
type Term = Omit<MovedTerm, 'title'>;

/** Passes by itself: the line is delivered again until it is so. */
const passing = ['extension.underway', 'state.moved', 'unknown'];

/**
 * Carries the one decision to each procedure. What a procedure refuses is recorded on the outage, and the others go on.
 * A closing is moved by the keys worker, and recorded when its tender tells that it did.
 */
export async function extendForOutage(line: Line): Promise<void> {
  const data = line.data as unknown as Extended;
  const failures: unknown[] = [];
  for (const procedure of [...new Set(data.terms.map((term) => term.procedure))]) {
    const terms = data.terms.filter((term) => term.procedure === procedure);
    try {
      await extend(line, data, procedure, terms);
    } catch (error) {
      if (!(error instanceof Refusal) || passing.includes(error.code)) failures.push(error);
      else for (const term of terms) await recorded(line, data, term, { code: error.code });
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} procedures of ${data.outage} could not be extended`);
}

async function extend(line: Line, data: Extended, procedure: string, terms: readonly Term[]): Promise<void> {
  const { outage, number, beganAt, endedAt, by } = data;
  const cause = { at: line.at, key: sha256(`${line.hash} ${procedure}`) };
  const reason = reasonOf(beganAt, endedAt);
  if (isRevisionId(procedure)) {
    for (const { kind, to } of terms) await act('routes', laterForOutage, { revision: procedure }, { outage, term: kind, until: to, reason }, cause);
  } else {
    const until = (wanted: Term['kind']): Instant | undefined => terms.find(({ kind }) => kind === wanted)?.to;
    const [closesAt, questionsUntil] = [until('closing'), until('questions')];
    await act('routes', extendTender, { tender: procedure }, { outage, number, beganAt, endedAt, by, reason, ...(closesAt === undefined ? {} : { closesAt }), ...(questionsUntil === undefined ? {} : { questionsUntil }) }, cause);
  }
  for (const term of terms) {
    const stands = await standsAt(term);
    if (stands !== '' && stands >= term.to) await recorded(line, data, term, { to: stands });
  }
}

/** Until when the term runs now. */
async function standsAt({ procedure, kind }: Term): Promise<Instant | ''> {
  const [stored] = await readStates([(isRevisionId(procedure) ? revisionRef(procedure) : tenderRef(procedure)) as never], true);
  if (isRevisionId(procedure)) return runningTerm(stored?.state as Revision)?.until ?? '';
  const { plan } = stored?.state as Tender;
  return kind === 'closing' ? plan.closesAt : plan.questionsUntil;
}

/** A closing moved because of an outage: its log tells so. */
export async function extendedForOutage(line: Line): Promise<void> {
  const { outage, from, to } = line.data as unknown as Extract<TenderEvent, { type: 'deadline.extended' }>['data'];
  if (outage === undefined) return;
  await recorded(line, { outage: outage.id, number: outage.number }, { procedure: placeOf(line.stream).partition, kind: 'closing', from, to }, { to });
}

async function recorded(line: Line, { outage, number }: Pick<Extended, 'outage' | 'number'>, { procedure, kind }: Term, told: { to: Instant } | { code: string }): Promise<void> {
  await act('routes', recordTerm, { outage }, { number, procedure, kind, ...told }, { at: line.at, key: sha256(`${line.hash} ${procedure} ${kind}`) });
}

/** What everybody reads as the reason of the later moment; Dutch, as the reasons that people type. */
export const reasonOf = (beganAt: Instant, endedAt: Instant): string => `Storing van het portaal, van ${showMoment(beganAt, 'nl')} tot ${showMoment(endedAt, 'nl')}.`;

/** Somebody came in with a passkey, while the identity provider was silent: the public log tells so, once while it lasts. */
export async function foundSilence(line: Line): Promise<void> {
  const audience: Audience = (line.data as unknown as { at: Door }).at === 'provider' ? 'providers' : 'office';
  const known = await readList(outagesList) as PublicOutage[];
  if (known.some((one) => tellsOfSilence(one, audience))) return;
  const newest = known.filter((one) => one.audience === audience).reduce((last, { recordedAt, id }) => (recordedAt > last.recordedAt ? { recordedAt, id } : last), { recordedAt: '', id: '' });
  await act('routes', findSilence, { outage: `${audience}-${newest.id}` }, { beganAt: line.at, audience }, { at: line.at, key: line.hash });
}
