import { inOrderFiled, type Complaint } from '../complaint/complaint.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';

/** A complaint as both sides see it. `late`: the last day for the answer has passed without one. */
export interface ComplaintView {
  readonly id: string; readonly text: string; readonly filedAt: Instant; readonly dueOn: Day; readonly late: boolean;
  readonly answer: { readonly finding: 'upheld' | 'partly' | 'dismissed'; readonly motivation: string; readonly measures: string; readonly at: Instant } | null;
  readonly escalatedOn: Day | '';
  readonly advice: { readonly outcome: 'founded' | 'partly' | 'unfounded' | 'not-handled'; readonly on: Day; readonly followed: string } | null;
}
export interface StaffComplaint extends ComplaintView { readonly kvk: string; readonly name: string }

export function complaintView({ id, text, filedAt, dueOn, answer, escalatedOn, advice }: Complaint, at: Instant): ComplaintView | undefined {
  if (filedAt === '' || dueOn === '') return undefined;
  return {
    id, text, filedAt, dueOn, late: answer === null && dayOf(at) > dueOn,
    answer: answer && { finding: answer.finding, motivation: answer.motivation, measures: answer.measures, at: answer.at },
    escalatedOn, advice: advice && { outcome: advice.outcome, on: advice.on, followed: advice.followed },
  };
}

type Complaints = Readonly<Record<string, Complaint>>;
/** Of one organisation, the oldest first. */
export const ownComplaints = (complaints: Complaints, kvk: string, at: Instant): ComplaintView[] =>
  inOrderFiled(complaints).filter((one) => one.kvk === kvk).flatMap((one) => complaintView(one, at) ?? []);
export const staffComplaints = (complaints: Complaints, names: ReadonlyMap<string, string>, at: Instant): StaffComplaint[] =>
  inOrderFiled(complaints).flatMap((one) => staffComplaint(one, names, at) ?? []);
export function staffComplaint(one: Complaint, names: ReadonlyMap<string, string>, at: Instant): StaffComplaint | undefined {
  const shown = complaintView(one, at);
  return shown && { ...shown, kvk: one.kvk, name: names.get(one.kvk) ?? '' };
}
