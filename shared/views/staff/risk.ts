import { seen, type Risk, type RiskView } from '../../council/risk.ts';

/** A risk as staff reads it: with who answers for it. `owner` is empty until somebody was named. */
export interface StaffRisk extends RiskView { readonly owner: string }

export const staffRisk = (of: Risk): StaffRisk => ({ ...seen(of), owner: of.owner });
