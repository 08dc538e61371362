import type { Acceptance } from './acceptance.ts';
import type { Remarks } from './reaction.ts';
import type { Invited } from './state.ts';

/** Shares that accepted, as percentages with one decimal, half up: of providers, of their turnover, of the youths they helped. */
export interface Support { readonly providers: string; readonly turnover: string; readonly youths: string }

/**
 * How much support a text has (S001 names too little of it as a risk): who accepted, weighted in three ways. There is no
 * threshold in law. Of nothing nobody has a share: without a turnover the share is `0.0`.
 */
export function supportOf(invited: readonly Invited[], acceptances: Readonly<Record<string, Pick<Acceptance, 'outcome'>>>): Support {
  return shareOf(invited.filter(({ kvk }) => acceptances[kvk]?.outcome === 'accepted'), invited);
}

function shareOf(part: readonly Invited[], whole: readonly Invited[]): Support {
  const share = (of: (one: Invited) => number): string => percentage(sum(part, of), sum(whole, of));
  return { providers: share(() => 1), turnover: share(({ turnover }) => turnover), youths: share(({ youths }) => youths) };
}

/** The share of one group of the providers. */
export interface SharesOf<G extends string> { readonly of: G; readonly providers: number; readonly shares: Support }
/** All providers by the group in which each falls, in the order of the groups; one without providers stands there with nothing. */
export const sharesBy = <G extends string>(invited: readonly Invited[], groups: readonly G[], groupOf: (kvk: string) => G): SharesOf<G>[] =>
  groups.map((group) => {
    const within = invited.filter(({ kvk }) => groupOf(kvk) === group);
    return { of: group, providers: within.length, shares: shareOf(within, invited) };
  });

/** How a provider stands to a text as a whole: by the reaction of it that weighs most. `none`: it reacted to nothing. */
export const attitudes = ['objection', 'agree-if', 'question', 'agree', 'none'] as const;
export type Attitude = (typeof attitudes)[number];
export function attitudeOf(remarks: Remarks): Attitude {
  const had = new Set(Object.values(remarks).map(({ stance }) => stance));
  return attitudes.find((one) => one !== 'none' && had.has(one)) ?? 'none';
}

/** Acceptance of the final text, in the same way. Silence is neither. */
export const answersToText = ['accepted', 'refused', 'none'] as const;
export type AnswerToText = (typeof answersToText)[number];
export const answerOf = (acceptance: Pick<Acceptance, 'outcome'> | undefined): AnswerToText => (acceptance === undefined || acceptance.outcome === '' ? 'none' : acceptance.outcome);


const sum = (all: readonly Invited[], of: (one: Invited) => number): bigint => all.reduce((total, one) => total + BigInt(of(one)), 0n);

/** Exactly, in tenths of a percent: half up is adding half and cutting off. */
export function percentage(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0';
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}`;
}
