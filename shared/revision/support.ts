import type { Acceptance } from './acceptance.ts';
import type { Invited } from './state.ts';

/** Shares that accepted, as percentages with one decimal, half up: of providers, of their turnover, of the youths they helped. */
export interface Support { readonly providers: string; readonly turnover: string; readonly youths: string }

/**
 * How much support a text has (S001 names too little of it as a risk): who accepted, weighted in three ways. There is no
 * threshold in law. Of nothing nobody has a share: without a turnover the share is `0.0`.
 */
export function supportOf(invited: readonly Invited[], acceptances: Readonly<Record<string, Pick<Acceptance, 'outcome'>>>): Support {
  const accepted = invited.filter(({ kvk }) => acceptances[kvk]?.outcome === 'accepted');
  const share = (of: (one: Invited) => number): string => percentage(sum(accepted, of), sum(invited, of));
  return { providers: share(() => 1), turnover: share(({ turnover }) => turnover), youths: share(({ youths }) => youths) };
}

const sum = (all: readonly Invited[], of: (one: Invited) => number): bigint => all.reduce((total, one) => total + BigInt(of(one)), 0n);

/** Exactly, in tenths of a percent: half up is adding half and cutting off. */
export function percentage(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0';
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}`;
}
