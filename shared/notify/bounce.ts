/**
 * What SES tells of a mail that came back, or that somebody called spam, through EventBridge (SES Developer Guide, "Event
 * data that Amazon SES publishes", bounce and complaint object): the tags are those that the mail was sent with. Only what
 * the portal reads.
 */
export interface Returned {
  readonly detail: (Bounced | Complained) & {
    readonly mail: { readonly messageId: string; readonly tags?: Readonly<Record<string, readonly string[]>> };
  };
}
interface Told { readonly timestamp: string; /** One for each report. */ readonly feedbackId: string }
interface Addressed { readonly emailAddress: string }
interface Bounced { readonly bounce: Told & { readonly bounceType: string; readonly bounceSubType: string; readonly bouncedRecipients: readonly Addressed[] } }
/** Not every mail service says what its customer objects to. */
interface Complained { readonly complaint: Told & { readonly complaintFeedbackType?: string; readonly complainedRecipients: readonly Addressed[] } }

/** `final`: there is no such mailbox, or it will never take mail of ours; a full one will again. `code` tells staff the kind. */
export interface Report extends Told { readonly code: string; readonly final: boolean; readonly recipients: readonly Addressed[] }

export function reportOf(detail: Bounced | Complained): Report {
  if ('complaint' in detail) {
    const { complaint: { timestamp, feedbackId, complaintFeedbackType = 'unknown', complainedRecipients: recipients } } = detail;
    return { timestamp, feedbackId, code: `Complaint/${complaintFeedbackType}`, final: true, recipients };
  }
  const { bounce: { timestamp, feedbackId, bounceType, bounceSubType, bouncedRecipients: recipients } } = detail;
  return { timestamp, feedbackId, code: `${bounceType}/${bounceSubType}`, final: bounceType === 'Permanent', recipients };
}
