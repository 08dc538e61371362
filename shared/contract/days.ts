import { addDays, addMonths, type Day } from '../kernel/moments.ts';
import type { Extension } from './contract.ts';

/** Months before the end at which an option must have been announced (contract 1.5), and months of notice. */
export const announceMonths = 6;
export const noticeMonths = 12;

/** What the days of a running contract follow from. */
export type Running = { readonly until: Day | ''; readonly extensionYears: number; readonly extensions: readonly Pick<Extension, 'years' | 'until'>[]; readonly ending: { readonly endsOn: Day } | null };

/** The last day with every option that was taken up; notice is not looked at. */
export const extendedUntil = ({ until, extensions }: Pick<Running, 'until' | 'extensions'>): Day | '' => extensions.at(-1)?.until ?? until;
/** The last day on which the contract counts. */
export const lastDayOf = (state: Running): Day | '' => state.ending?.endsOn ?? extendedUntil(state);
/** Years that can still be added. */
export const yearsLeft = ({ extensionYears, extensions }: Pick<Running, 'extensionYears' | 'extensions'>): number =>
  extensionYears - extensions.reduce((sum, { years }) => sum + years, 0);

/** The last day for announcing an option: six whole months then lie before the end. Counted back, so never moved (Atw art. 1). */
export const announceBy = (until: Day): Day => addDays(addMonths(addDays(until, 1), -announceMonths), -1);
/** The first day on which a contract can end after notice: a year of notice begins the day after it was given. */
export const endsFrom = (noticeOn: Day): Day => addMonths(noticeOn, noticeMonths);
